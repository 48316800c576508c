import fs from 'node:fs';
import path from 'node:path';
import { twoTenants } from '@tests/support/two-tenants';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { controleerAudit } from '@/commands/controleer-audit/controle';
import { meldKeten } from '@/commands/controleer-audit/meld';
import { continueZegelvolgorde } from '@/commands/postgres/continue-zegelvolgorde';
import { sealRegels } from '@/domain/zegels/seal-regels';
import { ketenNaam } from '@/domain/zegels/zegel';
import { getZegelcontrole, listZegelstand } from '@/domain/zegels/zegel.queries';
import { zegelsControleren, zegelsMaken } from '@/jobs/zegels';
import { macKey } from '@/platform/line-mac';
import { readIn, writeIn } from '@/platform/tenant';
import { openVerzegeld, sealAll, staf, type Verzegeld, writeRegels } from './arrange';

const { a, kantoor } = twoTenants;
let omgeving: Verzegeld;
beforeAll(async () => {
  omgeving = await openVerzegeld();
});
afterAll(() => omgeving.close());
beforeEach(async () => {
  await omgeving.baas.query('delete from wie_keek; delete from zegel; delete from kantoor_zegel');
  for (const journaal of ['audit', 'kantoor_audit', 'verwerking'])
    await omgeving.baas.query(`delete from ${journaal}`);
  fs.rmSync(omgeving.map, { recursive: true, force: true });
});

async function controleer() {
  const { baas, anker } = omgeving;
  await baas.query('begin');
  try {
    return await controleerAudit(baas, anker);
  } finally {
    await baas.query('rollback');
  }
}
const fouten = async () => (await controleer()).flatMap((u) => (u.fout ? [meldKeten(u, true)] : []));
const one = async (sql: string) => (await omgeving.baas.query(sql)).rows[0];
const entry = (id: string) => ({
  handeling: 'proef',
  onderwerp: { soort: 'proef', id },
  voor: null,
  na: null,
  bewaarklasse: 'zegelproef',
});

test('a line of a transaction that commits late is not passed over, and holds nobody up', async () => {
  await writeIn(staf, a.id, (write) => write.audit(entry('vroeg')));
  let laat: () => void = () => undefined;
  const wacht = new Promise<void>((resolve) => {
    laat = resolve;
  });
  let staat: () => void = () => undefined;
  const geschreven = new Promise<void>((resolve) => {
    staat = resolve;
  });
  const traag = writeIn(staf, a.id, async (write) => {
    await write.audit(entry('traag'));
    staat();
    await wacht;
  });
  await geschreven;
  // Others write and are ready meanwhile; their lines wait for the older one.
  for (const id of ['later', 'nog later']) await writeIn(staf, a.id, (write) => write.audit(entry(id)));
  await zegelsMaken.run({ kantoorId: kantoor.id });
  const { verzegeld } = await one(`select coalesce(sum(aantal), 0)::int as verzegeld from zegel`);
  expect(verzegeld).toBeLessThanOrEqual(1);
  expect(await fouten()).toEqual([]);
  laat();
  await traag;
  await sealAll(omgeving.baas);
  expect(await one(`select sum(aantal)::int as n from zegel where journaal = 'audit'`)).toEqual({ n: 4 });
  expect(await fouten()).toEqual([]);
});

test('writing goes on while a seal is being made, and a second one who seals the same chain gives way', async () => {
  await writeRegels(1);
  await writeIn(staf, a.id, async (write) => {
    await sealRegels(write, 'audit');
    await writeIn(staf, a.id, (other) => other.audit(entry('tegelijk')));
    expect(await writeIn(staf, a.id, (other) => sealRegels(other, 'audit'))).toEqual({
      regels: 0,
      meer: false,
    });
  });
  await sealAll(omgeving.baas);
  expect(await fouten()).toEqual([]);
});

test('two workers at once make one chain without a gap', async () => {
  for (let n = 0; n < 3; n++) {
    await writeRegels(1);
    await Promise.all([1, 2].map(() => zegelsMaken.run({ kantoorId: kantoor.id })));
  }
  await sealAll(omgeving.baas);
  expect(await fouten()).toEqual([]);
});

test('what a process that ended did not write to the anchor comes along the next time', async () => {
  const { anker, map, baas } = omgeving;
  await writeRegels(1);
  delete process.env.KOHIER_ANKER_MAP;
  await sealAll(baas);
  expect(await anker.read(`gemeente-${a.id}-audit`)).toBeNull();
  process.env.KOHIER_ANKER_MAP = map;
  await writeRegels(1);
  await sealAll(baas);
  const file = path.join(map, `gemeente-${a.id}-audit.txt`);
  const gezien = await anker.read(`gemeente-${a.id}-audit`);
  const { n } = await one(
    `select max(nummer) as n from zegel where gemeente_id = ${a.id} and journaal = 'audit'`,
  );
  expect([...(gezien?.keys() ?? [])]).toEqual(Array.from({ length: n }, (_, i) => i + 1));
  // A line that was half written is written again, behind it.
  const text = fs.readFileSync(file, 'utf8');
  fs.writeFileSync(file, text.slice(0, -30));
  await zegelsMaken.run({ kantoorId: kantoor.id });
  expect((await anker.read(`gemeente-${a.id}-audit`))?.size).toBe(n);
  expect(await fouten()).toEqual([]);
});

