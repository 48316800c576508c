import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { sha256 } from '@/platform/sha256';
import type { Write } from '@/platform/tenant';
import { loadBetaalbestand } from './betaalbestand.store';
import { auditTerugbetaling, loadOpdracht, lockOpdracht, saveOpdracht } from './terugbetaling.store';

/**
 * The file of an order that was sent, for who brings it to the bank. Who took it away first stands with the order, every
 * time in the audit. A file that is not what was sent is not given: an Error, for nothing can change it. Throws NotFound, Refused: not sent.
 */
export async function fetchBetaalbestand(
  write: Write,
  { id }: { id: string },
): Promise<{ naam: string; xml: string }> {
  const { gemeenteId, ctx } = write;
  const { versie } = await loadOpdracht(write, gemeenteId, id);
  const opdracht = await lockOpdracht(write, { id, versie });
  if (opdracht.status !== 'verzonden') throw new Refused('terugbetaling.fout.niet-verzonden');
  const xml = await loadBetaalbestand(write, gemeenteId, opdracht);
  if (sha256(xml) !== opdracht.bestandHash) throw new Error(`The file of order ${id} is not what was sent`);
  const eerste = opdracht.opgehaaldDoor === null;
  if (eerste)
    await saveOpdracht(write, opdracht, { opgehaaldDoor: actorText(ctx.actor), opgehaaldOp: ctx.now });
  await auditTerugbetaling(
    write,
    'bestand-ophalen',
    { soort: 'terugbetaalopdracht', id },
    { eerste, hash: opdracht.bestandHash },
  );
  return { naam: `terugbetaling-${opdracht.berichtId?.slice(0, 12).toLowerCase()}.xml`, xml };
}
