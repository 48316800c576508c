import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { listOpenstaandeVerzoeken } from '@/domain/kwijtschelding/openstaand.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { words } from '../../kwijtscheldingscontrole-words';

/** The control of open requests as CSV, one request a line, what is late first. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  handle: async ({ ctx, gemeenten }) => {
    const verzoeken = await readIn(ctx, gemeenten, (read) => listOpenstaandeVerzoeken(read));
    return csvResponse(
      `${words('controle.bestand')}-${localDateOf(ctx.now)}`,
      [
        words('controle.zaak'),
        words('gemeente'),
        words('controle.ingeboekt'),
        words('controle.oud'),
        words('controle.wacht'),
        words('controle.compleet'),
        words('controle.uiterlijk'),
        words('controle.laat'),
        words('aanslag'),
        words('jaar'),
        words('controle.aanslagGeboekt'),
        words('controle.open'),
      ],
      verzoeken.map((v) => [
        v.zaaknummer,
        ctx.gemeenten.find((g) => g.gemeenteId === v.gemeenteId)?.naam ?? '',
        v.ingeboektOp,
        v.dagenOud,
        words(`controle.wachtOp.${v.wachtOp}`),
        v.volledigOp ?? '',
        v.uiterlijk ?? '',
        words(v.teLaat ? 'ja' : 'nee'),
        identifierCell(v.aanslagnummer),
        v.belastingjaar,
        v.aanslagGeboektOp ?? '',
        euroCell(v.openCenten),
      ]),
    );
  },
});
