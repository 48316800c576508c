import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import { type Oninbaarreden, redenenOp } from './oninbaarreden';

/** What is proposed, checked and decided about claims that are not collected any more (L-08). Pure. */

export type Oninbaarstatus =
  | 'voorgesteld'
  | 'op-lijst'
  | 'oninbaar'
  | 'overgeslagen'
  | 'afgewezen'
  | 'ingetrokken'
  | 'teruggedraaid';
export type Omvang = 'geheel' | 'deel';

export type Oninbaarvoorstel = {
  id: string;
  aanslagId: string;
  lijstId: string | null;
  omvang: Omvang;
  /** Of the belasting, at most. */
  bedragCenten: Cents;
  redencode: Oninbaarreden;
  toelichting: string;
  status: Oninbaarstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  uitkomstReden: string | null;
  geboektCenten: Cents;
  kostenCenten: Cents;
  boekingId: string | null;
  terugBoekingId: string | null;
  terugDoor: string | null;
  terugOp: Date | null;
  versie: number;
};

export type Lijststatus = 'gemaakt' | 'gecontroleerd' | 'besloten' | 'afgewezen' | 'ingetrokken';
export type Namens = 'directeur' | 'dagelijks-bestuur';

export type Oninbaarlijst = {
  id: string;
  /** The first day of the month in which it is booked. */
  maand: LocalDate;
  status: Lijststatus;
  gemaaktDoor: string;
  gemaaktOp: Date;
  gecontroleerdDoor: string | null;
  gecontroleerdOp: Date | null;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  namens: Namens | null;
  besluitKenmerk: string | null;
  besluitReden: string | null;
  geboektCenten: Cents;
  versie: number;
};

type Ja = { ok: true };
type Nee = { ok: false; reden: string; veld?: string };
const nee = (reden: string, veld?: string): Nee =>
  veld === undefined
    ? { ok: false, reden: `oninbaar.fout.${reden}` }
    : { ok: false, reden: `oninbaar.fout.${reden}`, veld };

/** What a claim is on the moment that it is looked at. */
export type Claim = {
  /** Of the belasting, open. */
  openCenten: Cents;
  inRegeling: boolean;
  /** Whether a request or an objection lets it wait. */
  wacht: boolean;
  /** Whether it can be collected no longer. */
  verjaard: boolean;
};

/** Whether a claim may be proposed, whole or for this part. */
export function planOninbaarvoorstel(
  claim: Claim & { alVoorgesteld: boolean },
  vraag: { omvang: Omvang; bedragCenten: Cents | null; redencode: Oninbaarreden; dag: LocalDate },
): { ok: true; bedragCenten: Cents } | Nee {
  if (claim.alVoorgesteld) return nee('al-voorgesteld');
  if (!redenenOp(vraag.dag).includes(vraag.redencode)) return nee('reden', 'redencode');
  if (vraag.redencode === 'verjaard' && !claim.verjaard) return nee('niet-verjaard', 'redencode');
  if (claim.openCenten <= 0n) return nee('betaald');
  if (claim.inRegeling) return nee('in-regeling');
  if (claim.wacht) return nee('wacht');
  if (vraag.omvang === 'geheel') return { ok: true, bedragCenten: claim.openCenten };
  const bedrag = vraag.bedragCenten ?? toCents(0);
  if (bedrag <= 0n || bedrag >= claim.openCenten) return nee('deel', 'bedrag');
  return { ok: true, bedragCenten: bedrag };
}

/** Whether a list is made for a month: not for one that is over, and of something. */
export function planLijst(maand: LocalDate, vandaag: LocalDate, wachtend: number): Ja | Nee {
  if (maand < (`${vandaag.slice(0, 7)}-01` as LocalDate)) return nee('maand-gesloten', 'maand');
  return wachtend === 0 ? nee('lijst-leeg') : { ok: true };
}

type Maandstand = 'te-maken' | 'te-controleren' | 'te-besluiten' | 'besloten' | 'niets';

/**
 * How the test of this month stands: every month what waits comes on a list, is checked and decided on. What is furthest
 * back is named; `niets` where there is nothing to test.
 */
