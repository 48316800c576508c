import { randomBytes } from 'node:crypto';
import { staffContext } from '@tests/support/context';
import { gedeeldeSleutel, testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { NextRequest } from 'next/server';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { revokeRol } from '@/domain/medewerkers/revoke-rol';
import type { Access } from '@/platform/access';
import { action } from '@/platform/action';
import { cookieNames, hashToken, type Wereld } from '@/platform/login/wereld';
import { page } from '@/platform/page';
import { pas } from '@/platform/pass';
import { route } from '@/platform/route';
import { revokeAllSessies, revokeSessie } from '@/platform/session';
import { insertSessie } from '@/platform/session-store';
import { writeKantoor } from '@/platform/tenant';

/** A right that is taken away is gone at the next thing that its owner asks, at every kind of door, for all his sessions. */
const request = new Map<string, string>();
vi.mock('next/headers', () => ({
  headers: async () => ({ get: (name: string) => request.get(name) ?? null }),
}));
vi.mock('next/server', async (original) => ({
  ...(await original<typeof import('next/server')>()),
  connection: async () => undefined,
}));

const { kantoor, a, b } = twoTenants;
const NOW = new Date();
const SESSIES = 50;
const PIECE = new Uint8Array(64 * 1024);
let admin: pg.Client;
let close: () => Promise<void>;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  admin = new pg.Client({ connectionString: walled.database.migratieUrl });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await close();
});
beforeEach(async () => {
  request.clear();
  request.set('x-pas', pas());
  request.set('origin', 'http://localhost:3000');
  await admin.query('delete from sessie');
});

/** So many living sessions of one person, each as its Cookie header. */
async function logIn(wereld: Wereld, medewerkerId: string | null, count: number): Promise<string[]> {
  const staff = wereld === 'medewerker';
  const cookies: string[] = [];
  for (let i = 0; i < count; i++) {
    const token = randomBytes(32).toString('base64url');
    await insertSessie({
      tokenHash: hashToken(token),
      ...{ wereld, kantoorId: kantoor.id, issuer: 'https://idp.example', subject: wereld },
      niveau: staff ? 'meerdere-factoren' : 'midden',
      persoonSleutel: staff ? null : gedeeldeSleutel,
      ...{ medewerkerId, naam: null, idToken: null, now: NOW },
      verlooptOp: new Date(NOW.getTime() + 3_600_000),
    });
    cookies.push(`${cookieNames(wereld, false).sessie}=${token}`);
  }
  return cookies;
}

/** A file of three pieces, which is on its way as long as nobody takes the next one. */
function* pieces() {
  for (let i = 0; i < 3; i++) yield PIECE;
}
const streamed = (): Response => {
  const left = pieces();
  return new Response(
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const next = left.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        },
      },
      { highWaterMark: 0 },
    ),
  );
};

/** The kinds of door, for who may do this; each answers 'binnen', or what it said instead. */
function doors(toegang: Exclude<Access, { wie: 'publiek' }>) {
  const blad = page({ toegang, doel: 'proef', load: async () => 'binnen', render: (view) => view });
  const doe = action({
    toegang,
    doel: 'proef',
    input: z.object({}),
    run: async () => ({ melding: 'binnen' }),
  });
  const haal = route({ toegang, doel: 'proef', handle: async () => streamed() });
  const redirected = (error: unknown): string => {
    const { digest = '' } = error as { digest?: string };
    if (/^NEXT_(REDIRECT|HTTP_ERROR)/.test(digest)) return digest.split(';').slice(0, 3).join(' ').trim();
    throw error;
  };
  const download = (cookie: string, gemeente: string) =>
    haal(new NextRequest('http://localhost:3000/bestand', { headers: { cookie } }), {
      params: Promise.resolve({ gemeente }),
    });
  return {
    download,
    ask: {
      page: async (cookie: string, gemeente: string) => {
        request.set('cookie', cookie);
        return blad({ params: Promise.resolve({ gemeente }), searchParams: Promise.resolve({}) }).then(
          String,
          redirected,
        );
      },
      action: async (cookie: string, gemeente: string) => {
        request.set('cookie', cookie);
        const form = new FormData();
        form.append('gemeente', gemeente);
        return doe({ status: 'nieuw' }, form).then((state) => state.melding?.sleutel ?? '', redirected);
      },
      download: async (cookie: string, gemeente: string) => {
        const response = await download(cookie, gemeente);
        return response.ok ? 'binnen' : String(response.status);
      },
    },
  };
}

const staf = doors({ wie: 'medewerker', verb: 'klant.zien', bereik: 'gemeente' });
const burger = doors({ wie: 'burger' });

