import type { Journaal } from '@/domain/grootboek/journaal';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { typeNaam, words } from '../../journaal-words';

const bedrag = (centen: bigint) => <Amount text={formatCents(centen)} />;

/** The entries of a month by their key, debit beside credit. */
export function JournaalTabel({ journaal }: { journaal: Journaal }) {
  return (
    <section aria-labelledby="journaal" className="grid min-w-0 gap-3">
      <Heading level={2} id="journaal">
        {words('journaal.kop')}
      </Heading>
      <Table
        taal="nl"
        caption={words('journaal.kop')}
        captionHidden
        rows={journaal.regels}
        rowKey={(r) => r.boekingssleutel}
        columns={[
          {
            key: 'sleutel',
            header: words('journaal.sleutel'),
            rowHeader: true,
            cell: (r) => <span className="break-all">{r.boekingssleutel}</span>,
          },
          {
            key: 'type',
            header: words('journaal.type'),
            cell: (r) => (r.type === null ? words('journaal.geld') : typeNaam(r.type)),
          },
          { key: 'aantal', header: words('journaal.boekingen'), number: true, cell: (r) => r.boekingen },
          {
            key: 'debet',
            header: words('journaal.debet'),
            number: true,
            cell: (r) => bedrag(r.debetCenten),
          },
          {
            key: 'credit',
            header: words('journaal.credit'),
            number: true,
            cell: (r) => bedrag(-r.creditCenten),
          },
        ]}
        totals={[
          {
            sleutel: words('journaal.totaal'),
            debet: bedrag(journaal.debetCenten),
            credit: bedrag(journaal.creditCenten),
          },
        ]}
      />
    </section>
  );
}
