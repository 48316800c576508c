import { Prisma } from '@/generated/prisma/client';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import { groupBy } from '@/platform/group';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { BoekingSoort } from './boeking';
import type { Maand } from './maand';
import {
  type Status,
  statusVan,
  typeVan,
  type Vordering,
  type Vorderingfeiten,
  type Vorderingstype,
  verwijzingVan,
  vorderingscode,
} from './vordering';

/**
 * What a line of a boeking claims: what is imposed stands on the debtor (its yield is booked for a whole part of a run),
 * all else on the other side, also where money that was freed moved on. Null for any other line.
 */
const GEVORDERD = Prisma.sql`case when b.telt = 'oplegging'
  then case when r.rekening like 'debiteuren%' then r.bedrag_centen end
  else case when r.rekening like 'opbrengst%' or r.rekening in ('kwijtschelding', 'oninbaar') then -r.bedrag_centen end end`;

/** Per aanslag what decides its status on a day: from its boekingen up to then, and whether its letter went. */
const feitenOp = (gemeenteId: number, dag: LocalDate, welke: Prisma.Sql) => Prisma.sql`
  select s.aanslag_id is not null as geboekt,
    case when coalesce(s.open, 0) > 0 then 'open' when coalesce(s.open, 0) = 0 then 'nul' else 'onder-nul' end as open,
    exists (select from document d join bezorging z on z.gemeente_id = d.gemeente_id and z.document_id = d.id
      where d.gemeente_id = a.gemeente_id and d.aanslag_id = a.id and d.soort = 'aanslagbiljet' and z.resultaat <> 'mislukt'
        and (z.moment at time zone 'Europe/Amsterdam')::date <= ${dag}::date) as verzonden,
    coalesce(s.kosten, 0) <> 0 as vervolgd, coalesce(s.oninbaar, 0) > 0 as oninbaar,
    coalesce(s.kwijt, 0) > 0 as kwijtgescholden,
    case when coalesce(s.verminderd, 0) >= coalesce(s.opgelegd, 0) then 'geheel'
      when s.verminderd > 0 then 'deels' else 'niet' end as verminderd,
    a.bedrag_centen as bedrag, coalesce(s.open, 0) as "openCenten"
  from aanslag a
  left join lateral (
    select r.aanslag_id,
      sum(r.bedrag_centen) filter (where r.rekening like 'debiteuren%') as open,
      sum(r.bedrag_centen) filter (where r.rekening = 'debiteuren' and b.telt = 'oplegging') as opgelegd,
      sum(r.bedrag_centen) filter (where r.rekening = 'opbrengst' and b.telt = 'vermindering') as verminderd,
      -sum(r.bedrag_centen) filter (where r.rekening = 'opbrengst-kosten') as kosten,
      sum(r.bedrag_centen) filter (where r.rekening = 'oninbaar') as oninbaar,
      sum(r.bedrag_centen) filter (where r.rekening = 'kwijtschelding') as kwijt
    from boekingsregel r
    join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
    where r.gemeente_id = a.gemeente_id and r.aanslag_id = a.id and b.boekdatum <= ${dag}::date
    group by r.aanslag_id
  ) s on true
  where a.gemeente_id = ${gemeenteId} and (s.aanslag_id is not null or a.dagtekening <= ${dag}::date) and ${welke}`;

type Feitenrij = Vorderingfeiten & { aantal: bigint; bedrag: bigint; openCenten: bigint };

/** How many aanslagen of a gemeente have which status. */
export type Statustotaal = Status & { aantal: number; bedragCenten: Cents; openCenten: Cents };

/**
 * The aanslagen of one gemeente by their status at the end of a month. Counted by what decides it, and named by the
 * one rule that also names a single aanslag. A gemeente that is not in this read has none.
 */
