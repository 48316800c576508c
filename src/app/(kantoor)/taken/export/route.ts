import { csvResponse, identifierCell } from '@/app/csv-response';
import { takenWords as words } from '@/app/taken/taken-words';
import { TEAM_VAN_ZAAK } from '@/app/zaken/team-van-zaak';
import { zaakWords } from '@/app/zaken/zaken-words';
import { kenmerkVan } from '@/domain/invordering/regeling';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { listTaakplaatsen } from '@/domain/taken/taaklijst.queries';
import { groepVan, werkgrenzen } from '@/domain/taken/werkgroep';
import { listZaakplaatsen } from '@/domain/zaken/werkvoorraad.queries';
import { localDateOf } from '@/platform/clock';
import { dateOfMoment, momentAt } from '@/platform/local-moment';
import { readQuery, route } from '@/platform/route';
import { type Read, readIn } from '@/platform/tenant';
import { type TakenFilter, takenFilter } from '../filter';
import { byPlaats, klaarOpVanPlaats, plaatsVanTaak, plaatsVanZaak, taakTitel } from '../werk';
import { bijVan, waarVoor, zakenVoor } from '../werk-vraag';

const KOLOMMEN = ['wanneer', 'stand', 'soort', 'wat', 'gemeente', 'team', 'bij', 'sinds'] as const;

/** Everything that the choice is about in the order of the list, without whom it is about. */
async function loadRegels(read: Read, filter: TakenFilter) {
  const ik = read.ctx.actor.soort === 'medewerker' ? read.ctx.actor.medewerkerId : '';
  const bij = bijVan(filter, ik);
  const taken = await listTaakplaatsen(read, { waar: waarVoor(read, filter), bij }, null);
  const zaken = await listZaakplaatsen(read, { waar: zakenVoor(read, filter), bij }, null);
  const namen = await readNamen(read);
  const regels = [
    ...taken.map((taak) => ({
      plaats: plaatsVanTaak(taak),
      soort: words(`soortKeuze.${taak.onderwerpSoort}`),
      wat: `${taakTitel(taak.soort)}${taak.onderwerpSoort === 'regeling' ? ` ${kenmerkVan(taak.onderwerpId)}` : ''}`,
      ...{ gemeenteId: taak.gemeenteId, team: taak.team, medewerkerId: taak.medewerkerId },
      sinds: taak.gemaaktOp,
    })),
    ...zaken.map((zaak) => ({
      plaats: plaatsVanZaak(zaak),
      soort: words(`soortKeuze.${zaak.soort}`),
      wat: `${zaak.zaaknummer} ${zaakWords(`werk.fasen.${zaak.fase}`)}`,
      ...{ gemeenteId: zaak.gemeenteId, team: TEAM_VAN_ZAAK[zaak.soort], medewerkerId: zaak.behandelaarId },
      sinds: zaak.ontvangenOp,
    })),
  ].sort(byPlaats);
  return regels.map((regel) => ({
    ...regel,
    bij: regel.medewerkerId === null ? words('vrij') : (namen.get(regel.medewerkerId) ?? ''),
  }));
}

/** The list as it was chosen, all of it: numbers and colleagues, nobody whom it is about. */
export const GET = route({
  toegang: { wie: 'medewerker', verb: 'taak.zien', bereik: 'set' },
  doel: 'taken-doen',
  handle: async ({ ctx, gemeenten }, { request }) => {
    const filter = takenFilter.parse(readQuery(request));
    const regels = await readIn(ctx, gemeenten, (read) => loadRegels(read, filter));
    const grenzen = werkgrenzen(ctx.now);
    return csvResponse(
      `${words('bestand')}-${localDateOf(ctx.now)}`,
      KOLOMMEN.map((kolom) => words(`kolom.${kolom}`)),
      regels.map((r) => [
        klaarOpVanPlaats(r.plaats)?.replace('T', ' ') ?? '',
        words(`groep.${groepVan(r.plaats.rang === 0 ? r.plaats.op : null, grenzen)}`),
        r.soort,
        identifierCell(r.wat),
        ctx.gemeenten.find((g) => g.gemeenteId === r.gemeenteId)?.naam ?? '',
        words(`teams.${r.team}`),
        r.bij,
        dateOfMoment(momentAt(r.sinds.getTime())),
      ]),
    );
  },
});
