import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;

/**
 * A list as a file for a Dutch spreadsheet: semicolons, a byte order mark, lines as Windows ends them. A cell that
 * begins like a formula is text (CWE-1236). `naam` is the name of the file without its ending, and holds nothing of
 * anybody.
 */
export function csvResponse(
  naam: string,
  kolommen: readonly string[],
  rijen: readonly (readonly Cell[])[],
): Response {
  const csv = stringify(
    rijen.map((rij) => [...rij]),
    {
      header: true,
      columns: [...kolommen],
      delimiter: ';',
      bom: true,
      record_delimiter: 'windows',
      escape_formulas: true,
    },
  );
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${naam}.csv"`,
    },
  });
}

/** "1234,56" for cents: a number to a Dutch spreadsheet. */
export function euroCell(centen: bigint): string {
  const text = (centen < 0n ? -centen : centen).toString().padStart(3, '0');
  return `${centen < 0n ? '-' : ''}${text.slice(0, -2)},${text.slice(-2)}`;
}
