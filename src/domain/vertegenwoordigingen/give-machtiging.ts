import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { localDateOf } from '@/platform/clock';
import { namensVan } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Machtigingsinvoer, planMachtiging, STANDAARD_DAGEN, showMachtigingscode } from './machtiging';
import { insertMachtiging, loadMachtigingsfeiten, replaceOpen } from './machtiging.store';
import { lockVertegenwoordigingen } from './vertegenwoordiging.store';

/**
 * A citizen gives somebody the means to act for him: a code, which is answered here once and kept nowhere. Another code
 * for the same does not work any more. Throws NotFound for who acts for another, and Refused at the field with what is
 * wrong.
 */
export async function giveMachtiging(
  write: Write,
  invoer: Machtigingsinvoer,
): Promise<{ id: string; code: string; geldigTot: Date }> {
  const { ctx, gemeenteId } = write;
  const persoonId = ownPersoonId(write);
  if (namensVan(ctx) !== null) throw new NotFound();
  await lockVertegenwoordigingen(write, persoonId);
  const vandaag = localDateOf(ctx.now);
  const { waarde } = geldendOp('machtiging', await readGegevens(write, gemeenteId), vandaag);
  const feiten = await loadMachtigingsfeiten(write, persoonId, invoer, {
    vandaag,
    now: ctx.now,
  });
  const plan = planMachtiging(invoer, {
    ...feiten,
    vandaag,
    dagen: waarde?.dagen ?? STANDAARD_DAGEN,
  });
  if (!plan.ok) throw new Refused(plan.reden, plan.waarden ?? {}, plan.veld);
  const { rechten, tot } = plan;
  const { grens, zaakId, doen } = invoer;
  await replaceOpen(write, persoonId, invoer);
  const gemaakt = await insertMachtiging(write, {
    persoonId,
    grens,
    zaakId,
    doen,
    rechten,
    tot,
  });
  await write.audit({
    handeling: 'machtiging.gegeven',
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: null,
    na: { id: gemaakt.id, grens, zaakId, doen, rechten, tot },
    bewaarklasse: 'contact',
  });
  return {
    id: gemaakt.id,
    code: showMachtigingscode(gemaakt.kenmerk, gemaakt.geheim),
    geldigTot: gemaakt.geldigTot,
  };
}
