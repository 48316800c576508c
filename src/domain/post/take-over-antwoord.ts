import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { changeAdres } from '../personen/change-adres';
import { recordPersoonsfeit } from '../persoonsfeiten/record-persoonsfeit';
import { antwoordSchema, planOvername, type Register } from './registervraag';
import { lockBeantwoord, saveOvername } from './registervraag.store';
import { liftMovedStop } from './release-adresstop';

const BRON: Readonly<Record<Register, string>> = {
  brp: 'BRP, gevraagd na teruggekomen post',
  kvk: 'KVK, gevraagd na teruggekomen post',
};

/**
 * Takes over what the register answered: a new address, from which everything that waited goes on at once; or the fact that
 * somebody left for an unknown place, or died. Throws NotFound, or Refused: nothing to take over, taken over before, the same
 * address again, or what the fact or the address refuses.
 */
export async function takeOverAntwoord(write: Write, vraagId: string): Promise<void> {
  actingMedewerker(write.ctx);
  const { persoonId, adresstop, ...rij } = await lockBeantwoord(write, vraagId);
  if (rij.overgenomenOp !== null) throw new Refused('registervraag.fout.al-overgenomen');
  const plan = planOvername(antwoordSchema.parse(rij.antwoord), adresstop, localDateOf(write.ctx.now));
  if (!plan.ok) throw new Refused(plan.reden);
  const bron = BRON[rij.register as Register];
  if (plan.soort === 'adres')
    await changeAdres(write, { persoonId, adres: plan.adres, vanaf: plan.vanaf, bron });
  else await recordPersoonsfeit(write, { persoonId, soort: plan.soort, dag: plan.dag, bron });
  await saveOvername(write, vraagId);
  await write.audit({
    handeling: 'register.overgenomen',
    onderwerp: { soort: 'registervraag', id: vraagId },
    voor: null,
    na: { soort: plan.soort, persoonId },
    bewaarklasse: 'contact',
  });
  if (adresstop.opgehevenOp === null) await liftMovedStop(write, adresstop.id);
}
