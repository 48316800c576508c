import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { inject } from 'vitest';
import { databaseOf, withUrl } from '@/commands/postgres/roles';
import { zegelsMaken } from '@/jobs/zegels';
import { anchorAt } from '@/platform/anchor';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
export const staf = staffContext(kantoor, [a, b], ['serviceteam']);

const JOURNALEN = ['audit', 'kantoor_audit', 'verwerking'] as const;

/** A walled database without the lines and seals of the seed, an anchor, and a superuser past every trigger. */
export async function openVerzegeld() {
  const { database, close } = await openWalled();
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-anker-'));
  process.env.KOHIER_ANKER_MAP = map;
  const { adminUrl } = inject('kohierTestServer');
  const baas = new pg.Client({
    connectionString: withUrl(adminUrl, { database: databaseOf(database.ownerUrl) }),
  });
  await baas.connect();
  await baas.query(`set session_replication_role = 'replica'`);
  await baas.query('delete from wie_keek; delete from zegel; delete from kantoor_zegel');
  for (const journaal of JOURNALEN) await baas.query(`delete from ${journaal}`);
  return {
    database,
    baas,
    anker: anchorAt(map),
    map,
    close: async () => {
      await baas.end();
      delete process.env.KOHIER_ANKER_MAP;
      fs.rmSync(map, { recursive: true, force: true });
      await close();
    },
  };
}

export type Verzegeld = Awaited<ReturnType<typeof openVerzegeld>> & { database: TestDatabase };

const entry = (id: string) => ({
  handeling: 'proef.gedaan',
  onderwerp: { soort: 'proef', id },
  voor: { regel: 1 },
  na: { regel: 2, tekst: 'Straat met ë' },
});

/** Lines of every journal, in transactions of their own. */
export async function writeRegels(keer: number): Promise<void> {
  for (let n = 0; n < keer; n++) {
    for (const g of [a, b]) {
      await writeIn(staf, g.id, async (write) => {
        await write.audit({ ...entry(`${n}`), bewaarklasse: 'zegelproef' });
        if (n % 2 === 0) await write.audit({ ...entry(`${n} ook`), bewaarklasse: 'zegelproef' });
        write.shows(g.id, [g.persoonId]);
      });
      await readIn(staf, [g.id], async (read) => read.shows(g.id, [g.persoonId, g.tweedePersoonId]));
    }
    await writeKantoor(staf, ({ audit }) => audit(entry(`${n}`)));
  }
}

/** Runs the job until nothing waits: a transaction of another test holds back what is newer than it. */
export async function sealAll(baas: pg.Client): Promise<void> {
  for (let keer = 0; keer < 600; keer++) {
    await zegelsMaken.run({ kantoorId: kantoor.id });
    const { rows } = await baas.query(`select
      (select count(*) from audit) + (select count(*) from verwerking) + (select count(*) from kantoor_audit)
      - (select coalesce(sum(aantal), 0) from zegel) - (select coalesce(sum(aantal), 0) from kantoor_zegel) as los`);
    if (Number(rows[0].los) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Some lines never got a seal');
}
