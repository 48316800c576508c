import { z } from 'zod';
import { csvStream, euroCell, identifierCell } from '@/app/csv-response';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { loadRunkandidaten } from '../../../../load-run';
import { words } from '../../../../run-words';
import { waaromBuiten } from '../lijst/waarom-buiten';

/** All candidates of a run as a file, chosen or not, with why; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'invordering.zien', bereik: 'gemeente' },
  doel: 'invordering',
  params: z.object({ gemeente: z.string(), id: z.guid() }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, id } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'invorderrun.geexporteerd',
        onderwerp: { soort: 'run', id },
        voor: null,
        na: {},
        bewaarklasse: 'invordering',
      }),
    );
    return csvStream(
      `${words('bestand')}-${gemeente}-${id.slice(0, 8)}`,
      [
        words('nummer'),
        words('kolom.aanslag'),
        words('kolom.stap'),
        words('kolom.bedrag'),
        words('kolom.kosten'),
        words('in'),
        words('kolom.uitkomst'),
      ],
      async (write) => {
        for (let na = 0; ; ) {
          const { rijen } = await readIn(ctx, [gemeenteId], (read) =>
            loadRunkandidaten(read, gemeenteId, id, { na }),
          );
          await write(
            rijen.map((rij) => [
              rij.volgnummer,
              identifierCell(rij.aanslagnummer),
              wordsOfInvorder('nl')(`stap.${rij.stap}`),
              euroCell(rij.openCenten),
              euroCell(rij.kostenCenten),
              rij.gekozen ? 'ja' : 'nee',
              waaromBuiten(rij),
            ]),
          );
          const laatste = rijen.at(-1);
          if (!laatste) break;
          na = laatste.volgnummer;
        }
      },
    );
  },
});
