import type { Context } from '@/platform/context';
import { writeIn } from '@/platform/tenant';
import { fallBackToPost } from './settle-zending';
import { isTeLaat } from './zending';
import { listOpenVoor } from './zending.store';

/** So many at once; the oldest come first, so none stays behind. */
const PER_KEER = 500;

/**
 * Sends by post what is not known to have arrived within 48 hours, each letter in a transaction of its own: one that
 * fails keeps none of the others back, and a worker that was killed goes on where it was. Answers how many fell back.
 */
export async function guardZendingen(
  ctx: Context,
  gemeenteId: number,
  failed: unknown[] = [],
): Promise<number> {
  const open = await writeIn(ctx, gemeenteId, (write) => listOpenVoor(write, ctx.now, PER_KEER));
  let gevallen = 0;
  for (const { documentId, aangebodenOp } of open) {
    if (!isTeLaat(aangebodenOp, ctx.now)) continue;
    try {
      const wat = await writeIn(ctx, gemeenteId, (write) =>
        fallBackToPost(write, documentId, 'niet-op-tijd'),
      );
      if (wat === 'teruggevallen') gevallen += 1;
    } catch (error) {
      failed.push(error);
    }
  }
  return gevallen;
}
