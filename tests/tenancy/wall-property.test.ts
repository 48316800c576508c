import { citizenContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { size } from '@tests/support/size';
import { seedTwoTenants, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import fc from 'fast-check';
import type pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { databaseOf, withClient, withUrl } from '@/commands/postgres/roles';
import type { Context } from '@/platform/context';
import { type Aim, operations, type Target, targets } from './property/operations';
import { emptyAll, fingerprints, foreignChanges } from './property/oracle';

/** R1b: whatever anybody tries, no row of another tenant is seen or touched. */
const { kantoor, vreemd, a, b, c } = twoTenants;
const tenants: readonly Context[] = [
  staffContext(kantoor, [a]),
  staffContext(kantoor, [b]),
  staffContext(kantoor, [a, b]),
  staffContext(vreemd, [c]),
  citizenContext(kantoor, [a, b]),
];
const canaries = [a, b, c, kantoor, vreemd].map((t) => t.kanarie);
const ownCanaries = (ctx: Context) =>
  [a, b, c].filter((g) => ctx.gemeenten.some((t) => t.gemeenteId === g.id)).map((g) => g.kanarie);

type Walled = { admin: pg.Client; database: TestDatabase };

/** A database of its own, broken by `sql` where the test is a negative control. */
async function inWalled(sql: string, work: (walled: Walled) => Promise<void>): Promise<void> {
  const { database, close } = await openWalled(2);
  const { adminUrl } = inject('kohierTestServer');
  try {
    await withClient(database.ownerUrl, (owner) => owner.query(sql));
    await withClient(withUrl(adminUrl, { database: databaseOf(database.appUrl) }), (admin) =>
      work({ admin, database }),
    );
  } finally {
    await close();
  }
}

const attemptOn = (tables: readonly Target[]) =>
  fc.record({
    who: fc.constantFrom(...tenants),
    what: fc.constantFrom(...Object.keys(operations)),
    table: fc.constantFrom(...tables),
    at: fc.constantFrom(a, b, c),
    own: fc.nat(1),
    soort: fc.constantFrom('persoon', 'adres', 'object', 'contact', 'belang', 'hond', 'audit', 'verwerking'),
    salt: fc.nat(100_000),
  });
type Attempt = ReturnType<typeof attemptOn> extends fc.Arbitrary<infer T> ? T : never;

function toAim({ who, table, at, own, soort, salt }: Attempt): Aim {
  const mine = who.gemeenten[own % who.gemeenten.length] ?? who.gemeenten[0];
  return {
    ctx: who,
    own: mine?.gemeenteId ?? 0,
    table,
    tenant: table.key === 'gemeente_id' ? at.id : at.kantoorId,
    rowId: testId(`${soort} ${at.sleutel}`),
    persoonId: at.persoonId,
    salt,
  };
}

type Prints = ReadonlyMap<string, string>;

/** What an attempt saw or changed that it should not have (an empty list is right), and how it left the tables. */
async function judgeAttempt(
  admin: pg.Client,
  tried: Attempt,
  before: Prints,
  tally: Record<string, number>,
): Promise<{ found: string[]; after: Prints }> {
  const run = operations[tried.what];
  let rows: Record<string, unknown>[] = [];
  try {
    rows = (await run?.(toAim(tried))) ?? [];
    tally.answered = (tally.answered ?? 0) + 1;
  } catch {
    tally.refused = (tally.refused ?? 0) + 1;
  }
  const after = await fingerprints(admin);
  if (rows.length > 0) tally.seen = (tally.seen ?? 0) + 1;
  if ([...after].some(([part, hash]) => before.get(part) !== hash)) tally.changed = (tally.changed ?? 0) + 1;
  const gemeenten = tried.who.gemeenten.map((g) => g.gemeenteId);
  const mine = { gemeenten, kantoorId: tried.who.kantoorId };
  return { found: [...foreignChanges(before, after, mine), ...foreignRows(rows, tried, mine)], after };
}

const served = (kantoorId: number) => [a, b, c].filter((g) => g.kantoorId === kantoorId).map((g) => g.id);

function foreignRows(
  rows: Record<string, unknown>[],
  { who, table }: Attempt,
  mine: { gemeenten: number[]; kantoorId: number },
): string[] {
  const kantoorKanarie = who.kantoorId === kantoor.id ? kantoor.kanarie : vreemd.kanarie;
  const allowed = [...ownCanaries(who), kantoorKanarie];
  return rows.flatMap((row) => {
    const gemeente = row.gemeente_id ?? row.gemeenteId;
    const vanKantoor = row.kantoor_id ?? row.kantoorId;
    const text = JSON.stringify(row, (_, v) => (typeof v === 'bigint' ? `${v}` : v));
    // A row of the kantoor itself may name any gemeente that it serves: whose rekening-courant, whose kenmerk.
    const named = table.key === 'kantoor_id' && vanKantoor === mine.kantoorId ? served(mine.kantoorId) : [];
    const strange =
      (typeof gemeente === 'number' && ![...mine.gemeenten, ...named].includes(gemeente)) ||
      (typeof vanKantoor === 'number' && vanKantoor !== mine.kantoorId) ||
      canaries.some((k) => !allowed.includes(k) && text.includes(k));
    return strange ? [`saw ${text.slice(0, 120)}`] : [];
  });
}

const PER_RUN = 40;
async function tryTheWall(
  { admin, database }: Walled,
  runs: number,
  seed: number,
  tally: Record<string, number> = {},
  tables = targets,
): Promise<void> {
  const attempt = attemptOn(tables);
  await fc.assert(
    fc.asyncProperty(fc.array(attempt, { minLength: PER_RUN, maxLength: PER_RUN }), async (attempts) => {
      await emptyAll(admin);
      await seedTwoTenants(database.migratieUrl);
      let prints: Prints = await fingerprints(admin);
      for (const tried of attempts) {
        const { found, after } = await judgeAttempt(admin, tried, prints, tally);
        prints = after;
        if (found.length > 0) throw new Error(`${tried.what} on ${tried.table.table}: ${found.join('; ')}`);
      }
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
}

describe('[R1] random attempts of random tenants', () => {
  const seed = Number(process.env.KOHIER_SEED ?? Date.now() % 1_000_000);

  test('see and touch nothing of another tenant', { timeout: 1_000_000 }, async () => {
    const attempts = size(800, 100_000);
    const tally: Record<string, number> = {};
    console.info(`seed ${seed} (KOHIER_SEED), ${attempts} attempts`);
    await inWalled('select 1', (walled) => tryTheWall(walled, attempts / PER_RUN, seed, tally));
    console.info(JSON.stringify(tally));
    // Not an empty promise: many attempts saw rows, changed rows and were refused.
    expect(tally.seen).toBeGreaterThan(attempts / 10);
    expect(tally.changed).toBeGreaterThan(attempts / 50);
    expect(tally.refused).toBeGreaterThan(attempts / 10);
  });

  test.each([
    ['reading', 'adres', 'alter policy gemeente_lezen on adres using (true)'],
    [
      'changing',
      'adres',
      'alter policy gemeente_lezen on adres using (true); alter policy gemeente_wijzigen on adres using (true)',
    ],
    ['adding', 'overeenkomst', 'alter policy gemeente_toevoegen on overeenkomst with check (true)'],
    ['reading of the kantoor', 'medewerker', 'alter policy kantoor_lezen on medewerker using (true)'],
  ])('negative control: a hole for %s in %s is found', async (_, table, sql) => {
    const target = targets.filter((t) => t.table === table);
    await inWalled(sql, (walled) =>
      expect(tryTheWall(walled, 25, 1, {}, target)).rejects.toThrow(new RegExp(table)),
    );
  });
});
