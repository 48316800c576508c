import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { readSources } from '../architecture/source';
import { cases } from './cases/all';
import type { Case, Party } from './cases/case';
import { party, seedFacts, seedKantoorFacts } from './cases/parties';
import { reachableFunctions } from './exports';
import { fingerprints, foreignChanges } from './property/oracle';

const { kantoor, vreemd, a, b, c } = twoTenants;

const mine = party(kantoor, a);
const neighbour = party(kantoor, b);
const stranger = party(vreemd, c);
/** Ids that nobody has. */
const nobody = party(
  {
    ...kantoor,
    id: 99,
    kanarie: 'niemand',
    medewerkerId: testId('x'),
    collegaId: testId('y'),
    bestandId: testId('z'),
  },
  { ...a, id: 999, sleutel: 'niemand', persoonId: testId('w') },
);

let migratie: pg.Client;
let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  ({ database, close } = walled);
  migratie = new pg.Client({ connectionString: walled.database.migratieUrl });
  await migratie.connect();
  for (const p of [mine, neighbour, stranger]) await seedFacts(migratie, p);
  for (const p of [mine, stranger]) await seedKantoorFacts(migratie, p);
});
afterAll(async () => {
  await migratie.end();
  await close();
});

type Outcome = { kind: 'not-found' | 'refused' | 'empty' | 'data'; text: string };

/** Whether there is anything in an answer: no row, no text, no number other than a count of nothing. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === false ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isEmpty));

async function outcomeOf(asked: Promise<unknown>): Promise<Outcome> {
  try {
    const answer = await asked;
    const text = JSON.stringify(answer, (_, v) => (typeof v === 'bigint' ? `${v}` : v)) ?? 'done';
    return { kind: answer !== undefined && isEmpty(answer) ? 'empty' : 'data', text };
  } catch (error) {
    if (error instanceof NotFound) return { kind: 'not-found', text: '' };
    if (error instanceof Refused || error instanceof Stale) return { kind: 'refused', text: error.message };
    throw error;
  }
}

/** What stands in rows of this tenant and nowhere else. */
const marksOf = (p: Party, scope: Case['scope']) =>
  scope === 'kantoor'
    ? [p.kantoor.kanarie, p.kantoor.medewerkerId, p.kantoor.bestandId]
    : [p.gemeente.kanarie, p.gemeente.persoonId, p.instellingId];

describe('the table', () => {
  test('has a case for every exported query and use case, and for nothing else', () => {
    const exported = reachableFunctions(readSources('src/domain'));
    expect(cases.map((found) => found.of).sort()).toEqual(exported.sort());
    expect(exported.length).toBeGreaterThan(25);
  });

  test('would miss a new export', () => {
    const planted = (path: string, text: string) => reachableFunctions([{ path, text }]);
    expect(
      planted('src/domain/runs/nieuw.queries.ts', 'export const listNieuw = (read: Read) => read.db.x();'),
    ).toEqual(['runs/nieuw.queries.ts listNieuw']);
    expect(
      planted('src/domain/runs/do-iets.ts', 'export async function doIets(write: Write) {}'),
    ).toHaveLength(1);
    expect(
      planted('src/domain/runs/do-iets.ts', 'export const doIets = (w: Write): Promise<void> => f(w);'),
    ).toHaveLength(1);
    expect(planted('src/domain/runs/kern.ts', 'export function decide(a: number) {}')).toEqual([]);
  });
});

describe.each(cases)('$of', (subject) => {
  const others = subject.scope === 'kantoor' ? [stranger] : [neighbour, stranger];

  test('gives nothing of another tenant, and changes nothing there', async () => {
    for (const by of others) {
      const before = await fingerprints(migratie);
      const theirs = await outcomeOf(subject.ask(by, mine));
      const changed = foreignChanges(before, await fingerprints(migratie), {
        gemeenten: [by.gemeente.id],
        kantoorId: by.kantoor.id,
      });
      expect(changed).toEqual([]);
      for (const mark of marksOf(mine, subject.scope)) expect(theirs.text).not.toContain(mark);
      if (subject.answer === 'own') continue;
      expect(theirs.kind).toBe(subject.answer);
      // Another tenant's id and one that nobody has answer alike.
      expect(await outcomeOf(subject.ask(by, nobody))).toEqual(theirs);
    }
  });

  test('does give what is one’s own: the case is not empty', async () => {
    const own = await outcomeOf(subject.ask(mine, mine));
    expect(['data', 'refused']).toContain(own.kind);
  });
});

test('negative control: with a hole in the wall the cases that rest on it give something', async () => {
  const hole = (table: string, text: string) =>
    withClient(database.ownerUrl, (owner) =>
      owner.query(`alter policy gemeente_lezen on ${table} using (${text})`),
    );
  const { rows } = await migratie.query(
    "select pg_get_expr(polqual, polrelid) as text from pg_policy where polrelid = 'persoon'::regclass and polname = 'gemeente_lezen'",
  );
  await hole('persoon', 'true');
  try {
    const getPersoon = cases.find((found) => found.of.endsWith(' getPersoon'));
    // The query finds the stranger now; the processing log is the next wall, and refuses the line.
    await expect(getPersoon?.ask(stranger, mine)).rejects.toThrow(/row-level security/);
    await hole('verwerking', 'true');
    await withClient(database.ownerUrl, async (owner) => {
      for (const log of ['verwerking', 'wie_keek'])
        await owner.query(`alter policy gemeente_toevoegen on ${log} with check (true)`);
    });
    const found = await outcomeOf(getPersoon?.ask(stranger, mine) ?? Promise.resolve(null));
    expect(found.kind).toBe('data');
  } finally {
    await hole('persoon', rows[0].text);
  }
});
