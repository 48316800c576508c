import { ownPersoonId } from '@/domain/personen/own-persoon';
import { NotFound, Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { endMachtiging, loadMachtiging, lockMachtigingenVan } from './machtiging.store';
import { endPlannen } from './plan-incasso';

type Welke = { id: string; versie: number };

/**
 * A citizen takes his mandate back: from this moment nothing goes into a file any more. What stands at the bank already is
 * collected; his bank gives it back when he asks. Throws NotFound for another's, Stale or Refused.
 */
export const withdrawMachtiging = (write: Write, welke: Welke): Promise<void> =>
  end(write, welke, ownPersoonId(write), null);

/** The same at the desk, for whom it is asked; the desk says why. */
export const withdrawMachtigingVoor = (
  write: Write,
  { persoonId, reden, ...welke }: Welke & { persoonId: string; reden: string },
): Promise<void> => end(write, welke, persoonId, reden);

async function end(write: Write, welke: Welke, persoonId: string, reden: string | null): Promise<void> {
  await lockMachtigingenVan(write, persoonId);
  const rij = await loadMachtiging(write, welke);
  if (rij.persoonId !== persoonId) throw new NotFound();
  if (rij.status !== 'actief') throw new Refused('incasso.fout.al-beeindigd');
  await endMachtiging(write, rij, 'ingetrokken', reden);
  await endPlannen(write, rij.id, 'ingetrokken', 'machtiging-ingetrokken');
  await write.audit({
    handeling: 'incasso.ingetrokken',
    onderwerp: { soort: 'incassomachtiging', id: rij.id },
    voor: rij,
    na: { ...rij, status: 'ingetrokken', eindeReden: reden },
    bewaarklasse: 'betalingen',
  });
}
