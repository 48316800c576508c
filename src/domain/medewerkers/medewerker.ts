import { addMonths, type LocalDate } from '@/platform/local-date';
import type { Weigering } from './weigering';

/** Somebody who works at the kantoor or at a gemeente. Pure: rows, today and who acts come in. */
export type Medewerker = {
  id: string;
  naam: string;
  email: string | null;
  /** Who employs. */
  werkgever: 'kantoor' | 'gemeente';
  /** Identity at the OpenID provider; the log-in matches on these two, never on e-mail. */
  issuer: string;
  subject: string;
  startdatum: LocalDate;
  /** First day on which he no longer works here. */
  stopdatum: LocalDate | null;
  versie: number;
};

export type MedewerkerStand = 'komt' | 'werkt' | 'gestopt';

/** How somebody stands on a day. On the stopdatum itself he works here no more. */
export function standOp(
  medewerker: Pick<Medewerker, 'startdatum' | 'stopdatum'>,
  dag: LocalDate,
): MedewerkerStand {
  if (medewerker.stopdatum !== null && medewerker.stopdatum <= dag) return 'gestopt';
  return medewerker.startdatum <= dag ? 'werkt' : 'komt';
}

export type MedewerkerAct = 'wijzigen' | 'stoppen' | 'hervatten' | 'rol-voorstellen';

/** What may be done with somebody, by how he stands: null = allowed, else the sentence that says why not. */
export const OVERGANGEN: Readonly<Record<MedewerkerStand, Readonly<Record<MedewerkerAct, string | null>>>> = {
  komt: { wijzigen: null, stoppen: null, hervatten: 'weigering.niet-gestopt', 'rol-voorstellen': null },
  werkt: { wijzigen: null, stoppen: null, hervatten: 'weigering.niet-gestopt', 'rol-voorstellen': null },
  gestopt: {
    wijzigen: 'weigering.al-gestopt',
    stoppen: 'weigering.al-gestopt',
    hervatten: null,
    'rol-voorstellen': 'weigering.al-gestopt',
  },
};

/** Whether this act is allowed today. */
export function mag(
  act: MedewerkerAct,
  medewerker: Pick<Medewerker, 'startdatum' | 'stopdatum'>,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  const reden = OVERGANGEN[standOp(medewerker, vandaag)][act];
  return reden === null ? { ok: true } : { ok: false, reden };
}

/** How long before and after today a first day of work may lie: further is a typing error in the year. */
const BEGIN_MAANDEN = 12;

/**
 * Whether a new medewerker may be added: the first day lies within a year of today, and the log-in must not be taken, also
 * not by somebody who stopped.
 */
export function planToevoegen(
  bestaand: Pick<Medewerker, 'startdatum' | 'stopdatum'> | null,
  startdatum: LocalDate,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  if (startdatum < addMonths(vandaag, -BEGIN_MAANDEN) || startdatum > addMonths(vandaag, BEGIN_MAANDEN))
    return { ok: false, reden: 'weigering.startdatum-ver', veld: 'startdatum' };
  if (bestaand === null) return { ok: true };
  const reden =
    standOp(bestaand, vandaag) === 'gestopt' ? 'weigering.gestopt-hervat' : 'weigering.bestaat-al';
  return { ok: false, reden, veld: 'subject' };
}

/** What a change may touch: the log-in and the first day stay what they were. */
export function planWijzigen(
  medewerker: Medewerker,
  nieuw: Pick<Medewerker, 'naam' | 'email' | 'werkgever'>,
  heeftKantoorrol: boolean,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  const toegestaan = mag('wijzigen', medewerker, vandaag);
  if (!toegestaan.ok) return toegestaan;
  // B-05: who is employed by a gemeente has rights in that gemeente alone.
  if (nieuw.werkgever === 'gemeente' && heeftKantoorrol)
    return { ok: false, reden: 'weigering.heeft-kantoorrol', veld: 'werkgever' };
  return { ok: true };
}

export type StopFeiten = {
  vandaag: LocalDate;
  /** Who stops him. */
  door: string;
  /** Other people who are beheerder of the kantoor and will still work here on that day. */
  andereBeheerders: number;
  isBeheerder: boolean;
};

/**
 * Stopping somebody from a day on. Today means at once. Refused in the past, before the first day, for oneself,
 * and for the last beheerder: nobody could let anybody in again.
 */
export function planStoppen(
  medewerker: Medewerker,
  stopdatum: LocalDate,
  feiten: StopFeiten,
): { ok: true; perDirect: boolean } | Weigering {
  const toegestaan = mag('stoppen', medewerker, feiten.vandaag);
  if (!toegestaan.ok) return toegestaan;
  if (feiten.door === medewerker.id) return { ok: false, reden: 'weigering.uzelf-stoppen' };
  if (stopdatum < feiten.vandaag) return { ok: false, reden: 'weigering.verleden', veld: 'stopdatum' };
  if (stopdatum < medewerker.startdatum)
    return { ok: false, reden: 'weigering.voor-startdatum', veld: 'stopdatum' };
  if (feiten.isBeheerder && feiten.andereBeheerders === 0)
    return { ok: false, reden: 'weigering.laatste-beheerder' };
  return { ok: true, perDirect: stopdatum <= feiten.vandaag };
}
