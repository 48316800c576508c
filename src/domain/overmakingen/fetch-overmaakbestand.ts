import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { sha256 } from '@/platform/sha256';
import type { Write } from '@/platform/tenant';
import { makeOvermaakbestand } from './overmaakbestand';
import { auditOvermaking, lockOvermaking, saveOvermaking } from './overmaking.store';

/**
 * The file of an overmaking that was sent, for who brings it to the bank. Who took it away first stands with it, every time in
 * the audit. A file that is not what was sent is not given: an Error, for nothing can change it. Throws NotFound, Refused: not sent.
 */
export async function fetchOvermaakbestand(
  write: Write,
  { id }: { id: string },
): Promise<{ naam: string; xml: string }> {
  const overmaking = await lockOvermaking(write, { id });
  const { berichtId, verzondenOp, totEnMet, bedragCenten } = overmaking;
  if (berichtId === null || verzondenOp === null) throw new Refused('overmaking.fout.niet-verzonden');
  const xml = makeOvermaakbestand(overmaking, { berichtId, op: verzondenOp, dag: localDateOf(verzondenOp) });
  if (sha256(xml) !== overmaking.bestandHash)
    throw new Error(`The file of overmaking ${id} is not what was sent`);
  if (overmaking.opgehaaldDoor === null)
    await saveOvermaking(write, overmaking, {
      opgehaaldDoor: actorText(write.ctx.actor),
      opgehaaldOp: write.ctx.now,
    });
  await auditOvermaking(write, 'bestand-ophalen', id, { totEnMet, bedragCenten });
  return { naam: `overmaking-${berichtId.slice(0, 12).toLowerCase()}.xml`, xml };
}
