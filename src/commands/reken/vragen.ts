/** One question as JSON.parse read it, and its `id` and `regel` as they were written, to be given back unharmed. */
export type Vraag = { waarde: unknown; id: string; regel: string };

const isSpace = (char: string | undefined): boolean =>
  char === ' ' || char === '\n' || char === '\r' || char === '\t';

/** The functions below walk JSON that JSON.parse has accepted; positions are those of the first character that counts. */
function skipSpace(json: string, from: number): number {
  let at = from;
  while (isSpace(json[at])) at += 1;
  return at;
}

/** The position after the string that begins at `from`. */
function endOfString(json: string, from: number): number {
  let at = from + 1;
  while (json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

const CLOSES_SCALAR = /[\s,\]}]/g;

function endOfScalar(json: string, from: number): number {
  CLOSES_SCALAR.lastIndex = from;
  return CLOSES_SCALAR.exec(json)?.index ?? json.length;
}

/** The position after the value that begins at `from`. Without recursion: a value may be nested as deep as it likes. */
function endOfValue(json: string, from: number): number {
  let depth = 0;
  let at = from;
  do {
    const char = json[at];
    if (char === '"') at = endOfString(json, at);
    else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') depth -= 1;
    else if (depth === 0) return endOfScalar(json, at);
    if (char !== '"') at += 1;
  } while (depth > 0);
  return at;
}

/** Start and end of every part of the list or object that begins at `from`: elements, or keys and values in turn. */
function partsOf(json: string, from: number): [start: number, end: number][] {
  const parts: [number, number][] = [];
  let at = skipSpace(json, from + 1);
  while (json[at] !== ']' && json[at] !== '}') {
    const end = endOfValue(json, at);
    parts.push([at, end]);
    at = skipSpace(json, end);
    if (json[at] === ',' || json[at] === ':') at = skipSpace(json, at + 1);
  }
  return parts;
}

/** The same JSON without white space between its parts, so that an answer stays on one line. */
const onOneLine = (json: string): string =>
  /\s/.test(json)
    ? json.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''))
    : json;

/** How the fields of one question were written; the last one counts when a name stands there twice. */
function fieldsOf(json: string, from: number): Map<unknown, string> {
  if (json[from] !== '{') return new Map();
  const parts = partsOf(json, from);
  const fields = new Map<unknown, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [keyStart = 0, keyEnd = 0] = parts[i] ?? [];
    const [start = 0, end = 0] = parts[i + 1] ?? [];
    fields.set(JSON.parse(json.slice(keyStart, keyEnd)), json.slice(start, end));
  }
  return fields;
}

/** The text of standard input, or null when it is no UTF-8: a guess would change names and ids. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The questions in a JSON list, each with its `id` and `regel` as written ("null" where there is none): a number too
 * large for JavaScript, an object or a list comes back as it came in. Null when the text is no JSON list.
 */
export function readVragen(json: string): Vraag[] | null {
  let waarden: unknown;
  try {
    waarden = JSON.parse(json);
  } catch {
    return null;
  }
  if (!Array.isArray(waarden)) return null;
  const places = partsOf(json, skipSpace(json, 0));
  return waarden.map((waarde: unknown, i) => {
    const fields = fieldsOf(json, places[i]?.[0] ?? 0);
    return {
      waarde,
      id: onOneLine(fields.get('id') ?? 'null'),
      regel: onOneLine(fields.get('regel') ?? 'null'),
    };
  });
}
