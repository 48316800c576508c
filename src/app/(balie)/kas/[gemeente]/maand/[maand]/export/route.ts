import { z } from 'zod';
import { csvResponse, euroCell } from '@/app/csv-response';
import { words } from '@/app/kas/kas-words';
import { getMaand } from '@/domain/kas/maand.queries';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { route } from '@/platform/route';
import { readIn, writeIn } from '@/platform/tenant';

/** The days of a month as CSV, with what was counted too much or too little and why; who takes them away is recorded. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kas.zien', bereik: 'gemeente' },
  doel: 'kas-ontvangen',
  params: z.object({ gemeente: z.string(), maand: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/) }),
  handle: async ({ ctx, gemeenten }, { params: { gemeente, maand } }) => {
    const [gemeenteId] = gemeenten;
    if (gemeenteId === undefined) throw new NotFound();
    const { dagen } = await readIn(ctx, [gemeenteId], (read) =>
      getMaand(read, gemeenteId, toLocalDate(`${maand}-01`)),
    );
    await writeIn(ctx, gemeenteId, (write) =>
      write.audit({
        handeling: 'kasmaand.geexporteerd',
        onderwerp: { soort: 'gemeente', id: String(gemeenteId) },
        voor: null,
        na: { maand, dagen: dagen.length },
        bewaarklasse: 'betalingen',
      }),
    );
    return csvResponse(
      `${words('maand.bestand')}-${gemeente}-${maand}`,
      [
        words('maand.dag'),
        words('maand.kas'),
        words('maand.stand'),
        words('maand.kwitanties'),
        words('maand.contant'),
        words('maand.pin'),
        words('maand.telverschil'),
        words('maand.reden'),
      ],
      dagen.map((d) => [
        d.dag,
        d.kas,
        words(`status.${d.status}`),
        d.kwitanties.length,
        euroCell(d.contantCenten),
        euroCell(d.pinCenten),
        d.verschilCenten === null ? '' : euroCell(d.verschilCenten),
        d.verschilReden ?? '',
      ]),
    );
  },
});
