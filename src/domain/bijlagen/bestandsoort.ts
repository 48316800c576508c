/**
 * What kind of file this is, by its content and never by its name or by what the sender calls it. Pure; fed in pieces,
 * so that a file never stands in memory whole.
 *
 * Taken: what a scanner, a telephone or a word processor makes of evidence. Not taken: plain text and CSV (no bytes to
 * know them by, so anything would be text), SVG and HTML (can hold a script), old Office files and spreadsheets (can
 * hold macros), archives and films.
 */
export const BESTANDSOORTEN = {
  pdf: { mime: 'application/pdf', uitgang: 'pdf' },
  jpeg: { mime: 'image/jpeg', uitgang: 'jpg' },
  png: { mime: 'image/png', uitgang: 'png' },
  heic: { mime: 'image/heic', uitgang: 'heic' },
  tiff: { mime: 'image/tiff', uitgang: 'tif' },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    uitgang: 'docx',
  },
  odt: { mime: 'application/vnd.oasis.opendocument.text', uitgang: 'odt' },
} as const satisfies Record<string, { mime: string; uitgang: string }>;

export type Bestandsoort = keyof typeof BESTANDSOORTEN;

export const isBestandsoort = (text: string | null): text is Bestandsoort =>
  text !== null && Object.hasOwn(BESTANDSOORTEN, text);

/** For the `accept` of a file field: what is offered first, not what is taken. */
export const ACCEPT = Object.values(BESTANDSOORTEN)
  .flatMap(({ mime, uitgang }) => [`.${uitgang}`, mime])
  .join(',');

type Bevinding =
  | { ok: true; soort: Bestandsoort }
  | { ok: false; reden: 'leeg' | 'soort' | 'macro' | 'onvolledig' };

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');
const beginsWith = (head: Buffer, bytes: Buffer, at = 0): boolean =>
  head.length >= at + bytes.length && head.subarray(at, at + bytes.length).equals(bytes);

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const TIFF = [Buffer.from([0x49, 0x49, 0x2a, 0x00]), Buffer.from([0x4d, 0x4d, 0x00, 0x2a])];
/** The picture kinds of ISO/IEC 23008-12; `avif` and films have others. */
const HEIC = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
/** The first entry of an OpenDocument file is its own kind, uncompressed (ODF 1.3 part 2, 3.3). */
const ODT = ascii('mimetypeapplication/vnd.oasis.opendocument.text');
/** Of which the kind is known at the first bytes; a zip shows it only in the names within. */
type Begin = Exclude<Bestandsoort, 'docx'> | 'zip' | null;

/** As many bytes as are needed to know how a file begins. */
const KOP = 128;

function beginOf(head: Buffer): Begin {
  if (beginsWith(head, ascii('%PDF-'))) return 'pdf';
  if (beginsWith(head, JPEG)) return 'jpeg';
  if (beginsWith(head, PNG)) return 'png';
  if (TIFF.some((bytes) => beginsWith(head, bytes))) return 'tiff';
  if (beginsWith(head, ascii('ftyp'), 4) && HEIC.has(head.toString('latin1', 8, 12))) return 'heic';
  if (!beginsWith(head, ascii('PK\x03\x04'))) return null;
  // The rest of a longer name (a template, a master document) may not follow.
  if (!beginsWith(head, ODT, 30)) return 'zip';
  return beginsWith(head, ascii('-'), 30 + ODT.length) ? 'zip' : 'odt';
}

/** What stands near the end of a file that is whole, where its kind has such an end. */
const SLOT: Partial<Record<Bestandsoort, Buffer>> = {
  pdf: ascii('%%EOF'),
  png: ascii('IEND'),
  docx: ascii('PK\x05\x06'),
  odt: ascii('PK\x05\x06'),
};
const SLOT_BINNEN = 64 * 1024;

const DOCX = ascii('word/document.xml');
/** Programs within a text document: Word's, and those of LibreOffice. */
const MACROS = [ascii('vbaProject.bin'), ascii('Basic/Standard/'), ascii('Scripts/python/')];
const LANGSTE = Math.max(DOCX.length, ...MACROS.map((bytes) => bytes.length));

/** Looks at a file that passes by in pieces, and says at its end what it is. */
export class Bestandskijker {
  private head = Buffer.alloc(0);
  private tail = Buffer.alloc(0);
  private seen = 0;
  private hasDocx = false;
  private hasMacro = false;

  /** The next piece. Answers false as soon as it is sure that this file is not taken: the rest need not come. */
  feed(piece: Uint8Array): boolean {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (this.head.length < KOP)
      this.head = Buffer.concat([this.head, bytes.subarray(0, KOP)]).subarray(0, KOP);
    const begin = beginOf(this.head);
    if (begin === 'zip' || begin === 'odt') this.lookInZip(bytes);
    this.tail = Buffer.from(
      bytes.length >= SLOT_BINNEN
        ? bytes.subarray(bytes.length - SLOT_BINNEN)
        : Buffer.concat([this.tail, bytes]).subarray(-SLOT_BINNEN),
    );
    this.seen += bytes.length;
    return !(this.head.length >= KOP && begin === null) && !this.hasMacro;
  }

  /** Names within a zip stand in it uncompressed, each at least twice. */
  private lookInZip(bytes: Buffer): void {
    const around = Buffer.concat([this.tail.subarray(-(LANGSTE - 1)), bytes]);
    this.hasDocx ||= around.includes(DOCX);
    this.hasMacro ||= MACROS.some((name) => around.includes(name));
  }

  /** What it was, once all of it went by. */
  end(): Bevinding {
    if (this.seen === 0) return { ok: false, reden: 'leeg' };
    const begin = beginOf(this.head);
    if (this.hasMacro) return { ok: false, reden: 'macro' };
    const soort = begin === 'zip' ? (this.hasDocx ? 'docx' : null) : begin;
    if (soort === null) return { ok: false, reden: 'soort' };
    const slot = SLOT[soort];
    if (slot && !this.tail.includes(slot)) return { ok: false, reden: 'onvolledig' };
    return { ok: true, soort };
  }
}
