import { type Cents, toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';

export type Afdracht = { id: string; maand: LocalDate; bedragCenten: Cents; kenmerk: string };
export type Overboeking = {
  id: string;
  afdrachtId: string;
  ontvangstId: string;
  boekingId: string;
  bedragCenten: Cents;
  teruggenomen: boolean;
};

/** One by one, whoever takes money at, closes or remits a till of this gemeente: a month is summed by one at a time. */
export async function lockKassen({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select from kas where gemeente_id = ${gemeenteId} order by id for update`;
}

/** Keeps what is transferred for a month; returns its id. */
export async function insertAfdracht(
  { db, ctx, gemeenteId }: Write,
  nieuw: { maand: LocalDate; bedragCenten: Cents; dagen: number; kenmerk: string },
): Promise<string> {
  const id = newId();
  await db.kasafdracht.create({
    data: {
      ...{ gemeenteId, id, maand: toDatabaseDate(nieuw.maand), bedragCenten: nieuw.bedragCenten },
      ...{ dagen: nieuw.dagen, kenmerk: nieuw.kenmerk },
      ...{ gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
    },
  });
  return id;
}

/** One remittance, or null. */
export async function loadAfdracht({ db, gemeenteId }: Write, id: string): Promise<Afdracht | null> {
  const row = await db.kasafdracht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!row) return null;
  const { maand, bedragCenten, kenmerk } = row;
  return { id, kenmerk, maand: fromDatabaseDate(maand), bedragCenten: toCents(bedragCenten) };
}

/** What came in of a remittance, less what was taken off again. */
export async function sumOverboekingen({ db, gemeenteId }: Write, afdrachtId: string): Promise<Cents> {
  const sum = await db.kasoverboeking.aggregate({
    where: { gemeenteId, afdrachtId },
    _sum: { bedragCenten: true },
  });
  return toCents(sum._sum.bedragCenten ?? 0n);
}

/** Keeps that a line of the bank was placed, or taken off. Returns its id. */
export async function insertOverboeking(
  { db, ctx, gemeenteId }: Write,
  nieuw: {
    afdrachtId: string;
    ontvangstId: string;
    boekingId: string;
    bedragCenten: Cents;
    terugVan: string | null;
    reden: string | null;
  },
): Promise<string> {
  const id = newId();
  await db.kasoverboeking.create({
    data: { ...nieuw, gemeenteId, id, gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
  });
  return id;
}

/** A line of the bank as it was placed, or null. */
export async function loadOverboeking({ db, gemeenteId }: Write, id: string): Promise<Overboeking | null> {
  const row = await db.kasoverboeking.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { terugname: true },
  });
  if (!row) return null;
  const { afdrachtId, ontvangstId, boekingId, bedragCenten, terugname } = row;
  return {
    ...{ id, afdrachtId, ontvangstId, boekingId },
    bedragCenten: toCents(bedragCenten),
    teruggenomen: terugname.length > 0,
  };
}
