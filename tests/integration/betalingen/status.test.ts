import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const ctx = staffContext(kantoor, [a], ['beheerder'], { now: new Date('2026-06-01T09:00:00Z') });

let database: TestDatabase;
let close: () => Promise<void>;
let alles: pg.Client;
let aanslag: TestAanslag;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  alles = new pg.Client({ connectionString: database.migratieUrl });
  await alles.connect();
  const [eerste] = await seedAanslagen(alles, a, [[50_000n]]);
  if (!eerste) throw new Error('no aanslag');
  aanslag = eerste;
  await processOntvangsten(ctx);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const seed = (refs: readonly { ref: string; kenmerk?: string }[]) =>
  seedOntvangsten(
    alles,
    { id: kantoor.id, bestandId: kantoor.bestandId },
    refs.map((r) => ({ bedragCenten: 1_000n, ...r })),
  );
const statusVan = async (id: string) =>
  (await alles.query('select status from ontvangst where id = $1', [id])).rows[0]?.status;

/** What the ledger says of every receipt, counted apart from the state that is kept. */
const verschillen = async () => {
  const { rows } = await alles.query(
    `select o.bankreferentie, o.status, s.status as grootboek from ontvangst o cross join lateral (
       select case when count(*) filter (where r.rekening in ('bank', 'kas')) = 0 then 'nieuw'
         when coalesce(sum(r.bedrag_centen) filter (where r.rekening = 'niet-thuisgebracht'), 0) <> 0 then 'niet-thuisgebracht'
         else 'verwerkt' end as status
       from kantoor_boekingsregel r where r.kantoor_id = o.kantoor_id and r.ontvangst_id = o.id) s
     where o.status <> s.status`,
  );
  return rows;
};

describe('what became of a receipt', () => {
  test('is a state that every boeking about it keeps, and the ledger says the same', async () => {
    const [bekend = '', onbekend = ''] = await seed([{ ref: 's1', kenmerk: aanslag.kenmerk }, { ref: 's2' }]);
    expect(await Promise.all([bekend, onbekend].map(statusVan))).toEqual(['nieuw', 'nieuw']);
    await processOntvangsten(ctx);
    expect(await Promise.all([bekend, onbekend].map(statusVan))).toEqual(['verwerkt', 'niet-thuisgebracht']);
    await writeIn(ctx, a.id, (write) =>
      placeOntvangst(write, { ontvangstId: onbekend, aanslagId: aanslag.id }),
    );
    expect(await statusVan(onbekend)).toBe('verwerkt');
    await writeIn(ctx, a.id, (write) =>
      undoOntvangst(write, { ontvangstId: onbekend, reden: 'van een ander' }),
    );
    expect(await statusVan(onbekend)).toBe('niet-thuisgebracht');
    expect(await verschillen()).toEqual([]);
    const wacht = await readIn(ctx, [a.id], (read) =>
      listOntvangsten(read, { status: 'niet-thuisgebracht' }),
    );
    expect(wacht.map((o) => o.id)).toContain(onbekend);
    expect(wacht.every((o) => o.status === 'niet-thuisgebracht')).toBe(true);
  });

  test('cannot be said by hand, and nothing else of a receipt changes: it stands as the bank reported it', async () => {
    const [id = ''] = await seed([{ ref: 's3' }]);
    for (const set of [`status = 'verwerkt'`, `bedrag_centen = 1`, `status = 'verwerkt', naam = 'ander'`])
      await expect(
        writeKantoor(ctx, ({ db }) =>
          db.$executeRawUnsafe(
            `update ontvangst set ${set} where kantoor_id = ${kantoor.id} and id = '${id}'`,
          ),
        ),
      ).rejects.toThrow('as the bank reported it');
    await expect(
      writeKantoor(ctx, ({ db }) =>
        db.$executeRawUnsafe(`delete from ontvangst where kantoor_id = ${kantoor.id} and id = '${id}'`),
      ),
    ).rejects.toThrow('permission denied');
    expect(await statusVan(id)).toBe('nieuw');
    // Nor can one come in as booked.
    await alles.query(
      `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, status)
       values ($1, md5('s4')::uuid, $2, 's4', '2026-03-31', '2026-03-31', 100, 'verwerkt')`,
      [kantoor.id, kantoor.bestandId],
    );
    expect((await alles.query(`select status from ontvangst where bankreferentie = 's4'`)).rows).toEqual([
      { status: 'nieuw' },
    ]);
  });
});

test('a batch that the database has no time for goes in halves, and everything is booked once', async () => {
  const AANTAL = 16;
  await seed(Array.from({ length: AANTAL }, (_, n) => ({ ref: `veel ${n}`, kenmerk: aanslag.kenmerk })));
  // Slower by the number of boekingen of one statement: sixteen do not fit, four do.
  await alles.query('set role kohier_eigenaar');
  await alles.query(`create function traag() returns trigger language plpgsql as
    $$ begin perform pg_sleep((select count(*) from nieuw) * 0.4); return null; end $$`);
  await alles.query(`create trigger traag after insert on boeking referencing new table as nieuw
    for each statement execute function traag()`);
  await alles.query('set role kohier_migratie');
  await replaceConnections(openConnections(database.appUrl, 4, { request: 3_000, batch: 3_000, run: 3_000 }));
  try {
    const voor = (await alles.query('select count(*)::int as n from boeking where gemeente_id = $1', [a.id]))
      .rows[0].n;
    const gedaan = await processOntvangsten(ctx);
    expect(gedaan.geboekt.aantal).toBeGreaterThanOrEqual(AANTAL);
    const na = (await alles.query('select count(*)::int as n from boeking where gemeente_id = $1', [a.id]))
      .rows[0].n;
    expect(na - voor).toBe(gedaan.geboekt.aantal);
    expect(await verschillen()).toEqual([]);
  } finally {
    await closeConnections();
    await replaceConnections(openConnections(database.appUrl, 4));
  }
});
