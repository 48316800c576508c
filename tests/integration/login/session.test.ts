import { randomBytes, randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { testEnvironment } from '@tests/support/test-environment';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { closeConnections } from '@/platform/database';
import { hashToken, type Wereld } from '@/platform/login/wereld';
import { peekSessie, readSessie, revokeAllSessies, revokeSessie } from '@/platform/session';
import { insertSessie, type NewSessie, touchSessie } from '@/platform/session-store';

const START = new Date('2026-11-23T08:00:00Z');
const at = (minutes: number, seconds = 0) => new Date(START.getTime() + minutes * 60_000 + seconds * 1000);
const SLEUTEL = 'ab'.repeat(32);

let database: TestDatabase;
let admin: pg.Client;

async function connectTo(url: string): Promise<void> {
  await closeConnections();
  process.env.DATABASE_URL = url;
}

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, testEnvironment, { DATABASE_URL: database.appUrl });
  admin = new pg.Client({ connectionString: database.migratieUrl });
  await admin.connect();
});
afterAll(async () => {
  await closeConnections();
  await admin.end();
  await database.drop();
});
beforeEach(async () => {
  await connectTo(database.appUrl);
  await admin.query('delete from sessie');
});

/** A session as the log-in makes it; returns its token and the Cookie header that carries it. */
async function session(wereld: Wereld, over: Partial<NewSessie> = {}) {
  const token = randomBytes(32).toString('base64url');
  const staff = wereld === 'medewerker';
  const sessie: NewSessie = {
    tokenHash: hashToken(token),
    wereld,
    kantoorId: 1,
    issuer: 'https://idp.example',
    subject: 'iemand',
    niveau: wereld === 'medewerker' ? 'meerdere-factoren' : wereld === 'inwoner' ? 'midden' : 'eh3',
    persoonSleutel: staff ? null : SLEUTEL,
    medewerkerId: staff ? randomUUID() : null,
    naam: 'A. Voorbeeld',
    idToken: null,
    now: START,
    verlooptOp: new Date(START.getTime() + (staff ? 8 : 2) * 3_600_000),
    ...over,
  };
  await insertSessie(sessie);
  return { ...sessie, token, cookie: `iets=anders; kohier-${wereld}-sessie=${token}` };
}
const geen = (reason: string) => ({ geen: reason });
const activeAt = async (tokenHash: string): Promise<Date> =>
  (await admin.query('select laatst_actief from sessie where token_hash = $1', [tokenHash])).rows[0]
    .laatst_actief;

describe('how long it lasts', () => {
  test('idle: 15 minutes after the last activity it is over, one second before it is not', async () => {
    const s = await session('inwoner');
    expect(await readSessie('inwoner', s.cookie, at(14, 59))).toMatchObject({ naam: 'A. Voorbeeld' });
    expect(await readSessie('inwoner', s.cookie, at(29, 58)), 'activity moved it').toHaveProperty(
      'tokenHash',
    );
    expect(await readSessie('inwoner', s.cookie, at(44, 58))).toEqual(geen('inactief'));
    expect(
      await readSessie('inwoner', s.cookie, at(30)),
      'reading it afterwards revives nothing',
    ).toHaveProperty('tokenHash');
  });

  test.each([
    ['inwoner', 120],
    ['ondernemer', 120],
    ['medewerker', 480],
  ] as const)('absolute: a session of an active %s ends after %d minutes', async (wereld, minutes) => {
    const s = await session(wereld);
    for (let m = 10; m < minutes; m += 10)
      expect(await readSessie(wereld, s.cookie, at(m))).toHaveProperty('tokenHash');
    expect(await readSessie(wereld, s.cookie, at(minutes - 1, 59))).toHaveProperty('tokenHash');
    expect(await readSessie(wereld, s.cookie, at(minutes))).toEqual(geen('verlopen'));
  });

  test('a row that promises a longer life does not get it', async () => {
    const s = await session('inwoner', { verlooptOp: at(60 * 24) });
    await admin.query('update sessie set laatst_actief = $1', [at(125)]);
    expect(await readSessie('inwoner', s.cookie, at(126))).toEqual(geen('verlopen'));
  });

  test('a clock that is a day off lets nobody in who should be out', async () => {
    const s = await session('inwoner');
    expect(await readSessie('inwoner', s.cookie, at(24 * 60))).toEqual(geen('verlopen'));
  });
});

