import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { type Fase, planFase, type Zaak } from './zaak';
import { auditZaak, requireZaak, saveZaak } from './zaak.store';
import { insertZaakregel } from './zaakregel.store';

/** Which of these a citizen sees in the course of his case; a proposal that waits inside is the office's own. */
const VOOR_BURGER: readonly Fase[] = ['aanvullen', 'in-behandeling', 'afgehandeld', 'ingetrokken'];

/**
 * Takes a case to another fase, with a line in its journal. Throws NotFound, Stale when somebody changed it since it
 * was shown, or Refused when that fase does not follow from this one.
 */
export async function moveZaak(
  write: Write,
  wie: { id: string; versie?: number },
  naar: Fase,
  reden?: string,
): Promise<Zaak> {
  const zaak = await requireZaak(write, wie);
  const plan = planFase(zaak.fase, naar, zaak.soort);
  if (!plan.ok) throw new Refused(plan.reden);
  const nieuw = await saveZaak(write, zaak.id, { fase: naar, faseOp: write.ctx.now });
  await insertZaakregel(write, zaak.id, {
    soort: naar,
    voorBurger: VOOR_BURGER.includes(naar),
    ...(reden === undefined ? {} : { tekst: reden }),
  });
  await auditZaak(write, 'zaak.fase', zaak.id, { fase: zaak.fase }, { fase: naar, reden: reden ?? null });
  return nieuw;
}
