import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** The run of a gemeente that waits for akkoord to its one candidate. */
export const kandidatenrunId = (g: Pick<TestGemeente, 'sleutel'>): string =>
  testId(`kandidatenrun ${g.sleutel}`);

/** A run that is *opnieuw getoetst*, planned and not decided on. */
export async function seedKandidaten(client: pg.Client, g: TestGemeente): Promise<void> {
  const runId = kandidatenrunId(g);
  const rows: [string, unknown[]][] = [
    [
      `insert into run (gemeente_id, id, soort, sleutel, parameters, status, aantal, gemaakt_door, gemaakt_op)
        values ($1, $2, 'proef', $3, '{}', 'proefdraai', 1, 'proef', '2026-01-20')`,
      [runId, g.kanarie],
    ],
    [
      `insert into run_kandidaat (gemeente_id, run_id, volgnummer, onderwerp_soort, onderwerp_id, persoon_id, stap, open_centen,
          kosten_centen, redenen, gekozen)
        values ($1, $2, 1, 'aanslag', $3, $4, $5, 47549, 900, '{"voor": ["proef"], "tegen": []}', true)`,
      [runId, g.aanslagId, g.persoonId, g.kanarie],
    ],
    [`update run set status = 'ter-akkoord' where gemeente_id = $1 and id = $2`, [runId]],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
