import type { Aansluiting } from '@/domain/grootboek/aansluiting';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { words } from '../../aansluiting-words';

const KOLOMMEN = ['begin', 'mutatie', 'eind'] as const;
const bedrag = (centen: bigint) => <Amount text={formatCents(centen)} />;

/** What the gemeente has to get by its own books beside what the kantoor owes it by the other, and what waits there. */
export function Courant({ staat }: { staat: Aansluiting }) {
  const { rekeningCourant: hier, kantoor } = staat;
  const daar = kantoor.rekeningCourant;
  const rijen = [
    { wie: 'gemeente', begin: hier.beginCenten, mutatie: hier.mutatieCenten, eind: hier.eindCenten },
    { wie: 'kantoor', begin: -daar.beginCenten, mutatie: -daar.mutatieCenten, eind: -daar.eindCenten },
  ] as const;
  const verschil = {
    begin: hier.beginCenten + daar.beginCenten,
    mutatie: hier.mutatieCenten + daar.mutatieCenten,
    eind: staat.courantVerschilCenten,
  };
  return (
    <section aria-labelledby="courant" className="grid min-w-0 gap-3">
      <Heading level={2} id="courant">
        {words('courant.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('courant.kop')}
        captionHidden
        rows={rijen}
        rowKey={(r) => r.wie}
        columns={[
          {
            key: 'wie',
            header: words('courant.administratie'),
            rowHeader: true,
            cell: (r) => words(`courant.${r.wie}`),
          },
          ...KOLOMMEN.map((k) => ({
            key: k,
            header: words(`courant.${k}`),
            number: true,
            cell: (r: (typeof rijen)[number]) => bedrag(r[k]),
          })),
        ]}
        totals={[
          {
            wie: words('courant.verschil'),
            ...Object.fromEntries(KOLOMMEN.map((k) => [k, bedrag(verschil[k])])),
          },
        ]}
      />
      <p className="max-w-text text-sm text-ink-muted">
        {words('courant.wacht', {
          aantal: kantoor.nietThuisgebracht.aantal,
          bedrag: formatCents(kantoor.nietThuisgebracht.bedragCenten),
        })}
      </p>
    </section>
  );
}
