import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { gedeeldeSleutel, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ActionState } from '@/platform/action-state';
import { cookieNames, hashToken, type Wereld } from '@/platform/login/wereld';
import { pas } from '@/platform/pass';
import { ROLLEN } from '@/platform/permissions';
import { insertSessie } from '@/platform/session-store';

/** Every action, called as anybody can call it, by whom it is not for: refused at its door, and nothing is changed. */
const OWN = 'http://localhost:3000';
const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));
// Who tries this often is stopped by a limit, behind which nothing is tried any more.
vi.mock('@/platform/limiet', async (original) => ({
  ...(await original<typeof import('@/platform/limiet')>()),
  countLimiet: async () => undefined,
}));
// What an action would do once it was let in; nobody here is.
const { ran } = vi.hoisted(() => ({ ran: [] as string[] }));
vi.mock('@/platform/action', async (original) => {
  const real = await original<typeof import('@/platform/action')>();
  type Definition = { doel: string; toegang: { wie: string }; run: (...all: never[]) => unknown };
  const make =
    (door: (def: never) => object) =>
    (def: Definition): object =>
      Object.assign(
        door({
          ...def,
          // Any form has the right shape: what refuses is the door.
          input: { safeParse: (data: unknown) => ({ success: true, data }) },
          run: async () => {
            ran.push(def.doel);
            return { melding: 'gelukt' };
          },
        } as never),
        { toegang: def.toegang },
      );
  return Object.fromEntries(Object.entries(real).map(([name, door]) => [name, make(door as never)]));
});

type Action = ((state: ActionState, form: FormData) => Promise<ActionState>) & {
  toegang: { wie: string; bereik?: string };
};
const { kantoor, a, c } = twoTenants;
const actions: [string, Action][] = [];
let admin: pg.Client;
let close: () => Promise<void>;
const NOW = new Date();

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  admin = new pg.Client({ connectionString: walled.database.migratieUrl });
  await admin.connect();
  const files = fs.readdirSync('src/app', { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /actions\.ts$/.test(name)).sort())
    for (const [name, act] of Object.entries(
      await import(/* @vite-ignore */ `@/app/${file.replace(/\.ts$/, '')}`),
    ))
      actions.push([`${file} ${name}`, act as Action]);
});
afterAll(async () => {
  await admin.end();
  await close();
});
beforeEach(() => {
  ran.length = 0;
  request.clear();
  request.set('x-pas', pas());
  request.set('origin', OWN);
});

/** A session as the log-in makes it; `over` what is another. */
async function logIn(wereld: Wereld, over: object = {}): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  const staff = wereld === 'medewerker';
  await insertSessie({
    tokenHash: hashToken(token),
    wereld,
    kantoorId: kantoor.id,
    issuer: 'https://idp.example',
    subject: wereld,
    niveau: staff ? 'meerdere-factoren' : 'midden',
    persoonSleutel: staff ? null : gedeeldeSleutel,
    medewerkerId: staff ? kantoor.medewerkerId : null,
    naam: null,
    idToken: null,
    now: NOW,
    verlooptOp: new Date(NOW.getTime() + 3_600_000),
    ...over,
  });
  request.set('cookie', `${cookieNames(wereld, false).sessie}=${token}`);
}

/** Everything that stands in the database but who is logged in, as one number. */
async function checksum(): Promise<string> {
  const { rows } = await admin.query<{ naam: string }>(
    `select c.oid::regclass::text as naam from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker') and c.relname not in ('sessie') order by 1`,
  );
  const parts = rows.map(
    ({ naam }) =>
      `select '${naam}' as t, md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as som from ${naam} r`,
  );
  const found = await admin.query<{ som: string }>(
    `select md5(string_agg(t || som, ',' order by t)) as som from (${parts.join(' union all ')}) x`,
  );
  return found.rows[0]?.som ?? '';
}

const form = (gemeente: string) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ gemeente, id: testId('niemand'), namens: '' }))
    data.append(name, value);
  return data;
};

/** What the door said: the address of the log-in, or the key of a sentence. */
async function answer(act: Action, gemeente: string): Promise<string> {
  try {
    const { status, melding } = await act({ status: 'nieuw' }, form(gemeente));
    return status === 'fout' ? (melding?.sleutel ?? '') : status;
  } catch (error) {
    const { digest = '' } = error as { digest?: string };
    if (digest.startsWith('NEXT_REDIRECT')) return digest.split(';')[2] ?? '';
    throw error;
  }
}

const LOGIN = /^\/inloggen\?wie=(burger|medewerker)&terug=/;
const NOT_FOUND = 'formulier.niet-gevonden';

