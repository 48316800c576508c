import { type CsvRows, csvText } from '@/platform/csv-writer';

/** What a spreadsheet takes for a number, a day or a power of ten although it is a name. */
const LEEST_ALS_GETAL = /^(?=.*\d)[\d.,:/+-]*(e[+-]?\d+)?$/i;

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
 * A list as a file, with a byte order mark (`platform/csv-writer`). `naam` is the name of the file without its ending, and
 * holds nothing of anybody.
 */
export const csvResponse = (naam: string, kolommen: readonly string[], rijen: CsvRows): Response =>
  new Response(csvText([kolommen, ...rijen], true), { headers: headersFor(naam) });

/**
 * The same for a list that does not fit in memory: `make` hands over some rows at a time and waits until they were
 * read. A list that breaks off half-way breaks the download off, so that nobody takes the half for the whole.
 */
export function csvStream(
  naam: string,
  kolommen: readonly string[],
  make: (write: (rijen: CsvRows) => Promise<void>) => Promise<void>,
): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const send = async (rijen: CsvRows, bom = false) => {
    await writer.ready;
    await writer.write(new TextEncoder().encode(csvText(rijen, bom)));
  };
  const whole = async () => {
    await send([kolommen], true);
    await make((rijen) => send(rijen));
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
