import { showDate } from '@/app/words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { soortNaam, wordsOfBetalingen } from './betalingen-words';

/** Everything that was booked on the aanslagen together, oldest first; the last line is what the ledger says. */
export function MutatiesTabel({
  overzicht: { mutaties, totaal },
  taal,
}: {
  overzicht: Rekeningoverzicht;
  taal: Taal;
}) {
  const words = wordsOfBetalingen(taal);
  return (
    <>
      <Table
        taal={taal}
        caption={words('mutaties.kop')}
        rows={mutaties}
        rowKey={({ mutatie, aanslag }) => `${mutatie.boekingId}${aanslag.id}`}
        totals={[
          {
            wat: words('mutaties.slot'),
            stand: <Amount text={formatCents(totaal.open - totaal.teVeel, taal)} strong />,
          },
        ]}
        columns={[
          {
            key: 'wat',
            header: words('mutaties.wat'),
            rowHeader: true,
            cell: (m) => (
              <>
                {soortNaam(words, m)}
                {m.mutatie.gecorrigeerd && (
                  <span className="block text-sm font-normal text-ink-muted">{words('gecorrigeerd')}</span>
                )}
              </>
            ),
          },
          {
            key: 'datum',
            header: words('mutaties.datum'),
            cell: ({ mutatie }) => showDate(mutatie.datum, taal),
          },
          {
            key: 'aanslag',
            header: words('mutaties.aanslag'),
            cell: ({ aanslag }) =>
              words('mutaties.aanslagNaam', {
                jaar: String(aanslag.belastingjaar),
                nummer: aanslag.aanslagnummer,
              }),
          },
          {
            key: 'bedrag',
            header: words('mutaties.bedrag'),
            number: true,
            cell: ({ mutatie }) => <Amount text={formatCents(mutatie.bedragCenten, taal)} />,
          },
          {
            key: 'stand',
            header: words('mutaties.stand'),
            number: true,
            cell: ({ naDeze }) => <Amount text={formatCents(naDeze, taal)} />,
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-muted">{words('mutaties.uitleg')}</p>
    </>
  );
}
