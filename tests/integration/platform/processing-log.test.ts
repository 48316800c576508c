import { citizenContext, jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
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

/** How many persons the seed has in each of these gemeenten, counted past the wall. */
const personen = async (...gemeenten: readonly { id: number }[]) =>
  (
    await migratie.query('select from persoon where gemeente_id = any($1::int[])', [
      gemeenten.map(({ id }) => id),
    ])
  ).rowCount ?? 0;

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
    expect(found).toHaveLength(await personen(a, b));
    expect(inserts).toHaveLength(1);
    expect(await added()).toBe(found.length);
  });

  test('is named by kind, never by name; the person by a key that differs per gemeente', async () => {
    await readIn(staff, [a.id], async (r) => r.shows(a.id, [a.persoonId]));
    const line = (await lines()).find((row) => row.betrokkene === betrokkeneOf(a.id, a.persoonId));
    expect(line).toMatchObject({ afnemer: 'Kantoor noord, serviceteam', doel: 'proef', status: 'OK' });
    expect(JSON.stringify(line)).not.toContain(kantoor.medewerkerId);
    expect(JSON.stringify(line)).not.toContain(a.persoonId);
    expect(betrokkeneOf(a.id, a.persoonId)).not.toBe(betrokkeneOf(b.id, a.persoonId));
  });

  test('stands behind each line exactly once: a medewerker, a job, and nobody twice for one operation', async () => {
    const own = staffContext(kantoor, [a, b], ['serviceteam'], { requestId: testId('verzoek wie') });
    await readIn(own, [a.id, b.id], showAll);
    await readIn(own, [a.id], showAll);
    await writeIn(own, a.id, showAll);
    await readIn({ ...jobContext(kantoor, [a]), requestId: own.requestId }, [a.id], showAll);
    const { rows } = await migratie.query(
      `select v.gemeente_id, v.operation_id, w.trace_id, w.soort, w.wie, w.rol, w.kantoor_id, count(*)::int as regels
       from verwerking v left join wie_keek w on w.gemeente_id = v.gemeente_id and w.operation_id = v.operation_id
       where v.trace_id = $1 group by 1, 2, 3, 4, 5, 6, 7`,
      [own.requestId],
    );
    const inA = await personen(a);
    expect(await personen(b)).toBe(inA);
    const wie = { soort: 'medewerker', wie: kantoor.medewerkerId, rol: 'serviceteam', regels: inA };
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.soort === 'medewerker')).toHaveLength(4);
    for (const row of rows)
      expect(row).toMatchObject({
        trace_id: own.requestId,
        kantoor_id: kantoor.id,
        ...(row.soort === 'medewerker' ? wie : { soort: 'systeem', wie: 'proef', rol: '', regels: inA }),
      });
    expect(new Set(rows.map((row) => `${row.gemeente_id} ${row.operation_id}`)).size).toBe(5);
    // Two transactions of one request are two operations; the two gemeenten of one transaction share theirs.
    expect(new Set(rows.map((row) => row.operation_id)).size).toBe(4);
  });

  test('no line without who: the database refuses it, and a request that fails leaves neither', async () => {
    const { rows } = await migratie.query(
      'select count(*)::int as n from verwerking v where not exists (select from wie_keek w where w.gemeente_id = v.gemeente_id and w.operation_id = v.operation_id)',
    );
    expect(rows[0].n).toBe(0);
    const bare = readIn(
      staff,
      [a.id],
      (r) =>
        r.db
          .$executeRaw`insert into verwerking (gemeente_id, id, trace_id, operation_id, verwerkingsactiviteit, betrokkene,
        afnemer, doel, begin, einde, status)
        values (${a.id}, gen_random_uuid(), 't', 'niemand', 'x', 'x', 'x', 'x', now(), now(), 'OK')`,
    );
    await expect(bare).rejects.toThrow(/foreign key/);
  });

  test('a job and a write leave lines as well', async () => {
    await readIn(jobContext(kantoor, [a]), [a.id], showAll);
    await writeIn(staff, a.id, showAll);
    expect(await added()).toBe(2 * (await personen(a)));
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

describe.each(['verwerking', 'wie_keek'])('without a log that can be written: %s', (table) => {
  beforeAll(() =>
    withClient(database.ownerUrl, (owner) => owner.query(`revoke insert on ${table} from kohier_app`)),
  );
  afterAll(() =>
    withClient(database.ownerUrl, (owner) => owner.query(`grant insert on ${table} to kohier_app`)),
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
    expect(own).toHaveLength(await personen(a, b));
    await expect(readIn(staff, [a.id], showAll)).rejects.toThrow(/read-write|read-only/);
    await expect(writeIn(staff, a.id, (w) => w.db.adres.count())).rejects.toThrow(/read-write|read-only/);
  });
});
