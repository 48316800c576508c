import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused } from '@/platform/errors';
import { type KantoorWrite, newId } from '@/platform/tenant';

export type NieuwArtikel = {
  /** Of the article that this follows; a new one when left out. */
  sleutel: string;
  gemeenteId: number | null;
  onderwerp: string;
  titel: string;
  tekst: string;
  zoekwoorden: string;
};

/** Writes an article, or the next version of one, as a draft: nobody may tell it yet. Returns its id. */
export async function proposeArtikel(write: KantoorWrite, input: NieuwArtikel): Promise<string> {
  const { db, ctx } = write;
  if (input.gemeenteId !== null && !ctx.gemeenten.some((g) => g.gemeenteId === input.gemeenteId))
    throw new NotFound();
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('kennisartikel'), ${ctx.kantoorId}::int)`;
  const id = newId();
  const laatste = await db.kennisartikel.aggregate({
    where: { kantoorId: ctx.kantoorId, sleutel: input.sleutel },
    _max: { versie: true },
  });
  const versie = 1 + (laatste._max.versie ?? 0);
  await db.kennisartikel.create({
    data: {
      kantoorId: ctx.kantoorId,
      id,
      ...input,
      versie,
      vanaf: toDatabaseDate(localDateOf(ctx.now)),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  const onderwerp = { soort: 'kennisartikel', id };
  await write.audit({ handeling: 'artikel.voorgesteld', onderwerp, voor: null, na: { ...input, versie } });
  return id;
}

/**
 * Approves or turns down a draft; another person than who wrote it. Approved it holds from today and takes the place
 * of the version before. Throws NotFound and Refused.
 */
export async function decideArtikel(
  write: KantoorWrite,
  input: { id: string; besluit: 'goedkeuren' | 'afwijzen' },
): Promise<void> {
  const { db, ctx } = write;
  const { kantoorId } = ctx;
  const ik = actorText(ctx.actor);
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('kennisartikel'), ${kantoorId}::int)`;
  const rij = await db.kennisartikel.findUnique({ where: { kantoorId_id: { kantoorId, id: input.id } } });
  if (!rij) throw new NotFound();
  if (rij.status !== 'concept') throw new Refused('weigering.al-besloten');
  if (rij.gemaaktDoor === ik) throw new Refused('weigering.eigen-artikel');
  const vandaag = toDatabaseDate(localDateOf(ctx.now));
  const status = input.besluit === 'goedkeuren' ? 'goedgekeurd' : 'afgewezen';
  if (status === 'goedgekeurd') {
    const eerder = {
      kantoorId,
      sleutel: rij.sleutel,
      gemeenteId: rij.gemeenteId,
      status: 'goedgekeurd',
      tot: null,
    };
    // One that began today never held a day: it is turned down instead of ending before it begins.
    await db.kennisartikel.updateMany({
      where: { ...eerder, vanaf: { lt: vandaag } },
      data: { tot: vandaag },
    });
    await db.kennisartikel.updateMany({
      where: { ...eerder, vanaf: vandaag },
      data: { status: 'afgewezen' },
    });
  }
  await db.kennisartikel.update({
    where: { kantoorId_id: { kantoorId, id: rij.id } },
    data: { status, vanaf: vandaag, beslotenDoor: ik, beslotenOp: ctx.now },
  });
  const onderwerp = { soort: 'kennisartikel', id: rij.id };
  await write.audit({
    handeling: `artikel.${status}`,
    onderwerp,
    voor: { status: rij.status },
    na: { status },
  });
}
