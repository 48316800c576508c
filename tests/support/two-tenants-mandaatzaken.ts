import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** A request about an aanslag of the gemeente itself that was decided and reported, and one that runs, with the canary of its tenant. */
export async function seedMandaatzaken(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'G2026.' || $3, 'mandaatzaak', $4, 'post', '2026-11-02 08:00Z', 'in-behandeling',
          '2026-11-02 08:00Z', 'G' || $3, $3, $3, '2026-11-02 08:00Z')`,
      [at('mandaatzaak'), g.kanarie, g.persoonId],
    ],
    [
      `insert into mandaatzaak (gemeente_id, zaak_id, verzoek, aanslagnummer, belasting, belastingjaar, bedrag_centen, dagtekening,
          gronden, uitkomst, loopt, vastgelegd_door, vastgelegd_op)
        values ($1, $2, 'bezwaar', $3, $3, 2026, 10000, '2026-10-12', $3, 'gedeeltelijk-gegrond', false, $3, '2026-11-02 08:00Z')`,
      [at('mandaatzaak'), g.kanarie],
    ],
    [
      `insert into besluit (gemeente_id, id, zaak_id, soort, inhoud, motivering, stand, voorgesteld_door, voorgesteld_op,
          besloten_door, besloten_op)
        values ($1, $2, $3, 'mandaatbesluit', '{}', $4 || ' en niet anders', 'genomen', 'proef', '2026-11-03 08:00Z', 'ander',
          '2026-11-04 08:00Z')`,
      [at('mandaatbesluit'), at('mandaatzaak'), g.kanarie],
    ],
    [
      `insert into mandaatgevolg (gemeente_id, zaak_id, besluit_id, was_centen, wordt_centen, gemeld_op)
        values ($1, $2, $3, 10000, 4000, '2020-11-04 08:00Z')`,
      [at('mandaatzaak'), at('mandaatbesluit')],
    ],
  ];
  rows.push(
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'G2026.loopt ' || $3, 'mandaatzaak', $4, 'post', '2026-11-02 08:00Z', 'in-behandeling',
          '2026-11-02 08:00Z', 'G loopt ' || $3, $3, $3, '2026-11-02 08:00Z')`,
      [at('mandaatzaak-loopt'), g.kanarie, g.persoonId],
    ],
    [
      `insert into mandaatzaak (gemeente_id, zaak_id, verzoek, aanslagnummer, belasting, belastingjaar, bedrag_centen, dagtekening,
          gronden, vastgelegd_door, vastgelegd_op)
        values ($1, $2, 'bezwaar', 'loopt ' || $3, $3, 2026, 10000, '2026-10-12', $3, $3, '2026-11-02 08:00Z')`,
      [at('mandaatzaak-loopt'), g.kanarie],
    ],
  );
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
