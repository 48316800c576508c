import type { Write } from '@/platform/tenant';
import type { Zaak } from './zaak';
import { requireZaak } from './zaak.store';

/**
 * A case, held until the end of the transaction: for the kind of case that works on it. `versie` is of who shows which
 * one he saw. Throws NotFound or Stale.
 */
export const holdZaak = (write: Write, welke: { id: string; versie?: number | undefined }): Promise<Zaak> =>
  requireZaak(write, welke);
