import { stringify } from 'csv-stringify/sync';

type Cell = string | number | null;
type Rijen = readonly (readonly Cell[])[];

/** A number below zero begins like a formula and is none. */
const NEGATIEF = /^-\d+(,\d+)?$/;
/** Digits that a spreadsheet spoils: it takes zeros in front away, and of more than 15 digits makes the last ones zero. */
const BEDERFT = /^(0\d+|\d{12,})$/;
/** What a spreadsheet takes for a number, a day or a power of ten although it is a name. */
const LEEST_ALS_GETAL = /^(?=.*\d)[\d.,:/+-]*(e[+-]?\d+)?$/i;
const FORMAT = {
  delimiter: ';',
  record_delimiter: 'windows',
  escape_formulas: true,
  // A bare line end within a cell would be the end of the row to most readers.
  quoted_match: /[\r\n]/,
  cast: {
    string: (value: string) => ({
      value: BEDERFT.test(value) ? `'${value}` : value,
      escape_formulas: !NEGATIEF.test(value),
    }),
  },
} as const;

/**
 * A number that is a name (BSN, betalingskenmerk, aanslagnummer) as a cell that every spreadsheet leaves alone: digits
 * in groups, as people write them, are text to Excel and LibreOffice, can be copied into a search field, and our own
 * import reads them back. `="0123"` would do in Excel alone, and is a formula. What cannot be grouped gets the
 * apostrophe that a cell like a formula gets as well.
 */
export function identifierCell(value: string | null): string {
  if (value === null) return '';
  if (/^\d{5,}$/.test(value))
    return (value.match(value.length === 9 ? /\d{1,3}/g : /\d{1,4}/g) ?? []).join(' ');
  return LEEST_ALS_GETAL.test(value) ? `'${value}` : value;
}

/**
 * A list as a file for a Dutch spreadsheet: semicolons, a byte order mark, lines as Windows ends them. A cell that
 * begins like a formula is text (CWE-1236); an amount below zero stays a number; digits that a spreadsheet would spoil
 * are text. `naam` is the name of the file without its ending, and holds nothing of
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
