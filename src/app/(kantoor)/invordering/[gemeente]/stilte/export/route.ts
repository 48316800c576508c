import { z } from 'zod';
import { csvStream, euroCell, identifierCell } from '@/app/csv-response';
import { gatenVan } from '@/domain/rapportages/stilte';
import { listStilte, type StilDossier } from '@/domain/rapportages/stilte.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { gatTekst, momentTekst, words } from '../../../stilte-words';
import { kortVan } from '../../../vordering-words';

const PER_KEER = 5_000;

/** Every claim that is late with all the days between its contacts; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const dag = localDateOf(ctx.now);
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'stilte.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { dag },
        bewaarklasse: 'invordering',
      }),
    );
    return csvStream(
      `${words('bestand')}-${params.gemeente}-${dag}`,
      (['aanslag', 'dagen', 'laatste', 'gaten', 'reden', 'bedrag'] as const).map((k) => words(`kolom.${k}`)),
      async (write) => {
        for (const metReden of [false, true])
          for (let pagina = 0; ; pagina += 1) {
            const dossiers = await readIn(ctx, [gemeenteId], (read) =>
              listStilte(read, gemeenteId, { dag, metReden, pagina, aantal: PER_KEER }),
            );
            await write(dossiers.map((dossier) => regelVan(dossier, dag)));
            if (dossiers.length < PER_KEER) break;
          }
      },
    );
  },
});

const regelVan = (dossier: StilDossier, dag: LocalDate): (string | number)[] => [
  identifierCell(dossier.aanslagnummer),
  dossier.dagen,
  dossier.momenten.slice(-1).map(momentTekst).join(''),
  gatenVan(dossier.momenten, dag)
    .filter(({ tot }) => tot !== null)
    .map(gatTekst)
    .join('; '),
  dossier.rust.map(kortVan).join(', '),
  euroCell(dossier.centen),
];
