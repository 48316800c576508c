import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { type Overeenkomst, planOvereenkomst } from './overeenkomst';
import {
  insertOvereenkomst,
  loadDeelnames,
  loadOvereenkomsten,
  lockOvereenkomsten,
} from './overeenkomst.store';

/** Records a contract of this gemeente with its kantoor. Returns its id. Throws Refused with the core's reason. */
export async function addOvereenkomst(
  write: Write,
  input: Omit<Overeenkomst, 'id' | 'kantoorId'>,
): Promise<string> {
  await lockOvereenkomsten(write);
  const bestaand = await loadOvereenkomsten(write, write.gemeenteId);
  const deelnames = await loadDeelnames(write, write.gemeenteId);
  const nieuw = { ...input, kantoorId: write.ctx.kantoorId };
  const plan = planOvereenkomst(bestaand, deelnames, nieuw);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const rij = { ...nieuw, id: newId(), tot: plan.tot };
  await insertOvereenkomst(write, rij);
  await write.audit({
    handeling: 'overeenkomst.toegevoegd',
    onderwerp: { soort: 'overeenkomst', id: rij.id },
    voor: null,
    na: rij,
    bewaarklasse: 'instelling',
  });
  return rij.id;
}
