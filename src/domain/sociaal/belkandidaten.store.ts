import { selectKandidaten } from '@/domain/invordering/read-vorderingen';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Belgroepvorm } from './belgroep';

type Keuze = Pick<Belgroepvorm, 'selectie' | 'postcodes' | 'minimumCenten'>;

/** The area of four digits in which the person of `x` lives on the day; null where that is not known. */
const gebiedOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  (select left(ad.postcode, 4) from persoon_adres pa join adres ad on ad.gemeente_id = pa.gemeente_id and ad.id = pa.adres_id
   where pa.gemeente_id = ${gemeenteId} and pa.persoon_id = x.persoon_id and pa.soort = 'woon'
     and pa.vanaf <= ${dag}::date and (pa.tot is null or pa.tot > ${dag}::date)
   order by pa.vanaf desc limit 1 offset 0)`;

/**
 * The areas (`gebied`) in which, of the aanslagen of two years, more came to a dwangbevel in the last year than in the gemeente
 * as a whole.
 */
const bovengemiddeldOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  select g.gebied
  from (
    select y.gebied, count(*) as aanslagen, count(*) filter (where y.dwang) as dwang,
      sum(count(*)) over () as alle, sum(count(*) filter (where y.dwang)) over () as alle_dwang
    from (
      select ${gebiedOp(gemeenteId, dag)} as gebied,
        exists (select from invorderingsstap s where s.gemeente_id = ${gemeenteId} and s.aanslag_id = x.id and s.stap = 'dwangbevel'
          and s.terug_van is null and s.dagtekening > ${dag}::date - interval '1 year' and s.dagtekening <= ${dag}::date
          and not exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id)) as dwang
      from aanslag x
      where x.gemeente_id = ${gemeenteId} and x.dagtekening > ${dag}::date - interval '2 years' and x.dagtekening <= ${dag}::date
      offset 0
    ) y
    where y.gebied is not null group by y.gebied
  ) g
  where g.dwang * g.alle > g.alle_dwang * g.aanslagen`;

/** Whether a row of `belbaarOp` is in a group. */
const inGroep = ({ selectie, postcodes, minimumCenten }: Keuze): Prisma.Sql => {
  const fase =
    selectie === 'hernieuwd-bevel'
      ? Prisma.sql`b.fase = 'hernieuwd-bevel'`
      : Prisma.sql`b.fase = 'dwangbevel'`;
  const waar =
    selectie === 'bovengemiddeld' ? Prisma.sql`and b.gebied in (select gebied from boven)` : Prisma.empty;
  const eigen = postcodes.length > 0 ? Prisma.sql`and b.gebied = any(${postcodes}::text[])` : Prisma.empty;
  return Prisma.sql`(${fase} ${waar} ${eigen} and b.te_innen >= ${minimumCenten})`;
};

/**
 * Every claim of a human being about which can be called on the day: a dwangbevel may be made and nothing speaks against it, or
 * a vordering gave nothing and a hernieuwd bevel comes next. The bank file and the free day are of the run and not of a call.
 */
async function belbaarOp(read: Read, gemeenteId: number, dag: LocalDate): Promise<Prisma.Sql> {
  const kandidaten = await selectKandidaten(read, gemeenteId, dag);
  return Prisma.sql`
    boven as materialized (${bovengemiddeldOp(gemeenteId, dag)}),
    b as materialized (
      select x.*, ${gebiedOp(gemeenteId, dag)} as gebied
      from (
        select k.aanslag_id, k.persoon_id, k.aanslagnummer, k.te_innen,
          case when k.stap = 'dwangbevel' and k.tegen = '{}' then 'dwangbevel'
            when k.laatste_stap = 'dwangbevel' and array_remove(k.tegen, 'geen-volgende-stap') = '{}'
              and (select v.soort from verhaalfeit v where v.gemeente_id = ${gemeenteId} and v.aanslag_id = k.aanslag_id
                and v.soort in ('zonder-resultaat', 'betaald', 'bevelvoorstel', 'bevelopdracht', 'hernieuwd-bevel', 'beslagopdracht')
                order by v.dag desc, v.gemaakt_op desc, v.id desc limit 1) = 'zonder-resultaat' then 'hernieuwd-bevel' end as fase
        from (${kandidaten}) k
        where k.persoonsoort = 'natuurlijk' and k.te_innen > 0
      ) x
      where x.fase is not null
    )`;
}

/** What a group would be today: how many claims, of how many persons, and how much. */
export type Belomvang = { aanslagen: number; personen: number; centen: Cents };

/** The size of each of these groups today, in their order; all in one go over the gemeente. */
export async function countBelbaar(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
  groepen: readonly Keuze[],
): Promise<Belomvang[]> {
  if (groepen.length === 0) return [];
  const tel = groepen.map(
    (
      groep,
      n,
    ) => Prisma.sql`select ${n}::int as n, count(*)::int as aanslagen, count(distinct b.persoon_id)::int as personen,
      coalesce(sum(b.te_innen), 0)::bigint as centen from b where ${inGroep(groep)}`,
  );
  const rijen = await read.db.$queryRaw<
    { n: number; aanslagen: number; personen: number; centen: bigint }[]
  >`with ${await belbaarOp(read, gemeenteId, dag)} ${Prisma.join(tel, ' union all ')} order by 1`;
  return rijen.map(({ aanslagen, personen, centen }) => ({ aanslagen, personen, centen: toCents(centen) }));
}

export type Belkandidaat = { aanslagId: string; persoonId: string; teInnen: Cents };

/** The claims of a group today in the order of their numbers, no more than `hoogstens`. */
export async function loadBelbaar(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
  groep: Keuze,
  hoogstens: number,
): Promise<Belkandidaat[]> {
  const rijen = await read.db.$queryRaw<{ aanslag_id: string; persoon_id: string; te_innen: bigint }[]>`
    with ${await belbaarOp(read, gemeenteId, dag)}
    select b.aanslag_id, b.persoon_id, b.te_innen::bigint from b where ${inGroep(groep)}
    -- All of one person or nothing of him: cut off between persons.
    order by b.persoon_id, b.aanslagnummer limit ${hoogstens + 1}`;
  const gekozen = rijen.map((rij) => ({
    aanslagId: rij.aanslag_id,
    persoonId: rij.persoon_id,
    teInnen: toCents(rij.te_innen),
  }));
  if (gekozen.length <= hoogstens) return gekozen;
  const over = gekozen.at(-1)?.persoonId;
  return gekozen.filter(({ persoonId }) => persoonId !== over);
}
