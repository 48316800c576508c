import { randomBytes } from 'node:crypto';
import type { TestDatabase } from '@tests/support/database';
import { gedeeldeSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { withClient } from '@/commands/postgres/roles';
import { action } from '@/platform/action';
import { addressOf, countLimiet, LIMIETEN, type Limiet } from '@/platform/limiet';
import { logger } from '@/platform/logger';
import { handleLogin } from '@/platform/login/handler';
import { cookieNames, hashToken } from '@/platform/login/wereld';
import { pas } from '@/platform/pass';
import { route } from '@/platform/route';
import { insertSessie } from '@/platform/session-store';

/** What may be done only so often: counted in the database, for every process together. */
const OWN = 'http://localhost:3000';
const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));

const { kantoor, a } = twoTenants;
let database: TestDatabase;
let close: () => Promise<void>;
let cookie = '';
let migratie: pg.Client;
beforeAll(async () => {
  ({ database, close } = await openWalled());
  migratie = new pg.Client({ connectionString: database.migratieUrl });
  await migratie.connect();
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  await insertSessie({
    tokenHash: hashToken(token),
    wereld: 'inwoner',
    kantoorId: kantoor.id,
    issuer: 'https://idp.example',
    subject: 'inwoner',
    niveau: 'midden',
    persoonSleutel: gedeeldeSleutel,
    medewerkerId: null,
    naam: null,
    idToken: null,
    now,
    verlooptOp: new Date(now.getTime() + 3_600_000),
  });
  cookie = `${cookieNames('inwoner', false).sessie}=${token}`;
  request.set('cookie', cookie);
  request.set('x-pas', pas());
  request.set('origin', OWN);
});
afterAll(async () => {
  await migratie.end();
  await close();
});
beforeEach(() => withClient(database.ownerUrl, (owner) => owner.query('truncate limiet')));
afterEach(() => vi.restoreAllMocks());

const NOON = new Date('2026-11-02T12:00:00.000Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const times = async (n: number, soort: Limiet, wie: string, at = NOON) => {
  for (let i = 0; i < n; i += 1) await countLimiet(soort, wie, at);
};

describe('a limit', () => {
  const { aantal, seconden } = LIMIETEN.vragen;

  test('lets through what it allows, refuses the next, and says how long to wait', async () => {
    await times(aantal, 'vragen', 'iemand');
    await expect(countLimiet('vragen', 'iemand', later(600))).rejects.toMatchObject({
      name: 'TeVaak',
      seconden: seconden - 600,
    });
    // Somebody else, and something else of the same person, have counts of their own.
    await countLimiet('vragen', 'een ander', NOON);
    await countLimiet('codes', 'iemand', NOON);
  });

  test('begins anew when its window is over, at the second', async () => {
    await times(aantal, 'vragen', 'iemand');
    await expect(countLimiet('vragen', 'iemand', later(seconden - 1))).rejects.toThrow('te-vaak');
    await times(aantal, 'vragen', 'iemand', later(seconden));
    await expect(countLimiet('vragen', 'iemand', later(seconden))).rejects.toThrow('te-vaak');
  });

  test('counts every one of many at the same moment', async () => {
    const all = await Promise.allSettled(
      Array.from({ length: aantal + 15 }, () => countLimiet('vragen', 'tegelijk', NOON)),
    );
    expect(all.filter((one) => one.status === 'fulfilled')).toHaveLength(aantal);
  });

  test('keeps no name, number or address, and throws away what is long over', async () => {
    await countLimiet('inloggen', '192.0.2.7', NOON);
    await countLimiet('codes', 'iemand', later(3 * 86_400));
    const { rows } = await migratie.query('select * from limiet');
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]).sort()).toEqual(['aantal', 'eind', 'sleutel']);
    expect(rows[0].sleutel).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the application can count and nothing else', async () => {
    await withClient(database.appUrl, async (app) => {
      for (const sql of ['select * from limiet', 'delete from limiet', 'update limiet set aantal = 1'])
        await expect(app.query(sql)).rejects.toThrow(/permission denied/);
    });
  });

  test('that cannot be counted refuses or lets through, as its setting says', async () => {
    vi.spyOn(logger(), 'error').mockImplementation(() => undefined);
    await withClient(database.ownerUrl, (owner) =>
      owner.query(
        'set role kohier_index; revoke execute on function tel_limiet(text, timestamptz, int) from kohier_app',
      ),
    );
    try {
      for (const [soort, { bijStoring }] of Object.entries(LIMIETEN) as [
        Limiet,
        (typeof LIMIETEN)[Limiet],
      ][]) {
        const outcome = countLimiet(soort, 'iemand', NOON);
        if (bijStoring === 'dicht') await expect(outcome, soort).rejects.toThrow('te-vaak');
        else await expect(outcome, soort).resolves.toBeUndefined();
      }
    } finally {
      await withClient(database.ownerUrl, (owner) =>
        owner.query(
          'set role kohier_index; grant execute on function tel_limiet(text, timestamptz, int) to kohier_app',
        ),
      );
    }
  });
});

