import { type AanslagWords, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { showDate } from '@/app/words';
import type { StandVanAanslag } from '@/domain/grootboek/stand';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Table } from '@/ui/table';
import type { Taal } from '@/ui/words';
import { rekeningRegels } from './rekening';

const SOORTEN = [
  'oplegging',
  'vermindering',
  'ontvangst',
  'storno',
  'kosten',
  'rente',
  'kwijtschelding',
  'oninbaar',
  'terugbetaling',
  'verrekening',
  'rentevergoeding',
  'correctie',
] as const;

const soortNaam = (words: AanslagWords, soort: string): string => {
  const bekend = SOORTEN.find((naam) => naam === soort);
  return bekend ? words(`rekening.soort.${bekend}`) : soort;
};

/** Everything that was booked on one aanslag; its last line is what the ledger says is open (C-06). */
export function RekeningTabel({ stand, taal }: { stand: StandVanAanslag | null; taal: Taal }) {
  const words = wordsOfAanslagen(taal);
  if (!stand || stand.mutaties.length === 0)
    return <p className="text-ink-muted">{words('rekening.leeg')}</p>;
  return (
    <>
      <Table
        taal={taal}
        caption={words('detail.rekening')}
        rows={rekeningRegels(stand)}
        rowKey={({ mutatie }) => mutatie.boekingId}
        totals={[
          {
            wat: words('rekening.slot'),
            stand: <Amount text={formatCents(stand.openCenten, taal)} strong />,
          },
        ]}
        columns={[
          {
            key: 'wat',
            header: words('rekening.kolommen.wat'),
            rowHeader: true,
            cell: ({ mutatie }) => soortNaam(words, mutatie.soort),
          },
          {
            key: 'datum',
            header: words('rekening.kolommen.datum'),
            cell: ({ mutatie }) => showDate(mutatie.datum, taal),
          },
          {
            key: 'bedrag',
            header: words('rekening.kolommen.bedrag'),
            number: true,
            cell: ({ mutatie }) => <Amount text={formatCents(mutatie.bedragCenten, taal)} />,
          },
          {
            key: 'stand',
            header: words('rekening.kolommen.stand'),
            number: true,
            cell: ({ naDeze }) => <Amount text={formatCents(naDeze, taal)} />,
          },
        ]}
      />
      <p className="mt-3 text-sm text-ink-muted">{words('rekening.uitleg')}</p>
      {stand.teVeelOntvangenCenten > 0n && (
        <p className="mt-2 font-semibold">
          {words('rekening.teVeel', { bedrag: formatCents(stand.teVeelOntvangenCenten, taal) })}
        </p>
      )}
    </>
  );
}
