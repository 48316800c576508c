import { Prisma } from '@/generated/prisma/client';
import type { WozVaststellingModel } from '@/generated/prisma/models';
import { herzieningVanaf, waardepeildatumVan } from '@/law/heffing/woz-vaststelling';
import { fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import {
  BANDEN,
  UITSCHIETER_PROCENT,
  UITSCHIETERS_MAX,
  type Vaststelling,
  type Vaststellingsoort,
  type Vaststellingstatus,
  type Voorstelsoort,
} from './woz-vaststelling';
import { GEEN_TOTALEN, type Vaststellingtotalen, vaststellingtotalen } from './woz-vaststelling.schema';

export const toVaststelling = ({ gemeenteId: _, ...rij }: WozVaststellingModel): Vaststelling => ({
  ...rij,
  soort: rij.soort as Vaststellingsoort,
  status: rij.status as Vaststellingstatus,
  dagtekening: fromDatabaseDateOrNull(rij.dagtekening),
  totalen: vaststellingtotalen.safeParse(rij.totalen).data ?? GEEN_TOTALEN,
});

/** One as it stands. Throws NotFound. */
export async function loadVaststelling(read: Read, gemeenteId: number, id: string): Promise<Vaststelling> {
  const rij = await read.db.wozVaststelling.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toVaststelling(rij);
}

/** The same, held until the end, with the version that was looked at. Throws NotFound, Stale. */
export async function lockVaststelling(
  write: Write,
  { id, versie }: { id: string; versie: number },
): Promise<Vaststelling> {
  await write.db
    .$queryRaw`select 1 from woz_vaststelling where gemeente_id = ${write.gemeenteId} and id = ${id}::uuid for update`;
  const vaststelling = await loadVaststelling(write, write.gemeenteId, id);
  if (vaststelling.versie !== versie) throw new Stale();
  return vaststelling;
}

/**
 * The value that holds of the object of the row `w` in a belastingjaar: the one that was determined last, with the day on which
 * the first was. Looked up for each object and its decision behind it, so that it costs the same whatever the planner knows of
 * this gemeente: a gemeente has a hundred thousand values and thousands of decisions.
 */
const geldend = (gemeenteId: number, belastingjaar: number): Prisma.Sql => Prisma.sql`(
  select m.waarde_euro, min(case when v.soort = 'overgenomen' then make_date(v.belastingjaar, 1, 1)
      else (v.besloten_op at time zone 'Europe/Amsterdam')::date end) over () as eerste
  from woz_waarde m
  cross join lateral (select v.* from woz_vaststelling v where v.gemeente_id = ${gemeenteId} and v.id = m.vaststelling_id offset 0) v
  where m.gemeente_id = ${gemeenteId} and m.object_id = w.object_id and m.belastingjaar = ${belastingjaar} and v.status = 'vastgesteld'
  order by v.besloten_op desc, m.volgnummer desc limit 1)`;

/**
 * What a row `w` that was delivered for a belastingjaar and is in no proposal would be: a first value, a higher or a lower one; no row
 * where the same value holds already. `niet` says why it can be in none: another waardepeildatum (Wet WOZ 18), or too old to make
 * higher (27, lid 2).
 */
const wordt = (gemeenteId: number, belastingjaar: number, vandaag: LocalDate): Prisma.Sql => Prisma.sql`(
  select g.waarde_euro as geldt,
    case when g.waarde_euro is null then 'vaststelling' when w.waarde_euro > g.waarde_euro then 'herziening' else 'vermindering' end as soort,
    case when w.waardepeildatum <> ${waardepeildatumVan(belastingjaar)}::date then 'peildatum'
      when w.waarde_euro > g.waarde_euro and g.eerste <= ${herzieningVanaf(vandaag)}::date then 'te-oud' end as niet
  from (select) een left join lateral ${geldend(gemeenteId, belastingjaar)} g on true
  where w.waarde_euro is distinct from g.waarde_euro)`;

/** The rows `w` that were delivered for a belastingjaar and are in no proposal. */
const geleverd = (gemeenteId: number, belastingjaar: number): Prisma.Sql =>
  Prisma.sql`w.gemeente_id = ${gemeenteId} and w.belastingjaar = ${belastingjaar} and w.vaststelling_id is null`;

export type Openstaand = { soort: Voorstelsoort; niet: 'peildatum' | 'te-oud' | null; aantal: number };

/** How many values of a belastingjaar are in no proposal, per kind, and how many of those can be in none. */
export function countOpenstaand(
  read: Read,
  gemeenteId: number,
  belastingjaar: number,
  vandaag: LocalDate,
): Promise<Openstaand[]> {
  return read.db.$queryRaw`select o.soort, o.niet, count(*)::int as aantal
    from woz_waarde w cross join lateral ${wordt(gemeenteId, belastingjaar, vandaag)} o
    where ${geleverd(gemeenteId, belastingjaar)} group by o.soort, o.niet order by o.soort, o.niet nulls first`;
}

/** Whether there is one at all: the first is enough, however many there are. */
export async function hasOpenstaand(
  read: Read,
  gemeenteId: number,
  belastingjaar: number,
  vandaag: LocalDate,
): Promise<boolean> {
  const [rij] = await read.db.$queryRaw<[{ is: boolean }]>`select exists (
    select from woz_waarde w cross join lateral ${wordt(gemeenteId, belastingjaar, vandaag)} o
    where ${geleverd(gemeenteId, belastingjaar)}) as is`;
  return rij.is;
}

export type Wat = { belastingjaar: number; soort: Voorstelsoort; vandaag: LocalDate };

/** All values of a set in one hash, in the order of their objects. */
const HASH =
  Prisma.raw(`encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', object_id, volgnummer, waarde_euro, waardepeildatum),
  E'\\n' order by object_id, volgnummer), ''), 'UTF8')), 'hex') as "inhoudHash"`);

/** What a proposal would take in: how many, in one hash, and the control totals. */
export async function countTotalen(
  write: Write,
  { belastingjaar, soort, vandaag }: Wat,
): Promise<{ aantal: number; inhoudHash: string; totalen: Vaststellingtotalen }> {
  const { db, gemeenteId } = write;
  const [rij] = await db.$queryRaw<[{ aantal: number; inhoudHash: string; totalen: unknown }]>`
    with mee as materialized (select w.object_id, w.volgnummer, w.waarde_euro, w.waardepeildatum, w.waarde_euro as nu,
        coalesce(o.geldt, (select v.waarde_euro from ${geldend(gemeenteId, belastingjaar - 1)} v)) as was,
        (select x.soort from woz_object x where x.gemeente_id = ${gemeenteId} and x.id = w.object_id) as objectsoort
      from woz_waarde w cross join lateral ${wordt(gemeenteId, belastingjaar, vandaag)} o
      where ${geleverd(gemeenteId, belastingjaar)} and o.soort = ${soort} and o.niet is null),
    ver as (select object_id, nu, was, abs(nu - was)::numeric / nullif(was, 0) as deel from mee
      where nu = 0 or (was is not null and abs(nu - was) * 100 > was * ${UITSCHIETER_PROCENT}::int))
    select count(*)::int as aantal, ${HASH}, json_build_object('som', coalesce(sum(nu), 0)::text, 'laagste', coalesce(min(nu), 0)::text,
      'hoogste', coalesce(max(nu), 0)::text, 'woningen', count(*) filter (where objectsoort = 'woning'),
      'verdeling', (select json_agg(coalesce(t.aantal, 0) order by b.band) from generate_series(0, ${BANDEN.length}::int) b(band)
        left join (select width_bucket(nu, ${[...BANDEN]}::bigint[]) as band, count(*) as aantal from mee group by 1) t on t.band = b.band),
      'vergelijk', json_build_object('aantal', count(was), 'nu', coalesce(sum(nu) filter (where was is not null), 0)::text,
        'was', coalesce(sum(was), 0)::text),
      'uitschieters', coalesce((select json_agg(json_build_object('objectId', object_id, 'nu', nu::text, 'was', was::text)
        order by deel desc nulls first, object_id) from (select * from ver order by deel desc nulls first, object_id
          limit ${UITSCHIETERS_MAX}) eerste), '[]'),
      'aantalUitschieters', (select count(*) from ver)) as totalen from mee`;
  return { ...rij, totalen: vaststellingtotalen.parse(rij.totalen) };
}

/** Takes the values into a proposal that was just made. */
export async function takeIn(
  write: Write,
  id: string,
  { belastingjaar, soort, vandaag }: Wat,
): Promise<void> {
  const { db, gemeenteId } = write;
  await db.$executeRaw`update woz_waarde w set vaststelling_id = ${id}::uuid
    where ${geleverd(gemeenteId, belastingjaar)}
      and exists (select from ${wordt(gemeenteId, belastingjaar, vandaag)} o where o.soort = ${soort} and o.niet is null)`;
}

/** How many values of a belastingjaar a proposal holds, and all of them in one hash. */
export async function loadInhoud(write: Write, id: string): Promise<{ aantal: number; inhoudHash: string }> {
  const [rij] = await write.db.$queryRaw<[{ aantal: number; inhoudHash: string }]>`
    select count(*)::int as aantal, ${HASH}
    from woz_waarde where gemeente_id = ${write.gemeenteId} and vaststelling_id = ${id}::uuid`;
  return rij;
}

/** How many values in a proposal were overtaken: of the same object and year another was determined since. */
export async function countIngehaald(write: Write, { id, voorgesteldOp }: Vaststelling): Promise<number> {
  const [rij] = await write.db.$queryRaw<[{ aantal: number }]>`
    select count(*)::int as aantal from woz_waarde m
    where m.gemeente_id = ${write.gemeenteId} and m.vaststelling_id = ${id}::uuid
      and exists (select from (select w.vaststelling_id from woz_waarde w where w.gemeente_id = m.gemeente_id
          and w.object_id = m.object_id and w.belastingjaar = m.belastingjaar and w.volgnummer <> m.volgnummer offset 0) w
        where exists (select from woz_vaststelling v where v.gemeente_id = m.gemeente_id and v.id = w.vaststelling_id
          and v.status = 'vastgesteld' and v.besloten_op > ${voorgesteldOp}))`;
  return rij.aantal;
}

/** Lets go of the values of a proposal that came to nothing. One of which a later file brought another makes way for that. */
export async function letGo({ db, gemeenteId }: Write, id: string): Promise<void> {
  await db.$executeRaw`delete from woz_waarde w
    where w.gemeente_id = ${gemeenteId} and w.vaststelling_id = ${id}::uuid
      and exists (select from woz_waarde l where l.gemeente_id = w.gemeente_id and l.object_id = w.object_id
        and l.belastingjaar = w.belastingjaar and l.volgnummer > w.volgnummer and l.vaststelling_id is null)`;
  await db.wozWaarde.updateMany({
    where: { gemeenteId, vaststellingId: id },
    data: { vaststellingId: null },
  });
}

/** Whether a proposal of this kind waits for this belastingjaar. */
export async function isWachtend(
  { db, gemeenteId }: Write,
  { belastingjaar, soort }: Pick<Wat, 'belastingjaar' | 'soort'>,
): Promise<boolean> {
  const rij = await db.wozVaststelling.findFirst({
    where: { gemeenteId, belastingjaar, soort, status: 'voorgesteld' },
    select: { id: true },
  });
  return rij !== null;
}

export async function insertVaststelling({ db, gemeenteId }: Write, rij: Vaststelling): Promise<void> {
  await db.wozVaststelling.create({
    data: {
      ...rij,
      gemeenteId,
      dagtekening: rij.dagtekening === null ? null : toDatabaseDate(rij.dagtekening),
    },
  });
}

/** Writes what was decided. Throws Stale. */
export async function saveVaststelling(
  { db, gemeenteId }: Write,
  { id, versie }: Pick<Vaststelling, 'id' | 'versie'>,
  besluit: Pick<Vaststelling, 'status' | 'beslotenDoor' | 'beslotenOp' | 'besluitReden'>,
): Promise<void> {
  const { count } = await db.wozVaststelling.updateMany({
    where: { gemeenteId, id, versie },
    data: { ...besluit, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}
