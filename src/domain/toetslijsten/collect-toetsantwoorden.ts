import type { Context } from '@/platform/context';
import { Refused } from '@/platform/errors';
import { logger } from '@/platform/logger';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import type { Inlichtingenbureau } from './inlichtingenbureau';
import { readKop } from './layout';
import { recordToetsantwoord } from './record-toetsantwoord';
import { loadBeantwoord, loadVerzonden } from './toetslijst.store';

/** Looks for the answer to one list among what came in, and reads it. Throws Refused when there is none yet. */
export async function fetchToetsantwoord(
  write: Write,
  bureau: Pick<Inlichtingenbureau, 'list' | 'read'> | null,
  id: string,
): Promise<void> {
  if (bureau === null) throw new Refused('toetslijst.fout.geen-verbinding');
  for (const naam of await bureau.list()) {
    const tekst = await bureau.read(naam);
    if (readKop(tekst)?.lijstId === id) return recordToetsantwoord(write, id, tekst);
  }
  throw new Refused('toetslijst.fout.nog-geen-antwoord');
}

/**
 * Reads what came in for the lists that wait, each in a transaction of its own; one that is refused stops none of the others.
 * Files of lists that are answered are taken away: what is in them is kept no longer than it takes to read them.
 */
export async function collectToetsantwoorden(
  ctx: Context,
  gemeenteId: number,
  bureau: Inlichtingenbureau,
): Promise<number> {
  let gelezen = 0;
  for (const id of await readIn(ctx, [gemeenteId], (read) => loadVerzonden(read, gemeenteId)))
    try {
      await writeIn(ctx, gemeenteId, (write) => fetchToetsantwoord(write, bureau, id));
      gelezen += 1;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.sleutel !== 'toetslijst.fout.nog-geen-antwoord')
        logger().warn({ gemeenteId, toetslijstId: id, reden: error.sleutel }, 'toetsantwoord geweigerd');
    }
  await removeGelezen(ctx, gemeenteId, bureau);
  return gelezen;
}

async function removeGelezen(ctx: Context, gemeenteId: number, bureau: Inlichtingenbureau): Promise<void> {
  const namen: { naam: string; id: string }[] = [];
  for (const naam of await bureau.list()) {
    const id = readKop(await bureau.read(naam))?.lijstId;
    if (id !== undefined) namen.push({ naam, id });
  }
  const klaar = await readIn(ctx, [gemeenteId], (read) =>
    loadBeantwoord(
      read,
      namen.map(({ id }) => id),
    ),
  );
  for (const { naam, id } of namen) if (klaar.has(id)) await bureau.remove(naam);
}
