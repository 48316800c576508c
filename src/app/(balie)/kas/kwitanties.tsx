import { kasPath, tijd, words } from '@/app/kas/kas-words';
import type { KasdagView } from '@/domain/kas/kas.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { EmptyState } from '@/ui/empty-state';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';

/** The kwitanties of one day, newest first. Without their sum while the day is not counted: the count is blind. */
export function Kwitanties({ dag, sleutel }: { dag: KasdagView; sleutel: string }) {
  if (dag.kwitanties.length === 0) return <EmptyState title={words('dag.geen')}>{null}</EmptyState>;
  const som = (wijze: 'contant' | 'pin') =>
    dag.kwitanties.filter((k) => k.wijze === wijze).reduce((sum, k) => sum + k.bedragCenten, 0n);
  return (
    <Table
      taal="nl"
      caption={words('dag.kwitanties')}
      rows={dag.kwitanties}
      rowKey={(k) => k.id}
      columns={[
        {
          key: 'nummer',
          header: words('dag.nummer'),
          rowHeader: true,
          cell: (k) => (
            <>
              <Link href={kasPath(sleutel, 'kwitantie', k.id)}>{k.nummer}</Link>
              {k.terugVan !== null && (
                <span className="block text-sm font-normal text-ink-muted">
                  {words('dag.terug', { nummer: k.terugVan })}
                </span>
              )}
              {k.teruggenomenDoor !== null && (
                <span className="block text-sm font-normal text-ink-muted">
                  {words('dag.ongedaan', { nummer: k.teruggenomenDoor })}
                </span>
              )}
            </>
          ),
        },
        { key: 'tijd', header: words('dag.tijd'), cell: (k) => tijd(k.gemaaktOp) },
        { key: 'wie', header: words('dag.wie'), cell: (k) => <span className="break-words">{k.naam}</span> },
        ...(['contant', 'pin'] as const).map((wijze) => ({
          key: wijze,
          header: words(`dag.${wijze}`),
          number: true,
          cell: (k: KasdagView['kwitanties'][number]) =>
            k.wijze === wijze ? <Amount text={formatCents(k.bedragCenten)} /> : '-',
        })),
      ]}
      {...(dag.uitkomst && {
        totals: [
          {
            nummer: words('dag.samen'),
            contant: <Amount text={formatCents(som('contant'))} strong />,
            pin: <Amount text={formatCents(som('pin'))} strong />,
          },
        ],
      })}
    />
  );
}