describe('at the doors it is answered in words', () => {
  test('an action keeps what was typed and does not run', async () => {
    let ran = 0;
    const act = action({
      toegang: { wie: 'burger' },
      doel: 'proef',
      input: z.object({ tekst: z.string().min(1) }),
      limiet: 'vragen',
      run: async () => {
        ran += 1;
        return { melding: 'gelukt' };
      },
    });
    const send = (tekst: string) => {
      const form = new FormData();
      form.append('gemeente', a.sleutel);
      form.append('tekst', tekst);
      return act({ status: 'nieuw' }, form);
    };
    for (let i = 0; i < LIMIETEN.vragen.aantal; i += 1) expect((await send('vraag')).status).toBe('gelukt');
    // A form that is not right is no question.
    await send('');
    expect(await send('mijn vraag')).toEqual({
      status: 'fout',
      melding: { sleutel: 'formulier.te-vaak', waarden: { minuten: 60 } },
      ingevuld: { gemeente: a.sleutel, tekst: 'mijn vraag' },
    });
    expect(ran).toBe(LIMIETEN.vragen.aantal);
  });

  test('a route answers 429 with Retry-After', async () => {
    const GET = route({
      toegang: { wie: 'burger' },
      doel: 'proef',
      limiet: 'zoeken',
      handle: async () => new Response('gevonden'),
    });
    const ask = () =>
      GET(new NextRequest(`${OWN}/x`, { headers: { cookie } }), { params: Promise.resolve({}) });
    for (let i = 0; i < LIMIETEN.zoeken.aantal; i += 1) expect((await ask()).status).toBe(200);
    const response = await ask();
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await response.json()).detail).toMatch(/^U deed dit te vaak/);
  });

  test.each(['signin', 'callback'])('the log-in: %s', async (step) => {
    const ask = (address: string) =>
      handleLogin(
        new Request(`${OWN}/api/auth/${step}/inwoner-niemand`, {
          method: step === 'signin' ? 'POST' : 'GET',
          headers: {
            origin: OWN,
            host: 'localhost:3000',
            'x-forwarded-for': `198.51.100.1, ${address}`,
            'content-type': 'application/x-www-form-urlencoded',
          },
          ...(step === 'signin' ? { body: '' } : {}),
        }),
        [step, 'inwoner-niemand'],
        NOON,
      );
    const soort = step === 'signin' ? 'inloggen' : 'terugkeer';
    await times(LIMIETEN[soort].aantal, soort, '192.0.2.7');
    expect((await ask('192.0.2.7')).status).toBe(429);
    expect((await ask('192.0.2.8')).status).toBe(404);
  });

  test('the address is the one that our own proxy saw, whatever was written before it', () => {
    const of = (list: string) => addressOf(new Headers({ 'x-forwarded-for': list }));
    expect(of('10.0.0.1, 192.0.2.7')).toBe('192.0.2.7');
    expect(of('192.0.2.7')).toBe('192.0.2.7');
    expect(addressOf(new Headers())).toBe('onbekend');
    process.env.KOHIER_PROXIES = '2';
    expect(of('10.0.0.1, 192.0.2.7, 10.1.1.1')).toBe('192.0.2.7');
    expect(of('192.0.2.7')).toBe('onbekend');
    delete process.env.KOHIER_PROXIES;
  });
});
