import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { mayWork } from './taak';
import { auditTaak, lockTaak, saveTaak } from './taak.store';
import { insertStap } from './vraag.store';

const terug = { team: 'frontoffice', status: 'open', medewerkerId: null, geclaimdOp: null } as const;

/** Gives a task back to the frontoffice with a reason. The promise to the inwoner stays. Throws NotFound and Refused. */
export async function returnTaak(write: Write, input: { taakId: string; reden: string }): Promise<void> {
  const taak = await lockTaak(write, input.taakId);
  const mag = mayWork(taak, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  if (taak.team === 'frontoffice') throw new Refused('weigering.al-frontoffice');
  await saveTaak(write, taak.id, { ...terug, teruggestuurdOp: write.ctx.now });
  await insertStap(write, taak.vraagId, 'teruggestuurd', input.reden);
  await auditTaak(
    write,
    'taak.teruggestuurd',
    taak.id,
    { team: taak.team },
    { team: 'frontoffice', reden: input.reden },
  );
}

/**
 * The same, and counted: this question belongs to the frontoffice (D-17). The count is for the talk with the
 * frontoffice; the inwoner notices nothing. Throws NotFound and Refused.
 */
export async function markMisrouted(write: Write, input: { taakId: string; reden: string }): Promise<void> {
  const taak = await lockTaak(write, input.taakId);
  const mag = mayWork(taak, actingMedewerker(write.ctx));
  if (!mag.ok) throw new Refused(mag.reden);
  if (taak.team === 'frontoffice') throw new Refused('weigering.al-frontoffice');
  const { now } = write.ctx;
  await saveTaak(write, taak.id, {
    ...terug,
    verkeerdOp: now,
    verkeerdReden: input.reden,
    teruggestuurdOp: now,
  });
  await insertStap(write, taak.vraagId, 'verkeerd-bezorgd', input.reden);
  await auditTaak(
    write,
    'taak.verkeerd-bezorgd',
    taak.id,
    { team: taak.team },
    { team: 'frontoffice', reden: input.reden },
  );
}
