import type pg from 'pg';
import { type TestGemeente, testId } from './two-tenants';

const SPECIFICATIE = JSON.stringify({
  beginCenten: '0',
  regels: [],
  overgemaaktCenten: '0',
  eindCenten: '100',
  blijft: [],
  sindsdienCenten: '0',
  bedragCenten: '100',
});

/** What is made over to one gemeente: a proposal that waits for a second person, and one that was paid before. */
export async function seedOvermaken(client: pg.Client, g: TestGemeente): Promise<void> {
  await client.query(
    `insert into overmaking (gemeente_id, id, van, tot_en_met, besluit, bedrag_centen, specificatie, van_iban, van_naam, van_plaats,
        iban, naam, eindkenmerk, omschrijving, status, voorgesteld_door, voorgesteld_op)
      values ($1, $2, '2025-12-01', '2025-12-31', $3, 100, $4, 'NL72FAKE0000000901', $3, $3, 'NL00FAKE0000000001', $3,
        'OM-' || translate(md5($3), '0123456789abcdef', 'ABCDEFGHIJKLMNOP'), $3, 'voorgesteld', 'proef', '2026-03-03')`,
    [g.id, testId(`overmaking ${g.sleutel}`), g.kanarie, SPECIFICATIE],
  );
  // One without boekingen, which no door makes: those would change what every other test counts.
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(
    `insert into overmaking (gemeente_id, id, van, tot_en_met, besluit, bedrag_centen, specificatie, van_iban, van_naam, van_plaats,
        iban, naam, eindkenmerk, omschrijving, status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op, inhoud_hash,
        verzonden_door, verzonden_op, bericht_id, bestand_hash, koppeling)
      values ($1, $2, '2025-11-01', '2025-11-30', $3, 100, $4, 'NL72FAKE0000000901', $3, $3, 'NL00FAKE0000000001', $3,
        'OM-' || translate(md5($3 || 'verzonden'), '0123456789abcdef', 'ABCDEFGHIJKLMNOP'), $3, 'onderweg', 'proef', '2025-12-03',
        'ander', '2025-12-04', 'proef', 'proef', '2025-12-05', 'PROEF', 'proef', $2)`,
    [g.id, testId(`verzonden overmaking ${g.sleutel}`), g.kanarie, SPECIFICATIE],
  );
  await client.query('commit');
}
