import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aanhef, aanschrijfregels, type Geadresseerde } from '@/domain/personen/aanschrijving';
import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { toLocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX } from '@/platform/printable';

/**
 * Expectations are written by hand from the rules of the BRP: Logisch Ontwerp 61.10, and the tables of aanschrijfwijze
 * and aanhef in the feature files of BRP bevragen (voorletters VL, own VV GN, partner VP GP, titel AT, predicaat PK).
 */
const DAG = toLocalDate('2026-02-28');
const AEDEL: Naam = {
  voornamen: 'Jo Anne',
  voorletters: 'J.A.',
  voorvoegsel: 'van den',
  geslachtsnaam: 'Aedel',
  naamgebruik: 'E',
  geslacht: 'V',
  titel: null,
  partnerVoorvoegsel: 'de',
  partnerGeslachtsnaam: 'Boer',
};
const naam = (change: Partial<Naam> = {}): Naam => ({ ...AEDEL, ...change });
const kaal = { voorvoegsel: null, partnerVoorvoegsel: null };
const persoon = (wie: Partial<Naam> = {}, change: Partial<Geadresseerde> = {}): Geadresseerde => ({
  soort: 'natuurlijk',
  naam: naam(wie),
  geboortedatum: '1970-05-31',
  overlijdensdatum: null,
  ...change,
});
const brief = (wie: Geadresseerde) => [aanschrijfregels(wie, DAG).join(' / '), aanhef(wie, DAG)];

const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(' | ').map((cell) => cell.trim()));

/**
 * Geslacht, titel, naamgebruik; line and salutation with a voorvoegsel, and the same without. A title goes between the
 * initials and the own name, a predicaat before the initials; who uses the name of the partner alone bears none, nor
 * does a jonkvrouw with a partner.
 */
