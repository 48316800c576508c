import { z } from 'zod';
import { csvStream, euroCell, identifierCell } from '@/app/csv-response';
import { isVakOfTegoed } from '@/domain/invordering/open-euro';
import { listOpenEuro } from '@/domain/invordering/open-euro.queries';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';
import { words } from '../../../../open-euro-words';

/** Lines in one reading: each reading goes over the gemeente once. */
const PER_KEER = 20_000;

/** The aanslagen behind one bucket as a file; who takes it away is recorded before he gets it. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'aansluiting.zien', bereik: 'gemeente' },
  doel: 'open-euro',
  params: z.object({ gemeente: z.string(), vak: z.string().refine(isVakOfTegoed) }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, vak } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const dag = localDateOf(ctx.now);
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'open-euro.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { vak, dag },
        bewaarklasse: 'betalingen',
      }),
    );
    return csvStream(
      `${words('bestand')}-${gemeente}-${vak}-${dag}`,
      [words('kolom.aanslag'), words('kolom.vak'), words('kolom.bedrag')],
      async (write) => {
        for (let na = ''; ; ) {
          const rijen = await readIn(ctx, [gemeenteId], (read) =>
            listOpenEuro(read, gemeenteId, { vak, dag, na, aantal: PER_KEER }),
          );
          await write(
            rijen.map((rij) => [
              identifierCell(rij.aanslagnummer),
              words(`vak.${vak}`),
              euroCell(rij.bedrag),
            ]),
          );
          if (rijen.length < PER_KEER) break;
          na = rijen.at(-1)?.aanslagnummer ?? '';
        }
      },
    );
  },
});
