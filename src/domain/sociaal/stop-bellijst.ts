import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused, Stale } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { lockBellijst, saveStop } from './bellijst.store';

/** Stops a list by hand, with why. What was agreed stays agreed. Throws NotFound, Stale, or Refused where it stopped already. */
export async function stopBellijst(
  write: Write,
  { id, versie, reden }: { id: string; versie: number; reden: string },
): Promise<void> {
  actingMedewerker(write.ctx);
  const lijst = await lockBellijst(write, id);
  if (lijst.versie !== versie) throw new Stale();
  if (lijst.status !== 'loopt') throw new Refused('sociaal.fout.lijst-gestopt');
  await saveStop(write, lijst, reden);
  await write.audit({
    handeling: 'bellijst.gestopt',
    onderwerp: { soort: 'bellijst', id },
    voor: { status: lijst.status },
    na: { status: 'gestopt', reden },
    bewaarklasse: 'invordering',
  });
}
