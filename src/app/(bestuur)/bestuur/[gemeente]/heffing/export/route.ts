import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import { wordsOfBestuur as words } from '@/app/words';
import { getHeffing } from '@/domain/rapportages/heffing.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

const jaarSchema = z.object({ jaar: z.coerce.number().int().min(2000).max(2100) });

const euros = (centen: bigint): string => {
  const text = (centen < 0n ? -centen : centen).toString().padStart(3, '0');
  return `${centen < 0n ? '-' : ''}${text.slice(0, -2)},${text.slice(-2)}`;
};

/** Levied against received of one belastingjaar as CSV, the same figures as on the page. Holds nobody's data. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bestuur.zien', bereik: 'gemeente' },
  doel: 'bestuur',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const parsed = jaarSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
    if (!parsed.success) throw new NotFound();
    const { jaar } = parsed.data;
    const tellingen = await readIn(ctx, gemeenten, (read) => getHeffing(read, jaar));
    const csv = stringify(
      tellingen.map((t) => [
        jaar,
        words(`cijfers.soort.${t.belastingsoort}`),
        t.aanslagregels,
        euros(t.geheven.grootboek),
        euros(t.verminderd.grootboek),
        euros(t.ontvangen),
        euros(t.kwijtgescholden),
        euros(t.oninbaar),
        euros(t.terugTeBetalen),
        euros(t.open),
      ]),
      {
        header: true,
        columns: [
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
        delimiter: ';',
        bom: true,
        record_delimiter: 'windows',
        escape_formulas: true,
      },
    );
    const dag = localDateOf(ctx.now);
    return new Response(csv, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="heffing-${params.gemeente}-${jaar}-${dag}.csv"`,
      },
    });
  },
});
