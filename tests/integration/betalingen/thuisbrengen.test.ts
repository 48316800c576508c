import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAanslagen, findVermoedelijke } from '@/domain/betalingen/aanslag-zoeken.queries';
import { getOntvangst } from '@/domain/betalingen/ontvangst.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { NotFound, Refused } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
let close: () => Promise<void>;
let alles: pg.Client;
let aanslag: TestAanslag;
let ids: string[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  const [eerste] = await seedAanslagen(alles, a, [[10_000n, 5_000n]]);
  if (!eerste) throw new Error('no aanslag');
  aanslag = eerste;
  ids = await seedOntvangsten(alles, kantoor, [
    { ref: 'zonder kenmerk', bedragCenten: 6_000n },
    { ref: 'goed', bedragCenten: 2_000n, kenmerk: aanslag.kenmerk },
    { ref: 'storno', bedragCenten: -900n, kenmerk: aanslag.kenmerk },
  ]);
  await processOntvangsten(job);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const [zonder, goed, storno] = [0, 1, 2].map((n) => () => ids[n] ?? '');
const stand = async () =>
  (await readIn(staf, [a.id], (read) => getStandVanAanslagen(read, a.id, [aanslag.id]))).get(aanslag.id);
const view = (id: string) => readIn(staf, [a.id, b.id], (read) => getOntvangst(read, id));
const thuis = (ontvangstId: string) =>
  writeIn(staf, a.id, (write) => placeOntvangst(write, { ontvangstId, aanslagId: aanslag.id }));
const undo = (ontvangstId: string, gemeenteId = a.id) =>
  writeIn(staf, gemeenteId, (write) =>
    undoOntvangst(write, { ontvangstId, reden: 'op de verkeerde aanslag' }),
  );
const sluit = async () => {
  for (const c of await readIn(staf, [a.id, b.id], getGrootboekControle)) expect(c.sluit).toBe(true);
};

test('a person places a receipt that waited, takes it off again and places it once more: every step stays in the books', async () => {
  const id = zonder?.() ?? '';
  await thuis(id);
  expect(await view(id)).toMatchObject({ status: 'verwerkt', aanslag: { aanslagId: aanslag.id } });
  expect(await stand()).toMatchObject({ ontvangenCenten: 8_000n, openCenten: 7_000n });
  await sluit();
  await undo(id);
  expect(await view(id)).toMatchObject({ status: 'niet-thuisgebracht', reden: 'op de verkeerde aanslag' });
  expect(await stand()).toMatchObject({ ontvangenCenten: 2_000n, openCenten: 13_000n });
  await sluit();
  await thuis(id);
  expect(await stand()).toMatchObject({ ontvangenCenten: 8_000n, openCenten: 7_000n });
  // All at one moment of the clock: the order of the trail is not told by it.
  const spoor = (await view(id)).spoor.map((s) => s.soort);
  expect(spoor.sort()).toEqual(['correctie', 'ontvangst', 'thuisbrengen', 'thuisbrengen']);
  await sluit();
});

test('one that was recognised can be taken off as well, and waits', async () => {
  await undo(goed?.() ?? '');
  expect(await view(goed?.() ?? '')).toMatchObject({ status: 'niet-thuisgebracht' });
  await sluit();
});

test('twice is refused, also at the same moment', async () => {
  const id = goed?.() ?? '';
  const both = await Promise.allSettled([thuis(id), thuis(id)]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(thuis(id)).rejects.toThrow(Refused);
  const undone = await Promise.allSettled([undo(id), undo(id)]);
  expect(undone.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  await sluit();
});

test('refuses what a person may not place: a storno, another gemeente, what nobody has', async () => {
  await expect(thuis(storno?.() ?? '')).rejects.toThrow(Refused);
  await expect(undo(storno?.() ?? '')).rejects.toThrow(Refused);
  await expect(undo(zonder?.() ?? '', b.id)).rejects.toThrow(NotFound);
  await expect(thuis(a.persoonId)).rejects.toThrow(NotFound);
  const elders = writeIn(staf, b.id, (write) =>
    placeOntvangst(write, { ontvangstId: goed?.() ?? '', aanslagId: aanslag.id }),
  );
  await expect(elders).rejects.toThrow(NotFound);
  await sluit();
});

test('finds the aanslag by its number, by its kenmerk, and by a kenmerk with a slip', async () => {
  const zoek = (text: string) => readIn(staf, [a.id, b.id], (read) => findAanslagen(read, text));
  expect((await zoek(aanslag.aanslagnummer)).map((t) => t.aanslagId)).toEqual([aanslag.id]);
  expect(
    (await zoek(` ${aanslag.kenmerk.slice(0, 4)} ${aanslag.kenmerk.slice(4)}`)).map((t) => t.aanslagId),
  ).toEqual([aanslag.id]);
  expect(await zoek('')).toEqual([]);
  const slip = aanslag.kenmerk.replace(/^(.)(.)/, (_, x, y) =>
    x === y ? `${(Number(x) + 1) % 10}${y}` : `${y}${x}`,
  );
  const lijkt = await readIn(staf, [a.id, b.id], (read) =>
    findVermoedelijke(read, { betalingskenmerk: slip, kenmerkVanBank: null }),
  );
  expect(lijkt.map((t) => t.aanslagId)).toContain(aanslag.id);
});
