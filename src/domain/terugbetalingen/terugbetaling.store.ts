import { z } from 'zod';
import { Prisma } from '@/generated/prisma/client';
import type { TerugbetaalopdrachtModel, TerugbetalingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Tegoedreden } from './tegoed';
import type { Bankregel, Opdracht, Opdrachtstatus, Regelstatus, Terugbetaling } from './terugbetaling';

/** Cents as text, which no reader rounds. */
const opgeslagenDelen = z.array(
  z.object({
    dagtekening: z.string().transform(toLocalDate),
    centen: z.string().transform((text) => toCents(BigInt(text))),
  }),
);

export const toOpdracht = ({ gemeenteId: _, ...rij }: TerugbetaalopdrachtModel): Opdracht => ({
  ...rij,
  status: rij.status as Opdrachtstatus,
  bedragCenten: rij.bedragCenten === null ? null : toCents(rij.bedragCenten),
  betaaldag: fromDatabaseDateOrNull(rij.betaaldag),
});

export const toTerugbetaling = ({ gemeenteId: _, ...rij }: TerugbetalingModel): Terugbetaling => ({
  ...rij,
  reden: rij.reden as Tegoedreden,
  bedragCenten: toCents(rij.bedragCenten),
  renteCenten: toCents(rij.renteCenten),
  renteDelen: rij.renteDelen === null ? null : opgeslagenDelen.parse(rij.renteDelen),
  status: rij.status as Regelstatus,
  betaaldOp: fromDatabaseDateOrNull(rij.betaaldOp),
  terugOp: fromDatabaseDateOrNull(rij.terugOp),
  bankAntwoord: rij.bankAntwoord as Terugbetaling['bankAntwoord'],
  bankAntwoordOp: fromDatabaseDateOrNull(rij.bankAntwoordOp),
});

