import { requireAanwijzing } from '@/domain/aanwijzingen/require-aanwijzing';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { bookRente } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { groupBy } from '@/platform/group';
import type { Write } from '@/platform/tenant';
import { planRentebesluit, type RENTEBESLUITEN, type Rentepost } from './invorderingsrente';
import {
  loadRenteposten,
  loadRenteregels,
  lockRentelijst,
  savePostuitkomst,
  saveRentebesluit,
} from './invorderingsrente.store';
import { sendRentebrief } from './send-rentebrief';

/**
 * The second person determines the interest of a list, or refuses it; who proposed it takes it back. Determined, each
 * payment is worked out once more: one that was taken back, or of which the interest or the letter cannot be what was
 * proposed, falls off; of every other the interest is a boeking of its own, with one beschikking per aanslag. Answers how
 * many were charged. Throws NotFound, Stale, or Refused; RefusedAndReported without an aanwijzing up to the total.
 */
export async function decideRentelijst(
  write: Write,
  input: { id: string; versie: number; besluit: (typeof RENTEBESLUITEN)[number]; reden: string | null },
): Promise<number> {
  actingMedewerker(write.ctx);
  await lockStanden(write, []);
  const lijst = await lockRentelijst(write, input);
  const wie = actorText(write.ctx.actor);
  const plan = planRentebesluit(lijst, input, wie);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const { totaalCenten, aantal } = lijst;
  if (plan.status === 'vastgesteld')
    await requireAanwijzing(write, {
      soort: 'invorderingsrente',
      over: { soort: 'rentelijst', id: lijst.id },
      centen: totaalCenten,
    });
  await saveRentebesluit(write, lijst, {
    status: plan.status,
    ...{ beslotenDoor: wie, beslotenOp: write.ctx.now, besluitReden: input.reden?.trim() || null },
  });
  const posten = await loadRenteposten(write, write.gemeenteId, [lijst.id]);
  const geboekt = plan.status === 'vastgesteld' ? await charge(write, posten) : new Set<string>();
  await savePostuitkomst(
    write,
    posten.map(({ id }) => id).filter((id) => !geboekt.has(id)),
    { uitkomst: 'vervallen' },
  );
  await write.audit({
    handeling: `rentelijst.${input.besluit}`,
    onderwerp: { soort: 'rentelijst', id: lijst.id },
    voor: { status: lijst.status, voorgesteldDoor: lijst.voorgesteldDoor },
    na: { status: plan.status, aantal, totaalCenten, geboekt: geboekt.size, reden: input.reden },
    bewaarklasse: 'invordering',
  });
  return geboekt.size;
}

/** Books what still is as it was proposed, aanslag by aanslag with its letter. Answers which. */
async function charge(write: Write, posten: readonly Rentepost[]): Promise<Set<string>> {
  const { gemeenteId, ctx } = write;
  const dag = localDateOf(ctx.now);
  const nu = await loadRenteregels(write, gemeenteId, {
    gegevens: await readGegevens(write, gemeenteId),
    dag,
    alleen: posten.map(({ betalingId }) => betalingId),
  });
  const staat = posten.filter((post) =>
    nu.some(
      (r) =>
        r.betalingId === post.betalingId &&
        r.aanslagId === post.aanslagId &&
        r.renteCenten === post.renteCenten,
    ),
  );
  const geboekt = new Set<string>();
  for (const [aanslagId, groep] of groupBy(staat, (post) => post.aanslagId)) {
    // Interest is charged by its beschikking (Iw 30): without a letter nothing is.
    const brief = await sendRentebrief(write, groep);
    if ('wacht' in brief) continue;
    const { documentId } = brief;
    const stand = (await lockStanden(write, [aanslagId])).get(aanslagId);
    if (!stand) throw new NotFound();
    for (const { id, renteCenten } of groep) {
      const boekingId = await postBoeking(
        write,
        bookRente(
          { boekdatum: dag, reden: 'invorderingsrente' },
          { aanslagId, belastingjaar: stand.belastingjaar },
          renteCenten,
        ),
      );
      await savePostuitkomst(write, [id], { uitkomst: 'geboekt', boekingId, documentId });
      geboekt.add(id);
    }
  }
  return geboekt;
}
