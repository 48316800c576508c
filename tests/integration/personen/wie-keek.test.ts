import { jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { parseWieKeekVraag } from '@/domain/personen/wie-keek';
import { listWieKeek } from '@/domain/personen/wie-keek.queries';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { betrokkeneOf } from '@/platform/processing-log';
import { readIn } from '@/platform/tenant';

/** Who looked: kept beside the processing log, for the privacy officer and the auditor alone (T-14). */
const { kantoor, a, b } = twoTenants;
const BSN = '999990019';
const trace = testId('verzoek van de balie');
const clerk = staffContext(kantoor, [a, b], ['serviceteam'], { requestId: trace });
const as = (medewerkerId: string, more: Partial<Context> = {}): Context =>
  staffContext(kantoor, [a, b], ['auditor'], {
    actor: { soort: 'medewerker', medewerkerId, naam: 'Wie vraagt' },
    requestId: testId('verzoek van de auditor'),
    ...more,
  });
/** Has the role of auditor in the database; the other one has not, whatever its context says. */
const auditor = as(kantoor.collegaId);
const impostor = as(kantoor.medewerkerId);

let database: TestDatabase;
let close: () => Promise<void>;
let migratie: pg.Client;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  migratie = new pg.Client({ connectionString: database.migratieUrl });
  await migratie.connect();
  await migratie.query('update persoon set sleutel = $2 where gemeente_id = $1 and id = $3', [
    a.id,
    persoonSleutel(kantoor.id, BSN),
    a.persoonId,
  ]);
  await readIn(clerk, [a.id], async (r) => r.shows(a.id, [a.persoonId, a.tweedePersoonId]));
  await readIn(jobContext(kantoor, [a]), [a.id], async (r) => r.shows(a.id, [a.persoonId]));
});
afterAll(async () => {
  await migratie.end();
  await close();
});
const ask = (ctx: Context, tekst: string) =>
  readIn(ctx, [a.id, b.id], (read) => {
    const vraag = parseWieKeekVraag(tekst);
    if (!vraag) throw new Error('Not a question');
    return listWieKeek(read, vraag);
  });

describe('an auditor', () => {
  test('finds by trace who it was, in which gemeente, as what, and how many people were shown', async () => {
    expect(await ask(auditor, trace.toUpperCase())).toEqual([
      expect.objectContaining({
        gemeenteId: a.id,
        trace,
        soort: 'medewerker',
        wie: `Medewerker ${kantoor.kanarie}`,
        rol: 'serviceteam',
        doel: 'proef',
        personen: 2,
      }),
    ]);
  });

  test('finds by BSN everybody who looked at that person, a job as well', async () => {
    const found = await ask(auditor, BSN);
    expect(found.map((regel) => [regel.soort, regel.personen])).toEqual(
      expect.arrayContaining([
        ['medewerker', 1],
        ['systeem', 1],
      ]),
    );
  });

  test('is seen himself: the question is in the audit, the person in his processing log', async () => {
    const count = async () =>
      (
        await migratie.query(
          `select (select count(*)::int from kantoor_audit where handeling = 'wie-keek.geraadpleegd'
              and actor = $1 and onderwerp_id = $2) as audit,
            (select count(*)::int from verwerking v join wie_keek w using (gemeente_id, operation_id)
              where v.betrokkene = $3 and w.wie = $4) as log`,
          [
            `medewerker:${kantoor.collegaId}`,
            a.persoonId,
            betrokkeneOf(a.id, a.persoonId),
            kantoor.collegaId,
          ],
        )
      ).rows[0];
    const before = await count();
    await ask(auditor, BSN);
    expect(await count()).toEqual({ audit: before.audit + 1, log: before.log + 1 });
  });
});

describe('nobody else reads who looked', () => {
  test.each([
    ['a medewerker who only says to be auditor', impostor],
    ['a job', { ...jobContext(kantoor, [a, b]), requestId: testId('taak') }],
    ['an auditor before his role began', as(kantoor.collegaId, { now: new Date('2019-12-31T12:00:00Z') })],
  ])('%s', async (_, ctx) => {
    expect(await ask(ctx, trace)).toEqual([]);
  });

  test('nor by asking the table itself', async () => {
    const bare = (ctx: Context) =>
      readIn(ctx, [a.id], (r) => r.db.$queryRaw<{ n: number }[]>`select count(*)::int as n from wie_keek`);
    expect(await bare(clerk)).toEqual([{ n: 0 }]);
    expect(await bare(auditor)).toEqual([{ n: 0 }]);
  });

  test('an auditor of one gemeente sees that one', async () => {
    await migratie.query('update medewerker_rol set gemeente_id = $1 where id = $2', [
      b.id,
      testId(`auditrol ${kantoor.kanarie}`),
    ]);
    expect(await ask(auditor, trace)).toEqual([]);
    await migratie.query('update medewerker_rol set gemeente_id = null where id = $1', [
      testId(`auditrol ${kantoor.kanarie}`),
    ]);
    expect(await ask(auditor, trace)).toHaveLength(1);
  });

  test('an auditor whose role was taken away sees nothing any more', async () => {
    const set = (status: string) =>
      migratie.query('update medewerker_rol set status = $1 where id = $2', [
        status,
        testId(`auditrol ${kantoor.kanarie}`),
      ]);
    await set('ingetrokken');
    expect(await ask(auditor, trace)).toEqual([]);
    await set('actief');
  });
});

test('negative control: without its part about roles the policy tells everybody', async () => {
  await withClient(database.ownerUrl, (owner) =>
    owner.query(`alter policy gemeente_lezen on wie_keek using (gemeente_id = ${a.id})`),
  );
  expect(await ask(impostor, trace)).toHaveLength(1);
});

test('the question is a BSN or RSIN that can exist, or the number of a request', () => {
  expect(parseWieKeekVraag(' 9999.90.019 ')).toEqual({ soort: 'persoon', nummer: BSN });
  for (const tekst of ['', '123456789', 'Jansen', '\u0000', 'x'.repeat(61), `${trace}0`])
    expect(parseWieKeekVraag(tekst)).toBeNull();
});
