import { createCipheriv } from 'node:crypto';
import type pg from 'pg';
import { testEnvironment } from './test-environment';
import { type TestGemeente, testId, twoTenants } from './two-tenants';

const sealed = (key: Buffer, content: Buffer): Buffer => {
  const iv = Buffer.alloc(12, 1);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
};

/** One file of the case, of which name and content are the canary of its tenant; it waits in quarantine. */
export async function seedBijlagen(client: pg.Client, g: TestGemeente): Promise<void> {
  const at = (soort: string) => testId(`${soort} ${g.sleutel}`);
  const { kantoor, vreemd } = twoTenants;
  const master = Buffer.from(testEnvironment.KOHIER_SLEUTEL_AUDIT, 'hex');
  const [klasse, eigen] = [Buffer.alloc(32, g.id % 256), Buffer.alloc(32, 7)];
  const content = Buffer.from(`%PDF-${g.kanarie}`);
  const rows: [string, unknown[]][] = [
    [
      `insert into audit_sleutel (gemeente_id, bewaarklasse, jaar, sleutel_versleuteld) values ($1, 'bijlage-proef', 2026, $2)`,
      [sealed(master, klasse)],
    ],
    [
      `insert into bijlage (gemeente_id, id, onderwerp_soort, onderwerp_id, persoon_id, stand, stand_reden, stand_op,
          naam_versleuteld, sleutel_versleuteld, bewaarklasse, jaar, gemaakt_door, gemaakt_op)
        values ($1, $2, 'zaak', $3, $4, 'ontvangt', 'onderweg', '2026-11-02 09:00Z', $5, $6, 'bijlage-proef', 2026, $7,
          '2026-11-02 09:00Z')`,
      [
        at('bijlage'),
        at('zaak'),
        g.persoonId,
        sealed(eigen, Buffer.from(g.kanarie)),
        sealed(klasse, eigen),
        `medewerker:${g.kantoorId === vreemd.id ? vreemd.medewerkerId : kantoor.medewerkerId}`,
      ],
    ],
    [
      `insert into bijlage_deel (gemeente_id, bijlage_id, volg, inhoud_versleuteld) values ($1, $2, 0, $3)`,
      [at('bijlage'), sealed(eigen, Buffer.concat([Buffer.alloc(4), content]))],
    ],
    [
      `update bijlage set stand = 'quarantaine', stand_reden = 'niet-gescand', soort = 'pdf', bytes = $3, delen = 1,
          sha256 = encode(sha256($4::bytea), 'hex') where gemeente_id = $1 and id = $2`,
      [at('bijlage'), content.length, content],
    ],
  ];
  for (const [sql, values] of rows) await client.query(sql, [g.id, ...values]);
}
