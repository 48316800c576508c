import { jobContext, staffContext } from '@tests/support/context';
import type { TestDatabase } from '@tests/support/database';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countBevindingen, getBevinding, listBevindingen } from '@/domain/inzagecontrole/bevinding.queries';
import { checkInzage } from '@/domain/inzagecontrole/check-inzage';
import { judgeBevinding } from '@/domain/inzagecontrole/judge-bevinding';
import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import type { Rol } from '@/platform/permissions';
import { readIn, writeIn } from '@/platform/tenant';

/** The check on snooping over the real processing log, and what becomes of what it finds (R15). */
const { kantoor, a } = twoTenants;
const DAG = '2026-11-03';
const mens = (naam: string) => testId(`inzage ${naam}`);
const at = (dag: string, tijd: string) => new Date(`${dag}T${tijd}:00+01:00`);
const als = (rol: Rol, medewerkerId: string, moment: Date, doel = 'klant-zien'): Context =>
  staffContext(kantoor, [a], [rol], {
    actor: { soort: 'medewerker', medewerkerId, naam: 'Proef' },
    ...{ now: moment, doel },
  });
const officer = (moment = at('2026-11-05', '10:00')) =>
  als('privacy-officer', kantoor.collegaId, moment, 'inzagecontrole');
const directeur = (moment: Date) => als('directeur', testId('directeur'), moment, 'inzagecontrole');
const taak = (moment: Date): Context => ({ ...jobContext(kantoor, [a]), now: moment });

let database: TestDatabase;
let close: () => Promise<void>;
let alles: pg.Client;

async function kijk(naam: string, tijden: readonly string[], wie = kantoor.medewerkerId, dag = DAG) {
  for (const tijd of tijden)
    await readIn(als('serviceteam', wie, at(dag, tijd)), [a.id], async (r) => r.shows(a.id, [mens(naam)]));
}

async function persoon(naam: string, meer: { sleutel?: string; geheim?: boolean; adres?: string } = {}) {
  await alles.query(
    `insert into persoon (gemeente_id, id, sleutel, soort, geslachtsnaam, zoeknaam, geheimhouding, bijgewerkt_op)
      values ($1, $2, $3, 'natuurlijk', $4, lower($4), $5, '2026-01-01')`,
    [a.id, mens(naam), meer.sleutel ?? testSleutel(`inzage ${naam}`), naam, meer.geheim ?? false],
  );
  if (meer.adres)
    await alles.query(
      `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2020-01-01')`,
      [a.id, testId(`woont ${naam}`), mens(naam), meer.adres],
    );
}

beforeAll(async () => {
  ({ database, close } = await openWalled());
  alles = new pg.Client({ connectionString: database.migratieUrl });
  await alles.connect();
  const eigen = testSleutel('eigen');
  const collega = testSleutel('collega');
  await alles.query('update medewerker set persoon_sleutel = $2 where id = $1', [
    kantoor.medewerkerId,
    eigen,
  ]);
  await alles.query('update medewerker set persoon_sleutel = $2 where id = $1', [kantoor.collegaId, collega]);
  await persoon('Bekende');
  await persoon('Beller');
  await persoon('Behandeld');
  await persoon('Zelf', { sleutel: eigen, adres: a.adresId });
  await persoon('Huisgenoot', { adres: a.adresId });
  await persoon('Geheim', { geheim: true });
  await persoon('Collega', { sleutel: collega });
  await persoon('Noord');
  await persoon('Nacht');
  await alles.query(
    `with k as (insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, afgerond_op,
        medewerker_id, ontvangen_door, verificatie, verificatie_op)
      values ($1, $2, $3, 'telefoon', 'in', 'afgerond', $4, $5, $6, 'kantoor', 'gelukt', $4) returning *)
      insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op, resultaat)
      select gemeente_id, gen_random_uuid(), id, persoon_id, 1, 'V-2026-PR00EF', 'aanslag', 'Vraag', begonnen_op, 'doorgezet' from k`,
    [a.id, testId('gesprek'), mens('Beller'), at(DAG, '10:00'), at(DAG, '10:10'), kantoor.medewerkerId],
  );
  await kijk('Bekende', ['09:00', '11:30', '15:45']);
  await kijk('Beller', ['10:01', '10:03', '10:05']);
  await kijk('Behandeld', ['11:00', '11:01', '11:02']);
  await writeIn(als('serviceteam', kantoor.medewerkerId, at(DAG, '11:03')), a.id, (write) =>
    write.audit({
      ...{ handeling: 'proef', onderwerp: { soort: 'persoon', id: mens('Behandeld') } },
      ...{ voor: null, na: null, bewaarklasse: 'contact' },
    }),
  );
  for (const een of ['Zelf', 'Huisgenoot', 'Geheim', 'Collega', 'Noord']) await kijk(een, ['14:00']);
  await kijk('Nacht', ['23:10', '23:20'], kantoor.collegaId);
}, 300_000);
afterAll(async () => {
  await alles.end();
  await close();
});

