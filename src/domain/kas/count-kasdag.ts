import type { Cents } from '@/platform/cents';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { dagWeigering, type Stukken, verwachtCenten } from './kas';
import { insertTelling, loadBewegingen } from './kas.store';
import { lockKasdag } from './lock-kasdag';

/**
 * Counts the day of a till, blind: what must be in it is told by the answer, not before. From then on nothing comes onto
 * the day. Throws NotFound, or Refused when it was counted or an earlier day of the till is not closed.
 */
export async function countKasdag(
  write: Write,
  telling: { kasdagId: string; stukken: Stukken | null; geteldCenten: Cents; pinCenten: Cents },
): Promise<void> {
  const { kasdagId, geteldCenten, pinCenten } = telling;
  const { kas, dag } = await lockKasdag(write, kasdagId);
  const weigering = dagWeigering(dag.status);
  if (weigering !== null) throw new Refused(weigering);
  const bewegingen = await loadBewegingen(write, dag, kas);
  if (bewegingen.eerderOpen !== null)
    throw new Refused('kas.fout.eerder-open', { dag: bewegingen.eerderOpen });
  const { openingCenten, pinCenten: pinVerwachtCenten } = bewegingen;
  const verwacht = verwachtCenten(bewegingen);
  await insertTelling(write, dag, {
    ...{ stukken: telling.stukken, geteldCenten, pinCenten, openingCenten, pinVerwachtCenten },
    verwachtCenten: verwacht,
  });
  await write.audit({
    handeling: 'kasdag.geteld',
    onderwerp: { soort: 'kasdag', id: kasdagId },
    voor: null,
    na: {
      ...{ kas: kas.code, dag: dag.dag, telling: dag.tellingen + 1, geteldCenten, pinCenten },
      ...{ verwachtCenten: verwacht, pinVerwachtCenten },
    },
    bewaarklasse: 'betalingen',
  });
}
