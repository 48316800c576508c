import { ActionForm } from '@/app/action-form/action-form';
import { beroepAnswers, beroepWords as words } from '@/app/beroep/beroep-words';
import { TermijnUitleg } from '@/app/termijnen/termijn-uitleg';
import { showDate } from '@/app/words';
import { wordsOfZaken } from '@/app/zaken/zaken-words';
import { STUKKEN } from '@/domain/beroepen/beroep';
import type { TermijnView } from '@/domain/zaken/dossier.queries';
import { WAARSCHUW_DAGEN } from '@/domain/zaken/termijn';
import { addDays, daysBetween, type LocalDate } from '@/platform/local-date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Handeling } from './[gemeente]/beroep/[id]/handeling';
import { EIGENAREN } from './gerechtstermijn-input';
import type { Doen } from './handeling';

type Props = {
  termijnen: readonly TermijnView[];
  vandaag: LocalDate;
  /** Whether the reader can do something now. */
  open: boolean;
  verborgen: Record<string, string>;
  ik: string;
  /** The acts on a term, of this kind of case. */
  acties: Record<'nieuw' | 'verstuurd' | 'uitstel' | 'antwoord', Doen['action']>;
};

const SOORTEN = [...STUKKEN, 'hoger-beroep'] as const;
const naamVan = (soort: string): string => {
  const bekend = SOORTEN.find((s) => s === soort);
  return bekend ? words(`stuk.${bekend}`) : soort;
};

/** What the court wants, by when and from whom, with an alarm a week ahead; what was asked in time counts as in time. */
export function Gerechtstermijnen(props: Props) {
  const { termijnen, open, verborgen, vandaag, ik, acties } = props;
  return (
    <Card as="section" labelledBy="termijnen" className="grid gap-4">
      <Heading level={2} looksLike={3} id="termijnen">
        {words('termijnen.kop')}
      </Heading>
      {termijnen.length === 0 && <p>{words('termijnen.geen')}</p>}
      <ul className="grid gap-4">
        {termijnen.map((termijn) => (
          <li key={termijn.id} className="grid gap-2 border-l-4 border-line pl-3">
            <Een {...props} termijn={termijn} />
          </li>
        ))}
      </ul>
      {open && (
        <Handeling
          id="termijn-nieuw"
          kop={words('termijnen.nieuw')}
          verborgen={verborgen}
          action={acties.nieuw}
          velden={[
            {
              vorm: 'keuze',
              naam: 'stuk',
              label: words('veld.stuk'),
              opties: STUKKEN.map((value) => ({ value, label: words(`stuk.${value}`) })),
            },
            {
              vorm: 'keuze',
              naam: 'eigenaar',
              label: words('veld.eigenaar'),
              opties: EIGENAREN.map((value) => ({ value, label: words(`eigenaar.${value}`) })),
            },
            { vorm: 'tekst', naam: 'wie', label: words('veld.wie'), waarde: ik },
            { vorm: 'datum', naam: 'dagtekening', label: words('veld.dagtekening'), waarde: vandaag },
            {
              vorm: 'tekst',
              naam: 'weken',
              label: words('veld.weken'),
              hint: words('veld.wekenHint'),
              breedte: 'tiny',
              cijfers: true,
              waarde: '4',
            },
          ]}
        />
      )}
    </Card>
  );
}

function Een({ termijn, vandaag, open, verborgen, acties }: Props & { termijn: TermijnView }) {
  const { wie } = termijn.feiten;
  const eigenaar = words(`eigenaar.${termijn.eigenaar}`);
  const record = { ...verborgen, termijn: termijn.id };
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong className="font-semibold">{naamVan(termijn.soort)}</strong>
        <Stand termijn={termijn} vandaag={vandaag} />
      </span>
      <span>
        {typeof wie === 'string' ? words('termijnen.wie', { eigenaar, wie }) : eigenaar},{' '}
        {words('termijnen.uiterlijk', { datum: showDate(termijn.uiterlijk) })}
      </span>
      <TermijnUitleg termijn={termijn} taal="nl" />
      {open && termijn.stand === 'loopt' && termijn.soort !== 'hoger-beroep' && (
        <>
          <ActionForm
            id={`verstuurd-${termijn.id}`}
            action={acties.verstuurd}
            groepen={[]}
            verborgen={record}
            knop={words('termijnen.verstuurd')}
            variant="secondary"
            antwoorden={beroepAnswers()}
          />
          <Uitstel termijn={termijn} vandaag={vandaag} record={record} acties={acties} />
        </>
      )}
    </>
  );
}

type UitstelProps = Pick<Props, 'vandaag' | 'acties'> & {
  termijn: TermijnView;
  record: Record<string, string>;
};

const Uitstel = ({ termijn, vandaag, record, acties }: UitstelProps) => (
  <>
    <Handeling
      id={`uitstel-${termijn.id}`}
      kop={words('termijnen.uitstel')}
      verborgen={record}
      action={acties.uitstel}
      velden={[
        { vorm: 'datum', naam: 'gevraagdOp', label: words('veld.gevraagdOp'), waarde: vandaag },
        {
          vorm: 'datum',
          naam: 'gevraagdTot',
          label: words('veld.gevraagdTot'),
          waarde: addDays(termijn.uiterlijk, 28),
        },
        { vorm: 'alinea', naam: 'reden', label: words('veld.reden') },
      ]}
    >
      <p>{words('termijnen.uitstelUitleg')}</p>
    </Handeling>
    {termijn.wijzigingen.length > 0 && (
      <Handeling
        id={`antwoord-${termijn.id}`}
        kop={words('termijnen.antwoord')}
        verborgen={record}
        action={acties.antwoord}
        velden={[
          {
            vorm: 'keuze',
            naam: 'antwoord',
            label: words('veld.antwoord'),
            opties: [
              { value: 'ja', label: words('veld.ja') },
              { value: 'nee', label: words('veld.nee') },
            ],
          },
          { vorm: 'datum', naam: 'uiterlijk', label: words('veld.uiterlijk'), waarde: termijn.uiterlijk },
        ]}
      />
    )}
  </>
);

function Stand({ termijn, vandaag }: { termijn: TermijnView; vandaag: LocalDate }) {
  const say = wordsOfZaken('nl');
  if (termijn.stand === 'gehaald') return <Badge tone="goed">{say('mijn.gehaald')}</Badge>;
  if (termijn.stand === 'te-laat') return <Badge tone="letop">{say('mijn.te-laat')}</Badge>;
  if (termijn.stand === 'vervallen') return <Badge tone="rust">{say('mijn.vervallen')}</Badge>;
  const dagen = daysBetween(vandaag, termijn.uiterlijk);
  if (dagen < 0) return <Badge tone="mis">{words('termijnen.voorbij')}</Badge>;
  return (
    <Badge tone={dagen <= WAARSCHUW_DAGEN ? 'letop' : 'info'}>{words('termijnen.bijna', { dagen })}</Badge>
  );
}