const lijst = (ctx = officer()) => readIn(ctx, [a.id], (read) => listBevindingen(read));
const vanDag = async () => (await lijst()).filter(({ dag }) => dag === DAG);
const vind = async (regel: string) => {
  const gevonden = (await vanDag()).find((een) => een.regel === regel);
  if (!gevonden) throw new Error(`Nothing found by ${regel}`);
  return gevonden;
};
const oordeel = (ctx: Context, id: string, reden = 'Het hoorde bij een brief die binnenkwam.') =>
  writeIn(ctx, a.id, (write) => judgeBevinding(write, { id, oordeel: 'terecht', reden }));
const tel = async (sql: string, values: unknown[] = []): Promise<number> =>
  (await alles.query<{ n: number }>(sql, values)).rows[0]?.n ?? 0;

describe('[R15] the check of a day', () => {
  test('finds by each rule what it is about and leaves ordinary work alone, once however often it runs', async () => {
    const middernacht = at('2026-11-04', '00:20');
    expect((await checkInzage(taak(middernacht), a.id)).gevonden).toBe(7);
    expect((await checkInzage(taak(middernacht), a.id)).gevonden).toBe(0);
    expect((await vanDag()).map(({ regel, aantal }) => [regel, aantal]).sort()).toEqual([
      ['afgeschermd', 1],
      ['buiten-werktijd', 2],
      ['collega', 1],
      ['eigen-dossier', 1],
      ['zelfde-adres', 1],
      ['zelfde-naam', 1],
      ['zonder-aanleiding', 3],
    ]);
    expect(await tel('select count(*)::int as n from inzagecontrole where dag = $1', [DAG])).toBe(1);
  });

  test('goes back over the days on which the worker stood still', async () => {
    await kijk('Geheim', ['12:00'], kantoor.medewerkerId, '2026-11-05');
    await kijk('Nacht', ['10:00', '10:01', '10:02'], kantoor.medewerkerId, '2026-11-07');
    expect((await checkInzage(taak(at('2026-11-09', '12:20')), a.id)).gevonden).toBe(3);
  });

  test('knows a rule that the gemeente put off', async () => {
    await alles.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
        values ($1, $2, 'inzagecontrole', '{"werktijdVan": 7, "werktijdTot": 21, "naamzoekMinimum": 12, "herhaaldBinnen": 14,
          "collega": 1}', '2026-11-10', 'proef', 'contract', 'proef', '2026-01-01')`,
      [a.id, testId('inzagenormen')],
    );
    for (const een of ['Zelf', 'Geheim', 'Collega'])
      await kijk(een, ['14:00'], kantoor.medewerkerId, '2026-11-10');
    expect((await checkInzage(taak(at('2026-11-11', '00:20')), a.id)).gevonden).toBe(1);
  });

  test('shows who looked to nobody outside the gemeente that is written in', async () => {
    const zoek = (gemeente: number) =>
      writeIn(
        taak(at('2026-11-11', '00:20')),
        a.id,
        (w) =>
          w.db.$queryRaw<unknown[]>`
          select 1 from zoek_inzage(${gemeente}::int, '2026-11-01'::timestamptz, '2026-12-01'::timestamptz, '{}'::text[])`,
      );
    expect((await zoek(a.id)).length).toBeGreaterThan(0);
    expect(await zoek(twoTenants.b.id)).toEqual([]);
  });
});

