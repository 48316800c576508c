import type { Zekerheid } from '@/law/dated';
import { addDays, addMonths, type LocalDate, partsOf } from '@/platform/local-date';
import { contactRegels } from './contactvorm';
import { geldRegels } from './geldvorm';
import type { Soort, Waarde } from './instelling.schema';
import type { Instellingregels, Niveau } from './instellingregels';
import { invorderRegels } from './invordervorm';
import { inzagecontroleRegels } from './inzagecontrolevorm';
import { kwijtscheldingRegels } from './kwijtscheldingvorm';
import { termijnRegels } from './termijnvorm';
import { uitlegRegels } from './uitlegvorm';
import { verwerkerRegels } from './verwerkervorm';

/**
 * Dated tenant data. A value holds from a day (inclusive) to a day (exclusive); what held on a past day is never
 * changed, a new value follows it. Everything here is pure: rows, the proposal and today come in.
 */

export type Instelling<S extends Soort = Soort> = {
  id: string;
  soort: S;
  waarde: Waarde<S>;
  vanaf: LocalDate;
  /** First day on which it no longer holds; null = no end known. */
  tot: LocalDate | null;
  /** The sentence, article or publication it comes from. */
  bron: string;
  zekerheid: Zekerheid;
  versie: number;
  gemaaktDoor: string;
  gemaaktOp: Date;
  /** Withdrawn before it ever held. */
  vervallenOp: Date | null;
};

/** What each soort of tenant data may do. */
export const REGELS: Readonly<Record<Soort, Instellingregels>> = {
  smaak: { niveaus: ['gemeente'], erft: 'nooit', einde: 'nee' },
  inwoneraantal: { niveaus: ['gemeente'], erft: 'nooit', einde: 'nee' },
  ...contactRegels,
  ...geldRegels,
  ...inzagecontroleRegels,
  ...invorderRegels,
  ...kwijtscheldingRegels,
  ...termijnRegels,
  ...uitlegRegels,
  ...verwerkerRegels,
};

/** Whether a body of this kind may have a value of this soort. */
export const magOp = (soort: Soort, niveau: Niveau): boolean => REGELS[soort].niveaus.includes(niveau);

/** A refusal: the key of a sentence, and the field it concerns. */
export type Weigering = { ok: false; reden: string; veld?: string; waarden?: Record<string, string> };
const weiger = (reden: string, veld?: string): Weigering =>
  veld === undefined ? { ok: false, reden } : { ok: false, reden, veld };

const geldigen = (rijen: readonly Instelling[]) =>
  rijen.filter((rij) => rij.vervallenOp === null).sort((a, b) => (a.vanaf < b.vanaf ? -1 : 1));

const dekt = (rij: { vanaf: LocalDate; tot: LocalDate | null }, dag: LocalDate) =>
  rij.vanaf <= dag && (rij.tot === null || dag < rij.tot);

/** The value of one soort that holds on a day among the rows of one body, or null. */
export const rijOp = (rijen: readonly Instelling[], dag: LocalDate): Instelling | null =>
  geldigen(rijen).find((rij) => dekt(rij, dag)) ?? null;

/** How a row stands on a day: what a screen says beside it. */
export function standOp(
  rij: Instelling,
  vandaag: LocalDate,
): 'ingetrokken' | 'toekomst' | 'geldt' | 'voorbij' {
  if (rij.vervallenOp !== null) return 'ingetrokken';
  if (rij.vanaf > vandaag) return 'toekomst';
  return dekt(rij, vandaag) ? 'geldt' : 'voorbij';
}

/**
 * What a form was made from: the rows that can still change, with their versions. Another text when it comes
 * back means that somebody else changed the reeks meanwhile.
 */
export const standVan = (rijen: readonly Instelling[], vandaag: LocalDate): string =>
  geldigen(rijen)
    .filter((rij) => rij.tot === null || rij.tot >= vandaag)
    .map((rij) => `${rij.id.slice(0, 8)}.${rij.versie}`)
    .join('-') || 'leeg';

