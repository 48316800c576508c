import { lockStanden } from '@/domain/grootboek/lock-stand';
import type { Cents } from '@/platform/cents';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { type Omvang, type Oninbaarvoorstel, planOninbaarvoorstel } from './oninbaar';
import { auditOninbaar, insertVoorstel, loadClaim, loadVoorstel, saveVoorstel } from './oninbaar.store';
import type { Oninbaarreden } from './oninbaarreden';

/**
 * Proposes that a claim is not collected any more, whole or for a part, with its reason: it waits for the list of a month,
 * and no step is taken about it meanwhile. Throws NotFound, or Refused with why not.
 */
export async function proposeOninbaar(
  write: Write,
  vraag: {
    aanslagId: string;
    omvang: Omvang;
    bedragCenten: Cents | null;
    redencode: Oninbaarreden;
    toelichting: string;
  },
): Promise<string> {
  const { aanslagId, omvang, redencode, toelichting } = vraag;
  await lockStanden(write, []);
  const dag = localDateOf(write.ctx.now);
  const claim = await loadClaim(write, write.gemeenteId, aanslagId, dag);
  const eerder = await write.db.oninbaarvoorstel.count({
    where: { gemeenteId: write.gemeenteId, aanslagId, status: { in: ['voorgesteld', 'op-lijst'] } },
  });
  const plan = planOninbaarvoorstel({ ...claim, alVoorgesteld: eerder > 0 }, { ...vraag, dag });
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const rij: Oninbaarvoorstel = {
    id: newId(),
    ...{ aanslagId, omvang, redencode, toelichting },
    lijstId: null,
    bedragCenten: plan.bedragCenten,
    status: 'voorgesteld',
    voorgesteldDoor: actorText(write.ctx.actor),
    voorgesteldOp: write.ctx.now,
    uitkomstReden: null,
    geboektCenten: toCents(0),
    kostenCenten: toCents(0),
    boekingId: null,
    terugBoekingId: null,
    terugDoor: null,
    terugOp: null,
    versie: 1,
  };
  await insertVoorstel(write, rij);
  await auditOninbaar(write, 'voorstellen', { soort: 'oninbaarvoorstel', id: rij.id }, null, rij);
  return rij.id;
}

/** Takes a proposal back that is on no list yet, or off the list that nobody decided on. Throws NotFound, Stale, Refused. */
export async function withdrawOninbaar(
  write: Write,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<Oninbaarvoorstel> {
  const rij = await loadVoorstel(write, id);
  const lijst =
    rij.lijstId === null
      ? null
      : await write.db.oninbaarlijst.findUnique({
          where: { gemeenteId_id: { gemeenteId: write.gemeenteId, id: rij.lijstId } },
        });
  if (rij.status !== 'voorgesteld' && !(rij.status === 'op-lijst' && lijst?.status === 'gemaakt'))
    throw new Refused('oninbaar.fout.niet-in-te-trekken');
  const na = await saveVoorstel(write, { ...rij, versie }, { status: 'ingetrokken', uitkomstReden: reden });
  await auditOninbaar(write, 'intrekken', { soort: 'oninbaarvoorstel', id }, rij, na);
  return na;
}
