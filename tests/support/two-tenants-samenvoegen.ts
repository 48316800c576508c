import type pg from 'pg';
import { seedPersoon, type TestGemeente, testId, testSleutel } from './two-tenants';

/** Two proposals to merge a double with the second person: one that waits, and one that was carried out with a line of it. */
export async function seedSamenvoegen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  for (const soort of ['dubbel', 'oude dubbel'])
    await seedPersoon(client, g, at(soort), testSleutel(`${soort} ${g.sleutel}`));
  await client.query(
    `insert into samenvoeging (gemeente_id, id, dubbel_id, blijft_id, reden, feiten, status, voorgesteld_door, voorgesteld_op)
      values ($1, $2, $3, $4, $5, $5, 'voorgesteld', 'proef', '2026-03-03')`,
    [g.id, at('samenvoeging'), at('dubbel'), g.tweedePersoonId, g.kanarie],
  );
  // One that nobody decided, which no door makes.
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(
    `insert into samenvoeging (gemeente_id, id, dubbel_id, blijft_id, reden, feiten, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op)
      values ($1, $2, $3, $4, $5, $5, 'uitgevoerd', 'proef', '2026-03-03', 'ander', '2026-03-04')`,
    [g.id, at('oude samenvoeging'), at('oude dubbel'), g.tweedePersoonId, g.kanarie],
  );
  await client.query(
    `insert into samenvoegingsregel (gemeente_id, id, samenvoeging_id, tabel, kolom, rij_id, richting, moment)
      values ($1, $2, $2, $3, 'persoon_id', $2, 'heen', '2026-03-04')`,
    [g.id, at('oude samenvoeging'), g.kanarie],
  );
  await client.query(`update persoon set samengevoegd_met = $3 where gemeente_id = $1 and id = $2`, [
    g.id,
    at('oude dubbel'),
    g.tweedePersoonId,
  ]);
  await client.query('commit');
}
