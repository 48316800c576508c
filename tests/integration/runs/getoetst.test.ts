import { arrangeAanslagen, type Opgelegd } from '@tests/integration/documenten/arrange';
import { cutOffApplication } from '@tests/support/cut-off';
import { openSeeded, seedContext } from '@tests/support/seeded';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { decideGetoetsteRun } from '@/domain/runs/decide-getoetste-run';
import { decideRun, withdrawRun } from '@/domain/runs/decide-run';
import { getKandidaatTotalen, listKandidaten } from '@/domain/runs/kandidaat.queries';
import { openRun } from '@/domain/runs/open-run';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { getRun } from '@/domain/runs/run.queries';
import { takeOutKandidaat } from '@/domain/runs/take-out-kandidaat';
import { carryOutGetoetsteRun, planGetoetsteRun } from '@/domain/runs/work-on-getoetste-run';
import { workOnRun } from '@/domain/runs/work-on-run';
import type { Context } from '@/platform/context';
import { NotFound, Refused, Stale } from '@/platform/errors';
import { systemContext } from '@/platform/job';
import { readIn, writeIn } from '@/platform/tenant';
import { proefrun, storing } from './arrange';

const AANTAL = 12;
const maker = seedContext('heffingsambtenaar-gbtwente', ['medewerker-heffen']);
const besluiter = seedContext('beheerder-gbtwente', ['heffingsambtenaar']);
let alles: pg.Client;
let close: () => Promise<void>;
let borne: Opgelegd;
let naam = '';
beforeAll(async () => {
  const seeded = await openSeeded(8);
  close = seeded.close;
  naam = new URL(seeded.database.appUrl).pathname.slice(1);
  alles = new pg.Client({ connectionString: seeded.database.migratieUrl });
  await alles.connect();
  borne = await arrangeAanslagen(alles, 'borne', AANTAL);
});
afterEach(() => {
  storing.bij = null;
});
afterAll(async () => {
  await alles.end();
  await close();
});

const sql = async (text: string, ...values: unknown[]) => (await alles.query(text, values)).rows;
const write = <T>(fn: Parameters<typeof writeIn<T>>[2], ctx: Context = maker) =>
  writeIn(ctx, borne.gemeenteId, fn);
const sleutel = (runId: string) => ({ gemeenteId: borne.gemeenteId, runId });
const run = (id: string) => readIn(maker, [borne.gemeenteId], (read) => getRun(read, borne.gemeenteId, id));
const totalen = (id: string) =>
  readIn(maker, [borne.gemeenteId], (read) => getKandidaatTotalen(read, borne.gemeenteId, id));
const lijst = (id: string, filter: Parameters<typeof listKandidaten>[3] = {}) =>
  readIn(maker, [borne.gemeenteId], (read) => listKandidaten(read, borne.gemeenteId, id, filter));
const open = (key: string) =>
  write((w) =>
    openRun(w, proefrun, { sleutel: key, belastingjaar: null, parameters: { stap: 'aanmaning' } }),
  );
const gepland = async (key: string) => {
  const id = await open(key);
  await planGetoetsteRun(maker, proefrun, sleutel(id));
  return id;
};
const beslis = async (id: string, ctx: Context = besluiter, besluit: 'akkoord' | 'afwijzen' = 'akkoord') => {
  const { versie } = await run(id);
  await write((w) => decideGetoetsteRun(w, proefrun, { id, versie, besluit, reden: 'proef' }), ctx);
};
const waarom = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : (error as Error).name),
  );
/** How often each aanslag got its step, in the order of the seed. */
const stappen = async () => {
  const rows = await sql(
    `select onderwerp_id as id, count(*)::int as n from audit where handeling = 'proef.stap' group by 1`,
  );
  return borne.aanslagIds.map((id) => rows.find((row) => row.id === id)?.n ?? 0);
};
const uitkomsten = async (id: string) => {
  const rows = await lijst(id);
  const van = new Map(rows.map((row) => [row.onderwerpId, row.uitkomstReden ?? row.uitkomst]));
  return borne.aanslagIds.map((aanslagId) => van.get(aanslagId) ?? null);
};
const keer = (n: number, wat: unknown) => Array.from({ length: n }, () => wat);

