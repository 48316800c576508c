import type { Context } from '@/platform/context';
import { Link } from '@/ui/link';
import { type Column, Table } from '@/ui/table';

interface GemeentenTabelProps<Rij> {
  /** What the table is about, for who does not see the heading above it. */
  kop: string;
  /** The header above the names. */
  kolom: string;
  rijen: readonly Rij[];
  ctx: Context;
  /** The page of one gemeente, by its sleutel. */
  pad: (sleutel: string) => string;
  /** What stands behind the name. */
  columns: readonly Column<Rij>[];
  /** Which of two rows goes first, before their names do; absent: by name alone. */
  eerst?: (x: Rij, y: Rij) => number;
}

/** A row for each gemeente of the set, whose name leads to its own page. */
export function GemeentenTabel<Rij extends { gemeenteId: number }>({
  kop,
  kolom,
  rijen,
  ctx,
  pad,
  columns,
  eerst = () => 0,
}: GemeentenTabelProps<Rij>) {
  const rows = rijen
    .flatMap((rij) => {
      const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId);
      return gemeente ? [{ ...rij, sleutel: gemeente.sleutel, naam: gemeente.naam }] : [];
    })
    .sort((x, y) => eerst(x, y) || x.naam.localeCompare(y.naam, 'nl'));
  return (
    <Table
      taal="nl"
      caption={kop}
      captionHidden
      rows={rows}
      rowKey={({ sleutel }) => sleutel}
      columns={[
        {
          key: 'gemeente',
          header: kolom,
          rowHeader: true,
          cell: ({ sleutel, naam }) => (
            <Link href={pad(sleutel)} reload>
              {naam}
            </Link>
          ),
        },
        ...columns,
      ]}
    />
  );
}
