import { type Boeking, makeBoeking } from '@/domain/grootboek/boeking';
import { lowerRegels, type OpenStand } from '@/domain/grootboek/toerekening';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';

/** Why an aanslag is lowered (I-09). */
export const VERMINDERINGSREDENEN = [
  'verhuizing',
  'bezwaar',
  'ambtshalve',
  'fout-kantoor',
  'gegevens-gemeente',
  'beroep',
] as const;
export type Verminderingsreden = (typeof VERMINDERINGSREDENEN)[number];

export type VerminderingStatus = 'voorgesteld' | 'toegekend' | 'afgewezen' | 'ingetrokken';

/** A proposal to lower one line, and what became of it. */
export type Vermindering = {
  id: string;
  aanslagId: string;
  aanslagregelId: string;
  bedragCenten: Cents;
  reden: Verminderingsreden;
  toelichting: string;
  status: VerminderingStatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

/** A line as it stands: what it was, and what of it was reduced before. */
export type RegelStand = { opgelegdCenten: Cents; verminderdCenten: Cents; kwijtgescholdenCenten: Cents };

type Weigering = { ok: false; reden: string; veld?: string };

/** What can still be reduced: never more than the line, less what was reduced or waived already. */
export const hoogstens = (regel: RegelStand): Cents =>
  toCents(regel.opgelegdCenten - regel.verminderdCenten - regel.kwijtgescholdenCenten);

/** Whether a line may be lowered by this much. */
export function planVoorstel(
  bedragCenten: Cents,
  regel: RegelStand,
  alVoorgesteld: boolean,
): { ok: true } | Weigering {
  if (alVoorgesteld) return { ok: false, reden: 'vermindering.fout.al-voorgesteld' };
  if (bedragCenten <= 0n) return { ok: false, reden: 'vermindering.fout.bedrag', veld: 'bedrag' };
  if (bedragCenten > hoogstens(regel))
    return { ok: false, reden: 'vermindering.fout.te-veel', veld: 'bedrag' };
  return { ok: true };
}

/** Whether this person may decide so on a proposal: never on his own; it may be withdrawn only by who made it. */
export function planBesluit(
  vermindering: Vermindering,
  besluit: 'toekennen' | 'afwijzen' | 'intrekken',
  door: string,
  regel: RegelStand,
): { ok: true; status: VerminderingStatus } | Weigering {
  if (vermindering.status !== 'voorgesteld') return { ok: false, reden: 'vermindering.fout.besloten' };
  const eigen = vermindering.voorgesteldDoor === door;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'vermindering.fout.niet-van-u' };
  if (eigen) return { ok: false, reden: 'vermindering.fout.eigen' };
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  if (vermindering.bedragCenten > hoogstens(regel)) return { ok: false, reden: 'vermindering.fout.te-veel' };
  return { ok: true, status: 'toegekend' };
}

/** A vermindering becomes a boeking: less yield on the line, less debt on it (`lowerRegels`). */
export const bookVerminderingRegels = (
  open: OpenStand,
  { aanslagregelId, bedragCenten, reden }: Pick<Vermindering, 'aanslagregelId' | 'bedragCenten' | 'reden'>,
  boekdatum: LocalDate,
): Boeking =>
  makeBoeking(
    'vermindering',
    { boekdatum, reden },
    lowerRegels(open, 'opbrengst', [{ aanslagregelId, centen: bedragCenten }]),
  );
