import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { BadInput } from '@/platform/errors';
import { readMultipart } from '@/platform/multipart';

const RAND = '----WebKitFormBoundaryabcdef';
const type = `multipart/form-data; boundary=${RAND}`;
const headersOf = (value: string) => new Headers({ 'content-type': value });

async function* cut(bytes: Uint8Array, sizes: readonly number[]) {
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? bytes.length);
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function readAll(bytes: Uint8Array, sizes: readonly number[] = [], contentType = type) {
  const found: { naam: string; bestandsnaam: string | null; inhoud: string }[] = [];
  for await (const { inhoud, ...deel } of readMultipart({
    headers: headersOf(contentType),
    body: cut(bytes, sizes),
  })) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of inhoud) chunks.push(chunk);
    found.push({ ...deel, inhoud: Buffer.concat(chunks).toString('latin1') });
  }
  return found;
}

async function encode(form: FormData): Promise<{ bytes: Uint8Array; contentType: string }> {
  const response = new Response(form);
  return {
    bytes: new Uint8Array(await response.arrayBuffer()),
    contentType: response.headers.get('content-type') ?? '',
  };
}

describe('a form with files, read as it comes', () => {
  check.prop([
    fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.uint8Array({ maxLength: 400 }), fc.boolean()), {
      maxLength: 5,
    }),
    fc.array(fc.integer({ min: 1, max: 90 }), { maxLength: 6 }),
  ])('is what was put in it, however the network cuts it', async (delen, sizes) => {
    const form = new FormData();
    for (const [naam, bytes, isFile] of delen)
      if (isFile) form.append(naam, new Blob([bytes]), 'foto "1".png');
      else form.append(naam, 'tekst é');
    const { bytes, contentType } = await encode(form);
    // What UTF-8 has no place for becomes the replacement character, as FormData writes it.
    const plain = (text: string) =>
      Buffer.from(text)
        .toString()
        .replace(/\r\n?|\n/g, '\r\n');
    expect(await readAll(bytes, sizes, contentType)).toEqual(
      delen.map(([naam, content, isFile]) => ({
        naam: plain(naam),
        bestandsnaam: isFile ? 'foto "1".png' : null,
        inhoud: isFile ? Buffer.from(content).toString('latin1') : Buffer.from('tekst é').toString('latin1'),
      })),
    );
  });

  test('keeps no more of it in memory than a piece and a boundary', async () => {
    const kop = Buffer.from(`--${RAND}\r\nContent-Disposition: form-data; name="b"; filename="x"\r\n\r\n`);
    const piece = Buffer.alloc(64 * 1024, '\r\n--');
    async function* body() {
      yield kop;
      for (let i = 0; i < 800; i++) yield piece;
      yield Buffer.from(`\r\n--${RAND}--\r\n`);
    }
    let size = 0;
    let most = 0;
    for await (const deel of readMultipart({ headers: headersOf(type), body: body() }))
      for await (const chunk of deel.inhoud) {
        size += chunk.length;
        most = Math.max(most, chunk.length);
      }
    expect(size).toBe(800 * piece.length);
    expect(most).toBeLessThan(2 * piece.length);
  });

  test('goes on at the next part when somebody stopped reading one', async () => {
    const form = new FormData();
    form.append('a', new Blob([Buffer.alloc(5000, 'x')]), 'a');
    form.append('b', 'tekst');
    const { bytes, contentType } = await encode(form);
    const seen: string[] = [];
    for await (const deel of readMultipart({ headers: headersOf(contentType), body: cut(bytes, [100]) })) {
      seen.push(deel.naam);
      for await (const _ of deel.inhoud) break;
    }
    expect(seen).toEqual(['a', 'b']);
  });

  test.each([50, 120, 5_000])('that ends before its end is broken off (%i bytes)', async (length) => {
    const form = new FormData();
    form.append('a', new Blob([Buffer.alloc(6000, 'x')]), 'a');
    const { bytes, contentType } = await encode(form);
    await expect(readAll(bytes.subarray(0, length), [], contentType)).rejects.toEqual(
      new BadInput('afgebroken'),
    );
  });

  test('of which the network fails is broken off', async () => {
    async function* body() {
      yield Buffer.from(`--${RAND}\r\nContent-Disposition: form-data; name="b"\r\n\r\nabc`);
      throw new Error('ECONNRESET');
    }
    const read = async () => {
      for await (const deel of readMultipart({ headers: headersOf(type), body: body() }))
        for await (const _ of deel.inhoud);
    };
    await expect(read()).rejects.toEqual(new BadInput('afgebroken'));
  });

  test.each([
    ['another kind of body', 'application/json', '{}', 'soort'],
    ['no boundary', 'multipart/form-data', '', 'soort'],
    [
      'a part without a name',
      type,
      `--${RAND}\r\nContent-Type: text/plain\r\n\r\nx\r\n--${RAND}--`,
      'onleesbaar',
    ],
    ['a heading without end', type, `--${RAND}\r\n${'X: y\r\n'.repeat(5000)}`, 'onleesbaar'],
    ['something behind the boundary', type, `--${RAND}??`, 'onleesbaar'],
  ] as const)('refuses %s', async (_, contentType, text, soort) => {
    await expect(readAll(Buffer.from(text), [], contentType)).rejects.toEqual(new BadInput(soort));
  });
});
