import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { betaalplanOp } from './betaalplan.store';
import { OPSCHORTGRONDEN, type VakOfTegoed, type Vaktotaal } from './open-euro';
import { laatsteStapOp, oninbaarVoorgesteldOp, wachtendOp } from './wachtend.store';

const gronden = Prisma.sql`${[...OPSCHORTGRONDEN]}::text[]`;

const VAK_VAN_STAP = Prisma.sql`case laatste.stap when 'herinnering' then 'herinnerd' when 'aanmaning' then 'aangemaand'
  else 'dwangbevel' end`;

/**
 * Every open cent of a gemeente in its bucket, a line per aanslag and bucket. First a regeling, then what lets collecting
 * wait in the order of the grounds, each at most for what is left of the lines or of the costs; then what was proposed for
 * oninbaar; of what then is left the
 * part that is not due yet, and the rest by the last step that was taken, or whether costs were charged without one. What would fit in none stands in
 * 'zonder-verklaring'.
 */
const vakkenOp = (gemeenteId: number, dag: LocalDate): Prisma.Sql => Prisma.sql`
  select p.aanslag_id, p.persoon_id, p.aanslagnummer, x.vak, x.centen::bigint as centen
  from (${betaalplanOp(gemeenteId, dag)}) p
  cross join lateral (
    with wacht as (
      select w.grond, sum(w.van_regels)::bigint as van_regels, sum(w.van_kosten)::bigint as van_kosten
      from (${wachtendOp(gemeenteId, dag)}) w
      where p.regeling is null and w.grond <> 'regeling'
      group by w.grond
    ),
    gehouden as (
      select w.grond,
        greatest(0, least(w.van_regels, p.te_laat + p.later - coalesce(sum(w.van_regels) over eerder, 0)))::bigint as regels,
        greatest(0, least(w.van_kosten, p.kosten - coalesce(sum(w.van_kosten) over eerder_kosten, 0)))::bigint as kosten
      from wacht w
      window eerder as (order by array_position(${gronden}, w.grond) rows between unbounded preceding and 1 preceding),
        eerder_kosten as (order by w.grond <> 'bezwaar-kosten', array_position(${gronden}, w.grond)
          rows between unbounded preceding and 1 preceding)
    ),
    over as (
      select (p.te_laat + p.later - coalesce(sum(g.regels), 0))::bigint as regels,
        (p.kosten - coalesce(sum(g.kosten), 0))::bigint as kosten
      from gehouden g
    ),
    -- What was proposed not to be collected any more, of what nothing else explains.
    oninbaar as (
      select case when p.regeling is null then greatest(0, least(coalesce(${oninbaarVoorgesteldOp(gemeenteId)}, 0), o.regels)) else 0 end::bigint as regels
      from over o
    ),
    vrij as (select (o.regels - coalesce(n.regels, 0))::bigint as regels, o.kosten from over o cross join oninbaar n)
    select 'regeling', p.later where p.regeling is not null
    union all select 'regeling-achter', p.te_laat + p.kosten where p.regeling is not null
    union all select g.grond, g.regels + g.kosten from gehouden g
    union all select 'oninbaar-voorgesteld', n.regels from oninbaar n
    union all select 'niet-vervallen', least(greatest(p.later, 0), greatest(v.regels, 0)) from vrij v where p.regeling is null
    union all select coalesce((select ${VAK_VAN_STAP} from (${laatsteStapOp(gemeenteId)}) laatste),
        case when p.vervolgd then 'vervolgd' else 'te-laat' end),
      greatest(v.regels, 0) - least(greatest(p.later, 0), greatest(v.regels, 0)) from vrij v where p.regeling is null
    union all select 'kosten', greatest(v.kosten, 0) from vrij v where p.regeling is null
    union all select 'zonder-verklaring', least(v.regels, 0) + least(v.kosten, 0) from vrij v where p.regeling is null
    union all select 'tegoed', p.te_veel
  ) x(vak, centen)
  where x.centen <> 0`;

