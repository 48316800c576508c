import type { LocalDate } from '@/platform/local-date';

/** A complaint about how somebody was treated (Awb chapter 9): what may be done with it, and when it is done. Pure. */

/** What a complaint is about, for the yearly register. */
export const THEMAS = [
  'bejegening',
  'duurt-te-lang',
  'informatie',
  'bereikbaarheid',
  'gegevens',
  'digitaal',
  'anders',
] as const;
export type Thema = (typeof THEMAS)[number];

/** Why a complaint need not be handled: Awb 9:8, lid 1, onder a to f, and lid 2, in that order. */
export const NIET_IN_BEHANDELING = [
  'eerder-behandeld',
  'langer-dan-jaar',
  'bezwaar-kon',
  'beroep-kon',
  'bij-rechter',
  'strafrecht',
  'gering-belang',
] as const;
export type NietInBehandeling = (typeof NIET_IN_BEHANDELING)[number];

export const OORDELEN = ['gegrond', 'deels-gegrond', 'ongegrond'] as const;
export type Oordeel = (typeof OORDELEN)[number];

/** How it ended: by a judgment, to satisfaction (Awb 9:5), not handled, or because it was something else. */
export const UITKOMSTEN = [...OORDELEN, 'tevreden', 'niet-in-behandeling', 'bezwaar', 'vraag'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** How far the hearing is (Awb 9:10). */
export const HOORSTANDEN = ['open', 'gehoord', 'afgezien'] as const;
export type Hoorstand = (typeof HOORSTANDEN)[number];

export type Klacht = {
  zaakId: string;
  /** In the words of who complains. */
  tekst: string;
  /** When it happened; older than a year it need not be handled. */
  gebeurdOp: LocalDate | null;
  /** Whom or what it is about, in his words. */
  overWie: string | null;
  wens: string | null;
  telefoon: string | null;
  vastgelegdDoor: string;
  metCommissie: boolean;
  loopt: boolean;
  thema: Thema | null;
  /** The medewerker it is about: he handles nothing of it (Awb 9:7). */
  overMedewerkerId: string | null;
  /** Who found that it is a complaint, and no bezwaar or question; null while nobody looked. */
  beoordeeldDoor: string | null;
  hoorstand: Hoorstand;
  verdaagd: boolean;
  verlengdTot: LocalDate | null;
  uitkomst: Uitkomst | null;
  nietReden: NietInBehandeling | null;
  bevindingen: string | null;
  conclusie: string | null;
  afgedaanDoor: string | null;
  afgedaanOp: Date | null;
  /** Last day to go to the Nationale ombudsman; null where there is nothing to bring there. */
  ombudsmanTot: LocalDate | null;
};

/** Characters that findings and a conclusion have at least: shorter says nothing. */
export const TEKST_MIN = 20;

type Plan = { ok: true } | { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Plan => ({
  ok: false,
  reden: `klacht.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Whether this person may work on it: never who it is about (Awb 9:7). */
export const planBehandelaar = (
  klacht: Pick<Klacht, 'overMedewerkerId'>,
  medewerkerId: string | null,
): Plan =>
  klacht.overMedewerkerId !== null && klacht.overMedewerkerId === medewerkerId
    ? nee('over-uzelf')
    : { ok: true };

const lang = (text: string, veld: string): Plan =>
  text.trim().length < TEKST_MIN ? nee('te-kort', veld) : { ok: true };

/** Whether it may be told that it is not handled: for a reason of the law, and for a year only when it is that old. */
export function planWeigering(
  klacht: Pick<Klacht, 'gebeurdOp'>,
  reden: NietInBehandeling,
  toelichting: string,
  jaarGeleden: LocalDate,
): Plan {
  if (reden === 'langer-dan-jaar' && (klacht.gebeurdOp === null || klacht.gebeurdOp >= jaarGeleden))
    return nee('geen-jaar', 'reden');
  return lang(toelichting, 'toelichting');
}

/** Whether a judgment may be given: looked at first, and heard unless he waived it or it was obviously in vain (Awb 9:10). */
export function planOordeel(
  klacht: Pick<Klacht, 'beoordeeldDoor' | 'hoorstand'>,
  { oordeel, kennelijk, bevindingen, conclusie }: Oordeelinvoer,
): Plan {
  if (klacht.beoordeeldDoor === null) return nee('eerst-beoordelen');
  if (kennelijk && oordeel !== 'ongegrond') return nee('kennelijk-ongegrond', 'kennelijk');
  if (klacht.hoorstand === 'open' && !kennelijk) return nee('eerst-horen', 'oordeel');
  const eerst = lang(bevindingen, 'bevindingen');
  return eerst.ok ? lang(conclusie, 'conclusie') : eerst;
}

export type Oordeelinvoer = {
  oordeel: Oordeel;
  /** Obviously without reason: then nobody need be heard (Awb 9:10, lid 2). */
  kennelijk: boolean;
  bevindingen: string;
  conclusie: string;
};
