import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import {
  beroepWerkAnswers,
  beroepWerkWords as words,
} from '@/app/administratief-beroep/administratief-beroep-words';
import { showDate } from '@/app/words';
import { UITKOMSTEN } from '@/domain/administratief-beroep/administratief-beroep';
import type { BeroepView } from '@/domain/administratief-beroep/administratief-beroep.queries';
import type { Fase } from '@/domain/zaken/zaak';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  judgeTeLaatBeroepAction,
  planBeroepgesprekAction,
  postponeAdministratiefBeroepAction,
  proposeBeslissingAction,
  recordBeroepgesprekAction,
  recordBeroepintrekkingAction,
  recordBeroepverslagAction,
  takeAdministratiefBeroepAction,
  waiveBeroepgesprekAction,
} from '../../../administratief-beroep-actions';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';
import { hoorVelden } from '../../../hoor-input';

type Props = {
  beroep: BeroepView;
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
  <ZaakHandeling {...doen} knop={words('handelen.vastleggen')} antwoorden={beroepWerkAnswers()} />
);

/** What who prepares the decision can do now; taking it first, so that it is known that he did not decide before. */
export function Handelen({ beroep, fase, verborgen, ik }: Props) {
  const genomen = beroep.behandeldDoor !== null && fase === 'in-behandeling';
  return (
    <Card as="section" labelledBy="handelen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="handelen">
        {words('handelen.kop')}
      </Heading>
      {!genomen && (
        <>
          <p className="max-w-text text-ink-muted">{words('handelen.nemenUitleg')}</p>
          <ActionForm
            id="nemen"
            action={takeAdministratiefBeroepAction}
            groepen={[]}
            verborgen={verborgen}
            knop={words('handelen.nemen')}
            antwoorden={beroepWerkAnswers()}
          />
        </>
      )}
      {genomen && (
        <>
          <Handeling
            id="gesprek"
            kop={words('handelen.gesprek')}
            verborgen={verborgen}
            action={recordBeroepgesprekAction}
            velden={[
              { vorm: 'keuze', naam: 'bereikt', label: words('handelen.bereikt'), opties: JA_NEE },
              alinea('verslag', words('handelen.verslag')),
            ]}
          />
          <Horen beroep={beroep} verborgen={verborgen} ik={ik} />
          {beroep.teLaat && (
            <Handeling
              id="te-laat"
              kop={words('handelen.teLaat')}
              verborgen={verborgen}
              action={judgeTeLaatBeroepAction}
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
          {beroep.verdagenTot !== null && (
            <Handeling
              id="verdagen"
              kop={words('handelen.verdaag')}
              verborgen={verborgen}
              action={postponeAdministratiefBeroepAction}
              velden={[alinea('reden', words('handelen.verdaagReden'), words('handelen.verdaagHint'))]}
            >
              <p>{words('handelen.verdaagUitleg', { datum: showDate(beroep.verdagenTot) })}</p>
            </Handeling>
          )}
          <Handeling
            id="ingetrokken"
            kop={words('handelen.intrekken')}
            verborgen={verborgen}
            action={recordBeroepintrekkingAction}
            velden={[alinea('reden', words('handelen.intrekkenHoe'))]}
          />
          <Voorstel verborgen={verborgen} />
        </>
      )}
    </Card>
  );
}

/** Hearing who disputes a decision: it is offered before there is a proposal, and not by who took that decision. */
function Horen({ beroep, verborgen, ik }: Omit<Props, 'fase'>) {
  if (beroep.gehoord) return null;
  return (
    <>
      <Handeling
        id="hoor"
        kop={words('handelen.hoor')}
        verborgen={verborgen}
        action={planBeroepgesprekAction}
        velden={hoorVelden((woord) => words(woord), ik)}
      >
        <p>
          {words('handelen.hoorUitleg')} {words('handelen.hoorDoorHint')}
        </p>
      </Handeling>
      {beroep.hoorOp !== null && (
        <Handeling
          id="hoorverslag"
          kop={words('handelen.hoorverslag')}
          verborgen={verborgen}
          action={recordBeroepverslagAction}
          velden={[alinea('verslag', words('handelen.verslag'))]}
        />
      )}
      <Handeling
        id="afgezien"
        kop={words('handelen.afgezien')}
        verborgen={verborgen}
        action={waiveBeroepgesprekAction}
        velden={[alinea('reden', words('handelen.reden'))]}
      />
    </>
  );
}

const Voorstel = ({ verborgen }: Pick<Props, 'verborgen'>) => (
  <ZaakHandeling
    id="voorstel"
    kop={words('besluit.voorstel')}
    verborgen={verborgen}
    action={proposeBeslissingAction}
    velden={[
      {
        vorm: 'keuze',
        naam: 'uitkomst',
        label: words('besluit.uitkomst'),
        opties: UITKOMSTEN.map((value) => ({ value, label: words(`uitkomst.${value}`) })),
      },
      alinea('motivering', words('besluit.motivering'), words('besluit.motiveringHint')),
    ]}
    knop={words('besluit.voorstellen')}
    antwoorden={beroepWerkAnswers()}
  />
);
