import type { Veld } from '@/app/action-form/veld';
import { klachtWerkAnswers, klachtWerkWords as words } from '@/app/klacht/klacht-words';
import { NIET_IN_BEHANDELING, OORDELEN } from '@/domain/klachten/klacht';
import type { KlachtView } from '@/domain/klachten/klacht.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { type Doen, Handeling as ZaakHandeling } from '../../../handeling';
import {
  decideKlachtAction,
  extendKlachtAction,
  recordKlachtgesprekAction,
  recordKlachthorenAction,
  recordKlachtintrekkingAction,
  refuseKlachtAction,
  settleKlachtAction,
  verdaagKlachtAction,
} from '../../../klacht-actions';

type Props = { klacht: KlachtView; verborgen: Record<string, string> };

const alinea = (naam: string, label: string, hint?: string): Veld => ({
  vorm: 'alinea',
  naam,
  label,
  ...(hint === undefined ? {} : { hint }),
});

/** What can be done with the complaint now, informally first, each with its form folded up. */
export function Handelen(props: Props) {
  return (
    <Card as="section" labelledBy="handelen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="handelen">
        {words('handelen.kop')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('handelen.uitleg')}</p>
      <Informeel {...props} />
      <Tijd {...props} />
      <Formeel {...props} />
    </Card>
  );
}

const Handeling = ({ knop, ...doen }: Doen & { knop?: string }) => (
  <ZaakHandeling {...doen} knop={knop ?? words('handelen.vastleggen')} antwoorden={klachtWerkAnswers()} />
);

function Informeel({ verborgen }: Props) {
  return (
    <>
      <Handeling
        id="gesprek"
        kop={words('handelen.gesprek')}
        verborgen={verborgen}
        action={recordKlachtgesprekAction}
        velden={[
          {
            vorm: 'keuze',
            naam: 'bereikt',
            label: words('handelen.bereikt'),
            opties: [
              { value: 'ja', label: words('handelen.ja') },
              { value: 'nee', label: words('handelen.nee') },
            ],
          },
          alinea('verslag', words('handelen.verslag')),
        ]}
      />
      <Handeling
        id="tevreden"
        kop={words('handelen.tevreden')}
        verborgen={verborgen}
        action={settleKlachtAction}
        velden={[alinea('hoe', words('handelen.tevredenHoe'), words('handelen.tevredenHint'))]}
        knop={words('handelen.versturen')}
      />
      <Handeling
        id="ingetrokken"
        kop={words('handelen.intrekken')}
        verborgen={verborgen}
        action={recordKlachtintrekkingAction}
        velden={[alinea('reden', words('handelen.intrekkenHoe'))]}
      />
    </>
  );
}

function Tijd({ klacht, verborgen }: Props) {
  return (
    <>
      {!klacht.verdaagd && klacht.verlengdTot === null && (
        <Handeling
          id="verdaag"
          kop={words('handelen.verdaag')}
          verborgen={verborgen}
          action={verdaagKlachtAction}
          velden={[alinea('reden', words('handelen.verdaagReden'), words('handelen.tevredenHint'))]}
          knop={words('handelen.brief')}
        >
          <p>{words('handelen.verdaagUitleg')}</p>
        </Handeling>
      )}
      <Handeling
        id="verleng"
        kop={words('handelen.verleng')}
        verborgen={verborgen}
        action={extendKlachtAction}
        velden={[
          { vorm: 'datum', naam: 'uiterlijk', label: words('handelen.verlengTot') },
          alinea('instemming', words('handelen.verlengHoe')),
        ]}
      >
        <p>{words('handelen.verlengUitleg')}</p>
      </Handeling>
    </>
  );
}

function Formeel({ klacht, verborgen }: Props) {
  return (
    <>
      {klacht.hoorstand !== 'gehoord' && (
        <Handeling
          id="horen"
          kop={words('handelen.horen')}
          verborgen={verborgen}
          action={recordKlachthorenAction}
          velden={[
            {
              vorm: 'keuze',
              naam: 'hoorstand',
              label: words('handelen.hoorstand'),
              opties: [
                { value: 'gehoord', label: words('handelen.gehoord') },
                { value: 'afgezien', label: words('handelen.afgezien') },
              ],
            },
            alinea('verslag', words('handelen.verslag')),
          ]}
        />
      )}
      <Handeling
        id="weiger"
        kop={words('handelen.weiger')}
        verborgen={verborgen}
        action={refuseKlachtAction}
        velden={[
          {
            vorm: 'lijst',
            naam: 'reden',
            label: words('handelen.weigerReden'),
            leeg: words('handelen.kies'),
            opties: NIET_IN_BEHANDELING.map((value) => ({ value, label: words(`reden.${value}`) })),
          },
          alinea('toelichting', words('handelen.weigerUitleg'), words('handelen.tevredenHint')),
        ]}
        knop={words('handelen.versturen')}
      />
      <Handeling
        id="oordeel"
        kop={words('handelen.oordeel')}
        verborgen={verborgen}
        action={decideKlachtAction}
        velden={[
          {
            vorm: 'keuze',
            naam: 'oordeel',
            label: words('handelen.oordeelKeuze'),
            opties: OORDELEN.map((value) => ({ value, label: words(`uitkomst.${value}`) })),
          },
          {
            vorm: 'vinkjes',
            naam: 'kennelijk',
            label: words('handelen.kennelijk'),
            hint: words('handelen.kennelijkHint'),
            optioneel: true,
            opties: [{ value: 'ja', label: words('handelen.kennelijkJa') }],
          },
          alinea('bevindingen', words('handelen.bevindingen'), words('handelen.tevredenHint')),
          alinea('conclusie', words('handelen.conclusie'), words('handelen.tevredenHint')),
        ]}
        knop={words('handelen.versturen')}
      />
    </>
  );
}