export async function getStatustotalen(
  { db, gemeenten }: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Statustotaal[]> {
  if (!gemeenten.includes(gemeenteId)) return [];
  const rows = await db.$queryRaw<Feitenrij[]>`
    select geboekt, open, verzonden, vervolgd, oninbaar, kwijtgescholden, verminderd, count(*) as aantal,
      sum(bedrag)::bigint as bedrag, sum("openCenten")::bigint as "openCenten"
    from (${feitenOp(gemeenteId, maand.totEnMet, Prisma.sql`true`)}) f
    group by 1, 2, 3, 4, 5, 6, 7`;
  const groepen = groupBy(rows, (row) => statusVan(row).reden);
  return [...groepen.values()]
    .flatMap((rijen) => {
      const [eerste] = rijen;
      if (!eerste) return [];
      return [
        {
          ...statusVan(eerste),
          aantal: rijen.reduce((n, r) => n + Number(r.aantal), 0),
          bedragCenten: sumCents(rijen.map((r) => toCents(r.bedrag))),
          openCenten: sumCents(rijen.map((r) => toCents(r.openCenten))),
        },
      ];
    })
    .toSorted((a, b) => (a.status < b.status ? -1 : 1));
}

/** Claims that arose in a month, by type. */
export type Typetotaal = { type: Vorderingstype; aantal: number; bedragCenten: Cents };

/** What was claimed in a month of one gemeente: how many claims of which type, and for how much. */
export async function getTypetotalen(
  { db, gemeenten }: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Typetotaal[]> {
  if (!gemeenten.includes(gemeenteId)) return [];
  const rows = await db.$queryRaw<{ telt: string; terug: boolean; aantal: bigint; bedrag: bigint }[]>`
    select telt, terug, count(*) as aantal, coalesce(sum(bedrag), 0)::bigint as bedrag from (
      select b.telt, b.soort = 'correctie' as terug, b.id, r.aanslag_id,
        sum(${GEVORDERD}) as bedrag
      from boeking b
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.aanslag_id is not null
      where b.gemeente_id = ${gemeenteId} and b.boekdatum between ${maand.van}::date and ${maand.totEnMet}::date
      group by 1, 2, 3, 4
    ) v group by 1, 2`;
  const metType = rows.flatMap((row) => {
    const type = typeVan({ telt: row.telt as BoekingSoort, terug: row.terug });
    return type === null ? [] : [{ ...row, type }];
  });
  return [...groupBy(metType, (row) => row.type)]
    .map(([type, rijen]) => ({
      type,
      aantal: rijen.reduce((n, r) => n + Number(r.aantal), 0),
      bedragCenten: sumCents(rijen.map((r) => toCents(r.bedrag))),
    }))
    .toSorted((a, b) => (a.type < b.type ? -1 : 1));
}

type Claimrij = {
  boekingId: string;
  tegenboekingVan: string | null;
  telt: string;
  terug: boolean;
  boekdatum: Date;
  belastingsoort: string | null;
  belastingjaar: number | null;
  bedrag: bigint;
};

/** The claims of one aanslag and how they stand together. */
export type VorderingenView = Status & { vorderingen: Vordering[] };

/**
 * Every claim about one aanslag, the first first, and the status today. Null for an aanslag that is not in this
 * gemeente. Whose it is the caller has told already, who shows the aanslag.
 */
export async function getVorderingenVan(
  { db, gemeenten }: Read,
  gemeenteId: number,
  aanslagId: string,
  vandaag: LocalDate,
): Promise<VorderingenView | null> {
  if (!gemeenten.includes(gemeenteId)) return null;
  const [feiten] = await db.$queryRaw<Vorderingfeiten[]>(
    feitenOp(gemeenteId, vandaag, Prisma.sql`a.id = ${aanslagId}::uuid`),
  );
  if (!feiten) return null;
  const rows = await db.$queryRaw<Claimrij[]>`
    select b.id as "boekingId", b.tegenboeking_van as "tegenboekingVan", b.telt,
      b.soort = 'correctie' as terug, b.boekdatum, r.belastingsoort, r.belastingjaar, sum(${GEVORDERD})::bigint as bedrag
    from boekingsregel r
    join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
    where r.gemeente_id = ${gemeenteId} and r.aanslag_id = ${aanslagId}::uuid and b.boekdatum <= ${vandaag}::date
      and ${GEVORDERD} is not null
    group by b.id, b.tegenboeking_van, b.telt, b.soort, b.boekdatum, b.gemaakt_op, r.belastingsoort, r.belastingjaar
    order by b.boekdatum, b.gemaakt_op, (b.tegenboeking_van is not null), b.id, r.belastingsoort, r.belastingjaar`;
  const oplegging = rows.find((r) => r.telt === 'oplegging' && !r.terug)?.boekingId ?? null;
  return {
    ...statusVan(feiten),
    vorderingen: [...groupBy(rows, (r) => r.boekingId).values()].flatMap((rijen) =>
      claimVan(rijen, oplegging),
    ),
  };
}

function claimVan(rijen: readonly Claimrij[], oplegging: string | null): Vordering[] {
  const [eerste] = rijen;
  if (!eerste) return [];
  const { boekingId, tegenboekingVan, terug } = eerste;
  const telt = eerste.telt as BoekingSoort;
  const type = typeVan({ telt, terug });
  if (type === null) return [];
  return [
    {
      boekingId,
      type,
      telt,
      boekdatum: fromDatabaseDate(eerste.boekdatum),
      bedragCenten: sumCents(rijen.map((r) => toCents(r.bedrag))),
      verwijstNaar: verwijzingVan({ boekingId, tegenboekingVan, type }, oplegging),
      regels: rijen.map((r) => ({
        code: vorderingscode(r.belastingsoort, r.belastingjaar),
        bedragCenten: toCents(r.bedrag),
      })),
    },
  ];
}
