import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

/** What is paid back in one gemeente: an account that may be used, a newer one that waits, and an order with one refund. */
export async function seedTerugbetalen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into uitbetaalrekening (gemeente_id, id, persoon_id, volgnummer, iban, tenaamstelling, eigen, bron, kanaal, controle,
          status, gegeven_door, gegeven_op)
        values ($1, $2, $3, 1, 'NL00FAKE0000000001', $4, true, 'opgegeven', 'mijn', 'klopt', 'bruikbaar', $4, '2026-03-01')`,
      [at('uitbetaalrekening eerst'), g.persoonId, g.kanarie],
    ],
    [
      `insert into uitbetaalrekening (gemeente_id, id, persoon_id, volgnummer, iban, tenaamstelling, eigen, bron, kanaal, controle,
          status, gegeven_door, gegeven_op, voorgesteld_door, voorgesteld_op, voorgesteld_reden)
        values ($1, $2, $3, 2, 'NL00FAKE0000000002', $4, true, 'opgegeven', 'balie', 'niet-beschikbaar', 'voorgesteld', $4,
          '2026-03-02', 'proef', '2026-03-02', $4)`,
      [at('uitbetaalrekening'), g.persoonId, g.kanarie],
    ],
    [
      `insert into terugbetaalopdracht (gemeente_id, id, status, van_iban, van_naam, van_plaats, voorgesteld_door, voorgesteld_op)
        values ($1, $2, 'voorgesteld', 'NL72FAKE0000000901', $3, $3, 'proef', '2026-03-03')`,
      [at('terugbetaalopdracht'), g.kanarie],
    ],
    [
      `insert into terugbetaling (gemeente_id, id, opdracht_id, aanslag_id, persoon_id, rekening_id, reden, bedrag_centen, iban, naam,
          eindkenmerk, omschrijving, status)
        values ($1, $2, $3, $4, $5, $6, 'ontvangst', 100, 'NL00FAKE0000000001', $7,
          'TB-' || translate(md5($7), '0123456789abcdef', 'ABCDEFGHIJKLMNOP'), $7, 'voorgesteld')`,
      [
        at('terugbetaling'),
        at('terugbetaalopdracht'),
        g.aanslagId,
        g.persoonId,
        at('uitbetaalrekening eerst'),
        g.kanarie,
      ],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
  // A set-off of an aanslag with itself, which no door makes: two of one person would change what every other test counts.
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(
    `insert into verrekening (gemeente_id, id, persoon_id, van_aanslag_id, naar_aanslag_id, bedrag_centen, op_verzoek, dag, boeking_id,
        gemaakt_door, gemaakt_op)
      values ($1, $2, $3, $4, $5, 100, false, '2026-06-02', $6, $7, '2026-06-02')`,
    [...[g.id, at('verrekening'), g.persoonId, g.aanslagId, g.aanslagId, at('verrekenboeking')], g.kanarie],
  );
  await client.query('commit');
}
