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
      .toLowerCase()
      .normalize('NFKD')
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
 * security).
 */
export function zoeknaamOf(naam: {
  geslachtsnaam: string;
  voorvoegsel: string | null;
  voorletters: string | null;
}): string {
  const letters = normalizeNaam(naam.voorletters ?? '').replaceAll(' ', '');
  return [normalizeNaam(naam.geslachtsnaam), normalizeNaam(naam.voorvoegsel ?? ''), letters]
    .filter((part) => part !== '')
    .join(' ');
}

/** The words that a Dutch surname prefix is made of (BRP tabel 36, those that occur). */
const VOORVOEGSEL_WORDS = new Set(
  'aan af al ben bij bin d da dal dalla das de del den der des di do don dos du el het i im in l la las le les los lo of onder op over s t te ten ter tho thoe thor to toe tot uijt uit unter van ver vom von voor vor zu zum zur'.split(
    ' ',
  ),
);

/**
 * One way to read a typed name: `begin` is where `zoeknaam` starts; of `rest` every word must begin a later word
 * of it (prefix or initials).
 */
export type NaamVraag = { begin: string; rest: string[] };

/** Fewer letters would list half a gemeente. */
const MIN_LETTERS = 2;

/**
 * The ways to read what a clerk typed, the likeliest first; none when there is too little to search for.
 * "van den Berg" -> berg + van, den; "J. van den Berg" and "Berg, J. van den" -> berg + van, den, j;
 * "Jan Berg" is a person (berg + j) or a name of two words (jan berg).
 */
export function splitNaamVraag(typed: string): NaamVraag[] {
  const [beforeComma = '', ...afterComma] = typed.split(',');
  if (afterComma.length > 0) return oneWay(words(beforeComma), words(afterComma.join(' ')));
  const all = words(typed);
  const firstPrefix = all.findIndex((word) => VOORVOEGSEL_WORDS.has(word));
  const lastOfPrefix = endOfPrefix(all, firstPrefix);
  if (firstPrefix >= 0 && lastOfPrefix < all.length) {
    const prefix = all.slice(firstPrefix, lastOfPrefix);
    const given = all.slice(0, firstPrefix);
    const ways = oneWay(all.slice(lastOfPrefix), [...prefix, ...initials(given)]);
    if (given.length === 0) return ways;
    // "Bakkerij de Ster" and "K. Jansen-de Boer" carry the small word inside the name itself.
    const loose = given.findIndex((word) => !isInitials(word));
    const inside = loose > 0 ? oneWay(all.slice(loose), initials(all.slice(0, loose))) : oneWay(all, []);
    return loose < 0 ? ways : [...ways, ...inside];
  }
  const ways = oneWay(all, []);
  const given = all.slice(0, -1);
  if (given.length === 0) return ways;
  const person = oneWay(all.slice(-1), initials(given));
  const reversed = isInitials(all.at(-1) ?? '') ? oneWay(given, all.slice(-1)) : [];
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

/** Given names and loose letters as one run of initials: "Jan Piet" and "J. P." are both "jp". */
function initials(given: readonly string[]): string[] {
  const letters = given.map((word) => word[0] ?? '').join('');
  return letters === '' ? [] : [letters];
}

function oneWay(name: readonly string[], rest: readonly string[]): NaamVraag[] {
  const begin = name.join(' ');
  return begin.length < MIN_LETTERS ? [] : [{ begin, rest: [...rest] }];
}
