import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** The besluit of one gemeente to charge interest, and a list of one payment that waits. After all that books. */
export async function seedRente(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, $2, 'invorderingsrente', '{"inRekening": true, "drempelEuro": 1}', '2020-01-01', $3, 'te-bevestigen', 'proef',
        '2020-01-01')`,
    [g.id, at('rentebesluit'), g.kanarie],
  );
  await client.query(
    `insert into rentelijst (gemeente_id, id, aantal, totaal_centen, status, voorgesteld_door, voorgesteld_op, besluit_reden)
      values ($1, $2, 1, 500, 'voorgesteld', 'proef', '2026-10-02 08:00Z', $3)`,
    [g.id, at('rentelijst'), g.kanarie],
  );
  await client.query(
    `insert into rentepost (gemeente_id, id, lijst_id, aanslag_id, betaling_id, betaald_centen, betaald_op, vervaldag, drempel_centen,
        rente_centen, uitkomst)
      select $1, $2, $3, $4, (select min(b.id::text)::uuid from boeking b where b.gemeente_id = $1), 10000, '2026-09-01', '2026-05-31',
        100, 500, 'voorgesteld'`,
    [g.id, at('rentepost'), at('rentelijst'), g.aanslagId],
  );
}
