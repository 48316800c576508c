import { kanBrpVragen } from '@/platform/brp';
import { Refused } from '@/platform/errors';
import { kanKvkVragen } from '@/platform/handelsregister';
import { enqueue } from '@/platform/job';
import { newId, type Write } from '@/platform/tenant';
import { lockStop } from './adresstop.store';
import { findRegister, insertVraag } from './registervraag.store';

export const REGISTER_TAAK = 'registervraag-stellen';

/**
 * Somebody who looks for an address asks the BRP, or for a company the KVK, where this person is now. The question is put by
 * a job, in the transaction of the asking. Throws NotFound for a stop that is not there or was lifted; Refused for who has
 * no number, where the register cannot be asked here, or while a question waits.
 */
export async function askRegister(write: Write, adresstopId: string): Promise<void> {
  const { gemeenteId, ctx } = write;
  const { persoonId } = await lockStop(write, adresstopId);
  const register = await findRegister(write, gemeenteId, persoonId);
  if (register === null) throw new Refused('registervraag.fout.geen-nummer');
  if (!(register === 'brp' ? kanBrpVragen : kanKvkVragen)(ctx.kantoorId))
    throw new Refused(`registervraag.fout.geen-${register}`);
  const id = newId();
  if (!(await insertVraag(write, { id, persoonId, adresstopId, register })))
    throw new Refused('registervraag.fout.al-gevraagd');
  write.shows(gemeenteId, [persoonId]);
  await write.audit({
    handeling: 'register.gevraagd',
    onderwerp: { soort: 'adresstop', id: adresstopId },
    voor: null,
    na: { vraagId: id, register, persoonId },
    bewaarklasse: 'contact',
  });
  await enqueue(write, REGISTER_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, vraagId: id }, id);
}
