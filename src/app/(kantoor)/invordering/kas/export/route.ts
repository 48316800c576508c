import { csvResponse, euroCell } from '@/app/csv-response';
import { words } from '@/app/kas/kas-words';
import { listDagmeldingen } from '@/domain/kas/kasoverzicht.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';

/** What the tills reported, as CSV: amounts per day and no persons. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'set' },
  doel: 'kas-ontvangen',
  handle: async ({ ctx, gemeenten }) => {
    const dagen = await readIn(ctx, gemeenten, (read) => listDagmeldingen(read));
    const gemeente = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id)?.naam ?? '';
    return csvResponse(
      `${words('kantoor.bestand')}-${localDateOf(ctx.now)}`,
      [
        words('gemeente'),
        words('maand.kas'),
        words('maand.dag'),
        words('maand.stand'),
        words('kantoor.aantal'),
        words('maand.ontvangen'),
        words('maand.telverschil'),
      ],
      dagen.map((d) => [
        gemeente(d.gemeenteId),
        d.kas,
        d.dag,
        words(`statusKantoor.${d.status}`),
        d.aantal,
        euroCell(d.ontvangenCenten),
        d.verschilCenten === null ? '' : euroCell(d.verschilCenten),
      ]),
    );
  },
});
