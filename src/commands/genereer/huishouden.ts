import type { Adres } from './adresplan';
import { splitDemoNaam } from './demo';
import { drawFamilie, drawVoornamen, type Familie } from './naam';
import { drawNaamgebruik } from './naamgebruik';
import { telefoonOf } from './nummers';
import { emailOf, mens, type Persoon } from './persoon';
import type { Bezit, Geslacht } from './profiel';
import { type Random, randomOf } from './random';
import { type Gemeente, HUISHOUDEN_MAX, type Wereld } from './wereld';

export type Huishouden = {
  adres: Adres;
  bezit: Bezit;
  /** The head first. */
  personen: readonly Persoon[];
  hoofd: Persoon;
  /** Day on which the household came to live here, at most the peildatum. */
  vanaf: number;
  /** Whether somebody is under bewind: he is the head. */
  bewind: boolean;
};

/** Beside the numbers of `TAG`, which come from a folder that asks for households. */
const NAAMGEBRUIK = 120;
const YEAR = 365.25;
/** 95 of 1,000 households move in a year. */
const VERHUISKANS = 0.095;

/** Chance to die within a year, by age: 9.7 per 1,000 over the whole population. */
const sterftekans = (age: number) => Math.min(0.4, 0.0002 + 0.00003 * Math.exp(age * 0.089));

type Draw = { wereld: Wereld; gemeente: Gemeente; random: Random; slot: number; adres: Adres; vanaf: number };

/** Household `index` of a gemeente: always the same one, whoever asks and in whatever order. */
export function huishouden(wereld: Wereld, gemeente: Gemeente, index: number): Huishouden {
  const random = randomOf(wereld.seed, Number(gemeente.profiel.cbsCode), index);
  const demo = gemeente.bewoners.get(index);
  const vast = demo ? splitDemoNaam(demo) : null;
  const adres = gemeente.wonen(index);
  const bezit = vast ? vast.bezit : gemeente.bezit[adres.flat ? 'flat' : 'grond'](random);
  const omvang = vast ? vast.omvang : drawOmvang(random, gemeente, adres.flat);
  const drawn = gemeente.leeftijd[omvang > 2 ? 2 : omvang === 2 ? 1 : 0](random) + random.int(5);
  const age = vast?.leeftijd ?? drawn;
  const years = Math.min(-Math.log(1 - random.next()) / VERHUISKANS, Math.max(0.1, age - 19));
  const vanaf = wereld.peildag - Math.floor(years * YEAR) - (demo ? 400 : 0);
  const slot = (gemeente.eerste + index) * HUISHOUDEN_MAX;
  const draw = { wereld, gemeente, random, slot, adres, vanaf };
  const familie = drawFamilie(random, wereld.profiel, gemeente.profiel);
  const hoofd = drawHoofd(draw, familie, age);
  const partner = drawPartner(draw, familie, age, omvang);
  const thuis = partner === null ? [hoofd] : [hoofd, partner];
  const personen = [...thuis, ...drawKinderen(draw, familie, age, omvang, thuis.length)];
  const geheim = random.chance(0.022);
  for (const [i, persoon] of personen.entries()) {
    persoon.geheim = geheim;
    if (i > 0 || !demo) drawSterfte(draw, persoon);
  }
  const bewind = random.chance(bezit === 'sociaal' ? 0.035 : 0.006) && !demo && hoofd.overleden === null;
  if (demo && vast) {
    const { voornamen, voorvoegsel, geslachtsnaam, geslacht } = vast;
    Object.assign(hoofd, {
      nummer: demo.bsn,
      voornamen,
      voorvoegsel,
      geslachtsnaam,
      geslacht,
      geheim: false,
    });
    hoofd.email = emailOf(voornamen[0] ?? '', geslachtsnaam, slot);
  }
  const eigen = randomOf(wereld.seed, NAAMGEBRUIK, Number(gemeente.profiel.cbsCode), index);
  drawNaamgebruik(eigen, hoofd, partner, demo !== undefined);
  return { adres, bezit, personen, hoofd, vanaf, bewind };
}

