import { openAanslagbiljet } from '@/domain/aanslagen/open-aanslagbiljet';
import type { Admitted } from '@/platform/access';
import { NotFound } from '@/platform/errors';
import { problem } from '@/platform/route';

/**
 * A letter as a PDF for the browser. The name of the file says what it is and of which day, and nothing of whom;
 * `persoonId` is the citizen himself, for whom there are no letters but his own.
 */
export async function openBrief(
  { ctx, gemeenten }: Admitted,
  id: string,
  persoonId?: string,
): Promise<Response> {
  const [gemeenteId] = gemeenten;
  const brief = gemeenteId === undefined ? null : await openAanslagbiljet(ctx, gemeenteId, id, persoonId);
  if (!brief) throw new NotFound();
  if (brief.stand === 'vernietigd') return problem(410, 'vernietigd', ctx.requestId);
  return new Response(new Uint8Array(brief.pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(brief.pdf.length),
      'Content-Disposition': `inline; filename="${brief.soort}-${brief.dagtekening}.pdf"`,
    },
  });
}
