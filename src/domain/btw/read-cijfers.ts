import { toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import type { Btwcijfers } from './btw';
import { loadKwartaalcijfers } from './btw.store';

/** The figures of one quarter as its lines are now; nothing where there are none. */
export async function readCijfers(write: Write, kwartaal: LocalDate): Promise<Btwcijfers> {
  const { regels, bedragCenten, btwCenten } = (await loadKwartaalcijfers(write, write.gemeenteId)).find(
    (k) => k.kwartaal === kwartaal,
  ) ?? { regels: 0, bedragCenten: toCents(0n), btwCenten: toCents(0n) };
  return { regels, bedragCenten, btwCenten };
}
