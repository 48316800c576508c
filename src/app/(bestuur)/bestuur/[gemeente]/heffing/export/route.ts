import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { wordsOfBestuur as words } from '@/app/words';
import { getHeffing } from '@/domain/rapportages/heffing.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const jaarSchema = z.object({ jaar: z.coerce.number().int().min(2000).max(2100) });

/** Levied against received of one belastingjaar as CSV, the same figures as on the page. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const parsed = jaarSchema.safeParse(readQuery(request));
    if (!parsed.success) throw new NotFound();
    const { jaar } = parsed.data;
    const tellingen = await readIn(ctx, gemeenten, (read) => getHeffing(read, jaar));
    const dag = localDateOf(ctx.now);
    return csvResponse(
      `heffing-${params.gemeente}-${jaar}-${dag}`,
      [
        words('cijfers.jaar', { jaar: '' }).trim(),
        ...(
          [
            'belasting',
            'regels',
            'geheven',
            'verminderd',
            'ontvangen',
            'kwijtgescholden',
            'oninbaar',
            'terug',
            'open',
          ] as const
        ).map((key) => words(`cijfers.kolommen.${key}`)),
      ],
      tellingen.map((t) => [
        jaar,
        words(`cijfers.soort.${t.belastingsoort}`),
        t.aanslagregels,
        euroCell(t.geheven.grootboek),
        euroCell(t.verminderd.grootboek),
        euroCell(t.ontvangen),
        euroCell(t.kwijtgescholden),
        euroCell(t.oninbaar),
        euroCell(t.terugTeBetalen),
        euroCell(t.open),
      ]),
    );
  },
});
