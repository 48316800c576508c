import { citizenContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { connections } from '@/platform/database';
import { type Read, readIn } from '@/platform/tenant';

/** The transaction of a citizen's page goes past the engine of Prisma; nobody who reads in it may notice. */
const { kantoor, a, b } = twoTenants;
const burger = citizenContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a]);
let close: () => Promise<void>;

beforeAll(async () => {
  ({ close } = await openWalled(1));
});
afterAll(() => close());

const VALUES = Prisma.sql`select 1::int as geheel, 9007199254740993::bigint as groot, 0.10950::numeric as breuk,
  '2026-02-28'::date as dag, '2026-02-28 23:30:00.123+01'::timestamptz as moment, true as waar, null::text as niets,
  '{"a":[1,null]}'::json as tekst, array[1,2]::int[] as rij, array['x','y']::text[] as woorden,
  array[9007199254740993]::bigint[] as groten, '\\xff00'::bytea as bytes, 'b7a1f4e2-0000-4000-8000-000000000000'::uuid as id`;

test('values come back as the engine gives them', async () => {
  const ask = async (read: Read) => (await read.db.$queryRaw<Record<string, unknown>[]>(VALUES))[0] ?? {};
  const plain = (row: Record<string, unknown>) => ({ ...row, bytes: [...(row.bytes as Uint8Array)] });
  const light = plain(await readIn(burger, [a.id], ask));
  expect(light).toEqual(plain(await readIn(staf, [a.id], ask)));
  expect(light).toHaveProperty('breuk', new Prisma.Decimal('0.10950'));
});

test('a model reads within the wall also from another bundle than the one that made the connections', async () => {
  // Next keeps an instance of each module per bundle; the connections are shared by all of them.
  vi.resetModules();
  const bundle = await import('@/platform/tenant');
  const ask = (read: Read) => read.db.persoon.count();
  expect(await bundle.readIn(burger, [a.id], ask)).toBe(await readIn(burger, [a.id], ask));
  expect(await readIn(burger, [a.id], ask)).toBeGreaterThan(0);
});

test('parameters of every kind arrive alike', async () => {
  const moment = new Date('2026-07-01T10:00:00.500Z');
  const ask = async (read: Read) =>
    read.db
      .$queryRaw`select ${[3, 4]}::int[] as rij, ${moment}::timestamptz as moment, ${12n}::bigint as groot,
      ${'x'} as tekst, ${null}::date as niets`;
  expect(await readIn(burger, [a.id], ask)).toEqual(await readIn(staf, [a.id], ask));
});

describe('with one connection in the pool', () => {
  test('models and statements mix, in the order they were asked', async () => {
    const found = await readIn(burger, [a.id], async (read) => {
      const all = [
        read.db.$queryRaw<{ n: number }[]>`select count(*)::int as n from persoon`,
        read.db.persoon.count(),
        read.db.$queryRawUnsafe<{ n: number }[]>('select count(*)::int as n from persoon'),
        read.db.persoon.findMany({ where: { gemeenteId: b.id } }),
      ] as const;
      return Promise.all(all);
    });
    const [[raw], model, [unsafe], others] = found;
    expect(raw?.n).toBeGreaterThan(0);
    expect([model, unsafe?.n]).toEqual([raw?.n, raw?.n]);
    expect(others).toEqual([]);
  });

  test.each<[string, (read: Read) => Promise<unknown>]>([
    ['a statement', (read) => read.db.$queryRaw`select 1/0`],
    ['a model', (read) => read.db.persoon.findMany({ where: { id: 'geen uuid' } })],
    ['a write', (read) => read.db.persoon.deleteMany({})],
    [
      'the load itself',
      async (read) => {
        await read.db.persoon.count();
        throw new Error('gepland');
      },
    ],
  ])('an error of %s ends the request and leaves the connection whole', async (_, fn) => {
    await expect(readIn(burger, [a.id], fn)).rejects.toThrow();
    const { rows } = await connections().pool.query(
      "select current_setting('app.gemeenten', true) as gemeenten, current_setting('transaction_read_only') as lezen",
    );
    expect(rows).toEqual([{ gemeenten: '', lezen: 'off' }]);
    expect(await readIn(burger, [a.id], (read) => read.db.persoon.count())).toBeGreaterThan(0);
  });
});
