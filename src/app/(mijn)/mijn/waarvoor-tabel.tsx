import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { berekening, regelNaam } from '@/app/aanslagen/berekening';
import type { EigenAanslag } from '@/domain/aanslagen/eigen-aanslag';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';

/** "Waar betaalt u voor?": every belasting with its calculation in one line. */
export function WaarvoorTabel({ aanslag, taal }: { aanslag: EigenAanslag; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  const amount = (value: bigint) => <Amount text={formatCents(value, taal)} />;
  const totals = [{ belasting: words('waarvoor.samen'), bedrag: amount(aanslag.bedrag) }];
  if (aanslag.verminderd > 0n)
    totals.push(
      { belasting: words('waarvoor.verminderd'), bedrag: amount(-aanslag.verminderd) },
      { belasting: words('waarvoor.naVermindering'), bedrag: amount(aanslag.bedrag - aanslag.verminderd) },
    );
  return (
    <Table
      taal={taal}
      caption={words('waarvoor.kop')}
      rows={aanslag.regels}
      rowKey={(regel) => regel.id}
      totals={totals}
      columns={[
        {
          key: 'belasting',
          header: words('waarvoor.kolommen.belasting'),
          rowHeader: true,
          cell: (regel) => (
            <>
              {regelNaam(words, regel)}
              {regel.adres && <span className="block text-sm font-normal text-ink-muted">{regel.adres}</span>}
            </>
          ),
        },
        {
          key: 'berekening',
          header: words('waarvoor.kolommen.berekening'),
          cell: (regel) => (
            <span className="text-sm text-ink-muted">
              {berekening(words, regel, aanslag.belastingjaar, taal)}
            </span>
          ),
        },
        {
          key: 'bedrag',
          header: words('waarvoor.kolommen.bedrag'),
          number: true,
          cell: (regel) => amount(regel.bedrag),
        },
      ]}
    />
  );
}
