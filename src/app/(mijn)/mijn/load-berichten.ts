import { z } from 'zod';
import { type Berichten, listBerichten } from '@/domain/documenten/bericht.queries';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';

/** Which page of the letters; what is no number is the first. */
export const bladzijdeSchema = z.object({ bladzijde: z.coerce.number().int().min(1).max(10_000).catch(1) });

/** The own letters in the gemeenten of this page. Throws NotFound for a page that is not there. */
export async function loadBerichten(read: Read, bladzijde: number): Promise<Berichten> {
  const stand = await listBerichten(read, bladzijde);
  if (bladzijde > 1 && stand.berichten.length === 0) throw new NotFound();
  return stand;
}
