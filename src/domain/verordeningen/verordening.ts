import type { Zekerheid } from '@/law/dated';
import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import type { LocalDate } from '@/platform/local-date';
import {
  findTariefgaten,
  geldtOp,
  isPercentage,
  isTariefcode,
  ontbrekendeCodes,
  type Tarief,
} from './tarief';
import type { Keuzes, Registersoort } from './verordening.schema';

/**
 * A belastingverordening of the raad and its road: concept -> voorstel -> vastgesteld -> (published, held against the
 * text by a second person) bekendgemaakt; or vervallen. Pure: rows and today come in.
 */
export const STATUSSEN = ['concept', 'voorstel', 'vastgesteld', 'bekendgemaakt', 'vervallen'] as const;
export type VerordeningStatus = (typeof STATUSSEN)[number];

export type VerordeningRij<S extends Registersoort = Belastingsoort> = {
  id: string;
  belastingsoort: S;
  naam: string;
  vanaf: LocalDate;
  /** First day on which it no longer holds; null = until another follows it. */
  tot: LocalDate | null;
  keuzes: Keuzes<S>;
  bron: string;
  zekerheid: Zekerheid;
  status: VerordeningStatus;
  /** The day on which it was entered. */
  conceptOp: LocalDate;
  voorstelOp: LocalDate | null;
  vastgesteldOp: LocalDate | null;
  bekendgemaaktOp: LocalDate | null;
  publicatie: string | null;
  ingevoerdDoor: string;
  ingevoerdOp: Date;
  gecontroleerdDoor: string | null;
  gecontroleerdOp: Date | null;
  versie: number;
  tarieven: readonly Tarief[];
};
export type Verordening = { [S in Belastingsoort]: VerordeningRij<S> }[Belastingsoort];
/** What the register holds: the verordening of a belasting, or the rules about kwijtschelding, which have no tariffs. */
export type Registerrij = Verordening | VerordeningRij<'kwijtschelding'>;
export const isHeffing = (rij: Registerrij): rij is Verordening => rij.belastingsoort !== 'kwijtschelding';

export type Weigering = { ok: false; reden: string; veld?: string; waarden?: Record<string, string> };
const weiger = (reden: string, veld?: string, waarden?: Record<string, string>): Weigering => ({
  ok: false,
  reden,
  ...(veld === undefined ? {} : { veld }),
  ...(waarden === undefined ? {} : { waarden }),
});

/** Where it stands on its road, as a screen says it: published but not yet controlled is a stand of its own. */
export type Stand = VerordeningStatus | 'te-controleren';
export const standVan = (rij: Pick<Registerrij, 'status' | 'bekendgemaaktOp'>): Stand =>
  rij.status === 'vastgesteld' && rij.bekendgemaaktOp !== null ? 'te-controleren' : rij.status;

/** What the raad has adopted and was not withdrawn: of these there is one per soort and day. */
const isVastgesteld = ({ status }: Registerrij) => status === 'vastgesteld' || status === 'bekendgemaakt';

export type NieuweVerordening = {
  [S in Registersoort]: Pick<
    VerordeningRij<S>,
    'belastingsoort' | 'naam' | 'vanaf' | 'tot' | 'keuzes' | 'bron' | 'zekerheid'
  > & { tarieven: readonly Omit<Tarief, 'id'>[] };
}[Registersoort];

/**
 * Whether a concept is whole: every code it needs, each over the whole period, never two on one day, OZB in percent and
 * the rest in money. The field of a refusal is `tarief-<code>`.
 */
export function checkInvoer(nieuw: NieuweVerordening): { ok: true } | Weigering {
  const { belastingsoort, tarieven, vanaf, tot } = nieuw;
  if (tot !== null && tot <= vanaf) return weiger('weigering.einde-voor-begin', 'tot');
  for (const tarief of tarieven) {
    const veld = `tarief-${tarief.code}`;
    const { code } = tarief;
    if (!isTariefcode(belastingsoort, code)) return weiger('weigering.tarief-hoort-niet', veld, { code });
    const goed = isPercentage(belastingsoort) ? tarief.percentage : tarief.bedragCenten;
    const fout = isPercentage(belastingsoort) ? tarief.bedragCenten : tarief.percentage;
    if (goed === null || fout !== null) return weiger('weigering.tarief-eenheid', veld, { code });
    if (tarief.tot !== null && tarief.tot <= tarief.vanaf)
      return weiger('weigering.einde-voor-begin', veld, { code });
    if (tarief.vanaf < vanaf || (tot !== null && (tarief.tot ?? tot) > tot))
      return weiger('weigering.tarief-buiten', veld, { code });
  }
  const codes = [...new Set(tarieven.map(({ code }) => code))];
  const [mist] = ontbrekendeCodes(belastingsoort, nieuw.keuzes, codes);
  if (mist !== undefined) return weiger('weigering.tarief-ontbreekt', `tarief-${mist}`, { code: mist });
  for (const code of codes) {
    const [gat] = findTariefgaten(
      tarieven.filter((tarief) => tarief.code === code),
      { vanaf, tot },
    );
    if (gat) return weiger(`weigering.tarief-${gat.soort}`, `tarief-${code}`, { code, datum: gat.vanaf });
  }
  return { ok: true };
}

