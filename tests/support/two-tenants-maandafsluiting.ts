import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** The first month of the books of one gemeente, proposed to be closed with what stands in it. After all that books. */
export async function seedMaandafsluiting(client: pg.Client, g: TestGemeente): Promise<void> {
  await client.query(
    `insert into maandafsluiting (gemeente_id, id, maand, boekingen, debet_centen, credit_centen, debiteuren_centen, status,
        voorgesteld_door, voorgesteld_op, besluit_reden)
      select $1, $2, m.maand, count(distinct b.id), coalesce(sum(r.bedrag_centen) filter (where r.bedrag_centen > 0), 0),
        coalesce(-sum(r.bedrag_centen) filter (where r.bedrag_centen < 0), 0), 0, 'voorgesteld', 'proef', '2026-06-02', $3
      from (select date_trunc('month', min(boekdatum)::timestamp)::date as maand from boeking where gemeente_id = $1) m
      join boeking b on b.gemeente_id = $1 and b.boekdatum < m.maand + interval '1 month'
      join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
      group by m.maand`,
    [g.id, testId(`maandafsluiting ${g.sleutel}`), g.kanarie],
  );
}
