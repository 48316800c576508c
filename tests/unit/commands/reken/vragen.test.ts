import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8, readVragen } from '@/commands/reken/vragen';

const idOf = (json: string) => readVragen(json)?.[0]?.id;

describe('readVragen', () => {
  it('gives back an id of any shape as it was written', () => {
    for (const id of ['12345678901234567890', '1.0', '-0', '1e400', '"\\ud800"', '"a\\"}{"', '[]', 'true'])
      expect(idOf(`[{"regel":"x","id":${id}}]`), id).toBe(id);
    expect(idOf('[{"id":{"__proto__":1,"toJSON":2,"id":3}}]')).toBe('{"__proto__":1,"toJSON":2,"id":3}');
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(idOf(`[{"id":${deep}}]`)).toBe(deep);
  });

  it('keeps it on one line, white space in a text left alone', () => {
    expect(idOf('[ {\n "id" : {\n "a b" : [ 1,\t"x  y" ] } , "regel" : "z" } ]')).toBe('{"a b":[1,"x  y"]}');
  });

  it('no id is null; of two the last counts; a name may be written with escapes', () => {
    expect(readVragen('[{}, 5, "x", null, [1]]')?.map(({ id, regel }) => [id, regel])).toEqual(
      Array.from({ length: 5 }, () => ['null', 'null']),
    );
    expect(idOf('[{"id":1,"id":2}]')).toBe('2');
    expect(idOf('[{"\\u0069d":7}]')).toBe('7');
    expect(idOf('[{"invoer":{"id":1},"id":2}]')).toBe('2');
  });

  it('whatever JSON it is, it reads as the same value, in order', () => {
    const question = fc.record({ id: fc.jsonValue(), regel: fc.string(), invoer: fc.jsonValue() });
    fc.assert(
      fc.property(fc.array(question), fc.constantFrom(0, 1, 3), (vragen, indent) => {
        const gelezen = readVragen(JSON.stringify(vragen, null, indent)) ?? [];
        expect(gelezen.map(({ id }) => id)).toEqual(vragen.map(({ id }) => JSON.stringify(id)));
        expect(gelezen.map(({ regel }) => regel)).toEqual(vragen.map(({ regel }) => JSON.stringify(regel)));
        expect(gelezen).toHaveLength(vragen.length);
      }),
    );
  });

  it('is null for text that is no JSON list', () => {
    for (const text of ['', '{}', '"x"', '[1', 'geen json']) expect(readVragen(text), text).toBeNull();
  });
});

describe('decodeUtf8', () => {
  it('reads UTF-8 with or without a byte order mark, and refuses every other encoding', () => {
    expect(decodeUtf8(Buffer.from('["é€"]'))).toBe('["é€"]');
    expect(decodeUtf8(Buffer.from('\ufeff[]'))).toBe('[]');
    expect(decodeUtf8(Buffer.from('["é"]', 'latin1'))).toBeNull();
    expect(decodeUtf8(Buffer.from([0xed, 0xa0, 0x80]))).toBeNull();
    expect(decodeUtf8(Buffer.from('\ufeff[]', 'utf16le'))).toBeNull();
  });
});
