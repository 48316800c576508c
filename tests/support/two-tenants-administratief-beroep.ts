import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** One administratief beroep against the request of its gemeente, and a refused regeling that nobody disputes, with the canary of its tenant. */
export async function seedAdministratiefBeroep(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'A2026.' || $3, 'administratief-beroep', $4, 'mijn', '2026-11-02 08:00Z', 'in-behandeling',
          '2026-11-02 08:00Z', 'A' || $3, $3, $3, '2026-11-02 08:00Z')`,
      [at('administratief beroep'), g.kanarie, g.persoonId],
    ],
    [
      `insert into administratief_beroep (gemeente_id, zaak_id, tegen, kwijtschelding_id, bestreden_op, eerste_beslisser,
          rechtsmiddel, indienen_tot, gronden, vastgelegd_door, vastgelegd_op)
        values ($1, $2, 'kwijtschelding', $3, '2026-10-26', 'proef', 'administratief-beroep', '2026-11-05', $4, $4,
          '2026-11-02 08:00Z')`,
      [at('administratief beroep'), at('zaak'), g.kanarie],
    ],
    [
      `insert into termijn (gemeente_id, id, zaak_id, soort, eigenaar, regel, bron, feiten, begin, uiterlijk, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'beslissen', 'kantoor', 'proef', $4, '{}', '2026-11-02', '2026-12-14', $4, '2026-11-02 08:00Z')`,
      [at('termijn beroep'), at('administratief beroep'), g.kanarie],
    ],
    [
      `insert into regeling (gemeente_id, id, persoon_id, aanvraag_id, status, status_op, besluit, beleid, afwijking,
          motivering, voorgesteld_door, voorgesteld_op, planversie)
        values ($1, $2, $3, $4, 'voorgesteld', '2026-11-02 08:00Z', 'tweede-persoon',
          jsonb_build_object('bron', $5::text, 'vanaf', '2020-01-01', 'waarde', '{}'::jsonb), '["te-lang"]', $5::text, $5::text,
          '2026-11-02 08:00Z', 1)`,
      [at('geweigerde regeling'), g.persoonId, at('regelingaanvraag'), g.kanarie],
    ],
    [
      `update regeling set status = 'ingetrokken', status_reden = $3, versie = 2 where gemeente_id = $1 and id = $2`,
      [at('geweigerde regeling'), g.kanarie],
    ],
    [
      `insert into regelingstap (gemeente_id, id, regeling_id, moment, soort, planversie, reden, door)
        values ($1, $2, $3, '2026-11-02 08:00Z', 'ingetrokken', 1, $4, 'proef')`,
      [at('weigering'), at('geweigerde regeling'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
