import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { newId, type Write } from '@/platform/tenant';
import { checkInvoer, type NieuweVerordening, type Registerrij } from './verordening';
import { auditVerordening, insertVerordening, lockVerordeningen } from './verordening.store';

/**
 * Records a concept with its tariffs. Returns its id. Throws Refused with the field when a tariff is missing, overlaps,
 * leaves a gap or does not belong.
 */
export async function enterVerordening(write: Write, input: NieuweVerordening): Promise<string> {
  await lockVerordeningen(write);
  const oordeel = checkInvoer(input);
  if (!oordeel.ok) throw new Refused(oordeel.reden, oordeel.waarden, oordeel.veld);
  const rij = {
    ...input,
    id: newId(),
    status: 'concept' as const,
    conceptOp: localDateOf(write.ctx.now),
    voorstelOp: null,
    vastgesteldOp: null,
    bekendgemaaktOp: null,
    publicatie: null,
    ingevoerdDoor: actorText(write.ctx.actor),
    ingevoerdOp: write.ctx.now,
    gecontroleerdDoor: null,
    gecontroleerdOp: null,
    versie: 1,
    tarieven: input.tarieven.map((tarief) => ({ ...tarief, id: newId() })),
  } as Registerrij;
  await insertVerordening(write, rij);
  await auditVerordening(write, 'verordening.ingevoerd', rij.id, null, rij);
  return rij.id;
}
