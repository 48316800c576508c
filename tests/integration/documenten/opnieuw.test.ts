import type { TestDatabase } from '@tests/support/database';
import { openSeeded, seedContext } from '@tests/support/seeded';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { getBiljetten } from '@/domain/aanslagen/biljetten.queries';
import { biljetten } from '@/domain/aanslagen/biljetten-run';
import { retryBiljetten } from '@/domain/aanslagen/retry-biljetten';
import { startBiljetten } from '@/domain/aanslagen/start-biljetten';
import { stopRendering } from '@/domain/documenten/render-document';
import { RUN_TAAK } from '@/domain/runs/ask-run-work';
import { resumeRuns } from '@/domain/runs/resume-runs';
import { getRun, listUitval } from '@/domain/runs/run.queries';
import { carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { NotFound, Refused } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';
import { arrangeAanslagen, type Opgelegd } from './arrange';

const AANTAL = 12;
let database: TestDatabase;
let close: () => Promise<void>;
let borne: Opgelegd;
const ctx = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen']);
beforeAll(async () => {
  ({ database, close } = await openSeeded());
  borne = await als((client) => arrangeAanslagen(client, 'borne', AANTAL));
});
afterAll(async () => {
  stopRendering();
  await close();
});
const als = <T>(fn: (client: pg.Client) => Promise<T>) => withClient(database.migratieUrl, fn);
const sql = (text: string, ...values: unknown[]) =>
  als(async (client) => (await client.query(text, values)).rows);
/** An aanslag never changes; here somebody went past that, so that its letter does not add up. */
const verhoog = (aanslagId: string | undefined, centen: number) =>
  als(async (client) => {
    await client.query(`begin; set local role none; set local session_replication_role = 'replica'`);
    await client.query('update aanslag set bedrag_centen = bedrag_centen + $2 where id = $1', [
      aanslagId,
      centen,
    ]);
    await client.query('commit');
  });
const stand = () =>
  readIn(ctx, [borne.gemeenteId], async (read) => {
    const biljetten = await getBiljetten(read, borne.gemeenteId, borne.runId);
    if (biljetten === null) throw new Error('no biljetten');
    const laatste = await getRun(read, borne.gemeenteId, biljetten.laatsteId);
    return { gemaakt: biljetten.gemaakt, laatste };
  });
const opnieuw = () => writeIn(ctx, borne.gemeenteId, (write) => retryBiljetten(write, borne.runId));
const redenVan = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof Refused ? error.sleutel : error),
  );
const telling = async () =>
  (
    await sql(
      'select (select count(*)::int from document) as documenten, (select count(*)::int from bezorging) as bezorgingen',
    )
  )[0];

