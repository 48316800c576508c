import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { endOpschortingen } from './opschorting.store';

/** Ends everything that waits because of this source, from that day on. Answers how many. */
export async function releaseOpschorting(
  write: Write,
  { bron, per, reden }: { bron: { soort: string; id: string }; per: LocalDate; reden: string },
): Promise<number> {
  const ids = await endOpschortingen(write, bron, per, reden);
  for (const id of ids)
    await write.audit({
      handeling: 'opschorting.beeindigd',
      onderwerp: { soort: 'opschorting', id },
      voor: null,
      na: { tot: per, reden },
      bewaarklasse: 'zaken',
    });
  return ids.length;
}