const MET_PARTNER = table(`
  M | - | E | De heer J.A. van den Aedel | Geachte heer Van den Aedel | De heer J.A. Aedel | Geachte heer Aedel
  M | - | P | De heer J.A. de Boer | Geachte heer De Boer | De heer J.A. Boer | Geachte heer Boer
  M | - | V | De heer J.A. de Boer-van den Aedel | Geachte heer De Boer-van den Aedel | De heer J.A. Boer-Aedel | Geachte heer Boer-Aedel
  M | - | N | De heer J.A. van den Aedel-de Boer | Geachte heer Van den Aedel-de Boer | De heer J.A. Aedel-Boer | Geachte heer Aedel-Boer
  V | - | E | Mevrouw J.A. van den Aedel | Geachte mevrouw Van den Aedel | Mevrouw J.A. Aedel | Geachte mevrouw Aedel
  V | - | P | Mevrouw J.A. de Boer | Geachte mevrouw De Boer | Mevrouw J.A. Boer | Geachte mevrouw Boer
  V | - | V | Mevrouw J.A. de Boer-van den Aedel | Geachte mevrouw De Boer-van den Aedel | Mevrouw J.A. Boer-Aedel | Geachte mevrouw Boer-Aedel
  V | - | N | Mevrouw J.A. van den Aedel-de Boer | Geachte mevrouw Van den Aedel-de Boer | Mevrouw J.A. Aedel-Boer | Geachte mevrouw Aedel-Boer
  O | - | E | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
  O | - | P | J.A. de Boer | Geachte J.A. de Boer | J.A. Boer | Geachte J.A. Boer
  O | - | V | J.A. de Boer-van den Aedel | Geachte J.A. de Boer-van den Aedel | J.A. Boer-Aedel | Geachte J.A. Boer-Aedel
  O | - | N | J.A. van den Aedel-de Boer | Geachte J.A. van den Aedel-de Boer | J.A. Aedel-Boer | Geachte J.A. Aedel-Boer
  M | B | E | De hoogwelgeboren heer / J.A. baron van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / J.A. baron Aedel | Hoogwelgeboren heer
  M | B | P | De heer J.A. de Boer | Geachte heer De Boer | De heer J.A. Boer | Geachte heer Boer
  M | B | V | De hoogwelgeboren heer / J.A. de Boer-baron van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / J.A. Boer-baron Aedel | Hoogwelgeboren heer
  M | B | N | De hoogwelgeboren heer / J.A. baron van den Aedel-de Boer | Hoogwelgeboren heer | De hoogwelgeboren heer / J.A. baron Aedel-Boer | Hoogwelgeboren heer
  V | B | E | De hoogwelgeboren vrouwe / J.A. barones van den Aedel | Hoogwelgeboren vrouwe | De hoogwelgeboren vrouwe / J.A. barones Aedel | Hoogwelgeboren vrouwe
  V | B | P | Mevrouw J.A. de Boer | Geachte mevrouw De Boer | Mevrouw J.A. Boer | Geachte mevrouw Boer
  V | B | V | De hoogwelgeboren vrouwe / J.A. de Boer-barones van den Aedel | Hoogwelgeboren vrouwe | De hoogwelgeboren vrouwe / J.A. Boer-barones Aedel | Hoogwelgeboren vrouwe
  V | B | N | De hoogwelgeboren vrouwe / J.A. barones van den Aedel-de Boer | Hoogwelgeboren vrouwe | De hoogwelgeboren vrouwe / J.A. barones Aedel-Boer | Hoogwelgeboren vrouwe
  O | B | E | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
  O | B | P | J.A. de Boer | Geachte J.A. de Boer | J.A. Boer | Geachte J.A. Boer
  O | B | V | J.A. de Boer-van den Aedel | Geachte J.A. de Boer-van den Aedel | J.A. Boer-Aedel | Geachte J.A. Boer-Aedel
  O | B | N | J.A. van den Aedel-de Boer | Geachte J.A. van den Aedel-de Boer | J.A. Aedel-Boer | Geachte J.A. Aedel-Boer
  M | JH | E | De hoogwelgeboren heer / Jonkheer J.A. van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / Jonkheer J.A. Aedel | Hoogwelgeboren heer
  M | JH | P | De heer J.A. de Boer | Geachte heer De Boer | De heer J.A. Boer | Geachte heer Boer
  M | JH | V | De hoogwelgeboren heer / J.A. de Boer-jonkheer van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / J.A. Boer-jonkheer Aedel | Hoogwelgeboren heer
  M | JH | N | De hoogwelgeboren heer / Jonkheer J.A. van den Aedel-de Boer | Hoogwelgeboren heer | De hoogwelgeboren heer / Jonkheer J.A. Aedel-Boer | Hoogwelgeboren heer
  V | JV | E | Mevrouw J.A. van den Aedel | Geachte mevrouw Van den Aedel | Mevrouw J.A. Aedel | Geachte mevrouw Aedel
  V | JV | P | Mevrouw J.A. de Boer | Geachte mevrouw De Boer | Mevrouw J.A. Boer | Geachte mevrouw Boer
  V | JV | V | Mevrouw J.A. de Boer-van den Aedel | Geachte mevrouw De Boer-van den Aedel | Mevrouw J.A. Boer-Aedel | Geachte mevrouw Boer-Aedel
  V | JV | N | Mevrouw J.A. van den Aedel-de Boer | Geachte mevrouw Van den Aedel-de Boer | Mevrouw J.A. Aedel-Boer | Geachte mevrouw Aedel-Boer
  O | JV | E | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
  O | JV | P | J.A. de Boer | Geachte J.A. de Boer | J.A. Boer | Geachte J.A. Boer
  O | JV | V | J.A. de Boer-van den Aedel | Geachte J.A. de Boer-van den Aedel | J.A. Boer-Aedel | Geachte J.A. Boer-Aedel
  O | JV | N | J.A. van den Aedel-de Boer | Geachte J.A. van den Aedel-de Boer | J.A. Aedel-Boer | Geachte J.A. Aedel-Boer
`);

