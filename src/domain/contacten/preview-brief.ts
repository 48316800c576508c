import { renderDocument } from '@/domain/documenten/render-document';
import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { readIn } from '@/platform/tenant';
import { getBriefblad } from './brief.queries';

/**
 * A letter that has not gone yet, as the pages it will be. Nothing of it is kept; that it was looked at is logged. Throws
 * NotFound for whom it is not for, Refused with why it cannot be made.
 */
export async function previewBrief(
  ctx: Context,
  gemeenteId: number,
  id: string,
  voor: 'maker' | 'ondertekenaar',
): Promise<{ soort: string; pdf: Buffer }> {
  const blad = await readIn(ctx, [gemeenteId], (read) => getBriefblad(read, gemeenteId, id, voor));
  if (!blad) throw new NotFound();
  if (!blad.opmaak.ok) throw new Refused(blad.opmaak.reden);
  const { data } = blad.opmaak.brief;
  const { pdf } = await renderDocument(id, { sjabloon: 'standaardbrief', data });
  return { soort: blad.brief.soort, pdf };
}
