import type { TestDatabase } from '@tests/support/database';
import { gemeenteId, openSeeded } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillVoorkeuren } from '@/commands/demo/voorkeuren';
import { withClient } from '@/commands/postgres/roles';
import { stopRendering } from '@/domain/documenten/render-document';
import { sealNummer } from '@/domain/personen/nummer';
import { arrangeAanslagen } from '../documenten/arrange';

/** The demo shows somebody with each choice, and is filled once however often it is asked. */
let database: TestDatabase;
let close: () => Promise<void>;
const oldenzaal = gemeenteId('oldenzaal');
const sql = (text: string, ...values: unknown[]) =>
  withClient(database.migratieUrl, async (client) => (await client.query(text, values)).rows);

beforeAll(async () => {
  ({ database, close } = await openSeeded());
  Object.assign(process.env, {
    BERICHTENBOX_URL: 'http://127.0.0.1:1',
    BERICHTENBOX_OIN: '1=00000001234567890000',
  });
  const { persoonIds } = await withClient(database.migratieUrl, (client) =>
    arrangeAanslagen(client, 'oldenzaal', 8),
  );
  for (const [n, id] of persoonIds.entries()) {
    const [{ sleutel }] = await sql('select sleutel from persoon where id = $1', id);
    await sql(
      `update persoon set nummer_versleuteld = $2, geboortedatum = '1970-05-05' where id = $1`,
      id,
      sealNummer(1, sleutel, String(900_000_100 + n)),
    );
  }
});
afterAll(async () => {
  delete process.env.BERICHTENBOX_URL;
  delete process.env.BERICHTENBOX_OIN;
  stopRendering();
  await close();
});

const stand = () =>
  sql(
    `select (select array_agg(k.kanaal order by k.volg) from kanaalkeuze k where k.persoon_id = p.id) as keuzes,
       (select z.status from zending z join document d on d.id = z.document_id where d.persoon_id = p.id) as zending,
       (select array_agg(b.kanaal || ' ' || b.resultaat order by b.kanaal, b.volg) from bezorging b join document d on d.id = b.document_id
         where d.persoon_id = p.id) as bezorgd,
       (select array_agg(t.soort) from taak t where t.persoon_id = p.id) as taken
     from persoon p where p.gemeente_id = $1 order by p.zoeknaam`,
    oldenzaal,
  );

test('each choice and what became of a letter; a second time changes nothing', async () => {
  const nu = new Date('2026-11-29T12:00:00Z');
  expect(await fillVoorkeuren(nu)).toBe(7);
  const eerst = await stand();
  expect(eerst).toEqual([
    { keuzes: ['mijn'], zending: 'afgeleverd', bezorgd: ['mijn aangeboden', 'mijn bezorgd'], taken: null },
    {
      keuzes: ['mijn'],
      zending: 'teruggevallen',
      bezorgd: ['mijn aangeboden', 'mijn mislukt', 'post aangeboden'],
      taken: null,
    },
    {
      keuzes: ['mijn'],
      zending: 'teruggevallen',
      bezorgd: ['mijn aangeboden', 'mijn mislukt', 'post aangeboden'],
      taken: ['email-herstellen'],
    },
    {
      keuzes: ['mijnoverheid'],
      zending: 'afgeleverd',
      bezorgd: ['mijnoverheid aangeboden', 'mijnoverheid bezorgd'],
      taken: null,
    },
    { keuzes: ['mijnoverheid'], zending: 'open', bezorgd: ['mijnoverheid aangeboden'], taken: null },
    { keuzes: ['post'], zending: null, bezorgd: ['post aangeboden'], taken: null },
    { keuzes: ['mijn', 'post'], zending: null, bezorgd: ['post aangeboden'], taken: null },
    { keuzes: null, zending: null, bezorgd: null, taken: null },
  ]);
  expect(await fillVoorkeuren(new Date(nu.getTime() + 60_000))).toBe(0);
  expect(await stand()).toEqual(eerst);
});
