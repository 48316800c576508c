import { losseRegel } from '@/domain/grootboek/boeking';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { sha256 } from '@/platform/sha256';
import { newId, type Write } from '@/platform/tenant';
import { makeOvermaakbestand } from './overmaakbestand';
import { inhoudHashVan, waaromVervallen } from './overmaking';
import { auditOvermaking, lockOvermaking, saveOvermaking } from './overmaking.store';
import { readOvermaakfeiten } from './read-overmaakfeiten';

/**
 * Sends an approved overmaking: the books are counted again, and what they say otherwise than was approved lets it fall away
 * with the reason. Else it leaves the books in the transaction in which the file comes to be. Once: who comes second finds it
 * sent. Throws NotFound, Stale, or Refused: not approved, or not what was approved.
 */
export async function sendOvermaking(
  write: Write,
  welke: { id: string; versie: number },
): Promise<'onderweg' | 'vervallen'> {
  const { ctx, gemeenteId } = write;
  // The ledger first, as everybody who posts: nothing of it changes from here on.
  await lockStanden(write, []);
  const overmaking = await lockOvermaking(write, welke);
  const { bedragCenten, totEnMet } = overmaking;
  if (overmaking.status !== 'goedgekeurd') throw new Refused('overmaking.fout.niet-goedgekeurd');
  if (inhoudHashVan(overmaking) !== overmaking.inhoudHash)
    throw new Refused('overmaking.fout.anders-dan-goedgekeurd');
  const reden = waaromVervallen(overmaking, await readOvermaakfeiten(write, gemeenteId, overmaking));
  const door = { verzondenDoor: actorText(ctx.actor), verzondenOp: ctx.now };
  if (reden !== null) {
    await saveOvermaking(write, overmaking, { ...door, status: 'vervallen', uitkomstReden: reden });
    await auditOvermaking(write, 'vervallen', overmaking.id, { totEnMet, bedragCenten, reden });
    return 'vervallen';
  }
  const koppeling = newId();
  const dag = localDateOf(ctx.now);
  await postKoppel(
    write,
    makeKoppel({
      gemeenteId,
      koppeling,
      bedragCenten: toCents(-bedragCenten),
      boekdatum: dag,
      regels: [losseRegel('overgemaakt', bedragCenten)],
      gemeente: { soort: 'overmaking' },
      kantoor: { soort: 'overmaking' },
      tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
      reden: 'overmaking',
    }),
  );
  const berichtId = overmaking.id.replaceAll('-', '').toUpperCase();
  const bestandHash = sha256(makeOvermaakbestand(overmaking, { berichtId, op: ctx.now, dag }));
  await saveOvermaking(write, overmaking, { ...door, status: 'onderweg', berichtId, bestandHash, koppeling });
  await auditOvermaking(write, 'verzenden', overmaking.id, { totEnMet, bedragCenten });
  return 'onderweg';
}
