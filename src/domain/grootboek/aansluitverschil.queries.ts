import { toCents } from '@/platform/cents';
import { fromDatabaseDate } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import type { Aansluitverschil } from './aansluiting';
import type { Maand } from './maand';

/** More than anybody reads; that there are so many is what matters. */
const HOOGSTENS = 200;

/**
 * Everything in the books up to the end of a month that keeps them from closing, with where it stands: boekingen of
 * the gemeente that do not close or do not fit their soort, and halves of movements that do not mirror.
 */
export async function listAansluitverschillen(
  read: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Aansluitverschil[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  return [
    ...(await listBoekingverschillen(read, gemeenteId, maand)),
    ...(await listKoppelverschillen(read, gemeenteId, maand)),
  ];
}

type Waarvan = { aanslagId: string | null; aanslagnummer: string | null; persoonId: string | null };

const aanslagVan = (read: Read, gemeenteId: number, row: Waarvan) => {
  if (row.persoonId !== null) read.shows(gemeenteId, [row.persoonId]);
  return row.aanslagId === null || row.aanslagnummer === null
    ? null
    : { id: row.aanslagId, aanslagnummer: row.aanslagnummer };
};

type BoekingRow = Waarvan & {
  verschil: 'boeking-sluit-niet' | 'boeking-verkeerde-post' | 'boeking-niet-verklaard';
  boekingId: string;
  soort: string;
  boekdatum: Date;
  gemaaktOp: Date;
  reden: string | null;
  centen: bigint;
};

/** Per boeking what `maandstaatVan` needs to be true of it: it closes, and its rekeningen are those of its soort. */
async function listBoekingverschillen(
  read: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Aansluitverschil[]> {
  const rows = await read.db.$queryRaw<BoekingRow[]>`
    select case when f.saldo <> 0 then 'boeking-sluit-niet' when f.vreemd <> 0 then 'boeking-niet-verklaard'
        else 'boeking-verkeerde-post' end as verschil,
      b.id as "boekingId", b.soort, b.boekdatum, b.gemaakt_op as "gemaaktOp", b.reden,
      (case when f.saldo <> 0 then f.saldo when f.vreemd <> 0 then f.vreemd else f.scheef end)::bigint as centen,
      a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId"
    from (
      select p.id, sum(p.som) as saldo, sum(p.vreemd) as vreemd,
        -- What was paid on costs that are taken back moves on to what else is open.
        coalesce(sum(p.som) filter (where p.som > 0 and p.telt in ('oplegging', 'kosten', 'rente')
          and not p.kosten_terug), 0) as scheef
      from (
        select b.id, b.telt, b.telt = 'kosten' and b.soort = 'correctie' as kosten_terug, sum(r.bedrag_centen) as som,
          coalesce(sum(abs(r.bedrag_centen)) filter (where case
            when b.telt = 'kosten' and b.soort = 'correctie'
              then r.rekening not like 'debiteuren%' and r.rekening not in ('te-veel-ontvangen', 'opbrengst-kosten')
            when b.telt in ('oplegging', 'kosten', 'rente')
              then r.rekening not like 'debiteuren%' and r.rekening not like 'opbrengst%'
            when b.telt = 'verrekening' then r.rekening not like 'debiteuren%' and r.rekening <> 'te-veel-ontvangen'
            when b.telt = 'rentevergoeding' then r.rekening not like 'rentevergoeding%' and r.rekening <> 'te-veel-ontvangen'
            when b.telt in ('ontvangst', 'storno', 'terugbetaling')
              then r.rekening not like 'debiteuren%' and r.rekening not in ('te-veel-ontvangen', 'rekening-courant')
            when b.telt = 'overmaking' then r.rekening not in ('rekening-courant', 'overgemaakt')
            else r.rekening in ('rekening-courant', 'overgemaakt') or r.rekening like 'rentevergoeding%' end), 0) as vreemd
        from boeking b
        join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
        where b.gemeente_id = ${gemeenteId} and b.boekdatum <= ${maand.totEnMet}::date
        group by b.id, b.telt, b.soort, case
          when r.rekening in ('debiteuren', 'opbrengst') then coalesce(r.belastingsoort, 'zonder-soort')
          else regexp_replace(r.rekening, '^(debiteuren|opbrengst)-', '') end
      ) p group by p.id
    ) f
    join boeking b on b.gemeente_id = ${gemeenteId} and b.id = f.id
    left join lateral (
      select a.id, a.aanslagnummer, a.persoon_id from boekingsregel r
      join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
      where r.gemeente_id = b.gemeente_id and r.boeking_id = b.id limit 1
    ) a on true
    where f.saldo <> 0 or f.vreemd <> 0 or f.scheef <> 0
    order by b.boekdatum, b.gemaakt_op, b.id limit ${HOOGSTENS}`;
  return rows.map((row) => ({
    soort: row.verschil,
    boekingId: row.boekingId,
    boekingsoort: row.soort,
    boekdatum: fromDatabaseDate(row.boekdatum),
    gemaaktOp: row.gemaaktOp,
    reden: row.reden,
    aanslag: aanslagVan(read, gemeenteId, row),
    centen: toCents(row.centen),
  }));
}

type KoppelRow = Waarvan & {
  koppeling: string | null;
  boekdatum: Date;
  gemaaktOp: Date;
  bankreferentie: string | null;
  hier: bigint | null;
  daar: bigint | null;
};

/** Per movement the rekening-courant here and there; a line without koppeling has no other half. */
async function listKoppelverschillen(
  read: Read,
  gemeenteId: number,
  maand: Maand,
): Promise<Aansluitverschil[]> {
  const rows = await read.db.$queryRaw<KoppelRow[]>`
    select coalesce(hier.koppeling, daar.koppeling) as koppeling, hier.bedrag as hier, daar.bedrag as daar,
      least(hier.boekdatum, daar.boekdatum) as boekdatum, least(hier.op, daar.op) as "gemaaktOp",
      o.bankreferentie, a.id as "aanslagId", a.aanslagnummer, a.persoon_id as "persoonId"
    from (
      select coalesce(b.koppeling, b.id) as sleutel, min(b.koppeling::text) as koppeling, min(b.id::text)::uuid as boeking,
        sum(r.bedrag_centen)::bigint as bedrag, min(b.boekdatum) as boekdatum, min(b.gemaakt_op) as op
      from boeking b
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id and r.rekening = 'rekening-courant'
      where b.gemeente_id = ${gemeenteId} and b.boekdatum <= ${maand.totEnMet}::date group by 1
    ) hier
    full join (
      select coalesce(b.koppeling, b.id) as sleutel, min(b.koppeling::text) as koppeling, min(b.id::text)::uuid as boeking,
        sum(r.bedrag_centen)::bigint as bedrag, min(b.boekdatum) as boekdatum, min(b.gemaakt_op) as op
      from kantoor_boeking b
      join kantoor_boekingsregel r on r.kantoor_id = b.kantoor_id and r.boeking_id = b.id and r.rekening = 'rekening-courant'
      where b.kantoor_id = ${read.ctx.kantoorId} and r.gemeente_id = ${gemeenteId}
        and b.boekdatum <= ${maand.totEnMet}::date group by 1
    ) daar on daar.sleutel = hier.sleutel
    left join lateral (
      select a.id, a.aanslagnummer, a.persoon_id from boekingsregel r
      join aanslag a on a.gemeente_id = r.gemeente_id and a.id = r.aanslag_id
      where r.gemeente_id = ${gemeenteId} and r.boeking_id = hier.boeking limit 1
    ) a on true
    left join lateral (
      select o.bankreferentie from kantoor_boekingsregel r
      join ontvangst o on o.kantoor_id = r.kantoor_id and o.id = r.ontvangst_id
      where r.kantoor_id = ${read.ctx.kantoorId} and r.boeking_id = daar.boeking limit 1
    ) o on true
    where hier.bedrag + daar.bedrag is distinct from 0
    order by 4, 5, 1 limit ${HOOGSTENS}`;
  return rows.map((row) => ({
    soort: row.daar === null ? 'alleen-gemeente' : row.hier === null ? 'alleen-kantoor' : 'bedrag-verschilt',
    koppeling: row.koppeling,
    boekdatum: fromDatabaseDate(row.boekdatum),
    gemaaktOp: row.gemaaktOp,
    aanslag: aanslagVan(read, gemeenteId, row),
    bankreferentie: row.bankreferentie,
    gemeenteCenten: toCents(row.hier ?? 0n),
    kantoorCenten: toCents(row.daar ?? 0n),
    centen: toCents((row.hier ?? 0n) + (row.daar ?? 0n)),
  }));
}
