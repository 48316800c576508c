import { wordsOfBalie as words } from '@/app/words';
import { listRecentePersonen } from '@/domain/contacten/recent.queries';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import type { PaletteItem } from '@/ui/desk/command-palette';

/** As many as somebody keeps apart by name. */
const HOOGSTENS = 5;

/** Whom this medewerker had a contact with today, for the palette: asked when it is opened, and not with every page. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'set' },
  doel: 'klant-zoeken',
  handle: async ({ ctx, gemeenten }) => {
    const personen = await readIn(ctx, gemeenten, (read) => listRecentePersonen(read, HOOGSTENS));
    const items = personen.map(({ gemeenteId, persoonId, naam }): PaletteItem => {
      const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
      return {
        href: `/balie/${gemeente?.sleutel}/klant/${persoonId}`,
        label: `${naam}, ${gemeente?.naam}`,
        group: words('palet.onlangs'),
      };
    });
    return Response.json({ items });
  },
});
