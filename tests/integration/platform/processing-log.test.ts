import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { databaseOf, withClient } from '@/commands/postgres/roles';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { betrokkeneOf } from '@/platform/processing-log';
import { type Read, readIn, writeIn, writeKantoor } from '@/platform/tenant';

/** No log, no data (ADR 0008). */
const { kantoor, vreemd, a, b, c } = twoTenants;
const staff = staffContext(kantoor, [a, b], ['serviceteam']);
let database: TestDatabase;
let close: () => Promise<void>;
let migratie: pg.Client;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  migratie = new pg.Client({ connectionString: database.migratieUrl });
  await migratie.connect();
});
afterAll(async () => {
  await migratie.end();
  await close();
});

const lines = async () =>
  (await migratie.query("select * from verwerking where trace_id <> 'proef' order by gemeente_id, id")).rows;
let before = 0;
beforeEach(async () => {
  before = (await lines()).length;
});
const added = async () => (await lines()).length - before;

/** As a query does it: reads persons and says so. */
const showAll = async (r: Read) => {
  const found = await r.db.persoon.findMany();
  for (const p of found) r.shows(p.gemeenteId, [p.id]);
  return found;
};

describe('who looks at somebody else', () => {
  test('leaves one line per person, in one statement for the whole request', async () => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    const found = await readIn(staff, [a.id, b.id], async (r) => {
      await showAll(r);
      return showAll(r);
    });
    const inserts = spy.mock.calls.filter(([sql]) => /insert into .*verwerking/i.test(JSON.stringify(sql)));
    spy.mockRestore();
    expect(found).toHaveLength(4);
    expect(inserts).toHaveLength(1);
    expect(await added()).toBe(4);
  });

  test('is named by kind, never by name; the person by a key that differs per gemeente', async () => {
    await readIn(staff, [a.id], async (r) => r.shows(a.id, [a.persoonId]));
    const line = (await lines()).find((row) => row.betrokkene === betrokkeneOf(a.id, a.persoonId));
    expect(line).toMatchObject({ afnemer: 'Kantoor noord, serviceteam', doel: 'proef', status: 'OK' });
    expect(JSON.stringify(line)).not.toContain(kantoor.medewerkerId);
    expect(JSON.stringify(line)).not.toContain(a.persoonId);
    expect(betrokkeneOf(a.id, a.persoonId)).not.toBe(betrokkeneOf(b.id, a.persoonId));
  });

  test('a job and a write leave lines as well', async () => {
    await readIn(jobContext(kantoor, [a]), [a.id], showAll);
    await writeIn(staff, a.id, showAll);
    expect(await added()).toBe(4);
  });

  test('a request that fails shows nothing and leaves nothing', async () => {
    const failing = readIn(staff, [a.id], async (r) => {
      await showAll(r);
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await added()).toBe(0);
  });

  test('cannot be logged for a gemeente that is not open, so those data are not shown', async () => {
    const elsewhere = readIn(staff, [a.id], async (r) => r.shows(b.id, [b.persoonId]));
    await expect(elsewhere).rejects.toThrow(/row-level security/);
    await expect(writeKantoor(staff, async (w) => w.shows(a.id, [a.persoonId]))).rejects.toThrow(
      /row-level security/,
    );
    const strangers = readIn(staffContext(vreemd, [c]), [c.id], async (r) => r.shows(a.id, [a.persoonId]));
    await expect(strangers).rejects.toThrow(/row-level security/);
  });
});

describe('who looks at himself', () => {
  test('leaves no line: the session covers it', async () => {
    const own = await readIn(citizenContext(kantoor, [a, b]), [a.id, b.id], async (r) => {
      r.shows(a.id, [a.persoonId]);
      r.shows(b.id, [b.persoonId]);
      return r.db.persoon.findMany({ where: { id: a.persoonId } });
    });
    expect(own).toHaveLength(1);
    expect(await added()).toBe(0);
  });

  test('gets nothing of somebody else without a line', async () => {
    const other = readIn(citizenContext(kantoor, [a]), [a.id], async (r) => {
      r.shows(a.id, [a.tweedePersoonId]);
      return 'data';
    });
    await expect(other).rejects.toThrow(/read-only transaction/);
  });

  test('cannot write while reading', async () => {
    const write = readIn(
      citizenContext(kantoor, [a]),
      [a.id],
      (r) => r.db.$executeRaw`update persoon set versie = 2`,
    );
    await expect(write).rejects.toThrow(/read-only transaction/);
  });
});

describe('without a log that can be written', () => {
  beforeAll(() =>
    withClient(database.ownerUrl, (owner) => owner.query('revoke insert on verwerking from kohier_app')),
  );
  afterAll(() =>
    withClient(database.ownerUrl, (owner) => owner.query('grant insert on verwerking to kohier_app')),
  );

  test('staff get an error and no data', async () => {
    let leaked: unknown = 'nothing';
    const reading = readIn(staff, [a.id], showAll).then((data) => {
      leaked = data;
    });
    await expect(reading).rejects.toThrow(/permission denied/);
    expect(leaked).toBe('nothing');
  });

  test('a page that shows nobody still works, and so does the citizen himself', async () => {
    expect(await readIn(staff, [a.id], (r) => r.db.adres.count())).toBe(1);
    const own = await readIn(citizenContext(kantoor, [a]), [a.id], async (r) => {
      r.shows(a.id, [a.persoonId]);
      return r.db.persoon.findMany();
    });
    expect(own).not.toHaveLength(0);
  });
});

describe('on a database that cannot be written', () => {
  const setReadOnly = (value: 'on' | 'off') =>
    withClient(database.ownerUrl, (owner) =>
      owner.query(
        `begin read write; alter database ${databaseOf(database.ownerUrl)} set default_transaction_read_only = ${value}; commit`,
      ),
    );
  // The setting holds for new connections.
  const reconnect = () => replaceConnections(openConnections(database.appUrl, 2));
  beforeAll(() => setReadOnly('on').then(reconnect));
  afterAll(() => setReadOnly('off').then(reconnect));
  afterEach(() => closeConnections().then(reconnect));

  test('the citizen reads his own matters, staff do not', async () => {
    const own = await readIn(citizenContext(kantoor, [a, b]), [a.id, b.id], async (r) => {
      r.shows(a.id, [a.persoonId]);
      return r.db.persoon.findMany();
    });
    expect(own).toHaveLength(4);
    await expect(readIn(staff, [a.id], showAll)).rejects.toThrow(/read-write|read-only/);
    await expect(writeIn(staff, a.id, (w) => w.db.adres.count())).rejects.toThrow(/read-write|read-only/);
  });
});
