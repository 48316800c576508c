import { describe, expect, test } from 'vitest';
import {
  type Bericht,
  judgeVerwerking,
  makeValidatie,
  makeVerzoek,
  readResultaat,
  readValidatie,
} from '@/domain/zendingen/globe';
import { XmlUnreadable } from '@/platform/xml-reader';

const bericht: Bericht = {
  batchId: '7e9126b2-c661-4c0f-9e05-7b038906cccf',
  berichtId: '1b9126b2-c661-4c0f-9e05-7b038906cccf',
  oin: '00000001234567890000',
  bsn: '999100518',
  aangemaaktOp: new Date('2026-11-29T10:11:12.345Z'),
  onderwerp: 'Brief <van> gemeente & zo',
  tekst: 'Een regel\nnog een',
  omschrijving: 'Brief',
  pdf: Buffer.from('%PDF'),
};

describe('what goes to the Berichtenbox', () => {
  test('one letter in one batch, with the elements of the handbook in their order', () => {
    const xml = makeVerzoek(bericht) ?? '';
    expect([...xml.matchAll(/<([A-Za-z]+)>/g)].map((found) => found[1])).toEqual([
      ...[
        'Berichten',
        'Bericht',
        'BatchID',
        'AanmaakDatum',
        'BerichtLeverancierID',
        'BerichtID',
        'BerichtType',
      ],
      ...['Onderwerp', 'BerichtTekst', 'GebruikerID', 'SoortGebruiker'],
      ...['Bijlage', 'Inhoud', 'BijlageType', 'Omschrijving', 'Volgorde'],
    ]);
    expect(xml).toContain('<AanmaakDatum>2026-11-29T10:11:12Z</AanmaakDatum>');
    expect(xml).toContain('<Onderwerp>Brief &#60;van&#62; gemeente &#38; zo</Onderwerp>');
    expect(xml).toContain('Een regel&#13;\nnog een');
  });

  test.each([
    ['a subject of 51', { onderwerp: 'x'.repeat(51) }],
    ['a text of more than 4,000 with its line breaks', { tekst: '\n'.repeat(2_001) }],
    ['a name of the letter of 41', { omschrijving: 'x'.repeat(41) }],
    ['a letter of more than 500 kB', { pdf: Buffer.alloc(500_001) }],
  ])('not made rather than cut off: %s', (_, anders) => {
    expect(makeVerzoek({ ...bericht, ...anders })).toBeNull();
  });

  test('what is just allowed is made', () => {
    const past = { onderwerp: 'x'.repeat(50), tekst: 'x'.repeat(4_000), pdf: Buffer.alloc(500_000) };
    expect(makeVerzoek({ ...bericht, ...past })).not.toBeNull();
  });
});

describe('what comes back', () => {
  test('whether somebody takes our messages, of himself and nobody else', () => {
    const antwoord = (key: string, sturen: string) =>
      `<x:A xmlns:x="urn:x"><x:Klant><x:Key>${key}</x:Key><x:isBerichtSturen>${sturen}</x:isBerichtSturen></x:Klant></x:A>`;
    expect(readValidatie(antwoord('999100518', 'true'), '999100518')).toBe(true);
    expect(readValidatie(antwoord('999100518', 'false'), '999100518')).toBe(false);
    expect(readValidatie(antwoord('123456782', 'true'), '999100518')).toBeNull();
    expect(makeValidatie(bericht.oin, bericht.bsn)).toContain('<Key>999100518</Key><Rol>Burger</Rol>');
  });

  test('each letter with its code, whatever it is nested in', () => {
    const regel = (id: string, code: string) =>
      `<Bericht><BerichtID>${id}</BerichtID><VerwerkingsCode>${code}</VerwerkingsCode></Bericht>`;
    const xml = `<R><Batch>${regel(bericht.berichtId.toUpperCase(), 'Verwerkt')}${regel('2', 'BijlageTeGroot')}</Batch></R>`;
    expect(readResultaat(xml)).toEqual([
      { berichtId: bericht.berichtId, code: 'Verwerkt' },
      { berichtId: '2', code: 'BijlageTeGroot' },
    ]);
    expect(() => readResultaat('<R><Bericht>')).toThrow(XmlUnreadable);
    expect(() => readResultaat('<!DOCTYPE x><R/>')).toThrow(XmlUnreadable);
  });

  test.each([
    ['Verwerkt', 'afgeleverd'],
    ['TechnischProbleem', 'opnieuw'],
    ['BerichtBestaatAl', 'wacht'],
    ['NietActiefOfGeabonneerd', 'geen-abonnement'],
    ['BerichtTypeNietOndersteund', 'niet-aangenomen'],
    ['BijlageTeGroot', 'niet-aangenomen'],
    ['something that nobody wrote down', 'niet-aangenomen'],
  ])('%s means %s', (code, besluit) => {
    expect(judgeVerwerking(code)).toBe(besluit);
  });
});
