import { csvResponse } from '@/app/csv-response';
import { showMoment } from '@/app/words';
import { listBevindingen } from '@/domain/inzagecontrole/bevinding.queries';
import { insertKantoorAudit } from '@/platform/audit';
import { localDateOf } from '@/platform/clock';
import { readQuery, route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { bevindingenFilter } from '../filter';
import { rolNamen, words } from '../inzage-words';

const KOLOMMEN = [
  'regel',
  'medewerker',
  'rol',
  'gemeente',
  'dag',
  'geteld',
  'gevonden',
  'stand',
  'door',
  'op',
] as const;

/** The findings as CSV, with the same filter as on the screen; nothing of whom they are about. Who takes it stands in the audit. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'inzagecontrole.zien', bereik: 'set' },
  doel: 'inzagecontrole',
  handle: async ({ ctx, gemeenten }, { request }) => {
    const filter = bevindingenFilter.parse(readQuery(request));
    const rijen = await readIn(ctx, gemeenten, async (read) => {
      const gevonden = await listBevindingen(read, filter);
      await insertKantoorAudit(read.db, ctx, {
        handeling: 'inzagebevindingen.geexporteerd',
        onderwerp: { soort: 'kantoor', id: String(ctx.kantoorId) },
        voor: null,
        na: { aantal: gevonden.length, regel: filter.regel ?? null, stand: filter.stand ?? null },
      });
      return gevonden;
    });
    return csvResponse(
      `controle-op-inzage-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(`kolommen.${kolom}`)),
      rijen.map((rij) => [
        words(`regel.${rij.regel}`),
        rij.medewerker,
        rolNamen(rij.rol),
        ctx.gemeenten.find(({ gemeenteId }) => gemeenteId === rij.gemeenteId)?.naam ?? '',
        rij.dag,
        rij.aantal,
        showMoment(rij.gevondenOp),
        words(`stand.${rij.stand}`),
        rij.oordeelNaam ?? '',
        rij.oordeelOp === null ? '' : showMoment(rij.oordeelOp),
      ]),
    );
  },
});
