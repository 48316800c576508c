import type { OvermakingModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import { type Overmaakstatus, type Overmaking, TELT_MEE } from './overmaking';
import { readSpecificatie, storedSpecificatie } from './specificatie.store';

export const toOvermaking = ({ gemeenteId: _, ...rij }: OvermakingModel): Overmaking => ({
  ...rij,
  van: fromDatabaseDate(rij.van),
  totEnMet: fromDatabaseDate(rij.totEnMet),
  bedragCenten: toCents(rij.bedragCenten),
  specificatie: readSpecificatie(rij.specificatie),
  status: rij.status as Overmaakstatus,
  betaaldOp: fromDatabaseDateOrNull(rij.betaaldOp),
  terugOp: fromDatabaseDateOrNull(rij.terugOp),
  bankAntwoord: rij.bankAntwoord as Overmaking['bankAntwoord'],
  bankAntwoordOp: fromDatabaseDateOrNull(rij.bankAntwoordOp),
});

/** One overmaking as it stands. Throws NotFound. */
export async function loadOvermaking({ db }: Read, gemeenteId: number, id: string): Promise<Overmaking> {
  const rij = await db.overmaking.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toOvermaking(rij);
}

/** The same, held until the end; with the version that was looked at. Throws NotFound, Stale. */
export async function lockOvermaking(
  write: Write,
  { id, versie }: { id: string; versie?: number },
): Promise<Overmaking> {
  await write.db
    .$queryRaw`select 1 from overmaking where gemeente_id = ${write.gemeenteId} and id = ${id}::uuid for update`;
  const overmaking = await loadOvermaking(write, write.gemeenteId, id);
  if (versie !== undefined && overmaking.versie !== versie) throw new Stale();
  return overmaking;
}

/** What keeps a period from being proposed: it was done or waits, or another of this gemeente waits. */
export async function findHindernis(
  { db, gemeenteId }: Write,
  totEnMet: LocalDate,
): Promise<'al-overgemaakt' | 'wacht-nog' | null> {
  const periode = await db.overmaking.count({
    where: { gemeenteId, totEnMet: toDatabaseDate(totEnMet), status: { in: [...TELT_MEE] } },
  });
  if (periode > 0) return 'al-overgemaakt';
  const open = await db.overmaking.count({
    where: { gemeenteId, status: { in: ['voorgesteld', 'goedgekeurd'] } },
  });
  return open > 0 ? 'wacht-nog' : null;
}

export async function insertOvermaking({ db, gemeenteId }: Write, rij: Overmaking): Promise<void> {
  await db.overmaking.create({
    data: {
      ...rij,
      van: toDatabaseDate(rij.van),
      totEnMet: toDatabaseDate(rij.totEnMet),
      specificatie: storedSpecificatie(rij.specificatie),
      betaaldOp: null,
      terugOp: null,
      bankAntwoordOp: null,
      gemeenteId,
    },
  });
}

type Uitkomst = Partial<
  Omit<Overmaking, 'id' | 'van' | 'totEnMet' | 'specificatie' | 'bedragCenten' | 'iban' | 'naam' | 'versie'>
>;

/** Writes what became of an overmaking that still has the version it was read with. Throws Stale otherwise. */
export async function saveOvermaking(
  { db, gemeenteId }: Write,
  voor: Pick<Overmaking, 'id' | 'versie'>,
  { betaaldOp, terugOp, bankAntwoordOp, ...meer }: Uitkomst,
): Promise<void> {
  const { count } = await db.overmaking.updateMany({
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

/** Lines of the bank with our reference on them, not placed yet, and whose overmaking each is; the oldest first. */
export async function loadBankregels({
  db,
  ctx,
  gemeenten,
}: Read): Promise<{ id: string; gemeenteId: number; overmakingId: string }[]> {
  // From the few lines that wait on, whatever the planner thinks of the rest.
  return db.$queryRaw`
    with wacht as materialized (
      select o.id, o.boekdatum, o.bedrag_centen, o.end_to_end from ontvangst o
      where o.kantoor_id = ${ctx.kantoorId} and o.end_to_end is not null and o.status <> 'verwerkt'
        and o.end_to_end like 'OM-%'
    )
    select w.id, m.gemeente_id as "gemeenteId", m.id as "overmakingId" from wacht w
    join overmaking m on m.gemeente_id = any(${[...gemeenten]}::int[]) and m.eindkenmerk = w.end_to_end
    order by w.boekdatum, w.bedrag_centen, w.id`;
}

/** One audit line about an overmaking. No account stands in it. */
export const auditOvermaking = (
  write: Write,
  handeling: string,
  id: string,
  na: { totEnMet: LocalDate; bedragCenten: Cents; reden?: string | null },
): Promise<void> =>
  write.audit({
    handeling: `overmaking.${handeling}`,
    onderwerp: { soort: 'overmaking', id },
    voor: null,
    na,
    bewaarklasse: 'betalingen',
  });

/** The overmaking with this reference at the bank in this gemeente; null when there is none. */
export async function findVerzonden({ db, gemeenteId }: Write, berichtId: string): Promise<string | null> {
  const rij = await db.overmaking.findFirst({ where: { gemeenteId, berichtId }, select: { id: true } });
  return rij?.id ?? null;
}
