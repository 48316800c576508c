import { type Gang, TAG } from './gang';
import type { Huishouden } from './huishouden';
import { voorlettersOf } from './naam';
import { betalingskenmerkOf, ibanOf } from './nummers';
import { randomOf } from './random';
import { isoDay } from './wereld';
import { drawContainers } from './woning';

/** Containers or a pass, with what was emptied. */
export function writeAfval(gang: Gang, index: number, thuis: Huishouden): void {
  const { wereld, gemeente, uit } = gang;
  const random = randomOf(wereld.seed, TAG.afval, gemeente.nr, index);
  const nummer = `${gemeente.profiel.cbsCode}${String(index + 1).padStart(7, '0')}`;
  const telt = gemeente.profiel.naarHoeveelheid;
  for (const { lijn, ledigingen } of drawContainers(
    random,
    nummer,
    thuis.adres,
    telt,
    wereld.jaar,
    wereld.peildag,
  )) {
    uit.containers.write(lijn);
    for (const moment of ledigingen) uit.ledigingen.write({ nummer: lijn.nummer ?? '', moment });
  }
}

/** Dogs of the head of the household. */
export function writeHonden(gang: Gang, index: number, thuis: Huishouden): void {
  const { wereld, gemeente, uit } = gang;
  const random = randomOf(wereld.seed, TAG.hond, gemeente.nr, index);
  if (thuis.hoofd.overleden !== null || !random.chance(thuis.adres.flat ? 0.1 : 0.19)) return;
  const honden = random.chance(0.2) ? 2 : 1;
  for (let volgnummer = 1; volgnummer <= honden; volgnummer += 1) {
    const vanaf = Math.max(thuis.vanaf, wereld.peildag - 30 - random.int(3_000));
    uit.honden.write({ nummer: thuis.hoofd.nummer, volgnummer: String(volgnummer), vanaf: isoDay(vanaf) });
  }
}

const euro = (cents: number) => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;

/** Two in five households paid a term by themselves; a few forgot or mistyped the betalingskenmerk. */
export function writeBetaling(gang: Gang, index: number, thuis: Huishouden): void {
  const { wereld, gemeente, uit } = gang;
  const slot = gemeente.eerste + index;
  const random = randomOf(wereld.seed, TAG.betaling, gemeente.nr, index);
  if (!random.chance(0.4) || thuis.hoofd.overleden !== null) return;
  const yearStart = Date.UTC(wereld.jaar, 0, 1) / 86_400_000;
  let day = yearStart + 60 + random.int(Math.max(1, wereld.peildag - yearStart - 60));
  // 1 January 1970 was a Thursday: no bank books on Saturday or Sunday.
  const weekday = (day + 4) % 7;
  if (weekday === 6) day -= 1;
  if (weekday === 0) day -= 2;
  const kenmerk = betalingskenmerkOf(slot * 10 + 1);
  const at = random.next();
  const { hoofd } = thuis;
  uit.ontvangsten.write({
    bankreferentie: `NTRF-${wereld.jaar}-${String(slot).padStart(9, '0')}`,
    boekdatum: isoDay(day),
    valutadatum: isoDay(day),
    bedrag: euro(4_000 + random.int(90_000)),
    betalingskenmerk: at < 0.03 ? '' : at < 0.05 ? kenmerk.slice(0, 15) : kenmerk,
    tegenrekening: ibanOf(slot),
    naam: [voorlettersOf(hoofd.voornamen), hoofd.voorvoegsel, hoofd.geslachtsnaam]
      .filter((part) => part)
      .join(' '),
    omschrijving: at < 0.03 ? 'belasting' : `aanslag ${wereld.jaar}`,
  });
}
