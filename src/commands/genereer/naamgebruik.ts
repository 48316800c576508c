import type { Persoon } from './persoon';
import type { Geslacht } from './profiel';
import { type Random, weighted } from './random';

/** How often married people use whose name: nearly every man his own, half of the women that of the husband as well. */
const NAAMGEBRUIK: Record<Geslacht, (random: Random) => 'E' | 'P' | 'V' | 'N'> = {
  M: weighted([['E', 965] as const, ['P', 8], ['V', 12], ['N', 15]]),
  V: weighted([['E', 400] as const, ['P', 130], ['V', 430], ['N', 40]]),
};
/** Of those who live together; the others have no partner in the BRP. */
const GEHUWD = 0.75;
/** Far more than there are, so that a small population has some. */
const ADEL = 1 / 800;
const ONBEKEND = 1 / 1_500;
const TITELS = [
  ['JH', 'JV', 6],
  ['B', 'BS', 3],
  ['R', '', 1],
  ['G', 'GI', 1],
] as const;
const titels: Record<Geslacht, (random: Random) => string> = {
  M: weighted(TITELS.map(([code, , gewicht]) => [code, gewicht] as const)),
  V: weighted(TITELS.flatMap(([, code, gewicht]) => (code === '' ? [] : [[code, gewicht] as const]))),
};

/**
 * How the grown-ups of a household want to be addressed: the head, and with whom he lives. By a stream of chance of its
 * own, so that it moves nothing else of the population. The demo person is left as he is known.
 */
export function drawNaamgebruik(
  random: Random,
  hoofd: Persoon,
  partner: Persoon | null,
  demo: boolean,
): void {
  const gehuwd = partner !== null && random.chance(GEHUWD);
  for (const [persoon, ander] of [
    [hoofd, partner],
    [partner, hoofd],
  ] as const) {
    if (persoon === null || persoon.geslacht === null || persoon.geslacht === 'O') continue;
    const gebruik = NAAMGEBRUIK[persoon.geslacht](random);
    const titel = titels[persoon.geslacht](random);
    const adel = random.chance(ADEL);
    const onbekend = random.chance(ONBEKEND);
    if (gehuwd && ander !== null) {
      persoon.partner = { voorvoegsel: ander.voorvoegsel, geslachtsnaam: ander.geslachtsnaam };
      persoon.naamgebruik = demo && persoon === hoofd ? 'E' : gebruik;
    }
    if (demo && persoon === hoofd) continue;
    if (adel) persoon.titel = titel;
    if (onbekend) persoon.geslacht = 'O';
  }
}
