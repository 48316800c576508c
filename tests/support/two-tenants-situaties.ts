import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** A faillissement that ended and a surseance that runs, of the second person, with the canary of its tenant in them. */
export async function seedSituaties(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  await client.query(
    `insert into situatieregel (gemeente_id, id, dossier_id, persoon_id, soort, gebeurtenis, dag, uitkomst, naam, adres, bewijs,
       door, moment)
     values ($1, $2, $2, $4, 'faillissement', 'begonnen', '2020-03-02', null, $5, $5, $5, 'proef', '2020-03-02 08:00Z'),
       ($1, $3, $2, $4, 'faillissement', 'geeindigd', '2021-03-02', 'opgeheven', null, null, $5, 'proef', '2021-03-02 08:00Z'),
       ($1, $6, $6, $4, 'surseance', 'begonnen', '2026-01-05', null, $5, $5, $5, 'proef', '2026-01-05 08:00Z')`,
    [g.id, at('situatie'), at('situatie einde'), g.tweedePersoonId, g.kanarie, at('surseance')],
  );
}
