import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { termijnstandVan, wordtAfgeschreven } from '@/domain/aanslagen/termijnstand';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { keuzesVan } from './online-betaling';
import { loadOnderweg } from './online-betaling.store';

/**
 * What a person can pay of one of his aanslagen now, and how it stands. `vanzelf`: it is collected from his account, and
 * nothing is late. Throws NotFound for an aanslag that is not his.
 */
export async function readKeuzes(
  read: Read,
  { gemeenteId, persoonId, aanslagId }: { gemeenteId: number; persoonId: string; aanslagId: string },
) {
  const eigen = await readEigenAanslagen(read, { gemeenteId, persoonId });
  const aanslag = eigen.find(({ id }) => id === aanslagId);
  if (!aanslag) throw new NotFound();
  const termijnen = termijnstandVan(aanslag, localDateOf(read.ctx.now));
  const onderweg = (await loadOnderweg(read, gemeenteId, [aanslagId])).get(aanslagId) ?? toCents(0);
  const keuzes = keuzesVan({
    open: aanslag.open,
    volgende: termijnen.volgende?.bedrag ?? null,
    onderweg,
  });
  return { aanslag, termijnen, keuzes, vanzelf: wordtAfgeschreven(termijnen) };
}
