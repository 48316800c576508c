import { DAADSOORTEN } from '@/domain/invordering/verhaalfeit';
import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { oneGemeente } from './one-gemeente';
import type { Periode } from './periode';
import type { Steekproefbron, Steekproefmethode } from './steekproef';
import { type Bewijs, loadBewijs } from './steekproefbewijs.queries';

export type Steekproefvraag = {
  bron: Steekproefbron;
  methode: Steekproefmethode;
  aantal: number;
  zaad: string;
  periode: Pick<Periode, 'vanaf' | 'tot'>;
};

type Steekproef = {
  /** Of how many, for how much it was drawn. */
  populatie: { aantal: number; centen: Cents };
  /** The step through the money and the first cent; null where each item is alike. */
  geld: { stap: Cents; start: Cents } | null;
  stukken: Bewijs[];
};

/** What there is of a period: what collecting booked (not what was imposed or reduced), or the steps that it took. */
function bronVan(gemeenteId: number, { bron, periode }: Steekproefvraag): Prisma.Sql {
  const { vanaf, tot } = periode;
  return bron === 'boekingen'
    ? Prisma.sql`
      select b.id, sum(r.bedrag_centen) filter (where r.bedrag_centen > 0)::bigint as centen
      from boeking b
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
      where b.gemeente_id = ${gemeenteId} and b.boekdatum >= ${vanaf}::date and b.boekdatum < ${tot}::date
        and b.telt not in ('oplegging', 'vermindering')
      group by b.id`
    : Prisma.sql`
      select s.id, s.bedrag_centen + s.kosten_centen as centen
      from invorderingsstap s
      where s.gemeente_id = ${gemeenteId} and s.terug_van is null
        and s.dagtekening >= ${vanaf}::date and s.dagtekening < ${tot}::date
      union all
      select v.id, coalesce(v.centen, 0) + v.kosten_centen
      from verhaalfeit v
      where v.gemeente_id = ${gemeenteId} and v.soort = any(${[...DAADSOORTEN]})
        and v.dag >= ${vanaf}::date and v.dag < ${tot}::date`;
}

type Rij = {
  aantal: bigint;
  totaal: bigint;
  stap: bigint;
  start: bigint;
  id: string | null;
  raak: bigint | null;
};

/**
 * The sample of a period with for each item what proves it. One statement draws what `drawSteekproef` draws, from what there
 * is at one moment; the evidence of those few comes after it.
 */
export async function getSteekproef(read: Read, vraag: Steekproefvraag): Promise<Steekproef> {
  const gemeenteId = oneGemeente(read);
  const { methode, aantal, zaad } = vraag;
  const telVoor = (cent: Prisma.Sql) =>
    Prisma.sql`least(${aantal}::bigint, (${cent} - s.start + s.stap - 1) / s.stap)`;
  const gekozen =
    methode === 'aselect'
      ? Prisma.sql`select p.id, p.sleutel, 1::bigint as raak from p order by p.sleutel limit ${aantal}`
      : Prisma.sql`select q.id, q.sleutel, ${telVoor(Prisma.sql`q.tot`)} - ${telVoor(Prisma.sql`(q.tot - q.centen)`)} as raak
          from (select p.*, (sum(p.centen) over (order by p.sleutel))::bigint as tot from p) q cross join s`;
  const rijen = await read.db.$queryRaw<Rij[]>`
    with p as materialized (
      select x.id, x.centen, encode(sha256(convert_to(${zaad}::text || ':' || x.id::text, 'UTF8')), 'hex') collate "C" as sleutel
      from (${bronVan(gemeenteId, vraag)}) x),
    t as (select count(*) as aantal, coalesce(sum(p.centen), 0)::bigint as totaal,
      greatest(coalesce(sum(p.centen), 0)::bigint / ${aantal}::bigint, 1) as stap from p),
    s as (select t.*, ('x0' || left(encode(sha256(convert_to(${zaad}::text, 'UTF8')), 'hex'), 15))::bit(64)::bigint % t.stap as start
      from t),
    g as (${gekozen})
    select s.aantal, s.totaal, s.stap, s.start, g.id, g.raak
    from s left join g on g.raak > 0
    order by g.sleutel`;
  const [eerste] = rijen;
  const treffers = new Map(
    rijen.flatMap(({ id, raak }) => (id === null ? [] : [[id, Number(raak)] as const])),
  );
  return {
    populatie: { aantal: Number(eerste?.aantal ?? 0n), centen: toCents(eerste?.totaal ?? 0n) },
    geld:
      methode === 'aselect' || !eerste ? null : { stap: toCents(eerste.stap), start: toCents(eerste.start) },
    stukken: await loadBewijs(read, gemeenteId, vraag.bron, treffers),
  };
}
