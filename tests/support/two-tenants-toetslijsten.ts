import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** A list that waits for a second person and one that was answered, each about the person of its gemeente, and a nul-aanslag. */
export async function seedToetslijsten(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const lijst = `insert into toetslijst (gemeente_id, id, belastingjaar, maand, status, voorgesteld_door, voorgesteld_op)
    values ($1, $2, 2027, $3, 'voorgesteld', $4, '2026-10-02 08:00Z')`;
  const rows: [string, unknown[]][] = [
    [
      `insert into nulaanslag (gemeente_id, belastingjaar, persoon_id, belastingsoorten, grond, vastgelegd_door, vastgelegd_op)
        values ($1, 2029, $2, array['rioolheffing'], 'toets', $3, '2026-10-02 08:00Z')`,
      [g.persoonId, g.kanarie],
    ],
    [lijst, [at('toetslijst'), '2026-10-01', 'proef']],
    [
      `insert into toetspost (gemeente_id, id, toetslijst_id, persoon_id, status, reden)
        values ($1, $2, $3, $4, 'weggelaten', $5)`,
      [at('toetspost'), at('toetslijst'), g.persoonId, g.kanarie],
    ],
    [lijst, [at('beantwoorde toetslijst'), '2026-11-01', 'proef']],
    [
      `insert into toetspost (gemeente_id, id, toetslijst_id, persoon_id, status) values ($1, $2, $3, $4, 'op-lijst')`,
      [at('beantwoorde toetspost'), at('beantwoorde toetslijst'), g.persoonId],
    ],
    [
      `update toetslijst set status = 'akkoord', besloten_door = 'ander', besloten_op = '2026-11-03', besluit_reden = $3
        where gemeente_id = $1 and id = $2`,
      [at('beantwoorde toetslijst'), g.kanarie],
    ],
    [
      `update toetslijst set status = 'verzonden', verzonden_op = '2026-11-03', bestand_hash = $3, bestand_aantal = 1,
          bestand = convert_to($3, 'UTF8') where gemeente_id = $1 and id = $2`,
      [at('beantwoorde toetslijst'), g.kanarie],
    ],
    [
      `update toetslijst set status = 'beantwoord', beantwoord_op = '2026-11-05', antwoord_hash = $3
        where gemeente_id = $1 and id = $2`,
      [at('beantwoorde toetslijst'), g.kanarie],
    ],
    [
      `update toetspost set status = 'negatief', belemmering = 'inkomen', uitslag_op = '2026-11-05', vernietigen_op = '2027-11-05'
        where gemeente_id = $1 and id = $2`,
      [at('beantwoorde toetspost')],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
