import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { releaseOpschorting } from '@/domain/opschortingen/release-opschorting';
import { localDateOf } from '@/platform/clock';
import type { Write } from '@/platform/tenant';

const bronVan = (regelingId: string) => ({ soort: 'regeling', id: regelingId });

/** Collecting waits for every aanslag of a regeling, all of it, until the regeling ends (Awb 4:94(2)). */
export async function holdCollecting(
  write: Write,
  regelingId: string,
  persoonId: string,
  aanslagen: readonly { id: string }[],
): Promise<void> {
  for (const { id: aanslagId } of aanslagen)
    await placeOpschorting(write, {
      grond: 'regeling',
      bron: bronVan(regelingId),
      persoonId,
      aanslagId,
      aanslagregelId: null,
      bedragCenten: null,
      vanaf: localDateOf(write.ctx.now),
      tot: null,
    });
}

/** The regeling ended: what waited for it waits no longer, from today on. */
export const releaseCollecting = (write: Write, regelingId: string, reden: string): Promise<number> =>
  releaseOpschorting(write, { bron: bronVan(regelingId), per: localDateOf(write.ctx.now), reden });
