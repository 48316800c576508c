import { anchor } from '@/platform/anchor';
import type { Context } from '@/platform/context';
import { logger } from '@/platform/logger';
import { readIn } from '@/platform/tenant';
import { ketenNaam, listKetens } from './zegel';
import { loadLaatsteZegels, loadZegelsNa } from './zegel.store';

const PER_KEER = 1_000;

/**
 * Writes every seal that is not there yet to the anchor outside the database. After the transaction of the seal: what a
 * process that ended left out comes along the next time. Answers how many it wrote, 0 without an anchor.
 */
export async function anchorZegels(ctx: Context): Promise<number> {
  const anker = anchor();
  if (!anker) return 0;
  let geschreven = 0;
  for (const keten of listKetens(
    ctx.kantoorId,
    ctx.gemeenten.map((g) => g.gemeenteId),
  )) {
    const naam = ketenNaam(keten);
    const waar = keten.van === 'gemeente' ? [keten.id] : [];
    for (let meer = true; meer; ) {
      const laatste = await anker.last(naam);
      const zegels = await readIn(ctx, waar, (read) => loadZegelsNa(read, keten, laatste, PER_KEER));
      await anker.append(naam, zegels);
      geschreven += zegels.length;
      meer = zegels.length === PER_KEER;
      if (zegels.length > 0 || laatste === 0) continue;
      const [eind] = await readIn(ctx, waar, (read) => loadLaatsteZegels(read, keten, 1));
      if ((eind?.nummer ?? 0) < laatste)
        logger().error(
          { keten: naam, anker: laatste, database: eind?.nummer ?? 0 },
          'end of a chain is gone',
        );
    }
  }
  return geschreven;
}
