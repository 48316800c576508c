import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type Cents, toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';
import { type HeffingTelling, type Klasseregel, perKlasse } from './heffing';
import { BEDRAGKLASSEN } from './klein-aantal';
import { oneGemeente } from './one-gemeente';

type Row = {
  belastingsoort: Belastingsoort;
  aanslagregels: bigint | null;
  geheven_feiten: bigint | null;
  verminderd_feiten: bigint | null;
  geheven: bigint | null;
  verminderd: bigint | null;
  van_schuld: bigint | null;
  ontvangen: bigint | null;
  kwijtgescholden: bigint | null;
  oninbaar: bigint | null;
  open: bigint | null;
};

const cents = (value: bigint | null): Cents => toCents(value ?? 0n);

/** The belastingjaren of which something was imposed, newest first. */
export async function listBelastingjaren(read: Read): Promise<number[]> {
  const rows = await read.db.$queryRaw<{ belastingjaar: number }[]>`
    select distinct belastingjaar from aanslag where gemeente_id = ${oneGemeente(read)} order by belastingjaar desc`;
  return rows.map((row) => row.belastingjaar);
}

/**
 * Levied, reduced, received and open per belastingsoort of one belastingjaar, each counted from the facts and, beside
 * it, from the grootboek (cents). A belastingsoort that the gemeente did not levy is left out. One statement.
 */
export async function getHeffing(read: Read, belastingjaar: number): Promise<HeffingTelling[]> {
  const gemeenteId = oneGemeente(read);
  const rows = await read.db.$queryRaw<Row[]>`
    with feiten as (
      select r.belastingsoort, count(*) as aanslagregels, sum(r.bedrag_centen)::bigint as geheven_feiten
        from aanslag a
        join aanslagregel r on r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
       where a.gemeente_id = ${gemeenteId} and a.belastingjaar = ${belastingjaar}
       group by r.belastingsoort),
    minder as (
      select r.belastingsoort, sum(v.bedrag_centen)::bigint as verminderd_feiten
        from vermindering v
        join aanslag a on a.gemeente_id = v.gemeente_id and a.id = v.aanslag_id and a.belastingjaar = ${belastingjaar}
        join aanslagregel r on r.gemeente_id = v.gemeente_id and r.id = v.aanslagregel_id
       where v.gemeente_id = ${gemeenteId} and v.status = 'toegekend'
       group by r.belastingsoort),
    -- A correctie counts as what it undoes.
    werk as (
      select b.id, b.telt as soort
        from boeking b
       where b.gemeente_id = ${gemeenteId}),
    -- The credit side tells what was imposed and reduced, the debit side what is still open: counted apart.
    opbrengst as (
      select g.belastingsoort,
             (-sum(g.bedrag_centen) filter (where b.soort = 'oplegging'))::bigint as geheven,
             sum(g.bedrag_centen) filter (where b.soort = 'vermindering')::bigint as verminderd
        from boekingsregel g
        join werk b on b.id = g.boeking_id
       where g.gemeente_id = ${gemeenteId} and g.belastingjaar = ${belastingjaar} and g.rekening = 'opbrengst'
       group by g.belastingsoort),
    schuld as (
      select r.belastingsoort,
             (-sum(g.bedrag_centen) filter (where b.soort = 'vermindering'))::bigint as van_schuld,
             (-sum(g.bedrag_centen) filter (where b.soort in ('ontvangst', 'storno', 'terugbetaling', 'verrekening')))::bigint as ontvangen,
             (-sum(g.bedrag_centen) filter (where b.soort = 'kwijtschelding'))::bigint as kwijtgescholden,
             (-sum(g.bedrag_centen) filter (where b.soort = 'oninbaar'))::bigint as oninbaar,
             sum(g.bedrag_centen)::bigint as open
        from aanslag a
        join boekingsregel g on g.gemeente_id = a.gemeente_id and g.aanslag_id = a.id and g.rekening = 'debiteuren'
        join werk b on b.id = g.boeking_id
        join aanslagregel r on r.gemeente_id = g.gemeente_id and r.id = g.aanslagregel_id
       where a.gemeente_id = ${gemeenteId} and a.belastingjaar = ${belastingjaar}
       group by r.belastingsoort)
    select belastingsoort, f.aanslagregels, f.geheven_feiten, m.verminderd_feiten, o.geheven, o.verminderd, s.van_schuld,
           s.ontvangen, s.kwijtgescholden, s.oninbaar, s.open
      from feiten f full join opbrengst o using (belastingsoort) left join schuld s using (belastingsoort)
      left join minder m using (belastingsoort)`;
  return BELASTINGSOORTEN.flatMap((belastingsoort) => {
    const row = rows.find((found) => found.belastingsoort === belastingsoort);
    return row ? [toTelling(row)] : [];
  });
}

const toTelling = (row: Row): HeffingTelling => ({
  belastingsoort: row.belastingsoort,
  aanslagregels: Number(row.aanslagregels ?? 0n),
  geheven: { feiten: cents(row.geheven_feiten), grootboek: cents(row.geheven) },
  verminderd: { feiten: cents(row.verminderd_feiten), grootboek: cents(row.verminderd) },
  terugTeBetalen: toCents((row.verminderd ?? 0n) - (row.van_schuld ?? 0n)),
  ontvangen: cents(row.ontvangen),
  kwijtgescholden: cents(row.kwijtgescholden),
  oninbaar: cents(row.oninbaar),
  open: cents(row.open),
});

/**
 * The list that the figures of `getHeffing` were counted from, as a board may see it: no row of a person, but how
 * many aanslagregels in which class of amounts. Counts below ten are withheld (decision 22).
 */
export async function listHeffingPerKlasse(read: Read, belastingjaar: number): Promise<Klasseregel[]> {
  const grenzen = BEDRAGKLASSEN.map((klasse) => BigInt(klasse.vanaf) * 100n);
  const rows = await read.db.$queryRaw<{ belastingsoort: Belastingsoort; klasse: number; aantal: bigint }[]>`
    select r.belastingsoort, width_bucket(r.bedrag_centen, ${grenzen}::bigint[]) as klasse, count(*) as aantal
      from aanslag a
      join aanslagregel r on r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id
     where a.gemeente_id = ${oneGemeente(read)} and a.belastingjaar = ${belastingjaar}
     group by 1, 2`;
  return perKlasse(rows.map((row) => ({ ...row, aantal: Number(row.aantal) })));
}
