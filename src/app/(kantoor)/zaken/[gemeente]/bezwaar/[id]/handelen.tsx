import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { showDate } from '@/app/words';
import { ADVIES_WEKEN } from '@/domain/bezwaren/advies';
import { HERSTEL_DAGEN } from '@/domain/bezwaren/ask-herstel';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { addDays, type LocalDate } from '@/platform/local-date';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  askAdviesAction,
  askHerstelAction,
  endHerstelAction,
  judgeTeLaatAction,
  planHoorgesprekAction,
  recordAanvullingAction,
  recordAdviesAction,
  recordGesprekAction,
  recordHoorverslagAction,
  recordIntrekkingAction,
  takeBezwaarAction,
  verdaagBezwaarAction,
  waiveHorenAction,
} from '../../../bezwaar-actions';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';
import { hoorVelden } from '../../../hoor-input';

type Props = {
  zaak: ZaakView;
  bezwaar: BezwaarDossier;
  adviesLoopt: boolean;
  vandaag: LocalDate;
  verborgen: Record<string, string>;
  /** Name of who looks, for an appointment. */
  ik: string;
};

const alinea = (naam: string, label: string, more: Partial<Veld> = {}): Veld =>
  ({ vorm: 'alinea', naam, label, ...more }) as Veld;
const keuze = (naam: string, label: string, opties: readonly [string, string][]): Veld => ({
  vorm: 'keuze',
  naam,
  label,
  opties: opties.map(([value, tekst]) => ({ value, label: tekst })),
});

