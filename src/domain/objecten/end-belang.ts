import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Belang } from './belang';
import { loadBelangen, loadBelangenVanObject, lockBelangen, saveBelangEinde } from './belang.store';

/** What one person owns and uses, the latest first, for later folders. */
export const readBelangen = (read: Read, gemeenteId: number, persoonId: string): Promise<Belang[]> =>
  loadBelangen(read, gemeenteId, persoonId);

/** Who owns and uses one object, with their time, the first to come first; for later folders. */
export const readBelanghebbenden = (read: Read, gemeenteId: number, objectId: string): Promise<Belang[]> =>
  loadBelangenVanObject(read, gemeenteId, objectId);

/**
 * Somebody is no owner or user of an object any more: `tot` is the first day on which he is not. Throws NotFound, or
 * Refused when he was not on the day before.
 */
export async function endBelang(
  write: Write,
  wat: { persoonId: string; objectId: string; soort: Belang['soort']; tot: LocalDate },
): Promise<void> {
  const vanObject = (await lockBelangen(write, wat.persoonId)).filter((b) => b.objectId === wat.objectId);
  if (vanObject.length === 0) throw new NotFound();
  const belang = vanObject.find((b) => b.soort === wat.soort && b.tot === null);
  if (!belang || wat.tot <= belang.vanaf) throw new Refused('melding.fout.geen-belang', {}, 'dag');
  await saveBelangEinde(write, belang.id, wat.tot);
  await write.audit({
    handeling: 'belang.beeindigd',
    onderwerp: { soort: 'belang', id: belang.id },
    voor: belang,
    na: { ...belang, tot: wat.tot },
    bewaarklasse: 'heffing',
  });
}
