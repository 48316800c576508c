import { testSleutel, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { inSysteem } from '@/platform/tenant';

/** Sessions have no tenant, but each is reached by its own key alone. */
const { kantoor, vreemd } = twoTenants;
const token = (name: string) => testSleutel(`token ${name}`);
const burger = testSleutel('burger');
let close: () => Promise<void>;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
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
