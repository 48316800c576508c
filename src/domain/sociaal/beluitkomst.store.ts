import { Prisma } from '@/generated/prisma/client';

/**
 * What became of a claim `r` (bellijstregel) of a list `l` since it was chosen: by the ledger and the journal, for who was
 * called and who was not alike.
 */
export const uitkomstOp: Prisma.Sql = Prisma.sql`
  select case when s.open > 0 then case
      when exists (select from regeling_aanslag ra where ra.gemeente_id = r.gemeente_id and ra.aanslag_id = r.aanslag_id and ra.actief)
        then 'regeling'
      when exists (select from invorderingsstap i where i.gemeente_id = r.gemeente_id and i.aanslag_id = r.aanslag_id
        and i.stap = 'dwangbevel' and i.terug_van is null and i.gemaakt_op >= l.gemaakt_op
        and not exists (select from invorderingsstap t where t.gemeente_id = i.gemeente_id and t.terug_van = i.id)) then 'dwangbevel'
      else 'open' end
    when s.weg > 0 then 'kwijtschelding' when s.oninbaar > 0 then 'oninbaar' else 'betaald' end as uitkomst
  from (
    select coalesce(sum(br.bedrag_centen) filter (where br.rekening like 'debiteuren%'), 0) as open,
      coalesce(sum(br.bedrag_centen) filter (where br.rekening = 'kwijtschelding'), 0) as weg,
      coalesce(sum(br.bedrag_centen) filter (where br.rekening = 'oninbaar'), 0) as oninbaar
    from boekingsregel br where br.gemeente_id = r.gemeente_id and br.aanslag_id = r.aanslag_id
    offset 0
  ) s`;
