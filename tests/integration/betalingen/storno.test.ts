import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getOntvangst } from '@/domain/betalingen/ontvangst.queries';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { listTerugTeHalen } from '@/domain/betalingen/storno.queries';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { readMaand } from '@/domain/grootboek/maand';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { toCents } from '@/platform/cents';
import { NotFound, Refused } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
let close: () => Promise<void>;
let alles: pg.Client;
let aanslag: TestAanslag;
let ander: TestAanslag;
let id: Record<'betaald' | 'deel' | 'later' | 'storno' | 'tweede' | 'anders', string>;

/** Two receipts on one aanslag, and storno's of the bank that named no kenmerk. */
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  const [een, twee] = await seedAanslagen(alles, a, [[10_000n], [10_000n]]);
  if (!een || !twee) throw new Error('no aanslagen');
  aanslag = een;
  ander = twee;
  const [betaald = '', deel = '', later = '', storno = '', tweede = '', anders = ''] = await seedOntvangsten(
    alles,
    kantoor,
    [
      { ref: 'betaald', bedragCenten: 12_000n, kenmerk: een.kenmerk, boekdatum: '2026-03-02' },
      { ref: 'deel', bedragCenten: 3_000n, kenmerk: twee.kenmerk, boekdatum: '2026-03-02' },
      { ref: 'later', bedragCenten: 3_000n, kenmerk: twee.kenmerk, boekdatum: '2026-03-20' },
      { ref: 'storno', bedragCenten: -12_000n, boekdatum: '2026-03-10' },
      { ref: 'tweede', bedragCenten: -3_000n, boekdatum: '2026-03-10' },
      { ref: 'anders', bedragCenten: -700n, boekdatum: '2026-03-10' },
    ],
  );
  id = { betaald, deel, later, storno, tweede, anders };
  await processOntvangsten(job);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const standVan = async (t: TestAanslag) => {
  const standen = await readIn(staf, [a.id], (read) => getStandVanAanslagen(read, a.id, [t.id]));
  const found = standen.get(t.id);
  if (!found) throw new Error('no stand');
  return found;
};
const view = (ontvangstId: string) => readIn(staf, [a.id, b.id], (read) => getOntvangst(read, ontvangstId));
const keuze = async (stornoId: string, t: TestAanslag) => {
  const [storno, stand] = [await view(stornoId), await standVan(t)];
  return readIn(staf, [a.id], (read) => listTerugTeHalen(read, a.id, stand, storno));
};
const plaats = (stornoId: string, ontvangstId: string, gemeenteId = a.id) =>
  writeIn(staf, gemeenteId, (write) => placeStorno(write, { stornoId, ontvangstId }));
const undo = (ontvangstId: string) =>
  writeIn(staf, a.id, (write) =>
    undoOntvangst(write, { ontvangstId, reden: 'het was een andere ontvangst' }),
  );
/** The books close, in every gemeente and in the month in which a person books. */
const sluit = async () => {
  for (const c of await readIn(staf, [a.id, b.id], getGrootboekControle)) expect(c.sluit).toBe(true);
  const november = readMaand('2026-11');
  if (!november) throw new Error('no month');
  const staat = await readIn(staf, [a.id], (read) => getAansluiting(read, a.id, november));
  expect(staat).toMatchObject({ sluit: true, verschillen: [] });
};

test('a person says which receipt a storno took back, sees before what it does, and the debt opens again', async () => {
  expect(await view(id.storno)).toMatchObject({ status: 'niet-thuisgebracht', reden: 'geen-kenmerk' });
  expect(await standVan(aanslag)).toMatchObject({ openCenten: 0n, teVeelOntvangenCenten: 2_000n });
  const [kandidaat, ...meer] = await keuze(id.storno, aanslag);
  expect(meer).toEqual([]);
  expect(kandidaat).toMatchObject({ ontvangstId: id.betaald, bankreferentie: 'betaald' });
  expect(kandidaat?.regels?.map((r) => [r.rekening, r.centen])).toEqual([
    ['debiteuren', 10_000n],
    ['te-veel-ontvangen', 2_000n],
  ]);
  await plaats(id.storno, id.betaald);
  expect(await standVan(aanslag)).toMatchObject({
    openCenten: 10_000n,
    teVeelOntvangenCenten: 0n,
    ontvangenCenten: 0n,
  });
  expect(await view(id.storno)).toMatchObject({ status: 'verwerkt', aanslag: { aanslagId: aanslag.id } });
  await sluit();
});

test('once: not again, not for another storno, and the receipt cannot be taken off as well', async () => {
  await expect(plaats(id.storno, id.betaald)).rejects.toThrow(Refused);
  await expect(undo(id.betaald)).rejects.toThrow(Refused);
  expect(await keuze(id.storno, aanslag)).toEqual([]);
  await sluit();
});

test('refuses a receipt of another amount, a later one, one of another gemeente, what is no storno and what nobody has', async () => {
  await expect(plaats(id.anders, id.deel)).rejects.toThrow('invordering.fout.storno-past-niet');
  await expect(plaats(id.tweede, id.later)).rejects.toThrow('invordering.fout.storno-past-niet');
  await expect(plaats(id.tweede, id.deel, b.id)).rejects.toThrow(NotFound);
  await expect(plaats(id.deel, id.later)).rejects.toThrow('invordering.fout.geen-storno');
  await expect(plaats(id.tweede, a.persoonId)).rejects.toThrow(NotFound);
  await expect(plaats(a.persoonId, id.deel)).rejects.toThrow(NotFound);
  // The later one is not offered either.
  expect((await keuze(id.tweede, ander)).map((k) => k.ontvangstId)).toEqual([id.deel]);
  await sluit();
});

test('two who place the same storno at once: one is booked', async () => {
  const both = await Promise.allSettled([plaats(id.tweede, id.deel), plaats(id.tweede, id.deel)]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await standVan(ander)).toMatchObject({ openCenten: 7_000n, ontvangenCenten: 3_000n });
  await sluit();
});

test('a storno on the wrong receipt is taken off again: the money counts once more and the receipt is free for the right one', async () => {
  await undo(id.storno);
  expect(await view(id.storno)).toMatchObject({
    status: 'niet-thuisgebracht',
    reden: 'het was een andere ontvangst',
  });
  expect(await standVan(aanslag)).toMatchObject({
    openCenten: 0n,
    teVeelOntvangenCenten: 2_000n,
    ontvangenCenten: 12_000n,
  });
  await sluit();
  expect((await keuze(id.storno, aanslag)).map((k) => k.ontvangstId)).toEqual([id.betaald]);
  await plaats(id.storno, id.betaald);
  expect(await standVan(aanslag)).toMatchObject({ openCenten: 10_000n, ontvangenCenten: 0n });
  // Every step stays in the books.
  expect((await view(id.storno)).spoor.map((s) => s.soort).sort()).toEqual([
    'correctie',
    'ontvangst',
    'storno',
    'storno',
  ]);
  await sluit();
});

test('negative control: of a storno of more than was received nothing can be taken back', async () => {
  const stand = await standVan(ander);
  const later = await view(id.tweede);
  const groter = { ...later, bedragCenten: toCents(-9_999n) };
  expect(await readIn(staf, [a.id], (read) => listTerugTeHalen(read, a.id, stand, groter))).toEqual([]);
  expect(await readIn(staf, [b.id], (read) => listTerugTeHalen(read, a.id, stand, later))).toEqual([]);
});