/** The same without a partner: whatever the naamgebruik says, there is the own name alone. */
const ZONDER_PARTNER = table(`
  M | - | De heer J.A. van den Aedel | Geachte heer Van den Aedel | De heer J.A. Aedel | Geachte heer Aedel
  V | - | Mevrouw J.A. van den Aedel | Geachte mevrouw Van den Aedel | Mevrouw J.A. Aedel | Geachte mevrouw Aedel
  O | - | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
  M | B | De hoogwelgeboren heer / J.A. baron van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / J.A. baron Aedel | Hoogwelgeboren heer
  V | B | De hoogwelgeboren vrouwe / J.A. barones van den Aedel | Hoogwelgeboren vrouwe | De hoogwelgeboren vrouwe / J.A. barones Aedel | Hoogwelgeboren vrouwe
  O | B | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
  M | JH | De hoogwelgeboren heer / Jonkheer J.A. van den Aedel | Hoogwelgeboren heer | De hoogwelgeboren heer / Jonkheer J.A. Aedel | Hoogwelgeboren heer
  V | JH | De hoogwelgeboren vrouwe / Jonkvrouw J.A. van den Aedel | Hoogwelgeboren vrouwe | De hoogwelgeboren vrouwe / Jonkvrouw J.A. Aedel | Hoogwelgeboren vrouwe
  O | JH | J.A. van den Aedel | Geachte J.A. van den Aedel | J.A. Aedel | Geachte J.A. Aedel
`);

describe('naamgebruik, geslacht, titel, voorvoegsel and partner', () => {
  test.each(MET_PARTNER)('%s %s, naamgebruik %s: %s', (geslacht, titel, naamgebruik, ...verwacht) => {
    const wie = { geslacht, titel: titel === '-' ? null : titel, naamgebruik };
    expect([...brief(persoon(wie)), ...brief(persoon({ ...wie, ...kaal }))]).toEqual(verwacht);
    if (geslacht === 'O') expect(brief(persoon({ ...wie, geslacht: null }))).toEqual(verwacht.slice(0, 2));
  });

  test.each(ZONDER_PARTNER)('%s %s without a partner: %s', (geslacht, titel, ...verwacht) => {
    for (const naamgebruik of ['E', 'P', 'V', 'N', null]) {
      for (const partnerGeslachtsnaam of [null, '.']) {
        const wie = { geslacht, titel: titel === '-' ? null : titel, naamgebruik, partnerGeslachtsnaam };
        expect([...brief(persoon(wie)), ...brief(persoon({ ...wie, ...kaal }))]).toEqual(verwacht);
      }
    }
  });

  test.each([
    ['B', 'M', 'baron', 'hoogwelgeboren heer'],
    ['BS', 'M', 'baron', 'hoogwelgeboren heer'],
    ['barones', 'V', 'barones', 'hoogwelgeboren vrouwe'],
    ['G', 'M', 'graaf', 'hooggeboren heer'],
    ['GI', 'V', 'gravin', 'hooggeboren vrouwe'],
    ['H', 'M', 'hertog', 'hoogwelgeboren heer'],
    ['HI', 'V', 'hertogin', 'hoogwelgeboren vrouwe'],
    ['M', 'V', 'markiezin', 'hoogwelgeboren vrouwe'],
    ['MI', 'M', 'markies', 'hoogwelgeboren heer'],
    ['P', 'M', 'prins', 'hoogheid'],
    ['ps', 'V', 'prinses', 'hoogheid'],
    ['R', 'M', 'ridder', 'hoogwelgeboren heer'],
  ])('%s of somebody of geslacht %s: %s', (titel, geslacht, woord, aanspreekvorm) => {
    expect(brief(persoon({ titel, geslacht, partnerGeslachtsnaam: null }))).toEqual([
      `De ${aanspreekvorm} / J.A. ${woord} van den Aedel`,
      aanspreekvorm.charAt(0).toUpperCase() + aanspreekvorm.slice(1),
    ]);
  });

  test('a prins needs no geslacht to be spoken to, and there is no word for a woman who is ridder', () => {
    expect(brief(persoon({ titel: 'P', geslacht: 'O' }))).toEqual([
      'De hoogheid / J.A. van den Aedel',
      'Hoogheid',
    ]);
    expect(brief(persoon({ titel: 'R', geslacht: 'V' }))).toEqual([
      'Mevrouw J.A. van den Aedel',
      'Hoogwelgeboren vrouwe',
    ]);
  });

  test('a name of the partner that no letter could show is not used', () => {
    for (const partnerGeslachtsnaam of ['\u674e', 'W'.repeat(201), 'Bo\u0007er'])
      expect(brief(persoon({ naamgebruik: 'P', partnerGeslachtsnaam }))[0]).toBe(
        'Mevrouw J.A. van den Aedel',
      );
  });

  test('a value that is none of the codes is passed over: own name, no title, no heer or mevrouw', () => {
    expect(brief(persoon({ naamgebruik: 'X', geslacht: 'man', titel: 'drs' }))).toEqual([
      'J.A. van den Aedel',
      'Geachte J.A. van den Aedel',
    ]);
    expect(brief(persoon({ naamgebruik: ' p ', geslacht: 'm' }))[0]).toBe('De heer J.A. de Boer');
  });
});

