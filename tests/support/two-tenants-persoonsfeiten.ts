import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** Of the second person that he was recorded by hand and left, with the canary of its tenant as source. */
export async function seedPersoonsfeiten(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into persoonsfeit (gemeente_id, id, persoon_id, soort, gebeurtenis, aard, dag, bron, door, moment, client_sleutel, inhoud_hash)
     values ($1, $2, $4, 'zonder-nummer', 'vastgelegd', 'mens-zonder-bsn', '2026-01-05', $5, 'proef', '2026-01-05 08:00Z', $5, $5),
       ($1, $3, $4, 'vertrokken', 'vastgelegd', null, '2026-01-06', $5, 'proef', '2026-01-06 08:00Z', null, null)`,
    [g.id, at('zonder nummer'), at('vertrokken'), g.tweedePersoonId, g.kanarie],
  );
}
