import { lockStanden } from '@/domain/grootboek/lock-stand';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { type Oninbaarlijst, planControle, planLijst } from './oninbaar';
import {
  auditOninbaar,
  insertLijst,
  loadLijst,
  loadVoorstellen,
  saveLijst,
  saveVoorstel,
} from './oninbaar.store';

/** Makes the list of a month of all that was proposed and is on none. Answers its id. Throws Refused: nothing, or a month that is over. */
export async function makeOninbaarlijst(write: Write, { maand }: { maand: LocalDate }): Promise<string> {
  await lockStanden(write, []);
  const voorstellen = await loadVoorstellen(write, write.gemeenteId, null);
  const plan = planLijst(maand, localDateOf(write.ctx.now), voorstellen.length);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const rij: Oninbaarlijst = {
    id: newId(),
    maand,
    status: 'gemaakt',
    gemaaktDoor: actorText(write.ctx.actor),
    gemaaktOp: write.ctx.now,
    gecontroleerdDoor: null,
    gecontroleerdOp: null,
    beslotenDoor: null,
    beslotenOp: null,
    namens: null,
    besluitKenmerk: null,
    besluitReden: null,
    geboektCenten: toCents(0),
    versie: 1,
  };
  await insertLijst(write, rij);
  for (const voorstel of voorstellen)
    await saveVoorstel(write, voorstel, { status: 'op-lijst', lijstId: rij.id });
  await auditOninbaar(write, 'lijst-maken', { soort: 'oninbaarlijst', id: rij.id }, null, {
    ...rij,
    voorstellen: voorstellen.map(({ id }) => id),
  });
  return rij.id;
}

/** A second person of innen says that the list is right. Throws NotFound, Stale, Refused: his own list. */
export async function checkOninbaarlijst(
  write: Write,
  { id, versie }: { id: string; versie: number },
): Promise<void> {
  await lockStanden(write, []);
  const lijst = await loadLijst(write, id, versie);
  const wie = actorText(write.ctx.actor);
  const plan = planControle(lijst, wie);
  if (!plan.ok) throw new Refused(plan.reden);
  const na = await saveLijst(write, lijst, {
    status: 'gecontroleerd',
    gecontroleerdDoor: wie,
    gecontroleerdOp: write.ctx.now,
  });
  await auditOninbaar(write, 'lijst-controleren', { soort: 'oninbaarlijst', id }, lijst, na);
}

/** Takes a list back that nobody decided on; its proposals wait for the next. Throws NotFound, Stale, Refused. */
export async function withdrawOninbaarlijst(
  write: Write,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<void> {
  await lockStanden(write, []);
  const lijst = await loadLijst(write, id, versie);
  if (lijst.status !== 'gemaakt' && lijst.status !== 'gecontroleerd')
    throw new Refused('oninbaar.fout.besloten');
  for (const voorstel of await loadVoorstellen(write, write.gemeenteId, id))
    if (voorstel.status === 'op-lijst')
      await saveVoorstel(write, voorstel, { status: 'voorgesteld', lijstId: null });
  const na = await saveLijst(write, lijst, { status: 'ingetrokken', besluitReden: reden });
  await auditOninbaar(write, 'lijst-intrekken', { soort: 'oninbaarlijst', id }, lijst, na);
}