describe('[R15] the review', () => {
  test('shows the lines and the name, and is itself in the audit and in the processing log of the person', async () => {
    const { id } = await vind('afgeschermd');
    const sporen = () =>
      tel(
        `select (select count(*)::int from kantoor_audit where handeling = 'inzagebevinding.bekeken' and onderwerp_id = $1)
          + (select count(*)::int from wie_keek w join verwerking v using (gemeente_id, operation_id)
            where w.wie = $2 and v.doel = 'inzagecontrole') as n`,
        [id, kantoor.collegaId],
      );
    const voor = await sporen();
    const { persoon, regels } = await readIn(officer(), [a.id], (read) => getBevinding(read, a.id, id));
    expect([persoon, regels.map(({ moment, doel }) => [moment, doel])]).toEqual([
      'Geheim',
      [[at(DAG, '14:00').toISOString(), 'klant-zien']],
    ]);
    expect(await sporen()).toBe(voor + 2);
    await expect(
      readIn(officer(), [a.id], (read) => getBevinding(read, a.id, testId('niets'))),
    ).rejects.toThrow(NotFound);
  });

  test('is never of oneself, in words and in the database', async () => {
    const { id } = await vind('buiten-werktijd');
    await expect(oordeel(officer(), id)).rejects.toThrow(Refused);
    await expect(
      alles.query(
        `insert into inzagestap (gemeente_id, id, bevinding_id, soort, oordeel, reden, door, moment)
          values ($1, gen_random_uuid(), $2, 'oordeel', 'terecht', 'Buiten het programma om.', $3, now())`,
        [a.id, id, `medewerker:${kantoor.collegaId}`],
      ),
    ).rejects.toThrow(/about himself/);
  });

  test('asks a reason, holds once, and stands in the audit', async () => {
    const { id } = await vind('zonder-aanleiding');
    await expect(oordeel(officer(), id, 'kort')).rejects.toThrow('reden-kort');
    await oordeel(officer(), id);
    await expect(oordeel(officer(), id)).rejects.toThrow('al-beoordeeld');
    expect((await vind('zonder-aanleiding')).stand).toBe('terecht');
    expect(
      await tel(
        `select count(*)::int as n from audit where handeling = 'inzagebevinding.beoordeeld' and onderwerp_id = $1`,
        [id],
      ),
    ).toBe(1);
  });

  test('after fourteen days is asked of the directeur, who could not judge before', async () => {
    const { id } = await vind('eigen-dossier');
    await expect(oordeel(directeur(at('2026-11-12', '10:00')), id)).rejects.toThrow('eerst-officer');
    expect((await checkInzage(taak(at('2026-11-18', '00:19')), a.id)).teLaat).toBe(0);
    const wachtend = (await vanDag()).filter(({ stand }) => stand === 'open').length;
    expect((await checkInzage(taak(at('2026-11-18', '00:21')), a.id)).teLaat).toBe(wachtend);
    expect((await checkInzage(taak(at('2026-11-18', '00:21')), a.id)).teLaat).toBe(0);
    expect((await vind('eigen-dossier')).stand).toBe('te-laat');
    expect((await readIn(officer(), [a.id], countBevindingen)).teLaat).toBeGreaterThanOrEqual(wachtend);
    await oordeel(directeur(at('2026-11-18', '10:00')), id);
    expect((await vind('eigen-dossier')).stand).toBe('terecht');
  });
});