/** One order with the version that was looked at, held until the end. Throws NotFound, Stale. */
export async function lockOpdracht(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Opdracht> {
  await db.$queryRaw`select 1 from terugbetaalopdracht where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.terugbetaalopdracht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toOpdracht(rij);
}

/** One order as it stands. Throws NotFound. */
export async function loadOpdracht({ db }: Read, gemeenteId: number, id: string): Promise<Opdracht> {
  const rij = await db.terugbetaalopdracht.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toOpdracht(rij);
}

/** What stands in an order, in the order of the file. */
export async function loadRegels(
  { db }: Read,
  gemeenteId: number,
  opdrachtId: string,
): Promise<Terugbetaling[]> {
  const rijen = await db.terugbetaling.findMany({
    where: { gemeenteId, opdrachtId },
    orderBy: { eindkenmerk: 'asc' },
  });
  return rijen.map(toTerugbetaling);
}

export async function insertOpdracht({ db, gemeenteId }: Write, rij: Opdracht): Promise<void> {
  const betaaldag = rij.betaaldag === null ? null : toDatabaseDate(rij.betaaldag);
  await db.terugbetaalopdracht.create({ data: { ...rij, betaaldag, gemeenteId } });
}

export async function insertRegels(
  { db, gemeenteId }: Write,
  rijen: readonly Terugbetaling[],
): Promise<void> {
  await db.terugbetaling.createMany({
    data: rijen.map((rij) => ({
      ...rij,
      betaaldOp: null,
      terugOp: null,
      bankAntwoordOp: null,
      renteDelen: rij.renteDelen?.map((d) => ({ ...d, centen: d.centen.toString() })) ?? Prisma.DbNull,
      gemeenteId,
    })),
  });
}

/** Writes what became of an order that still has the version it was read with. Throws Stale otherwise. */
export async function saveOpdracht(
  { db, gemeenteId }: Write,
  voor: Opdracht,
  // On which day is paid stays as it was proposed.
  meer: Partial<Omit<Opdracht, 'betaaldag'>>,
): Promise<Opdracht> {
  const data = { ...meer, versie: voor.versie + 1 };
  const { count } = await db.terugbetaalopdracht.updateMany({
    where: { gemeenteId, id: voor.id, versie: voor.versie },
    data,
  });
  if (count !== 1) throw new Stale();
  return { ...voor, ...data };
}

type Uitkomst = Partial<
  Pick<
    Terugbetaling,
    | 'status'
    | 'uitkomstReden'
    | 'uitkomstDoor'
    | 'koppeling'
    | 'betaaldOp'
    | 'betaaldOntvangstId'
    | 'terugOp'
    | 'terugOntvangstId'
    | 'bankAntwoord'
    | 'bankAntwoordOp'
  >
>;

/** Writes what became of one refund that still has the version it was read with. Throws Stale otherwise. */
export async function saveRegel(
  { db, gemeenteId }: Write,
  voor: Pick<Terugbetaling, 'id' | 'versie'>,
  { betaaldOp, terugOp, bankAntwoordOp, ...meer }: Uitkomst,
): Promise<void> {
  const { count } = await db.terugbetaling.updateMany({
    where: { gemeenteId, id: voor.id, versie: voor.versie },
    data: {
      ...meer,
      ...(betaaldOp ? { betaaldOp: toDatabaseDate(betaaldOp) } : {}),
      ...(terugOp ? { terugOp: toDatabaseDate(terugOp) } : {}),
      ...(bankAntwoordOp ? { bankAntwoordOp: toDatabaseDate(bankAntwoordOp) } : {}),
      versie: voor.versie + 1,
    },
  });
  if (count !== 1) throw new Stale();
}

/** The account of the kantoor for tax money from which is paid on a day, and where the kantoor is; the one that holds longest, or null. */
export async function loadVanRekening(
  { db, ctx }: Read,
  dag: LocalDate,
): Promise<{ iban: string; plaats: string } | null> {
  const [rij] = await db.$queryRaw<{ iban: string; plaats: string }[]>`
    select r.iban, k.zetel as plaats from bankrekening r join kantoor k on k.id = r.kantoor_id
    where r.kantoor_id = ${ctx.kantoorId} and r.doel = 'belastinggeld' and r.vanaf <= ${dag}::date
      and (r.tot is null or ${dag}::date < r.tot)
    order by r.vanaf, r.iban limit 1`;
  return rij ?? null;
}

type Gevonden = Bankregel & { gemeenteId: number; terugbetalingId: string };
type BankRij = { id: string; boekdatum: Date; bedragCenten: bigint; retour: string | null; status: string };

const toBankregel = (rij: BankRij): Bankregel => ({
  id: rij.id,
  boekdatum: fromDatabaseDate(rij.boekdatum),
  bedragCenten: toCents(rij.bedragCenten),
  retour: rij.retour,
});

/** Lines of the bank with our reference on them, not placed yet, and whose refund each is; the oldest first. */
export async function loadBankregels({ db, ctx, gemeenten }: Read): Promise<Gevonden[]> {
  // From the few lines that wait on, whatever the planner thinks of the rest.
  const rijen = await db.$queryRaw<(BankRij & { gemeenteId: number; terugbetalingId: string })[]>`
    with wacht as materialized (
      select o.id, o.boekdatum, o.bedrag_centen, o.retour, o.status, o.end_to_end from ontvangst o
      where o.kantoor_id = ${ctx.kantoorId} and o.end_to_end is not null and o.status <> 'verwerkt'
        and o.end_to_end like 'TB-%'
    )
    select w.id, w.boekdatum, w.bedrag_centen as "bedragCenten", w.retour, w.status, t.gemeente_id as "gemeenteId",
      t.id as "terugbetalingId"
    from wacht w
    join terugbetaling t on t.gemeente_id = any(${[...gemeenten]}::int[]) and t.eindkenmerk = w.end_to_end
    order by w.boekdatum, w.bedrag_centen, w.id`;
  return rijen.map((rij) => ({
    ...toBankregel(rij),
    gemeenteId: rij.gemeenteId,
    terugbetalingId: rij.terugbetalingId,
  }));
}

/** One line of the bank as it stands now, under the lock on receipts: not booked yet, waiting, or null when placed. */
export async function loadBankregel(
  { db, ctx }: Write,
  id: string,
): Promise<(Bankregel & { vanuit: 'bank' | 'niet-thuisgebracht' }) | null> {
  const [rij] = await db.$queryRaw<BankRij[]>`
    select o.id, o.boekdatum, o.bedrag_centen as "bedragCenten", o.retour, o.status from ontvangst o
    where o.kantoor_id = ${ctx.kantoorId} and o.id = ${id}::uuid and o.status <> 'verwerkt'`;
  return rij ? { ...toBankregel(rij), vanuit: rij.status === 'nieuw' ? 'bank' : 'niet-thuisgebracht' } : null;
}

/** One refund, held until the end. Throws NotFound. */
export async function lockRegel({ db, gemeenteId }: Write, id: string): Promise<Terugbetaling> {
  await db.$queryRaw`select 1 from terugbetaling where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.terugbetaling.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toTerugbetaling(rij);
}

/** Where who has these accounts lives, as far as a bank asks it. */
export async function loadAdressen(
  { db }: Read,
  gemeenteId: number,
  rekeningIds: readonly string[],
): Promise<ReadonlyMap<string, { plaats: string | null; land: string | null }>> {
  const rijen = await db.uitbetaalrekening.findMany({
    where: { gemeenteId, id: { in: [...rekeningIds] } },
    select: { id: true, plaats: true, land: true },
  });
  return new Map(rijen.map(({ id, plaats, land }) => [id, { plaats, land }]));
}

/** One audit line about an order or a refund. No account stands in it. */
export const auditTerugbetaling = (
  write: Write,
  handeling: string,
  onderwerp: { soort: 'terugbetaalopdracht' | 'terugbetaling'; id: string },
  na: object,
): Promise<void> =>
  write.audit({
    handeling: `terugbetaling.${handeling}`,
    onderwerp,
    voor: null,
    na,
    bewaarklasse: 'betalingen',
  });

/** The order with this reference at the bank in this gemeente; null when there is none. */
export async function findVerzonden({ db, gemeenteId }: Write, berichtId: string): Promise<string | null> {
  const rij = await db.terugbetaalopdracht.findFirst({
    where: { gemeenteId, berichtId, status: 'verzonden' },
    select: { id: true },
  });
  return rij?.id ?? null;
}
