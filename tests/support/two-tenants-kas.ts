import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/**
 * A till with a day that was closed and one that was counted, a kwitantie that was taken back, and a month with a line of the
 * bank that was taken off again. Past the triggers: the books of the seed stay as they are.
 */
export async function seedKas(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into kas (gemeente_id, id, naam, code, wisselgeld_centen, vanaf, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'T1', 10000, '2026-01-01', 'proef', '2026-01-01')`,
      [at('kas'), g.kanarie],
    ],
    [
      `insert into kasdag (gemeente_id, id, kas_id, dag, status, tellingen, geteld_door, geteld_op, opening_centen, verwacht_centen,
          geteld_centen, pin_verwacht_centen, pin_geteld_centen, gesloten_door, gesloten_op, gesloten_voor)
        values ($1, $2, $4, '2026-08-05', 'gesloten', 1, $5, '2026-08-05 15:00Z', 10000, 10000, 10000, 0, 0, 'ander',
            '2026-08-05 15:10Z', 'gemeente'),
          ($1, $3, $4, '2026-08-06', 'geteld', 1, $5, '2026-08-06 15:00Z', 10000, 10000, 10000, 0, 0, null, null, null)`,
      [at('kasdag gesloten'), at('kasdag geteld'), at('kas'), g.kanarie],
    ],
    [
      `insert into kastelling (gemeente_id, id, kasdag_id, volgnummer, stukken, geteld_centen, pin_centen, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 1, '{"5000": 2}', 10000, 0, $4, '2026-08-06 15:00Z')`,
      [at('kastelling'), at('kasdag geteld'), g.kanarie],
    ],
    [
      `insert into kasmutatie (gemeente_id, id, kasdag_id, soort, bedrag_centen, omschrijving, sleutel, inhoud_hash, gemaakt_door,
          gemaakt_op)
        select $1, m.id, $3, m.soort, 100, $4, m.soort, $4, $4, '2026-08-05 10:00Z'
        from (values ($2::uuid, 'afstorting'), ($5::uuid, 'bijstorting')) m(id, soort)`,
      [at('kasmutatie'), at('kasdag gesloten'), g.kanarie, at('kasmutatie terug')],
    ],
    [
      `insert into kwitantie (gemeente_id, id, kas_id, kasdag_id, jaar, nummer, wijze, persoon_id, bedrag_centen, terug_van, reden,
          sleutel, inhoud_hash, gemaakt_door, gemaakt_op)
        select $1, k.id, $4, $5, 2026, k.nummer, 'contant', $6, k.bedrag, k.van, k.reden, k.nummer::text, $7, $7, '2026-08-05 10:00Z'
        from (values ($2::uuid, 1, 100, null::uuid, null), ($3::uuid, 2, -100, $2::uuid, $7)) k(id, nummer, bedrag, van, reden)`,
      [at('kwitantie'), at('kwitantie terug'), at('kas'), at('kasdag gesloten'), g.persoonId, g.kanarie],
    ],
    [
      `insert into kwitantieregel (gemeente_id, kwitantie_id, volgnummer, aanslag_id, bedrag_centen, koppeling, na_centen)
        values ($1, $2, 1, $4, 100, $5, 0), ($1, $3, 1, $4, -100, $6, 0)`,
      [at('kwitantie'), at('kwitantie terug'), g.aanslagId, at('kaskoppeling'), at('kaskoppeling terug')],
    ],
    [
      `insert into kasafdracht (gemeente_id, id, maand, bedrag_centen, dagen, kenmerk, gemaakt_door, gemaakt_op)
        values ($1, $2, '2026-09-01', 100, 1, $3, $3, '2026-10-02')`,
      [at('kasafdracht'), g.kanarie],
    ],
    [
      `insert into kasoverboeking (gemeente_id, id, afdracht_id, ontvangst_id, boeking_id, bedrag_centen, terug_van, reden, gemaakt_door,
          gemaakt_op)
        values ($1, $2, $4, $5, $6, 100, null, null, $8, '2026-10-03'), ($1, $3, $4, $5, $7, -100, $2, $8, $8, '2026-10-04')`,
      [
        ...[at('kasoverboeking'), at('kasoverboeking terug'), at('kasafdracht'), at('kasontvangst')],
        ...[at('kasboeking'), at('kasboeking terug'), g.kanarie],
      ],
    ],
  ];
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
  await client.query('commit');
}
