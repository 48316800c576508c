import type { Doorboeking } from '@/domain/grootboek/aansluiting';
import { formatCents, sumCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Heading } from '@/ui/heading';
import { Table } from '@/ui/table';
import { postNaam, words } from '../../aansluiting-words';

const bedrag = (centen: bigint) => <Amount text={formatCents(centen)} />;

/** What the gemeente books through in its own grootboek: debit and credit of each rekening, as much as the other. */
export function DoorboekingTabel({ regels }: { regels: readonly Doorboeking[] }) {
  return (
    <section aria-labelledby="doorboeking" className="grid min-w-0 gap-3">
      <Heading level={2} id="doorboeking">
        {words('doorboeking.kop')}
      </Heading>
      {regels.length === 0 ? (
        <p>{words('doorboeking.leeg')}</p>
      ) : (
        <Table
          taal="nl"
          caption={words('doorboeking.kop')}
          captionHidden
          rows={regels}
          rowKey={(r) => `${r.rekening}/${r.belastingsoort}/${r.belastingjaar}`}
          columns={[
            {
              key: 'rekening',
              header: words('doorboeking.rekening'),
              rowHeader: true,
              cell: (r) => words(`rekening.${r.rekening}`),
            },
            {
              key: 'belasting',
              header: words('doorboeking.belasting'),
              cell: (r) => (r.belastingsoort === null ? '-' : postNaam(r.belastingsoort)),
            },
            { key: 'jaar', header: words('doorboeking.jaar'), cell: (r) => r.belastingjaar ?? '-' },
            {
              key: 'debet',
              header: words('doorboeking.debet'),
              number: true,
              cell: (r) => bedrag(r.debetCenten),
            },
            {
              key: 'credit',
              header: words('doorboeking.credit'),
              number: true,
              cell: (r) => bedrag(-r.creditCenten),
            },
          ]}
          totals={[
            {
              rekening: words('doorboeking.totaal'),
              debet: bedrag(sumCents(regels.map((r) => r.debetCenten))),
              credit: bedrag(sumCents(regels.map((r) => -r.creditCenten))),
            },
          ]}
        />
      )}
    </section>
  );
}
