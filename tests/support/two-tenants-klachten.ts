import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** One complaint in a case of its own, looked at and handled, with the canary of its tenant in it. */
export async function seedKlachten(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'L2026.' || $3, 'klacht', $4, 'mijn', '2026-11-02 08:00Z', 'in-behandeling', '2026-11-02 08:00Z', 'L' || $3,
          $3, $3, '2026-11-02 08:00Z')`,
      [at('klachtzaak'), g.kanarie, g.persoonId],
    ],
    [
      `insert into klacht (gemeente_id, zaak_id, tekst, over_wie, vastgelegd_door, vastgelegd_op, met_commissie, thema,
          beoordeeld_door)
        values ($1, $2, $3, $3, $3, '2026-11-02 08:00Z', false, 'bejegening', $3)`,
      [at('klachtzaak'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
