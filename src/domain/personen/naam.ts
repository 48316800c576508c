import { printable } from '@/platform/printable';

/**
 * The parts of a name as the BRP keeps them apart; a company has only a geslachtsnaam. Codes stand as they were
 * delivered: `readNaamgebruik`, `readGeslacht` and `readTitel` say what is understood of them.
 */
export type Naam = {
  voornamen: string | null;
  voorletters: string | null;
  voorvoegsel: string | null;
  geslachtsnaam: string;
  /** Aanduiding naamgebruik (61.10). */
  naamgebruik: string | null;
  /** Geslachtsaanduiding (04.10). */
  geslacht: string | null;
  /** Adellijke titel of predicaat (02.20). */
  titel: string | null;
  /** The name of who somebody is or was married to; empty where that name plays no part (any more). */
  partnerVoorvoegsel: string | null;
  partnerGeslachtsnaam: string | null;
};

/** Eigen naam; Partner's name; partner's Voor the own one; partner's Na it. */
export type Naamgebruik = 'E' | 'P' | 'V' | 'N';
/** Man, vrouw, onbekend. */
export type Geslacht = 'M' | 'V' | 'O';
export type Rang = 'hoogwelgeboren' | 'hooggeboren' | 'hoogheid';
/** A title or predicaat, in its form for a man and that for a woman. */
export type Titel = { codes: readonly string[]; M: string; V: string | null; rang: Rang; predicaat: boolean };

/** Landelijke tabel "Adellijke titel/predicaat"; the form goes by the geslacht, whichever code was delivered. */
const TITELS: readonly Titel[] = [
  { codes: ['B', 'BS'], M: 'baron', V: 'barones', rang: 'hoogwelgeboren', predicaat: false },
  { codes: ['G', 'GI'], M: 'graaf', V: 'gravin', rang: 'hooggeboren', predicaat: false },
  { codes: ['H', 'HI'], M: 'hertog', V: 'hertogin', rang: 'hoogwelgeboren', predicaat: false },
  { codes: ['JH', 'JV'], M: 'jonkheer', V: 'jonkvrouw', rang: 'hoogwelgeboren', predicaat: true },
  { codes: ['M', 'MI'], M: 'markies', V: 'markiezin', rang: 'hoogwelgeboren', predicaat: false },
  { codes: ['P', 'PS'], M: 'prins', V: 'prinses', rang: 'hoogheid', predicaat: false },
  { codes: ['R'], M: 'ridder', V: null, rang: 'hoogwelgeboren', predicaat: false },
];

const codeOf = <T extends string>(codes: readonly T[], value: string | null): T | null =>
  codes.find((code) => code === value?.trim().toUpperCase()) ?? null;

/** Whose name somebody uses; null for a value that says nothing of it. */
export const readNaamgebruik = (value: string | null): Naamgebruik | null =>
  codeOf(['E', 'P', 'V', 'N'], value);

/** Null for a value that is no geslachtsaanduiding. */
export const readGeslacht = (value: string | null): Geslacht | null => codeOf(['M', 'V', 'O'], value);

/** By code ("B", "JV") or word ("barones"); null for what is no title. */
export function readTitel(value: string | null): Titel | null {
  const given = value?.trim().toLowerCase() ?? '';
  return (
    TITELS.find(
      ({ codes, M, V }) => M === given || V === given || codes.some((code) => code.toLowerCase() === given),
    ) ?? null
  );
}

/** What is known of a part: the BRP writes '.' for a name that it does not know. */
const known = (part: string | null): string => (part === null || part.trim() === '.' ? '' : part.trim());

