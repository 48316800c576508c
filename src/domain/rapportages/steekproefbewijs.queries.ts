import { Prisma } from '@/generated/prisma/client';
import { type Cents, toCents } from '@/platform/cents';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Steekproefbron } from './steekproef';

/** What proves one item of a sample: what was booked or done, why, by whom, who decided, and the letter that said it. */
export type Bewijs = {
  id: string;
  /** The kind of boeking, or the step. */
  soort: string;
  dag: LocalDate;
  centen: Cents;
  raak: number;
  /** It takes something back, or was taken back. */
  terug: boolean;
  aanslagen: { id: string; nummer: string }[];
  /** What was written with it. */
  reden: string | null;
  /** What the bank calls the receipt. */
  bankreferentie: string | null;
  gemaaktDoor: string;
  gemaaktOp: Date;
  /** Who decided, about what, and where that stands; null where it needs no decision. */
  besluit: { over: string; door: string; op: Date | null; kenmerk: string | null } | null;
  brief: { soort: string; dagtekening: LocalDate; sha256: string } | null;
};

type Rij = {
  id: string;
  soort: string;
  dag: string;
  centen: bigint;
  terug: boolean;
  aanslagen: { id: string; nummer: string }[];
  personen: string[];
  reden: string | null;
  bankreferentie: string | null;
  gemaaktDoor: string;
  gemaaktOp: Date;
  over: string | null;
  besluitDoor: string | null;
  besluitOp: Date | null;
  kenmerk: string | null;
  briefSoort: string | null;
  briefDag: string | null;
  briefHash: string | null;
};

/** The evidence of these items, in the order in which they were drawn. */
export async function loadBewijs(
  read: Read,
  gemeenteId: number,
  bron: Steekproefbron,
  treffers: ReadonlyMap<string, number>,
): Promise<Bewijs[]> {
  if (treffers.size === 0) return [];
  const ids = [...treffers.keys()];
  const rijen = await read.db.$queryRaw<Rij[]>(
    bron === 'boekingen' ? vanBoekingen(read.ctx.kantoorId, gemeenteId, ids) : vanStappen(gemeenteId, ids),
  );
  read.shows(gemeenteId, [...new Set(rijen.flatMap(({ personen }) => personen))]);
  const opId = new Map(rijen.map((rij) => [rij.id, rij]));
  return ids.flatMap((id) => {
    const rij = opId.get(id);
    return rij ? [toBewijs(rij, treffers.get(id) ?? 1)] : [];
  });
}

const toBewijs = (rij: Rij, raak: number): Bewijs => ({
  id: rij.id,
  soort: rij.soort,
  dag: toLocalDate(rij.dag),
  centen: toCents(rij.centen),
  raak,
  terug: rij.terug,
  aanslagen: rij.aanslagen,
  reden: rij.reden,
  bankreferentie: rij.bankreferentie,
  gemaaktDoor: rij.gemaaktDoor,
  gemaaktOp: rij.gemaaktOp,
  besluit:
    rij.over === null || rij.besluitDoor === null
      ? null
      : { over: rij.over, door: rij.besluitDoor, op: rij.besluitOp, kenmerk: rij.kenmerk },
  brief:
    rij.briefSoort === null || rij.briefDag === null || rij.briefHash === null
      ? null
      : { soort: rij.briefSoort, dagtekening: toLocalDate(rij.briefDag), sha256: rij.briefHash },
});

