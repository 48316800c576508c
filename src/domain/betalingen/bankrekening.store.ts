import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { type KantoorWrite, newId, type Read } from '@/platform/tenant';
import type { Bankrekening, Rekeningdoel } from './bankrekening';

/** One by one, whoever changes the accounts of this kantoor. */
export async function lockBankrekeningen({ db, ctx }: KantoorWrite): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('bankrekeningen'), ${ctx.kantoorId}::int)`;
}

/** All accounts of the kantoor, also those that ended, by account and day. */
export async function loadBankrekeningen({ db, ctx }: Read): Promise<Bankrekening[]> {
  const rows = await db.bankrekening.findMany({
    where: { kantoorId: ctx.kantoorId },
    orderBy: [{ iban: 'asc' }, { vanaf: 'asc' }],
  });
  return rows.map(({ id, iban, naam, doel, vanaf, tot }) => ({
    ...{ id, iban, naam, doel: doel as Rekeningdoel },
    vanaf: fromDatabaseDate(vanaf),
    tot: fromDatabaseDateOrNull(tot),
  }));
}

/** Adds an account; returns its id. */
export async function insertBankrekening(
  { db, ctx }: KantoorWrite,
  nieuw: Omit<Bankrekening, 'id' | 'tot'>,
): Promise<string> {
  const id = newId();
  await db.bankrekening.create({
    data: {
      ...nieuw,
      id,
      kantoorId: ctx.kantoorId,
      vanaf: toDatabaseDate(nieuw.vanaf),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  return id;
}

/** Lets an account end. */
export async function endRow({ db, ctx }: KantoorWrite, id: string, tot: LocalDate): Promise<void> {
  await db.bankrekening.update({
    where: { kantoorId_id: { kantoorId: ctx.kantoorId, id } },
    data: { tot: toDatabaseDate(tot) },
  });
}
