import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** One melding in a case of its own: a dog that ends, with the canary of its tenant in it. */
export async function seedMeldingen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'M' || $3, 'melding', $4, 'mijn', '2026-11-02 08:00Z', 'besluit-gevraagd', '2026-11-02 08:00Z', 'M' || $3,
          $3, $3, '2026-11-02 08:00Z')`,
      [at('meldingzaak'), g.kanarie, g.persoonId],
    ],
    [
      `insert into besluit (gemeente_id, id, zaak_id, soort, inhoud, motivering, voorgesteld_door, voorgesteld_op)
        values ($1, $2, $3, 'melding', '{}', $4 || ' motivering', 'proef', '2026-11-02 08:00Z')`,
      [at('meldingbesluit'), at('meldingzaak'), g.kanarie],
    ],
    [
      `insert into melding (gemeente_id, zaak_id, soort, dag, hond_id, object_id, antwoorden, toelichting, vastgelegd_door,
          vastgelegd_op)
        values ($1, $2, 'hond-af', '2026-10-10', $3, $4, jsonb_build_object('reden', 'overleden'), $5, 'proef', '2026-11-02 08:00Z')`,
      [at('meldingzaak'), at('hond'), g.objectId, g.kanarie],
    ],
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, client_sleutel,
          inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, 'O' || $3, 'melding', $4, 'mijn', '2026-11-02 08:00Z', 'afgehandeld', '2026-11-04 08:00Z', 'O' || $3,
          $3, $3, '2026-11-02 08:00Z')`,
      [at('ontheffingzaak'), g.kanarie, g.persoonId],
    ],
    [
      `insert into besluit (gemeente_id, id, zaak_id, soort, inhoud, motivering, stand, voorgesteld_door, voorgesteld_op, besloten_door,
          besloten_op)
        values ($1, $2, $3, 'melding', jsonb_build_object('uitkomst', 'overgenomen', 'dag', '2026-10-10', 'eraf', jsonb_build_array(
          jsonb_build_object('aanslagId', $5::text, 'aanslagregelId', $6::text, 'bedragCenten', '100'))), $4 || ' motivering',
          'genomen', 'proef', '2026-11-03 08:00Z', 'ander', '2026-11-04 08:00Z')`,
      [at('ontheffingbesluit'), at('ontheffingzaak'), g.kanarie, g.aanslagId, g.aanslagregelId],
    ],
    [
      `insert into melding (gemeente_id, zaak_id, soort, dag, object_id, antwoorden, toelichting, vastgelegd_door, vastgelegd_op,
          loopt, uitkomst, motivering, besloten_dag, verminderd_centen, besloten_door, besloten_op)
        values ($1, $2, 'verhuizing', '2026-10-10', $3, '{"binnen": "nee"}', $4, 'proef', '2026-11-02 08:00Z', false,
          'overgenomen', $4 || ' motivering', '2026-10-10', 100, 'ander', '2026-11-04 08:00Z')`,
      [at('ontheffingzaak'), g.objectId, g.kanarie],
    ],
    [
      `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, reden, gemaakt_door, gemaakt_op, klaar_op)
        values ($1, $2, 'aanvullende-aanslag', $3, 2026, jsonb_build_object('dagtekening', '2026-12-31', 'peildatum', '2026-12-31',
          'volgnummer', 1, 'belastingsoorten', jsonb_build_array('hondenbelasting'),
          'voor', jsonb_build_object('persoonId', $4::text, 'zaakId', $5::text)), 'vervallen', 'proef', 'proef', '2026-11-03', '2026-11-03')`,
      [at('aanvullend'), g.kanarie, g.persoonId, at('meldingzaak')],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
