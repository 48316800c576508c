import type { Cents } from '@/platform/cents';
import { addDays, addMonths, dateOf, endOfMonth, type LocalDate, partsOf } from '@/platform/local-date';

/** The btw that a gemeente can claim for what the kantoor bought for it, per quarter (G-13). Pure. */

/** Months after a quarter within which its overview must be there (DVO Haarlem, art. 7.1 onder b). */
const VERSTREKTERMIJN_MAANDEN = 1;

export type Btwregel = {
  id: string;
  factuurdatum: LocalDate;
  /** First day of the quarter of the overview that it stands in. */
  kwartaal: LocalDate;
  leverancier: string;
  factuurnummer: string;
  omschrijving: string;
  /** Without btw; both below zero for what a supplier gives back. */
  bedragCenten: Cents;
  btwCenten: Cents;
  corrigeertId: string | null;
  reden: string | null;
};

export type Btwcijfers = { regels: number; bedragCenten: Cents; btwCenten: Cents };

export type Overzichtstatus = 'voorgesteld' | 'vastgesteld' | 'afgewezen' | 'ingetrokken';
export type Btwbesluit = 'vaststellen' | 'afwijzen' | 'intrekken';

export type Btwoverzicht = Btwcijfers & {
  id: string;
  kwartaal: LocalDate;
  uiterlijk: LocalDate;
  status: Overzichtstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** The first day of the quarter in which this day lies. */
export function kwartaalVan(dag: LocalDate): LocalDate {
  const { year, month } = partsOf(dag);
  return dateOf(year, month - ((month - 1) % 3), 1);
}

/** "2026-K2", as it stands in an address and a file. */
export function kwartaalSleutel(kwartaal: LocalDate): string {
  const { year, month } = partsOf(kwartaal);
  return `${year}-K${Math.ceil(month / 3)}`;
}

export const laatsteDagVan = (kwartaal: LocalDate): LocalDate => addDays(addMonths(kwartaal, 3), -1);

/** The last day on which the overview of a quarter is in time. */
export const uiterlijkVoor = (kwartaal: LocalDate): LocalDate =>
  endOfMonth(addMonths(kwartaal, 2 + VERSTREKTERMIJN_MAANDEN));

/** The overview in which an invoice comes: of its own quarter, or the first one after it that is not adopted. */
export function kwartaalVoor(factuurdatum: LocalDate, vastgesteld: readonly LocalDate[]): LocalDate {
  let kwartaal = kwartaalVan(factuurdatum);
  while (vastgesteld.includes(kwartaal)) kwartaal = addMonths(kwartaal, 3);
  return kwartaal;
}

/** Every quarter of which there must be an overview: from the first line to the last quarter that is over, the latest first. */
export function kwartalenTot(eerste: LocalDate | null, vandaag: LocalDate): LocalDate[] {
  const kwartalen: LocalDate[] = [];
  const nu = kwartaalVan(vandaag);
  for (let k = addMonths(nu, -3); eerste !== null && k >= eerste; k = addMonths(k, -3)) kwartalen.push(k);
  return kwartalen;
}

/** How an overview stands towards its last day. */
export type Tijdigheid = 'op-tijd' | 'te-laat' | 'loopt' | 'verlopen';

export function tijdigheidVan(
  kwartaal: LocalDate,
  verstrektOp: LocalDate | null,
  vandaag: LocalDate,
): Tijdigheid {
  const uiterlijk = uiterlijkVoor(kwartaal);
  if (verstrektOp !== null) return verstrektOp <= uiterlijk ? 'op-tijd' : 'te-laat';
  return vandaag <= uiterlijk ? 'loopt' : 'verlopen';
}

type Uitslag<T extends object = object> = ({ ok: true } & T) | { ok: false; reden: string };
const weiger = (reden: string) => ({ ok: false as const, reden: `btw.fout.${reden}` });

/** Whether a line can be written down on this day. Btw is never more than what it is about, and of the same sign. */
export function planRegel(
  regel: Pick<Btwregel, 'factuurdatum' | 'bedragCenten' | 'btwCenten'>,
  vandaag: LocalDate,
): Uitslag {
  const { factuurdatum, bedragCenten, btwCenten } = regel;
  if (factuurdatum > vandaag) return weiger('toekomst');
  if (factuurdatum < addMonths(vandaag, -60)) return weiger('te-oud');
  if (btwCenten === 0n) return weiger('geen-btw');
  const omvang = (centen: bigint) => (centen < 0n ? -centen : centen);
  if (bedragCenten > 0n !== btwCenten > 0n || omvang(btwCenten) > omvang(bedragCenten))
    return weiger('btw-te-hoog');
  return { ok: true };
}

/** Whether the overview of a quarter can be proposed. */
export function planVoorstel(
  kwartaal: LocalDate,
  feiten: { vandaag: LocalDate; vastgesteld: boolean; wacht: boolean },
): Uitslag {
  if (kwartaalVan(kwartaal) !== kwartaal) return weiger('geen-kwartaal');
  if (feiten.vandaag <= laatsteDagVan(kwartaal)) return weiger('niet-voorbij');
  if (feiten.vastgesteld) return weiger('al-vastgesteld');
  return feiten.wacht ? weiger('wacht-al') : { ok: true };
}

/** What a proposal becomes by this decision of this actor, or why not. */
export function planBesluit(
  { status, voorgesteldDoor }: Pick<Btwoverzicht, 'status' | 'voorgesteldDoor'>,
  besluit: Btwbesluit,
  wie: string,
): Uitslag<{ status: Exclude<Overzichtstatus, 'voorgesteld'> }> {
  if (status !== 'voorgesteld') return weiger('al-besloten');
  const eigen = voorgesteldDoor === wie;
  if (besluit === 'intrekken') return eigen ? { ok: true, status: 'ingetrokken' } : weiger('niet-van-u');
  if (eigen) return weiger('eigen-voorstel');
  return { ok: true, status: besluit === 'vaststellen' ? 'vastgesteld' : 'afgewezen' };
}

export const zelfdeCijfers = (toen: Btwcijfers, nu: Btwcijfers): boolean =>
  toen.regels === nu.regels && toen.bedragCenten === nu.bedragCenten && toen.btwCenten === nu.btwCenten;
