import { showDate } from '@/app/words';
import type { Dagverwerking } from '@/domain/betalingen/verwerking.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../words';

/** How much of each day is booked, and since how many werkdagen the rest waits, against the norm (G-01). */
export function PerDag({ dagen, norm }: { dagen: readonly Dagverwerking[]; norm: number | null }) {
  if (dagen.length === 0) return null;
  return (
    <Card as="section" labelledBy="per-dag">
      <Heading level={2} id="per-dag">
        {words('ontvangsten.perDag.kop')}
      </Heading>
      <p className="mt-2 mb-3 max-w-text text-ink-muted">{words('ontvangsten.perDag.uitleg')}</p>
      <Table
        taal="nl"
        caption={words('ontvangsten.perDag.kop')}
        captionHidden
        rows={dagen}
        rowKey={({ valutadatum }) => valutadatum}
        columns={[
          {
            key: 'dag',
            header: words('ontvangsten.kolommen.valutadatum'),
            rowHeader: true,
            cell: ({ valutadatum }) => showDate(valutadatum),
          },
          {
            key: 'aantal',
            header: words('ontvangsten.perDag.ontvangen'),
            number: true,
            cell: ({ aantal }) => aantal,
          },
          {
            key: 'bedrag',
            header: words('ontvangsten.bedrag'),
            number: true,
            cell: ({ bedragCenten }) => <Amount text={formatCents(bedragCenten)} />,
          },
          {
            key: 'geboekt',
            header: words('ontvangsten.perDag.geboekt'),
            number: true,
            cell: ({ geboekt }) => geboekt,
          },
          {
            key: 'uitzoeken',
            header: words('ontvangsten.perDag.uitzoeken'),
            number: true,
            cell: ({ uitzoeken }) => uitzoeken,
          },
          {
            key: 'deel',
            header: words('ontvangsten.perDag.deel'),
            cell: ({ procent, achterstand }) => (
              <Badge tone={toneVan(achterstand, norm)}>
                {achterstand === null
                  ? words('ontvangsten.perDag.alles')
                  : words('ontvangsten.perDag.rest', { procent, dagen: achterstand })}
              </Badge>
            ),
          },
        ]}
      />
    </Card>
  );
}

const toneVan = (achterstand: number | null, norm: number | null) =>
  achterstand === null ? 'goed' : norm !== null && achterstand > norm ? 'mis' : 'letop';