/** What every session hears at every kind of door: the distinct answers. */
async function heard(
  { ask }: ReturnType<typeof doors>,
  cookies: readonly string[],
  gemeente: string,
): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const [kind, one] of Object.entries(ask)) {
    const said = new Set<string>();
    for (const cookie of cookies) said.add(await one(cookie, gemeente));
    all[kind] = [...said];
  }
  return all;
}
const IN = { page: ['binnen'], action: ['binnen'], download: ['binnen'] };
/** As something that does not exist: what is forbidden looks the same. */
const GONE = {
  page: [expect.stringMatching(/^NEXT_HTTP_ERROR_FALLBACK 404/)],
  action: ['formulier.niet-gevonden'],
  download: ['404'],
};
const OUT = {
  page: [expect.stringContaining('/inloggen')],
  action: [expect.stringContaining('/inloggen')],
  download: ['401'],
};

/** A download of every session, of which the first piece went. Answers how each goes on. */
async function underWay(door: ReturnType<typeof doors>, cookies: readonly string[]) {
  const readers: ReadableStreamDefaultReader<Uint8Array>[] = [];
  for (const cookie of cookies) {
    const response = await door.download(cookie, a.sleutel);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    expect((await reader.read()).value?.byteLength).toBe(PIECE.byteLength);
    readers.push(reader);
  }
  return async () => {
    const ends = new Set<string>();
    for (const reader of readers)
      ends.add(
        await reader.read().then(
          ({ done }) => (done ? 'whole' : 'goes on'),
          () => 'broken off',
        ),
      );
    return [...ends];
  };
}

async function giveRol(medewerkerId: string, gemeenteId: number): Promise<string> {
  const id = testId(`rol ${medewerkerId} ${gemeenteId}`);
  await admin.query(
    `insert into medewerker_rol (kantoor_id, id, medewerker_id, rol, gemeente_id, vanaf, status, voorgesteld_door, voorgesteld_op,
        besloten_door, besloten_op) values ($1, $2, $3, 'serviceteam', $4, '2020-01-01', 'actief', $5, '2020-01-01', $6, '2020-01-01')`,
    [kantoor.id, id, medewerkerId, gemeenteId, testId('wie voorstelt'), testId('tweede persoon')],
  );
  return id;
}
const take = (id: string) =>
  writeKantoor(
    staffContext(kantoor, [a, b], ['beheerder'], {
      actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'c' },
    }),
    (write) => revokeRol(write, { id, versie: 1 }),
  );

test('[R21] a role, a gemeente, a session or everything of somebody: taken away once, gone at the next request of 50 sessions', async () => {
  await admin.query('delete from medewerker_rol where medewerker_id = $1', [kantoor.medewerkerId]);
  const [inA, inB] = [await giveRol(kantoor.medewerkerId, a.id), await giveRol(kantoor.medewerkerId, b.id)];
  await giveRol(kantoor.collegaId, a.id);
  const cookies = await logIn('medewerker', kantoor.medewerkerId, SESSIES);
  const colleague = await logIn('medewerker', kantoor.collegaId, 1);
  expect(await heard(staf, cookies, a.sleutel)).toEqual(IN);
  expect(await heard(staf, cookies, b.sleutel)).toEqual(IN);

  // One gemeente: out there, in at the other, and a download that was under way goes no further.
  const goesOn = await underWay(staf, cookies);
  const ofColleague = await underWay(staf, colleague);
  await take(inA);
  expect(await goesOn()).toEqual(['broken off']);
  expect(await ofColleague()).toEqual(['goes on']);
  expect(await heard(staf, cookies, a.sleutel)).toEqual(GONE);
  expect(await heard(staf, cookies, b.sleutel)).toEqual(IN);

  // One session, and no other.
  const [first = '', ...others] = cookies;
  expect(await revokeSessie(hashToken(first.split('=')[1] ?? ''), NOW)).toBe(true);
  expect(await heard(staf, [first], b.sleutel)).toEqual(OUT);
  expect(await heard(staf, others, b.sleutel)).toEqual(IN);

  // The last role, then all sessions.
  await take(inB);
  expect(await heard(staf, others, b.sleutel)).toEqual(GONE);
  expect(await revokeAllSessies({ kantoorId: kantoor.id, medewerkerId: kantoor.medewerkerId }, NOW)).toBe(
    SESSIES - 1,
  );
  expect(await heard(staf, cookies, b.sleutel)).toEqual(OUT);
  expect(await heard(staf, colleague, a.sleutel)).toEqual(IN);

  // An inwoner who logs out everywhere.
  const own = await logIn('inwoner', null, SESSIES);
  expect(await heard(burger, own, a.sleutel)).toEqual(IN);
  const rest = await underWay(burger, own);
  expect(await revokeAllSessies({ kantoorId: kantoor.id, persoonSleutel: gedeeldeSleutel }, NOW)).toBe(
    SESSIES,
  );
  expect(await rest()).toEqual(['broken off']);
  expect(await heard(burger, own, a.sleutel)).toEqual(OUT);
});