describe('activity', () => {
  test('is written at most once a minute', async () => {
    const s = await session('inwoner');
    await readSessie('inwoner', s.cookie, at(0, 59));
    expect(await activeAt(s.tokenHash)).toEqual(START);
    await readSessie('inwoner', s.cookie, at(1));
    expect(await activeAt(s.tokenHash)).toEqual(at(1));
    await readSessie('inwoner', s.cookie, at(1, 30));
    expect(await activeAt(s.tokenHash)).toEqual(at(1));
  });

  test('of thirty requests at one moment one writes', async () => {
    const s = await session('inwoner');
    const wrote = await Promise.all(Array.from({ length: 30 }, () => touchSessie(s.tokenHash, at(2))));
    expect(wrote.filter(Boolean)).toHaveLength(1);
  });

  test('looking how long there is left is no activity', async () => {
    const s = await session('inwoner');
    expect(await peekSessie('inwoner', s.cookie, at(13))).toEqual({
      resterendSeconden: 120,
      verlengbaar: true,
    });
    expect(await activeAt(s.tokenHash)).toEqual(START);
    await readSessie('inwoner', s.cookie, at(14));
    expect(await peekSessie('inwoner', s.cookie, at(14))).toEqual({
      resterendSeconden: 900,
      verlengbaar: true,
    });
    await admin.query('update sessie set laatst_actief = $1', [at(110)]);
    expect(await peekSessie('inwoner', s.cookie, at(111))).toEqual({
      resterendSeconden: 540,
      verlengbaar: false,
    });
  });

  test('does not revive a session that was ended meanwhile', async () => {
    const s = await session('inwoner');
    await revokeSessie(s.tokenHash, at(5));
    expect(await touchSessie(s.tokenHash, at(6))).toBe(false);
  });
});

describe('ending', () => {
  test('one session: the next request is refused', async () => {
    const s = await session('medewerker');
    expect(await readSessie('medewerker', s.cookie, at(1))).toHaveProperty('medewerkerId', s.medewerkerId);
    expect(await revokeSessie(s.tokenHash, at(1))).toBe(true);
    expect(await readSessie('medewerker', s.cookie, at(1))).toEqual(geen('ingetrokken'));
    expect(await revokeSessie(s.tokenHash, at(2)), 'ended once').toBe(false);
  });

  test('all of a medewerker at once, 50 of them, and of nobody else', async () => {
    const medewerkerId = randomUUID();
    const mine = await Promise.all(Array.from({ length: 50 }, () => session('medewerker', { medewerkerId })));
    const colleague = await session('medewerker');
    const otherKantoor = await session('medewerker', { medewerkerId, kantoorId: 2 });
    expect(await revokeAllSessies({ kantoorId: 1, medewerkerId }, at(1))).toBe(50);
    const answers = await Promise.all(mine.map((s) => readSessie('medewerker', s.cookie, at(1))));
    expect(answers).toEqual(mine.map(() => geen('ingetrokken')));
    expect(await readSessie('medewerker', colleague.cookie, at(1))).toHaveProperty('tokenHash');
    expect(await readSessie('medewerker', otherKantoor.cookie, at(1))).toHaveProperty('tokenHash');
  });

  test('all of a citizen: not of another citizen, nor of the same key at another kantoor', async () => {
    const [mine, other, elsewhere] = [
      await session('inwoner'),
      await session('inwoner', { persoonSleutel: 'cd'.repeat(32) }),
      await session('inwoner', { kantoorId: 2 }),
    ];
    expect(await revokeAllSessies({ kantoorId: 1, persoonSleutel: SLEUTEL }, at(1))).toBe(1);
    expect(await readSessie('inwoner', mine.cookie, at(1))).toEqual(geen('ingetrokken'));
    expect(await readSessie('inwoner', other.cookie, at(1))).toHaveProperty('tokenHash');
    expect(await readSessie('inwoner', elsewhere.cookie, at(1))).toHaveProperty('tokenHash');
  });
});