/** What can be done with the case now, each with its form folded up. */
export function Handelen(props: Props) {
  const { zaak, verborgen } = props;
  return (
    <Card as="section" labelledBy="handelen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="handelen">
        {words('handelen.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('handelen.uitleg')}</p>
      {zaak.fase === 'ontvangen' && (
        <ActionForm
          id="nemen"
          action={takeBezwaarAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('handelen.nemen')}
          antwoorden={werkAnswers()}
        />
      )}
      <Contact {...props} />
      <Ontvankelijk {...props} />
      <Horen {...props} />
      <Overig {...props} />
    </Card>
  );
}

const Handeling = ({ brief = false, ...doen }: Doen & { brief?: boolean }) => (
  <ZaakHandeling
    {...doen}
    knop={words(brief ? 'handelen.versturen' : 'handelen.vastleggen')}
    antwoorden={werkAnswers()}
  />
);

function Contact({ verborgen, adviesLoopt, vandaag }: Props) {
  return (
    <>
      <Handeling
        id="gesprek"
        kop={words('handelen.gesprek')}
        verborgen={verborgen}
        action={recordGesprekAction}
        velden={[
          keuze('bereikt', words('handelen.bereikt'), [
            ['ja', words('handelen.bereiktJa')],
            ['nee', words('handelen.bereiktNee')],
          ]),
          alinea('verslag', words('handelen.verslag')),
        ]}
      />
      {adviesLoopt ? (
        <Handeling
          id="advies"
          kop={words('handelen.adviesOntvangen')}
          verborgen={verborgen}
          action={recordAdviesAction}
          velden={[alinea('advies', words('handelen.adviesTekst'))]}
        />
      ) : (
        <Handeling
          id="advies"
          kop={words('handelen.advies')}
          verborgen={verborgen}
          action={askAdviesAction}
          velden={[
            alinea('vraag', words('handelen.adviesVraag')),
            {
              vorm: 'datum',
              naam: 'adviesUiterlijk',
              label: words('handelen.adviesUiterlijk'),
              hint: words('handelen.adviesHint'),
              waarde: addDays(vandaag, ADVIES_WEKEN * 7),
            },
          ]}
        />
      )}
    </>
  );
}

function Ontvankelijk({ zaak, bezwaar, vandaag, verborgen }: Props) {
  return (
    <>
      {!bezwaar.tijdigheid.waarde.tijdig && (
        <Handeling
          id="te-laat"
          kop={words('handelen.teLaat')}
          verborgen={verborgen}
          action={judgeTeLaatAction}
          velden={[
            keuze('verschoonbaar', words('handelen.verschoonbaar'), [
              ['ja', words('handelen.verschoonbaarJa')],
              ['nee', words('handelen.verschoonbaarNee')],
            ]),
            alinea('reden', words('handelen.waarom')),
          ]}
        />
      )}
      {bezwaar.herstelGevraagdOp === null && (
        <Handeling
          id="herstel"
          kop={words('handelen.herstel')}
          verborgen={verborgen}
          action={askHerstelAction}
          brief
          velden={[
            alinea('wat', words('handelen.herstelWat'), {
              hint: words('handelen.herstelHint'),
              waarde: bezwaar.schrift.proForma ? words('handelen.herstelStandaard') : '',
            }),
            {
              vorm: 'datum',
              naam: 'uiterlijk',
              label: words('handelen.herstelUiterlijk'),
              hint: words('handelen.herstelUiterlijkHint'),
              waarde: addDays(vandaag, HERSTEL_DAGEN.gewoon),
            },
          ]}
        />
      )}
      {zaak.fase === 'aanvullen' && (
        <Handeling
          id="aangevuld"
          kop={words('handelen.aangevuld')}
          verborgen={verborgen}
          action={recordAanvullingAction}
          velden={[
            alinea('tekst', words('handelen.aangevuldTekst')),
            { vorm: 'datum', naam: 'ontvangen', label: words('handelen.ontvangenOp'), waarde: vandaag },
          ]}
        />
      )}
      {zaak.fase === 'aanvullen' && bezwaar.herstelTot !== null && bezwaar.herstelTot < vandaag && (
        <Handeling
          id="niet-aangevuld"
          kop={words('handelen.nietAangevuld')}
          verborgen={verborgen}
          action={endHerstelAction}
          velden={[]}
        />
      )}
    </>
  );
}

function Horen({ bezwaar, verborgen, ik }: Props) {
  const { hoorstand } = bezwaar;
  return (
    <>
      {hoorstand !== 'gehoord' && (
        <Handeling
          id="hoor"
          kop={words('handelen.hoor')}
          verborgen={verborgen}
          action={planHoorgesprekAction}
          brief
          velden={hoorVelden((woord) => words(woord), ik)}
        />
      )}
      {hoorstand === 'gepland' && (
        <Handeling
          id="hoorverslag"
          kop={words('handelen.hoorverslag')}
          verborgen={verborgen}
          action={recordHoorverslagAction}
          velden={[alinea('verslag', words('handelen.verslag'))]}
        />
      )}
      {(hoorstand === 'gepland' || hoorstand === 'gevraagd') && (
        <Handeling
          id="afgezien"
          kop={words('handelen.afgezien')}
          verborgen={verborgen}
          action={waiveHorenAction}
          velden={[alinea('reden', words('handelen.waarom'))]}
        />
      )}
    </>
  );
}

function Overig({ bezwaar, verborgen }: Props) {
  return (
    <>
      {bezwaar.verdagenTot !== null && (
        <Handeling
          id="verdaag"
          kop={words('handelen.verdaag')}
          verborgen={verborgen}
          action={verdaagBezwaarAction}
          brief
          velden={[alinea('reden', words('handelen.verdaagReden'), { hint: words('handelen.verdaagHint') })]}
        >
          <p>{words('handelen.verdaagUitleg', { datum: showDate(bezwaar.verdagenTot) })}</p>
        </Handeling>
      )}
      <Handeling
        id="ingetrokken"
        kop={words('handelen.intrekken')}
        verborgen={verborgen}
        action={recordIntrekkingAction}
        velden={[alinea('reden', words('handelen.intrekkenHoe'))]}
      />
    </>
  );
}
