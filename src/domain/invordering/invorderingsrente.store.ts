import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import type { Prisma } from '@/generated/prisma/client';
import type { RentelijstModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import {
  type LateBetaling,
  laagsteDrempel,
  type Rentelijst,
  type Rentelijststatus,
  type Rentepost,
  type Renteregel,
  renteOver,
} from './invorderingsrente';

export const toRentelijst = ({ gemeenteId: _, ...rij }: RentelijstModel): Rentelijst => ({
  ...rij,
  totaalCenten: toCents(rij.totaalCenten),
  status: rij.status as Rentelijststatus,
});

/** Of one list at most so many payments: a list is read by who decides on it, and each is a letter. */
const HOOGSTENS = 200;

type Rij = Omit<LateBetaling, 'vervaldag' | 'betaaldOp' | 'centen'> & {
  vervaldag: Date;
  betaaldOp: Date;
  centen: bigint;
};

/**
 * Payments of a gemeente between two days that came after the last day to pay and over which no interest was proposed or charged,
 * with what of each went to the belasting; those that can come above `drempelCenten` at all (5 percent is more than any rate).
 * Left out: what was taken back, what waits on an objection or waited on one that was honoured, and what was paid while
 * somebody was insolvent.
 */
async function loadLateBetalingen(
  { db }: Read,
  gemeenteId: number,
  {
    sinds,
    totEnMet,
    drempelCenten,
    alleen,
  }: { sinds: LocalDate; totEnMet: LocalDate; drempelCenten: Cents; alleen: readonly string[] | null },
): Promise<LateBetaling[]> {
  const rijen = await db.$queryRaw<Rij[]>`
    select b.id as "betalingId", a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId",
      a.laatste_vervaldag as vervaldag, bank.dag as "betaaldOp", deel.centen
    from boeking b
    cross join lateral (select coalesce((select min(o.boekdatum) from kantoor_boeking kb
        join kantoor_boekingsregel kr on kr.kantoor_id = kb.kantoor_id and kr.boeking_id = kb.id and kr.ontvangst_id is not null
        join ontvangst o on o.kantoor_id = kr.kantoor_id and o.id = kr.ontvangst_id
        where kb.koppeling = b.koppeling), b.hoort_bij, b.boekdatum) as dag offset 0) bank
    cross join lateral (select r.aanslag_id, (-sum(r.bedrag_centen))::bigint as centen from boekingsregel r
      where r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.rekening = 'debiteuren' and r.aanslag_id is not null
      group by r.aanslag_id offset 0) deel
    join aanslag a on a.gemeente_id = b.gemeente_id and a.id = deel.aanslag_id
    where b.gemeente_id = ${gemeenteId} and b.soort in ('ontvangst', 'verrekening') and b.boekdatum between ${sinds}::date and ${totEnMet}::date
      and bank.dag > a.laatste_vervaldag
      and (${alleen}::uuid[] is null or b.id = any(${alleen}::uuid[]))
      and deel.centen * (bank.dag - a.laatste_vervaldag + 3) * 5 > ${drempelCenten}::bigint * 36000
      and not exists (select from boeking t where t.gemeente_id = b.gemeente_id and t.tegenboeking_van = b.id)
      and not exists (select from rentepost p where p.gemeente_id = b.gemeente_id and p.betaling_id = b.id
        and p.aanslag_id = a.id and p.uitkomst = 'geboekt')
      and (${alleen}::uuid[] is not null or not exists (select from rentepost p where p.gemeente_id = b.gemeente_id
        and p.betaling_id = b.id and p.aanslag_id = a.id and p.uitkomst = 'voorgesteld'))
      and not exists (select from opschorting o where o.gemeente_id = b.gemeente_id and o.persoon_id = a.persoon_id
        and (o.aanslag_id is null or o.aanslag_id = a.id) and o.vanaf <= bank.dag and (o.tot is null or o.tot > a.laatste_vervaldag)
        and (o.grond in ('faillissement', 'surseance', 'wsnp', 'schuldregeling', 'adempauze')
          or o.grond = 'bezwaar-belasting' and (o.eind_reden is null or exists (select from bezwaar z
            where z.gemeente_id = o.gemeente_id and z.zaak_id = o.bron_id and z.uitkomst in ('gegrond', 'gedeeltelijk-gegrond')))))
    order by bank.dag, b.id limit ${5 * HOOGSTENS}`;
  return rijen.map((rij) => ({
    ...rij,
    vervaldag: fromDatabaseDate(rij.vervaldag),
    betaaldOp: fromDatabaseDate(rij.betaaldOp),
    centen: toCents(rij.centen),
  }));
}

/**
 * The interest over what was paid late, by the besluit of the day of each payment; of `alleen` these payments, worked out
 * once more. Nothing where no besluit holds today that charges it.
 */
export async function loadRenteregels(
  read: Read,
  gemeenteId: number,
  { gegevens, dag, alleen = null }: { gegevens: Gegevens; dag: LocalDate; alleen?: readonly string[] | null },
): Promise<Renteregel[]> {
  const nu = geldendOp('invorderingsrente', gegevens, dag);
  if (!nu.waarde?.inRekening) return [];
  const betalingen = await loadLateBetalingen(read, gemeenteId, {
    ...{ sinds: nu.rij.vanaf, totEnMet: dag, drempelCenten: laagsteDrempel(nu.waarde), alleen },
  });
  return betalingen
    .flatMap(
      (betaling) =>
        renteOver(betaling, geldendOp('invorderingsrente', gegevens, betaling.betaaldOp).waarde) ?? [],
    )
    .slice(0, HOOGSTENS);
}

/** One list that waits, held until the end with the version that was looked at. Throws NotFound, Stale. */
export async function lockRentelijst(
  { db, gemeenteId }: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Rentelijst> {
  await db.$queryRaw`select 1 from rentelijst where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.rentelijst.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toRentelijst(rij);
}

export const wachtRentelijst = async ({ db, gemeenteId }: Write): Promise<boolean> =>
  (await db.rentelijst.count({ where: { gemeenteId, status: 'voorgesteld' } })) > 0;

export async function insertRentelijst(
  { db, gemeenteId }: Write,
  lijst: Rentelijst,
  regels: readonly Renteregel[],
): Promise<void> {
  await db.rentelijst.create({ data: { ...lijst, gemeenteId } });
  await db.rentepost.createMany({
    data: regels.map((r) => ({
      ...{ gemeenteId, id: newId(), lijstId: lijst.id, aanslagId: r.aanslagId, betalingId: r.betalingId },
      ...{ betaaldCenten: r.centen, renteCenten: r.renteCenten, drempelCenten: r.drempelCenten },
      ...{ vervaldag: toDatabaseDate(r.vervaldag), betaaldOp: toDatabaseDate(r.betaaldOp) },
      uitkomst: 'voorgesteld',
    })),
  });
}

export async function saveRentebesluit(
  { db, gemeenteId }: Write,
  { id, versie }: Rentelijst,
  besluit: Pick<Rentelijst, 'status' | 'beslotenDoor' | 'beslotenOp' | 'besluitReden'>,
): Promise<void> {
  await db.rentelijst.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...besluit, versie: versie + 1 },
  });
}

const METAANSLAG = {
  aanslag: { select: { aanslagnummer: true, persoonId: true } },
} satisfies Prisma.RentepostInclude;

/** The payments of lists, by day. */
export async function loadRenteposten(
  { db }: Read,
  gemeenteId: number,
  lijstIds: readonly string[],
): Promise<(Rentepost & { teruggenomen: boolean })[]> {
  const rijen = await db.rentepost.findMany({
    where: { gemeenteId, lijstId: { in: [...lijstIds] } },
    include: { ...METAANSLAG, boeking: { select: { correcties: { select: { id: true }, take: 1 } } } },
    orderBy: [{ betaaldOp: 'asc' }, { id: 'asc' }],
  });
  return rijen.map((rij) => ({
    ...{ id: rij.id, lijstId: rij.lijstId, betalingId: rij.betalingId, aanslagId: rij.aanslagId },
    ...rij.aanslag,
    vervaldag: fromDatabaseDate(rij.vervaldag),
    betaaldOp: fromDatabaseDate(rij.betaaldOp),
    centen: toCents(rij.betaaldCenten),
    renteCenten: toCents(rij.renteCenten),
    drempelCenten: toCents(rij.drempelCenten),
    uitkomst: rij.uitkomst as Rentepost['uitkomst'],
    teruggenomen: (rij.boeking?.correcties.length ?? 0) > 0,
  }));
}

/** What came of some payments of a list. */
export async function savePostuitkomst(
  { db, gemeenteId }: Write,
  ids: readonly string[],
  uitkomst: { uitkomst: 'vervallen' } | { uitkomst: 'geboekt'; boekingId: string; documentId: string },
): Promise<void> {
  await db.rentepost.updateMany({ where: { gemeenteId, id: { in: [...ids] } }, data: uitkomst });
}
