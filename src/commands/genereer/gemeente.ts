import { adresElders } from './adresplan';
import { writeOrganisatie, writeVerhuurder, writeVertrek, writeVoorganger } from './anderen';
import { writeAfval, writeBetaling, writeHonden } from './bezit';
import { type Gang, TAG, writeAdres, writePersoon } from './gang';
import { type Huishouden, huishouden } from './huishouden';
import { drawBedrijf, drawFamilie } from './naam';
import { kvkOf, wozObjectnummerOf } from './nummers';
import { organisatie, type Persoon } from './persoon';
import { type Random, randomOf } from './random';
import type { Schrijvers } from './schrijver';
import { type Gemeente, isoDay, type Wereld } from './wereld';
import { drawPand, drawWoning, wozLines } from './woning';

/** Writes everything of one gemeente, household by household. */
export function writeGemeente(wereld: Wereld, gemeente: Gemeente, uit: Schrijvers): void {
  const buren = wereld.gemeenten.filter(
    (g) => g.profiel.kantoor === gemeente.profiel.kantoor && g !== gemeente,
  );
  const gang: Gang = {
    wereld,
    gemeente,
    uit,
    jaren: [wereld.jaar - 1, wereld.jaar],
    corporaties: [0, 1].map((i) => writeOrganisatie(wereld, uit, (gemeente.nr + i) % 8, 'Woonstichting')),
    bewindvoerders: Array.from({ length: 2 + Math.ceil(gemeente.huishoudens / 5_000) }, (_, i) =>
      writeOrganisatie(wereld, uit, 8 + i, 'Bewindvoering'),
    ),
    buren,
    vertrokkenen: 0,
  };
  const verhuurders = Array.from({ length: gemeente.verhuurders }, (_, i) => writeVerhuurder(gang, i));
  for (let i = 0; i < gemeente.huishoudens; i += 1) writeHuishouden(gang, i, verhuurders);
  for (let i = 0; i < gemeente.nietWoningen; i += 1) writeBedrijf(gang, i);
}

function writeHuishouden(gang: Gang, index: number, verhuurders: readonly string[]): void {
  const { wereld, gemeente, uit } = gang;
  const thuis = huishouden(wereld, gemeente, index);
  const random = randomOf(wereld.seed, TAG.woning, gemeente.nr, index);
  writeAdres(gang, thuis.adres);
  const objectnummer = wozObjectnummerOf(gemeente.profiel.cbsCode, index);
  const woning = drawWoning(random, wereld.profiel, gemeente.profiel, thuis.bezit, thuis.adres);
  const lines = wozLines(objectnummer, thuis.adres, woning.waarde, gang.jaren, woning.kenmerken, random);
  for (const line of lines) uit.wozObjecten.write(line);
  const recent = thuis.vanaf > wereld.peildag - 365 && !gemeente.bewoners.has(index);
  if (recent) writeVertrek(gang, index, thuis, objectnummer);
  writeBewoners(gang, index, thuis, random);
  writeBelangen(gang, index, thuis, objectnummer, verhuurders);
  writeAfval(gang, index, thuis);
  writeHonden(gang, index, thuis);
  writeBetaling(gang, index, thuis);
}

function writeBewoners(gang: Gang, index: number, thuis: Huishouden, random: Random): void {
  const { wereld, gemeente, uit } = gang;
  const { hoofd } = thuis;
  const demo = gang.gemeente.bewoners.get(index);
  const mulder = [...gemeente.bewoners.values()].find((p) => p.rol === 'bewindvoerder');
  // The first households after the demo persons are those for whom a demo bewindvoerder acts.
  const bijDemo = mulder && !demo && index < gemeente.bewoners.size + gemeente.eigenaren.size + 3;
  if ((thuis.bewind || bijDemo) && hoofd.overleden === null) {
    const at = random.int(gang.bewindvoerders.length);
    const vanaf = Math.max(thuis.vanaf, wereld.peildag - 200 - random.int(1_500));
    if (!bijDemo) hoofd.post = { adres: adresElders(8 + at), vanaf };
    uit.vertegenwoordigingen.write({
      nummer: hoofd.nummer,
      vertegenwoordiger_nummer: bijDemo ? (mulder.bsn ?? '') : (gang.bewindvoerders[at] ?? ''),
      soort: 'bewindvoerder',
      bereik: 'alle belastingzaken',
      bewijs: `CCBR ${isoDay(vanaf).slice(0, 4)}-${index + 1}`,
      vanaf: isoDay(vanaf),
    });
  }
  for (const persoon of thuis.personen) writePersoon(gang, persoon);
}

