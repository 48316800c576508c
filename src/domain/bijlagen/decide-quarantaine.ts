import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { plainText } from '@/platform/text';
import type { Onderwerp } from './bijlage';
import { auditBijlage, deleteInhoud, lockBijlage, saveBijlage } from './bijlage.store';
import type { Onderwerptoegang } from './open-bijlage';
import { refuseBijlage } from './receive-bijlage';

export type Quarantainebesluit = { id: string; besluit: 'vrij' | 'geweigerd'; reden: string };

/**
 * A medewerker lets a file out of quarantine, or refuses it: then its content is destroyed. With a reason, always.
 * Throws NotFound for what is not there, not his or still a form of somebody; Refused (`bijlagen.reden-nodig`,
 * `bijlagen.al-besloten`).
 */
export async function decideQuarantaine(
  write: Write,
  { id, besluit, reden }: Quarantainebesluit,
  toegang: Onderwerptoegang,
): Promise<void> {
  const { ctx, gemeenteId } = write;
  if (ctx.actor.soort !== 'medewerker') throw new NotFound();
  const bijlage = await lockBijlage(write, id);
  if (bijlage === null || bijlage.onderwerpSoort === 'concept') throw new NotFound();
  const onderwerp: Onderwerp = { soort: bijlage.onderwerpSoort, id: bijlage.onderwerpId };
  if (!(await toegang(write, gemeenteId, onderwerp))) throw new NotFound();
  const besluitReden = plainText(reden);
  if (besluitReden === '') throw refuseBijlage('reden-nodig');
  if (bijlage.stand !== 'quarantaine') throw refuseBijlage('al-besloten');
  write.shows(gemeenteId, [bijlage.persoonId]);
  const { medewerkerId } = ctx.actor;
  await saveBijlage(write, id, {
    stand: besluit,
    standReden: 'mens',
    beslotenDoor: medewerkerId,
    besluitReden,
  });
  if (besluit === 'geweigerd') await deleteInhoud(write, id, false);
  await auditBijlage(
    write,
    'besloten',
    bijlage,
    { stand: bijlage.stand },
    { stand: besluit, reden: besluitReden },
  );
}
