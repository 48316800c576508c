import { Prisma } from '@/generated/prisma/client';
import type { Read } from '@/platform/tenant';
import type { Keten, Zegel, Zegelregel } from './zegel';

type Db = Pick<Read, 'db'>;

/** Each journal has a shape of its own; what is sealed of it is the same. Names of ours, never input. */
const REGELS: Record<Keten['journaal'], { tabel: Prisma.Sql; tenant: Prisma.Sql }> = {
  audit: { tabel: Prisma.sql`audit`, tenant: Prisma.sql`gemeente_id` },
  verwerking: { tabel: Prisma.sql`verwerking`, tenant: Prisma.sql`gemeente_id` },
  kantoor_audit: { tabel: Prisma.sql`kantoor_audit`, tenant: Prisma.sql`kantoor_id` },
};

/** Only who seals waits here, for who seals the same chain; whoever writes lines never does. False when another is at it. */
export async function holdKeten({ db }: Db, keten: Keten): Promise<boolean> {
  const [rij] = await db.$queryRaw<{ vrij: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext(${`zegel ${keten.van} ${keten.journaal}`}), ${keten.id}::int) as vrij`;
  return rij?.vrij === true;
}

/**
 * The lines after `na`, in the order of the transactions that wrote them, up to the oldest that still runs. Whatever
 * commits later has a higher number: nothing can come in between any more.
 */
export async function listNieuweRegels(
  { db }: Db,
  keten: Keten,
  na: Zegel | null,
  hoogstens: number,
): Promise<Zegelregel[]> {
  const { tabel, tenant } = REGELS[keten.journaal];
  const { totXact, totId } = na ?? GEEN;
  return db.$queryRaw<Zegelregel[]>`
    select xact, id::text as id, rij_hash as "rijHash" from ${tabel}
    where ${tenant} = ${keten.id}::int and (xact, id) > (${totXact}::bigint, ${totId}::uuid)
      and xact < zegelvolgorde(pg_snapshot_xmin(pg_current_snapshot()))
    order by xact, id limit ${hoogstens}::int`;
}

const GEEN = { totXact: -1n, totId: '00000000-0000-0000-0000-000000000000' };

type ZegelRij = Omit<Zegel, 'soort' | 'totaal'> & { soort: string; totaal: bigint };

const toZegel = ({ soort, totaal, ...rij }: ZegelRij): Zegel => ({
  ...rij,
  soort: soort === 'begin' ? 'begin' : 'vervolg',
  totaal: Number(totaal),
});

const KOLOMMEN = {
  nummer: true,
  soort: true,
  totXact: true,
  totId: true,
  aantal: true,
  totaal: true,
  regelsHash: true,
  gemaaktOp: true,
  vorige: true,
  zegel: true,
} as const;

/** The latest seals of a chain, at most so many, the oldest of them first. */
export async function loadLaatsteZegels({ db }: Db, keten: Keten, aantal: number): Promise<Zegel[]> {
  const laatste = { orderBy: { nummer: 'desc' }, take: aantal, select: KOLOMMEN } as const;
  const rijen =
    keten.van === 'gemeente'
      ? await db.zegel.findMany({ ...laatste, where: { gemeenteId: keten.id, journaal: keten.journaal } })
      : await db.kantoorZegel.findMany({ ...laatste, where: { kantoorId: keten.id } });
  return rijen.map(toZegel).reverse();
}

/** The seals after this number, in order, at most so many. */
export async function loadZegelsNa(
  { db }: Db,
  keten: Keten,
  nummer: number,
  hoogstens: number,
): Promise<Zegel[]> {
  const volgende = { orderBy: { nummer: 'asc' }, take: hoogstens, select: KOLOMMEN } as const;
  const na = { nummer: { gt: nummer } };
  const rijen =
    keten.van === 'gemeente'
      ? await db.zegel.findMany({
          ...volgende,
          where: { gemeenteId: keten.id, journaal: keten.journaal, ...na },
        })
      : await db.kantoorZegel.findMany({ ...volgende, where: { kantoorId: keten.id, ...na } });
  return rijen.map(toZegel);
}

export async function insertZegel({ db }: Db, keten: Keten, zegel: Zegel): Promise<void> {
  const data = { ...zegel, totaal: BigInt(zegel.totaal) };
  if (keten.van === 'gemeente')
    await db.zegel.create({ data: { ...data, gemeenteId: keten.id, journaal: keten.journaal } });
  else await db.kantoorZegel.create({ data: { ...data, kantoorId: keten.id } });
}

/** The lines after `na` up to the end of `tot`, in order, at most so many. */
export async function listVerzegeldeRegels(
  { db }: Db,
  keten: Keten,
  na: { totXact: bigint; totId: string } | null,
  tot: Zegel,
  hoogstens: number,
): Promise<Zegelregel[]> {
  const { tabel, tenant } = REGELS[keten.journaal];
  const { totXact, totId } = na ?? GEEN;
  return db.$queryRaw<Zegelregel[]>`
    select xact, id::text as id, rij_hash as "rijHash" from ${tabel}
    where ${tenant} = ${keten.id}::int and (xact, id) > (${totXact}::bigint, ${totId}::uuid)
      and (xact, id) <= (${tot.totXact}::bigint, ${tot.totId}::uuid)
    order by xact, id limit ${hoogstens}::int`;
}
