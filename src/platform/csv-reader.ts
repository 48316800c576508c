import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Transform, type TransformCallback } from 'node:stream';
import { CsvError as ParserError, parse } from 'csv-parse';

/** A line of the file, counted from 1 as an editor shows it, and its fields as text. */
export type CsvRecord = { line: number; fields: string[] };

/** What was read once the last record has been given. */
export type CsvEnd = { sha256: string; bytes: bigint };

/** The file as a whole cannot be read. `line` is 0 where no line is to blame; `message` is Dutch, without values. */
export class CsvUnreadable extends Error {
  override readonly name = 'CsvUnreadable';
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
/** Longest record accepted: a quote that is never closed must not pull the whole file into memory. */
const MAX_RECORD_BYTES = 1 << 20;

const NOT_UTF8 =
  'Het bestand is geen UTF-8. Waarschijnlijk is het bewaard als Windows-1252 (ANSI). Bewaar het als "CSV UTF-8" en bied het opnieuw aan.';

/**
 * Passes bytes on while hashing them and refusing what is not complete UTF-8 text. Checks whole lines: a line
 * feed is never part of a longer character, so a chunk that ends within one is no error.
 */
class TextGuard extends Transform {
  private readonly hash = createHash('sha256');
  private rest = Buffer.alloc(0);
  private lines = 0;
  private started = false;
  bytes = 0n;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.hash.update(chunk);
    this.bytes += BigInt(chunk.length);
    const bytes = this.rest.length === 0 ? chunk : Buffer.concat([this.rest, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (bytes.length - end > MAX_RECORD_BYTES) {
      done(new CsvUnreadable(this.lines + 1, 'De regel is te lang: meer dan een miljoen tekens.'));
      return;
    }
    // A copy: the stream may use its buffer again.
    this.rest = Buffer.from(bytes.subarray(end));
    const whole = bytes.subarray(0, end);
    const problem = this.problemIn(whole);
    if (problem) {
      done(problem);
      return;
    }
    const first = !this.started && whole.length > 0;
    if (first) this.started = true;
    done(null, first && whole.subarray(0, 3).equals(BYTE_ORDER_MARK) ? whole.subarray(3) : whole);
  }

  override _flush(done: TransformCallback): void {
    if (this.bytes === 0n) done(new CsvUnreadable(0, 'Het bestand is leeg.'));
    else if (this.rest.length > 0 && !isUtf8(this.rest)) done(new CsvUnreadable(this.lines + 1, NOT_UTF8));
    else if (this.rest.length > 0) {
      const reason =
        'De laatste regel eindigt niet met een regeleinde: waarschijnlijk is het bestand niet helemaal overgekomen. Is het wel heel, zet er dan een regeleinde achter.';
      done(new CsvUnreadable(this.lines + 1, reason));
    } else done();
  }

  digest(): string {
    return this.hash.digest('hex');
  }

  private problemIn(whole: Buffer): CsvUnreadable | null {
    const clean = isUtf8(whole) && !whole.includes(0);
    let start = 0;
    for (let end = whole.indexOf(LINE_FEED); end >= 0; end = whole.indexOf(LINE_FEED, start)) {
      this.lines += 1;
      if (!clean) {
        const line = whole.subarray(start, end);
        if (!isUtf8(line)) return new CsvUnreadable(this.lines, NOT_UTF8);
        if (line.includes(0))
          return new CsvUnreadable(this.lines, 'De regel bevat een teken dat niet in tekst hoort.');
      }
      start = end + 1;
    }
    return null;
  }
}

/** Hash and size of a file, whatever is in it. Throws the error of the file system when it cannot be opened. */
export async function hashFile(path: string): Promise<CsvEnd> {
  const hash = createHash('sha256');
  let bytes = 0n;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += BigInt(chunk.length);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/**
 * Reads a `;`-separated UTF-8 file (RFC 4180 quotes, with or without byte order mark) record by record, the
 * header included, with memory that does not depend on its size. Returns hash and size when it was read to
 * the end. Throws CsvUnreadable.
 */
export async function* readCsv(path: string): AsyncGenerator<CsvRecord, CsvEnd> {
  const source = createReadStream(path, { highWaterMark: 1 << 16 });
  const guard = new TextGuard();
  const parser = parse({
    delimiter: ';',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  source.on('error', (error) => guard.destroy(error));
  guard.on('error', (error) => parser.destroy(error));
  source.pipe(guard).pipe(parser);
  try {
    let line = 1;
    for await (const fields of parser as AsyncIterable<string[]>) {
      yield { line, fields };
      line += 1;
      // A quoted field may hold line feeds: the next record starts so many lines further.
      for (const field of fields) if (field.includes('\n')) line += field.split('\n').length - 1;
    }
  } catch (error) {
    throw readable(error);
  } finally {
    source.destroy();
    guard.destroy();
    parser.destroy();
  }
  return { sha256: guard.digest(), bytes: guard.bytes };
}

function readable(error: unknown): unknown {
  if (!(error instanceof ParserError)) return error;
  const { lines } = error as unknown as { lines?: number };
  const line = lines ?? 0;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new CsvUnreadable(line, 'Een aanhalingsteken wordt niet gesloten.');
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new CsvUnreadable(line, 'De regel is te lang: misschien wordt een aanhalingsteken niet gesloten.');
  }
  return new CsvUnreadable(line, 'Een aanhalingsteken staat op een plek waar dat niet kan.');
}
