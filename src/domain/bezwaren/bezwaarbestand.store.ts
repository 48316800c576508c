import type { BezwaarbestandModel } from '@/generated/prisma/models';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import { newId, type Read, type TenantClient, type Write } from '@/platform/tenant';
import type {
  Bestandcellen,
  Bestandfout,
  Bezwaarbestand,
  Machtigingstand,
  Regelstand,
} from './bezwaarbestand';

export const toBezwaarbestand = (rij: BezwaarbestandModel): Bezwaarbestand => ({
  id: rij.id,
  gemachtigde: rij.gemachtigde,
  vertegenwoordigerId: rij.vertegenwoordigerId,
  kanaal: rij.kanaal as Bezwaarbestand['kanaal'],
  ontvangenOp: fromDatabaseDate(rij.ontvangenOp),
  terPost: fromDatabaseDateOrNull(rij.terPost),
  toelichting: rij.toelichting,
  bestandId: rij.bestandId,
  klaarOp: rij.klaarOp,
  vastgelegdOp: rij.vastgelegdOp,
});

/** One letter with its file. Throws NotFound. */
export async function requireBezwaarbestand(
  { db }: Read,
  gemeenteId: number,
  id: string,
): Promise<Bezwaarbestand> {
  const rij = await db.bezwaarbestand.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toBezwaarbestand(rij);
}

/** Keeps a letter; the same form sent twice is one. Answers its id. */
export async function insertBezwaarbestand(
  { db, gemeenteId }: Write,
  rij: Pick<
    Bezwaarbestand,
    'gemachtigde' | 'vertegenwoordigerId' | 'kanaal' | 'ontvangenOp' | 'terPost' | 'toelichting'
  > & { clientSleutel: string; vastgelegdDoor: string; vastgelegdOp: Date },
): Promise<{ id: string; nieuw: boolean }> {
  const { clientSleutel } = rij;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`bezwaarbestand:${clientSleutel}`}), ${gemeenteId}::int)`;
  const eerder = await db.bezwaarbestand.findUnique({
    where: { gemeenteId_clientSleutel: { gemeenteId, clientSleutel } },
    select: { id: true },
  });
  if (eerder) return { id: eerder.id, nieuw: false };
  const id = newId();
  await db.bezwaarbestand.create({
    data: {
      ...rij,
      ...{ gemeenteId, id },
      ontvangenOp: toDatabaseDate(rij.ontvangenOp),
      terPost: rij.terPost && toDatabaseDate(rij.terPost),
    },
  });
  return { id, nieuw: true };
}

/** The person of this number in the gemeente, or null. */
export async function findPersoonId({ db, gemeenteId }: Write, sleutel: string): Promise<string | null> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_sleutel: { gemeenteId, sleutel } },
    select: { id: true, samengevoegdMet: true },
  });
  return rij && (rij.samengevoegdMet ?? rij.id);
}

/** Binds a file to its letter in the transaction that loads its lines. False when the letter has one already. */
export async function bindBestand(
  client: TenantClient,
  gemeenteId: number,
  { id, bestandId }: { id: string; bestandId: string },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'update bezwaarbestand set bestand_id = $3 where gemeente_id = $1 and id = $2 and bestand_id is null',
    [gemeenteId, id, bestandId],
  );
  return rowCount === 1;
}

/** The letter that a file was loaded with, or null. */
export async function findBijBestand({ db }: Read, gemeenteId: number, bestandId: string) {
  const rij = await db.bezwaarbestand.findUnique({
    where: { gemeenteId_bestandId: { gemeenteId, bestandId } },
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** The lines that have no answer yet, in the order of the file. */
export async function listWachtend({ db }: Read, gemeenteId: number, id: string): Promise<number[]> {
  const rijen = await db.bezwaarbestandregel.findMany({
    where: { gemeenteId, bezwaarbestandId: id, stand: 'wacht' },
    select: { regel: true },
    orderBy: { regel: 'asc' },
  });
  return rijen.map((r) => r.regel);
}

/** A line that waits, held until this transaction is done; null when somebody else answered it. */
export async function holdRegel(
  { db, gemeenteId }: Write,
  id: string,
  regel: number,
): Promise<Bestandcellen | null> {
  const [rij] = await db.$queryRaw<{ invoer: Bestandcellen }[]>`
    select invoer from bezwaarbestandregel
    where gemeente_id = ${gemeenteId} and bezwaarbestand_id = ${id}::uuid and regel = ${regel} and stand = 'wacht' for update`;
  return rij?.invoer ?? null;
}

export type Regelantwoord =
  | { stand: 'aanvaard'; schriftId: string; opmerking: Machtigingstand | null }
  | { stand: Exclude<Regelstand, 'aanvaard' | 'wacht'>; fout: Bestandfout };

/** What became of a line; a line that was answered keeps its answer. */
export async function answerRegel(
  { db, gemeenteId, ctx }: Write,
  id: string,
  regel: number,
  antwoord: Regelantwoord,
): Promise<void> {
  const wat =
    antwoord.stand === 'aanvaard'
      ? { schriftId: antwoord.schriftId, opmerking: antwoord.opmerking }
      : { kolom: antwoord.fout.kolom, reden: antwoord.fout.reden, waarden: antwoord.fout.waarden };
  await db.bezwaarbestandregel.updateMany({
    where: { gemeenteId, bezwaarbestandId: id, regel, stand: 'wacht' },
    data: { ...wat, stand: antwoord.stand, verwerktOp: ctx.now },
  });
}

/** The file is done once no line of it waits. Answers whether it is. */
export async function closeBezwaarbestand({ db, gemeenteId, ctx }: Write, id: string): Promise<boolean> {
  const wacht = await db.bezwaarbestandregel.count({
    where: { gemeenteId, bezwaarbestandId: id, stand: 'wacht' },
  });
  if (wacht > 0) return false;
  const { count } = await db.bezwaarbestand.updateMany({
    where: { gemeenteId, id, klaarOp: null, bestandId: { not: null } },
    data: { klaarOp: ctx.now },
  });
  return count === 1;
}
