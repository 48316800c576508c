import type { LocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX } from '@/platform/printable';
import { createWords } from '@/platform/translator';
import aanschrijving from '@/texts/nl/aanschrijving.json';
import {
  aanschrijfnaam,
  achternaam,
  eigenNaam,
  gevoerdeTitel,
  type Naam,
  readGeslacht,
  titelwoord,
} from './naam';
import { leeftijd } from './persoon';

/**
 * How somebody is spoken to in a letter: above his address and in the first line. By the rules of the BRP for
 * aanschrijfwijze and aanhef (Logisch Ontwerp BRP 02.20, 04.10, 61.10; the feature files of BRP bevragen).
 */

const words = createWords<typeof aanschrijving>({ locale: 'nl', messages: aanschrijving });

/** To whom a letter goes, with what decides how he is addressed. */
export type Geadresseerde = {
  soort: 'natuurlijk' | 'niet-natuurlijk';
  naam: Naam;
  /** 'JJJJ-MM-DD', or 'JJJJ-MM' or 'JJJJ' where no more is known. */
  geboortedatum: string | null;
  overlijdensdatum: string | null;
};

type Aanspreking = 'algemeen' | 'minderjarig' | 'persoonlijk';

/** Nobody is taken for an adult who may be none: of a birth that is known in part the last possible day counts. */
function aansprekingOp(
  { soort, geboortedatum, overlijdensdatum }: Geadresseerde,
  dag: LocalDate,
): Aanspreking {
  if (soort === 'niet-natuurlijk' || (overlijdensdatum !== null && overlijdensdatum <= dag))
    return 'algemeen';
  const jaren = leeftijd(geboortedatum, dag);
  return jaren !== null && jaren < 18 ? 'minderjarig' : 'persoonlijk';
}

/**
 * The lines above the address on the day of a letter: "De heer J. de Vries"; of a noble two; of a minor through who
 * represents him. The bare name where the geslacht is not known. Where a line would be longer than paper holds, the own
 * name stands in it, or at last alone.
 */
export function aanschrijfregels(persoon: Geadresseerde, dag: LocalDate): string[] {
  const eigen = eigenNaam(persoon.naam);
  const pogingen = [aanschrijfnaam(persoon.naam), eigen].map((naam) => regelsOf(persoon, dag, naam));
  return pogingen.find((regels) => regels.every((regel) => regel.length <= LETTER_LINE_MAX)) ?? [eigen];
}

function regelsOf(persoon: Geadresseerde, dag: LocalDate, naam: string): string[] {
  const aanspreking = aansprekingOp(persoon, dag);
  if (aanspreking === 'minderjarig') return [words('regel.minderjarig'), naam];
  if (aanspreking === 'algemeen') return [naam];
  const titel = gevoerdeTitel(persoon.naam);
  const geslacht = readGeslacht(persoon.naam.geslacht);
  if (titel?.rang === 'hoogheid') return [words('regel.hoogheid'), naam];
  if (geslacht === null || geslacht === 'O') return [naam];
  if (titel !== null && titelwoord(persoon.naam) !== '')
    return [words(`regel.${titel.rang}.${geslacht}`), naam];
  return [words(`regel.${geslacht}`, { naam })];
}

/** The salutation on the day of a letter, without the comma behind it: "Geachte mevrouw Van den Berg-de Vries". */
export function aanhef(persoon: Geadresseerde, dag: LocalDate): string {
  const tekst = aanhefOf(persoon, dag);
  return tekst.length <= LETTER_LINE_MAX ? tekst : words('aanhef.algemeen');
}

/** How somebody is greeted on a screen: as `aanhef` says it, or by the name that he uses where that has no 'heer' or 'mevrouw'. */
export type Groet = { vorm: 'M' | 'V' | 'naam'; naam: string };

/**
 * "mevrouw Smit" where the geslacht is known, of the name as somebody uses it. By his whole name who has a title, who is
 * under age or may be, an organisation, and who died: they are in the hands of another.
 */
export function groetVan(persoon: Geadresseerde, dag: LocalDate): Groet {
  const { naam } = persoon;
  const geslacht = readGeslacht(naam.geslacht);
  const samen = achternaam(naam);
  const heel = { vorm: 'naam', naam: aanschrijfnaam(naam) } as const;
  if (aansprekingOp(persoon, dag) !== 'persoonlijk' || gevoerdeTitel(naam) !== null || samen === null)
    return heel;
  return geslacht === 'M' || geslacht === 'V' ? { vorm: geslacht, naam: samen.begin } : heel;
}

function aanhefOf(persoon: Geadresseerde, dag: LocalDate): string {
  const { naam } = persoon;
  const aanspreking = aansprekingOp(persoon, dag);
  if (aanspreking !== 'persoonlijk') return words(`aanhef.${aanspreking}`);
  const titel = gevoerdeTitel(naam);
  const geslacht = readGeslacht(naam.geslacht);
  if (titel?.rang === 'hoogheid') return words('aanhef.hoogheid');
  const samen = achternaam(naam);
  if (geslacht === null || geslacht === 'O')
    return samen === null
      ? words('aanhef.algemeen')
      : words('aanhef.naam', { naam: aanschrijfnaam({ ...naam, titel: null }) });
  if (titel !== null) return words(`aanhef.${titel.rang}.${geslacht}`);
  return samen === null ? words('aanhef.algemeen') : words(`aanhef.${geslacht}`, { naam: samen.begin });
}
