import type pg from 'pg';
import { aanslagoplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { decideAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { startAanslagrun } from '@/domain/aanslagen/start-aanslagrun';
import { getRun } from '@/domain/runs/run.queries';
import { calculateVasteRun, carryOutVasteRun } from '@/domain/runs/work-on-vaste-run';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import type { Context } from '@/platform/context';
import { openConnections, replaceConnections } from '@/platform/database';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeRaw } from '@/platform/tenant';
import { MIGRATION_ROLE, withClient, withUrl } from '../postgres/roles';
import { KANTOOR } from './fill';
import { fillHeffing } from './heffing';
import { inTurn, type Spread } from './measure';
import { fillSender } from './sender';

/** The gemeente of one size and the one of ten times that. */
export const KLEIN = 101;
export const GROOT = 102;
const MOMENT = new Date('2026-02-10T09:00:00Z');
/** What a run writes, in the order in which it may be written. */
const TABELLEN = ['aanslag', 'betalingskenmerk', 'aanslagregel', 'boeking', 'boekingsregel'];

type Server = { adminUrl: string; appUrl: string };
export type Runmeting = {
  regels: number;
  /** Seconds: imposing, plain INSERT ... SELECT of the same rows, and proefdraai with imposing for both sizes. */
  seconden: Record<'opleggen' | 'plat', Spread> & Record<'heelKlein' | 'heelGroot', Spread>;
};

/** P3 and P4 in a migrated, empty database. */
export async function measureRuns(
  server: Server,
  database: string,
  objecten: number,
  rounds: number,
): Promise<Runmeting> {
  await fillGemeenten(server, database, objecten);
  const beheer = withUrl(server.adminUrl, { database });
  return withClient(beheer, async (client) => {
    const heel = await inTurn(
      { heelKlein: () => heleRun(client, KLEIN), heelGroot: () => heleRun(client, GROOT) },
      rounds,
    );
    // One more that stays: what is imposed and inserted in turn are its rows.
    await heleRun(client, GROOT, false);
    const { rows } = await client.query<{ regels: number; run: string }>(
      'select count(*)::int as regels, (select id from run where gemeente_id = $1 order by gemaakt_op desc, id limit 1) as run from aanslagregel',
      [GROOT],
    );
    const [{ regels, run } = { regels: 0, run: '' }] = rows;
    await keepRows(client);
    const regelsEnPlat = await inTurn(
      {
        opleggen: () =>
          timed(
            client,
            () => carryOutVasteRun(context(1), aanslagoplegging, { gemeenteId: GROOT, runId: run }),
            run,
          ),
        plat: () => timed(client, () => insertPlain(), run),
      },
      rounds,
    );
    return { regels, seconden: { ...heel, ...regelsEnPlat } };
  });
}

/** A small and a ten times larger gemeente with what a run needs, and this process connected to them. */
export async function fillGemeenten(server: Server, database: string, objecten: number): Promise<void> {
  const alsMigratie = withUrl(server.adminUrl, { database, role: MIGRATION_ROLE });
  await withClient(alsMigratie, async (client) => {
    // The plans of the foreign keys are made on empty tables: left free they would read each table once per row.
    await client.query('set enable_seqscan = off');
    await client.query(
      `insert into kantoor values (${KANTOOR}, 'bench', 'Bench', 'Bench', 'https://bench.example', null)`,
    );
    for (const [gemeente, omvang] of [
      [KLEIN, objecten],
      [GROOT, objecten * 10],
    ] as const) {
      await client.query(`insert into gemeente values ($1, 'bench-' || $1::int, 'Bench', 'GM' || $1::int)`, [
        gemeente,
      ]);
      await client.query(
        `insert into deelname (kantoor_id, gemeente_id, vanaf, soort) values (${KANTOOR}, $1, '2020-01-01', 'deelnemer')`,
        [gemeente],
      );
      await fillHeffing(client, gemeente, omvang);
    }
    await fillSender(client, KANTOOR, [KLEIN, GROOT]);
    await fillBesluiter(client);
  });
  await withClient(withUrl(server.adminUrl, { database }), (client) => client.query('vacuum analyze'));
  await replaceConnections(openConnections(withUrl(server.appUrl, { database }), 4));
}

const BENCH = (wie: 1 | 2 | 3) => `00000000-0000-4000-8000-00000000000${wie}`;

/** Who agrees to a run has an aanwijzing for it: the second one, proposed by the first and confirmed by a third. */
async function fillBesluiter(client: pg.Client): Promise<void> {
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     select $1, id::uuid, 'https://bench.example', id, 'Bench', 'kantoor', '2020-01-01' from unnest($2::text[]) id`,
    [KANTOOR, [BENCH(1), BENCH(2), BENCH(3)]],
  );
  await client.query(
    `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, vanaf, besluit_nummer, besluit_datum, status,
       voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
     values ($1, $3, $3, 'heffingsambtenaar', '{aanslagrun}', '2020-01-01', 'bench', '2020-01-01', 'actief',
       $2, '2020-01-01', $4, '2020-01-01')`,
    [KANTOOR, BENCH(1), BENCH(2), BENCH(3)],
  );
}

/** Two medewerkers, because nobody agrees to his own run. */
export const context = (wie: 1 | 2): Context => ({
  kantoorId: KANTOOR,
  kantoorNaam: 'Bench',
  actor: { soort: 'medewerker', medewerkerId: BENCH(wie), naam: 'Bench' },
  gemeenten: [KLEIN, GROOT].map((gemeenteId) => ({
    gemeenteId,
    sleutel: `bench-${gemeenteId}`,
    naam: 'Bench',
    rollen: ['heffingsambtenaar'],
  })),
  kantoorRollen: [],
  doel: 'bench',
  requestId: '00000000-0000-4000-8000-000000000002',
  now: MOMENT,
});

/** Seconds of a whole run: proefdraai and imposing. Leaves nothing behind, unless asked. */
export async function heleRun(client: pg.Client, gemeenteId: number, opruimen = true): Promise<number> {
  const runId = await writeIn(context(1), gemeenteId, (write) =>
    startAanslagrun(write, {
      belastingjaar: 2026,
      dagtekening: toLocalDate('2026-02-28'),
      belastingsoorten: BELASTINGSOORTEN,
    }),
  );
  const begin = performance.now();
  await calculateVasteRun(context(1), aanslagoplegging, { gemeenteId, runId });
  const { versie } = await readIn(context(1), [gemeenteId], (read) => getRun(read, gemeenteId, runId));
  await writeIn(context(2), gemeenteId, (write) =>
    decideAanslagrun(write, { id: runId, versie, besluit: 'akkoord', reden: null }),
  );
  await carryOutVasteRun(context(1), aanslagoplegging, { gemeenteId, runId });
  const seconden = (performance.now() - begin) / 1000;
  const { status } = await readIn(context(1), [gemeenteId], (read) => getRun(read, gemeenteId, runId));
  if (status !== 'uitgevoerd') throw new Error(`The run of the benchmark is ${status}`);
  if (opruimen) {
    await clear(client, runId);
    await client.query(`update run set status = 'gestopt' where id = $1`, [runId]);
  }
  return seconden;
}

/** Empties what a run writes, past triggers that refuse it to everybody else, and lets the run be executed again. */
async function clear(client: pg.Client, runId: string): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query(`truncate ${TABELLEN.join(', ')} cascade`);
  await client.query('set session_replication_role = origin');
  await client.query(`update run_deel set status = 'open' where run_id = $1`, [runId]);
  await client.query(`update run set status = 'uitvoeren', aantal_gedaan = 0 where id = $1`, [runId]);
}

async function keepRows(client: pg.Client): Promise<void> {
  for (const tabel of TABELLEN) {
    await client.query(`create table klaar_${tabel} as select * from ${tabel}`);
    await client.query(`grant select on klaar_${tabel} to kohier_app`);
  }
  await client.query('vacuum analyze');
}

/** Seconds of one way to write the rows, into tables that are empty at the start. */
async function timed(client: pg.Client, write: () => Promise<void>, runId: string): Promise<number> {
  await clear(client, runId);
  const begin = performance.now();
  await write();
  return (performance.now() - begin) / 1000;
}

/** The same rows into the same tables, with the same keys, triggers and policies: what no run can be faster than. */
async function insertPlain(): Promise<void> {
  await writeRaw(context(1), GROOT, async (client) => {
    for (const tabel of TABELLEN.slice(0, 3))
      await client.query(`insert into ${tabel} select * from klaar_${tabel}`);
    await client.query(
      'with b as (insert into boeking select * from klaar_boeking) insert into boekingsregel select * from klaar_boekingsregel',
    );
  });
}

/** How run time grows with size: 1 is in step with it. */
export const exponent = (klein: number, groot: number): number =>
  Number(Math.log10(groot / klein).toFixed(3));
