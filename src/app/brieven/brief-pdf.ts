import { previewBrief } from '@/domain/contacten/preview-brief';
import type { Admitted } from '@/platform/access';
import { NotFound } from '@/platform/errors';

/** A letter that has not gone yet, for the browser. The name of the file says what it is and nothing of whom. */
export async function briefPdf(
  { ctx, gemeenten }: Admitted,
  id: string,
  voor: 'maker' | 'ondertekenaar',
): Promise<Response> {
  const [gemeenteId] = gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  const { soort, pdf } = await previewBrief(ctx, gemeenteId, id, voor);
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.length),
      'Content-Disposition': `inline; filename="voorbeeld-${soort}.pdf"`,
    },
  });
}
