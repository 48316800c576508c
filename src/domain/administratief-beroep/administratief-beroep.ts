import type { Rechtsmiddel } from '@/law/invordering/administratief-beroep';
import type { LocalDate } from '@/platform/local-date';

/** Disputing a decision on kwijtschelding or on paying in parts: what it is about and what may be done with it. Pure. */

export const TEGEN = ['kwijtschelding', 'regeling'] as const;
/** The kind of decision that is disputed. */
export type Tegen = (typeof TEGEN)[number];

export const UITKOMSTEN = ['gegrond', 'ongegrond', 'niet-ontvankelijk'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** Characters that a reason has at least: shorter says nothing. */
export const REDEN_MIN = 20;

/** A decision that can be disputed, as it stands in the books of the office. */
export type Bestreden = {
  tegen: Tegen;
  id: string;
  persoonId: string;
  aanslagIds: string[];
  /** What the citizen knows it by: 'K2026.000004', 'R-1A2B3C4D'. */
  kenmerk: string;
  /** 'gedeeltelijk', 'afgewezen' or 'niet-ontvankelijk' of a request; 'toegekend' or 'afgewezen' of a regeling. */
  uitkomst: string;
  besluitOp: LocalDate;
  eersteBeslisser: string;
  rechtsmiddel: Rechtsmiddel;
  /** Last day on which it is in time. */
  indienenTot: LocalDate;
};

export type AdministratiefBeroep = {
  zaakId: string;
  tegen: Tegen;
  /** Of what is disputed: the case of a request, or a regeling. */
  tegenId: string;
  bestredenOp: LocalDate;
  eersteBeslisser: string;
  rechtsmiddel: Rechtsmiddel;
  indienenTot: LocalDate;
  gronden: string;
  telefoon: string | null;
  loopt: boolean;
  /** Postponed once already. */
  verdaagd: boolean;
  behandeldDoor: string | null;
  verschoonbaar: boolean | null;
  verschoonbaarReden: string | null;
  uitkomst: Uitkomst | null;
  bestuursbesluit: string | null;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
};

export type Weigering = { ok: false; reden: string; veld?: string };

const nee = (reden: string, veld?: string): Weigering => ({
  ok: false,
  reden: `administratief-beroep.fout.${reden}`,
  ...(veld === undefined ? {} : { veld }),
});

/** Whether the dagelijks bestuur decides: so it does until bezwaar takes the place of this remedy. */
export const beslistBestuur = (rechtsmiddel: Rechtsmiddel): boolean => rechtsmiddel !== 'bezwaar';

/** Whether a decision can be disputed now: it stands, and nobody disputes or disputed it. Late is for a person to judge. */
export function planIndienen(feiten: {
  bestreden: Pick<Bestreden, 'besluitOp'> | null;
  ontvangenOp: LocalDate;
  vandaag: LocalDate;
  /** What runs or was decided about the same decision; what was taken back does not count. */
  eerder: number;
}): { ok: true } | Weigering {
  const { bestreden, ontvangenOp, vandaag, eerder } = feiten;
  if (bestreden === null) return nee('geen-besluit');
  if (ontvangenOp > vandaag) return nee('dag-later', 'ontvangen');
  if (ontvangenOp < bestreden.besluitOp) return nee('voor-besluit', 'ontvangen');
  return eerder > 0 ? nee('al-beroep') : { ok: true };
}

/** Who took the first decision has no part in this one; `actor` as it stands in the books. */
export const planBehandelaar = (
  { eersteBeslisser }: Pick<AdministratiefBeroep, 'eersteBeslisser'>,
  actor: string,
): { ok: true } | Weigering => (eersteBeslisser === actor ? nee('eerste-beslisser') : { ok: true });

/** Whether this outcome may be put before who decides. */
export function planBeslissing(
  uitkomst: Uitkomst,
  motivering: string,
  { teLaat, verschoonbaar }: { teLaat: boolean; verschoonbaar: boolean | null },
): { ok: true } | Weigering {
  if (motivering.trim().length < REDEN_MIN) return nee('motivering', 'motivering');
  if (teLaat && verschoonbaar === null) return nee('beoordeel-te-laat', 'uitkomst');
  const buiten = teLaat && verschoonbaar === false;
  if (buiten && uitkomst !== 'niet-ontvankelijk') return nee('te-laat-is-niet-ontvankelijk', 'uitkomst');
  if (!buiten && uitkomst === 'niet-ontvankelijk') return nee('niet-te-laat', 'uitkomst');
  return { ok: true };
}