/** BSN of the head of a household, without drawing the rest of it. */
export const hoofdNummer = (wereld: Wereld, gemeente: Gemeente, index: number): string =>
  gemeente.bewoners.get(index)?.bsn ?? wereld.nummerOf((gemeente.eerste + index) * HUISHOUDEN_MAX);

function drawOmvang(random: Random, gemeente: Gemeente, flat: boolean): number {
  let omvang = gemeente.omvang(random);
  // Flats hold the small households, houses the large ones.
  if (flat && omvang > 3 && random.chance(0.7)) omvang = 1;
  while (omvang >= 5 && omvang < HUISHOUDEN_MAX && random.chance(0.25)) omvang += 1;
  return omvang;
}

function birthday(draw: Draw, age: number): number {
  return draw.wereld.peildag - Math.floor((age + draw.random.next()) * YEAR) - 1;
}

const yearOf = (day: number) => 1970 + Math.floor(day / YEAR);

function drawMens(draw: Draw, familie: Familie, age: number, geslacht: Geslacht, member: number): Persoon {
  const geboren = birthday(draw, age);
  const voornamen = drawVoornamen(draw.random, draw.wereld.profiel, familie, geslacht, yearOf(geboren));
  const nummer = draw.wereld.nummerOf(draw.slot + member);
  const vanaf = Math.max(draw.vanaf, geboren);
  return { ...mens(nummer, familie, voornamen, geboren, draw.adres, vanaf), geslacht };
}

function drawHoofd(draw: Draw, familie: Familie, age: number): Persoon {
  const { random, slot } = draw;
  const hoofd = drawMens(draw, familie, age, random.chance(0.52) ? 'M' : 'V', 0);
  const netnummer = age < 60 && random.chance(0.8) ? '06' : draw.gemeente.profiel.netnummer;
  if (random.chance(0.6)) hoofd.telefoon = telefoonOf(netnummer, slot);
  if (random.chance(age > 75 ? 0.25 : 0.6)) {
    hoofd.email = emailOf(hoofd.voornamen[0] ?? '', familie.geslachtsnaam, slot);
  }
  return hoofd;
}

function drawPartner(draw: Draw, familie: Familie, age: number, omvang: number): Persoon | null {
  const { random } = draw;
  const samen = omvang === 2 ? random.chance(0.84) : omvang > 2 && random.chance(0.88);
  if (!samen) return null;
  const eigen =
    familie.groep !== null && random.chance(0.75)
      ? familie
      : drawFamilie(random, draw.wereld.profiel, draw.gemeente.profiel);
  const partnerAge = Math.max(18, age + Math.round(random.normal() * 4));
  return drawMens(draw, eigen, partnerAge, random.chance(0.52) ? 'V' : 'M', 1);
}

/** Members `from` up to `omvang` of the household. */
function drawKinderen(draw: Draw, familie: Familie, age: number, omvang: number, from: number): Persoon[] {
  const { random } = draw;
  const kinderen: Persoon[] = [];
  for (let member = from; member < omvang; member += 1) {
    const oldest = Math.min(24, Math.max(0, age - 20));
    const childAge = random.int(oldest + 1);
    kinderen.push(drawMens(draw, familie, childAge, random.chance(0.512) ? 'M' : 'V', member));
  }
  return kinderen;
}

function drawSterfte(draw: Draw, persoon: Persoon): void {
  const { random, wereld } = draw;
  const age = (wereld.peildag - (persoon.geboren ?? 0)) / YEAR;
  if (!random.chance(sterftekans(age))) return;
  persoon.overleden = Math.max(persoon.vanaf, wereld.peildag - 1 - random.int(365));
  persoon.telefoon = null;
  persoon.email = null;
}