export type Voorstel = {
  soort: Soort;
  waarde: Waarde;
  vanaf: LocalDate;
  /** Only for a soort whose values have an end of their own. */
  tot: LocalDate | null;
  bron: string;
  zekerheid: Zekerheid;
};

/** A change to a row: its new end, and the version it was read with. */
export type Wijziging = { id: string; versie: number; tot: LocalDate | null };

export type PlanInstelling =
  | { ok: true; vanaf: LocalDate; tot: LocalDate | null; sluiten: Wijziging | null }
  | Weigering;

/**
 * A new value from a day on, among the rows of one soort of one body. The value that held on that day is closed
 * there; a value that is already planned for later stays, and the new one runs up to it. Refused: a day in the
 * past, a day on which a value begins already, a value that changes nothing, an end that is missing or overlaps.
 */
export function planInstelling(
  rijen: readonly Instelling[],
  voorstel: Voorstel,
  vandaag: LocalDate,
): PlanInstelling {
  const reeks = geldigen(rijen);
  const { vanaf, tot } = voorstel;
  if (vanaf < vandaag) return weiger('weigering.verleden', 'vanaf');
  if (vanaf > addMonths(vandaag, VOORUIT_MAANDEN)) return weiger('weigering.te-ver', 'vanaf');
  if (voorstel.soort === 'piekmoment')
    return planPiekmoment(reeks, { vanaf, tot, waarde: voorstel.waarde as Waarde<'piekmoment'> });
  if (tot !== null) return weiger('weigering.einde-niet-nodig', 'tot');
  if (reeks.some((rij) => rij.vanaf === vanaf)) {
    return weiger(vanaf === vandaag ? 'weigering.vandaag-begonnen' : 'weigering.al-gepland', 'vanaf');
  }
  const huidig = reeks.find((rij) => dekt(rij, vanaf)) ?? null;
  const volgende = reeks.find((rij) => rij.vanaf > vanaf) ?? null;
  if (huidig !== null && gelijk(huidig.waarde, voorstel.waarde) && gelijk(bronVan(huidig), bronVan(voorstel)))
    return weiger('weigering.ongewijzigd');
  return {
    ok: true,
    vanaf,
    tot: volgende?.vanaf ?? null,
    sluiten: huidig === null ? null : { id: huidig.id, versie: huidig.versie, tot: vanaf },
  };
}

/** The last day of a busy time; `tot` itself is the first day after it. */
export const laatsteDag = (rij: Pick<Instelling, 'vanaf' | 'tot'>): LocalDate =>
  rij.tot === null ? rij.vanaf : addDays(rij.tot, -1);

const inDigits = (dag: LocalDate): string => {
  const { day, month, year } = partsOf(dag);
  return `${day}-${month}-${year}`;
};

/** How long a busy time lasts at most, and how long after it an answer may be. */
const DRUKTE_MAANDEN = 12;
/** Further ahead nobody decides anything: a later day is a typing error. */
const VOORUIT_MAANDEN = 120;

type Venster = { vanaf: LocalDate; tot: LocalDate | null; waarde: Waarde<'piekmoment'> };

/**
 * Whether a busy time can come: it ends, what is expected lies not before its end, and no other about the same runs
 * on one of its days. Days that touch do not overlap. `reeks` holds what was not withdrawn, of one body.
 */