/** Somebody who may do everything, in the gemeenten of his kantoor. */
async function logInWithEveryRole(): Promise<void> {
  for (const rol of Object.keys(ROLLEN))
    await admin.query(
      `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, vanaf, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op) values ($1, $2, $3, $4, '2020-01-01', 'actief', $5, '2020-01-01', $6, '2020-01-01')
       on conflict do nothing`,
      [
        kantoor.id,
        testId(`alles ${rol}`),
        kantoor.medewerkerId,
        rol,
        kantoor.collegaId,
        testId('tweede persoon'),
      ],
    );
  await logIn('medewerker');
}

/** The same from a page that is not ours, whatever else the sender writes about himself. */
const from = (headers: Record<string, string>) => ({
  arrange: async () => {
    await logInWithEveryRole();
    request.delete('origin');
    for (const [name, value] of Object.entries(headers)) request.set(name, value);
  },
  who: () => true,
  says: /^formulier\.herkomst$/,
});

type Attempt = {
  arrange: () => Promise<void>;
  gemeente?: string;
  who: (act: Action) => boolean;
  says: RegExp;
};
const staffAct = (act: Action) => act.toegang.wie === 'medewerker';
const citizenAct = (act: Action) => act.toegang.wie === 'burger';
const oneGemeente = (act: Action) => act.toegang.bereik === 'gemeente';
const hour = 3_600_000;
const ATTEMPTS: Record<string, Attempt> = {
  'without a cookie': { arrange: async () => undefined, who: () => true, says: LOGIN },
  'with a cookie of nobody': {
    arrange: async () => {
      request.set(
        'cookie',
        `kohier-medewerker-sessie=${'x'.repeat(43)}; kohier-inwoner-sessie=${'x'.repeat(43)}`,
      );
    },
    who: () => true,
    says: LOGIN,
  },
  'with a session that is over': {
    arrange: () =>
      logIn('medewerker', {
        now: new Date(NOW.getTime() - 9 * hour),
        verlooptOp: new Date(NOW.getTime() - hour),
      }),
    who: staffAct,
    says: LOGIN,
  },
  'with a session of a citizen that is over': {
    arrange: () =>
      logIn('inwoner', {
        now: new Date(NOW.getTime() - 3 * hour),
        verlooptOp: new Date(NOW.getTime() - hour),
      }),
    who: citizenAct,
    says: LOGIN,
  },
  'as a citizen, what is for staff': { arrange: () => logIn('inwoner'), who: staffAct, says: LOGIN },
  'as staff, what is for a citizen': { arrange: () => logIn('medewerker'), who: citizenAct, says: LOGIN },
  'as staff without any role': {
    arrange: async () => {
      await admin.query('delete from medewerker_rol');
      await logIn('medewerker');
    },
    who: staffAct,
    says: new RegExp(`^${NOT_FOUND}$`),
  },
  'with every role, in a gemeente of another kantoor': {
    arrange: logInWithEveryRole,
    gemeente: c.sleutel,
    who: (act) => staffAct(act) && oneGemeente(act),
    says: new RegExp(`^${NOT_FOUND}$`),
  },
  'as a citizen, in a gemeente of another kantoor': {
    arrange: () => logIn('inwoner'),
    gemeente: c.sleutel,
    who: (act) => citizenAct(act) && oneGemeente(act),
    says: new RegExp(`^${NOT_FOUND}$`),
  },
  'without a cookie, as a request within the server': {
    arrange: async () => {
      request.set('x-middleware-subrequest', 'middleware:middleware:middleware:middleware:middleware');
    },
    who: () => true,
    says: LOGIN,
  },
  'from another site': from({ origin: 'https://elders.example' }),
  'from nowhere': from({}),
  'from another site that says it is ours': from({
    origin: 'https://elders.example',
    host: 'elders.example',
    'x-forwarded-host': 'elders.example',
  }),
};

test('all actions of the application are tried', () => expect(actions.length).toBeGreaterThan(150));

test.each(Object.entries(ATTEMPTS))(
  '[R5] every action refuses who calls it %s, and nothing is changed',
  async (_, { arrange, gemeente = a.sleutel, who, says }) => {
    await arrange();
    const before = await checksum();
    const wrong: string[] = [];
    for (const [name, act] of actions.filter(([, one]) => who(one))) {
      const said = await answer(act, gemeente);
      if (!says.test(said)) wrong.push(`${name}: ${said}`);
    }
    expect(wrong).toEqual([]);
    expect(ran).toEqual([]);
    expect(await checksum()).toBe(before);
  },
);

test('the same doors open for who may: what refuses is the door and not the form', async () => {
  await logInWithEveryRole();
  const staff = actions.filter(([, act]) => staffAct(act));
  for (const [, act] of staff) await answer(act, a.sleutel);
  expect(ran.length).toBeGreaterThan(staff.length * 0.95);
  const before = await checksum();
  await admin.query('update persoon set zoeknaam = zoeknaam where false');
  expect(await checksum()).toBe(before);
  await admin.query("update kantoor set website = website || 'x'");
  expect(await checksum()).not.toBe(before);
});
