import { NotFound, Refused } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { makeBoeking } from './boeking';
import { type Kosten, planTerugname } from './kosten';
import { loadKosten, saveTerugname } from './kosten.store';
import { lockStanden } from './lock-stand';
import { postBoeking } from './post-boeking';
import { openUit } from './stand';
import { takeBackKosten } from './toerekening';

/**
 * Takes back the costs of one act, and no others. What was paid on them goes to what else is open on the aanslag; the
 * rest was paid too much. Throws NotFound, or Refused: they were taken back already, or on a day before that of the act.
 */
export async function reverseKosten(
  write: Write,
  { kostenId, reden, dag }: { kostenId: string; reden: string; dag: LocalDate },
): Promise<Kosten> {
  const gelezen = await loadKosten(write, kostenId);
  if (!gelezen) throw new NotFound();
  const stand = (await lockStanden(write, [gelezen.aanslagId])).get(gelezen.aanslagId);
  // Again, now that nobody else books in this gemeente.
  const kosten = await loadKosten(write, kostenId);
  if (!stand || !kosten) throw new NotFound();
  const plan = planTerugname(kosten, dag);
  if (!plan.ok) throw new Refused(plan.reden);
  const boekingId = await postBoeking(
    write,
    makeBoeking(
      'correctie',
      { boekdatum: dag, reden, tegenboekingVan: kosten.boekingId },
      takeBackKosten(openUit(stand), kostenId),
    ),
  );
  const terug = { boekingId, dag, reden };
  await saveTerugname(write, kostenId, terug);
  await write.audit({
    handeling: 'kosten.terugnemen',
    onderwerp: { soort: 'kosten', id: kostenId },
    voor: { bedragCenten: kosten.bedragCenten, boekingId: kosten.boekingId },
    na: terug,
    bewaarklasse: 'invordering',
  });
  return { ...kosten, terug };
}
