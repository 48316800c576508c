import { describe, expect, it } from 'vitest';
import { normalizeNaam, splitNaamVraag, zoeknaamOf } from '@/domain/personen/zoeknaam';

describe('normalizeNaam', () => {
  it.each([
    ['Müller', 'muller'],
    ['Ayşe Çelik', 'ayse celik'],
    ['Öztürk', 'ozturk'],
    ['Wiśniewski', 'wisniewski'],
    ['Pawełczyk', 'pawelczyk'],
    ['Yıldız', 'yildiz'],
    ['İnce', 'ince'],
    ["D'Hondt", 'dhondt'],
    ["in 't Veld", 'in t veld'],
    ['Jansen-de Boer', 'jansen de boer'],
    ['Großmann', 'grossmann'],
    ['Søren Ĳssel', 'soren ijssel'],
    ['  B.V.  De  Hoek ', 'b v de hoek'],
    ['王', ''],
  ])('%s becomes "%s"', (name, expected) => {
    expect(normalizeNaam(name)).toBe(expected);
  });

  it('leaves only a-z, 0-9 and single spaces, which is what the range of the index relies on', () => {
    expect(normalizeNaam('Zoë{}~|[Ž] №5')).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  });
});

describe('zoeknaamOf', () => {
  it('puts the surname first, then prefix and initials', () => {
    expect(zoeknaamOf({ geslachtsnaam: 'Berg', voorvoegsel: 'van den', voorletters: 'J.P.' })).toBe(
      'berg van den jp',
    );
    expect(zoeknaamOf({ geslachtsnaam: 'Bakkerij Jansen B.V.', voorvoegsel: null, voorletters: null })).toBe(
      'bakkerij jansen b v',
    );
  });
});

describe('splitNaamVraag', () => {
  const persons = {
    berg: { geslachtsnaam: 'Berg', voorvoegsel: 'van den', voorletters: 'J.P.' },
    veld: { geslachtsnaam: 'Veld', voorvoegsel: "in 't", voorletters: 'A.' },
    smit: { geslachtsnaam: 'Smit', voorvoegsel: null, voorletters: 'M.' },
    bakkerij: { geslachtsnaam: 'Bakkerij de Ster', voorvoegsel: null, voorletters: null },
    dubbel: { geslachtsnaam: 'Jansen-de Boer', voorvoegsel: null, voorletters: 'K.' },
  };
  /** What search does with a reading: the beginning, and later words that begin with the rest. */
  const finds = (typed: string, person: Parameters<typeof zoeknaamOf>[0]) => {
    const zoeknaam = zoeknaamOf(person);
    return splitNaamVraag(typed).some(
      ({ begin, rest, heel }) =>
        (heel ? `${zoeknaam} `.startsWith(`${begin} `) : zoeknaam.startsWith(begin)) &&
        rest.every((word) => zoeknaam.includes(` ${word}`)),
    );
  };

  it.each([
    ['berg', 'berg'],
    ['van den berg', 'berg'],
    ['v', null],
    ['van', null],
    ['J. van den Berg', 'berg'],
    ['Jan Piet van den Berg', 'berg'],
    ['Berg, J. van den', 'berg'],
    ['Berg, van den', 'berg'],
    ['BÉRG J', 'berg'],
    ["in 't veld", 'veld'],
    ['in het veld', null],
    ['M. Smit', 'smit'],
    ['Marieke Smit', 'smit'],
    ['smit m', 'smit'],
    ['smi', 'smit'],
    ['bakkerij de ster', 'bakkerij'],
    ['Bakkerij', 'bakkerij'],
    ['jansen-de boer', 'dubbel'],
    ['K. Jansen-de Boer', 'dubbel'],
  ] as const)('"%s" finds %s', (typed, who) => {
    const found = (Object.keys(persons) as (keyof typeof persons)[]).filter((name) =>
      finds(typed, persons[name]),
    );
    expect(found).toEqual(who === null ? [] : [who]);
  });

  it('does not find somebody with other initials or another prefix', () => {
    expect(finds('P. van den Berg', persons.berg)).toBe(false);
    expect(finds('van der berg', { ...persons.berg, voorvoegsel: 'ter' })).toBe(false);
  });

  it('answers nothing to too little', () => {
    expect(splitNaamVraag('')).toEqual([]);
    expect(splitNaamVraag(' .,- ')).toEqual([]);
    // A surname of one letter, and nothing that begins with it.
    expect(splitNaamVraag('a')).toEqual([{ begin: 'a', rest: [], heel: true }]);
  });
});
