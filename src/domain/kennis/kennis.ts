/** Which articles fit a question. A few dozen articles per kantoor: they are read whole and ranked here. Pure. */

export type Artikel = {
  id: string;
  sleutel: string;
  versie: number;
  gemeenteId: number | null;
  onderwerp: string;
  titel: string;
  tekst: string;
  zoekwoorden: string;
};

const MINIMUM = 3;
/** Below this only a word somewhere in a text agrees: that is chance. */
const RAAK = 3;
/** Words that stand in every question and say nothing about which. */
const STOPWOORDEN = new Set(
  'aan als ben bij dan dat deze die dit een ede heb hebben het hoe ik ja kan krijg maar mag mijn mij moet naar niet nog ook over per uit uw van voor waar waarom wat welke wel wie wij wil word wordt zijn zit graag'.split(
    ' ',
  ),
);

export const woordenOf = (text: string): string[] => [
  ...new Set(
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9\s-]/g, '')
      .split(/[\s-]+/)
      .filter((woord) => woord.length >= MINIMUM && !STOPWOORDEN.has(woord)),
  ),
];

/** A word counts when it begins a word of the text: "kwijtscheld" finds "kwijtschelding", "aanslagen" finds "aanslag". */
const raakt = (gezocht: string, gevonden: string): boolean =>
  gevonden.startsWith(gezocht) || (gevonden.length >= 5 && gezocht.startsWith(gevonden));

function punten(artikel: Artikel, gezocht: readonly string[]): number {
  const velden: [string, number][] = [
    [artikel.titel, 4],
    [artikel.zoekwoorden, 3],
    [artikel.tekst, 1],
  ];
  return velden.reduce((sum, [text, gewicht]) => {
    const woorden = woordenOf(text);
    return sum + gewicht * gezocht.filter((g) => woorden.some((w) => raakt(g, w))).length;
  }, 0);
}

/**
 * Articles for a question, best first: those of the subject, then by words. An article of this gemeente goes before
 * the same one of the kantoor. Without words only the subject counts.
 */
export function rankArtikelen(
  artikelen: readonly Artikel[],
  vraag: { tekst: string; onderwerp: string | null; gemeenteId: number | null },
): Artikel[] {
  const eigen = artikelen.filter((a) => a.gemeenteId === null || a.gemeenteId === vraag.gemeenteId);
  const vervangen = new Set(eigen.filter((a) => a.gemeenteId !== null).map((a) => a.sleutel));
  const gezocht = woordenOf(vraag.tekst);
  return eigen
    .filter((a) => a.gemeenteId !== null || !vervangen.has(a.sleutel))
    .map((a) => ({ a, score: punten(a, gezocht) + (a.onderwerp === vraag.onderwerp ? 5 : 0) }))
    .filter(({ score }) => score >= RAAK)
    .sort((x, y) => y.score - x.score || x.a.titel.localeCompare(y.a.titel, 'nl'))
    .map(({ a }) => a);
}
