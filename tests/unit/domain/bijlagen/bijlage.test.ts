import { test as check, fc } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  bestandsnaam,
  contentDisposition,
  decideNaScan,
  decideOntvangst,
  GRENZEN,
  reasonTooLarge,
  WEIGERINGEN,
} from '@/domain/bijlagen/bijlage';
import en from '@/texts/en/bijlagen.json';
import nl from '@/texts/nl/bijlagen.json';

describe('how much may come', () => {
  test('a file of the largest size, while there is room', () => {
    expect(decideOntvangst({ aantal: 0, bytes: 0 })).toEqual({ ok: true, ruimte: GRENZEN.perBestand });
    const bytes = GRENZEN.perOnderwerp - 5;
    expect(decideOntvangst({ aantal: GRENZEN.aantal - 1, bytes })).toEqual({ ok: true, ruimte: 5 });
  });
  test('not one file more, and not one byte', () => {
    expect(decideOntvangst({ aantal: GRENZEN.aantal, bytes: 0 })).toEqual({ ok: false, reden: 'te-veel' });
    expect(decideOntvangst({ aantal: 1, bytes: GRENZEN.perOnderwerp })).toEqual({
      ok: false,
      reden: 'samen-te-groot',
    });
  });
  test('what is too large is said of the file, or of all of them', () => {
    expect(reasonTooLarge(GRENZEN.perBestand)).toBe('te-groot');
    expect(reasonTooLarge(GRENZEN.perBestand - 1)).toBe('samen-te-groot');
  });
  test('every refusal has its sentence in both languages, and no sentence is for nothing', () => {
    for (const texts of [nl, en])
      expect(Object.keys(texts.weigering).sort()).toEqual([...WEIGERINGEN].sort());
  });
});

test('only what was seen to be clean goes free by itself', () => {
  expect(decideNaScan('schoon')).toEqual({ stand: 'vrij', reden: 'schoon' });
  expect(decideNaScan('besmet')).toEqual({ stand: 'geweigerd', reden: 'besmet' });
  for (const uitslag of ['geen-scanner', 'scanner-stuk'] as const)
    expect(decideNaScan(uitslag)).toEqual({ stand: 'quarantaine', reden: uitslag });
});

describe('the name of a file', () => {
  test.each([
    ['Loonstrook mei.pdf', 'Loonstrook mei.pdf'],
    ['foto.exe', 'foto.pdf'],
    ['C:\\Users\\jan\\brief.docx', 'brief.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a_Set-Cookie_ x.pdf'],
    ['verklaring\u202efdp.exe', 'verklaringfdp.pdf'],
    ['é.pdf', 'é.pdf'],
    ['', 'bijlage.pdf'],
    ['...', 'bijlage.pdf'],
    ['a".pdf', 'a_.pdf'],
  ])('%j is kept as %j', (raw, naam) => {
    expect(bestandsnaam(raw, 'pdf')).toBe(naam);
  });

  check.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'is never a path, a header or longer than fits',
    (raw) => {
      const naam = bestandsnaam(raw, 'pdf');
      expect(naam).toMatch(/^[^/\\\r\n"<>:|?*\0]+\.pdf$/u);
      expect([...naam].length).toBeLessThanOrEqual(124);
      const header = contentDisposition(naam);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x24\x26-\x3a\x3c-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!~._%-]+$/,
      );
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(naam);
    },
  );

  test('stands beside its plain letters', () => {
    expect(contentDisposition('Crèche "mei".pdf')).toBe(
      `attachment; filename="Creche _mei_.pdf"; filename*=UTF-8''Cr%C3%A8che%20%22mei%22.pdf`,
    );
  });
});
