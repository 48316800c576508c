import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Oordeel, oordeelOver, type Tegoedfeiten } from './oordeel';
import { type RenteTeVergoeden, renteOver } from './rente';
import { type Tegoed, type Tegoedregel, tegoedUit } from './tegoed';
import type { Rekeningstatus } from './uitbetaalrekening';

/** What is due back on one aanslag, with every reason to pay it back now and not to. */
export type TegoedView = Tegoed &
  Tegoedfeiten &
  Oordeel & {
    gemeenteId: number;
    aanslagId: string;
    aanslagnummer: string;
    naam: string;
    /** The account as far as the order needs it. */
    iban: string | null;
    tenaamstelling: string | null;
    /** What came and went on it, the oldest first. */
    regels: Tegoedregel[];
    /** What the office owes when what may be paid back is paid today (Iw 28a); null where nothing of it was lowered. */
    rente: RenteTeVergoeden | null;
    /** The last time that he was asked by letter for an account; null when never. */
    gevraagdOp: LocalDate | null;
  };

type Row = {
  gemeenteId: number;
  aanslagId: string;
  aanslagnummer: string;
  persoonId: string;
  naamdelen: Naam;
  overleden: boolean;
  regels: { boekdatum: string; soort: string; centen: string }[];
  schuld: bigint;
  rekening: {
    id: string;
    status: Rekeningstatus;
    eigen: boolean;
    iban: string;
    tenaamstelling: string;
  } | null;
  kwamTerug: boolean;
  opdrachtId: string | null;
  gevraagdOp: string | null;
};

/** More than a list is for: above this the gemeente has another trouble than this list. */
const HOOGSTENS = 2_000;

/** What is due back to citizens in the gemeenten of this read, from the ledger alone, the oldest first. */
export async function listTegoeden(read: Read): Promise<TegoedView[]> {
  return loadTegoeden(read, [...read.gemeenten]);
}

/** The same in one gemeente; of one person when he is given. */
export async function listTegoedenIn(
  read: Read,
  gemeenteId: number,
  persoonId: string | null = null,
): Promise<TegoedView[]> {
  return read.gemeenten.includes(gemeenteId) ? loadTegoeden(read, [gemeenteId], persoonId) : [];
}

async function loadTegoeden(
  read: Read,
  gemeenten: readonly number[],
  persoonId: string | null = null,
): Promise<TegoedView[]> {
  const rows = await read.db.$queryRaw<Row[]>`
    with tegoed as materialized (
      select r.gemeente_id, r.aanslag_id from boekingsregel r
      where r.gemeente_id = any(${[...gemeenten]}::int[]) and r.rekening = 'te-veel-ontvangen'
        ${
          persoonId === null
            ? Prisma.empty
            : Prisma.sql`and r.aanslag_id = any (array(select e.id from aanslag e
                where e.gemeente_id = any(${[...gemeenten]}::int[]) and e.persoon_id = ${persoonId}::uuid))`
        }
      group by r.gemeente_id, r.aanslag_id having sum(r.bedrag_centen) < 0
      limit ${HOOGSTENS}
    )
    select a.gemeente_id as "gemeenteId", a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId",
      ${Prisma.raw(NAAMDELEN)} as naamdelen, p.overlijdensdatum is not null as overleden, l.regels, s.schuld,
      rek.rekening, coalesce(terug.kwam, false) as "kwamTerug", loopt.opdracht_id as "opdrachtId",
      (select max(d.dagtekening)::text from document d where d.gemeente_id = a.gemeente_id and d.persoon_id = a.persoon_id
        and d.soort = 'rekening-gevraagd') as "gevraagdOp"
    from tegoed t
    join aanslag a on a.gemeente_id = t.gemeente_id and a.id = t.aanslag_id
    join persoon p on p.gemeente_id = a.gemeente_id and p.id = a.persoon_id
    cross join lateral (
      select jsonb_agg(jsonb_build_object('boekdatum', coalesce(b.hoort_bij, b.boekdatum), 'soort', b.telt,
          'centen', (-r.bedrag_centen)::text) order by coalesce(b.hoort_bij, b.boekdatum), b.gemaakt_op, b.id, r.volgnummer) as regels
      from boekingsregel r
      join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
      where r.gemeente_id = t.gemeente_id and r.aanslag_id = t.aanslag_id and r.rekening = 'te-veel-ontvangen'
    ) l
    cross join lateral (
      select coalesce(sum(o.open), 0)::bigint as schuld
      from aanslag x
      cross join lateral (select coalesce(sum(r.bedrag_centen), 0)::bigint as open from boekingsregel r
        where r.gemeente_id = x.gemeente_id and r.aanslag_id = x.id and r.rekening like 'debiteuren%') o
      where x.gemeente_id = a.gemeente_id and x.persoon_id = a.persoon_id and o.open > 0
        and x.laatste_vervaldag < ${localDateOf(read.ctx.now)}::date
        -- Not what waits: a regeling, an objection, kwijtschelding that was asked for (Iw 24, lid 6).
        and not exists (select from opschorting w where w.gemeente_id = x.gemeente_id and w.persoon_id = x.persoon_id
          and (w.aanslag_id is null or w.aanslag_id = x.id)
          and w.vanaf <= ${localDateOf(read.ctx.now)}::date and (w.tot is null or w.tot > ${localDateOf(read.ctx.now)}::date))
    ) s
    left join lateral (
      select u.id, jsonb_build_object('id', u.id, 'status', u.status, 'eigen', u.eigen, 'iban', u.iban,
        'tenaamstelling', u.tenaamstelling) as rekening
      from uitbetaalrekening u where u.gemeente_id = a.gemeente_id and u.persoon_id = a.persoon_id
      order by u.volgnummer desc limit 1
    ) rek on true
    left join lateral (
      select true as kwam from terugbetaling g where g.gemeente_id = a.gemeente_id and g.persoon_id = a.persoon_id
        and g.rekening_id = rek.id and g.status = 'teruggekomen' limit 1
    ) terug on true
    left join lateral (
      select g.opdracht_id from terugbetaling g where g.gemeente_id = a.gemeente_id and g.aanslag_id = a.id
        and g.status in ('voorgesteld', 'goedgekeurd') limit 1
    ) loopt on true`;
  const gevonden = rows.flatMap(toTegoed);
  for (const { gemeenteId, persoonId: wie } of gevonden) read.shows(gemeenteId, [wie]);
  return oordeelOver(
    gevonden.toSorted(
      (a, b) => a.sinds.localeCompare(b.sinds) || a.aanslagnummer.localeCompare(b.aanslagnummer),
    ),
  ).map((t) => ({ ...t, rente: renteOver(t.regels, localDateOf(read.ctx.now), t.vrijCenten) }));
}

/** One row as the list judges it; none where nothing is due back after all. */
function toTegoed({
  regels,
  naamdelen,
  schuld,
  gevraagdOp,
  ...row
}: Row): Omit<TegoedView, keyof Oordeel | 'rente'>[] {
  const geboekt = regels.map((r) => ({
    ...r,
    boekdatum: toLocalDate(r.boekdatum),
    centen: BigInt(r.centen),
  }));
  const tegoed = tegoedUit(geboekt);
  if (!tegoed) return [];
  return [
    {
      ...row,
      ...tegoed,
      naam: aanschrijfnaam(naamdelen),
      schuldCenten: toCents(schuld),
      iban: row.rekening?.iban ?? null,
      tenaamstelling: row.rekening?.tenaamstelling ?? null,
      regels: geboekt,
      gevraagdOp: gevraagdOp === null ? null : toLocalDate(gevraagdOp),
    },
  ];
}
