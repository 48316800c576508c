import { BadInput } from './errors';

/**
 * A form with files (multipart/form-data, RFC 7578), read as it comes: `request.formData()` keeps all of it in memory.
 * Throws BadInput: `soort` for another kind of body, `onleesbaar` for what is no such form, `afgebroken` when it ends
 * before its end.
 */
export type Formdeel = {
  naam: string;
  /** Null for a field that is no file. */
  bestandsnaam: string | null;
  /** To be read before the next part is asked for; what is left of it is passed over. */
  inhoud: AsyncIterable<Uint8Array>;
};

const TYPE = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i;
const KOP_MAX = 8 * 1024;
const KOP_EIND = Buffer.from('\r\n\r\n');

export async function* readMultipart(request: {
  headers: { get(name: string): string | null };
  body: AsyncIterable<Uint8Array> | null;
}): AsyncGenerator<Formdeel> {
  const [, quoted, plain] = TYPE.exec(request.headers.get('content-type') ?? '') ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined || request.body === null) throw new BadInput('soort');
  const lezer = new Lezer(request.body, Buffer.from(`\r\n--${boundary}`));
  // What stands before the first boundary belongs to nobody; there may be nothing, and no line end either.
  lezer.unread(Buffer.from('\r\n'));
  for await (const preamble of lezer.untilBoundary())
    if (preamble.length > KOP_MAX) throw new BadInput('onleesbaar');
  while (!(await lezer.isEnd())) {
    const deel = { ...readKop(await lezer.kop()), inhoud: lezer.untilBoundary() };
    yield deel;
    for await (const rest of lezer.restOfDeel()) void rest;
  }
}

function readKop(kop: string): { naam: string; bestandsnaam: string | null } {
  const regel = kop.split('\r\n').find((line) => /^content-disposition\s*:/i.test(line)) ?? '';
  const field = (name: string) => new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(regel)?.[1];
  const naam = field('name');
  if (naam === undefined || !/^content-disposition\s*:\s*form-data/i.test(regel))
    throw new BadInput('onleesbaar');
  return { naam: toPlain(naam), bestandsnaam: mapDefined(field('filename'), toPlain) };
}

const mapDefined = <T>(value: T | undefined, fn: (value: T) => T): T | null =>
  value === undefined ? null : fn(value);

/** What browsers write for the three signs that would break the line (WHATWG HTML, multipart/form-data encoding). */
const toPlain = (text: string): string =>
  text.replace(/%(22|0D|0A)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Reads up to a boundary, never holding more than one chunk and the length of a boundary. */
class Lezer {
  private buffer = Buffer.alloc(0);
  /** In a part of which the end was not reached, also when whoever read it stopped half-way. */
  private inDeel = false;
  private readonly source: AsyncIterator<Uint8Array>;

  constructor(
    body: AsyncIterable<Uint8Array>,
    private readonly boundary: Buffer,
  ) {
    this.source = body[Symbol.asyncIterator]();
  }

  unread(bytes: Buffer): void {
    this.buffer = Buffer.concat([bytes, this.buffer]);
  }

  /** One chunk more. Throws when there is none: whoever asks waits for a boundary that must still come. */
  private async more(): Promise<void> {
    const next = await this.source.next().catch((error: unknown) => {
      throw error instanceof BadInput ? error : new BadInput('afgebroken');
    });
    if (next.done) throw new BadInput('afgebroken');
    this.buffer =
      this.buffer.length === 0 ? Buffer.from(next.value) : Buffer.concat([this.buffer, next.value]);
  }

  /** What stands before the next boundary; afterwards the boundary itself is gone. */
  async *untilBoundary(): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.buffer.indexOf(this.boundary);
      const safe = at >= 0 ? at : Math.max(0, this.buffer.length - this.boundary.length + 1);
      const piece = this.buffer.subarray(0, safe);
      this.buffer = this.buffer.subarray(at >= 0 ? at + this.boundary.length : safe);
      // Before the last piece is given: who takes it may not come back.
      if (at >= 0) this.inDeel = false;
      if (piece.length > 0) yield piece;
      if (at >= 0) return;
      await this.more();
    }
  }

  async *restOfDeel(): AsyncGenerator<Buffer> {
    if (this.inDeel) yield* this.untilBoundary();
  }

  /** After a boundary: two hyphens end the form, a line end begins another part. */
  async isEnd(): Promise<boolean> {
    while (this.buffer.length < 2) await this.more();
    const sign = this.buffer.toString('latin1', 0, 2);
    if (sign !== '--' && sign !== '\r\n') throw new BadInput('onleesbaar');
    // The line end stays: a part without any heading begins with two of them.
    if (sign === '--') this.buffer = this.buffer.subarray(2);
    return sign === '--';
  }

  async kop(): Promise<string> {
    let at = this.buffer.indexOf(KOP_EIND);
    while (at < 0) {
      if (this.buffer.length > KOP_MAX) throw new BadInput('onleesbaar');
      await this.more();
      at = this.buffer.indexOf(KOP_EIND);
    }
    if (at > KOP_MAX) throw new BadInput('onleesbaar');
    const kop = this.buffer.toString('utf8', 0, at);
    this.buffer = this.buffer.subarray(at + KOP_EIND.length);
    this.inDeel = true;
    return kop;
  }
}
