import { csvResponse, euroCell, identifierCell } from '@/app/csv-response';
import { listOpenstaandeBeroepen } from '@/domain/administratief-beroep/openstaand.queries';
import { listOpenstaandeVerzoeken } from '@/domain/kwijtschelding/openstaand.queries';
import { localDateOf } from '@/platform/clock';
import { route } from '@/platform/route';
import { readIn } from '@/platform/tenant';
import { words } from '../../kwijtscheldingscontrole-words';

/** The control as CSV: the open requests, one a line, then what disputes a decision; of each kind what is late first. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'kwijtschelding.controleren', bereik: 'set' },
  doel: 'kwijtschelding-behandelen',
  handle: async ({ ctx, gemeenten }) => {
    const { verzoeken, beroepen } = await readIn(ctx, gemeenten, async (read) => ({
      verzoeken: await listOpenstaandeVerzoeken(read),
      beroepen: await listOpenstaandeBeroepen(read),
    }));
    const naamVan = (id: number) => ctx.gemeenten.find(({ gemeenteId }) => gemeenteId === id)?.naam ?? '';
    return csvResponse(
      `${words('controle.bestand')}-${localDateOf(ctx.now)}`,
      [
        words('controle.soort'),
        words('controle.zaak'),
        words('gemeente'),
        words('controle.beroep.ontvangen'),
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
        words('controle.beroep.tegen'),
      ],
      [
        ...verzoeken.map((v) => [
          words('controle.verzoek'),
          v.zaaknummer,
          naamVan(v.gemeenteId),
          v.ingeboektOp,
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
          '',
        ]),
        ...beroepen.map((b) => [
          words('controle.beroep.naam'),
          b.zaaknummer,
          naamVan(b.gemeenteId),
          b.ontvangenOp,
          b.ingeboektOp,
          b.dagenOud,
          words(`controle.beroep.wachtOp.${b.wachtOp}`),
          '',
          b.uiterlijk ?? '',
          words(b.teLaat ? 'ja' : 'nee'),
          '',
          '',
          '',
          '',
          `${words(`controle.beroep.soort.${b.tegen}`)} ${identifierCell(b.tegenKenmerk)}`,
        ]),
      ],
    );
  },
});
