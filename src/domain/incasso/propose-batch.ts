import { kantoorWaardeOp } from '@/domain/gemeenten/geldende-instelling';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { actingMedewerker } from '@/domain/medewerkers/acting-medewerker';
import { localDateOf } from '@/platform/clock';
import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { enqueue } from '@/platform/job';
import type { LocalDate } from '@/platform/local-date';
import { type KantoorWrite, readIn, writeIn, writeKantoor } from '@/platform/tenant';
import { planBatch, uiterlijkVoor } from './batch';
import { insertBatch, loadBatch, saveBatch } from './batch.store';
import { loadKandidaten } from './kandidaat.store';
import { planNewAanslagen } from './plan-new-aanslagen';
import { countPosten, insertPosten, loadDood, releasePosten } from './post.store';
import { readBeleid } from './read-beleid';
import { judgeTermijn } from './selectie';

/**
 * Somebody proposes to collect on a day: the batch is made, and a job chooses what is in it. Returns its id. Throws Refused
 * for a day on which no bank works, one that the bank does not reach any more, or one that has a batch.
 */
export async function proposeBatch(write: KantoorWrite, incassodag: LocalDate): Promise<string> {
  actingMedewerker(write.ctx);
  const vandaag = localDateOf(write.ctx.now);
  const kantoor = await readKantoorInstellingen(write);
  const incassant = kantoorWaardeOp('incassant', { gemeente: [], kantoor }, vandaag)?.waarde;
  if (!incassant) throw new Refused('incasso.fout.geen-incasso');
  const uiterlijk = uiterlijkVoor(incassodag, incassant);
  const plan = planBatch(incassodag, uiterlijk, write.ctx.now);
  if (!plan.ok) throw new Refused(plan.reden, {}, plan.veld);
  const id = await insertBatch(write, { incassodag, uiterlijk });
  if (id === null) throw new Refused('incasso.fout.dag-heeft-batch', {}, 'incassodag');
  await write.audit({
    handeling: 'incasso.voorgesteld',
    onderwerp: { soort: 'incassobatch', id },
    voor: null,
    na: { incassodag, uiterlijk },
  });
  await enqueue(write, 'incasso-samenstellen', { kantoorId: write.ctx.kantoorId, batchId: id }, id);
  return id;
}

const DEEL = 200;

/**
 * Chooses what is in a batch, gemeente by gemeente and in parts: every term of the day with its reason, each once. Killed at
 * any point it goes on where it was. Then the batch waits for a second person, with its control total.
 */
export async function fillBatch(ctx: Context, batchId: string, deel = DEEL): Promise<void> {
  const batch = await readIn(ctx, [], (read) => loadBatch(read, batchId));
  if (batch.status !== 'in-opbouw') return;
  for (const { gemeenteId } of ctx.gemeenten) {
    await writeIn(ctx, gemeenteId, async (write) => {
      for (const dood of await loadDood(write)) await releasePosten(write, dood);
    });
    // What was imposed since somebody gave his mandate may have a term on this very day.
    await planNewAanslagen(ctx, gemeenteId, deel);
    while ((await fillDeel(ctx, gemeenteId, batch, deel)) > 0);
  }
  const gemeenten = ctx.gemeenten.map((g) => g.gemeenteId);
  const telling = await readIn(ctx, gemeenten, (read) => countPosten(read, batchId, ['gekozen']));
  await writeKantoor(ctx, async (write) => {
    await saveBatch(write, batch, { status: 'voorgesteld', telling });
    await write.audit({
      handeling: 'incasso.samengesteld',
      onderwerp: { soort: 'incassobatch', id: batchId },
      voor: null,
      na: telling,
    });
  });
}

/** One part of the terms of a gemeente. Returns how many were looked at. */
const fillDeel = (
  ctx: Context,
  gemeenteId: number,
  { id: batchId, incassodag }: { id: string; incassodag: LocalDate },
  deel: number,
): Promise<number> =>
  writeIn(ctx, gemeenteId, async (write) => {
    const beleid = await readBeleid(write, gemeenteId);
    if (!beleid) return 0;
    const kandidaten = await loadKandidaten(write, {
      batchId,
      incassodag,
      aantal: deel,
    });
    const dagen = {
      incassodag,
      vandaag: localDateOf(ctx.now),
      aankondigdagen: beleid.keuze.aankondigdagen,
    };
    const posten = kandidaten.map((kandidaat) => ({
      kandidaat,
      oordeel: judgeTermijn(kandidaat, dagen),
    }));
    // What another batch took at this moment is looked at no more: the next part leaves it out.
    if (posten.length > 0) await insertPosten(write, batchId, posten);
    return posten.length;
  });