describe('what is no session', () => {
  test('no cookie, a token nobody has, two tokens, a token of another wereld', async () => {
    const s = await session('inwoner');
    expect(await readSessie('inwoner', s.cookie, at(1)), 'the real one').toHaveProperty('tokenHash');
    for (const header of [
      '',
      'kohier-inwoner-sessie=',
      `kohier-inwoner-sessie=${'A'.repeat(43)}`,
      `kohier-inwoner-sessie=${s.tokenHash}`,
      `kohier-inwoner-sessie=${s.token}x`,
      `x-kohier-inwoner-sessie=${s.token}`,
      `${s.cookie}; kohier-inwoner-sessie=${'A'.repeat(43)}`,
    ]) {
      expect(await readSessie('inwoner', header, at(1)), header).toEqual(geen('ontbreekt'));
    }
    const moved = s.cookie.replace('inwoner', 'medewerker');
    expect(await readSessie('medewerker', moved, at(1))).toEqual(geen('ontbreekt'));
  });

  test.each([
    ['staff without a medewerker', "wereld = 'medewerker'"],
    ['a citizen without a key', 'persoon_sleutel = null'],
    ['both at once', 'medewerker_id = gen_random_uuid()'],
    ['a wereld that does not exist', "wereld = 'beheer'"],
    ['a key that is none', "persoon_sleutel = 'x'"],
    ['no level', "niveau = ''"],
    ['a kantoor that is none', 'kantoor_id = 0'],
    ['a name sealed for another session', "naam_versleuteld = decode(repeat('01', 60), 'hex')"],
  ])('a row that is wrong: %s', async (_, change) => {
    const s = await session('inwoner');
    await admin.query(`update sessie set ${change}`);
    for (const wereld of ['inwoner', 'medewerker'] as const) {
      const header = `kohier-${wereld}-sessie=${s.token}`;
      expect(await readSessie(wereld, header, at(1))).toEqual(geen('ontbreekt'));
    }
  });

  test('what the kantoor asks is read again with every request: a level that was raised holds for who is inside', async () => {
    const s = await session('inwoner');
    const elsewhere = await session('inwoner', { kantoorId: 2 });
    expect(await readSessie('inwoner', s.cookie, at(1))).toMatchObject({ niveau: 'midden' });
    const raise = (vanaf: string, tot: string | null) =>
      admin.query(
        `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
         values (1, gen_random_uuid(), 'inloggen', '{"niveau": {"inwoner": "substantieel"}}', $1, $2, 'test', 'contract', 'test', now())`,
        [vanaf, tot],
      );
    try {
      // Not yet, and not any more.
      await raise('2099-01-01', null);
      await raise('2020-01-01', '2020-02-01');
      expect(await readSessie('inwoner', s.cookie, at(1))).toMatchObject({ niveau: 'midden' });
      await raise('2021-01-01', '2098-01-01');
      expect(await readSessie('inwoner', s.cookie, at(1))).toEqual(geen('ontbreekt'));
      expect(await readSessie('inwoner', elsewhere.cookie, at(1))).toMatchObject({ niveau: 'midden' });
    } finally {
      await admin.query("delete from kantoor_instelling where soort = 'inloggen'");
    }
  });

  test('a database that is away throws: it never answers as a session', async () => {
    const s = await session('inwoner');
    await connectTo('postgresql://kohier_app:x@127.0.0.1:1/kohier_test_weg');
    await expect(readSessie('inwoner', s.cookie, at(1))).rejects.toThrow();
  });

  test('on a database that cannot be written one goes on reading until idle', async () => {
    const s = await session('inwoner');
    const readOnly = new URL(database.appUrl);
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on');
    await connectTo(readOnly.href);
    await expect(
      insertSessie({ ...s, tokenHash: 'ef'.repeat(32) }),
      'it really is read-only',
    ).rejects.toThrow();
    expect(await readSessie('inwoner', s.cookie, at(5))).toHaveProperty('laatstActief', START);
    expect(await readSessie('inwoner', s.cookie, at(15))).toEqual(geen('inactief'));
  });
});

test('the wall: without the token in hand the application sees no session, with it one', async () => {
  const mine = await session('inwoner');
  await session('inwoner', { persoonSleutel: 'cd'.repeat(32) });
  const app = new pg.Client({ connectionString: database.appUrl });
  await app.connect();
  try {
    const count = async (...settings: [string, string][]) => {
      await app.query('begin');
      for (const [name, value] of settings) await app.query('select set_config($1, $2, true)', [name, value]);
      const { rows } = await app.query('select count(*)::int as n from sessie');
      await app.query('rollback');
      return rows[0].n;
    };
    expect(await count()).toBe(0);
    expect(await count(['app.kantoor', '1'])).toBe(0);
    expect(await count(['app.sessie', mine.tokenHash])).toBe(1);
    expect(await count(['app.kantoor', '1'], ['app.sleutel', SLEUTEL])).toBe(1);
    expect(await count(['app.kantoor', '2'], ['app.sleutel', SLEUTEL])).toBe(0);
  } finally {
    await app.end();
  }
});
