import { describe, expect, test } from 'vitest';
import { parseZoekvraag, type Zoek } from '@/domain/personen/zoekvraag';

const eerst = (typed: string): Zoek | string | undefined => {
  const vraag = parseZoekvraag(typed);
  return vraag.soort === 'personen' ? vraag.pogingen[0]?.zoek[0] : vraag.soort;
};

describe('a number, however it is said', () => {
  test.each(['998870055', '998-870-055', '998.870.055', '998 870 055', 'BSN 998870055', 'bsn: 998870055'])(
    '"%s" is a BSN',
    (typed) => {
      expect(eerst(typed)).toEqual({ op: 'nummer', nummer: '998870055' });
    },
  );

  test.each([
    '0612345678',
    '06-12345678',
    '06.12.34.56.78',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031612345678',
    '\u202d06-12345678\u202c',
    'tel. 06 12 34 56 78',
    '(06) 12345678',
  ])('"%s" is one telephone number', (typed) => {
    expect(eerst(typed)).toEqual({ op: 'contact', waarde: '612345678' });
  });

  test('a landline, also without its area code between brackets', () => {
    expect(eerst('074 123 45 67')).toEqual({ op: 'contact', waarde: '741234567' });
    expect(eerst('+31 74 1234567')).toEqual({ op: 'contact', waarde: '741234567' });
  });

  test.each([
    ['2026-01-0001234', '2026-01-0001234'],
    ['2026010001234', '2026-01-0001234'],
    ['aanslag 2026-01-0001234', '2026-01-0001234'],
    ['1002 6010 0000 1234', '1002601000001234'],
    ['kenmerk: 1002.6010.0000.1234', '1002601000001234'],
  ])('"%s" leads to an aanslag', (typed, nummer) => {
    expect(parseZoekvraag(typed)).toEqual({ soort: 'aanslag', nummer });
  });

  test.each(['V-2026-K7Q3MX', 'v 2026 k7q3mx', 'V2026K7Q3MX'])('"%s" is a question', (typed) => {
    expect(parseZoekvraag(typed)).toEqual({ soort: 'vraag', referentie: 'V-2026-K7Q3MX' });
  });

  test.each(['M2026.000012', 'm2026 12', 'zaaknummer: M 2026.000012', 'zaak M2026000012'])(
    '"%s" is a case',
    (typed) => {
      expect(parseZoekvraag(typed)).toEqual({ soort: 'zaak', zaaknummer: 'M2026.000012' });
    },
  );

  test('an address of a mailbox, in any case', () => {
    expect(eerst('J.Berg@Voorbeeld.example')).toEqual({ op: 'contact', waarde: 'j.berg@voorbeeld.example' });
    expect(eerst('<j@v.nl>')).toEqual({ op: 'contact', waarde: 'j@v.nl' });
  });
});

describe('an address, however it is said', () => {
  test.each([
    ['7622XX5', { op: 'adres', postcode: '7622XX', huisnummer: 5, erbij: '' }],
    ['7622 xx, 5', { op: 'adres', postcode: '7622XX', huisnummer: 5, erbij: '' }],
    ['7622XX14a-2', { op: 'adres', postcode: '7622XX', huisnummer: 14, erbij: 'A2' }],
    ['7622 XX', { op: 'adres', postcode: '7622XX', huisnummer: null, erbij: '' }],
    ['Proefstraat 14a, 7622 XX Borne', { op: 'adres', postcode: '7622XX', huisnummer: 14, erbij: 'A' }],
    ['Proefstraat 5', { op: 'straat', straat: 'proefstraat', huisnummer: 5, erbij: '' }],
    ['1e Dwarsstr. 12 B', { op: 'straat', straat: '1edwarsstr', huisnummer: 12, erbij: 'B' }],
    ['Plein 1945 12', { op: 'straat', straat: 'plein1945', huisnummer: 12, erbij: '' }],
    ['Prof. Röntgenstraat 3, Borne', { op: 'straat', straat: 'profrontgenstraat', huisnummer: 3, erbij: '' }],
  ])('"%s"', (typed, zoek) => {
    expect(eerst(typed)).toEqual(zoek);
  });

  test('what does not fit is left out, and said', () => {
    const vraag = parseZoekvraag('7622 XX 14 A-2');
    expect(vraag.soort === 'personen' && vraag.pogingen.map((p) => p.weggelaten)).toEqual([
      [],
      [{ soort: 'toevoeging', tekst: 'A2' }],
    ]);
    const plaats = parseZoekvraag('Proefstraat 3, Borne');
    expect(plaats.soort === 'personen' && plaats.pogingen[0]?.weggelaten).toEqual([
      { soort: 'rest', tekst: 'Borne' },
    ]);
  });
});

