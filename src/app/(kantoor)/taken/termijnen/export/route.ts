import { csvResponse, identifierCell } from '@/app/csv-response';
import { termijnVraag } from '@/app/termijnen/load-termijnen';
import { bijTekst, eigenaarTekst, termijnTekst, termijnWords as words } from '@/app/termijnen/termijn-words';
import { listVolgendeTermijnen } from '@/domain/zaken/volgende-termijnen.queries';
import { localDateOf } from '@/platform/clock';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { narrow, termijnFilter } from '../filter';

const KOLOMMEN = ['uiterlijk', 'dagen', 'stand', 'wat', 'kenmerk', 'eigenaar', 'gemeente', 'bij'] as const;

/** The list as it was chosen, all of it: numbers and colleagues, nobody whom it is about. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  handle: async ({ ctx, gemeenten }, { request }) => {
    const filter = termijnFilter.parse(readQuery(request));
    const termijnen = await readIn(ctx, gemeenten, async (read) => {
      const vraag = termijnVraag(read);
      return vraag === null ? [] : listVolgendeTermijnen(read, narrow(vraag, filter, ctx), null);
    });
    return csvResponse(
      `${words('bestand')}-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(`kolom.${kolom}`)),
      termijnen.map((t) => {
        const { wat, kenmerk } = termijnTekst(t);
        return [
          t.uiterlijk,
          t.dagen,
          words(`nabij.${t.nabij}`),
          wat,
          identifierCell(kenmerk),
          eigenaarTekst(t),
          ctx.gemeenten.find((g) => g.gemeenteId === t.gemeenteId)?.naam ?? '',
          bijTekst(t),
        ];
      }),
    );
  },
});
