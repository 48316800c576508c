import { adresElders } from './adresplan';
import { type Gang, TAG, writeAdres, writePersoon } from './gang';
import { type Huishouden, hoofdNummer, huishouden } from './huishouden';
import { drawBedrijf, drawFamilie, drawVoornamen } from './naam';
import { kvkOf } from './nummers';
import { mens, organisatie, type Persoon } from './persoon';
import { randomOf } from './random';
import type { Schrijvers } from './schrijver';
import { isoDay, type Wereld } from './wereld';

const SCHRIJVERSNAMEN = [
  'De Linde',
  'Het Anker',
  'De Es',
  'Twentehof',
  'De Brug',
  'Het Spoor',
  'De Marke',
  'De Weide',
];

/** A corporation or bewindvoerder: the same one in every gemeente where it is written. */
export function writeOrganisatie(wereld: Wereld, uit: Schrijvers, index: number, soort: string): string {
  const naam = `${soort} ${SCHRIJVERSNAMEN[index % SCHRIJVERSNAMEN.length]}${index >= 16 ? ` ${index - 14}` : ''}`;
  const adres = writeAdres({ uit }, adresElders(index));
  const nummer = wereld.nummerOf(wereld.organisatieSlot(index));
  return writePersoon({ uit }, organisatie(nummer, kvkOf(index), naam, adres, wereld.peildag - 5_000));
}

/** A neighbouring gemeente's household that nobody else in this gemeente stands for. */
function burenHoofd(gang: Gang, kind: 0 | 1, nth: number): Persoon | null {
  const buur = gang.buren[nth % gang.buren.length];
  if (!buur) return null;
  const step = gang.wereld.gemeenten.length * 2;
  const index = step * Math.floor(nth / gang.buren.length) + gang.gemeente.nr * 2 + kind;
  if (index >= buur.huishoudens || buur.bewoners.has(index)) return null;
  const { hoofd } = huishouden(gang.wereld, buur, index);
  return hoofd.overleden === null && !hoofd.geheim ? hoofd : null;
}

/** Who lets dwellings: companies, inhabitants, and inhabitants of a neighbouring gemeente (known in both). */
export function writeVerhuurder(gang: Gang, index: number): string {
  const { wereld, gemeente } = gang;
  const random = randomOf(wereld.seed, TAG.verhuurder, gemeente.nr, index);
  if (index % 4 === 1) return hoofdNummer(wereld, gemeente, (index * 7_919) % gemeente.huishoudens);
  const buur = index % 4 === 2 ? burenHoofd(gang, 0, index >> 2) : null;
  if (buur?.adres) {
    writeAdres(gang, buur.adres);
    return writePersoon(gang, buur);
  }
  const slot = gemeente.overige + index;
  const adres = writeAdres(gang, adresElders(slot));
  const familie = drawFamilie(random, wereld.profiel, gemeente.profiel);
  const naam = [familie.voorvoegsel, familie.geslachtsnaam, 'Vastgoed B.V.'].filter((part) => part).join(' ');
  const kvk = kvkOf(gemeente.eersteOrganisatie + index);
  return writePersoon(gang, organisatie(wereld.nummerOf(slot), kvk, naam, adres, wereld.peildag - 3_000));
}

/** Who lived here before the household that came within the last year: moved away, to a neighbouring gemeente, or died. */
export function writeVertrek(gang: Gang, index: number, thuis: Huishouden, objectnummer: string): void {
  const { wereld, gemeente, uit } = gang;
  const random = randomOf(wereld.seed, TAG.vertrek, gemeente.nr, index);
  const from = thuis.vanaf - 400 - random.int(4_000);
  const slot = gemeente.overige + gemeente.verhuurders + index;
  const kind = random.next();
  const buur = kind < 0.3 ? burenHoofd(gang, 1, gang.vertrokkenen++) : null;
  let nummer: string;
  if (buur?.adres) {
    writeAdres(gang, buur.adres);
    nummer = writePersoon(gang, buur);
  } else {
    const age = kind < 0.45 ? 70 + random.int(25) : 22 + random.int(50);
    const geboren = wereld.peildag - Math.floor(age * 365.25) - random.int(365);
    const familie = drawFamilie(random, wereld.profiel, gemeente.profiel);
    const geslacht = random.chance(0.5) ? 'M' : 'V';
    const voornamen = drawVoornamen(random, wereld.profiel, familie, geslacht, 2026 - age);
    const died = kind < 0.45;
    const adres = died ? thuis.adres : writeAdres(gang, adresElders(slot));
    const persoon = mens(
      wereld.nummerOf(slot),
      familie,
      voornamen,
      geboren,
      adres,
      died ? from : thuis.vanaf,
    );
    persoon.geslacht = geslacht;
    if (died) persoon.overleden = thuis.vanaf - 60;
    else persoon.vorig = { adres: thuis.adres, vanaf: from };
    nummer = writePersoon(gang, persoon);
  }
  const soorten = thuis.bezit === 'koop' ? ['eigenaar', 'gebruiker'] : ['gebruiker'];
  for (const soort of soorten) {
    const line = {
      woz_objectnummer: objectnummer,
      nummer,
      soort,
      vanaf: isoDay(from),
      tot: isoDay(thuis.vanaf),
    };
    uit.belangen.write(line);
  }
}

/** The business that was in premises until another came on this day: it owned and used them, and went elsewhere. */
export function writeVoorganger(gang: Gang, index: number, objectnummer: string, tot: number): void {
  const { wereld, gemeente, uit } = gang;
  const random = randomOf(wereld.seed, TAG.voorganger, gemeente.nr, index);
  const { naam } = drawBedrijf(random, drawFamilie(random, wereld.profiel, gemeente.profiel));
  const slot = gemeente.voorgangers.slot + index;
  const kvk = kvkOf(gemeente.voorgangers.organisatie + index);
  const adres = writeAdres(gang, adresElders(slot));
  const nummer = writePersoon(gang, organisatie(wereld.nummerOf(slot), kvk, naam, adres, tot));
  const vanaf = isoDay(tot - 400 - random.int(4_000));
  for (const soort of ['eigenaar', 'gebruiker'])
    uit.belangen.write({ woz_objectnummer: objectnummer, nummer, soort, vanaf, tot: isoDay(tot) });
}
