import { randomBytes } from 'node:crypto';
import { testId, testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import type { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/platform/login/wereld';
import { readSessie } from '@/platform/session';
import { insertSessie } from '@/platform/session-store';
import { inSysteem } from '@/platform/tenant';

/** Sessions have no tenant, but each is reached by its own key alone. */
const { kantoor, vreemd, a } = twoTenants;
let appUrl = '';
const token = (name: string) => testSleutel(`token ${name}`);
const burger = testSleutel('burger');
let close: () => Promise<void>;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  appUrl = walled.database.appUrl;
  const insert = (name: string, kantoorId: number, medewerkerId: string | null, sleutel: string | null) =>
    `('${token(name)}', '${medewerkerId ? 'medewerker' : 'inwoner'}', ${kantoorId}, 'i', '${name}',
      ${sleutel ? `'${sleutel}'` : 'null'}, ${medewerkerId ? `'${medewerkerId}'` : 'null'}, 'n', now(), now(), now())`;
  await withClient(walled.database.migratieUrl, (client) =>
    client.query(`insert into sessie (token_hash, wereld, kantoor_id, issuer, subject, persoon_sleutel, medewerker_id, niveau,
        aangemaakt_op, laatst_actief, verloopt_op) values
      ${insert('staf', kantoor.id, kantoor.medewerkerId, null)}, ${insert('vreemde staf', vreemd.id, vreemd.medewerkerId, null)},
      ${insert('burger', kantoor.id, null, burger)}, ${insert('ander', kantoor.id, null, testSleutel('ander'))},
      ${insert('burger elders', vreemd.id, null, burger)}`),
  );
});
afterAll(() => close());

type Key = Parameters<typeof inSysteem>[0];
const seen = (key: Key) =>
  inSysteem(key, async (tx) =>
    (await tx.sessie.findMany({ orderBy: { subject: 'asc' } })).map((row) => row.subject),
  );

describe('a session', () => {
  test.each<[string, Key, string[]]>([
    ['nothing', {}, []],
    ['an empty token', { sessie: '' }, []],
    ['its token', { sessie: token('burger') }, ['burger']],
    ['the kantoor: its staff, no citizen and no other kantoor', { kantoorId: kantoor.id }, ['staf']],
    [
      'the kantoor and the key of a citizen',
      { kantoorId: kantoor.id, persoonSleutel: burger },
      ['burger', 'staf'],
    ],
    ['the key of a citizen without a kantoor', { persoonSleutel: burger }, []],
  ])('is reached by %s', async (_, key, subjects) => {
    expect(await seen(key)).toEqual(subjects);
  });

  test('may be ended, but never be given to somebody else, moved or prolonged', async () => {
    const key = { sessie: token('staf') };
    for (const data of [
      { tokenHash: token('gestolen') },
      { medewerkerId: kantoor.collegaId },
      { kantoorId: vreemd.id },
      { wereld: 'inwoner' },
      { verlooptOp: new Date('2099-01-01') },
      { niveau: 'hoog' },
    ]) {
      await expect(inSysteem(key, (tx) => tx.sessie.updateMany({ data }))).rejects.toThrow(
        /permission denied/,
      );
    }
    const ended = await inSysteem(key, (tx) => tx.sessie.updateMany({ data: { ingetrokkenOp: new Date() } }));
    expect(ended.count).toBe(1);
    const others = await inSysteem({ kantoorId: vreemd.id }, (tx) =>
      tx.sessie.updateMany({ where: { kantoorId: kantoor.id }, data: { ingetrokkenOp: new Date() } }),
    );
    expect(others.count).toBe(0);
  });

  test('is made only by who holds its token', async () => {
    const row = {
      tokenHash: token('nieuw'),
      wereld: 'medewerker',
      kantoorId: kantoor.id,
      issuer: 'i',
      subject: 's',
      medewerkerId: kantoor.medewerkerId,
      niveau: 'n',
      aangemaaktOp: new Date(),
      laatstActief: new Date(),
      verlooptOp: new Date(),
    };
    for (const key of [{}, { sessie: token('ander') }, { kantoorId: kantoor.id }])
      await expect(inSysteem(key, (tx) => tx.sessie.createMany({ data: [row] }))).rejects.toThrow(
        /row-level security/,
      );
    await inSysteem({ sessie: token('nieuw') }, (tx) => tx.sessie.createMany({ data: [row] }));
  });
});

describe('a row that somebody puts in as the application, without what only a log-in has, is no session', () => {
  const now = new Date('2026-11-10T09:00:00.000Z');
  const secret = () => randomBytes(32).toString('base64url');
  const cookieOf = (geheim: string) => `kohier-medewerker-sessie=${geheim}`;
  const staff = (geheim: string) => ({
    tokenHash: hashToken(geheim),
    wereld: 'medewerker' as const,
    kantoorId: kantoor.id,
    issuer: 'https://idp.example',
    subject: 'staf',
    persoonSleutel: null,
    medewerkerId: kantoor.medewerkerId,
    niveau: 'meerdere-factoren',
    verlooptOp: new Date(now.getTime() + 3_600_000),
  });
  const logIn = async (geheim: string) => insertSessie({ ...staff(geheim), naam: null, idToken: null, now });
  const planted = (data: Prisma.SessieCreateManyInput) =>
    inSysteem({ sessie: data.tokenHash }, (tx) => tx.sessie.createMany({ data: [data] }));
  const read = (geheim: string) => readSessie('medewerker', cookieOf(geheim), now);

  test('while the same row made by a log-in is one', async () => {
    const [own, made] = [secret(), secret()];
    await logIn(own);
    expect(await read(own)).toMatchObject({ medewerkerId: kantoor.medewerkerId });
    await planted({ ...staff(made), aangemaaktOp: now, laatstActief: now });
    expect(await read(made)).toEqual({ geen: 'ontbreekt' });
  });

  test('nor is a seal that was taken from another, or the row of somebody with another level, end, person or kantoor', async () => {
    const own = secret();
    await logIn(own);
    const [found] = await inSysteem({ sessie: hashToken(own) }, (tx) => tx.sessie.findMany());
    if (!found) throw new Error('no session');
    for (const change of [
      {},
      { niveau: 'hoog' },
      { medewerkerId: kantoor.collegaId },
      { kantoorId: vreemd.id, medewerkerId: vreemd.medewerkerId },
      { verlooptOp: new Date(now.getTime() + 7_200_000) },
      { aangemaaktOp: new Date(now.getTime() + 60_000) },
    ]) {
      const other = secret();
      await planted({ ...found, ...change, tokenHash: hashToken(other) });
      expect(await read(other), JSON.stringify(change)).toEqual({ geen: 'ontbreekt' });
    }
  });
});

describe('a betalingskenmerk', () => {
  const point = (kantoorId: number, gemeenteId: number) =>
    withClient(appUrl, async (client) => {
      await client.query('begin');
      await client.query(
        `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
        [String(kantoorId), String(gemeenteId)],
      );
      await client.query(
        `insert into betalingskenmerk (kantoor_id, kenmerk, gemeente_id, aanslag_id) values ($1, '9999999999999995', $2, $3)`,
        [kantoorId, gemeenteId, testId('nergens')],
      );
    });

  test('cannot point at an aanslag of a gemeente of another kantoor, whatever was set', async () => {
    await expect(point(vreemd.id, a.id)).rejects.toThrow('hoort niet bij kantoor');
    // Of its own kantoor it gets as far as the aanslag, which is not there.
    await expect(point(kantoor.id, a.id)).rejects.toThrow('betalingskenmerk_gemeente_id_aanslag_id_fkey');
  });
});
