import { judgeNamens, loadNamens, type Namens, NietNamens } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { NotLoggedIn } from '@/platform/errors';
import { keepNamens } from '@/platform/session-store';
import type { Write } from '@/platform/tenant';
import { ownPersoonId } from './own-persoon';

/**
 * A citizen chooses for whom he acts from now on: by one of his vertegenwoordigingen in this gemeente, or for himself.
 * The choice stands in his session and in the audit. Answers for whom, or null for himself. Throws NietNamens where it gives no right today, and NotLoggedIn
 * for a session that ended.
 */
export async function chooseVoorWie(
  write: Write,
  { keuze, tokenHash }: { keuze: string | null; tokenHash: string },
): Promise<Namens | null> {
  const { gemeenteId, ctx } = write;
  const vertegenwoordigerId = ownPersoonId(write);
  const rij = keuze === null ? null : await loadNamens(write.db, gemeenteId, keuze);
  if (keuze !== null) {
    const vandaag = localDateOf(ctx.now);
    const reden = judgeNamens(rij, {
      vertegenwoordigerId,
      recht: 'zien',
      binnen: 'alles',
      vandaag,
    });
    if (rij === null || reden !== null) throw new NietNamens(reden ?? 'voorbij');
    write.shows(gemeenteId, [rij.persoonId]);
  }
  const namens = keuze === null ? null : { gemeenteId, id: keuze };
  if (!(await keepNamens(write.db, tokenHash, namens, ctx.now))) throw new NotLoggedIn();
  await write.audit({
    handeling: 'namens.gekozen',
    onderwerp: { soort: 'persoon', id: rij?.persoonId ?? vertegenwoordigerId },
    voor: null,
    na: { vertegenwoordiging: keuze, soort: rij?.soort ?? null },
    bewaarklasse: 'contact',
  });
  return rij;
}
