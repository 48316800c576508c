import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { mandaatWerkAnswers, mandaatWerkWords as words } from '@/app/mandaatzaak/mandaatzaak-words';
import { showMoment } from '@/app/words';
import { UITKOMSTEN_VAN } from '@/domain/mandaatzaken/mandaatzaak';
import type { MandaatzaakView } from '@/domain/mandaatzaken/mandaatzaak.queries';
import type { Fase } from '@/domain/zaken/zaak';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';
import { hoorVelden } from '../../../hoor-input';
import {
  endGerechtszaakAction,
  judgeMandaatTeLaatAction,
  planMandaathorenAction,
  proposeMandaatbesluitAction,
  recordMandaatgesprekAction,
  recordMandaatintrekkingAction,
  recordMandaatverslagAction,
  takeMandaatzaakAction,
  waiveMandaathorenAction,
} from '../../../mandaatzaak-actions';

type Props = {
  mandaatzaak: MandaatzaakView;
  fase: Fase;
  verborgen: Record<string, string>;
  /** Who looks, as he is named in a letter. */
  ik: string;
};

const JA_NEE = [
  { value: 'ja', label: words('handelen.ja') },
  { value: 'nee', label: words('handelen.nee') },
];

const alinea = (naam: string, label: string, hint?: string): Veld => ({
  vorm: 'alinea',
  naam,
  label,
  ...(hint === undefined ? {} : { hint }),
});

const Handeling = (doen: Doen) => (
  <ZaakHandeling {...doen} knop={words('handelen.vastleggen')} antwoorden={mandaatWerkAnswers()} />
);

/** What who prepares the decision can do now; taking it first. */
export function Handelen({ mandaatzaak, fase, verborgen, ik }: Props) {
  const { tijdig } = mandaatzaak;
  return (
    <Card as="section" labelledBy="handelen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="handelen">
        {words('handelen.kop')}
      </Heading>
      {fase === 'ontvangen' ? (
        <ActionForm
          id="nemen"
          action={takeMandaatzaakAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('handelen.nemen')}
          antwoorden={mandaatWerkAnswers()}
        />
      ) : (
        <>
          <Handeling
            id="gesprek"
            kop={words('handelen.gesprek')}
            verborgen={verborgen}
            action={recordMandaatgesprekAction}
            velden={[
              { vorm: 'keuze', naam: 'bereikt', label: words('handelen.bereikt'), opties: JA_NEE },
              alinea('verslag', words('handelen.verslag')),
            ]}
          />
          {mandaatzaak.verzoek === 'bezwaar' && (
            <Horen mandaatzaak={mandaatzaak} verborgen={verborgen} ik={ik} />
          )}
          {tijdig !== null && !tijdig.waarde.tijdig && (
            <Handeling
              id="te-laat"
              kop={words('handelen.teLaat')}
              verborgen={verborgen}
              action={judgeMandaatTeLaatAction}
              velden={[
                {
                  vorm: 'keuze',
                  naam: 'verschoonbaar',
                  label: words('handelen.verschoonbaar'),
                  opties: JA_NEE,
                },
                alinea('reden', words('handelen.reden')),
              ]}
            />
          )}
          {mandaatzaak.gerecht !== null && (
            <Handeling
              id="bij-gerecht-ingetrokken"
              kop={words('handelen.ingetrokken')}
              verborgen={verborgen}
              action={endGerechtszaakAction}
              velden={[alinea('reden', words('handelen.ingetrokkenReden'))]}
            />
          )}
          {mandaatzaak.gerecht === null && (
            <Handeling
              id="ingetrokken"
              kop={words('handelen.intrekken')}
              verborgen={verborgen}
              action={recordMandaatintrekkingAction}
              velden={[alinea('reden', words('handelen.intrekkenHoe'))]}
            />
          )}
          <Voorstel mandaatzaak={mandaatzaak} verborgen={verborgen} />
        </>
      )}
    </Card>
  );
}

/** Hearing who objects, before there is a proposal. */
function Horen({ mandaatzaak: { gehoord, hoorOp }, verborgen, ik }: Omit<Props, 'fase'>) {
  if (gehoord) return null;
  return (
    <>
      {hoorOp !== null && <p>{words('handelen.hoorAfgesproken', { moment: showMoment(hoorOp) })}</p>}
      <Handeling
        id="hoor"
        kop={words('handelen.hoor')}
        verborgen={verborgen}
        action={planMandaathorenAction}
        velden={hoorVelden((woord) => words(woord), ik)}
      >
        <p>{words('handelen.hoorUitleg')}</p>
      </Handeling>
      {hoorOp !== null && (
        <Handeling
          id="hoorverslag"
          kop={words('handelen.hoorverslag')}
          verborgen={verborgen}
          action={recordMandaatverslagAction}
          velden={[alinea('verslag', words('handelen.verslag'))]}
        />
      )}
      <Handeling
        id="afgezien"
        kop={words('handelen.afgezien')}
        verborgen={verborgen}
        action={waiveMandaathorenAction}
        velden={[alinea('reden', words('handelen.reden'))]}
      />
    </>
  );
}

const Voorstel = ({ mandaatzaak, verborgen }: Pick<Props, 'mandaatzaak' | 'verborgen'>) => (
  <ZaakHandeling
    id="voorstel"
    kop={words(mandaatzaak.gerecht === null ? 'besluit.voorstel' : 'besluit.voorstelGerecht')}
    verborgen={verborgen}
    action={proposeMandaatbesluitAction}
    velden={[
      {
        vorm: 'keuze',
        naam: 'uitkomst',
        label: words('besluit.uitkomst'),
        opties: UITKOMSTEN_VAN[mandaatzaak.verzoek].map((value) => ({
          value,
          label: words(`uitkomst.${value}`),
        })),
      },
      {
        vorm: 'tekst',
        naam: 'wordt',
        label: words('besluit.wordt'),
        hint: words('besluit.wordtHint', { bedrag: formatCents(mandaatzaak.bedragCenten) }),
        breedte: 'short',
        optioneel: true,
      },
      alinea(
        'motivering',
        words('besluit.motivering'),
        words(mandaatzaak.gerecht === null ? 'besluit.motiveringHint' : 'besluit.motiveringGerecht'),
      ),
    ]}
    knop={words('besluit.voorstellen')}
    antwoorden={mandaatWerkAnswers()}
  />
);