function planPiekmoment(
  reeks: readonly Instelling[],
  { vanaf, tot, waarde }: Venster,
): { ok: true; vanaf: LocalDate; tot: LocalDate; sluiten: null } | Weigering {
  if (tot === null) return { ok: false, reden: 'weigering.einde-ontbreekt', veld: 'tot' };
  if (tot <= vanaf) return { ok: false, reden: 'weigering.einde-voor-begin', veld: 'tot' };
  if (waarde.verwachting < addDays(tot, -1))
    return { ok: false, reden: 'weigering.verwachting-voor-einde', veld: 'waarde.verwachting' };
  // A typing error in the year would be told to every citizen who writes.
  if (tot > addMonths(vanaf, DRUKTE_MAANDEN))
    return { ok: false, reden: 'weigering.piek-te-lang', veld: 'tot' };
  if (waarde.verwachting > addMonths(tot, DRUKTE_MAANDEN))
    return { ok: false, reden: 'weigering.verwachting-te-ver', veld: 'waarde.verwachting' };
  const over = waarde.onderwerp ?? null;
  const ander = reeks
    .filter((rij): rij is Instelling<'piekmoment'> => rij.soort === 'piekmoment')
    .find(
      (rij) =>
        (rij.waarde.onderwerp ?? null) === over && rij.vanaf < tot && (rij.tot === null || vanaf < rij.tot),
    );
  if (!ander) return { ok: true, vanaf, tot, sluiten: null };
  return {
    ok: false,
    reden: 'weigering.piek-overlapt',
    veld: ander.vanaf <= vanaf ? 'vanaf' : 'tot',
    waarden: {
      reden: ander.waarde.reden,
      vanaf: inDigits(ander.vanaf),
      laatste: inDigits(laatsteDag(ander)),
    },
  };
}

const bronVan = (rij: { bron: string; zekerheid: Zekerheid }) => ({
  bron: rij.bron,
  zekerheid: rij.zekerheid,
});

/** Equality of plain JSON values; the order of keys does not count. */
export function gelijk(a: unknown, b: unknown): boolean {
  return JSON.stringify(gesorteerd(a)) === JSON.stringify(gesorteerd(b));
}

function gesorteerd(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(gesorteerd);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, v]) => [key, gesorteerd(v)]),
  );
}

export type PlanIntrekking =
  | { ok: true; intrekken: { id: string; versie: number }; heropenen: Wijziging | null }
  | Weigering;

/**
 * Withdrawing a value that has not begun. The value before it, which had been closed where this one would begin,
 * runs on to where this one would have ended; a value with an end of its own keeps that.
 */
export function planIntrekking(rijen: readonly Instelling[], id: string, vandaag: LocalDate): PlanIntrekking {
  const rij = rijen.find((kandidaat) => kandidaat.id === id);
  if (!rij) return weiger('weigering.bestaat-niet');
  if (rij.vervallenOp !== null) return weiger('weigering.al-ingetrokken');
  if (rij.vanaf <= vandaag) return weiger('weigering.geldt-al');
  const vorige = geldigen(rijen).find((kandidaat) => kandidaat.tot === rij.vanaf);
  const heropenen =
    vorige && REGELS[rij.soort].einde !== 'verplicht'
      ? { id: vorige.id, versie: vorige.versie, tot: rij.tot }
      : null;
  return { ok: true, intrekken: { id: rij.id, versie: rij.versie }, heropenen };
}

export type PlanEinde = { ok: true; sluiten: Wijziging } | Weigering;

/**
 * Ending a value without a follower: a gemeente goes back to what the kantoor or the smaak says, or a peak is
 * over sooner. Refused where every day needs a value, in the past, and where a later value already follows.
 */
export function planEinde(
  rijen: readonly Instelling[],
  id: string,
  tot: LocalDate,
  vandaag: LocalDate,
): PlanEinde {
  const rij = rijen.find((kandidaat) => kandidaat.id === id && kandidaat.vervallenOp === null);
  if (!rij) return weiger('weigering.bestaat-niet');
  if (REGELS[rij.soort].einde === 'nee') return weiger('weigering.moet-opgevolgd');
  if (tot < vandaag) return weiger('weigering.verleden', 'tot');
  if (tot <= rij.vanaf) return weiger('weigering.einde-voor-begin', 'tot');
  if (rij.tot !== null && rij.tot <= tot) return weiger('weigering.eindigt-eerder', 'tot');
  if (REGELS[rij.soort].einde === 'mag' && rij.tot !== null) return weiger('weigering.heeft-opvolger', 'tot');
  return { ok: true, sluiten: { id: rij.id, versie: rij.versie, tot } };
}