test('a plan holds every candidate with all reasons; akkoord is to what is chosen; each is judged again and passed over by itself', async () => {
  const { aanslagIds, persoonIds } = borne;
  await sql(
    `update persoon set overlijdensdatum = '2026-03-01', geheimhouding = true where id = $1`,
    persoonIds[0],
  );
  await sql(`update persoon set geheimhouding = true where id = $1`, persoonIds[1]);
  const id = await open('een');
  await planGetoetsteRun(maker, proefrun, sleutel(id));
  expect(await run(id)).toMatchObject({
    status: 'ter-akkoord',
    aantal: 10,
    totalen: { kandidaten: 12, gekozen: 10 },
  });
  const perStap = (await totalen(id)).perStap.map(({ stap, gekozen, aantal, kostenCenten }) => [
    stap,
    gekozen,
    aantal,
    kostenCenten,
  ]);
  expect(perStap).toEqual([
    ['aanmaning', true, 10, 9_000n],
    ['aanmaning', false, 2, 1_800n],
  ]);
  // One with two reasons stands at both.
  expect((await totalen(id)).tegen.map(({ reden, aantal }) => [reden, aantal])).toEqual([
    ['geheim', 2],
    ['overleden', 1],
  ]);
  const weg = await lijst(id, { reden: 'overleden' });
  expect(weg).toMatchObject([
    { onderwerpId: aanslagIds[0], voor: ['vervallen'], tegen: ['overleden', 'geheim'], gekozen: false },
  ]);
  expect(await lijst(id, { gekozen: true, na: 999 })).toEqual([]);

  // Taken out by hand, with a reason; an akkoord to the list as it was before is stale.
  const kandidaat = (await lijst(id)).find((row) => row.onderwerpId === aanslagIds[2]);
  const volgnummer = kandidaat?.volgnummer ?? 0;
  const { versie } = await run(id);
  const haal = (reden: string, v = versie, n = volgnummer) =>
    write((w) => takeOutKandidaat(w, proefrun, { id, versie: v, volgnummer: n, reden }));
  expect(await waarom(haal(' '))).toBe('weigering.kandidaat-reden-nodig');
  expect(await waarom(haal('onbekend', versie, 999))).toBe('NotFound');
  await haal('Belde gisteren');
  expect(await waarom(haal('nog eens'))).toBe('Stale');
  expect(await waarom(haal('nog eens', versie + 1))).toBe('weigering.kandidaat-niet-gekozen');
  const oud = write(
    (w) => decideGetoetsteRun(w, proefrun, { id, versie, besluit: 'akkoord', reden: null }),
    besluiter,
  );
  await expect(oud).rejects.toThrow(Stale);
  expect(await totalen(id)).toMatchObject({ metDeHand: { aantal: 1 } });
  const sporen = await sql(`select onderwerp_id from audit where handeling = 'run.kandidaat-uitgehaald'`);
  expect(sporen).toEqual([{ onderwerp_id: id }]);

  // Maker is not checker; who may not decide, or comes through the door of another soort, finds nothing.
  expect(await waarom(beslis(id, { ...besluiter, actor: maker.actor }))).toBe('weigering.run-zelf-gemaakt');
  expect(await waarom(beslis(id, seedContext('beheerder-gbtwente', ['medewerker-heffen'])))).toBe('NotFound');
  const nu = await run(id);
  const anders = write(
    (w) => decideRun(w, aanslagoplegging, { id, versie: nu.versie, besluit: 'akkoord', reden: null }),
    besluiter,
  );
  await expect(anders).rejects.toThrow(NotFound);
  await beslis(id);
  expect(await run(id)).toMatchObject({
    status: 'uitvoeren',
    aantal: 9,
    voortgang: { gedaan: 0, totaal: 9 },
  });
  expect(await waarom(haal('te laat', nu.versie + 1))).toBe('weigering.run-al-besloten');

  // Facts change after akkoord; one step fails, one is refused. The rest goes on.
  await sql(`update persoon set overlijdensdatum = '2026-11-20' where id = $1`, persoonIds[3]);
  storing.bij = async (wat, onderwerpId, { db }) => {
    // A statement that fails takes its own candidate along and none of its part.
    if (wat === 'carryOut' && onderwerpId === aanslagIds[4]) await db.$executeRaw`select 1 / 0`;
    if (wat === 'carryOut' && onderwerpId === aanslagIds[5]) throw new Refused('weigering.proef');
    if (wat === 'recheck' && onderwerpId === aanslagIds[6]) throw new NotFound();
    // Somebody is always in the way of this one.
    if (onderwerpId === aanslagIds[7]) throw Object.assign(new Error('deadlock'), { code: '40P01' });
  };
  await Promise.all([
    carryOutGetoetsteRun(maker, proefrun, sleutel(id), { perDeel: 4 }),
    carryOutGetoetsteRun(maker, proefrun, sleutel(id), { perDeel: 4 }),
  ]);
  expect(await run(id)).toMatchObject({ status: 'uitgevoerd', aantalGedaan: 4, aantalUitval: 5 });
  expect(await uitkomsten(id)).toEqual([
    ...[null, null, null, 'overleden', 'fout', 'weigering.proef', 'niet-gevonden', 'bezet'],
    ...keer(4, 'uitgevoerd'),
  ]);
  // Of what was passed over nothing is left, also not of a step that failed halfway.
  expect(await stappen()).toEqual([...keer(8, 0), ...keer(4, 1)]);
  expect((await totalen(id)).uitkomst).toContainEqual({ uitkomst: 'uitgevoerd', reden: null, aantal: 4 });
});

