import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { listClienten } from '@/domain/personen/vertegenwoordiging.queries';
import { getTaak } from '@/domain/taken/taak.queries';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { endVertegenwoordiging } from '@/domain/vertegenwoordigingen/end-vertegenwoordiging';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import type { Invoer } from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import {
  getVertegenwoordiging,
  listVertegenwoordigingen,
} from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { judgeNamens, loadNamens, RECHTEN } from '@/platform/acting-for';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const NUMMER = '999101924';
const frontoffice = staffContext(kantoor, [a], ['frontoffice']);
const collega: Context = {
  ...staffContext(kantoor, [a], ['serviceteam']),
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
};
let client: pg.Client;
let close: () => Promise<void>;
beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  close = async () => {
    await client.end();
    await walled.close();
  };
  await client.query(`update persoon set sleutel = $2 where id = $1`, [
    a.tweedePersoonId,
    persoonSleutel(kantoor.id, NUMMER),
  ]);
  await client.query(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
    [a.id, testId('adres van de helper'), a.tweedePersoonId, a.adresId],
  );
});
afterAll(() => close());
beforeEach(async () => {
  await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await client.query(
    `delete from taakregel where taak_id in (select id from taak where onderwerp_soort = 'vertegenwoordiging')`,
  );
  await client.query(`delete from taak where onderwerp_soort = 'vertegenwoordiging'`);
  await client.query('delete from vertegenwoordigingsregel');
  await client.query('delete from vertegenwoordiging');
  await client.query('commit');
});

const invoer = (more: Partial<Invoer> = {}) => ({
  persoonId: a.persoonId,
  nummer: NUMMER,
  soort: 'bewindvoerder' as const,
  rechten: [...RECHTEN],
  bewijs: 'CCBR 2026-1',
  vanaf: toLocalDate('2026-10-01'),
  tot: null,
  ...more,
});
const record = (more: Partial<Invoer> = {}, ctx = frontoffice) =>
  writeIn(ctx, a.id, (write) => recordVertegenwoordiging(write, invoer(more)));
const decide = (id: string, klopt: boolean, reden: string | null = null, ctx = collega) =>
  writeIn(ctx, a.id, (write) => decideVertegenwoordiging(write, { id, klopt, reden }));
const end = (id: string, ctx = frontoffice) =>
  writeIn(ctx, a.id, (write) =>
    endVertegenwoordiging(write, { id, persoonId: a.persoonId, reden: 'Opgeheven.' }),
  );
const views = () => readIn(frontoffice, [a.id], (read) => listVertegenwoordigingen(read, a.id, a.persoonId));
const view = (id: string) => readIn(frontoffice, [a.id], (read) => getVertegenwoordiging(read, a.id, id));
const opent = (id: string) =>
  readIn(frontoffice, [a.id], async (read) => {
    const wie = {
      vertegenwoordigerId: a.tweedePersoonId,
      recht: 'zien' as const,
      vandaag: toLocalDate('2026-11-02'),
    };
    const eigen = [{ gemeenteId: a.id, persoonId: a.tweedePersoonId }];
    const aan = await getGeadresseerde(read, a.id, a.persoonId, toLocalDate('2026-11-02'), 'betalen');
    return {
      namens: judgeNamens(await loadNamens(read.db, a.id, id), wie) === null,
      clienten: (await listClienten(read, eigen)).length,
      brief: 'via' in aan && aan.via !== null,
    };
  });
const taken = async () =>
  (
    await client.query(
      `select id, status, resultaat, team from taak where onderwerp_soort = 'vertegenwoordiging' order by gemaakt_op`,
    )
  ).rows;
const NIETS = { namens: false, clienten: 0, brief: false };
const ALLES = { namens: true, clienten: 1, brief: true };

test('bewind that the desk records gives nothing until another of the serviceteam looked at the evidence', async () => {
  const { id, geldt } = await record();
  expect(geldt).toBe(false);
  expect(await opent(id)).toEqual(NIETS);
  expect(await views()).toMatchObject([
    { id, stand: 'te-bevestigen', rechten: [], bewijs: 'CCBR 2026-1', herkomst: 'balie' },
  ]);
  const [taak] = await taken();
  expect(taak).toMatchObject({ status: 'open', team: 'serviceteam' });
  expect(
    await readIn(collega, [a.id], async (read) => (await getTaak(read, a.id, taak.id))?.onderwerpSoort),
  ).toBe('vertegenwoordiging');

  await expect(decide(id, true, null, { ...collega, actor: frontoffice.actor })).rejects.toMatchObject({
    sleutel: 'vertegenwoordiging.fout.zelf-vastgelegd',
  });
  await decide(id, true);
  expect(await opent(id)).toEqual(ALLES);
  expect(await taken()).toMatchObject([{ status: 'afgerond', resultaat: 'vervallen' }]);
  expect((await view(id))?.regels.map((r) => r.soort)).toEqual(['vastgelegd', 'bevestigd']);
  await expect(decide(id, true)).rejects.toMatchObject({
    sleutel: 'vertegenwoordiging.fout.al-gecontroleerd',
  });
});

