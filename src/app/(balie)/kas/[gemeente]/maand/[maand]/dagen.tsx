import { kasPath, STATUS_TOON, words } from '@/app/kas/kas-words';
import { showDate } from '@/app/words';
import type { MaandView } from '@/domain/kas/maand.queries';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Badge } from '@/ui/badge';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

/** The days of a month, closed or not, with what was counted too much or too little. */
export function Dagen({ maand, sleutel }: { maand: MaandView; sleutel: string }) {
  if (maand.dagen.length === 0) return <EmptyState title={words('maand.geen')} />;
  const som = (veld: 'contantCenten' | 'pinCenten') => sumCents(maand.dagen.map((dag) => dag[veld]));
  return (
    <Table
      taal="nl"
      caption={words('maand.dagen')}
      rows={maand.dagen}
      rowKey={(dag) => dag.kasdagId}
      columns={[
        {
          key: 'dag',
          header: words('maand.dag'),
          rowHeader: true,
          cell: (dag) => (
            <Link href={kasPath(sleutel, 'dag', dag.kasdagId)}>
              {showDate(dag.dag)}, {dag.kas}
            </Link>
          ),
        },
        {
          key: 'stand',
          header: words('maand.stand'),
          cell: (dag) => <Badge tone={STATUS_TOON[dag.status]}>{words(`status.${dag.status}`)}</Badge>,
        },
        {
          key: 'aantal',
          header: words('maand.kwitanties'),
          number: true,
          cell: (dag) => dag.kwitanties.length,
        },
        {
          key: 'contant',
          header: words('maand.contant'),
          number: true,
          cell: (dag) => <Amount text={formatCents(dag.contantCenten)} />,
        },
        {
          key: 'pin',
          header: words('maand.pin'),
          number: true,
          cell: (dag) => <Amount text={formatCents(dag.pinCenten)} />,
        },
        {
          key: 'verschil',
          header: words('maand.telverschil'),
          number: true,
          cell: (dag) =>
            dag.verschilCenten === null || dag.verschilCenten === 0n ? (
              '-'
            ) : (
              <>
                <Badge tone="mis">{formatCents(dag.verschilCenten)}</Badge>
                {dag.verschilReden !== null && <span className="block text-sm">{dag.verschilReden}</span>}
              </>
            ),
        },
      ]}
      totals={[
        {
          dag: words('maand.samen'),
          contant: <Amount text={formatCents(som('contantCenten'))} strong />,
          pin: <Amount text={formatCents(som('pinCenten'))} strong />,
          verschil: <Amount text={formatCents(maand.telverschilCenten)} strong />,
        },
      ]}
    />
  );
}
