import type { Adres } from './adresplan';
import type { Bezit, GemeenteProfiel, Profiel } from './profiel';
import type { Random } from './random';
import { isoDay } from './wereld';

const adresCells = (adres: Adres) => ({
  postcode: adres.postcode,
  huisnummer: String(adres.huisnummer),
  huisletter: adres.huisletter,
  toevoeging: adres.toevoeging,
});

export const adresLine = (adres: Adres): Record<string, string> => ({
  ...adresCells(adres),
  straat: adres.straat,
  woonplaats: adres.woonplaats,
});

const LABELS = ['A++', 'A+', 'A', 'A', 'B', 'C', 'C', 'D', 'E', 'F', 'G'];
const HUIZEN = ['tussenwoning', 'tussenwoning', 'hoekwoning', 'twee-onder-een-kap', 'vrijstaand'];

/** WOZ lines of one object: the features with the value of each year, the latest year last. */
export function wozLines(
  nummer: string,
  adres: Adres,
  waarde: number,
  jaren: readonly number[],
  kenmerken: Record<string, string>,
  random: Random,
): Record<string, string>[] {
  const latest = jaren.at(-1) ?? 0;
  return jaren.map((jaar) => {
    const growth = 1 + 0.04 * (latest - jaar) + (jaar === latest ? 0 : random.next() * 0.02);
    return {
      woz_objectnummer: nummer,
      ...adresCells(adres),
      ...kenmerken,
      belastingjaar: String(jaar),
      waarde: String(Math.max(1, Math.round(waarde / growth / 1000)) * 1000),
      // Art. 18 Wet WOZ: the value as on 1 January of the year before.
      waardepeildatum: `${jaar - 1}-01-01`,
    };
  });
}

const clamp = (value: number, min: number, max: number) => Math.min(max, Math.max(min, value));
const score = (random: Random) => String(clamp(Math.round(3 + random.normal() * 0.7), 1, 5));

const koudv = (random: Random) => ({
  kwaliteit: score(random),
  onderhoud: score(random),
  uitstraling: score(random),
  doelmatigheid: score(random),
  voorzieningen: score(random),
  ligging: score(random),
});

/** Value and features of a dwelling: lognormal around the mean of its tenure in this gemeente. */
export function drawWoning(
  random: Random,
  profiel: Profiel,
  gemeente: GemeenteProfiel,
  bezit: Bezit,
  adres: Adres,
): { waarde: number; kenmerken: Record<string, string> } {
  const sigma = profiel.wozSpreiding[bezit];
  const size = random.normal();
  const factor = Math.exp(sigma * (0.8 * size + 0.6 * random.normal()) - (sigma * sigma) / 2);
  const waarde = gemeente.wozGemiddelde[bezit] * factor;
  const gebruik = adres.flat
    ? 'appartement'
    : (HUIZEN[clamp(Math.round(1.5 + size * 1.3), 0, 4)] ?? 'tussenwoning');
  const oppervlakte = clamp(Math.round((adres.flat ? 72 : 118) * Math.exp(0.25 * size)), 25, 600);
  const bouwjaar = clamp(Math.round(1978 + random.normal() * 25), 1890, 2025);
  return {
    waarde,
    kenmerken: {
      soort: 'woning',
      gebruik,
      bouwjaar: String(bouwjaar),
      oppervlakte_m2: String(oppervlakte),
      perceel_m2: adres.flat ? '' : String(Math.round(oppervlakte * (gebruik === 'vrijstaand' ? 4 : 1.6))),
      berging_m2: String(adres.flat ? 4 : 6 + random.int(20)),
      energielabel: LABELS[clamp(Math.round((2015 - bouwjaar) / 12 + random.normal()), 0, 10)] ?? 'C',
      ...koudv(random),
    },
  };
}

/** Value and features of business premises: most are small, a few are very large. */
export function drawPand(
  random: Random,
  gebruik: string,
): { waarde: number; kenmerken: Record<string, string> } {
  const oppervlakte = clamp(Math.round(180 * Math.exp(random.normal() * 1.1)), 20, 60_000);
  const perM2 = gebruik === 'winkel' || gebruik === 'kantoor' ? 1_500 : gebruik === 'agrarisch' ? 500 : 950;
  return {
    waarde: Math.max(15_000, oppervlakte * perM2 * Math.exp(random.normal() * 0.25)),
    kenmerken: {
      soort: 'niet-woning',
      gebruik,
      bouwjaar: String(clamp(Math.round(1985 + random.normal() * 22), 1880, 2025)),
      oppervlakte_m2: String(oppervlakte),
      perceel_m2: String(Math.round(oppervlakte * 1.8)),
      ...koudv(random),
    },
  };
}

const clockOf = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((value) => String(Math.floor(value)).padStart(2, '0'))
    .join(':');

type Container = { lijn: Record<string, string>; ledigingen: string[] };

/**
 * Containers or pass of a dwelling, with the emptyings of the year before and of this year up to the peildatum. Means per year: 9 of 240
 * litres, 7 of 140, 39 deposits with a pass; one in twenty-five never offers anything.
 */
export function drawContainers(
  random: Random,
  nummer: string,
  adres: Adres,
  telt: boolean,
  jaar: number,
  peildag: number,
): Container[] {
  const lijn = (soort: string, prefix: string, liter: number) => ({
    nummer: `${prefix}-${nummer}`,
    soort,
    inhoud_liter: String(liter),
    ...adresCells(adres),
    vanaf: `${jaar - 1 - random.int(6)}-01-01`,
  });
  const firstOf = (year: number) => Date.UTC(year, 0, 1) / 86_400_000;
  const thisYear = { first: firstOf(jaar), days: Math.max(0, peildag - firstOf(jaar)) };
  // A verordening may charge the emptyings of the year before.
  const yearBefore = { first: firstOf(jaar - 1), days: firstOf(jaar) - firstOf(jaar - 1) };
  const moments = (mean: number, sd: number, max: number, every: number) => {
    if (!telt || random.chance(0.04)) return [];
    const habit = mean + sd * random.normal();
    const second = random.int(3600 * 9);
    return [yearBefore, thisYear].flatMap(({ first, days }) => {
      const most = Math.min(max, Math.floor(days / every));
      const times = clamp(Math.round((habit * days) / 365), 0, most);
      return Array.from({ length: times }, (_, i) => {
        // Evenly spread over the rounds, never twice on a day.
        const day = Math.floor(((i + 0.5) * days) / times / every) * every;
        return `${isoDay(first + day)} ${clockOf(7 * 3600 + ((second + i * 977) % (3600 * 9)))}`;
      });
    });
  };
  if (adres.flat) return [{ lijn: lijn('milieupas', 'MP', 60), ledigingen: moments(39, 25, 200, 1) }];
  const small = random.chance(0.3);
  const rest = small
    ? { lijn: lijn('restafval', 'R140', 140), ledigingen: moments(7, 4, 26, 14) }
    : { lijn: lijn('restafval', 'R240', 240), ledigingen: moments(9, 5, 26, 14) };
  return [rest, { lijn: lijn('gft', 'G140', 140), ledigingen: [] }];
}
