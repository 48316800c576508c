import type { Belang } from '@/domain/objecten/belang';
import { readHonden } from '@/domain/objecten/change-hond';
import { readBelangen, readBelanghebbenden } from '@/domain/objecten/end-belang';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { localDateOf } from '@/platform/clock';
import { partsOf } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Feiten } from './melding';
import { loadLopend } from './melding.store';

/** What is known of who reports: his dogs, what he owns and uses, and which meldingen of his run. */
export async function gatherFeiten(read: Read, gemeenteId: number, persoonId: string): Promise<Feiten> {
  const vandaag = localDateOf(read.ctx.now);
  const heft = await getHeffingsgrondslag(read, gemeenteId, partsOf(vandaag).year, ['hondenbelasting']);
  const belangen = await readBelangen(read, gemeenteId, persoonId);
  return {
    vandaag,
    heftHonden: heft.ok,
    honden: await readHonden(read, gemeenteId, persoonId),
    objectIds: [...new Set(belangen.map((b) => b.objectId))],
    lopend: await loadLopend(read, gemeenteId, persoonId),
  };
}

/** Who owns and uses the object that a melding is about; nobody where it is about none. */
export const readVanObject = async (
  read: Read,
  gemeenteId: number,
  objectId: string | null,
): Promise<readonly Belang[]> => (objectId === null ? [] : readBelanghebbenden(read, gemeenteId, objectId));
