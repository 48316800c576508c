import { z } from 'zod';
import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { ownPersoon } from '../../../own';
import { soortNaam, wordsOfBetalingen } from '../betalingen-words';

/** The citizen's own account as a file: every line of the page with the same running total. */
export const GET = route({
  toegang: { wie: 'burger', namens: 'zien' },
  doel: 'eigen-gegevens',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { request, params }) => {
    const { mutaties } = await readIn(ctx, gemeenten, (read) =>
      loadRekeningoverzicht(read, ownPersoon(read)),
    );
    const words = wordsOfBetalingen(request.headers.get('x-taal') === 'en' ? 'en' : 'nl');
    return csvResponse(
      `${words('bestand')}-${params.gemeente}`,
      [
        words('mutaties.datum'),
        words('mutaties.wat'),
        words('aanslagen.aanslag'),
        words('mutaties.jaar'),
        words('mutaties.bedrag'),
        words('mutaties.stand'),
      ],
      mutaties.map((m) => [
        m.mutatie.datum,
        soortNaam(words, m),
        identifierCell(m.aanslag.aanslagnummer),
        m.aanslag.belastingjaar,
        euroCell(m.mutatie.bedragCenten),
        euroCell(m.naDeze),
      ]),
    );
  },
});