/** The proposal to the raad: from a concept, on a day that is not in the future. */
export function planVoorstel(rij: Registerrij, op: LocalDate, vandaag: LocalDate): { ok: true } | Weigering {
  if (rij.status !== 'concept') return weiger('weigering.niet-in-concept');
  return op > vandaag ? weiger('weigering.in-de-toekomst', 'op') : { ok: true };
}

export type Sluiting = { id: string; versie: number; tot: LocalDate };
export type PlanVaststelling = { ok: true; tot: LocalDate | null; sluiten: Sluiting[] } | Weigering;

/**
 * The decision of the raad. From its first day the verordening takes the place of the one that holds then, which is
 * closed there; it runs up to a later one that was adopted before. `alle`: every verordening of this soort.
 */
export function planVaststelling(
  rij: Registerrij,
  alle: readonly Registerrij[],
  op: LocalDate,
  vandaag: LocalDate,
): PlanVaststelling {
  if (rij.status === 'concept') return weiger('weigering.nog-geen-voorstel');
  if (rij.status !== 'voorstel') return weiger('weigering.niet-voorgesteld');
  if (op > vandaag) return weiger('weigering.in-de-toekomst', 'op');
  if (rij.voorstelOp !== null && op < rij.voorstelOp) return weiger('weigering.voor-het-voorstel', 'op');
  const vastgesteld = alle.filter((ander) => ander.id !== rij.id && isVastgesteld(ander));
  if (vastgesteld.some(({ vanaf }) => vanaf === rij.vanaf)) return weiger('weigering.al-vastgesteld');
  const later = vastgesteld
    .map(({ vanaf }) => vanaf)
    .filter((vanaf) => vanaf > rij.vanaf && (rij.tot === null || vanaf < rij.tot))
    .sort()[0];
  const sluiten = vastgesteld
    .filter((ander) => ander.vanaf < rij.vanaf && (ander.tot === null || ander.tot > rij.vanaf))
    .map(({ id, versie }) => ({ id, versie, tot: rij.vanaf }));
  return { ok: true, tot: later ?? rij.tot, sluiten };
}

/** The publication: after the decision of the raad, once. It binds only after the second person's control. */
export function planBekendmaking(
  rij: Registerrij,
  op: LocalDate,
  vandaag: LocalDate,
): { ok: true } | Weigering {
  if (rij.status !== 'vastgesteld') return weiger('weigering.niet-vastgesteld');
  if (rij.bekendgemaaktOp !== null) return weiger('weigering.al-bekendgemaakt');
  if (op > vandaag) return weiger('weigering.in-de-toekomst', 'op');
  if (rij.vastgesteldOp !== null && op < rij.vastgesteldOp)
    return weiger('weigering.voor-de-vaststelling', 'op');
  return { ok: true };
}

/** The second person held every tariff against the published text: never who entered them. */
export function planControle(rij: Registerrij, controleur: string): { ok: true } | Weigering {
  if (standVan(rij) !== 'te-controleren') return weiger('weigering.niets-te-controleren');
  return rij.ingevoerdDoor === controleur ? weiger('weigering.zelf-ingevoerd') : { ok: true };
}

/** Withdrawing: until it was published and controlled; after that only another verordening takes its place. */
export function planIntrekking(rij: Registerrij): { ok: true } | Weigering {
  if (rij.status === 'vervallen') return weiger('weigering.al-vervallen');
  return rij.status === 'bekendgemaakt' ? weiger('weigering.al-bekendgemaakt') : { ok: true };
}

/** The adopted verordening that holds on a day among those of one soort, or null. */
export const verordeningOp = (rijen: readonly Verordening[], dag: LocalDate): Verordening | null =>
  rijen.find((rij) => isVastgesteld(rij) && geldtOp(rij, dag)) ?? null;
