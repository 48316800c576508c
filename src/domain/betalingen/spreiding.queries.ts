import { readStanden } from '@/domain/grootboek/read-standen';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import type { Read } from '@/platform/tenant';
import { readAanslagenVanDebiteur } from './read-aanslagen-van-debiteur';
import { openPosten, type Spreidingsdeel, spread } from './spreiding';

/**
 * How money for this aanslag would be divided when what is left of it pays what else its debtor owes in the gemeente; empty
 * where nothing is left, or nothing else is open. Throws NotFound.
 */
export async function getSpreiding(
  read: Read,
  { gemeenteId, aanslagId }: { gemeenteId: number; aanslagId: string },
  bedragCenten: Cents,
): Promise<Spreidingsdeel[]> {
  const eigen = await readAanslagenVanDebiteur(read, gemeenteId, aanslagId);
  const standen = await readStanden(
    read,
    gemeenteId,
    eigen.map((a) => a.id),
  );
  const posten = openPosten(eigen, standen, localDateOf(read.ctx.now));
  const delen = spread(posten, standen, bedragCenten, aanslagId);
  return delen.length > 1 ? delen : [];
}
