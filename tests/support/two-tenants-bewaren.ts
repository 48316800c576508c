import type pg from 'pg';
import { type TestGemeente, testId, twoTenants } from './two-tenants';

/** A vernietigingslijst that waits for a second person, with a message on it and one that is held, a bewaarstop, and a term. */
export async function seedBewaren(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const post = `insert into vernietigingspost (gemeente_id, id, lijst_id, volg, soort, rij_id, klasse, jaar, dag, mag_op, aanhouding)
    values ($1, $2, $3, $4, 'statusbericht', $5, 'contact', 2020, '2020-01-01', '2025-01-02', $6)`;
  const rows: [string, unknown[]][] = [
    [
      `insert into vernietigingslijst (gemeente_id, id, peildag, termijnen, aantal, aangehouden, hash, status, voorgesteld_door,
          voorgesteld_op, besluit_reden)
        values ($1, $2, '2026-11-01', '{"jaren": {"contact": 5}, "bron": "proef", "zekerheid": "te-bevestigen"}', 1, 1,
          encode(sha256(convert_to('statusbericht|' || $3::uuid || '|contact|2020|2020-01-01|2025-01-02', 'UTF8')), 'hex'),
          'voorgesteld', 'proef', '2026-11-01 08:00Z', $4)`,
      [at('vernietigingslijst'), at('statusbericht'), g.kanarie],
    ],
    [post, [at('vernietigingspost'), at('vernietigingslijst'), 1, at('statusbericht'), null]],
    [post, [at('aangehouden vernietigingspost'), at('vernietigingslijst'), 2, at('zaak'), g.kanarie]],
    [
      `insert into bewaarstop (gemeente_id, id, persoon_id, kenmerk, reden, vanaf, tot, gezet_door, gezet_op)
        values ($1, $2, $3, $4, 'Om te proeven ' || $4, '2026-01-01', '2099-12-31', 'proef', '2026-01-01')`,
      [at('bewaarstop'), g.tweedePersoonId, g.kanarie],
    ],
  ];
  // Of the kantoor, once for all its gemeenten.
  const { kantoor, vreemd } = twoTenants;
  const { id, kanarie } = g.kantoorId === vreemd.id ? vreemd : kantoor;
  await client.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, $2, 'bewaartermijn', '{"heffing": 90}', '2020-01-01', $3, 'contract', 'proef', '2020-01-01') on conflict do nothing`,
    [id, testId(`bewaartermijn ${kanarie}`), kanarie],
  );
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
