import type { LocalDate } from '@/platform/local-date';
import type { Pad, Padstap } from './invorderingspad';

/** A step for one claim outside a run: who may take it, and who decides. Pure. */

export type Voorstelstatus = 'voorgesteld' | 'gezet' | 'afgewezen' | 'ingetrokken';

/** A step that one proposes for one claim, and what became of it. */
export type Stapvoorstel = {
  id: string;
  aanslagId: string;
  stap: Padstap;
  /** The day on the letter. */
  dagtekening: LocalDate;
  /** What it asked of the belasting when it was proposed. */
  hoogstensCenten: bigint;
  toelichting: string;
  status: Voorstelstatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

export type Losseweg = 'direct' | 'tweede-persoon' | 'niet';

/** How a step goes for one claim by the setting; without one only what is free and no measure goes without a second person. */
export const losseWeg = (pad: Pad, stap: Padstap): Losseweg =>
  pad[stap].los ?? (stap === 'herinnering' ? 'direct' : 'tweede-persoon');

export const STAPBESLUITEN = ['zetten', 'afwijzen', 'intrekken'] as const;
export type Stapbesluit = (typeof STAPBESLUITEN)[number];

type Plan = { ok: true; status: Voorstelstatus } | { ok: false; reden: string };

/**
 * Whether this person may decide so: never who proposed it (B-23), only the role that the gemeente asks for this step, and
 * not after the day that stands on the letter. Who proposed it, and nobody else, withdraws it.
 */
export function planStapbesluit(
  voorstel: Pick<Stapvoorstel, 'status' | 'voorgesteldDoor' | 'dagtekening'>,
  besluit: Stapbesluit,
  door: { wie: string; rollen: readonly string[] },
  nu: { vandaag: LocalDate; akkoord: 'invorderingsambtenaar' | 'directeur' },
): Plan {
  if (voorstel.status !== 'voorgesteld') return { ok: false, reden: 'losseStap.besloten' };
  const eigen = voorstel.voorgesteldDoor === door.wie;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'losseStap.niet-van-u' };
  if (eigen) return { ok: false, reden: 'losseStap.eigen' };
  if (!door.rollen.includes(nu.akkoord)) return { ok: false, reden: `weigering.akkoord-van-${nu.akkoord}` };
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  if (voorstel.dagtekening < nu.vandaag) return { ok: false, reden: 'losseStap.dag-voorbij' };
  return { ok: true, status: 'gezet' };
}
