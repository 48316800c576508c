import type { GemeenteProfiel, Geslacht, Profiel } from './profiel';
import type { Random } from './random';

export type Familie = { voorvoegsel: string | null; geslachtsnaam: string; groep: number | null };

/** A surname as they occur in this gemeente; `groep` says from which list the first names come. */
export function drawFamilie(random: Random, profiel: Profiel, gemeente: GemeenteProfiel): Familie {
  const migratie = random.next() * 100 < gemeente.migratienamenPct;
  if (migratie && profiel.migratie.length > 0) {
    // The groups are listed by how often they occur: the first one is drawn most.
    const groep = Math.floor(random.next() ** 2 * profiel.migratie.length);
    const naam = profiel.migratie[groep]?.namen(random);
    if (naam) return { voorvoegsel: naam.voorvoegsel, geslachtsnaam: naam.naam, groep };
  }
  const streek = gemeente.kantoor === 'gbtwente' && random.chance(0.3);
  const naam = (streek ? profiel.twente : profiel.landelijk)(random);
  return { voorvoegsel: naam.voorvoegsel, geslachtsnaam: naam.naam, groep: null };
}

/** One to three first names of the time of birth. */
export function drawVoornamen(
  random: Random,
  profiel: Profiel,
  familie: Familie,
  geslacht: Geslacht,
  geboortejaar: number,
): string[] {
  const eigen = familie.groep === null ? null : (profiel.migratie[familie.groep]?.voornamen ?? null);
  const tabel = (eigen ?? profiel.voornamen(geboortejaar))[geslacht];
  const at = random.next();
  const count = eigen || at < 0.45 ? 1 : at < 0.85 ? 2 : 3;
  const namen = new Set<string>();
  for (let i = 0; i < count; i += 1) namen.add(tabel(random));
  return [...namen];
}

/** "J.M." of Johanna Maria. */
export const voorlettersOf = (voornamen: readonly string[]): string =>
  voornamen.map((naam) => `${naam.slice(0, 1)}.`).join('');

const BEDRIJFSSOORTEN: readonly (readonly [string, string])[] = [
  ['Bakkerij', 'winkel'],
  ['Slagerij', 'winkel'],
  ['Bloemisterij', 'winkel'],
  ['Boekhandel', 'winkel'],
  ['Fietsenmaker', 'winkel'],
  ['Kapsalon', 'winkel'],
  ['Cafe', 'horeca'],
  ['Eethuis', 'horeca'],
  ['Administratiekantoor', 'kantoor'],
  ['Adviesbureau', 'kantoor'],
  ['Makelaardij', 'kantoor'],
  ['Installatiebedrijf', 'bedrijf'],
  ['Bouwbedrijf', 'bedrijf'],
  ['Transport', 'bedrijf'],
  ['Metaalbewerking', 'bedrijf'],
  ['Melkveebedrijf', 'agrarisch'],
  ['Loonbedrijf', 'agrarisch'],
  ['Sportschool', 'sport'],
  ['Fysiotherapie', 'zorg'],
  ['Kinderopvang', 'onderwijs'],
];

/** A name for a business and what its premises are used for. */
export function drawBedrijf(random: Random, familie: Familie): { naam: string; gebruik: string } {
  const [soort, gebruik] = random.pick(BEDRIJFSSOORTEN);
  const vorm = random.pick(['B.V.', 'V.O.F.', '', 'B.V.']);
  const naam = [soort, familie.voorvoegsel, familie.geslachtsnaam, vorm].filter((part) => part).join(' ');
  return { naam, gebruik };
}
