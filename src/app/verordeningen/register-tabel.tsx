import { showDate } from '@/app/words';
import { type Stand as Standnaam, standVan } from '@/domain/verordeningen/verordening';
import type { RegisterRegel, Stap } from '@/domain/verordeningen/verordeningstermijn';
import { createWords } from '@/platform/translator';
import heffing from '@/texts/nl/heffing.json';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';

const words = createWords<typeof heffing>({ locale: 'nl', messages: heffing });

export const STAND_TOON: Readonly<Record<Standnaam, Tone>> = {
  concept: 'rust',
  voorstel: 'info',
  vastgesteld: 'info',
  'te-controleren': 'letop',
  bekendgemaakt: 'goed',
  vervallen: 'rust',
};

/** A day of the road with, where it is over, that it was late. */
function Dag({ stap }: { stap: Stap | undefined }) {
  if (!stap) return '-';
  return (
    <span className="grid gap-1">
      <span className="whitespace-nowrap">{stap.op ? showDate(stap.op) : '-'}</span>
      {stap.oordeel === 'te-laat' && <Badge tone="mis">{words('register.teLaat')}</Badge>}
      {stap.oordeel !== 'op-tijd' && stap.uiterlijk !== null && (
        <span className="text-sm text-ink-muted">
          {words('register.uiterlijk', { datum: showDate(stap.uiterlijk) })}
        </span>
      )}
    </span>
  );
}

function Stand({ verordening, stappen }: RegisterRegel) {
  if (verordening === null)
    return stappen === null ? (
      <Badge tone="rust">{words('stand.geen')}</Badge>
    ) : (
      <Badge tone="mis">{words('stand.ontbreekt')}</Badge>
    );
  const stand = standVan(verordening);
  return <Badge tone={STAND_TOON[stand]}>{words(`stand.${stand}`)}</Badge>;
}

/** Per tax and for kwijtschelding the text for this year, with the days of its road. */
export function RegisterTabel({
  jaar,
  regels,
  pad,
}: {
  jaar: number;
  regels: readonly RegisterRegel[];
  /** The page of one version; a reader without one sees the name alone. */
  pad?: (id: string) => string;
}) {
  return (
    <Table
      taal="nl"
      caption={words('register.tabel', { jaar: String(jaar) })}
      rows={regels}
      rowKey={(regel) => regel.belastingsoort}
      columns={[
        {
          key: 'soort',
          header: words('register.soort'),
          rowHeader: true,
          cell: ({ belastingsoort, verordening }) =>
            verordening && pad ? (
              <Link href={pad(verordening.id)}>{words(`soort.${belastingsoort}`)}</Link>
            ) : (
              words(`soort.${belastingsoort}`)
            ),
        },
        { key: 'stand', header: words('register.stand'), cell: (regel) => <Stand {...regel} /> },
        {
          key: 'concept',
          header: words('register.concept'),
          cell: ({ stappen }) => <Dag stap={stappen?.concept} />,
        },
        {
          key: 'voorstel',
          header: words('register.voorstel'),
          cell: ({ stappen }) => <Dag stap={stappen?.voorstel} />,
        },
        {
          key: 'vastgesteld',
          header: words('register.vastgesteld'),
          cell: ({ verordening }) =>
            verordening?.vastgesteldOp ? (
              <span className="whitespace-nowrap">{showDate(verordening.vastgesteldOp)}</span>
            ) : (
              '-'
            ),
        },
        {
          key: 'bekendmaking',
          header: words('register.bekendmaking'),
          cell: ({ stappen }) => <Dag stap={stappen?.bekendmaking} />,
        },
      ]}
    />
  );
}
