import { showDate } from '@/app/words';
import type { Rentepost, Renteregel } from '@/domain/invordering/invorderingsrente';
import type { MetNaam } from '@/domain/invordering/invorderingsrente.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import { words } from '../../rente-words';
import { vorderingPath } from '../../vordering-words';

type Rij = MetNaam<Renteregel | (Rentepost & { teruggenomen: boolean })>;

interface RentetabelProps {
  rijen: readonly Rij[];
  sleutel: string;
  kop: string;
}

const standVan = (rij: Rij): string => {
  if (!('uitkomst' in rij)) return '';
  return words(`stand.${rij.teruggenomen ? 'teruggenomen' : rij.uitkomst}`);
};

/** Payments that came too late with the interest over each; of a list also what came of it. */
export function Rentetabel({ rijen, sleutel, kop }: RentetabelProps) {
  const metStand = rijen.some((rij) => 'uitkomst' in rij && rij.uitkomst !== 'voorgesteld');
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={rijen}
      rowKey={({ betalingId, aanslagId }) => `${betalingId} ${aanslagId}`}
      columns={[
        {
          key: 'aanslag',
          header: words('kolom.aanslag'),
          rowHeader: true,
          cell: ({ aanslagId, aanslagnummer }) => (
            <Link href={vorderingPath(sleutel, aanslagId)} reload>
              {aanslagnummer}
            </Link>
          ),
        },
        { key: 'persoon', header: words('kolom.persoon'), cell: ({ naam }) => naam },
        { key: 'vervaldag', header: words('kolom.vervaldag'), cell: ({ vervaldag }) => showDate(vervaldag) },
        { key: 'betaaldOp', header: words('kolom.betaaldOp'), cell: ({ betaaldOp }) => showDate(betaaldOp) },
        {
          key: 'bedrag',
          header: words('kolom.bedrag'),
          number: true,
          cell: ({ centen }) => <Amount text={formatCents(centen)} />,
        },
        {
          key: 'rente',
          header: words('kolom.rente'),
          number: true,
          cell: ({ renteCenten }) => <Amount text={formatCents(renteCenten)} />,
        },
        ...(metStand ? [{ key: 'stand', header: words('kolom.stand'), cell: standVan }] : []),
      ]}
    />
  );
}
