import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { Bestandskijker } from '@/domain/bijlagen/bestandsoort';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
/** A zip as far as it is looked at: a first entry of this name, more names, the end of central directory. */
const zip = (first: string, ...rest: string[]) =>
  bytes('PK\x03\x04', Array(26).fill(0), first, Array(90).fill(7), ...rest, 'PK\x05\x06', Array(18).fill(0));
const ODF = 'mimetypeapplication/vnd.oasis.opendocument.text';

const look = (content: Buffer, size = content.length) => {
  const kijker = new Bestandskijker();
  for (let at = 0; at < content.length; at += Math.max(1, size))
    if (!kijker.feed(content.subarray(at, at + Math.max(1, size)))) break;
  return kijker.end();
};

const vol = 'x'.repeat(200);
const GOED: [string, Buffer, string][] = [
  ['a PDF', bytes('%PDF-1.7\n', vol, '\n%%EOF\n'), 'pdf'],
  ['a photo', bytes([0xff, 0xd8, 0xff, 0xe1], vol), 'jpeg'],
  ['a screen shot', bytes([0x89], 'PNG\r\n\x1a\n', vol, 'IEND\xaeB`\x82'), 'png'],
  ['a photo of an iPhone', bytes([0, 0, 0, 24], 'ftypheic', vol), 'heic'],
  ['a scan (Intel)', bytes('II*\0', vol), 'tiff'],
  ['a scan (Motorola)', bytes('MM\0*', vol), 'tiff'],
  ['a Word document', zip('[Content_Types].xml', 'word/document.xml'), 'docx'],
  ['an ODT document', zip(`${ODF}PK`, 'content.xml'), 'odt'],
];

const FOUT: [string, Buffer, string][] = [
  ['nothing', Buffer.alloc(0), 'leeg'],
  ['text', bytes('Geachte heer', vol), 'soort'],
  ['one letter', bytes('x'), 'soort'],
  ['a page with a script', bytes('<!doctype html><script>', vol), 'soort'],
  ['a picture that can hold a script', bytes('<svg xmlns=', vol), 'soort'],
  ['a program', bytes('MZ', vol), 'soort'],
  ['an old Word document', bytes([0xd0, 0xcf, 0x11, 0xe0], vol), 'soort'],
  ['a film', bytes([0, 0, 0, 24], 'ftypmp42', vol), 'soort'],
  ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'soort'],
  ['an archive', zip('foto.jpg'), 'soort'],
  ['an ODT template', zip(`${ODF}-template`, 'content.xml'), 'soort'],
  ['a PDF with a page before it', bytes('<html>%PDF-1.7', vol, '%%EOF'), 'soort'],
  [
    'a Word document with a macro',
    zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
    'macro',
  ],
  ['an ODT document with a macro', zip(`${ODF}PK`, 'Basic/Standard/Module1.xml'), 'macro'],
  ['half a PDF', bytes('%PDF-1.7\n', vol), 'onvolledig'],
  ['half a picture', bytes([0x89], 'PNG\r\n\x1a\n', vol), 'onvolledig'],
  ['half a Word document', bytes('PK\x03\x04', Array(26).fill(0), 'word/document.xml', vol), 'onvolledig'],
];

describe('what a file is, by its content', () => {
  test.each(GOED)('%s', (_, content, soort) => {
    expect(look(content)).toEqual({ ok: true, soort });
  });

  test.each(FOUT)('%s is not taken', (_, content, reden) => {
    expect(look(content)).toEqual({ ok: false, reden });
  });

  test.each([...GOED, ...FOUT])('%s, byte by byte, is the same', (_, content) => {
    expect(look(content, 1)).toEqual(look(content));
  });

  test('a macro at the end of a large document is seen, over the edge of two pieces as well', () => {
    const head = zip('[Content_Types].xml', 'word/document.xml');
    const filler = Buffer.alloc(700_001, 'a');
    const content = Buffer.concat([head, filler, bytes('word/vbaProject.bin'), bytes('PK\x05\x06')]);
    for (const size of [700_150, 700_160, 65_536, content.length])
      expect(look(content, size)).toEqual({ ok: false, reden: 'macro' });
  });

  test('says no at the first bytes, so that the rest need not come', () => {
    expect(new Bestandskijker().feed(bytes('MZ', vol))).toBe(false);
    expect(new Bestandskijker().feed(bytes('%PDF-1.7', vol))).toBe(true);
  });

  check.prop([fc.uint8Array({ maxLength: 600 }), fc.integer({ min: 1, max: 200 })])(
    'never breaks on anything',
    (content, size) => {
      const found = look(Buffer.from(content), size);
      expect(found.ok ? found.soort : found.reden).toMatch(/^[a-z-]+$/);
    },
  );
});