describe('a name, however it is said', () => {
  const namen = (typed: string) => {
    const vraag = parseZoekvraag(typed);
    return vraag.soort === 'personen' ? vraag.pogingen : [];
  };

  test.each(['mw. Sahin', 'Mevrouw Şahin', 'dhr Sahin', 'de heer Sahin', 'de heer en mevrouw Sahin'])(
    '"%s" is Sahin, and what was dropped is said',
    (typed) => {
      const [poging] = namen(typed);
      expect(poging?.zoek).toContainEqual({ op: 'naam', begin: 'sahin', rest: [] });
      expect(poging?.zoek.some((z) => z.op === 'naam' && z.rest.includes('m'))).toBe(false);
      expect(poging?.weggelaten[0]?.soort).toBe('aanhef');
    },
  );

  test('"dhr G. Sahin" keeps its initial; a salutation that is a name stays one', () => {
    expect(namen('dhr G. Sahin')[0]?.zoek[0]).toMatchObject({ begin: 'sahin', letters: 'g' });
    expect(namen('de Heer')[0]?.zoek[0]).toMatchObject({ begin: 'heer', rest: ['de'] });
    expect(namen('Erven Jansen')[0]?.zoek).toContainEqual({ op: 'naam', begin: 'erven jansen', rest: [] });
  });

  test('a given name is looked for as such; when nobody has it, by the surname, and it is said', () => {
    const [eerste, tweede, derde] = namen('Hans de Vries');
    expect(eerste?.zoek[0]).toMatchObject({ begin: 'vries', voornamen: ['hans'] });
    expect(tweede?.zoek[0]).toMatchObject({ begin: 'vries', rest: ['de', 'h'] });
    expect(tweede?.weggelaten).toEqual([{ soort: 'voornaam', tekst: 'hans' }]);
    expect(derde?.zoek[0]).toMatchObject({ begin: 'vries', rest: ['de'] });
    expect(namen('Smit, Marieke')[0]?.zoek[0]).toMatchObject({ begin: 'smit', voornamen: ['marieke'] });
    expect(namen('Fatima').at(-1)?.zoek).toEqual([{ op: 'voornaam', begin: 'fatima', alleen: false }]);
  });

  test('punctuation in the name of a company makes no difference', () => {
    for (const typed of ['Jansen BV', 'Jansen B.V.', 'jansen b v'])
      expect(namen(typed)[0]?.zoek).toContainEqual({ op: 'aaneen', begin: 'jansenbv' });
    // Loose letters behind a surname are no end of a longer name.
    expect(namen('smit m')[0]?.zoek.some((z) => z.op === 'aaneen')).toBe(false);
  });

  test('a surname of one letter is a whole name', () => {
    expect(namen('O')[0]?.zoek).toEqual([{ op: 'naam', begin: 'o', rest: [], heel: true }]);
    expect(namen('J. O')[0]?.zoek[0]).toMatchObject({ begin: 'o', letters: 'j', heel: true });
  });

  test('what cannot be searched for is told', () => {
    expect(parseZoekvraag('')).toEqual({ soort: 'onduidelijk', reden: 'te-kort' });
    expect(parseZoekvraag(' .,- \u0000')).toEqual({ soort: 'onduidelijk', reden: 'te-kort' });
    expect(parseZoekvraag('王')).toEqual({ soort: 'onduidelijk', reden: 'geen-letters' });
    expect(parseZoekvraag('123456789')).toEqual({ soort: 'onduidelijk', reden: 'geen-bsn' });
    expect(parseZoekvraag('x'.repeat(201))).toEqual({ soort: 'onduidelijk', reden: 'te-lang' });
    expect(parseZoekvraag('x'.repeat(200)).soort).toBe('personen');
  });
});

describe('what a letter asks people to name', () => {
  test.each([
    ['B-0a1b2c3d', 'B-0A1B2C3D'],
    ['ons kenmerk: I-0A1B2C3D', 'I-0A1B2C3D'],
    ['kenmerk BS 0A1B2C3D', 'BS-0A1B2C3D'],
    ['R\u20110A1B2C3D', 'R-0A1B2C3D'],
    ['brief KT-2026-202611', 'KT-2026-202611'],
  ])('"%s" is a letter', (typed, kenmerk) => {
    expect(parseZoekvraag(typed)).toEqual({ soort: 'brief', kenmerk });
  });

  test('a case with its word before it, and a name that begins with such a word', () => {
    expect(parseZoekvraag('zaak K2026.12')).toEqual({ soort: 'zaak', zaaknummer: 'K2026.000012' });
    for (const typed of ['Brief de Boer', 'Zaak Jansen', 'B-Fabriek'])
      expect(parseZoekvraag(typed).soort, typed).toBe('personen');
  });
});

describe('a gemeente behind whom is looked for', () => {
  const plaatsen = [
    { gemeenteId: 7, naam: 'Borne' },
    { gemeenteId: 8, naam: 'Hof van Twente' },
  ];
  const pogingen = (typed: string) => {
    const vraag = parseZoekvraag(typed, plaatsen);
    return vraag.soort === 'personen' ? vraag.pogingen : [];
  };
  const waar = (typed: string) =>
    pogingen(typed)[0]?.zoek.flatMap((way) => (way.op === 'naam' ? [[way.begin, way.in ?? 'overal']] : []));

  test.each(['Smit Borne', 'smit, borne', 'Smit in Borne', 'SMIT uit Borne', 'dhr Smit te Borne'])(
    '"%s" looks for Smit there, and for that whole name everywhere',
    (typed) => {
      expect(waar(typed)?.[0]).toEqual(['smit', 7]);
      expect(
        waar(typed)
          ?.slice(1)
          .every(([, gemeente]) => gemeente === 'overal'),
      ).toBe(true);
      expect(pogingen(typed)[0]?.weggelaten).toContainEqual({ soort: 'plaats', tekst: 'Borne' });
    },
  );

  test('a street with its number, and a gemeente of three words', () => {
    expect(pogingen('Grotestraat 14 Borne')[0]?.zoek[0]).toMatchObject({
      op: 'straat',
      huisnummer: 14,
      in: 7,
    });
    expect(waar('J. de Vries Hof van Twente')?.[0]).toEqual(['vries', 8]);
  });

  test('a name that is that of a gemeente stays a name', () => {
    for (const typed of ['Borne', 'van den Borne', 'J. van Borne', 'Bornebroek', 'Borne Smit'])
      expect(
        pogingen(typed).flatMap(({ zoek }) => zoek.filter((way) => way.in !== undefined)),
        typed,
      ).toEqual([]);
  });
});
