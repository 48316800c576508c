import type { Context } from '@/platform/context';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { holdSituatie, releaseSituatie } from './hold-situatie';
import type { Situatieregel } from './situatie';
import { insertRegel, loadSituaties, lockPersoon, toRegel } from './situatie.store';

/**
 * Tells the other gemeenten of the kantoor what was recorded in one of them, each for its own row of the person and with
 * the gemeente that it comes from (decision 3): what he owes there waits as well. May run again, and in any order: a line
 * is told once, under the id that it has everywhere. A row that was merged into another is passed over. Answers how many
 * lines were told.
 */
export async function spreadSituatie(
  ctx: Context,
  { bronGemeenteId, regelId }: { bronGemeenteId: number; regelId: string },
): Promise<number> {
  const bron = await readIn(ctx, [bronGemeenteId], async ({ db }) => {
    const rij = await db.situatieregel.findFirst({
      where: { gemeenteId: bronGemeenteId, id: regelId },
      include: { persoon: { select: { sleutel: true } } },
    });
    if (!rij) return null;
    const { persoon, ...regel } = rij;
    const regels = await db.situatieregel.findMany({
      where: { gemeenteId: bronGemeenteId, dossierId: regel.dossierId, gebeurtenis: { not: 'ingediend' } },
      orderBy: [{ moment: 'asc' }, { id: 'asc' }],
    });
    return { sleutel: persoon.sleutel, regels: regels.map(toRegel) };
  });
  if (bron === null) return 0;
  const others = ctx.gemeenten.map((g) => g.gemeenteId).filter((id) => id !== bronGemeenteId);
  const rows = await readIn(ctx, others, ({ db }) =>
    db.persoon.findMany({
      where: { gemeenteId: { in: others }, sleutel: bron.sleutel, samengevoegdMet: null },
      select: { gemeenteId: true, id: true },
    }),
  );
  let told = 0;
  for (const { gemeenteId, id } of rows)
    told += await writeIn(ctx, gemeenteId, (write) => apply(write, id, bron.regels, bronGemeenteId));
  return told;
}

/** Writes what is not known here yet, with what follows from it. Answers how many lines that were. */
async function apply(
  write: Write,
  persoonId: string,
  regels: readonly Situatieregel[],
  bronGemeenteId: number,
): Promise<number> {
  const { db, gemeenteId } = write;
  if ((await lockPersoon(write, persoonId)).samengevoegd) return 0;
  let told = 0;
  for (const bron of regels) {
    const known = await db.situatieregel.findUnique({
      where: { gemeenteId_id: { gemeenteId, id: bron.id } },
      select: { id: true },
    });
    if (known) continue;
    const voor = (await loadSituaties(write, gemeenteId, persoonId)).find(
      (s) => s.dossierId === bron.dossierId,
    );
    const regel = await insertRegel(write, {
      ...bron,
      persoonId,
      bronGemeenteId: bron.bronGemeenteId ?? bronGemeenteId,
    });
    if (regel.gebeurtenis === 'begonnen') await holdSituatie(write, regel, regel.dag, regel.tot);
    if (regel.gebeurtenis === 'verlengd' && voor?.tot) await holdSituatie(write, regel, voor.tot, regel.tot);
    if (regel.gebeurtenis === 'geeindigd' && regel.uitkomst !== null && voor && voor.geeindigdOp === null)
      await releaseSituatie(write, voor, { uitkomst: regel.uitkomst, dag: regel.dag });
    await write.audit({
      handeling: 'situatie.overgenomen',
      onderwerp: { soort: 'persoon', id: persoonId },
      voor: null,
      na: regel,
      bewaarklasse: 'invordering',
    });
    told += 1;
  }
  return told;
}
