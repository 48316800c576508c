import type pg from 'pg';
import { type TestGemeente, testId, twoTenants } from './two-tenants';

/** A day that was checked, a finding about a medewerker and a person, and that it waited too long. */
export async function seedInzagecontrole(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const { kantoor, vreemd } = twoTenants;
  const k = g.kantoorId === vreemd.id ? vreemd : kantoor;
  const rows: [string, unknown[]][] = [
    [
      `insert into inzagecontrole (gemeente_id, dag, regels, bevindingen, gecontroleerd_op)
        values ($1, '2026-01-05', 3, 1, '2026-01-06 00:20Z')`,
      [],
    ],
    [
      `insert into inzagebevinding (gemeente_id, id, dag, regel, medewerker_id, rol, betrokkene, persoon_id, aantal, norm, regels,
          gevonden_op)
        values ($1, $2, '2026-01-05', 'zonder-aanleiding', $3, 'serviceteam', $4, $5, 3, 3,
          jsonb_build_array(jsonb_build_object('operatie', $4::text, 'moment', '2026-01-05T10:00:00.000Z', 'doel', 'klant-zien')),
          '2026-01-06 00:20Z')`,
      [at('inzagebevinding'), k.medewerkerId, g.kanarie, g.tweedePersoonId],
    ],
    [
      `insert into inzagestap (gemeente_id, id, bevinding_id, soort, door, moment)
        values ($1, $2, $3, 'escalatie', $4, '2026-01-20 00:20Z')`,
      [at('inzagestap'), at('inzagebevinding'), g.kanarie],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
