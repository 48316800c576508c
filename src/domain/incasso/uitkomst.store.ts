import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { addDays, type LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';

/** Our reference of a post at the bank, in SQL; the same as `endToEndId`. */
const END_TO_END = `'I' || upper(replace(x.id::text, '-', ''))`;

/** Posts that the bank booked: what was on its way is collected. Returns their ids. */
export async function markGeind({ db, ctx, gemeenteId }: Write): Promise<string[]> {
  const rijen = await db.$queryRawUnsafe<{ id: string }[]>(
    `update incassopost x set status = 'geind', geind_op = o.boekdatum
     from ontvangst o
     where x.gemeente_id = $1 and x.status = 'ingediend' and o.kantoor_id = $2 and o.end_to_end = ${END_TO_END}
       and o.bedrag_centen = x.bedrag_centen and o.status = 'verwerkt'
     returning x.id`,
    gemeenteId,
    ctx.kantoorId,
  );
  return rijen.map((rij) => rij.id);
}

/** Returns older than this were looked at long ago. */
const TERUGBLIK_DAGEN = 100;

export type Retour = { postId: string; code: string; dag: LocalDate };

/** Collections of this gemeente that a bank took back and of which nobody knows it yet, oldest first. */
export async function loadRetouren({ db, ctx, gemeenteId }: Write): Promise<Retour[]> {
  const vanaf = toDatabaseDate(addDays(localDateOf(ctx.now), -TERUGBLIK_DAGEN));
  const rijen = await db.$queryRaw<{ id: string; code: string | null; dag: Date }[]>`
    select x.id, o.retour as code, o.boekdatum as dag
    from ontvangst o
    join incassopost x on x.gemeente_id = ${gemeenteId} and x.status in ('ingediend', 'geind')
      and x.id = case when o.end_to_end ~ '^I[0-9A-F]{32}$' then substr(o.end_to_end, 2)::uuid end
    where o.kantoor_id = ${ctx.kantoorId} and o.end_to_end is not null and o.bedrag_centen < 0 and o.boekdatum >= ${vanaf}
    order by o.boekdatum, x.id`;
  return rijen.map(({ id, code, dag }) => ({
    postId: id,
    code: code ?? 'MS03',
    dag: fromDatabaseDate(dag),
  }));
}

export type Mislukt = {
  planId: string;
  machtigingId: string;
  machtigingVersie: number;
  machtigingActief: boolean;
  persoonId: string;
  aanslagId: string;
  poging: number;
  /** How often a collection of this plan failed, this time included. */
  mislukt: number;
};

/** Marks one that came back; null when it was known already. */
export async function markMislukt(
  { db, gemeenteId }: Write,
  { postId, code, dag }: Retour,
): Promise<Mislukt | null> {
  const rijen = await db.$queryRaw<{ plan_id: string }[]>`
    update incassopost set status = 'mislukt', retourcode = ${code}, retour_op = ${toDatabaseDate(dag)}
    where gemeente_id = ${gemeenteId} and id = ${postId}::uuid and status in ('ingediend', 'geind')
    returning plan_id`;
  if (rijen.length === 0) return null;
  const post = await db.incassopost.findUniqueOrThrow({
    where: { gemeenteId_id: { gemeenteId, id: postId } },
    include: {
      machtiging: true,
      termijn: { select: { plan: { select: { aanslagId: true } } } },
    },
  });
  const { machtiging, termijn, planId, machtigingId, poging } = post;
  return {
    ...{
      planId,
      machtigingId,
      poging,
      aanslagId: termijn.plan.aanslagId,
      persoonId: machtiging.persoonId,
    },
    machtigingVersie: machtiging.versie,
    machtigingActief: machtiging.status === 'actief',
    mislukt: await db.incassopost.count({
      where: { gemeenteId, planId, status: 'mislukt' },
    }),
  };
}

/** Plans of which every term was collected, or of which nothing is open any more: they are done. */
export async function loadKlaar({ db, gemeenteId }: Write): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    select p.id from incassoplan p
    where p.gemeente_id = ${gemeenteId} and p.status = 'lopend'
      and not exists (select from incassopost x where x.gemeente_id = p.gemeente_id and x.plan_id = p.id and x.status in ('gekozen', 'ingediend'))
      and (select coalesce(sum(br.bedrag_centen), 0) from boekingsregel br where br.gemeente_id = p.gemeente_id
        and br.aanslag_id = p.aanslag_id and br.rekening like 'debiteuren%') <= 0`;
  return rijen.map((rij) => rij.id);
}

/** Mandates for one aanslag whose only collection was booked: they were for once. */
export async function loadOpgebruikt({ db, gemeenteId }: Write): Promise<{ id: string; versie: number }[]> {
  return db.$queryRaw<{ id: string; versie: number }[]>`
    select m.id, m.versie from incassomachtiging m
    where m.gemeente_id = ${gemeenteId} and m.status = 'actief' and m.soort = 'eenmalig'
      and not exists (select from incassoplan p where p.gemeente_id = m.gemeente_id and p.machtiging_id = m.id and p.status = 'lopend')`;
}

/** What of a batch stands at the bank, here. */
export async function loadOnderweg(
  { db, gemeenteId }: Write,
  batchId: string,
): Promise<{ id: string; reeks: string }[]> {
  const rijen = await db.incassopost.findMany({
    where: { gemeenteId, batchId, status: 'ingediend' },
    select: { id: true, reeks: true },
    orderBy: { id: 'asc' },
  });
  return rijen.map(({ id, reeks }) => ({ id, reeks: reeks ?? '' }));
}
