import type { Adres } from './adresplan';
import { type Familie, voorlettersOf } from './naam';
import type { Geslacht } from './profiel';

/** A person or organisation as the file personen has it; days count from 1970. */
export type Persoon = {
  nummer: string;
  soort: 'natuurlijk' | 'niet-natuurlijk';
  kvkNummer: string | null;
  voornamen: readonly string[];
  voorvoegsel: string | null;
  geslachtsnaam: string;
  geslacht: Geslacht | 'O' | null;
  /** Code of an adellijke titel or predicaat. */
  titel: string | null;
  /** E, P, V or N; null is the own name, as most files leave it. */
  naamgebruik: 'E' | 'P' | 'V' | 'N' | null;
  partner: Pick<Familie, 'voorvoegsel' | 'geslachtsnaam'> | null;
  geboren: number | null;
  overleden: number | null;
  geheim: boolean;
  adres: Adres | null;
  vanaf: number;
  post: { adres: Adres; vanaf: number } | null;
  vorig: { adres: Adres; vanaf: number } | null;
  telefoon: string | null;
  email: string | null;
};

/** A living person without anything particular. */
export const mens = (
  nummer: string,
  familie: Pick<Familie, 'voorvoegsel' | 'geslachtsnaam'>,
  voornamen: readonly string[],
  geboren: number,
  adres: Adres | null,
  vanaf: number,
): Persoon => ({
  nummer,
  soort: 'natuurlijk',
  kvkNummer: null,
  voornamen,
  voorvoegsel: familie.voorvoegsel,
  geslachtsnaam: familie.geslachtsnaam,
  geslacht: null,
  titel: null,
  naamgebruik: null,
  partner: null,
  geboren,
  overleden: null,
  geheim: false,
  adres,
  vanaf,
  post: null,
  vorig: null,
  telefoon: null,
  email: null,
});

export const organisatie = (
  nummer: string,
  kvkNummer: string,
  naam: string,
  adres: Adres | null,
  vanaf: number,
): Persoon => ({
  ...mens(nummer, { voorvoegsel: null, geslachtsnaam: naam }, [], 0, adres, vanaf),
  soort: 'niet-natuurlijk',
  kvkNummer,
  geboren: null,
});

const flag = (value: boolean) => (value ? 'J' : 'N');
const ascii = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** An address under a name that is reserved for examples. */
export const emailOf = (voornaam: string, geslachtsnaam: string, slot: number): string =>
  `${ascii(voornaam) || 'x'}.${ascii(geslachtsnaam) || 'x'}.${slot.toString(36)}@post.example`;

const adresCells = (prefix: string, adres: Adres | null, vanafKolom: string, vanaf: string) => ({
  [`${prefix}postcode`]: adres?.postcode ?? '',
  [`${prefix}huisnummer`]: adres ? String(adres.huisnummer) : '',
  [`${prefix}huisletter`]: adres?.huisletter ?? '',
  [`${prefix}toevoeging`]: adres?.toevoeging ?? '',
  [vanafKolom]: adres ? vanaf : '',
});

/** The line of a person in the file personen. */
export function persoonCells(p: Persoon, iso: (day: number) => string): Record<string, string> {
  return {
    nummer: p.nummer,
    soort: p.soort,
    kvk_nummer: p.kvkNummer ?? '',
    voornamen: p.voornamen.join(' '),
    voorletters: voorlettersOf(p.voornamen),
    voorvoegsel: p.voorvoegsel ?? '',
    geslachtsnaam: p.geslachtsnaam,
    naamgebruik: p.naamgebruik ?? '',
    geslacht: p.geslacht ?? '',
    titel: p.titel ?? '',
    partner_voorvoegsel: p.partner?.voorvoegsel ?? '',
    partner_geslachtsnaam: p.partner?.geslachtsnaam ?? '',
    geboortedatum: p.geboren === null ? '' : iso(p.geboren),
    overlijdensdatum: p.overleden === null ? '' : iso(p.overleden),
    geheimhouding: flag(p.geheim),
    ...adresCells('', p.adres, 'adres_vanaf', iso(p.vanaf)),
    ...adresCells('post_', p.post?.adres ?? null, 'post_vanaf', iso(p.post?.vanaf ?? 0)),
    ...adresCells('vorig_', p.vorig?.adres ?? null, 'vorig_vanaf', iso(p.vorig?.vanaf ?? 0)),
    telefoon: p.telefoon ?? '',
    email: p.email ?? '',
  };
}
