import { actorText } from '@/platform/context';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Verzoekstatus } from './ervenverzoek';

type Ervenverzoek = { id: string; persoonId: string; status: Verzoekstatus };

/** The request about a person that runs, or null. */
export async function findOpenVerzoek({ db, gemeenteId }: Write, persoonId: string): Promise<string | null> {
  const rij = await db.ervenverzoek.findFirst({
    where: { gemeenteId, persoonId, status: 'open' },
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** Adds one. Answers its id. */
export async function insertVerzoek(write: Write, persoonId: string, uiterlijk: LocalDate): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  await db.ervenverzoek.create({
    data: {
      gemeenteId,
      id,
      persoonId,
      uiterlijk: toDatabaseDate(uiterlijk),
      gevraagdOp: ctx.now,
      gevraagdDoor: actorText(ctx.actor),
    },
  });
  return id;
}

/** One of this gemeente, held until the end of the transaction. Throws NotFound. */
export async function lockVerzoek({ db, gemeenteId }: Write, id: string): Promise<Ervenverzoek> {
  await db.$queryRaw`select 1 from ervenverzoek where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.ervenverzoek.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return { id, persoonId: rij.persoonId, status: rij.status as Verzoekstatus };
}

/** Writes how it ended. */
export async function saveVerzoek(
  { db, gemeenteId, ctx }: Write,
  id: string,
  status: Exclude<Verzoekstatus, 'open'>,
  toelichting: string | null,
): Promise<void> {
  await db.ervenverzoek.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { status, toelichting, beantwoordOp: ctx.now, beantwoordDoor: actorText(ctx.actor) },
  });
}