/** Akkoord to the run that did it. */
const runbesluit = (gemeenteId: number, runId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select 'run' as over, u.besloten_door as door, u.besloten_op as op, u.inhoud_hash as kenmerk
  from run u where u.gemeente_id = ${gemeenteId} and u.id = ${runId}`;

function vanBoekingen(kantoorId: number, gemeenteId: number, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select b.id, b.telt as soort, to_char(b.boekdatum, 'YYYY-MM-DD') as dag, r.centen, b.tegenboeking_van is not null as terug,
      r.aanslagen, r.personen, coalesce(b.reden, k.soort) as reden, bank.bankreferentie, b.gemaakt_door as "gemaaktDoor",
      b.gemaakt_op as "gemaaktOp", bs.over, bs.door as "besluitDoor", bs.op as "besluitOp", bs.kenmerk,
      d.soort as "briefSoort", to_char(d.dagtekening, 'YYYY-MM-DD') as "briefDag", d.sha256 as "briefHash"
    from boeking b
    cross join lateral (
      select sum(x.bedrag_centen) filter (where x.bedrag_centen > 0)::bigint as centen,
        coalesce(jsonb_agg(distinct jsonb_build_object('id', a.id, 'nummer', a.aanslagnummer)) filter (where a.id is not null), '[]') as aanslagen,
        coalesce(array_agg(distinct a.persoon_id::text) filter (where a.id is not null), '{}') as personen
      from boekingsregel x
      left join aanslag a on a.gemeente_id = x.gemeente_id and a.id = x.aanslag_id
      where x.gemeente_id = b.gemeente_id and x.boeking_id = b.id) r
    left join kosten k on k.gemeente_id = b.gemeente_id and k.boeking_id = b.id
    left join invorderingsstap s on s.gemeente_id = k.gemeente_id and s.id = k.handeling_id
    left join lateral (
      select min(o.bankreferentie) as bankreferentie
      from kantoor_boeking kb
      join kantoor_boekingsregel kr on kr.kantoor_id = kb.kantoor_id and kr.boeking_id = kb.id
      join ontvangst o on o.kantoor_id = kr.kantoor_id and o.id = kr.ontvangst_id
      where kb.kantoor_id = ${kantoorId} and kb.koppeling = b.koppeling) bank on b.koppeling is not null
    left join kwijtschelding kw on kw.gemeente_id = b.gemeente_id and kw.boeking_id = b.id
    left join lateral (
      select * from (
        select 1 as rang, 'oninbaarlijst' as over, l.besloten_door as door, l.besloten_op as op, l.besluit_kenmerk as kenmerk
        from oninbaarvoorstel v join oninbaarlijst l on l.gemeente_id = v.gemeente_id and l.id = v.lijst_id
        where v.gemeente_id = ${gemeenteId} and v.boeking_id = b.id
        union all
        select 1, 'oninbaar-terug', v.terug_door, v.terug_op, v.uitkomst_reden
        from oninbaarvoorstel v where v.gemeente_id = ${gemeenteId} and v.terug_boeking_id = b.id
        union all
        select 1, 'kostenterugname', t.besloten_door, t.besloten_op, t.reden
        from kosten kt join kostenterugname t on t.gemeente_id = kt.gemeente_id and t.kosten_id = kt.id and t.status = 'toegekend'
        where kt.gemeente_id = ${gemeenteId} and kt.terug_boeking_id = b.id
        union all
        select 1, 'kwijtschelding', e.besloten_door, e.besloten_op, z.zaaknummer
        from besluit e join zaak z on z.gemeente_id = e.gemeente_id and z.id = e.zaak_id
        where e.gemeente_id = ${gemeenteId} and e.zaak_id = kw.zaak_id and e.stand = 'genomen'
        union all
        select 1, 'terugbetaling', q.besloten_door, q.besloten_op, q.bericht_id
        from boekingsregel x
        join terugbetaling g on g.gemeente_id = x.gemeente_id and g.aanslag_id = x.aanslag_id and g.koppeling = b.koppeling
        join terugbetaalopdracht q on q.gemeente_id = g.gemeente_id and q.id = g.opdracht_id
        where x.gemeente_id = ${gemeenteId} and x.boeking_id = b.id
        union all
        select 2, w.* from (${runbesluit(gemeenteId, Prisma.sql`coalesce(b.run_id, s.run_id)`)}) w
        union all
        select 3, 'stapvoorstel', p.besloten_door, p.besloten_op, p.toelichting
        from stapvoorstel p where p.gemeente_id = ${gemeenteId} and p.aanslag_id = s.aanslag_id and p.stap = s.stap and p.status = 'gezet'
      ) een where een.door is not null order by een.rang, een.op desc limit 1) bs on true
    left join document d on d.gemeente_id = b.gemeente_id and d.id = coalesce(s.document_id, kw.document_id)
    where b.gemeente_id = ${gemeenteId} and b.id = any(${[...ids]}::uuid[])`;
}

function vanStappen(gemeenteId: number, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`
    select x.id, x.soort, to_char(x.dag, 'YYYY-MM-DD') as dag, x.centen, x.terug,
      jsonb_build_array(jsonb_build_object('id', a.id, 'nummer', a.aanslagnummer)) as aanslagen,
      array[a.persoon_id::text] as personen, x.reden, null as bankreferentie, x.gemaakt_door as "gemaaktDoor",
      x.gemaakt_op as "gemaaktOp", bs.over, bs.door as "besluitDoor", bs.op as "besluitOp", bs.kenmerk,
      d.soort as "briefSoort", to_char(d.dagtekening, 'YYYY-MM-DD') as "briefDag", d.sha256 as "briefHash"
    from (
      select s.id, s.stap as soort, s.dagtekening as dag, s.bedrag_centen + s.kosten_centen as centen,
        exists (select from invorderingsstap t where t.gemeente_id = s.gemeente_id and t.terug_van = s.id) as terug,
        null::text as reden, s.gemaakt_door, s.gemaakt_op, s.aanslag_id, s.run_id, s.document_id, null::uuid as over_id
      from invorderingsstap s where s.gemeente_id = ${gemeenteId} and s.id = any(${[...ids]}::uuid[])
      union all
      select v.id, v.soort, v.dag, coalesce(v.centen, 0) + v.kosten_centen, false, v.bewijs, v.gemaakt_door, v.gemaakt_op,
        v.aanslag_id, null, null, v.over_id
      from verhaalfeit v where v.gemeente_id = ${gemeenteId} and v.id = any(${[...ids]}::uuid[])) x
    join aanslag a on a.gemeente_id = ${gemeenteId} and a.id = x.aanslag_id
    left join lateral (
      select * from (
        select 1 as rang, w.* from (${runbesluit(gemeenteId, Prisma.sql`x.run_id`)}) w
        union all
        select 2, 'stapvoorstel', p.besloten_door, p.besloten_op, p.toelichting
        from stapvoorstel p where p.gemeente_id = ${gemeenteId} and p.aanslag_id = x.aanslag_id and p.stap = x.soort
          and p.status = 'gezet' and p.dagtekening = x.dag
        union all
        -- An act after the dwangbevel is the decision of the invorderingsambtenaar himself.
        select 3, 'verhaal', x.gemaakt_door, x.gemaakt_op, null where x.reden is not null
      ) een where een.door is not null order by een.rang, een.op desc limit 1) bs on true
    left join document d on d.gemeente_id = ${gemeenteId} and d.id = x.document_id`;
}