function writeBelangen(
  gang: Gang,
  index: number,
  thuis: Huishouden,
  objectnummer: string,
  verhuurders: readonly string[],
): void {
  const { gemeente, wereld, uit } = gang;
  const { hoofd, bezit, vanaf, personen } = thuis;
  const write = (nummer: string, soort: string, from: number, tot: number | null) =>
    uit.belangen.write({
      woz_objectnummer: objectnummer,
      nummer,
      soort,
      vanaf: isoDay(from),
      tot: tot === null ? '' : isoDay(tot),
    });
  const lang = wereld.peildag - 6_000;
  const elders = gemeente.eigenaren.get(index);
  if (elders?.bsn) {
    writePersoon(gang, demoElders(gang, elders));
    write(elders.bsn, 'eigenaar', lang, null);
  } else if (bezit === 'koop') {
    write(hoofd.nummer, 'eigenaar', vanaf, null);
    const partner = personen[1];
    const adult = partner?.geboren != null && partner.geboren < vanaf - 18 * 365 - 5;
    if (partner && adult && index % 3 > 0) write(partner.nummer, 'eigenaar', vanaf, null);
  } else if (bezit === 'sociaal')
    write(gang.corporaties[index % 7 < 5 ? 0 : 1] ?? '', 'eigenaar', lang, null);
  else write(verhuurders[(index * 31) % verhuurders.length] ?? '', 'eigenaar', lang, null);
  // The home of somebody who lived alone is cleared some weeks after the death.
  const alone = hoofd.overleden !== null && personen.length === 1;
  const tot = alone ? Math.min(wereld.peildag, (hoofd.overleden ?? 0) + 45) : null;
  write(hoofd.nummer, 'gebruiker', vanaf, tot);
}

/** A demo person who owns a dwelling here and lives in another gemeente of the kantoor. */
function demoElders(
  gang: Gang,
  demo: { gemeenten?: string[] | undefined; bsn?: string | undefined },
): Persoon {
  const thuis = gang.buren.find((g) => g.profiel.sleutel === demo.gemeenten?.[0]);
  const at = [...(thuis?.bewoners ?? [])].find(([, p]) => p.bsn === demo.bsn)?.[0];
  if (!thuis || at === undefined) throw new Error('A demo person lives in no gemeente of this kantoor');
  const { hoofd } = huishouden(gang.wereld, thuis, at);
  if (hoofd.adres) writeAdres(gang, hoofd.adres);
  return hoofd;
}

function writeBedrijf(gang: Gang, index: number): void {
  const { wereld, gemeente, uit } = gang;
  const random = randomOf(wereld.seed, TAG.bedrijf, gemeente.nr, index);
  const demo = gemeente.ondernemers[index];
  const adres = writeAdres(gang, gemeente.werken(index));
  const familie = drawFamilie(random, wereld.profiel, gemeente.profiel);
  const drawn = drawBedrijf(random, familie);
  const gebruik = demo ? 'winkel' : drawn.gebruik;
  const pand = drawPand(random, gebruik);
  // Numbers of business premises come after those of all dwellings.
  const objectnummer = wozObjectnummerOf(gemeente.profiel.cbsCode, gemeente.huishoudens + index);
  const lines = wozLines(objectnummer, adres, pand.waarde, gang.jaren, pand.kenmerken, random);
  for (const line of lines) uit.wozObjecten.write(line);
  const gekomen = wereld.peildag - 100 - random.int(5_000);
  const eersteDag = Date.UTC(wereld.jaar - 1, 0, 1) / 86_400_000;
  // A business of the demo has an aanslag of each year, so it was there before the first.
  const vanaf = demo ? Math.min(gekomen, eersteDag - 1) : gekomen;
  if (vanaf > eersteDag) writeVoorganger(gang, index, objectnummer, vanaf);
  const slot = gemeente.overige + gemeente.verhuurders + gemeente.huishoudens + index;
  const nummer = demo?.rsin ?? wereld.nummerOf(slot);
  const kvk = demo?.kvk ?? kvkOf(gemeente.eersteOrganisatie + gemeente.verhuurders + index);
  writePersoon(gang, organisatie(nummer, kvk, demo?.naam ?? drawn.naam, adres, vanaf));
  const write = (soort: string) =>
    uit.belangen.write({ woz_objectnummer: objectnummer, nummer, soort, vanaf: isoDay(vanaf) });
  write('eigenaar');
  // One in eight premises stands empty.
  if (demo || !random.chance(0.12)) write('gebruiker');
}
