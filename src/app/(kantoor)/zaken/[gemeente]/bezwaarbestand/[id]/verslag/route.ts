import { z } from 'zod';
import { csvStream, identifierCell } from '@/app/csv-response';
import { getBezwaarbestand, listVerslagregels } from '@/domain/bezwaren/bezwaarbestand.queries';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { words } from '../../../../bezwaarbestand-words';
import { waarom } from '../verslag';

const PER_KEER = 500;

/** The report of a file of a bureau, a line for each of its lines; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel: 'bezwaar-vastleggen',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { id } = params;
    await readIn(ctx, [gemeenteId], (read) => getBezwaarbestand(read, gemeenteId, id));
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'bezwaarbestand.geexporteerd',
        onderwerp: { soort: 'bezwaarbestand', id },
        voor: null,
        na: null,
        bewaarklasse: 'zaken',
      }),
    );
    return csvStream(
      `${words('csv.naam')}-${params.gemeente}-${id.slice(0, 8)}`,
      [
        words('verslag.regel'),
        'aanslagnummer',
        'objectnummer',
        words('verslag.belasting'),
        words('verslag.stand'),
        words('csv.kolom'),
        words('verslag.waarom'),
        words('verslag.zaken'),
      ],
      async (write) => {
        for (let na = 0; ; ) {
          const regels = await readIn(ctx, [gemeenteId], (read) =>
            listVerslagregels(read, gemeenteId, id, { na, aantal: PER_KEER }),
          );
          await write(
            regels.map((r) => [
              r.regel,
              identifierCell(r.aanslagnummer),
              identifierCell(r.objectnummer),
              r.belasting,
              words(`stand.${r.stand}`),
              r.kolom ?? '',
              waarom(r),
              r.zaken.map((z) => z.zaaknummer).join(', '),
            ]),
          );
          if (regels.length < PER_KEER) break;
          na = regels.at(-1)?.regel ?? na;
        }
      },
    );
  },
});
