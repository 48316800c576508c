/** Letters that do not fall apart into a base letter and an accent. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ĳ: 'ij',
  ħ: 'h',
  ŋ: 'n',
};
const ACCENTS = /\p{M}/gu;

/** Lower case without accents or signs, words apart by one space: "Ayşe-Nur  D'Hondt" becomes "ayse nur dhondt". */
export function normalizeNaam(text: string): string {
  return (
    text
      .normalize('NFKD')
      // After it: "№" falls apart into capitals.
      .toLowerCase()
      .replace(ACCENTS, '')
      .replace(/[ßæœøłđðþıĳħŋ]/g, (letter) => LETTERS[letter] ?? '')
      // An apostrophe binds ("d'hondt"), any other sign divides ("jansen-de boer").
      .replace(/['’‘`´]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  );
}

/**
 * What search looks in: "geslachtsnaam voorvoegsel voorletters", normalised. The surname comes first, so that
 * the beginning of a name is a range of the index (a LIKE with a leading % could not use it under row-level
 * security). `erna` is the name of the partner where somebody writes it behind his own: "van den Berg-de Vries" is
 * looked for as one name.
 */
export function zoeknaamOf(
  naam: { geslachtsnaam: string; voorvoegsel: string | null; voorletters: string | null },
  erna = '',
): string {
  const letters = normalizeNaam(naam.voorletters ?? '').replaceAll(' ', '');
  const geslachtsnaam = normalizeNaam(`${naam.geslachtsnaam} ${erna}`);
  return [geslachtsnaam, normalizeNaam(naam.voorvoegsel ?? ''), letters]
    .filter((part) => part !== '')
    .join(' ');
}

/** The words that a Dutch surname prefix is made of (BRP tabel 36, those that occur). */
const VOORVOEGSEL_WORDS = new Set(
  'aan af al ben bij bin d da dal dalla das de del den der des di do don dos du el het i im in l la las le les los lo of onder op over s t te ten ter tho thoe thor to toe tot uijt uit unter van ver vom von voor vor zu zum zur'.split(
    ' ',
  ),
);

/** Whether a surname must still follow. */
export const endsInVoorvoegsel = (text: string): boolean =>
  VOORVOEGSEL_WORDS.has(normalizeNaam(text).split(' ').at(-1) ?? '');

/**
 * One way to read a typed name: `begin` is where `zoeknaam` starts; of `rest` every word must begin a later word of it
 * (prefix or `letters`, the initials). Of `voornamen` each must be among the given names where those are known.
 */
export type NaamVraag = {
  begin: string;
  rest: string[];
  letters?: string;
  voornamen?: string[];
  /** A name of one letter: the beginning of a longer one is not meant. */
  heel?: true;
};

/** How people speak of somebody. None of these is a name of its own. */
const AANHEF = new Set('mw mevr mevrouw mej mejuffrouw dhr meneer mijnheer'.split(' '));
/** These may be part of a name as well: "De Heer", "Erven Jansen", "Dr. Bakker Optiek". */
const MISSCHIEN_AANHEF = new Set(
  'heer fam familie erven erfgenamen mr drs dr ir ing prof weduwe wed jonkheer jonkvrouw jhr jkvr'.split(' '),
);

/** What was typed without the words that are no name, and which those were. */
export function splitAanhef(typed: string): { naam: string; aanhef: string[]; zeker: boolean } {
  const parts = typed.trim().split(/\s+/);
  const plain = parts.map((part) => normalizeNaam(part));
  const isAanhef = (at: number): boolean => {
    const word = plain[at] ?? '';
    if (word === 'de') return plain[at + 1] === 'heer';
    if (word === 'en') return at > 0 && isAanhef(at + 1);
    return AANHEF.has(word) || MISSCHIEN_AANHEF.has(word);
  };
  let end = 0;
  while (end < parts.length && isAanhef(end)) end += 1;
  // "De Heer" is somebody's name when nothing follows.
  if (end === parts.length || parts[end - 1]?.endsWith(',')) end = 0;
  const aanhef = parts.slice(0, end);
  const zeker = plain.slice(0, end).every((word) => AANHEF.has(word) || word === 'en');
  return { naam: parts.slice(end).join(' '), aanhef, zeker };
}

/**
 * The ways to read what a clerk typed, the likeliest first; none when there is too little to search for.
 * "van den Berg" -> berg + van, den; "J. van den Berg" and "Berg, J. van den" -> berg + van, den, j;
 * "Jan Berg" is a person (berg, given name jan) or a name of two words (jan berg).
 */
export function splitNaamVraag(typed: string): NaamVraag[] {
  const [beforeComma = '', ...afterComma] = typed.split(',');
  if (afterComma.length > 0) {
    const after = words(afterComma.join(' '));
    const prefix = after.filter((word) => VOORVOEGSEL_WORDS.has(word));
    return oneWay(
      words(beforeComma),
      prefix,
      after.filter((word) => !VOORVOEGSEL_WORDS.has(word)),
    );
  }
  const all = words(typed);
  const firstPrefix = all.findIndex((word) => VOORVOEGSEL_WORDS.has(word));
  const lastOfPrefix = endOfPrefix(all, firstPrefix);
  if (firstPrefix >= 0 && lastOfPrefix < all.length) {
    const prefix = all.slice(firstPrefix, lastOfPrefix);
    const given = all.slice(0, firstPrefix);
    const ways = oneWay(all.slice(lastOfPrefix), prefix, given);
    if (given.length === 0) return ways;
    // "Bakkerij de Ster" and "K. Jansen-de Boer" carry the small word inside the name itself.
    const loose = given.findIndex((word) => !isInitials(word));
    const inside = loose > 0 ? oneWay(all.slice(loose), [], all.slice(0, loose)) : oneWay(all);
    return loose < 0 ? ways : [...ways, ...inside];
  }
  const ways = oneWay(all);
  const given = all.slice(0, -1);
  if (given.length === 0) return ways;
  const person = oneWay(all.slice(-1), [], given);
  const reversed = isInitials(all.at(-1) ?? '') ? oneWay(given, [], all.slice(-1)) : [];
  return isInitials(all[0] ?? '') ? [...person, ...ways, ...reversed] : [...ways, ...person, ...reversed];
}

function words(text: string): string[] {
  return normalizeNaam(text)
    .split(' ')
    .filter((word) => word !== '');
}

function endOfPrefix(all: readonly string[], first: number): number {
  let end = Math.max(first, 0);
  while (end < all.length && VOORVOEGSEL_WORDS.has(all[end] ?? '')) end += 1;
  return end;
}

const isInitials = (word: string) => word.length === 1;

function oneWay(
  name: readonly string[],
  prefix: readonly string[] = [],
  given: readonly string[] = [],
): NaamVraag[] {
  const begin = name.join(' ');
  if (begin === '') return [];
  // Given names and loose letters as one run of initials: "Jan Piet" and "J. P." are both "jp".
  const letters = given.map((word) => word[0] ?? '').join('');
  const voornamen = given.filter((word) => !isInitials(word));
  return [
    {
      begin,
      rest: letters === '' ? [...prefix] : [...prefix, letters],
      ...(letters === '' ? {} : { letters }),
      ...(voornamen.length === 0 ? {} : { voornamen }),
      ...(begin.length === 1 ? { heel: true as const } : {}),
    },
  ];
}
