import { afterAll, beforeAll, expect, test } from 'vitest';
import { BORNE, heleRun, openPlek, type Plek } from './arrange';

let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(40);
  await plek.alles.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await plek.alles.query(
    `insert into maandafsluiting (gemeente_id, id, maand, boekingen, debet_centen, credit_centen, debiteuren_centen, status,
       voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
     values ($1, gen_random_uuid(), '2026-02-01', 0, 0, 0, 0, 'gesloten', 'proef', '2026-03-02', 'ander', '2026-03-03')`,
    [BORNE],
  );
  await plek.alles.query('commit');
});
afterAll(() => plek.close());

test('a run with a dagtekening in a closed month books on the first open day, and keeps the dagtekening', async () => {
  const id = await heleRun({ dagtekening: '2026-02-28' });
  const { rows } = await plek.alles.query(
    `select distinct b.boekdatum::text, b.hoort_bij::text, a.dagtekening::text from boeking b, aanslag a
     where b.gemeente_id = $1 and b.run_id = $2 and a.gemeente_id = $1 and a.run_id = $2`,
    [BORNE, id],
  );
  expect(rows).toEqual([{ boekdatum: '2026-03-01', hoort_bij: '2026-02-28', dagtekening: '2026-02-28' }]);
});
