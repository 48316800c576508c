import { partsOf } from '@/platform/local-date';
import type { Brieffeiten } from './brief.schema';
import { siteTekst, briefwoorden as words } from './briefwoorden';
import { briefkleuren } from './kleuren';

type Contactregel = { label: string; tekst: string; doel: string | null };

/** The frame of a letter as the template takes it: every word chosen, nothing left to decide. */
export function briefhoofd(feiten: Brieffeiten, titel: string, voet: string) {
  const { year: jaar, month: maand, day: dag } = partsOf(feiten.dagtekening);
  const { huisstijl, kantoor } = feiten;
  return {
    taal: feiten.taal,
    titel,
    auteur: kantoor,
    datum: { jaar, maand, dag },
    kleuren: briefkleuren(huisstijl.merk),
    hoek: huisstijl.hoek,
    merknaam: huisstijl.naam,
    ondernaam: huisstijl.naam === kantoor ? null : words('brief.uitvoering', { kantoor }),
    logo: huisstijl.logoSvg ?? null,
    retour: words('brief.retour', { adres: feiten.retouradres }),
    adres: feiten.geadresseerde,
    adresPunten: adresPunten(feiten.geadresseerde),
    contact: { naam: feiten.contact.naam, regels: contactregels(feiten.contact) },
    voet,
  };
}

/**
 * Sizes of the letter in the window of the envelope (points), with the characters that surely fit beside each other
 * in its 92 mm, capitals and all, and the lines that fit below each other in its 34 mm.
 */
const MATEN = [
  { punten: 11, breed: 36, hoog: 7 },
  { punten: 9, breed: 44, hoog: 8 },
  { punten: 7.5, breed: 53, hoog: 10 },
] as const;

/** The largest size at which the address, folded, stays within the window. */
export function adresPunten(regels: readonly string[]): number {
  const past = MATEN.find(
    ({ breed, hoog }) => regels.reduce((som, regel) => som + Math.ceil(regel.length / breed), 0) <= hoog,
  );
  return (past ?? MATEN[2]).punten;
}

function contactregels(contact: Brieffeiten['contact']): Contactregel[] {
  const tekst = (label: string, waarde: string | null): Contactregel[] =>
    waarde === null ? [] : [{ label, tekst: waarde, doel: null }];
  const site = (label: string, url: string | null): Contactregel[] =>
    url === null ? [] : [{ label, tekst: siteTekst(url), doel: url }];
  return [
    ...tekst(words('brief.telefoon'), contact.telefoon),
    ...tekst(words('brief.bezoekadres'), contact.bezoekadres),
    ...tekst(words('brief.postadres'), contact.postadres),
    ...tekst(words('brief.email'), contact.email),
    ...site(words('brief.website'), contact.website),
    ...site(words('brief.producten'), contact.productenWebsite),
  ];
}
