import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import { loadBelbaar } from './belkandidaten.store';
import { type Bellijst, drawRol } from './bellijst';
import { insertBellijst, loadBelbeleid, loadBelgroep } from './bellijst.store';

/** The longest that one list is called from: what was chosen is not so any more by then. */
export const LIJST_DAGEN_MAX = 92;

/**
 * Makes a list of who is in a group today, draws who is only compared with, and writes down by which policy and DPIA. Answers
 * its id. Throws NotFound, or Refused: without a DPIA, with a list of this group that runs, with nobody on it.
 */
export async function makeBellijst(
  write: Write,
  { groepId, groepVersie, tot }: { groepId: string; groepVersie: number; tot: LocalDate },
): Promise<string> {
  actingMedewerker(write.ctx);
  const { gemeenteId, ctx, db } = write;
  const vandaag = localDateOf(ctx.now);
  const [groep] = await loadBelgroep(write, gemeenteId, groepId);
  if (!groep) throw new NotFound();
  if (groep.versie !== groepVersie) throw new Refused('sociaal.fout.andere-versie');
  const beleid = await loadBelbeleid(write, gemeenteId, vandaag);
  if (beleid === null) throw new Refused('sociaal.fout.geen-dpia');
  if (tot < vandaag || tot > addDays(vandaag, LIJST_DAGEN_MAX))
    throw new Refused('sociaal.fout.lijst-termijn', { dagen: LIJST_DAGEN_MAX }, 'tot');
  // Two who make one at once: the second waits here, and sees the list of the first.
  await db.$queryRaw`select pg_advisory_xact_lock(hashtext(${`belgroep:${groepId}`}), ${gemeenteId}::int)::text`;
  if ((await db.bellijst.count({ where: { gemeenteId, groepId, status: 'loopt' } })) > 0)
    throw new Refused('sociaal.fout.loopt-al');
  const kandidaten = await loadBelbaar(write, gemeenteId, vandaag, groep, beleid.maximumPerLijst);
  if (kandidaten.length === 0) throw new Refused('sociaal.fout.niemand');
  const { dpia, controleProcent, maximumPogingen, stopNa, stopOnderProcent } = beleid;
  const lijst: Bellijst = {
    ...{ id: newId(), groepId, groepVersie, tot, status: 'loopt', versie: 1 },
    ...{ dpia, controleProcent, maximumPogingen, stopNa, stopOnderProcent },
    ...{ gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
    ...{ gestoptDoor: null, gestoptOp: null, stopReden: null },
  };
  const regels = kandidaten.map((k) => ({ ...k, rol: drawRol(lijst.id, k.persoonId, controleProcent) }));
  await insertBellijst(write, lijst, regels);
  await write.audit({
    handeling: 'bellijst.gemaakt',
    onderwerp: { soort: 'bellijst', id: lijst.id },
    voor: null,
    na: {
      ...{ groepId, groepVersie, tot, dpia },
      bellen: regels.filter(({ rol }) => rol === 'bellen').length,
      controle: regels.filter(({ rol }) => rol === 'controle').length,
    },
    bewaarklasse: 'invordering',
  });
  return lijst.id;
}