describe('the first capital', () => {
  test.each([
    [{ voorvoegsel: 'in het', geslachtsnaam: 'Zonnetje' }, 'Geachte mevrouw In het Zonnetje'],
    [{ voorvoegsel: "'t", geslachtsnaam: 'Wolkje' }, "Geachte mevrouw 't Wolkje"],
    [{ voorvoegsel: "d'", geslachtsnaam: 'Hondt' }, "Geachte mevrouw D'Hondt"],
    [{ voorvoegsel: 'Op Den', geslachtsnaam: 'Berghe' }, 'Geachte mevrouw Op Den Berghe'],
    [{ voorvoegsel: 'in het', geslachtsnaam: 'Zonnetje', geslacht: 'O' }, 'Geachte J.A. in het Zonnetje'],
    [
      { voorvoegsel: 'in het', geslachtsnaam: 'Zonnetje', geslacht: 'O', voorletters: null },
      'Geachte In het Zonnetje',
    ],
    [
      { voorvoegsel: null, geslachtsnaam: 'Ali bin Mohammed', voorletters: null },
      'Geachte mevrouw Ali bin Mohammed',
    ],
  ])('%j: %s', (wie, verwacht) => expect(aanhef(persoon(wie), DAG)).toBe(verwacht));

  test.each([
    [{ voorletters: null, naamgebruik: 'P' }, 'De Boer'],
    [{ voorletters: null, naamgebruik: 'N' }, 'Van den Aedel-de Boer'],
    [{ voorletters: null, titel: 'BS', partnerGeslachtsnaam: null }, 'Barones van den Aedel'],
    [
      { geslachtsnaam: 'eBay B.V.', voorvoegsel: null, voorletters: null, partnerGeslachtsnaam: null },
      'eBay B.V.',
    ],
    // A name that the BRP does not know.
    [{ geslachtsnaam: '.', voorvoegsel: null }, 'Jo Anne'],
    [{ geslachtsnaam: '.', naamgebruik: 'P' }, 'J.A. de Boer'],
  ])('of a name that stands by itself, %j: %s', (wie, verwacht) =>
    expect(aanschrijfnaam(naam(wie))).toBe(verwacht),
  );
});