test('what a batch could not make stands there with its reason, and is made again when that is gone', async () => {
  const { gemeenteId, aanslagIds, persoonIds } = borne;
  expect(await redenVan(opnieuw())).toBe('fout.biljetten-nog-niet');
  const vreemd = writeIn(ctx, gemeenteId, (write) => retryBiljetten(write, testId('geen run')));
  await expect(vreemd).rejects.toThrow(NotFound);
  await sql('delete from persoon_adres where persoon_id = $1', persoonIds[3]);
  await sql(`update persoon set geslachtsnaam = 'Wáng 王' where id = $1`, persoonIds[5]);
  await sql(`update persoon set geslachtsnaam = rpad('Stichting', 220, ' x') where id = $1`, persoonIds[6]);
  await verhoog(aanslagIds[7], 1);
  // Of one the letter is made and cannot be kept; those of the same part are.
  await als(async (client) => {
    await client.query('set role kohier_eigenaar');
    await client.query(`create function weiger() returns trigger language plpgsql as $$ begin
      if new.id = '${aanslagIds[8]}' then raise exception 'vol'; end if; return new; end $$`);
    await client.query(
      'create trigger weiger before insert on document for each row execute function weiger()',
    );
  });

  const eerste = await writeIn(ctx, gemeenteId, (write) => startBiljetten(write, borne.runId));
  expect(await redenVan(opnieuw())).toBe('fout.biljetten-bezig');
  await carryOutVasteRun(ctx, biljetten, { gemeenteId: gemeenteId, runId: eerste });
  expect(await telling()).toEqual({ documenten: AANTAL - 4, bezorgingen: AANTAL - 4 });
  const uitval = await readIn(ctx, [gemeenteId], (read) => listUitval(read, gemeenteId, eerste));
  expect(
    uitval
      .map(({ onderwerpId, reden, toelichting }) => [aanslagIds.indexOf(onderwerpId), reden, toelichting])
      .sort(([a], [b]) => Number(a) - Number(b)),
  ).toEqual([
    [3, 'geen-adres', null],
    [5, 'niet-te-drukken', 'geadresseerde: bevat een teken dat niet op een brief kan: 王 (U+738B)'],
    [7, 'brief-niet-te-maken', 'groepen: De regels zijn samen niet het bedrag van de aanslag.'],
    [8, 'niet-bewaard', expect.stringMatching(/^[A-Za-z]+$/)],
  ]);
  const nummers = new Map(uitval.map((rij) => [rij.onderwerpId, rij.aanslagnummer]));
  expect(nummers.get(aanslagIds[3] ?? '')).toBe('2026-0000004');
  expect(await stand()).toMatchObject({ gemaakt: AANTAL - 4, laatste: { id: eerste, aantalUitval: 4 } });

  // Two of the four are put right; a letter that was there already is posted and not made again.
  await sql(
    `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf) values ($1, $2, $3, $4, 'woon', '2026-01-01')`,
    gemeenteId,
    testId('nieuw adres'),
    persoonIds[3],
    testId('adres borne 1'),
  );
  await sql(`update persoon set geslachtsnaam = 'Wáng' where id = $1`, persoonIds[5]);
  const tweede = await opnieuw();
  expect(await redenVan(opnieuw())).toBe('fout.biljetten-bezig');
  expect(await redenVan(writeIn(ctx, gemeenteId, (write) => startBiljetten(write, borne.runId)))).toBe(
    'fout.biljetten-al-gemaakt',
  );
  await carryOutVasteRun(ctx, biljetten, { gemeenteId: gemeenteId, runId: tweede });
  expect(await stand()).toMatchObject({
    gemaakt: AANTAL - 2,
    laatste: { id: tweede, aantal: 4, aantalGedaan: 2, aantalUitval: 2, status: 'uitgevoerd' },
  });
  await als(async (client) => {
    await client.query('set role kohier_eigenaar');
    await client.query('drop trigger weiger on document');
  });
  await verhoog(aanslagIds[7], -1);
  const derde = await opnieuw();
  await carryOutVasteRun(ctx, biljetten, { gemeenteId: gemeenteId, runId: derde });
  expect(await stand()).toMatchObject({
    gemaakt: AANTAL,
    laatste: { id: derde, aantal: 2, aantalUitval: 0 },
  });
  expect(await telling()).toEqual({ documenten: AANTAL, bezorgingen: AANTAL });
  expect(await redenVan(opnieuw())).toBe('fout.biljetten-niets-over');

  // What went wrong before stays to be read, and who had it made again is known.
  const eerder = await readIn(ctx, [gemeenteId], (read) => listUitval(read, gemeenteId, eerste));
  expect(eerder.length).toBe(4);
  const sporen = await sql(`select onderwerp_id from audit where handeling = 'biljetten.opnieuw'`);
  expect(sporen.map((spoor) => spoor.onderwerp_id).sort()).toEqual([tweede, derde].sort());
});

test('a batch of which the aanslagen are not what it was divided in stops with the reason, and is begun again', async () => {
  const {
    gemeenteId,
    aanslagIds,
    runId: aanslagrun,
  } = await als((client) => arrangeAanslagen(client, 'haaksbergen', 2));
  const eerste = await writeIn(ctx, gemeenteId, (write) => startBiljetten(write, aanslagrun));
  const sleutel = { gemeenteId, runId: eerste };
  // As if its worker was killed when it had divided the work.
  await sql(
    `insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen, inhoud_hash, status)
      select gemeente_id, $1, 1, min(id::text)::uuid, max(id::text)::uuid, 0, 2, 2, 0, 'anders', 'open' from aanslag
      where run_id = $2 group by gemeente_id`,
    eerste,
    aanslagrun,
  );
  await carryOutVasteRun(ctx, biljetten, sleutel);
  const nu = () =>
    readIn(ctx, [gemeenteId], async (read) => {
      const found = await getBiljetten(read, gemeenteId, aanslagrun);
      return found && getRun(read, gemeenteId, found.laatsteId);
    });
  expect(await nu()).toMatchObject({
    id: eerste,
    status: 'gestopt',
    reden: 'gegevens-gewijzigd',
    aantalGedaan: 0,
  });
  const tweede = await writeIn(ctx, gemeenteId, (write) => startBiljetten(write, aanslagrun));
  await carryOutVasteRun(ctx, biljetten, { gemeenteId, runId: tweede });
  expect(await nu()).toMatchObject({ id: tweede, status: 'uitgevoerd', aantalGedaan: aanslagIds.length });
});

test('a batch of which the worker died is asked for again', async () => {
  const hengelo = await als((client) => arrangeAanslagen(client, 'hengelo', 2));
  const runId = await writeIn(ctx, hengelo.gemeenteId, (write) => startBiljetten(write, hengelo.runId));
  expect(await resumeRuns(ctx)).toBe(0);
  await sql(`delete from graphile_worker._private_jobs`);
  await sql(`update run set hartslag_op = hartslag_op - interval '31 seconds' where id = $1`, runId);
  expect(await resumeRuns(ctx)).toBe(1);
  const taken = await sql(
    `select t.identifier, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id`,
  );
  expect(taken).toEqual([
    { identifier: RUN_TAAK, payload: { kantoorId: 1, gemeenteId: hengelo.gemeenteId, runId } },
  ]);
  await carryOutVasteRun(ctx, biljetten, { gemeenteId: hengelo.gemeenteId, runId: runId });
  expect(await resumeRuns(ctx)).toBe(0);
});