test('lines from before there were keys are sealed at the beginning, and never again', async () => {
  const { baas } = omgeving;
  await writeRegels(2);
  await baas.query(`update verwerking set rij_hash = ''`);
  await sealAll(baas);
  expect(
    await one(`select soort from zegel where journaal = 'verwerking' and gemeente_id = ${a.id}`),
  ).toEqual({
    soort: 'begin',
  });
  expect(await fouten()).toEqual([]);
  await writeRegels(1);
  await sealAll(baas);
  await baas.query(`insert into verwerking select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(),
    'rij_hash', '', 'xact', zegelvolgorde(pg_current_xact_id())))).* from verwerking t where gemeente_id = ${a.id} limit 1`);
  expect(await fouten()).toEqual([
    expect.stringMatching(/tabel verwerking, regel .*: niet door Kohier geschreven/),
  ]);
  await sealAll(baas);
  expect(await fouten()).toEqual([expect.stringMatching(/niet door Kohier geschreven \(zegel \d+\)/)]);
});

test('somebody in the database who knows how it is made cannot make a seal: its key is not there', async () => {
  await writeRegels(1);
  await sealAll(omgeving.baas);
  await omgeving.baas.query(
    `update zegel set zegel = encode(sha256(convert_to(regels_hash || vorige, 'UTF8')), 'hex') where journaal = 'audit' and gemeente_id = ${a.id}`,
  );
  expect(await fouten()).toEqual([expect.stringMatching(/tabel zegel, zegel 1: niet zoals het gemaakt is/)]);
  expect(macKey('zegel').equals(macKey('regel'))).toBe(false);
});

test('a look by somebody who was put beside no line is found', async () => {
  await writeRegels(1);
  await sealAll(omgeving.baas);
  await omgeving.baas.query(
    `insert into wie_keek select (jsonb_populate_record(w, '{"operation_id": "verzonnen"}')).* from wie_keek w where gemeente_id = ${a.id} limit 1`,
  );
  expect(await fouten()).toEqual([expect.stringMatching(/tabel wie_keek, operatie verzonnen/)]);
});

test('a login that does not see every line is refused', async () => {
  const client = new pg.Client({ connectionString: omgeving.database.ownerUrl });
  await client.connect();
  await expect(controleerAudit(client, null)).rejects.toThrow(/BYPASSRLS/);
  await client.end();
});

test('the hourly look finds what is gone from the end, and the screen says so', async () => {
  const { baas } = omgeving;
  await writeRegels(1);
  await sealAll(baas);
  await zegelsControleren.run({ kantoorId: kantoor.id });
  const lees = () =>
    readIn(staf, [a.id], async (read) => ({
      standen: await listZegelstand(read),
      controle: await getZegelcontrole(read),
    }));
  const goed = await lees();
  expect(goed.controle).toMatchObject({ anker: true, fouten: [] });
  expect(goed.standen.map(({ keten, wachtSinds }) => [keten.journaal, wachtSinds === null])).toEqual([
    // The check itself is a line of the kantoor, which waits for the next seal.
    ['kantoor_audit', false],
    ['audit', true],
    ['verwerking', true],
  ]);
  await baas.query(`delete from audit where gemeente_id = ${a.id} and id = (select tot_id from zegel
    where gemeente_id = ${a.id} and journaal = 'audit' order by nummer desc limit 1)`);
  await baas.query(`delete from kantoor_zegel`);
  await zegelsControleren.run({ kantoorId: kantoor.id });
  const { controle } = await lees();
  expect(controle?.fouten.map(({ keten }) => ketenNaam(keten))).toEqual([
    `kantoor-${kantoor.id}-kantoor_audit`,
    `gemeente-${a.id}-audit`,
  ]);
  // Of another gemeente than those that somebody may see nothing is told.
  const elders = await readIn(staf, [], (read) => getZegelcontrole(read));
  expect(elders?.fouten.map(({ keten }) => ketenNaam(keten))).toEqual([
    `kantoor-${kantoor.id}-kantoor_audit`,
  ]);
});

test('in a copy on another server, where numbers of transactions begin anew, the chain goes on', async () => {
  const { baas, database } = omgeving;
  const plus = (n: number) =>
    `create or replace function zegelvolgorde(nummer xid8) returns bigint language sql immutable as $$ select nummer::text::bigint + ${n} $$`;
  await baas.query(plus(1_000_000));
  await writeRegels(1);
  await sealAll(baas);
  await baas.query(plus(0));
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  expect(await continueZegelvolgorde(client)).toBe(true);
  expect(await continueZegelvolgorde(client)).toBe(false);
  await client.end();
  await writeRegels(1);
  await sealAll(baas);
  expect(await fouten()).toEqual([]);
});
