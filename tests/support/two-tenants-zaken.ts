import type pg from 'pg';
import { type TestGemeente, testId, twoTenants } from './two-tenants';

/** One case with all that hangs on it, each with the canary of its tenant in it. */
export async function seedZaken(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const { kantoor, vreemd } = twoTenants;
  const { medewerkerId } = g.kantoorId === vreemd.id ? vreemd : kantoor;
  const rows: [string, unknown[]][] = [
    [
      `insert into zaak (gemeente_id, id, zaaknummer, soort, persoon_id, kanaal, ontvangen_op, fase, fase_op, behandelaar_id,
          client_sleutel, inhoud_hash, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'bezwaar', $4, 'mijn', '2026-11-02 08:00Z', 'besluit-gevraagd', '2026-11-02 08:00Z', $5, $3, $3, $3,
          '2026-11-02 08:00Z')`,
      [at('zaak'), g.kanarie, g.persoonId, medewerkerId],
    ],
    [`insert into zaakreeks (gemeente_id, soort, jaar, laatste) values ($1, 'bezwaar', 2026, 1)`, []],
    [
      `insert into zaak_onderwerp (gemeente_id, zaak_id, onderwerp_soort, onderwerp_id) values ($1, $2, 'aanslag', $3)`,
      [at('zaak'), g.aanslagId],
    ],
    [
      `insert into zaakregel (gemeente_id, id, zaak_id, moment, soort, tekst, gegevens, voor_burger, door)
        values ($1, $2, $3, '2026-11-02 08:00Z', 'ontvangen', $4, '{}', true, 'proef')`,
      [at('zaakregel'), at('zaak'), g.kanarie],
    ],
    [
      `insert into termijn (gemeente_id, id, zaak_id, soort, eigenaar, regel, bron, feiten, begin, uiterlijk, gemaakt_door, gemaakt_op)
        values ($1, $2, $3, 'beslissen', 'kantoor', 'proef', $4, '{}', '2026-11-02', '2026-12-31', 'proef', '2026-11-02 08:00Z')`,
      [at('termijn'), at('zaak'), g.kanarie],
    ],
    [
      `insert into termijnwijziging (gemeente_id, id, termijn_id, handeling, van, naar, reden, bron, door, moment)
        values ($1, $2, $3, 'verlengd', '2026-12-01', '2026-12-31', $4, 'proef', 'proef', '2026-11-02 08:00Z')`,
      [at('termijnwijziging'), at('termijn'), g.kanarie],
    ],
    [
      `insert into besluit (gemeente_id, id, zaak_id, soort, inhoud, motivering, voorgesteld_door, voorgesteld_op)
        values ($1, $2, $3, 'uitspraak', '{}', $4 || ' motivering', 'proef', '2026-11-02 08:00Z')`,
      [at('besluit'), at('zaak'), g.kanarie],
    ],
    [
      `insert into opschorting (gemeente_id, id, grond, bron_soort, bron_id, persoon_id, aanslag_id, aanslagregel_id, bedrag_centen,
          vanaf, gemaakt_door, gemaakt_op)
        values ($1, $2, 'bezwaar-belasting', 'zaak', $3, $4, $5, $6, 100, '2026-11-02', $7, '2026-11-02 08:00Z')`,
      [at('opschorting'), at('zaak'), g.persoonId, g.aanslagId, g.aanslagregelId, g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