test('evidence that is not right needs a reason, and nothing holds', async () => {
  const { id } = await record({ soort: 'gemachtigde', rechten: ['zien', 'bezwaar'] });
  expect(await opent(id)).toEqual({ namens: true, clienten: 1, brief: false });
  await expect(decide(id, false)).rejects.toMatchObject({ sleutel: 'fouten.verplicht', veld: 'reden' });
  await decide(id, false, 'Handtekening ontbreekt.');
  expect(await opent(id)).toEqual(NIETS);
  expect(await view(id)).toMatchObject({ stand: 'afgewezen', voorbij: true });
});

test('ended with its reason, from today; who ends it at the same time is told', async () => {
  const { id } = await record({ soort: 'gemachtigde' });
  await end(id);
  expect(await view(id)).toMatchObject({ tot: '2026-11-02', voorbij: true });
  expect((await view(id))?.regels.at(-1)).toMatchObject({ soort: 'beeindigd', reden: 'Opgeheven.' });
  expect(await opent(id)).toEqual(NIETS);
  await expect(end(id)).rejects.toMatchObject({ sleutel: 'vertegenwoordiging.fout.al-voorbij' });
  await expect(decide(id, true)).rejects.toMatchObject({ sleutel: 'vertegenwoordiging.fout.al-voorbij' });
  expect(await taken()).toMatchObject([{ status: 'afgerond' }]);
  // Of the same day it can be recorded anew.
  await record({ soort: 'gemachtigde', vanaf: toLocalDate('2026-11-02') });
});

describe('refused at the field', () => {
  test.each([
    ['an end before the begin', { tot: toLocalDate('2026-09-01') }, 'periode'],
    ['an heir of who lives', { soort: 'erfgenaam' as const }, 'leeft'],
  ])('%s', async (_, more, reden) => {
    await expect(record(more)).rejects.toMatchObject({ sleutel: `vertegenwoordiging.fout.${reden}` });
  });

  test('the same twice, the client himself, and nobody known', async () => {
    await record();
    await expect(record()).rejects.toMatchObject({
      sleutel: 'vertegenwoordiging.fout.dubbel',
      veld: 'soort',
    });
    const ander = (nummer: string) =>
      writeIn(frontoffice, a.id, (write) => recordVertegenwoordiging(write, { ...invoer(), nummer }));
    await expect(ander('999101961')).rejects.toMatchObject({ sleutel: 'vertegenwoordiging.fout.onbekend' });
    const { rows } = await client.query('select sleutel from persoon where id = $1', [a.persoonId]);
    await client.query('update persoon set sleutel = $2 where id = $1', [
      a.persoonId,
      persoonSleutel(kantoor.id, '999101961'),
    ]);
    await expect(ander('999101961')).rejects.toMatchObject({ sleutel: 'vertegenwoordiging.fout.zelf' });
    await client.query('update persoon set sleutel = $2 where id = $1', [a.persoonId, rows[0].sleutel]);
  });
});

test('the database holds it for the role of the application too', async () => {
  const { id } = await record();
  const raw = (set: string) =>
    writeIn(collega, a.id, ({ db }) =>
      db.$executeRawUnsafe(`update vertegenwoordiging set ${set} where id = '${id}'`),
    );
  await expect(raw(`stand = 'geldig'`)).rejects.toThrow('grote_macht_is_bevestigd');
  await expect(raw(`stand = 'geldig', besloten_door = gemaakt_door, besloten_op = now()`)).rejects.toThrow(
    'tweede_persoon_vertegenwoordiging',
  );
  await expect(raw(`bereik = 'zien'`)).rejects.toThrow('does not change');
  await end(id);
  await expect(raw(`stand = 'geldig'`)).rejects.toThrow('stays so');
});

test('a file that is loaded later does not begin again what was ended here', async () => {
  const van = testId('uit een bestand');
  await client.query(
    `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, vanaf)
      values ($1, $2, $3, $4, 'gemachtigde', 'alle belastingzaken', '2024-01-01')`,
    [a.id, van, a.persoonId, a.tweedePersoonId],
  );
  await end(van);
  await expect(
    client.query('update vertegenwoordiging set tot = null where id = $1', [van]),
  ).rejects.toThrow();
});
