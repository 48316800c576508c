import { type Cents, formatCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { RefusedAndReported } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { judgeAanwijzingen, type SoortBesluit } from './aanwijzing';
import { loadVoorBesluit } from './aanwijzing.store';

type Besluit = {
  soort: SoortBesluit;
  /** What is decided about, for the report of a refusal. */
  over: { soort: string; id: string };
  /** The amount that the decision gives away; null where it is about no amount. */
  centen: Cents | null;
};

/**
 * Whoever decides here has an aanwijzing for this kind of decision in this gemeente today, up to this amount (B-14).
 * The work itself carries out and decides nothing. Throws RefusedAndReported with the reason in words; the line of it
 * in the audit outlives the transaction that is rolled back.
 */
export async function requireAanwijzing(write: Write, { soort, over, centen }: Besluit): Promise<void> {
  const { actor, now } = write.ctx;
  if (actor.soort === 'systeem') return;
  const { gemeenteId } = write;
  const rijen =
    actor.soort === 'medewerker'
      ? await loadVoorBesluit(write, actor.medewerkerId, { soort, gemeenteId })
      : [];
  const oordeel = judgeAanwijzingen(rijen, { dag: localDateOf(now), centen });
  if (oordeel.ok) return;
  const waarden: Record<string, string> = {
    ...('dag' in oordeel ? { dag: oordeel.dag } : {}),
    ...('grensCenten' in oordeel ? { grens: formatCents(oordeel.grensCenten) } : {}),
  };
  throw new RefusedAndReported(`aanwijzing.${oordeel.reden}`, waarden, {
    handeling: GEWEIGERD,
    onderwerp: over,
    voor: null,
    na: { soort, gemeenteId, centen, reden: oordeel.reden },
  });
}

/** The act under which a refused decision stands in the audit of the kantoor. */
export const GEWEIGERD = 'besluit.geweigerd';