export function maandstandVan(
  lijsten: readonly Pick<Oninbaarlijst, 'maand' | 'status'>[],
  wachtend: number,
  vandaag: LocalDate,
): Maandstand {
  if (wachtend > 0) return 'te-maken';
  const open = lijsten.map(({ status }) => status);
  if (open.includes('gemaakt')) return 'te-controleren';
  if (open.includes('gecontroleerd')) return 'te-besluiten';
  const maand = `${vandaag.slice(0, 7)}-01`;
  return lijsten.some((lijst) => lijst.maand === maand && lijst.status === 'besloten') ? 'besloten' : 'niets';
}

/** Whether this person may say that he checked a list: somebody else than who made it. */
export function planControle(lijst: Pick<Oninbaarlijst, 'status' | 'gemaaktDoor'>, wie: string): Ja | Nee {
  if (lijst.status !== 'gemaakt') return nee('niet-te-controleren');
  return lijst.gemaaktDoor === wie ? nee('eigen-controle') : { ok: true };
}

export const LIJSTBESLUITEN = ['vaststellen', 'afwijzen'] as const;
export type Lijstbesluit = (typeof LIJSTBESLUITEN)[number];

/**
 * Whether a list may be decided so: checked, by neither who made it nor who checked it, within the mandate, in its own
 * month. Where the dagelijks bestuur decides, its besluit is named.
 */
export function planLijstbesluit(
  lijst: Pick<Oninbaarlijst, 'status' | 'gemaaktDoor' | 'gecontroleerdDoor' | 'maand'>,
  besluit: { wat: Lijstbesluit; namens: Namens; kenmerk: string | null },
  door: { wie: string; voorstellers: readonly string[] },
  nu: {
    vandaag: LocalDate;
    bedragen: readonly Cents[];
    mandaat: { besluit: Namens; totCenten: Cents };
  },
): Ja | Nee {
  if (lijst.status === 'gemaakt') return nee('eerst-controle');
  if (lijst.status !== 'gecontroleerd') return nee('besloten');
  if ([lijst.gemaaktDoor, lijst.gecontroleerdDoor, ...door.voorstellers].includes(door.wie))
    return nee('eigen');
  if (besluit.wat === 'afwijzen') return { ok: true };
  if (nu.bedragen.length === 0) return nee('lijst-leeg');
  const maand = `${nu.vandaag.slice(0, 7)}-01`;
  if (lijst.maand < maand) return nee('maand-gesloten');
  if (lijst.maand > maand) return nee('maand-later');
  if (besluit.namens === 'directeur') {
    if (nu.mandaat.besluit !== 'directeur') return nee('alleen-bestuur', 'namens');
    if (nu.bedragen.some((bedrag) => bedrag > nu.mandaat.totCenten)) return nee('boven-mandaat', 'namens');
    return { ok: true };
  }
  return besluit.kenmerk === null ? nee('kenmerk', 'kenmerk') : { ok: true };
}

/**
 * What a decision books of one proposal by now: never more than was proposed, of a whole claim all that is open by then;
 * or why it is passed over.
 */
export function planBoeking(
  voorstel: Pick<Oninbaarvoorstel, 'omvang' | 'bedragCenten'>,
  claim: Claim,
): { ok: true; bedragCenten: Cents } | { ok: false; reden: string } {
  if (claim.openCenten <= 0n) return { ok: false, reden: 'betaald' };
  if (claim.inRegeling) return { ok: false, reden: 'in-regeling' };
  if (claim.wacht) return { ok: false, reden: 'wacht' };
  if (voorstel.omvang === 'geheel' && claim.openCenten > voorstel.bedragCenten)
    return { ok: false, reden: 'meer-open' };
  const minder = claim.openCenten < voorstel.bedragCenten;
  return { ok: true, bedragCenten: minder ? claim.openCenten : voorstel.bedragCenten };
}

/** Whether a claim lives again: it was written off, and not by who says so now decided on alone. */
export function planTerugdraaien(voorstel: Pick<Oninbaarvoorstel, 'status'>): Ja | Nee {
  return voorstel.status === 'oninbaar' ? { ok: true } : nee('niet-oninbaar');
}