test('cut off in the middle of a part it goes on where it was: each candidate once', async () => {
  await sql(`delete from graphile_worker._private_jobs`);
  await sql(`update persoon set overlijdensdatum = null, geheimhouding = false`);
  const voor = await stappen();
  const id = await gepland('twee');
  await beslis(id);
  let n = 0;
  storing.bij = async () => {
    n += 1;
    // In the second part.
    if (n === 12) {
      await cutOffApplication(naam);
    }
  };
  await expect(carryOutGetoetsteRun(maker, proefrun, sleutel(id), { perDeel: 4 })).rejects.toThrow();
  storing.bij = null;
  expect(await run(id)).toMatchObject({ status: 'uitvoeren', aantalGedaan: 4 });
  const ctx = await systemContext('proef', 'proef', { kantoorId: 1 });
  await sql(`update run set hartslag_op = hartslag_op - interval '31 seconds' where id = $1`, id);
  expect(await resumeRuns(ctx)).toBe(1);
  await workOnRun(ctx, [proefrun], sleutel(id));
  expect(await run(id)).toMatchObject({ status: 'uitgevoerd', aantalGedaan: 12, aantalUitval: 0 });
  expect(await stappen()).toEqual(voor.map((al) => al + 1));
  // Nothing is left to do, and nothing is done again.
  await carryOutGetoetsteRun(maker, proefrun, sleutel(id));
  expect(await stappen()).toEqual(voor.map((al) => al + 1));
});

test('what got akkoord is held by the database, whatever the statement says', async () => {
  const id = await gepland('drie');
  const nee = (text: string) => waarom(sql(text, id));
  const kandidaat = `update run_kandidaat set %s where run_id = $1 and volgnummer = 1`;
  const zet = (wat: string) => nee(kandidaat.replace('%s', wat));
  expect(await zet('open_centen = open_centen + 1')).toBe('error');
  expect(await zet(`redenen = '{"voor": [], "tegen": []}'`)).toBe('error');
  // Not yet agreed to: it cannot have ended. Taken out without a name: neither.
  expect(await zet(`uitkomst = 'uitgevoerd', uitkomst_op = '2026-11-21'`)).toBe('error');
  await beslis(id);
  expect(await zet(`gekozen = false, uit_door = 'x', uit_op = '2026-11-21', uit_reden = 'x'`)).toBe('error');
  expect(await nee('update run set aantal = aantal - 1 where id = $1')).toBe('error');
  expect(await nee(`update run set besloten_door = 'een ander' where id = $1`)).toBe('error');
  expect(await nee(`update run set parameters = '{"stap": "dwangbevel"}' where id = $1`)).toBe('error');
  const erbij = `insert into run_kandidaat (gemeente_id, run_id, volgnummer, onderwerp_soort, onderwerp_id, persoon_id, stap, open_centen,
    kosten_centen, redenen, gekozen) select gemeente_id, run_id, 999, onderwerp_soort, onderwerp_id, persoon_id, 'dwangbevel', 1, 1, redenen, true
    from run_kandidaat where run_id = $1 and volgnummer = 1`;
  expect(await nee(erbij)).toBe('error');
  await carryOutGetoetsteRun(maker, proefrun, sleutel(id));
  expect(await zet(`uitkomst = null, uitkomst_op = null`)).toBe('error');
});

test('of two runs with one key one is going, also without a year; nothing chosen gets no akkoord', async () => {
  const id = await open('vier');
  expect(await waarom(open('vier'))).toBe('weigering.run-loopt-al');
  const ander = await open('vijf');
  await planGetoetsteRun(maker, proefrun, sleutel(id));
  for (const { volgnummer } of await lijst(id)) {
    const { versie } = await run(id);
    await write((w) => takeOutKandidaat(w, proefrun, { id, versie, volgnummer, reden: 'proef' }));
  }
  expect(await waarom(beslis(id))).toBe('weigering.run-niets-gekozen');
  await beslis(id, besluiter, 'afwijzen');
  expect((await run(id)).status).toBe('afgewezen');
  const { versie } = await run(ander);
  await write((w) => withdrawRun(w, proefrun, { id: ander, versie, reden: 'proef' }));
  // Withdrawn while it is planned: nothing is planned any more.
  await planGetoetsteRun(maker, proefrun, sleutel(ander));
  expect(await lijst(ander)).toEqual([]);
});
