import type { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Kasdagstatus, Mutatiesoort, Stukken } from './kas';

export type Kas = {
  id: string;
  naam: string;
  code: string;
  wisselgeldCenten: Cents;
  vanaf: LocalDate;
  tot: LocalDate | null;
};

export type Kasdag = {
  id: string;
  kasId: string;
  dag: LocalDate;
  status: Kasdagstatus;
  tellingen: number;
  geteldDoor: string | null;
  openingCenten: Cents | null;
  verwachtCenten: Cents | null;
  geteldCenten: Cents | null;
  pinVerwachtCenten: Cents | null;
  pinGeteldCenten: Cents | null;
  verschilReden: string | null;
};

const orNull = (centen: bigint | null): Cents | null => (centen === null ? null : toCents(centen));

/** One till of the gemeente, held until the end of the transaction: one at a time takes, counts or signs. Or null. */
export async function lockKas({ db, gemeenteId }: Write, id: string): Promise<Kas | null> {
  await db.$executeRaw`select from kas where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const row = await db.kas.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!row) return null;
  return {
    id,
    naam: row.naam,
    code: row.code,
    wisselgeldCenten: toCents(row.wisselgeldCenten),
    vanaf: fromDatabaseDate(row.vanaf),
    tot: fromDatabaseDateOrNull(row.tot),
  };
}

/** Adds a till; returns its id. */
export async function insertKas(
  { db, ctx, gemeenteId }: Write,
  nieuw: Omit<Kas, 'id' | 'tot'>,
): Promise<string> {
  const id = newId();
  await db.kas.create({
    data: {
      ...{ gemeenteId, id, naam: nieuw.naam, code: nieuw.code, wisselgeldCenten: nieuw.wisselgeldCenten },
      vanaf: toDatabaseDate(nieuw.vanaf),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  return id;
}

/** Whether a till of this gemeente has this code. */
export async function hasCode({ db, gemeenteId }: Write, code: string): Promise<boolean> {
  return (await db.kas.count({ where: { gemeenteId, code } })) > 0;
}

/** Lets a till end. */
export async function endKasRow({ db, gemeenteId }: Write, id: string, tot: LocalDate): Promise<void> {
  await db.kas.update({ where: { gemeenteId_id: { gemeenteId, id } }, data: { tot: toDatabaseDate(tot) } });
}

/** The last day on which a till had a movement, or null. */
export async function lastDag({ db, gemeenteId }: Write, kasId: string): Promise<LocalDate | null> {
  const row = await db.kasdag.findFirst({ where: { gemeenteId, kasId }, orderBy: { dag: 'desc' } });
  return fromDatabaseDateOrNull(row?.dag ?? null);
}

const toKasdag = (row: Prisma.KasdagGetPayload<object>): Kasdag => ({
  id: row.id,
  kasId: row.kasId,
  dag: fromDatabaseDate(row.dag),
  status: row.status as Kasdagstatus,
  tellingen: row.tellingen,
  geteldDoor: row.geteldDoor,
  openingCenten: orNull(row.openingCenten),
  verwachtCenten: orNull(row.verwachtCenten),
  geteldCenten: orNull(row.geteldCenten),
  pinVerwachtCenten: orNull(row.pinVerwachtCenten),
  pinGeteldCenten: orNull(row.pinGeteldCenten),
  verschilReden: row.verschilReden,
});

/** One day of a till, or null. Who changes it holds the till. */
export async function loadKasdag({ db, gemeenteId }: Write, id: string): Promise<Kasdag | null> {
  const row = await db.kasdag.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return row && toKasdag(row);
}

/** The day of a till, made where it is not there yet. */
export async function openKasdag(write: Write, kasId: string, dag: LocalDate): Promise<Kasdag> {
  const { db, gemeenteId } = write;
  const datum = toDatabaseDate(dag);
  const found = await db.kasdag.findUnique({
    where: { gemeenteId_kasId_dag: { gemeenteId, kasId, dag: datum } },
  });
  if (found) return toKasdag(found);
  return toKasdag(await db.kasdag.create({ data: { gemeenteId, id: newId(), kasId, dag: datum } }));
}

/** Whether the month of this day was remitted. */
export async function isAfgedragen({ db, gemeenteId }: Write, maand: LocalDate): Promise<boolean> {
  return (await db.kasafdracht.count({ where: { gemeenteId, maand: toDatabaseDate(maand) } })) > 0;
}

/** What the movements of a day add up to, what the till began with, and an earlier day that is not closed. */
export async function loadBewegingen(
  { db, gemeenteId }: Write,
  dag: Kasdag,
  kas: Kas,
): Promise<{
  openingCenten: Cents;
  contantCenten: Cents;
  pinCenten: Cents;
  afgestortCenten: Cents;
  bijgestortCenten: Cents;
  eerderOpen: LocalDate | null;
}> {
  const [row] = await db.$queryRaw<
    { contant: bigint; pin: bigint; af: bigint; bij: bigint; vorige: bigint | null; open: Date | null }[]
  >`
    select coalesce(k.contant, 0)::bigint as contant, coalesce(k.pin, 0)::bigint as pin,
      coalesce(m.af, 0)::bigint as af, coalesce(m.bij, 0)::bigint as bij,
      (select v.geteld_centen from kasdag v where v.gemeente_id = ${gemeenteId} and v.kas_id = ${dag.kasId}::uuid
        and v.dag < ${dag.dag}::date order by v.dag desc limit 1) as vorige,
      (select min(v.dag) from kasdag v where v.gemeente_id = ${gemeenteId} and v.kas_id = ${dag.kasId}::uuid
        and v.dag < ${dag.dag}::date and v.status <> 'gesloten') as open
    from (select sum(bedrag_centen) filter (where wijze = 'contant') as contant, sum(bedrag_centen) filter (where wijze = 'pin') as pin
        from kwitantie where gemeente_id = ${gemeenteId} and kasdag_id = ${dag.id}::uuid) k,
      (select sum(bedrag_centen) filter (where soort = 'afstorting') as af, sum(bedrag_centen) filter (where soort = 'bijstorting') as bij
        from kasmutatie where gemeente_id = ${gemeenteId} and kasdag_id = ${dag.id}::uuid) m`;
  return {
    openingCenten: toCents(row?.vorige ?? kas.wisselgeldCenten),
    contantCenten: toCents(row?.contant ?? 0n),
    pinCenten: toCents(row?.pin ?? 0n),
    afgestortCenten: toCents(row?.af ?? 0n),
    bijgestortCenten: toCents(row?.bij ?? 0n),
    eerderOpen: fromDatabaseDateOrNull(row?.open ?? null),
  };
}

/** Keeps what was counted, and the day with it. */
export async function insertTelling(
  { db, ctx, gemeenteId }: Write,
  dag: Kasdag,
  geteld: {
    stukken: Stukken | null;
    geteldCenten: Cents;
    pinCenten: Cents;
    openingCenten: Cents;
    verwachtCenten: Cents;
    pinVerwachtCenten: Cents;
  },
): Promise<void> {
  const door = actorText(ctx.actor);
  const volgnummer = dag.tellingen + 1;
  await db.kastelling.create({
    data: {
      ...{ gemeenteId, id: newId(), kasdagId: dag.id, volgnummer },
      ...(geteld.stukken === null ? {} : { stukken: geteld.stukken }),
      ...{ geteldCenten: geteld.geteldCenten, pinCenten: geteld.pinCenten },
      ...{ gemaaktDoor: door, gemaaktOp: ctx.now },
    },
  });
  await db.kasdag.update({
    where: { gemeenteId_id: { gemeenteId, id: dag.id } },
    data: {
      ...{ status: 'geteld', tellingen: volgnummer, geteldDoor: door, geteldOp: ctx.now },
      ...{ openingCenten: geteld.openingCenten, verwachtCenten: geteld.verwachtCenten },
      ...{ geteldCenten: geteld.geteldCenten, pinVerwachtCenten: geteld.pinVerwachtCenten },
      pinGeteldCenten: geteld.pinCenten,
    },
  });
}

/** Opens a counted day again: it is to be counted anew. */
export async function reopenKasdag({ db, gemeenteId }: Write, id: string): Promise<void> {
  await db.kasdag.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      ...{ status: 'open', geteldDoor: null, geteldOp: null, openingCenten: null, verwachtCenten: null },
      ...{ geteldCenten: null, pinVerwachtCenten: null, pinGeteldCenten: null, verschilReden: null },
    },
  });
}

/** Keeps why there is a difference. */
export async function saveVerschilReden({ db, gemeenteId }: Write, id: string, reden: string): Promise<void> {
  await db.kasdag.update({ where: { gemeenteId_id: { gemeenteId, id } }, data: { verschilReden: reden } });
}

/** Signs a day. */
export async function saveGesloten(
  { db, ctx, gemeenteId }: Write,
  id: string,
  voor: 'gemeente' | 'kantoor',
): Promise<void> {
  await db.kasdag.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      ...{ status: 'gesloten', geslotenDoor: actorText(ctx.actor), geslotenOp: ctx.now },
      geslotenVoor: voor,
    },
  });
}

/** Keeps money that went to the bank, or change that was put in. Returns its id. */
export async function insertMutatie(
  { db, ctx, gemeenteId }: Write,
  kasdagId: string,
  mutatie: {
    soort: Mutatiesoort;
    bedragCenten: Cents;
    omschrijving: string;
    sleutel: string;
    inhoudHash: string;
  },
): Promise<string> {
  const id = newId();
  await db.kasmutatie.create({
    data: { ...mutatie, gemeenteId, id, kasdagId, gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
  });
  return id;
}

/** What was kept with this key of a form, or null. */
export const findMutatie = (
  { db, gemeenteId }: Write,
  sleutel: string,
): Promise<{ id: string; inhoudHash: string } | null> =>
  db.kasmutatie.findUnique({
    where: { gemeenteId_sleutel: { gemeenteId, sleutel } },
    select: { id: true, inhoudHash: true },
  });
