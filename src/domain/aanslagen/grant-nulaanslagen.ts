import type { Belastingsoort } from '@/law/heffing/belastingsoort';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { insertNulaanslagen, loadAanslagIds } from './nulaanslag.store';

/**
 * Writes down that these persons pay nothing of these belastingen in a year: its aanslagrun waives them with the oplegging
 * itself. Answers the aanslagen of that year that were imposed before: of those the caller books it. Throws Refused when
 * there is no belasting for which it is given.
 */
export async function grantNulaanslagen(
  write: Write,
  {
    belastingjaar,
    persoonIds,
    belastingsoorten,
  }: { belastingjaar: number; persoonIds: readonly string[]; belastingsoorten: readonly Belastingsoort[] },
): Promise<{ alOpgelegd: string[] }> {
  if (belastingsoorten.length === 0) throw new Refused('toetslijst.fout.geen-regels');
  if (persoonIds.length === 0) return { alOpgelegd: [] };
  await insertNulaanslagen(write, belastingjaar, persoonIds, belastingsoorten);
  const alOpgelegd = await loadAanslagIds(write, write.gemeenteId, belastingjaar, persoonIds);
  await write.audit({
    handeling: 'nulaanslag.toegekend',
    onderwerp: { soort: 'gemeente', id: String(write.gemeenteId) },
    voor: null,
    na: { belastingjaar, belastingsoorten, personen: persoonIds, alOpgelegd },
    bewaarklasse: 'kwijtschelding',
  });
  return { alOpgelegd };
}
