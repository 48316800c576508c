import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getGeadresseerde } from '@/domain/personen/get-geadresseerden';
import { claimTaak } from '@/domain/taken/claim-taak';
import { guardTaken } from '@/domain/taken/guard-taken';
import { answerErven } from '@/domain/vertegenwoordigingen/answer-erven';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import { listErvenverzoeken } from '@/domain/vertegenwoordigingen/ervenverzoek.queries';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import { requestErven } from '@/domain/vertegenwoordigingen/request-erven';
import type { Context } from '@/platform/context';
import { persoonSleutel } from '@/platform/identiteit';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a } = twoTenants;
const serviceteam = staffContext(kantoor, [a], ['serviceteam']);
const frontoffice: Context = {
  ...staffContext(kantoor, [a], ['frontoffice']),
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
};
const ADRES = {
  straat: 'Notarisstraat',
  huisnummer: 3,
  huisletter: '',
  toevoeging: 'bis',
  postcode: '7622AB',
  woonplaats: 'Borne',
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
  for (const id of [a.persoonId, a.tweedePersoonId])
    await client.query(`update persoon set overlijdensdatum = '2026-09-01' where id = $1`, [id]);
});
afterAll(() => close());

const vraag = (persoonId = a.persoonId) =>
  writeIn(serviceteam, a.id, (write) => requestErven(write, persoonId));
const antwoord = (id: string, adres: typeof ADRES | null, toelichting: string | null = null) =>
  writeIn(frontoffice, a.id, (write) => answerErven(write, { id, adres, toelichting }));
const brief = (persoonId = a.persoonId) =>
  readIn(serviceteam, [a.id], (read) =>
    getGeadresseerde(read, a.id, persoonId, toLocalDate('2026-11-02'), 'betalen'),
  );
const taakVan = async (id: string) =>
  (await client.query('select * from taak where onderwerp_id = $1', [id])).rows[0];

test('[B-03] the gemeente is asked for the heirs with two weeks, warned before they end, and its answer is where their letters go', async () => {
  await expect(vraag()).rejects.toMatchObject({ sleutel: 'erven.fout.geen-termijn' });
  await client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
      values ($1, gen_random_uuid(), 'ervengegevens', '{"weken": 2}', '2020-01-01', 'proef', 'contract', 'proef', '2020-01-01')`,
    [a.id],
  );
  expect(await brief()).toEqual({ wacht: 'overleden-erven-onbekend' });
  const id = await vraag();
  const taak = await taakVan(id);
  expect(taak).toMatchObject({
    team: 'frontoffice',
    herkomst: 'serviceteam',
    status: 'open',
    heeft_termijn: true,
  });
  expect(taak.uiterlijk.toISOString()).toBe('2026-11-16T23:00:00.000Z');
  await expect(vraag()).rejects.toMatchObject({ sleutel: 'erven.fout.loopt-al' });

  const avond = { ...jobContext(kantoor, [a]), now: new Date('2026-11-16T20:00:00Z') };
  await writeIn(avond, a.id, (write) => guardTaken(write));
  expect((await taakVan(id)).herinnerd_op).not.toBeNull();

  await writeIn(frontoffice, a.id, (write) => claimTaak(write, taak.id));
  await expect(antwoord(id, null)).rejects.toMatchObject({
    sleutel: 'fouten.verplicht',
    veld: 'toelichting',
  });
  await antwoord(id, ADRES);
  expect(await brief()).toMatchObject({
    regels: [`De erven van A. ${a.kanarie}`, 'Notarisstraat 3 bis', '7622 AB\u00a0\u00a0BORNE'],
  });
  expect((await taakVan(id)).status).toBe('afgerond');
  expect(
    await readIn(serviceteam, [a.id], (read) => listErvenverzoeken(read, a.id, a.persoonId)),
  ).toMatchObject([{ id, status: 'adres', uiterlijk: '2026-11-16' }, { status: 'onbekend' }]);
  await expect(antwoord(id, ADRES)).rejects.toMatchObject({ sleutel: 'erven.fout.al-beantwoord' });
  await expect(vraag()).rejects.toMatchObject({ sleutel: 'erven.fout.bekend' });
  await expect(
    writeIn(
      frontoffice,
      a.id,
      ({ db }) => db.$executeRaw`update ervenverzoek set status = 'onbekend' where id = ${id}::uuid`,
    ),
  ).rejects.toThrow('does not change');
});

test('nobody is asked about who lives, and an executeur who is confirmed makes the question unnecessary', async () => {
  const levende = '999101961';
  await client.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, bijgewerkt_op)
      values ($1, gen_random_uuid(), $2, 'natuurlijk', 'L.', 'Leeft', 'leeft', '2026-01-01')`,
    [a.id, persoonSleutel(kantoor.id, levende)],
  );
  const { rows } = await client.query(`select id from persoon where geslachtsnaam = 'Leeft'`);
  await expect(vraag(rows[0].id)).rejects.toMatchObject({ sleutel: 'erven.fout.leeft' });

  const id = await vraag(a.tweedePersoonId);
  const { id: executeur } = await writeIn(serviceteam, a.id, (write) =>
    recordVertegenwoordiging(write, {
      persoonId: a.tweedePersoonId,
      nummer: levende,
      soort: 'executeur',
      rechten: ['zien'],
      bewijs: null,
      vanaf: toLocalDate('2026-10-01'),
      tot: null,
    }),
  );
  const collega: Context = { ...staffContext(kantoor, [a], ['serviceteam']), actor: frontoffice.actor };
  await writeIn(collega, a.id, (write) =>
    decideVertegenwoordiging(write, { id: executeur, klopt: true, reden: null }),
  );
  expect((await taakVan(id)).resultaat).toBe('vervallen');
  await expect(antwoord(id, ADRES)).rejects.toMatchObject({ sleutel: 'erven.fout.al-beantwoord' });
});
