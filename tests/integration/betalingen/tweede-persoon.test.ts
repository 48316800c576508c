import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decidePlaatsing } from '@/domain/betalingen/decide-plaatsing';
import { getOntvangst } from '@/domain/betalingen/ontvangst.queries';
import type { Plaatsingsbesluit } from '@/domain/betalingen/plaatsing';
import { listPlaatsingsvoorstellen } from '@/domain/betalingen/plaatsingsvoorstel.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { placeStorno } from '@/domain/betalingen/place-storno';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import type { Context } from '@/platform/context';
import { NotFound, Stale } from '@/platform/errors';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const maker = staffContext(kantoor, [a, b], ['medewerker-innen']);
const collega: Context = {
  ...maker,
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
};
let close: () => Promise<void>;
let alles: pg.Client;
let een: TestAanslag;
let ids: string[];

/** A limit of 100 euro, and receipts on both sides of it. */
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  await alles.query(
    `insert into kantoor_instelling (kantoor_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, $2, 'thuisbrengen', '{"alleenTotEuro": 100}', '2020-01-01', 'proef', 'te-bevestigen', 'proef', '2020-01-01')`,
    [kantoor.id, testId('grens voor thuisbrengen')],
  );
  const [eerste] = await seedAanslagen(alles, a, [[90_000n]]);
  if (!eerste) throw new Error('no aanslag');
  een = eerste;
  ids = await seedOntvangsten(alles, kantoor, [
    { ref: 'op de grens', bedragCenten: 10_000n },
    { ref: 'erboven', bedragCenten: 10_001n },
    { ref: 'nog een', bedragCenten: 20_000n },
    { ref: 'herkend', bedragCenten: 30_000n, kenmerk: een.kenmerk, boekdatum: '2026-03-02' },
    { ref: 'storno', bedragCenten: -30_000n, boekdatum: '2026-03-10' },
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
});
afterAll(async () => {
  await alles.end();
  await close();
});

const id = (n: number) => ids[n] ?? '';
const place = (n: number, ctx = maker) =>
  writeIn(ctx, a.id, (write) => placeOntvangst(write, { ontvangstId: id(n), aanslagId: een.id }));
const status = async (n: number) =>
  (await readIn(maker, [a.id, b.id], (read) => getOntvangst(read, id(n)))).status;
const wacht = async (n: number) => {
  const [voorstel] = await readIn(maker, [a.id, b.id], (read) => listPlaatsingsvoorstellen(read, id(n)));
  if (!voorstel) throw new Error('nothing waits');
  return voorstel;
};
const decide = async (n: number, besluit: Plaatsingsbesluit, ctx = collega, reden: string | null = null) => {
  const { id: voorstelId, versie } = await wacht(n);
  return writeIn(ctx, a.id, (write) => decidePlaatsing(write, { id: voorstelId, versie, besluit, reden }));
};
const sluit = async () => {
  for (const c of await readIn(maker, [a.id, b.id], getGrootboekControle)) expect(c.sluit).toBe(true);
};

test('up to the limit one person places alone; above it his placing waits, and the receipt with it', async () => {
  expect(await place(0)).toBe('geboekt');
  expect(await status(0)).toBe('verwerkt');
  expect(await place(1)).toBe('wacht');
  expect(await status(1)).toBe('niet-thuisgebracht');
  expect(await wacht(1)).toMatchObject({ soort: 'thuisbrengen', aanslagId: een.id, bedragCenten: 10_001n });
  await sluit();
});

test('it is proposed once, and neither its maker nor a job lets it through', async () => {
  await expect(place(1, collega)).rejects.toThrow('invordering.fout.wacht-op-tweede');
  await expect(decide(1, 'akkoord', maker)).rejects.toThrow('invordering.fout.eigen-voorstel');
  await expect(decide(1, 'afwijzen', maker, 'dat was een vergissing')).rejects.toThrow('eigen-voorstel');
  await expect(decide(1, 'intrekken', collega)).rejects.toThrow('invordering.fout.niet-van-u');
  const taak: Context = { ...collega, actor: { soort: 'systeem', taak: 'proef' } };
  await expect(decide(1, 'akkoord', taak)).rejects.toThrow(NotFound);
  expect(await status(1)).toBe('niet-thuisgebracht');
});

test('a no needs a reason, and leaves the receipt where it was', async () => {
  await expect(decide(1, 'afwijzen', collega, 'nee')).rejects.toThrow('invordering.fout.reden-kort');
  await decide(1, 'afwijzen', collega, 'de betaler bedoelde een andere aanslag');
  expect(await status(1)).toBe('niet-thuisgebracht');
});

test('a second person lets it through once, also when two do at one moment', async () => {
  await place(1);
  const { id: voorstelId, versie } = await wacht(1);
  const akkoord = () =>
    writeIn(collega, a.id, (write) =>
      decidePlaatsing(write, { id: voorstelId, versie, besluit: 'akkoord', reden: null }),
    );
  const both = await Promise.allSettled([akkoord(), akkoord()]);
  expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(akkoord()).rejects.toThrow(Stale);
  expect(await status(1)).toBe('verwerkt');
  await sluit();
});

test('what changed meanwhile is refused in words, and who proposed it takes it back', async () => {
  expect(await place(2)).toBe('wacht');
  // The aanslag: the receipt on the limit comes off, so that more is open than it was proposed about.
  await writeIn(maker, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: id(0), reden: 'stond op de verkeerde aanslag' }),
  );
  await decide(2, 'akkoord');
  expect(await status(2)).toBe('verwerkt');
  // That debt is so large that the division stays the same; taken off and proposed again, it is not when the rest is paid.
  await writeIn(maker, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: id(2), reden: 'stond op de verkeerde aanslag' }),
  );
  await decide(2, 'akkoord');
  await place(2);
  const [vol] = await seedOntvangsten(alles, kantoor, [
    { ref: 'betaalt alles', bedragCenten: 60_000n, kenmerk: een.kenmerk, boekdatum: '2026-10-01' },
  ]);
  await processOntvangsten(jobContext(kantoor, [a, b]));
  expect(vol).toBeDefined();
  await expect(decide(2, 'akkoord')).rejects.toThrow('invordering.fout.veranderd');
  expect(await status(2)).toBe('niet-thuisgebracht');
  await decide(2, 'intrekken', maker);
  await sluit();
});

test('a storno and its undoing need the second person as well, and another gemeente decides nothing of it', async () => {
  const storno = () =>
    writeIn(maker, a.id, (write) => placeStorno(write, { stornoId: id(4), ontvangstId: id(3) }));
  expect(await storno()).toBe('wacht');
  expect(await wacht(4)).toMatchObject({ soort: 'storno', tegenOntvangstId: id(3) });
  const { id: voorstelId, versie } = await wacht(4);
  const elders = writeIn(collega, b.id, (write) =>
    decidePlaatsing(write, { id: voorstelId, versie, besluit: 'akkoord', reden: null }),
  );
  await expect(elders).rejects.toThrow(NotFound);
  await decide(4, 'akkoord');
  expect(await status(4)).toBe('verwerkt');
  const undo = writeIn(maker, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: id(4), reden: 'het was een andere ontvangst' }),
  );
  expect(await undo).toBe('wacht');
  expect(await status(4)).toBe('verwerkt');
  await decide(4, 'akkoord');
  expect(await status(4)).toBe('niet-thuisgebracht');
  await sluit();
});
