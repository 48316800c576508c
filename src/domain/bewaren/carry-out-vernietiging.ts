import type { Context } from '@/platform/context';
import { enqueue, forEachGemeente } from '@/platform/job';
import { type Write, writeIn } from '@/platform/tenant';
import { destroyPosten, loadLijst, loadLijsten } from './vernietiging.store';

export const VERNIETIG_TAAK = 'vernietiging-uitvoeren';
/** Lines at a time: each is looked at once more. */
const PER_KEER = 200;

/** Asks for the next part of a list, in the transaction of what makes it needed. */
export const askVernietigwerk = (write: Write, lijstId: string): Promise<void> => {
  const { ctx, gemeenteId } = write;
  return enqueue(write, VERNIETIG_TAAK, { kantoorId: ctx.kantoorId, gemeenteId, lijstId }, lijstId);
};

/**
 * Destroys the next part of a list that was decided on and asks for the one after it. What was done stands with its line in the
 * same transaction, so begun again where it was killed nothing is done twice. Of a list that is done it does nothing. Answers
 * how many lines are left.
 */
export async function carryOutVernietiging(
  write: Write,
  lijstId: string,
  perKeer: number = PER_KEER,
): Promise<number> {
  const lijst = await loadLijst(write, write.gemeenteId, lijstId);
  if (lijst?.status !== 'akkoord') return 0;
  const deel = await destroyPosten(write, lijstId, perKeer);
  await write.audit({
    handeling: deel.rest === 0 ? 'vernietiging.uitgevoerd' : 'vernietiging.deel',
    onderwerp: { soort: 'vernietigingslijst', id: lijstId },
    voor: null,
    na: deel,
    bewaarklasse: 'vernietiging',
  });
  if (deel.rest > 0) await askVernietigwerk(write, lijstId);
  return deel.rest;
}

/** Asks again for lists that were decided on and are not done, in every gemeente of a kantoor. Answers how many. */
export async function resumeVernietigingen(ctx: Context): Promise<number> {
  let aantal = 0;
  await forEachGemeente(ctx, async (gemeenteId) => {
    aantal += await writeIn(ctx, gemeenteId, async (write) => {
      const open = (await loadLijsten(write, [gemeenteId])).filter(({ status }) => status === 'akkoord');
      for (const { id } of open) await askVernietigwerk(write, id);
      return open.length;
    });
  });
  return aantal;
}
