import type { MaandafsluitingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import type { Maandafsluiting, Maandcijfers, Sluitstatus } from './maandafsluiting';

/**
 * The first day on which may be booked in this gemeente, null while no month of it is closed. Until the end of the
 * transaction no month closes.
 */
export async function holdEersteOpenDag({ db, gemeenteId }: Write): Promise<LocalDate | null> {
  const [row] = await db.$queryRaw<{ dag: Date | null }[]>`select eerste_open_dag(${gemeenteId}::int) as dag`;
  return row?.dag ? fromDatabaseDate(row.dag) : null;
}

/** Waits until nobody books in this gemeente any more, and holds who wants to until the end of the transaction. */
export async function lockMaanden({ db, gemeenteId }: Write): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext('maandafsluiting'), ${gemeenteId}::int)`;
}

type CijferRow = { maand: Date; boekingen: bigint; debet: bigint; credit: bigint; debiteuren: bigint };

/** The figures of every month in which something was booked, the first one first. */
export async function loadMaandcijfers(
  { db }: Read,
  gemeenteId: number,
): Promise<(Maandcijfers & { maand: LocalDate })[]> {
  const rows = await db.$queryRaw<CijferRow[]>`
    select m.maand, m.boekingen, m.debet, m.credit, sum(m.mutatie) over (order by m.maand)::bigint as debiteuren from (
      select date_trunc('month', b.boekdatum::timestamp)::date as maand, count(distinct b.id) as boekingen,
        coalesce(sum(r.bedrag_centen) filter (where r.bedrag_centen > 0), 0)::bigint as debet,
        coalesce(-sum(r.bedrag_centen) filter (where r.bedrag_centen < 0), 0)::bigint as credit,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%' or r.rekening = 'te-veel-ontvangen'), 0) as mutatie
      from boeking b
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
      where b.gemeente_id = ${gemeenteId}
      group by 1
    ) m order by m.maand`;
  return rows.map((row) => ({
    maand: fromDatabaseDate(row.maand),
    boekingen: Number(row.boekingen),
    debetCenten: toCents(row.debet),
    creditCenten: toCents(row.credit),
    debiteurenCenten: toCents(row.debiteuren),
  }));
}

const toMaandafsluiting = ({ gemeenteId: _, ...rij }: MaandafsluitingModel): Maandafsluiting => ({
  ...rij,
  maand: fromDatabaseDate(rij.maand),
  debetCenten: toCents(rij.debetCenten),
  creditCenten: toCents(rij.creditCenten),
  debiteurenCenten: toCents(rij.debiteurenCenten),
  status: rij.status as Sluitstatus,
});

/** Every closing and proposal of one gemeente, the newest first. */
export async function loadMaandafsluitingen({ db }: Read, gemeenteId: number): Promise<Maandafsluiting[]> {
  const rijen = await db.maandafsluiting.findMany({
    where: { gemeenteId },
    orderBy: [{ maand: 'desc' }, { voorgesteldOp: 'desc' }, { id: 'asc' }],
  });
  return rijen.map(toMaandafsluiting);
}

/** One of them, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockMaandafsluiting(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Maandafsluiting> {
  await db.$queryRaw`select 1 from maandafsluiting where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.maandafsluiting.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toMaandafsluiting(rij);
}

export async function insertMaandafsluiting(
  { db, gemeenteId }: Write,
  rij: Maandcijfers & Pick<Maandafsluiting, 'id' | 'maand' | 'voorgesteldDoor' | 'voorgesteldOp'>,
): Promise<void> {
  const { id, boekingen, debetCenten, creditCenten, debiteurenCenten, voorgesteldDoor, voorgesteldOp } = rij;
  await db.maandafsluiting.create({
    data: {
      ...{
        gemeenteId,
        id,
        boekingen,
        debetCenten,
        creditCenten,
        debiteurenCenten,
        voorgesteldDoor,
        voorgesteldOp,
      },
      maand: toDatabaseDate(rij.maand),
      status: 'voorgesteld',
    },
  });
}

/** Writes what was decided. Throws Stale when somebody was first. */
export async function saveSluitbesluit(
  { db, gemeenteId }: Write,
  { id, versie }: Pick<Maandafsluiting, 'id' | 'versie'>,
  besluit: Pick<Maandafsluiting, 'status' | 'beslotenDoor' | 'beslotenOp' | 'besluitReden'>,
): Promise<void> {
  const { count } = await db.maandafsluiting.updateMany({
    where: { gemeenteId, id, versie },
    data: { ...besluit, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}
