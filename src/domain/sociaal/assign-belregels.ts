import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { readBevoegden } from '@/domain/medewerkers/read-bevoegden';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { lockBellijst } from './bellijst.store';

/** The most persons given to somebody at once. */
export const TOEWIJZEN_MAX = 200;

/**
 * Gives the next so many persons of a list whom nobody calls yet to one medewerker who may call. Answers how many persons.
 * Throws NotFound, or Refused: who may not call, a list that stopped, nobody left.
 */
export async function assignBelregels(
  write: Write,
  { lijstId, medewerkerId, personen }: { lijstId: string; medewerkerId: string; personen: number },
): Promise<number> {
  actingMedewerker(write.ctx);
  const { db, gemeenteId, ctx } = write;
  const lijst = await lockBellijst(write, lijstId);
  if (lijst.status !== 'loopt') throw new Refused('sociaal.fout.lijst-gestopt');
  if (lijst.tot < localDateOf(ctx.now)) throw new Refused('sociaal.fout.lijst-voorbij');
  const bellers = await readBevoegden(write, gemeenteId, 'voorbellen.bellen');
  if (!bellers.some(({ id }) => id === medewerkerId))
    throw new Refused('sociaal.fout.mag-niet-bellen', {}, 'medewerker');
  const rijen = await db.$queryRaw<{ aanslag_id: string; persoon_id: string }[]>`
    select r.aanslag_id, a.persoon_id
    from bellijstregel r join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
    where r.gemeente_id = ${gemeenteId} and r.lijst_id = ${lijstId}::uuid and r.groep = 'bellen' and r.medewerker_id is null
    order by a.persoon_id, a.aanslagnummer`;
  const wie = new Set([...new Set(rijen.map((rij) => rij.persoon_id))].slice(0, personen));
  const aanslagIds = rijen.filter((rij) => wie.has(rij.persoon_id)).map((rij) => rij.aanslag_id);
  if (aanslagIds.length === 0) throw new Refused('sociaal.fout.niemand-over');
  await db.bellijstregel.updateMany({
    where: { gemeenteId, lijstId, aanslagId: { in: aanslagIds } },
    data: { medewerkerId },
  });
  await write.audit({
    handeling: 'bellijst.toegewezen',
    onderwerp: { soort: 'bellijst', id: lijstId },
    voor: null,
    na: { medewerkerId, aanslagIds },
    bewaarklasse: 'invordering',
  });
  return wie.size;
}
