import type { Kosten } from '@/domain/grootboek/kosten';
import type { Cents } from '@/platform/cents';

export type Terugnamestatus = 'voorgesteld' | 'toegekend' | 'afgewezen' | 'ingetrokken';

/** A proposal to take back the costs of one act, and what became of it. */
export type Kostenterugname = {
  id: string;
  kostenId: string;
  /** Why, as who proposed it wrote it: it becomes the reason of the boeking. */
  reden: string;
  status: Terugnamestatus;
  voorgesteldDoor: string;
  voorgesteldOp: Date;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
  besluitReden: string | null;
  versie: number;
};

export const TERUGNAMEBESLUITEN = ['toekennen', 'afwijzen', 'intrekken'] as const;
export type Terugnamebesluit = (typeof TERUGNAMEBESLUITEN)[number];

type Weigering = { ok: false; reden: string; veld?: string };

/** Whether the costs of this act may be proposed: they stand, and nobody decides on them already. */
export function planVoorstel(kosten: Pick<Kosten, 'terug'>, wacht: boolean): { ok: true } | Weigering {
  if (kosten.terug !== null) return { ok: false, reden: 'kosten.fout.al-terug' };
  return wacht ? { ok: false, reden: 'kosten.fout.al-voorgesteld' } : { ok: true };
}

/**
 * Whether this person may decide so: never on his own proposal (B-23), only the invorderingsambtenaar above the limit,
 * and only while the costs stand. Who proposed it, and nobody else, withdraws it.
 */
export function planBesluit(
  terugname: Pick<Kostenterugname, 'status' | 'voorgesteldDoor'>,
  besluit: Terugnamebesluit,
  door: { wie: string; magBovenGrens: boolean },
  kosten: { bedragCenten: Cents; grensCenten: Cents; terug: boolean },
): { ok: true; status: Terugnamestatus } | Weigering {
  if (terugname.status !== 'voorgesteld') return { ok: false, reden: 'kosten.fout.besloten' };
  const eigen = terugname.voorgesteldDoor === door.wie;
  if (besluit === 'intrekken')
    return eigen ? { ok: true, status: 'ingetrokken' } : { ok: false, reden: 'kosten.fout.niet-van-u' };
  if (eigen) return { ok: false, reden: 'kosten.fout.eigen' };
  if (kosten.bedragCenten > kosten.grensCenten && !door.magBovenGrens)
    return { ok: false, reden: 'kosten.fout.boven-grens' };
  if (besluit === 'afwijzen') return { ok: true, status: 'afgewezen' };
  return kosten.terug ? { ok: false, reden: 'kosten.fout.al-terug' } : { ok: true, status: 'toegekend' };
}
