import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;
type Rijen = readonly (readonly Cell[])[];

/** A number below zero begins like a formula and is none. */
const NEGATIEF = /^-\d+(,\d+)?$/;
const FORMAT = {
  delimiter: ';',
  record_delimiter: 'windows',
  escape_formulas: true,
  cast: { string: (value: string) => ({ value, escape_formulas: !NEGATIEF.test(value) }) },
} as const;

/**
 * A list as a file for a Dutch spreadsheet: semicolons, a byte order mark, lines as Windows ends them. A cell that
 * begins like a formula is text (CWE-1236); an amount below zero stays a number. `naam` is the name of the file without its ending, and holds nothing of
 * anybody.
 */
export function csvResponse(naam: string, kolommen: readonly string[], rijen: Rijen): Response {
  const csv = stringify(
    rijen.map((rij) => [...rij]),
    { ...FORMAT, header: true, columns: [...kolommen], bom: true },
  );
  return new Response(csv, { headers: headersFor(naam) });
}

/**
 * The same for a list that does not fit in memory: `make` hands over some rows at a time and waits until they were
 * read. A list that breaks off half-way breaks the download off, so that nobody takes the half for the whole.
 */
export function csvStream(
  naam: string,
  kolommen: readonly string[],
  make: (write: (rijen: Rijen) => Promise<void>) => Promise<void>,
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const send = async (rijen: Rijen, bom = false) => {
    await writer.ready;
    await writer.write(
      new TextEncoder().encode(
        stringify(
          rijen.map((rij) => [...rij]),
          { ...FORMAT, bom },
        ),
      ),
    );
  };
  const whole = async () => {
    await send([kolommen], true);
    await make(send);
    await writer.close();
  };
  whole().catch((error: unknown) => writer.abort(error).catch(() => undefined));
  return new Response(readable, { headers: headersFor(naam) });
}

const headersFor = (naam: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${naam}.csv"`,
});

/** "1234,56" for cents: a number to a Dutch spreadsheet. */
export function euroCell(centen: bigint): string {
  const text = (centen < 0n ? -centen : centen).toString().padStart(3, '0');
  return `${centen < 0n ? '-' : ''}${text.slice(0, -2)},${text.slice(-2)}`;
}
