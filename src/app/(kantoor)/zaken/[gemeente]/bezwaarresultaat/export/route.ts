import { z } from 'zod';
import { periodeUit } from '@/app/(bestuur)/bestuur/[gemeente]/rapport';
import { words } from '@/app/bezwaar/bezwaarresultaat';
import { csvStream, euroCell, identifierCell } from '@/app/csv-response';
import { LIJSTVRAGEN, listBezwaarresultaat } from '@/domain/rapportages/bezwaarresultaat.queries';
import { DUREN } from '@/domain/rapportages/zaken';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { readQuery, route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { lijstKolom, uitkomstTekst } from '../lijst';

const zoekSchema = z.object({
  periode: z.string().max(7).optional().catch(undefined),
  wat: z.enum(LIJSTVRAGEN).default('ontvangen').catch('ontvangen'),
  belasting: z.enum(BELASTINGSOORTEN).optional().catch(undefined),
});
const PER_KEER = 5_000;

/** The objections behind the figures of one period as a file; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'zaak.zien', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    const parsed = zoekSchema.safeParse(readQuery(request));
    if (gemeenteId === undefined || !parsed.success) throw new NotFound();
    const { wat, belasting: belastingsoort } = parsed.data;
    const periode = periodeUit(parsed.data.periode, ctx.now);
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'bezwaarresultaat.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { periode: periode.sleutel, wat, belasting: belastingsoort ?? null },
        bewaarklasse: 'zaken',
      }),
    );
    return csvStream(
      `${words('bestand')}-${params.gemeente}-${periode.sleutel}-${localDateOf(ctx.now)}`,
      [
        ...(['zaak', 'tegen', 'ontvangen', 'uitspraak', 'uitkomst'] as const).map((k) => words(k)),
        ...DUREN.map((duur) => words(duur)),
        words('bedrag'),
      ],
      async (write) => {
        for (let na: string | undefined; ; ) {
          const rijen = await readIn(ctx, [gemeenteId], (read) =>
            listBezwaarresultaat(read, periode, { wat, belastingsoort, na, aantal: PER_KEER }),
          );
          await write(
            rijen.map((rij) => [
              identifierCell(rij.zaaknummer),
              words(rij.soort),
              rij.ontvangen,
              rij.uitspraakOp ?? '',
              uitkomstTekst(rij),
              ...DUREN.map((duur) => lijstKolom(duur)(rij)),
              euroCell(rij.bedrag),
            ]),
          );
          if (rijen.length < PER_KEER) break;
          na = rijen.at(-1)?.zaaknummer;
        }
      },
    );
  },
});
