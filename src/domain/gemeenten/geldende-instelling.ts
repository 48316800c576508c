import type { LocalDate } from '@/platform/local-date';
import { type Contactregel, LETTERKLASSEN, type Letterklasse } from './contactvorm';
import { type Instelling, REGELS, rijOp } from './instelling';
import type { Soort, Waarde } from './instelling.schema';
import type { Niveau } from './instellingregels';

/** What is known of a gemeente on a day: its own rows and those of its kantoor, of every soort. */
export type Gegevens = { gemeente: readonly Instelling[]; kantoor: readonly Instelling[] };

/** A sentence of src/texts/nl/beheer.json that says why this value holds. */
export type Reden = { sleutel: string; waarden: Record<string, string> };

export type Geldend<S extends Soort> =
  | { waarde: Waarde<S>; herkomst: Niveau; rij: Instelling<S>; reden: Reden }
  | { waarde: null; herkomst: null; rij: null; reden: Reden };

const van = <S extends Soort>(soort: S, rijen: readonly Instelling[]) =>
  rijen.filter((rij): rij is Instelling<S> => rij.soort === soort);

const op = <S extends Soort>(soort: S, rijen: readonly Instelling[], dag: LocalDate) =>
  rijOp(van(soort, rijen), dag) as Instelling<S> | null;

const geen = (sleutel: string) => ({
  waarde: null,
  herkomst: null,
  rij: null,
  reden: { sleutel, waarden: {} },
});

/**
 * The value that holds for a gemeente on a day: its own, else the kantoor's where the soort is inherited, and
 * why. Callback and answer norms of the kantoor hold under smaak 2 only; a gemeente that is first entrance
 * itself promises for itself (S0 Beloftes, T-01), so without a value of its own there is none.
 */
export function geldendOp<S extends Soort>(soort: S, gegevens: Gegevens, dag: LocalDate): Geldend<S> {
  const eigen = op(soort, gegevens.gemeente, dag);
  if (eigen) {
    const reden = { sleutel: 'geldend.gemeente', waarden: { bron: eigen.bron } };
    return { waarde: eigen.waarde, herkomst: 'gemeente', rij: eigen, reden };
  }
  const { erft } = REGELS[soort];
  if (erft === 'nooit') return geen('geldend.geen');
  const smaak = op('smaak', gegevens.gemeente, dag)?.waarde.smaak ?? null;
  if (erft === 'smaak-2' && smaak !== 2) return geen('geldend.eigen-belofte-ontbreekt');
  const kantoor = op(soort, gegevens.kantoor, dag);
  if (!kantoor) return geen('geldend.geen');
  const sleutel = erft === 'smaak-2' ? 'geldend.kantoor-smaak-2' : 'geldend.kantoor';
  return {
    waarde: kantoor.waarde,
    herkomst: 'kantoor',
    rij: kantoor,
    reden: { sleutel, waarden: { bron: kantoor.bron } },
  };
}

/** The value that the kantoor itself has on a day, whatever the gemeente: the norm of its serviceteam. */
export function kantoorWaardeOp<S extends Soort>(
  soort: S,
  gegevens: Gegevens,
  dag: LocalDate,
): Instelling<S> | null {
  return op(soort, gegevens.kantoor, dag);
}

const vanGemeente: Contactregel = {
  contact: 'gemeente',
  website: 'gemeente',
  kantoorsiteVoorProducten: true,
};
const vanKantoor: Contactregel = { contact: 'kantoor', website: 'kantoor', kantoorsiteVoorProducten: false };

/** Who stands on the letters when the gemeente chose nothing else (S0 Contactgegevens, as amended by F-03). */
const STANDAARD: Readonly<Record<1 | 2, Readonly<Record<Letterklasse, Contactregel>>>> = {
  1: {
    aanslag: vanGemeente,
    'maatwerk-automatisch': vanGemeente,
    'maatwerk-ondertekend': vanKantoor,
    serviceteam: vanKantoor,
  },
  2: {
    aanslag: vanKantoor,
    'maatwerk-automatisch': vanKantoor,
    'maatwerk-ondertekend': vanKantoor,
    serviceteam: vanKantoor,
  },
};

export type GeldendContactblok =
  | { regels: Readonly<Record<Letterklasse, Contactregel>>; rij: Instelling | null; reden: Reden }
  | { regels: null; rij: null; reden: Reden };

/**
 * Who stands on the letters of each class on a day: the gemeente's own choice, else the default of its smaak.
 * A gemeente with a smaak of its own has no default: its contract says it, or nobody knows.
 */
export function contactblokOp(gegevens: Gegevens, dag: LocalDate): GeldendContactblok {
  const eigen = op('contactblok', gegevens.gemeente, dag);
  if (eigen) {
    const reden = { sleutel: 'geldend.gemeente', waarden: { bron: eigen.bron } };
    return { regels: eigen.waarde, rij: eigen, reden };
  }
  const smaak = op('smaak', gegevens.gemeente, dag)?.waarde.smaak;
  if (smaak === undefined || smaak === 'eigen')
    return { regels: null, rij: null, reden: { sleutel: 'geldend.geen-standaard', waarden: {} } };
  const reden = { sleutel: 'geldend.standaard-smaak', waarden: { smaak: String(smaak) } };
  return { regels: STANDAARD[smaak], rij: null, reden };
}

export type Briefcontact = {
  naam: string;
  telefoon: string;
  email: string | null;
  bezoekadres: string | null;
  postadres: string | null;
  website: string;
  /** Where digital products are, when that is another site than the one named. */
  productenWebsite: string | null;
};

/**
 * The lines of the contact block of one letter on its day. A class or contact data that are not known are named,
 * never guessed: the letter is not made then.
 */
export function briefcontactOp(
  gegevens: Gegevens,
  klasse: Letterklasse,
  dag: LocalDate,
): { contact: Briefcontact; reden: Reden } | { contact: null; reden: Reden } {
  const blok = contactblokOp(gegevens, dag);
  if (blok.regels === null) return { contact: null, reden: blok.reden };
  const regel = blok.regels[klasse];
  const bekend = {
    gemeente: op('contactgegevens', gegevens.gemeente, dag)?.waarde,
    kantoor: op('contactgegevens', gegevens.kantoor, dag)?.waarde,
  };
  const wie = bekend[regel.contact];
  const site = bekend[regel.website];
  const producten = regel.kantoorsiteVoorProducten ? bekend.kantoor : site;
  if (!wie || !site || !producten)
    return { contact: null, reden: { sleutel: 'geldend.contactgegevens-ontbreken', waarden: {} } };
  const contact = {
    naam: wie.naam,
    telefoon: wie.telefoon,
    email: wie.email ?? null,
    bezoekadres: wie.bezoekadres ?? null,
    postadres: wie.postadres ?? null,
    website: site.website,
    productenWebsite: producten.website === site.website ? null : producten.website,
  };
  return { contact, reden: blok.reden };
}

/** All classes at once, for the preview per gemeente (F-03). */
export const briefcontactenOp = (gegevens: Gegevens, dag: LocalDate) =>
  LETTERKLASSEN.map((klasse) => ({ klasse, ...briefcontactOp(gegevens, klasse, dag) }));
