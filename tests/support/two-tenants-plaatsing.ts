import type pg from 'pg';
import { type TestKantoor, testId } from './two-tenants';

/** One placing of the receipt of the kantoor that waits for a second person. */
export async function seedPlaatsing(client: pg.Client, k: TestKantoor): Promise<void> {
  await client.query(
    `insert into plaatsingsvoorstel (kantoor_id, id, gemeente_id, soort, ontvangst_id, aanslag_id, bedrag_centen, reden, gevolg,
        status, voorgesteld_door, voorgesteld_op)
      values ($1, $2, $6, 'ongedaan', $3, $2, 12500, $4, '[]', 'voorgesteld', $5, '2026-03-03')`,
    [
      k.id,
      testId(`plaatsingsvoorstel ${k.kanarie}`),
      testId(`ontvangst ${k.kanarie}`),
      k.kanarie,
      `medewerker:${k.medewerkerId}`,
      // The first gemeente that it works for.
      k.id === 11 ? 101 : 201,
    ],
  );
}
