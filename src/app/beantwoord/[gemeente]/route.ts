import { z } from 'zod';
import { paginaVan } from '@/domain/vragen/pagina';
import { ratePagina } from '@/domain/vragen/rate-pagina';
import { NotFound } from '@/platform/errors';
import { readForm } from '@/platform/request-body';
import { route } from '@/platform/route';
import { writeIn } from '@/platform/tenant';

const formulier = z.object({ van: z.string().max(300), oordeel: z.enum(['ja', 'nee']) });

/**
 * What was pressed at the foot of a page: counted, and on to what follows on it. Without JavaScript, and without knowing
 * who it is: the page that follows has its own door.
 */
export const POST = route({
  toegang: { wie: 'publiek' },
  doel: 'pagina-beoordelen',
  params: z.object({ gemeente: z.string().regex(/^[a-z-]{2,40}$/) }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const [gemeenteId] = gemeenten;
    const ingevuld = formulier.safeParse(await readForm(request));
    const pagina = ingevuld.success ? paginaVan(ingevuld.data.van) : null;
    if (gemeenteId === undefined || !ingevuld.success || pagina === null) throw new NotFound();
    const { oordeel } = ingevuld.data;
    await writeIn(ctx, gemeenteId, (write) => ratePagina(write, { pagina, oordeel }));
    const wereld = pagina.startsWith('mijn') ? 'mijn' : 'gemeente';
    const Location = `/${wereld}/${params.gemeente}/beantwoord?oordeel=${oordeel}&pagina=${encodeURIComponent(pagina)}`;
    return new Response(null, { status: 303, headers: { Location } });
  },
});
