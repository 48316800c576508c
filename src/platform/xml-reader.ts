import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { SaxesParser } from 'saxes';
import type { CsvEnd } from './csv-reader';

/** An element with all that is in it; names without their prefix. */
export type XmlElement = {
  name: string;
  line: number;
  attributes: XmlAttributes;
  children: XmlElement[];
  text: string;
};
export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What is read, in the order of the file: of the outer levels that they open and close, of the first level below them
 * each element whole. `path` holds the names above and including it.
 */
export type XmlPiece =
  | { kind: 'open'; path: readonly string[]; namespace: string; line: number }
  | { kind: 'element'; path: readonly string[]; element: XmlElement }
  | { kind: 'close'; path: readonly string[]; line: number };

/** The file as a whole cannot be read. `message` is Dutch, without values; `line` is 0 where no line is to blame. */
export class XmlUnreadable extends Error {
  override readonly name = 'XmlUnreadable';
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

const NO_UTF8 = 'Het bestand is geen UTF-8. Vraag de bank om een bestand in UTF-8.';
const NO_XML = 'Het bestand is geen goede XML. Waarschijnlijk is het niet helemaal overgekomen.';
const DOCTYPE = 'Het bestand bevat een DOCTYPE of ENTITY. Dat hoort niet in een bestand van de bank.';

/** Characters between two tags: more is a file that fell apart, or one that means harm. */
const MAX_BETWEEN_TAGS = 1 << 18;
const MAX_DEPTH = 40;
const MAX_ATTRIBUTES = 50;
/** Elements of one whole element, so that no batch of one entry fills the memory. */
const MAX_ELEMENTS = 400_000;
const MAX_BYTES = 1n << 30n;

/**
 * Turns text into pieces. What the file declares itself (DTD, entities) is refused unread, nothing outside the file is
 * ever opened, and no file makes it grow. Throws XmlUnreadable.
 */
export class XmlPieces {
  private readonly parser = new SaxesParser({ xmlns: true, position: true });
  private readonly path: string[] = [];
  private readonly open: XmlElement[] = [];
  private pieces: XmlPiece[] = [];
  private elements = 0;
  private attributes = 0;
  private sinceTag = 0;
  private tail = '';

  /** `outer`: how many levels are only opened and closed. */
  constructor(private readonly outer: number) {
    const { parser } = this;
    parser.on('error', () => this.refuse(NO_XML));
    parser.on('doctype', () => this.refuse(DOCTYPE));
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding && !/^(utf-?8|us-ascii)$/i.test(encoding)) this.refuse(NO_UTF8);
    });
    parser.on('attribute', () => {
      this.attributes += 1;
      if (this.attributes > MAX_ATTRIBUTES) this.refuse(NO_XML);
    });
    parser.on('opentag', ({ local, uri, attributes }) => {
      this.sinceTag = 0;
      this.attributes = 0;
      this.path.push(local);
      if (this.path.length > MAX_DEPTH) this.refuse(NO_XML);
      const { line } = parser;
      if (this.path.length <= this.outer) {
        this.pieces.push({ kind: 'open', path: [...this.path], namespace: uri, line });
        return;
      }
      this.elements += 1;
      if (this.elements > MAX_ELEMENTS) this.refuse('Een regel van het bestand bevat te veel onderdelen.');
      const own = Object.values(attributes).map((a): [string, string] => [a.local, a.value]);
      const element = { name: local, line, attributes: Object.fromEntries(own), children: [], text: '' };
      this.open.at(-1)?.children.push(element);
      this.open.push(element);
    });
    parser.on('closetag', () => {
      this.sinceTag = 0;
      const element = this.open.pop();
      if (!element) this.pieces.push({ kind: 'close', path: [...this.path], line: parser.line });
      else if (this.open.length === 0) {
        this.elements = 0;
        this.pieces.push({ kind: 'element', path: [...this.path], element });
      }
      this.path.pop();
    });
    const addText = (text: string) => {
      const element = this.open.at(-1);
      if (element) element.text += text;
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
  }

  private refuse(message: string): never {
    throw new XmlUnreadable(this.parser.line, message);
  }

  /** The pieces that this text completes. */
  feed(text: string): XmlPiece[] {
    // Looked for in the text itself: the parser would first take in the whole of a declaration.
    const seen = this.tail + text;
    if (seen.includes('<!DOCTYPE') || seen.includes('<!ENTITY')) this.refuse(DOCTYPE);
    this.tail = seen.slice(-10);
    this.sinceTag += text.length;
    this.parser.write(text);
    if (this.sinceTag > MAX_BETWEEN_TAGS + text.length) this.refuse(NO_XML);
    return this.take();
  }

  /** The last pieces; refuses what is not closed. */
  end(): XmlPiece[] {
    this.parser.close();
    return this.take();
  }

  private take(): XmlPiece[] {
    const { pieces } = this;
    this.pieces = [];
    return pieces;
  }
}

/** Reads a file piece by piece, with memory that does not grow with it. Returns its hash and size. Throws XmlUnreadable. */
export async function* readXml(path: string, outer: number): AsyncGenerator<XmlPiece, CsvEnd> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces = new XmlPieces(outer);
  let bytes = 0n;
  const decode = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new XmlUnreadable(0, NO_UTF8);
    }
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += BigInt(chunk.length);
    if (bytes > MAX_BYTES) throw new XmlUnreadable(0, 'Het bestand is te groot: meer dan 1 GB.');
    yield* pieces.feed(decode(chunk));
  }
  if (bytes === 0n) throw new XmlUnreadable(0, 'Het bestand is leeg.');
  yield* pieces.feed(decode());
  yield* pieces.end();
  return { sha256: hash.digest('hex'), bytes };
}
