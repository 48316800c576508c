import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { type Feitregel, isFeitsoort } from './persoonsfeit';
import {
  applyFeit,
  insertFeitregel,
  loadRegels,
  lockPersoonstand,
  toRegel,
  undoFeit,
} from './persoonsfeit.store';

/**
 * Brings every row of one human being at the kantoor to the same facts: what is known of one of them is written for the
 * others, under the id that it has everywhere and with the gemeente that it comes from (ADR 0057). May run again, and in any
 * order. Answers how many lines were written.
 */
export async function spreadPersoonsfeiten(
  ctx: Context,
  { bronGemeenteId, persoonId }: { bronGemeenteId: number; persoonId: string },
): Promise<number> {
  const alle = ctx.gemeenten.map(({ gemeenteId }) => gemeenteId);
  const bron = await readIn(ctx, [bronGemeenteId], ({ db }) =>
    db.persoon.findFirst({
      where: { gemeenteId: bronGemeenteId, id: persoonId },
      select: { sleutel: true },
    }),
  );
  if (!bron) return 0;
  const rijen = await readIn(ctx, alle, ({ db }) =>
    db.persoon.findMany({
      where: { gemeenteId: { in: alle }, sleutel: bron.sleutel, samengevoegdMet: null },
      select: { gemeenteId: true, id: true, persoonsfeiten: true },
      orderBy: { gemeenteId: 'asc' },
    }),
  );
  const regels = rijen
    .flatMap(({ gemeenteId, persoonsfeiten }) =>
      persoonsfeiten.map((feit) => ({
        ...toRegel(feit),
        bronGemeenteId: feit.bronGemeenteId ?? gemeenteId,
      })),
    )
    .filter(({ soort }) => isFeitsoort(soort))
    .sort(inVolgorde);
  let told = 0;
  for (const rij of rijen)
    told += await writeIn(ctx, rij.gemeenteId, (write) => takeOver(write, rij.id, regels));
  return told;
}

/** A fact before what ends it, and what was said earlier before what was said later. */
const inVolgorde = (x: Feitregel, y: Feitregel): number =>
  Number(x.feitId !== null) - Number(y.feitId !== null) ||
  x.moment.getTime() - y.moment.getTime() ||
  (x.id < y.id ? -1 : 1);

/** Writes what is not known here yet, with what follows from it. Answers how many lines that were. */
async function takeOver(write: Write, persoonId: string, regels: readonly Feitregel[]): Promise<number> {
  const { gemeenteId } = write;
  if ((await lockPersoonstand(write, persoonId)).samengevoegd) return 0;
  const bekend = await loadRegels(write, gemeenteId, persoonId);
  let told = 0;
  for (const regel of regels) {
    // Of two ends, told in two gemeenten, each keeps the first that it knows.
    if (bekend.some(({ id, feitId }) => id === regel.id || (feitId !== null && feitId === regel.feitId)))
      continue;
    const { soort, feitId, gebeurtenis } = regel;
    const feit = feitId === null ? regel : bekend.find(({ id }) => id === feitId);
    if (!feit || !isFeitsoort(soort)) continue;
    const nieuw = await insertFeitregel(write, { ...regel, persoonId });
    bekend.push(nieuw);
    if (feitId === null) await applyFeit(write, persoonId, soort, regel.dag);
    else await undoFeit(write, persoonId, { soort, dag: feit.dag }, gebeurtenis);
    await write.audit({
      handeling: 'persoonsfeit.overgenomen',
      onderwerp: { soort: 'persoon', id: persoonId },
      voor: null,
      na: nieuw,
      bewaarklasse: 'heffing',
    });
    told += 1;
  }
  return told;
}
