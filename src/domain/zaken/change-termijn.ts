import { Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { planWijziging, type TermijnHandeling } from './termijn';
import { lockTermijn, saveUiterlijk } from './termijn.store';
import { auditZaak } from './zaak.store';

/**
 * Moves the last day of a term by an act that the law allows. Throws NotFound, or Refused: postponed before, at its end
 * already, or not later than it was.
 */
export async function changeTermijn(
  write: Write,
  input: { id: string; handeling: TermijnHandeling; uiterlijk: LocalDate; reden: string; bron: string },
): Promise<void> {
  const termijn = await lockTermijn(write, input.id);
  const plan = planWijziging(termijn, input.handeling, input.uiterlijk, termijn.alVerdaagd);
  if (!plan.ok) throw new Refused(plan.reden);
  await saveUiterlijk(write, termijn, input);
  const { handeling, uiterlijk, reden } = input;
  await auditZaak(
    write,
    `termijn.${handeling}`,
    termijn.zaakId,
    { uiterlijk: termijn.uiterlijk },
    { uiterlijk, reden },
  );
}
