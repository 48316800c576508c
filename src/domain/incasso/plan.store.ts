import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Incassotermijn } from './rooster';

export type Planrij = {
  id: string;
  aanslagId: string;
  machtigingId: string;
  persoonId: string;
};

/** Keeps in which terms an aanslag is collected. Returns the id of the plan. */
export async function insertPlan(
  { db, ctx, gemeenteId }: Write,
  plan: {
    machtigingId: string;
    aanslagId: string;
    bedragCenten: bigint;
    termijnen: readonly Incassotermijn[];
  },
): Promise<string> {
  const id = newId();
  const { termijnen, ...rest } = plan;
  await db.incassoplan.create({
    data: { ...rest, id, gemeenteId, vanafOp: ctx.now, status: 'lopend' },
  });
  await db.incassotermijn.createMany({
    data: termijnen.map(({ dag, ...termijn }) => ({
      ...termijn,
      gemeenteId,
      planId: id,
      dag: toDatabaseDate(dag),
    })),
  });
  return id;
}

/** The plans that run, of a mandate or one of them. */
export async function loadLopend(
  { db, gemeenteId }: Write,
  welke: { machtigingId: string } | { id: string },
): Promise<Planrij[]> {
  const rijen = await db.incassoplan.findMany({
    where: { gemeenteId, status: 'lopend', ...welke },
    select: {
      id: true,
      aanslagId: true,
      machtigingId: true,
      machtiging: { select: { persoonId: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rijen.map(({ machtiging, ...rij }) => ({
    ...rij,
    persoonId: machtiging.persoonId,
  }));
}

export async function markPlan(
  { db, ctx, gemeenteId }: Write,
  id: string,
  status: 'klaar' | 'ingetrokken' | 'mislukt',
): Promise<void> {
  await db.incassoplan.updateMany({
    where: { gemeenteId, id, status: 'lopend' },
    data: { status, eindeOp: ctx.now, versie: { increment: 1 } },
  });
}

/** Who has a mandate for all he owes and an aanslag that was imposed since, without a plan; at most so many. */
export async function loadOngepland(
  { db, gemeenteId }: Write,
  na: string | null,
  aantal: number,
): Promise<{ machtigingId: string; persoonId: string }[]> {
  return db.$queryRaw<{ machtigingId: string; persoonId: string }[]>`
    select m.id as "machtigingId", m.persoon_id as "persoonId"
    from incassomachtiging m
    where m.gemeente_id = ${gemeenteId} and m.status = 'actief' and m.soort = 'doorlopend'
      and (${na}::uuid is null or m.id > ${na}::uuid)
      and exists (select from aanslag a where a.gemeente_id = m.gemeente_id and a.persoon_id = m.persoon_id
        and not exists (select from incassoplan p where p.gemeente_id = a.gemeente_id and p.aanslag_id = a.id))
    order by m.id limit ${aantal}`;
}

/** Aanslagen of a person of which the collection stopped because it failed: a new plan would fail again. */
export async function loadMislukt({ db }: Read, gemeenteId: number, persoonId: string): Promise<Set<string>> {
  const rijen = await db.incassoplan.findMany({
    where: { gemeenteId, status: 'mislukt', machtiging: { persoonId } },
    select: { aanslagId: true },
  });
  return new Set(rijen.map((rij) => rij.aanslagId));
}

/** Until when collecting waits for a plan; null when it does not, or no longer than this day. */
export async function loadWachtTot(
  { db, gemeenteId }: Write,
  planId: string,
  dag: LocalDate,
): Promise<LocalDate | null> {
  const [rij] = await db.$queryRaw<{ tot: Date | null }[]>`
    select max(tot) as tot from opschorting
    where gemeente_id = ${gemeenteId} and bron_soort = 'incassoplan' and bron_id = ${planId}::uuid and tot > ${dag}::date`;
  return fromDatabaseDateOrNull(rij?.tot ?? null);
}