describe('who is not spoken to by name', () => {
  const kind = (geboortedatum: string | null) => persoon({ geslacht: 'M' }, { geboortedatum });
  test.each(['2008-03-01', '2008-03', '2008-02', '2008', '2026-01-01'])(
    'born %s: through who represents him, as long as he may not be eighteen',
    (geboren) => {
      expect(aanschrijfregels(kind(geboren), DAG)).toEqual([
        'Aan de wettelijk vertegenwoordiger(s) van',
        'J.A. van den Aedel',
      ]);
      expect(aanhef(kind(geboren), DAG)).toBe('Geachte wettelijk vertegenwoordiger(s)');
    },
  );

  test.each(['2008-02-28', '2008-01', '2007', null])('born %s: himself', (geboren) =>
    expect(brief(kind(geboren))).toEqual(['De heer J.A. van den Aedel', 'Geachte heer Van den Aedel']),
  );

  test('of a name that is too long for a line the own one stands in the same words', () => {
    const lang = {
      geslacht: 'M',
      voorletters: 'W.'.repeat(10),
      geslachtsnaam: 'W'.repeat(200),
      naamgebruik: 'N',
      partnerGeslachtsnaam: 'B'.repeat(50),
    };
    const eigen = `${lang.voorletters} van den ${lang.geslachtsnaam}`;
    expect(aanschrijfregels(persoon(lang), DAG)).toEqual([`De heer ${eigen}`]);
    expect(aanschrijfregels(persoon(lang, { geboortedatum: '2012' }), DAG)).toEqual([
      'Aan de wettelijk vertegenwoordiger(s) van',
      eigen,
    ]);
    expect(aanschrijfregels(persoon({ ...lang, geslachtsnaam: 'W'.repeat(211) }), DAG)).toEqual([
      `${lang.voorletters} van den ${'W'.repeat(211)}`,
    ]);
    expect(aanhef(persoon(lang), DAG)).toBe('Geachte heer of mevrouw');
  });

  test('an organisation and who died by the day of the letter', () => {
    const bv = { soort: 'niet-natuurlijk', geboortedatum: null } as const;
    expect(
      brief(persoon({ ...kaal, voorletters: null, geslachtsnaam: 'De Es B.V.', geslacht: null }, bv)),
    ).toEqual(['De Es B.V.', 'Geachte heer of mevrouw']);
    const overleden = (dag: string) => brief(persoon({ geslacht: 'M' }, { overlijdensdatum: dag }));
    expect(overleden('2026-02-28')).toEqual(['J.A. van den Aedel', 'Geachte heer of mevrouw']);
    expect(overleden('2026-03-01')).toEqual(['De heer J.A. van den Aedel', 'Geachte heer Van den Aedel']);
  });
});

describe('whatever is delivered', () => {
  const deel = fc.oneof(
    fc.constantFrom(null, '', '.', "d'", 'van der'),
    fc.stringMatching(/^[A-Za-z]{1,9}$/),
  );
  const lang = fc.constantFrom('Aedel', '.', 'W'.repeat(200), 'Berg-Bos');
  const delen = fc.record<Naam>({
    voornamen: deel,
    voorletters: fc.constantFrom(null, '', 'J.', 'J.A.', 'W.'.repeat(10)),
    voorvoegsel: deel,
    geslachtsnaam: lang,
    naamgebruik: fc.constantFrom(null, 'E', 'P', 'V', 'N', 'x'),
    geslacht: fc.constantFrom(null, 'M', 'V', 'O', '?'),
    titel: fc.constantFrom(null, 'B', 'BS', 'JH', 'JV', 'P', 'R', 'mr'),
    partnerVoorvoegsel: deel,
    partnerGeslachtsnaam: fc.oneof(fc.constant(null), lang),
  });
  const geboren = fc.constantFrom(null, '1970', '2008', '2010-05-05');

  test('no line and no salutation is empty, doubles a space, or has a part that is missing', () => {
    fc.assert(
      fc.property(delen, geboren, fc.boolean(), (wie, geboortedatum, natuurlijk) => {
        const p = persoon(
          {},
          { naam: wie, geboortedatum, soort: natuurlijk ? 'natuurlijk' : 'niet-natuurlijk' },
        );
        for (const tekst of [...aanschrijfregels(p, DAG), aanhef(p, DAG), aanschrijfnaam(wie)]) {
          expect(tekst).toMatch(/^\S(.*\S)?$/s);
          expect(tekst).not.toMatch(/ {2}|^-|-$| -|- |[,;]$|undefined|null|[{}]/);
          expect(tekst).not.toBe('');
        }
        for (const regel of aanschrijfregels(p, DAG))
          expect(regel.length).toBeLessThanOrEqual(LETTER_LINE_MAX);
        expect(aanhef(p, DAG).length).toBeLessThanOrEqual(LETTER_LINE_MAX);
      }),
      { numRuns: 2_000 },
    );
  });
});
