import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { words } from '@/app/personen/situatie-words';
import { nagegaan } from '@/domain/situaties/situatie';
import { listSituaties } from '@/domain/situaties/situatie.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';

/** From whom nothing is collected, as CSV; who takes it away is recorded in each gemeente that stands in it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'set' },
  doel: 'invordering',
  handle: async ({ ctx, gemeenten }) => {
    const rijen = await readIn(ctx, gemeenten, (read) => listSituaties(read));
    for (const gemeenteId of new Set(rijen.map((rij) => rij.gemeenteId)))
      await writeIn(ctx, gemeenteId, (write) =>
        write.audit({
          handeling: 'situatie.geexporteerd',
          onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
          voor: null,
          na: { aantal: rijen.filter((rij) => rij.gemeenteId === gemeenteId).length },
          bewaarklasse: 'invordering',
        }),
      );
    const vandaag = localDateOf(ctx.now);
    return csvResponse(
      `${words('bestand')}-${vandaag}`,
      [
        words('kolom.gemeente'),
        words('kolom.persoon'),
        words('kolom.soort'),
        words('kolom.sinds'),
        words('kolom.volgende'),
        words('kolom.stand'),
        words('kolom.naam'),
        words('kolom.kenmerk'),
        words('kolom.ingediend'),
        words('dossier.voor', { dag: words('dossier.dagVan') }),
        words('dossier.na'),
      ],
      rijen.map((rij) => [
        ctx.gemeenten.find((g) => g.gemeenteId === rij.gemeenteId)?.naam ?? '',
        rij.persoonNaam,
        words(`soort.${rij.soort}`),
        rij.begin,
        rij.loopt ? (rij.tot ?? nagegaan(rij, vandaag).volgende) : '',
        words(rij.loopt ? 'loopt' : 'voorbij'),
        rij.naam,
        identifierCell(rij.kenmerk),
        rij.ingediend?.dag ?? '',
        rij.ingediend === null ? '' : euroCell(rij.ingediend.voor),
        rij.ingediend === null ? '' : euroCell(rij.ingediend.na),
      ]),
    );
  },
});
