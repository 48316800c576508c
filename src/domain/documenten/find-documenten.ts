import type { Read } from '@/platform/tenant';
import { listBestaande } from './document.store';

/** Which of these letters were made already: for whoever makes many and begins again where he stopped. */
export const findDocumenten = (
  read: Read,
  gemeenteId: number,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => listBestaande(read, gemeenteId, ids);