/** A voorvoegsel that ends in an apostrophe is written on to the name: "d'Hondt". */
const surname = (voorvoegsel: string | null, naam: string): string => {
  const before = known(voorvoegsel);
  return before === '' || /['\u2019]$/.test(before) ? `${before}${naam}` : `${before} ${naam}`;
};

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('nl-NL') + text.slice(1);

/** Longer is no name but a mistake. */
const PARTNER_MAX = 200;

/** The surname of the partner; '' where none is known, and where no letter could show it: then it is not used. */
function partnerVan({
  partnerVoorvoegsel,
  partnerGeslachtsnaam,
}: Pick<Naam, 'partnerVoorvoegsel' | 'partnerGeslachtsnaam'>): string {
  const naam = known(partnerGeslachtsnaam);
  const partner = naam === '' ? '' : surname(partnerVoorvoegsel, naam);
  return partner.length <= PARTNER_MAX && printable(partner).ok ? partner : '';
}

/** Whether the name of the partner can be used as it was delivered. */
export const isPartnernaam = (voorvoegsel: string | null, naam: string): boolean =>
  partnerVan({ partnerVoorvoegsel: voorvoegsel, partnerGeslachtsnaam: naam }) !== '';

/** Of whom the name is used; the own one where no partner is known or the value is none of the four. */
function gebruikVan(naam: Naam): Naamgebruik {
  return partnerVan(naam) === '' ? 'E' : (readNaamgebruik(naam.naamgebruik) ?? 'E');
}

/**
 * The title that somebody bears in the name as it is used: none with the name of the partner alone, and a jonkvrouw
 * lays her predicaat down with a marriage.
 */
export function gevoerdeTitel(naam: Naam): Titel | null {
  const titel = readTitel(naam.titel);
  if (titel === null || gebruikVan(naam) === 'P') return null;
  const gehuwd = known(naam.partnerGeslachtsnaam) !== '';
  return titel.predicaat && readGeslacht(naam.geslacht) === 'V' && gehuwd ? null : titel;
}

/** The word of a title for a man or a woman; '' where the geslacht is not known or has no form of it. */
export function titelwoord(naam: Naam): string {
  const titel = gevoerdeTitel(naam);
  const geslacht = readGeslacht(naam.geslacht);
  return titel === null || geslacht === null || geslacht === 'O' ? '' : (titel[geslacht] ?? '');
}

/**
 * The surnames as somebody uses them, `woord` before the own one; null when the BRP does not know the name. `begin`
 * is how it is written where nothing goes before it: a voorvoegsel or title then takes a capital.
 */
export function achternaam(naam: Naam, woord = ''): { tekst: string; begin: string } | null {
  const gebruik = gebruikVan(naam);
  const own = known(naam.geslachtsnaam);
  const eigen = own === '' ? '' : `${woord === '' ? '' : `${woord} `}${surname(naam.voorvoegsel, own)}`;
  const partner = partnerVan(naam);
  const parts = { E: [eigen], P: [partner], V: [partner, eigen], N: [eigen, partner] }[gebruik];
  const used = parts.filter((part) => part !== '');
  const tekst = used.join('-');
  if (tekst === '') return null;
  // The name itself is written as it came: of a company, or of who has no capital in it.
  const klein = used[0] === partner ? known(naam.partnerVoorvoegsel) : `${woord}${known(naam.voorvoegsel)}`;
  return { tekst, begin: klein === '' ? tekst : capital(tekst) };
}

/**
 * The name as somebody wants it written, without a word of address: "J. de Vries-van den Berg", "A.B. baron van Aedel",
 * "Jonkheer J.A. van den Aedel", "Van Velzen". By the rules that the BRP gives for aanschrijfwijze.
 */
export function aanschrijfnaam(naam: Naam): string {
  const woord = titelwoord(naam);
  // A predicaat stands before the initials, unless the name of the partner comes first.
  const vooraan = woord !== '' && gevoerdeTitel(naam)?.predicaat === true && gebruikVan(naam) !== 'V';
  const samen = achternaam(naam, vooraan ? '' : woord);
  const letters = known(naam.voorletters);
  if (samen === null) return known(naam.voornamen) || letters || naam.geslachtsnaam;
  if (vooraan) return [capital(woord), letters, samen.tekst].filter((part) => part !== '').join(' ');
  return letters === '' ? samen.begin : `${letters} ${samen.tekst}`;
}

export type AndereNaam = { soort: 'eigen' | 'partner'; naam: string };

/**
 * The name that `aanschrijfnaam` leaves out: the own one of who uses that of the partner alone, the partner's of who uses
 * his own. Null where there is no other, and where both are in it.
 */
export function andereNaam(naam: Naam): AndereNaam | null {
  const gebruik = gebruikVan(naam);
  const partner = partnerVan(naam);
  if (gebruik === 'P') return { soort: 'eigen', naam: eigenNaam(naam) };
  return gebruik === 'E' && partner !== '' ? { soort: 'partner', naam: partner } : null;
}

/** The name that somebody was born with, whatever he uses: "J. de Vries". */
export const eigenNaam = (naam: Naam): string =>
  aanschrijfnaam({ ...naam, titel: null, partnerVoorvoegsel: null, partnerGeslachtsnaam: null });
