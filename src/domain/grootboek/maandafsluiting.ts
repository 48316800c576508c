import type { Cents } from '@/platform/cents';
import { addMonths, type LocalDate } from '@/platform/local-date';
import type { Boeking } from './boeking';
import type { Maand } from './maand';

/** Closing the months of the books of a gemeente (ADR 0056). Pure. */
export const SLUITSTATUSSEN = ['voorgesteld', 'gesloten', 'afgewezen', 'ingetrokken'] as const;
export type Sluitstatus = (typeof SLUITSTATUSSEN)[number];
export type Sluitbesluit = 'sluiten' | 'afwijzen' | 'intrekken';

/** What stands in the books of one month: how much was booked, and what debtors owed at its end. */
export type Maandcijfers = {
  boekingen: number;
  debetCenten: Cents;
  creditCenten: Cents;
  debiteurenCenten: Cents;
};

export type Maandafsluiting = Maandcijfers & {
  id: string;
  /** Its first day. */
  maand: LocalDate;
  status: Sluitstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** Why a month cannot be closed. */
export const HINDERNISSEN = [
  'al-gesloten',
  'geen-boeken',
  'niet-voorbij',
  'vorige-open',
  'wacht-al',
  'debet-credit',
  'sluit-niet',
] as const;
export type Hindernis = (typeof HINDERNISSEN)[number];

export type Sluitfeiten = {
  vandaag: LocalDate;
  /** The month that is next to be closed, by its first day; null for a gemeente in whose books nothing stands. */
  volgende: LocalDate | null;
  /** The month of which a proposal waits. */
  wacht: LocalDate | null;
  cijfers: Maandcijfers;
  /** Whether the month ties out with the books of the kantoor; null where nobody counted. */
  sluit: boolean | null;
};

/** Every reason not to close this month now, in order; none when it can be proposed. */
export function tegenSluiten({ van, totEnMet }: Maand, feiten: Sluitfeiten): Hindernis[] {
  const { volgende, vandaag, wacht, cijfers, sluit } = feiten;
  if (volgende === null) return ['geen-boeken'];
  if (van < volgende) return ['al-gesloten'];
  const tegen: Hindernis[] = [];
  if (vandaag <= totEnMet) tegen.push('niet-voorbij');
  if (van > volgende) tegen.push('vorige-open');
  if (wacht !== null && (wacht === van || van === volgende)) tegen.push('wacht-al');
  if (cijfers.debetCenten !== cijfers.creditCenten) tegen.push('debet-credit');
  if (sluit === false) tegen.push('sluit-niet');
  return tegen;
}

export const zelfdeCijfers = (toen: Maandcijfers, nu: Maandcijfers): boolean =>
  toen.boekingen === nu.boekingen &&
  toen.debetCenten === nu.debetCenten &&
  toen.creditCenten === nu.creditCenten &&
  toen.debiteurenCenten === nu.debiteurenCenten;

/** What a proposal becomes by this decision of this actor, or why not. */
export function planSluitbesluit(
  { status, voorgesteldDoor }: Pick<Maandafsluiting, 'status' | 'voorgesteldDoor'>,
  besluit: Sluitbesluit,
  wie: string,
): { ok: true; status: Exclude<Sluitstatus, 'voorgesteld'> } | { ok: false; reden: string } {
  if (status !== 'voorgesteld') return { ok: false, reden: 'maandafsluiting.fout.al-besloten' };
  const eigen = voorgesteldDoor === wie;
  if (besluit === 'intrekken')
    return eigen
      ? { ok: true, status: 'ingetrokken' }
      : { ok: false, reden: 'maandafsluiting.fout.niet-van-u' };
  if (eigen) return { ok: false, reden: 'maandafsluiting.fout.eigen-voorstel' };
  return { ok: true, status: besluit === 'sluiten' ? 'gesloten' : 'afgewezen' };
}

/**
 * How far the books are closed: the month that is next, which is the one after the last that was closed, or before the first
 * closing the one in which the books begin; and the month of which a proposal waits. The newest closing comes first.
 */
export function sluitstandVan(
  afsluitingen: readonly Pick<Maandafsluiting, 'maand' | 'status'>[],
  eersteBoekmaand: LocalDate | null,
): Pick<Sluitfeiten, 'volgende' | 'wacht'> {
  const laatste = (met: Sluitstatus) => afsluitingen.find(({ status }) => status === met)?.maand ?? null;
  const gesloten = laatste('gesloten');
  return {
    volgende: gesloten === null ? eersteBoekmaand : addMonths(gesloten, 1),
    wacht: laatste('voorgesteld'),
  };
}

/**
 * A boeking as it is booked: on its own day, or on the first open day with its own day beside it. What moved before keeps the
 * day that it had.
 */
export const inOpenMaand = <T extends Pick<Boeking, 'boekdatum' | 'hoortBij'>>(
  boeking: T,
  open: LocalDate | null,
): T =>
  open === null || boeking.boekdatum >= open
    ? boeking
    : { ...boeking, boekdatum: open, hoortBij: boeking.hoortBij ?? boeking.boekdatum };
