import { type Cents, toCents } from '@/platform/cents';
import type { Read } from '@/platform/tenant';

/** Totals of one belastingsoort and belastingjaar in one gemeente. open = levied - reduced - received - waived - written off. */
export type GrootboekTotaal = {
  gemeenteId: number;
  belastingjaar: number;
  belastingsoort: string;
  aanslagregels: number;
  opgelegdCenten: Cents;
  verminderdCenten: Cents;
  ontvangenCenten: Cents;
  kwijtgescholdenCenten: Cents;
  oninbaarCenten: Cents;
  openCenten: Cents;
};

type TotaalRow = Omit<GrootboekTotaal, `${string}Centen` | 'aanslagregels'> & {
  aanslagregels: bigint;
  opgelegd: bigint;
  verminderd: bigint;
  kwijtgescholden: bigint;
  oninbaar: bigint;
  open: bigint;
};

/** Totals per gemeente of this read, belastingjaar and belastingsoort; costs and interest are not among them. */
export async function getGrootboekTotalen({ db, gemeenten }: Read): Promise<GrootboekTotaal[]> {
  const rows = await db.$queryRaw<TotaalRow[]>`
    select g.id as "gemeenteId", t.* from unnest(${[...gemeenten]}::int[]) as g(id)
    cross join lateral (
      select r.belastingjaar, r.belastingsoort,
        count(distinct r.aanslagregel_id) as aanslagregels,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren' and b.telt = 'oplegging'), 0)::bigint as opgelegd,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'opbrengst' and b.telt = 'vermindering'), 0)::bigint as verminderd,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'kwijtschelding'), 0)::bigint as kwijtgescholden,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'oninbaar'), 0)::bigint as oninbaar,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren'), 0)::bigint as open
      from boekingsregel r
      join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
      where r.gemeente_id = g.id and r.belastingsoort is not null
      group by r.belastingjaar, r.belastingsoort
    ) t
    order by g.id, t.belastingjaar desc, t.belastingsoort`;
  return rows.map(({ opgelegd, verminderd, kwijtgescholden, oninbaar, open, aanslagregels, ...row }) => ({
    ...row,
    aanslagregels: Number(aanslagregels),
    opgelegdCenten: toCents(opgelegd),
    verminderdCenten: toCents(verminderd),
    ontvangenCenten: toCents(opgelegd - verminderd - kwijtgescholden - oninbaar - open),
    kwijtgescholdenCenten: toCents(kwijtgescholden),
    oninbaarCenten: toCents(oninbaar),
    openCenten: toCents(open),
  }));
}

/** One control of the books of one gemeente: two figures from different places that must be the same. */
export type GrootboekControle = {
  gemeenteId: number;
  /** Sum of all lines: zero, or the books do not close. */
  saldoCenten: Cents;
  /** What debtors owe (lines, costs, interest) less what was paid too much, by their rekeningen. */
  debiteurenCenten: Cents;
  /** The same by the other rekeningen: yield less waived and written off, less what the kantoor received for them, made over or not. */
  afgeleidCenten: Cents;
  rekeningCourantCenten: Cents;
  /** The same by the administratie ontvangsten of the kantoor. */
  rekeningCourantKantoorCenten: Cents;
  /** Movements of which one half is missing or says something else. */
  nietGespiegeld: number;
  sluit: boolean;
};

type ControleRow = {
  gemeenteId: number;
  saldo: bigint;
  debiteuren: bigint;
  afgeleid: bigint;
  courant: bigint;
  kantoor: bigint;
  nietGespiegeld: bigint;
};

/** The controls per gemeente of this read (decision 4): the books close, and mirror those of the kantoor. */
export async function getGrootboekControle({ db, ctx, gemeenten }: Read): Promise<GrootboekControle[]> {
  const rows = await db.$queryRaw<ControleRow[]>`
    select g.id as "gemeenteId", eigen.*, daar.kantoor, paar."nietGespiegeld"
    from unnest(${[...gemeenten]}::int[]) as g(id)
    cross join lateral (
      select coalesce(sum(r.bedrag_centen), 0)::bigint as saldo,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%' or r.rekening = 'te-veel-ontvangen'), 0)::bigint as debiteuren,
        (-coalesce(sum(r.bedrag_centen) filter (where r.rekening like 'opbrengst%' or r.rekening like 'rentevergoeding%' or r.rekening in ('kwijtschelding', 'oninbaar', 'rekening-courant', 'overgemaakt')), 0))::bigint as afgeleid,
        coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'rekening-courant'), 0)::bigint as courant
      from boekingsregel r where r.gemeente_id = g.id
    ) eigen
    cross join lateral (
      select coalesce(sum(k.bedrag_centen), 0)::bigint as kantoor from kantoor_boekingsregel k
      where k.kantoor_id = ${ctx.kantoorId} and k.rekening = 'rekening-courant' and k.gemeente_id = g.id
    ) daar
    cross join lateral (
      select count(*) as "nietGespiegeld" from (
        select b.koppeling, sum(r.bedrag_centen) as bedrag from boeking b
        join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.rekening = 'rekening-courant'
        where b.gemeente_id = g.id group by b.koppeling
      ) hier
      full join (
        select b.koppeling, sum(r.bedrag_centen) as bedrag from kantoor_boeking b
        join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id and r.rekening = 'rekening-courant'
        where b.kantoor_id = ${ctx.kantoorId} and r.gemeente_id = g.id group by b.koppeling
      ) kantoor on kantoor.koppeling = hier.koppeling
      where hier.bedrag + kantoor.bedrag is distinct from 0
    ) paar
    order by g.id`;
  return rows.map((row) => ({
    gemeenteId: row.gemeenteId,
    saldoCenten: toCents(row.saldo),
    debiteurenCenten: toCents(row.debiteuren),
    afgeleidCenten: toCents(row.afgeleid),
    rekeningCourantCenten: toCents(row.courant),
    rekeningCourantKantoorCenten: toCents(row.kantoor),
    nietGespiegeld: Number(row.nietGespiegeld),
    sluit:
      row.saldo === 0n &&
      row.debiteuren === row.afgeleid &&
      row.courant + row.kantoor === 0n &&
      row.nietGespiegeld === 0n,
  }));
}
