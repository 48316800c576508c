import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** A dispute of the gemeente in which was talked twice, with the canary of its tenant in it. */
export async function seedGeschillen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into geschilregel (gemeente_id, id, geschil_id, volgnummer, soort, dag, met, tekst, door, moment)
     values ($1, $2, $2, 1, 'overleg-begonnen', '2026-03-02', $4, $4 || ' over de regeling', 'proef', '2026-03-02 08:00Z'),
       ($1, $3, $2, 2, 'overleg', '2026-04-02', null, $4 || ' over de regeling', 'proef', '2026-04-02 08:00Z')`,
    [g.id, at('geschil'), at('geschil overleg'), g.kanarie],
  );
}
