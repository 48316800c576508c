import { randomBytes } from 'node:crypto';
import { size } from '@tests/support/size';
import { dropTestDatabase } from '@tests/support/test-server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createDatabase, MIGRATION_ROLE, withClient, withUrl } from '@/commands/postgres/roles';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { beslis, openPlek, type Plek, run, start } from './arrange';
import { seeded, uitvoer, werkAan } from './gedood';

/** Killed at any point a run goes on where it was, and what it leaves is what an uninterrupted run leaves, to the byte. */
const OBJECTEN = size(840, 120_000);
const DELEN = 12;
const perDeel = Math.ceil(OBJECTEN / DELEN);
const KEREN = size(3, 200);

type Kopie = { appUrl: string; client: pg.Client; weg: () => Promise<void> };
const kopieen: Kopie[] = [];

/** A database that is the same to the byte as this one, which nobody may be using. */
async function kopieer(naam: string): Promise<Kopie> {
  const server = inject('kohierTestServer');
  const name = `kohier_test_${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`;
  await withClient(server.adminUrl, (client) => createDatabase(client, name, naam));
  const client = new pg.Client({
    connectionString: withUrl(server.adminUrl, { database: name, role: MIGRATION_ROLE }),
  });
  await client.connect();
  const kopie = {
    appUrl: withUrl(server.appUrl, { database: name }),
    client,
    weg: async () => {
      await client.end();
      await dropTestDatabase(server.adminUrl, name);
    },
  };
  kopieen.push(kopie);
  return kopie;
}

describe('a run of which the worker is killed', () => {
  let plek: Plek;
  let naam = '';
  let runId = '';
  beforeAll(async () => {
    plek = await openPlek(OBJECTEN);
    naam = new URL(plek.database.appUrl).pathname.slice(1);
    runId = await start();
  }, 600_000);
  afterAll(async () => {
    for (const kopie of kopieen) await kopie.weg();
    await plek.close();
  });

  /** Lets go of the first database, copies it, and takes it up again. */
  async function tweeKopieen(): Promise<[Kopie, Kopie]> {
    await plek.alles.end();
    await closeConnections();
    const twee: [Kopie, Kopie] = [await kopieer(naam), await kopieer(naam)];
    await replaceConnections(openConnections(plek.database.appUrl, 8));
    plek.alles = new pg.Client({ connectionString: plek.database.migratieUrl });
    plek.alles.on('error', () => undefined);
    await plek.alles.connect();
    return twee;
  }

  /** The same work on two copies: one undisturbed, one killed at drawn moments until it is done. */
  async function vergelijk(werk: 'proefdraai' | 'uitvoeren', seed: number) {
    const [heel, gestoord] = await tweeKopieen();
    const random = seeded(seed);
    const ongestoord = werkAan(heel.appUrl, werk, { runId, perDeel });
    let begonnen = 0;
    let gedood = 0;
    for (let keer = 0; keer <= KEREN; keer += 1) {
      const laatste = keer === KEREN;
      // Before the first commit, after a commit or in the middle of a part.
      const bij = random() < 0.5 ? 'begonnen' : 'gedaan';
      const nummer = 1 + Math.floor(random() * 3);
      const wacht = Math.floor(random() * 120);
      const { klaar } = werkAan(gestoord.appUrl, werk, { runId, perDeel }, (wat, aantal) =>
        !laatste && wat === bij && aantal === nummer ? wacht : null,
      );
      const gang = await klaar;
      begonnen += gang.begonnen;
      if (gang.signaal === 'SIGKILL') gedood += 1;
      else expect(gang.fout).toBe('');
    }
    expect((await ongestoord.klaar).fout).toBe('');
    return { heel, gestoord, begonnen, gedood };
  }

  const stand = async ({ client }: Kopie) =>
    (
      await client.query(
        'select status, inhoud_hash, aantal, aantal_gedaan, aantal_uitval, totalen from run where id = $1',
        [runId],
      )
    ).rows[0];

  test('[R9] calculates the same proefdraai, and repeats no more than the part it was in', async () => {
    const { heel, gestoord, begonnen, gedood } = await vergelijk('proefdraai', 9_2026);
    expect(gedood).toBeGreaterThan(0);
    expect(begonnen - DELEN).toBeLessThanOrEqual(gedood);
    expect(await stand(gestoord)).toEqual(await stand(heel));
    expect((await stand(heel)).status).toBe('ter-akkoord');
    expect(await uitvoer(gestoord.client)).toEqual(await uitvoer(heel.client));
  });

  test('[R9] imposes the same aanslagen, to the byte, none twice and none missing', async () => {
    const eerst = werkAan(plek.database.appUrl, 'proefdraai', { runId, perDeel });
    expect((await eerst.klaar).fout).toBe('');
    await beslis(runId);
    const { heel, gestoord, begonnen, gedood } = await vergelijk('uitvoeren', 90_2026);
    expect(gedood).toBeGreaterThan(0);
    expect(begonnen - DELEN).toBeLessThanOrEqual(gedood);
    expect(await stand(gestoord)).toEqual(await stand(heel));
    const goed = await uitvoer(heel.client);
    expect(await uitvoer(gestoord.client)).toEqual(goed);
    expect(goed.rijen).toBeGreaterThan(OBJECTEN * 10);
    const { rows } = await gestoord.client.query(
      'select status, aantal, (select count(*)::int from aanslag) as n from run where id = $1',
      [runId],
    );
    expect(rows[0]).toMatchObject({ status: 'uitgevoerd', n: rows[0].aantal });
  });

  test('[R9] of two workers at once one works', async () => {
    const twee = [1, 2].map(() => werkAan(plek.database.appUrl, 'uitvoeren', { runId, perDeel }));
    const gangen = await Promise.all(twee.map((een) => een.klaar));
    expect(gangen.map((gang) => gang.fout)).toEqual(['', '']);
    expect(gangen.map((gang) => gang.gedaan).sort((a, b) => a - b)).toEqual([0, DELEN]);
    expect((await run(runId)).status).toBe('uitgevoerd');
  });
});
