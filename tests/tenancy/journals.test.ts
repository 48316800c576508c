import { jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { NotFound } from '@/platform/errors';
import { readIn, writeIn, writeKantoor, writeRaw } from '@/platform/tenant';
import { readModels } from './catalogue/models';

const { kantoor, a, b, c } = twoTenants;
const journals = readModels().filter((m) => m.appendOnly);
let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await openWalled());
});
afterAll(() => close());

describe('journals only grow, for the owner and the migration role as well', () => {
  test.each(journals.map((m) => ({ table: m.table, column: m.columns[0] })))(
    '$table',
    async ({ table, column }) => {
      for (const url of [database.ownerUrl, database.migratieUrl]) {
        await withClient(url, async (client) => {
          await client.query(
            `select set_config('app.gemeenten', '101,102,201', false), set_config('app.kantoor', '11', false),
              set_config('app.medewerker', '${kantoor.collegaId}', false), set_config('app.vandaag', '2026-11-02', false)`,
          );
          expect((await client.query(`select from ${table}`)).rowCount).toBeGreaterThan(0);
          const bypasses = url === database.migratieUrl;
          for (const sql of [`update ${table} set ${column} = ${column}`, `delete from ${table}`]) {
            // The owner is walled and finds no row to change; who passes the wall meets the trigger.
            if (bypasses) await expect(client.query(sql)).rejects.toThrow(/only grows/);
            else expect((await client.query(sql)).rowCount).toBe(0);
          }
          await expect(client.query(`truncate ${table} cascade`)).rejects.toThrow(/only grows/);
        });
      }
      await withClient(database.appUrl, async (client) => {
        for (const sql of [
          `update ${table} set ${column} = ${column}`,
          `delete from ${table}`,
          `truncate ${table}`,
        ]) {
          await expect(client.query(sql)).rejects.toThrow(/permission denied/);
        }
      });
    },
  );

  test('they are these', () => {
    expect(journals.map((m) => m.table)).toEqual(
      expect.arrayContaining([
        'audit',
        'kantoor_audit',
        'verwerking',
        'wie_keek',
        'aanslag',
        'boekingsregel',
        'document',
      ]),
    );
    expect(journals.length).toBeGreaterThanOrEqual(12);
  });
});

describe('lines in the journals', () => {
  const line = (gemeenteId: number) => `insert into verwerking select (jsonb_populate_record(null::verwerking,
      to_jsonb(t) || jsonb_build_object('gemeente_id', ${gemeenteId}, 'id', gen_random_uuid()))).* from verwerking t limit 1`;

  test('may name every gemeente of the set and none outside it', async () => {
    const ctx = staffContext(kantoor, [a, b]);
    await readIn(ctx, [a.id, b.id], (r) => r.db.$executeRawUnsafe(line(a.id)));
    await readIn(ctx, [a.id, b.id], (r) => r.db.$executeRawUnsafe(line(b.id)));
    for (const outside of [c.id, 999, 0]) {
      const attempt = readIn(ctx, [a.id, b.id], (r) => r.db.$executeRawUnsafe(line(outside)));
      await expect(attempt).rejects.toThrow(/row-level security|check constraint/);
    }
    await expect(readIn(ctx, [a.id], (r) => r.db.$executeRawUnsafe(line(b.id)))).rejects.toThrow(
      /row-level security/,
    );
  });

  test('audit goes by the gemeente that is written', async () => {
    const entry = {
      handeling: 'x',
      onderwerp: { soort: 's', id: 'i' },
      voor: null,
      na: null,
      bewaarklasse: 'k',
    };
    await expect(writeIn(staffContext(kantoor, [a]), b.id, (w) => w.audit(entry))).rejects.toThrow(NotFound);
    await writeIn(staffContext(kantoor, [a, b]), b.id, (w) => w.audit(entry));
    const raw = writeRaw(jobContext(kantoor, [a]), a.id, (client) =>
      client.query(
        `insert into audit select (jsonb_populate_record(null::audit, to_jsonb(t) || jsonb_build_object('gemeente_id', $1::int,
          'id', gen_random_uuid()))).* from audit t limit 1`,
        [b.id],
      ),
    );
    await expect(raw).rejects.toThrow(/row-level security/);
  });
});

describe('rights over money take a second person, in the database', () => {
  type Rol = { rol: string; status: string; voorgesteld: string; besloten: string | null };
  const insert = (r: Rol, id: string) =>
    writeKantoor(staffContext(kantoor, []), (w) =>
      w.db.medewerkerRol.create({
        data: {
          kantoorId: kantoor.id,
          id: testId(id),
          medewerkerId: kantoor.medewerkerId,
          gemeenteId: a.id,
          rol: r.rol,
          vanaf: new Date('2026-01-01'),
          status: r.status,
          voorgesteldDoor: r.voorgesteld,
          voorgesteldOp: new Date(),
          beslotenDoor: r.besloten,
        },
      }),
    );
  const { medewerkerId: zelf, collegaId: collega } = kantoor;
  const derde = testId('derde persoon');
  const base: Rol = { rol: 'kassier', status: 'actief', voorgesteld: collega, besloten: derde };

  beforeAll(() =>
    withClient(database.migratieUrl, (client) =>
      client.query(
        `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
         values ($1, $2, 'https://proef.example', 'derde', 'Derde', 'kantoor', '2020-01-01')`,
        [kantoor.id, derde],
      ),
    ),
  );

  test('proposer and decider differ for a role over money, and only there', async () => {
    await expect(insert({ ...base, besloten: collega }, 'r1')).rejects.toThrow(/tweede_persoon/);
    await expect(insert({ ...base, rol: 'beheerder', besloten: collega }, 'r2')).rejects.toThrow(
      /tweede_persoon/,
    );
    await insert({ ...base, rol: 'frontoffice', besloten: collega }, 'r3');
    await insert(base, 'r4');
  });

  test('nobody decides on himself, and nothing is active without a decision', async () => {
    await expect(insert({ ...base, rol: 'auditor', besloten: zelf }, 'r5')).rejects.toThrow(
      /niet_over_zichzelf/,
    );
    await expect(insert({ ...base, rol: 'directeur', besloten: null }, 'r6')).rejects.toThrow(
      /check constraint/,
    );
  });

  test('a proposal cannot be turned into a right by one person, also not by raw SQL', async () => {
    await insert({ ...base, rol: 'directeur', status: 'voorgesteld', besloten: null }, 'r7');
    const activate = (by: string) =>
      writeRaw(staffContext(kantoor, []), null, (client) =>
        client.query(`update medewerker_rol set status = 'actief', besloten_door = $2 where id = $1`, [
          testId('r7'),
          by,
        ]),
      );
    await expect(activate(collega)).rejects.toThrow(/tweede_persoon/);
    await expect(activate(zelf)).rejects.toThrow(/niet_over_zichzelf/);
    expect((await activate(derde)).rowCount).toBe(1);
  });

  test('the same role twice at the same time is refused', async () => {
    await expect(insert(base, 'r8')).rejects.toThrow(/exclusion constraint|23P01/);
  });
});
