import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** An invoice of a quarter that is over, and the overview of that quarter that waits for a second person. */
export async function seedBtw(client: pg.Client, g: TestGemeente): Promise<void> {
  await client.query(
    `insert into btw_regel (gemeente_id, id, factuurdatum, kwartaal, leverancier, factuurnummer, omschrijving, bedrag_centen,
        btw_centen, gemaakt_door, gemaakt_op)
      values ($1, $2, '2026-02-03', '2026-01-01', $3, 'F-1', $3, 10000, 2100, 'proef', '2026-02-04')`,
    [g.id, testId(`btwregel ${g.sleutel}`), g.kanarie],
  );
  await client.query(
    `insert into btw_overzicht (gemeente_id, id, kwartaal, uiterlijk, regels, bedrag_centen, btw_centen, status,
        voorgesteld_door, voorgesteld_op, besluit_reden)
      values ($1, $2, '2026-01-01', '2026-04-30', 1, 10000, 2100, 'voorgesteld', 'proef', '2026-04-02', $3)`,
    [g.id, testId(`btwoverzicht ${g.sleutel}`), g.kanarie],
  );
  // One that was adopted, of the quarter before: past the triggers, which ask for a proposal first.
  await client.query(
    `insert into btw_regel (gemeente_id, id, factuurdatum, kwartaal, leverancier, factuurnummer, omschrijving, bedrag_centen,
        btw_centen, gemaakt_door, gemaakt_op)
      values ($1, $2, '2025-11-03', '2025-10-01', $3, 'F-0', $3, 10000, 2100, 'proef', '2025-11-04')`,
    [g.id, testId(`btwregel eerder ${g.sleutel}`), g.kanarie],
  );
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(
    `insert into btw_overzicht (gemeente_id, id, kwartaal, uiterlijk, regels, bedrag_centen, btw_centen, status,
        voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
      values ($1, $2, '2025-10-01', '2026-01-31', 1, 10000, 2100, 'vastgesteld', 'proef', '2026-01-05', 'ander', '2026-01-06')`,
    [g.id, testId(`btwoverzicht eerder ${g.sleutel}`)],
  );
  await client.query('commit');
}
