import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Belgroepvorm, isAnders } from './belgroep';
import { insertBelgroep, loadBelgroep } from './bellijst.store';

/**
 * Keeps a selection: a new one, or the next version of the one that was looked at. What lists were made with stays as it was.
 * Answers its id. Throws NotFound, Stale, or Refused when nothing changed.
 */
export async function saveBelgroep(
  write: Write,
  { vorm, over }: { vorm: Belgroepvorm; over: { id: string; versie: number } | null },
): Promise<string> {
  actingMedewerker(write.ctx);
  const [nu] = over === null ? [] : await loadBelgroep(write, write.gemeenteId, over.id);
  if (over !== null) {
    if (!nu) throw new NotFound();
    if (nu.versie !== over.versie) throw new Stale();
    if (!isAnders(nu, vorm)) throw new Refused('sociaal.fout.niets-anders');
  }
  const id = await insertBelgroep(write, { ...vorm, id: over?.id ?? null, versie: (nu?.versie ?? 0) + 1 });
  await write.audit({
    handeling: 'belgroep.bewaard',
    onderwerp: { soort: 'belgroep', id },
    voor: nu ?? null,
    na: { ...vorm, versie: (nu?.versie ?? 0) + 1 },
    bewaarklasse: 'invordering',
  });
  return id;
}
