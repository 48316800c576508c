import zlib from 'node:zlib';

/**
 * Reads back what stands in a PDF of ours, without any tool: enough of the format for what Typst writes (objects in
 * plain sight, one font dictionary per face with a ToUnicode map, text as literal strings).
 */
type Pdf = { objects: ReadonlyMap<number, { dict: string; stream: string | null }> };

function parsePdf(bytes: Buffer): Pdf {
  const text = bytes.toString('latin1');
  const objects = new Map<number, { dict: string; stream: string | null }>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\s*([\s\S]*?)\nendobj/g)) {
    const body = match[2] ?? '';
    const begin = /stream\r?\n/.exec(body);
    if (!begin) {
      objects.set(Number(match[1]), { dict: body, stream: null });
      continue;
    }
    const dict = body.slice(0, begin.index);
    const length = Number(/\/Length (\d+)/.exec(dict)?.[1]);
    const start = match.index + match[0].indexOf(body) + begin.index + begin[0].length;
    const raw = bytes.subarray(start, start + length);
    const content = dict.includes('/FlateDecode') ? zlib.inflateSync(raw) : raw;
    objects.set(Number(match[1]), { dict, stream: content.toString('latin1') });
  }
  return { objects };
}

const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function toUnicode(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const block of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of (block[1] ?? '').matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      map.set(Number.parseInt(glyph, 16), utf16(text));
  return map;
}

const NAMED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of all literal strings of a block, one after the other: brackets nest, the rest is escaped. */
function literalsOf(block: string): string {
  let found = '';
  let depth = 0;
  for (let i = 0; i < block.length; i += 1) {
    const char = block.charAt(i);
    if (char === '\\' && depth > 0) {
      const octal = /^[0-7]{1,3}/.exec(block.slice(i + 1, i + 4))?.[0];
      const next = block.charAt(i + 1);
      found += octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (NAMED[next] ?? next);
      i += octal?.length ?? 1;
      continue;
    }
    if (char === ')') depth -= 1;
    if (depth > 0) found += char;
    if (char === '(') depth += 1;
  }
  return found;
}

/** The text of all pages in the order in which it is read, blanks made alike. */
export const textOf = (bytes: Buffer): string =>
  linesOf(bytes)
    .join(' ')
    .replace(/[\s\u00a0]+/g, ' ');

/** The same in the pieces in which it was set: a line, or part of one; none goes over more lines. */
export function linesOf(bytes: Buffer): string[] {
  const { objects } = parsePdf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  for (const { dict } of objects.values())
    for (const [, name = '', id = ''] of dict.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(Number(id))?.dict ?? '')?.[1];
      const stream = objects.get(Number(cmap))?.stream;
      if (stream) fonts.set(name, toUnicode(stream));
    }
  const pieces: string[] = [];
  for (const { stream } of objects.values())
    for (const [block] of (stream ?? '').matchAll(/\bBT\b[\s\S]*?\bET\b/g)) {
      const font = fonts.get(/\/(f\d+) [\d.]+ Tf/.exec(block)?.[1] ?? '');
      if (!font) continue;
      const shown = literalsOf(block);
      let text = '';
      for (let i = 0; i + 1 < shown.length; i += 2)
        text += font.get(shown.charCodeAt(i) * 256 + shown.charCodeAt(i + 1)) ?? '';
      pieces.push(text);
    }
  return pieces;
}

/** What makes a PDF readable for who cannot see it. */
export function accessibilityOf(bytes: Buffer) {
  const { objects } = parsePdf(bytes);
  const all = [...objects.values()];
  const dicts = all.map((o) => o.dict).join('\n');
  const xmp = all.map((o) => o.stream ?? '').find((stream) => stream.includes('<x:xmpmeta')) ?? '';
  const count = (tag: string) => [...dicts.matchAll(new RegExp(`/S /${tag}\\b`, 'g'))].length;
  return {
    ua: /pdfuaid:part>\s*1</.test(xmp) || /pdfuaid:part="1"/.test(xmp),
    taal: /\/Lang \((.*?)\)/.exec(dicts)?.[1] ?? null,
    titel: /<dc:title>[\s\S]*?<rdf:li[^>]*>([^<]*)</.exec(xmp)?.[1] ?? null,
    toontTitel: /\/DisplayDocTitle true/.test(dicts),
    getagd: /\/MarkInfo\s*<<[\s\S]*?\/Marked true/.test(dicts),
    koppen: { h1: count('H1'), h2: count('H2'), h3: count('H3') },
    tabellen: count('Table'),
    kolomkoppen: count('TH'),
    figuren: count('Figure'),
    altteksten: [...dicts.matchAll(/\/Alt [(<]/g)].length,
  };
}
