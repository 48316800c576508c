import { Prisma } from '@/generated/prisma/client';
import type { OnlineBetalingModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Keuze, OnlineBetaling, Status } from './online-betaling';

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toOnlineBetaling = ({ gemeenteId: _, ...rij }: OnlineBetalingModel): OnlineBetaling => ({
  ...rij,
  keuze: rij.keuze as Keuze,
  status: rij.status as Status,
  bedragCenten: toCents(rij.bedragCenten),
  wachtTot: fromDatabaseDateOrNull(rij.wachtTot),
});

/** One by one for a form, until the end of the transaction: sent twice at once it comes twice, one after the other. */
export async function lockFormulier({ db, gemeenteId }: Write, sleutel: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`online-betaling ${gemeenteId}`}), hashtext(${sleutel}))`;
}

/** The payment that this person began with this form, or null. */
export async function findBySleutel(
  { db, gemeenteId }: Write,
  persoonId: string,
  clientSleutel: string,
): Promise<OnlineBetaling | null> {
  const rij = await db.onlineBetaling.findUnique({
    where: { gemeenteId_persoonId_clientSleutel: { gemeenteId, persoonId, clientSleutel } },
  });
  return rij && toOnlineBetaling(rij);
}

/** One payment as it stands. Throws NotFound. */
export async function loadOnlineBetaling(
  { db }: Read,
  gemeenteId: number,
  id: string,
): Promise<OnlineBetaling> {
  const rij = await db.onlineBetaling.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toOnlineBetaling(rij);
}

/** The betalingskenmerk of an aanslag, which stands beside the payment at the bank. Throws NotFound. */
export async function loadBetalingskenmerk(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<string> {
  const rij = await db.aanslag.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: aanslagId } },
    select: { betalingskenmerk: true },
  });
  if (!rij) throw new NotFound();
  return rij.betalingskenmerk;
}

/** The id of the payment with our reference, or null. */
export async function findByKenmerk(
  { db }: Read,
  gemeenteId: number,
  kenmerk: string,
): Promise<string | null> {
  const rij = await db.onlineBetaling.findUnique({
    where: { gemeenteId_kenmerk: { gemeenteId, kenmerk } },
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** The same, held until the end of the transaction. Throws NotFound. */
export async function lockOnlineBetaling(write: Write, id: string): Promise<OnlineBetaling> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from online_betaling where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  return loadOnlineBetaling(write, gemeenteId, id);
}

export async function insertOnlineBetaling({ db, gemeenteId }: Write, rij: OnlineBetaling): Promise<void> {
  await db.onlineBetaling.create({ data: { ...rij, wachtTot: null, gemeenteId } });
}

type Meer = Partial<
  Pick<
    OnlineBetaling,
    | 'status'
    | 'providerKenmerk'
    | 'betaaladres'
    | 'openOp'
    | 'betaaldOp'
    | 'wachtTot'
    | 'geeindigdOp'
    | 'verwerktOp'
  >
>;

/** Writes what became of a payment that still has the version it was read with. Throws Stale otherwise. */
export async function saveOnlineBetaling(
  { db, gemeenteId }: Write,
  voor: Pick<OnlineBetaling, 'id' | 'versie'>,
  { wachtTot, ...meer }: Meer,
): Promise<void> {
  const { count } = await db.onlineBetaling.updateMany({
    where: { gemeenteId, id: voor.id, versie: voor.versie },
    data: {
      ...meer,
      ...(wachtTot ? { wachtTot: toDatabaseDate(wachtTot) } : {}),
      versie: voor.versie + 1,
    },
  });
  if (count !== 1) throw new Stale();
}

/** What of each of these aanslagen was paid online and can still come from the bank. */
export async function loadOnderweg(
  { db, ctx }: Read,
  gemeenteId: number,
  aanslagIds: readonly string[],
): Promise<ReadonlyMap<string, Cents>> {
  const rijen = await db.onlineBetaling.groupBy({
    by: ['aanslagId'],
    where: {
      gemeenteId,
      aanslagId: { in: [...aanslagIds] },
      status: 'betaald',
      wachtTot: { gt: toDatabaseDate(localDateOf(ctx.now)) },
    },
    _sum: { bedragCenten: true },
  });
  return new Map(rijen.map((rij) => [rij.aanslagId, toCents(rij._sum.bedragCenten ?? 0n)]));
}

/** Payments of this gemeente that run and were begun before a moment, the oldest first. */
export async function loadLopende({ db }: Read, gemeenteId: number, voor: Date): Promise<OnlineBetaling[]> {
  const rijen = await db.onlineBetaling.findMany({
    where: { gemeenteId, status: { in: ['begonnen', 'open'] }, gemaaktOp: { lte: voor } },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
    take: 500,
  });
  return rijen.map(toOnlineBetaling);
}

/** A payment older than this comes from no bank any more: what ended long ago is not looked for each time. */
const TERUGBLIK_MS = 100 * 86_400_000;

/** Payments of this gemeente of which the line of the bank was booked and that do not know it yet. */
export async function loadGeboekt({ db, ctx, gemeenteId }: Write): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    select distinct b.id from online_betaling b
    join aanslag a on a.gemeente_id = b.gemeente_id and a.id = b.aanslag_id
    join ontvangst o on o.kantoor_id = ${ctx.kantoorId} and o.betalingskenmerk = a.betalingskenmerk
      and o.end_to_end = b.kenmerk and o.bedrag_centen = b.bedrag_centen and o.status = 'verwerkt'
    where b.gemeente_id = ${gemeenteId} and b.status not in ('verwerkt', 'begonnen')
      and b.gemaakt_op > ${new Date(ctx.now.getTime() - TERUGBLIK_MS)}
    order by b.id`);
  return rijen.map(({ id }) => id);
}

export const auditOnlineBetaling = (
  write: Write,
  wat: string,
  id: string,
  na: Readonly<Record<string, unknown>>,
): Promise<void> =>
  write.audit({
    handeling: `online-betaling.${wat}`,
    onderwerp: { soort: 'online-betaling', id },
    voor: null,
    na,
    bewaarklasse: 'betalingen',
  });