/** What is open in a gemeente by its bucket, and what the ledger says of it by itself; of today. */
export async function getOpenEuro(
  { db, gemeenten }: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<{ totalen: Vaktotaal[]; grootboek: { open: Cents; tegoed: Cents } } | null> {
  if (!gemeenten.includes(gemeenteId)) return null;
  const rijen = await db.$queryRaw<{ vak: string; aanslagen: number; centen: bigint }[]>`
    select vak, count(*)::int as aanslagen, sum(centen)::bigint as centen
    from (${vakkenOp(gemeenteId, dag)}) v group by vak`;
  // From the other side: no aanslag, no bucket, only the rekeningen.
  const [saldo] = await db.$queryRaw<{ open: bigint; tegoed: bigint }[]>`
    select coalesce(sum(bedrag_centen) filter (where rekening like 'debiteuren%'), 0)::bigint as open,
      coalesce(-sum(bedrag_centen) filter (where rekening = 'te-veel-ontvangen'), 0)::bigint as tegoed
    from boekingsregel where gemeente_id = ${gemeenteId}`;
  return {
    totalen: rijen.map((rij) => ({
      vak: rij.vak as VakOfTegoed,
      aanslagen: rij.aanslagen,
      bedrag: toCents(rij.centen),
    })),
    grootboek: { open: toCents(saldo?.open ?? 0n), tegoed: toCents(saldo?.tegoed ?? 0n) },
  };
}

export type OpenPerMaand = Vaktotaal & { maand: string };

/** The same per month of dagtekening ('JJJJ-MM'): where what is open of an aanslagregeling has got to. */
export async function listOpenPerMaand(
  read: Read,
  gemeenteId: number,
  dag: LocalDate,
): Promise<OpenPerMaand[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.$queryRaw<{ maand: string; vak: string; aanslagen: number; centen: bigint }[]>`
    select to_char(a.dagtekening, 'YYYY-MM') as maand, v.vak, count(*)::int as aanslagen, sum(v.centen)::bigint as centen
    from (${vakkenOp(gemeenteId, dag)}) v
    join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = v.aanslag_id
    where a.dagtekening <= ${dag}::date
    group by 1, 2 order by 1 desc, 2`;
  return rijen.map(({ maand, vak, aanslagen, centen }) => ({
    maand,
    vak: vak as VakOfTegoed,
    aanslagen,
    bedrag: toCents(centen),
  }));
}

export type OpenAanslag = { aanslagId: string; aanslagnummer: string; bedrag: Cents };

/** So many at once. */
export const PER_PAGINA = 50;

/** The aanslagen behind one bucket in the order of their numbers, with what of each is in it; `na` is the one to begin after. */
export async function listOpenEuro(
  read: Read,
  gemeenteId: number,
  vraag: { vak: VakOfTegoed; dag: LocalDate; na?: string; aantal?: number },
): Promise<OpenAanslag[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const { vak, dag, na = '', aantal = PER_PAGINA } = vraag;
  const rijen = await read.db.$queryRaw<
    { aanslag_id: string; persoon_id: string; aanslagnummer: string; centen: bigint }[]
  >`
    select aanslag_id, persoon_id, aanslagnummer, centen from (${vakkenOp(gemeenteId, dag)}) v
    where vak = ${vak} and aanslagnummer > ${na} order by aanslagnummer limit ${aantal}`;
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.persoon_id),
  );
  return rijen.map((rij) => ({
    aanslagId: rij.aanslag_id,
    aanslagnummer: rij.aanslagnummer,
    bedrag: toCents(rij.centen),
  }));
}

export type Opeisbaar = { aanslagId: string; teLaat: Cents; later: Cents; kosten: Cents };

/** What of the aanslagen of one person is due on a day, in SQL: the same as `termijnstandVan` says of each. */
export async function listOpeisbaar(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  dag: LocalDate,
): Promise<Opeisbaar[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const vanPersoon = Prisma.sql`a.persoon_id = ${persoonId}::uuid`;
  const rijen = await read.db.$queryRaw<
    { aanslag_id: string; te_laat: bigint; later: bigint; kosten: bigint }[]
  >`select aanslag_id, te_laat::bigint, later::bigint, kosten::bigint
    from (${betaalplanOp(gemeenteId, dag, vanPersoon)}) b order by aanslagnummer`;
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map((rij) => ({
    aanslagId: rij.aanslag_id,
    teLaat: toCents(rij.te_laat),
    later: toCents(rij.later),
    kosten: toCents(rij.kosten),
  }));
}
