import { WieMag } from '@/app/(kantoor)/wie-mag';
import { werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { Waarom } from '@/app/waarom';
import { showDate, showMoment } from '@/app/words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { WieMag as Wie } from '@/domain/aanwijzingen/aanwijzing.queries';
import type { BezwaarDossier } from '@/domain/bezwaren/bezwaar.queries';
import type { Dwangsomdossier } from '@/domain/bezwaren/dwangsom.queries';
import { AFZENDERS, INGEBREKEKANALEN } from '@/domain/bezwaren/ingebrekestelling';
import { nameActor } from '@/domain/medewerkers/name-actor';
import { isEinde } from '@/domain/zaken/zaak';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import { formatCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { Card } from '@/ui/card';
import { type DataItem, DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import {
  determineDwangsomAction,
  judgeIngebrekestellingAction,
  recordIngebrekestellingAction,
} from '../../../dwangsom-actions';
import { Handeling } from './handeling';
import { Uitbetaling } from './uitbetaling';

type Props = {
  zaak: ZaakView;
  bezwaar: BezwaarDossier;
  dossier: Dwangsomdossier | null;
  vandaag: LocalDate;
  namen: ReadonlyMap<string, string>;
  wieMag: readonly Wie[];
  verborgen: Record<string, string>;
  /** Who looks, as he stands in a proposal. */
  ik: string;
  mag: { vastleggen: boolean; behandelen: boolean; besluiten: boolean };
};

/** Deciding too late: whether somebody said so, what it costs by now and why, and what was fixed and paid. */
export function Dwangsom(props: Props) {
  const { zaak, bezwaar, dossier, vandaag } = props;
  const beslisdag = bezwaar.beslisdag.waarde.laatsteDag;
  if (dossier === null && (bezwaar.uitkomst !== null || isEinde(zaak.fase))) return null;
  const datum = showDate(beslisdag);
  return (
    <Card as="section" labelledBy="dwangsom" className="grid gap-3">
      <Heading level={2} looksLike={3} id="dwangsom">
        {words('dwangsom.kop')}
      </Heading>
      {dossier ? (
        <Loopt {...props} dossier={dossier} />
      ) : (
        <p>{words(vandaag > beslisdag ? 'dwangsom.nogGeen' : 'dwangsom.opTijd', { datum })}</p>
      )}
      {dossier === null && vandaag > beslisdag && props.mag.vastleggen && <Vastleggen {...props} />}
    </Card>
  );
}

function Loopt(props: Props & { dossier: Dwangsomdossier }) {
  const { zaak, dossier, vandaag, mag } = props;
  const { ingebrekestelling, dwangsom, stand } = dossier;
  const magVaststellen =
    ingebrekestelling.loopt && (isEinde(zaak.fase) || vandaag > stand.waarde.laatsteDag) && mag.besluiten;
  return (
    <>
      <DataList stacked items={[...ontvangen(dossier), ...(dwangsom ? vast(props) : open(dossier))]} />
      {(!dwangsom || dwangsom.dagen > 0) && (
        <Waarom
          uitleg={stand.uitleg}
          onderwerp={formatCents(stand.waarde.bedragCenten)}
          vraag="bedrag"
          taal="nl"
        />
      )}
      {ingebrekestelling.loopt && mag.behandelen && <Beoordelen {...props} />}
      {magVaststellen && <WieMag wie={props.wieMag} />}
      {magVaststellen && <Vaststellen {...props} />}
      {dwangsom && dwangsom.bedragCenten > 0n && (
        <Uitbetaling {...props} uitbetalingen={dossier.uitbetalingen} bedragCenten={dwangsom.bedragCenten} />
      )}
    </>
  );
}

function ontvangen({ ingebrekestelling: i }: Dwangsomdossier): DataItem[] {
  const reden = i.onredelijkLaatReden ?? '';
  return [
    {
      term: words('dwangsom.ontvangen'),
      value: (
        <>
          {words('dwangsom.ontvangenHoe', {
            datum: showDate(i.ontvangenOp),
            kanaal: zaakWords(`kanaal.${i.kanaal}`).toLowerCase(),
            door: words(`dwangsom.door.${i.door}`),
          })}
          {i.toelichting !== null && <span className="block whitespace-pre-line">{i.toelichting}</span>}
        </>
      ),
    },
    {
      term: words('dwangsom.oordeel'),
      value:
        i.onredelijkLaat === null
          ? words('dwangsom.oordeelOpen')
          : words(i.onredelijkLaat ? 'dwangsom.oordeelJa' : 'dwangsom.oordeelNee', { reden }),
    },
  ];
}

/** As it runs: until when it costs nothing, from when it costs, and what by now. */
function open({ stand }: Dwangsomdossier): DataItem[] {
  const { eersteDag, laatsteDag, vaststellenUiterlijk, dagen, bedragCenten } = stand.waarde;
  return [
    {
      term: words('dwangsom.zonder'),
      value: words('dwangsom.zonderTot', { datum: showDate(addDays(eersteDag, -1)) }),
    },
    {
      term: words('dwangsom.loopt'),
      value: words('dwangsom.looptVan', { eerste: showDate(eersteDag), laatste: showDate(laatsteDag) }),
    },
    {
      term: words('dwangsom.vandaag'),
      value: <strong>{words('dwangsom.bedragDagen', { bedrag: formatCents(bedragCenten), dagen })}</strong>,
    },
    { term: words('dwangsom.vaststellen'), value: showDate(vaststellenUiterlijk) },
  ];
}

function vast({ dossier, namen }: Props): DataItem[] {
  const dwangsom = dossier?.dwangsom;
  if (!dwangsom) return [];
  const { bedragCenten, dagen, uitgesloten, vastgesteldOp, vastgesteldDoor } = dwangsom;
  if (uitgesloten !== null)
    return [{ term: words('dwangsom.geenBedrag'), value: words(`dwangsom.geenReden.${uitgesloten}`) }];
  if (dagen === 0) return [{ term: words('dwangsom.geenBedrag'), value: words('dwangsom.opTijdBesloten') }];
  return [
    {
      term: words('dwangsom.vastgesteld'),
      value: (
        <strong>
          {words('dwangsom.vastgesteldOp', {
            bedrag: words('dwangsom.bedragDagen', { bedrag: formatCents(bedragCenten), dagen }),
            moment: showMoment(vastgesteldOp),
            naam: nameActor(namen, vastgesteldDoor) ?? '',
          })}
        </strong>
      ),
    },
  ];
}

const Vastleggen = ({ verborgen, vandaag }: Props) => (
  <Handeling
    id="ingebreke"
    kop={words('dwangsom.vastleggen')}
    uitleg={words('dwangsom.vastleggenUitleg')}
    verborgen={verborgen}
    action={recordIngebrekestellingAction}
    knop={words('handelen.vastleggen')}
    velden={[
      { vorm: 'datum', naam: 'ontvangen', label: words('dwangsom.ontvangenOp'), waarde: vandaag },
      {
        vorm: 'keuze',
        naam: 'kanaal',
        label: words('dwangsom.kanaal'),
        opties: INGEBREKEKANALEN.map((value) => ({ value, label: zaakWords(`kanaal.${value}`) })),
      },
      {
        vorm: 'keuze',
        naam: 'door',
        label: words('dwangsom.vanWie'),
        opties: AFZENDERS.map((value) => ({ value, label: words(`dwangsom.door.${value}`) })),
      },
      { vorm: 'alinea', naam: 'toelichting', label: words('dwangsom.wat'), optioneel: true },
    ]}
  />
);

const Beoordelen = ({ verborgen }: Props) => (
  <Handeling
    id="oordeel"
    kop={words('dwangsom.beoordelen')}
    uitleg={words('dwangsom.beoordelenUitleg')}
    verborgen={verborgen}
    action={judgeIngebrekestellingAction}
    knop={words('handelen.vastleggen')}
    velden={[
      {
        vorm: 'keuze',
        naam: 'onredelijkLaat',
        label: words('dwangsom.beoordelen'),
        opties: [
          { value: 'ja', label: words('dwangsom.jaLaat') },
          { value: 'nee', label: words('dwangsom.neeLaat') },
        ],
      },
      { vorm: 'alinea', naam: 'reden', label: words('handelen.waarom') },
    ]}
  />
);

const Vaststellen = ({ verborgen }: Props) => (
  <Handeling
    id="vaststellen"
    kop={words('dwangsom.stelVast')}
    uitleg={words('dwangsom.stelVastUitleg')}
    verborgen={verborgen}
    action={determineDwangsomAction}
    knop={words('dwangsom.stelVast')}
    velden={[
      {
        vorm: 'vinkjes',
        naam: 'kennelijk',
        label: words('dwangsom.kennelijk'),
        optioneel: true,
        opties: [{ value: 'ja', label: words('dwangsom.kennelijkJa') }],
      },
    ]}
  />
);
