import { BadInput } from './errors';
import { legible } from './text';

/**
 * The most that a form may be, in bytes: the longest answer and letter fit many times. Parsing is what costs, and it
 * is linear: a form of 10 MB held the process for seconds. Also in next.config.ts.
 */
export const HOOGSTENS_BYTES = 256 * 1024;

const FORMS = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i;

/** NUL, which PostgreSQL has in no text, and half a character: a browser sends neither. */
const NO_TEXT = /[\0\p{Surrogate}]/u;

/** Whether there is text in it, in names or values and however deep, that no browser sends and no column holds. */
export const isUnreadable = (value: unknown): boolean =>
  typeof value === 'string'
    ? NO_TEXT.test(value)
    : value !== null && typeof value === 'object' && Object.entries(value).flat().some(isUnreadable);

/**
 * The text fields of a form that a route gets; the last of a name wins. Throws BadInput for another content type,
 * for more than the cap (counted while reading, whatever the headers say), for NUL and for what is no form.
 */
export async function readForm(request: Request): Promise<Record<string, string>> {
  const type = request.headers.get('content-type') ?? '';
  if (!FORMS.test(type)) throw new BadInput('soort');
  const bytes = await readCapped(request);
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(() => {
    throw new BadInput('onleesbaar');
  });
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  if (isUnreadable(values)) throw new BadInput('tekens');
  // What is looked for: a character that nobody can read becomes a sign that finds nothing.
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, legible(value)]));
}

/**
 * The body as it came, byte for byte, for who has to judge its signature. Throws BadInput for more than `most` bytes,
 * counted while reading.
 */
export async function readCapped(request: Request, most = HOOGSTENS_BYTES): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw new BadInput('te-groot');
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
