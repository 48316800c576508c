import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { type Boeking, bookAfgeschreven, bookKosten, bookTegen, type Post } from '@/domain/grootboek/boeking';
import { loadBoeking } from '@/domain/grootboek/boeking.store';
import { type Boekregel, getJournaal, readBoekregels } from '@/domain/grootboek/journaal.queries';
import { type Maand, readMaand } from '@/domain/grootboek/maand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { getStatustotalen, getTypetotalen, getVorderingenVan } from '@/domain/grootboek/vordering.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeRaw } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
const een = staffContext(kantoor, [a, b], ['medewerker-heffen']);
const twee = staffContext(kantoor, [a, b], ['heffingsambtenaar'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
let close: () => Promise<void>;
let alles: pg.Client;
let aanslagen: TestAanslag[];

const boekdatum = toLocalDate('2026-11-10');
const opAanslag = (t: TestAanslag) => ({ aanslagId: t.id, belastingjaar: 2026 });
const postVan = (t: TestAanslag, i = 0): Post => ({
  ...opAanslag(t),
  aanslagregelId: t.regels[i]?.id ?? '',
  belastingsoort: t.regels[i]?.belastingsoort ?? '',
});
const post = (boeking: Boeking) => writeIn(staf, a.id, (write) => postBoeking(write, boeking));
const nummer = (i: number): TestAanslag => {
  const found = aanslagen[i];
  if (!found) throw new Error(`no aanslag ${i}`);
  return found;
};

async function verminder(t: TestAanslag, centen: bigint): Promise<void> {
  const v = await writeIn(een, a.id, (write) =>
    proposeVermindering(write, {
      aanslagId: t.id,
      aanslagregelId: t.regels[0]?.id ?? '',
      bedragCenten: toCents(centen),
      reden: 'ambtshalve',
      toelichting: 'een reden van genoeg tekens',
    }),
  );
  await writeIn(twee, a.id, (write) =>
    decideVermindering(write, { id: v.id, versie: v.versie, besluit: 'toekennen', besluitReden: null }),
  );
}

/** One aanslag for every way in which a claim can end, and some for ways in which it does not. */
beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  aanslagen = await seedAanslagen(
    alles,
    a,
    Array.from({ length: 8 }, () => [10_000n]),
  );
  const [betaald, , , kwijt, , verminderd, teruggezet] = aanslagen;
  const [, , terug = ''] = await seedOntvangsten(alles, kantoor, [
    { ref: 'geheel', bedragCenten: 10_000n, kenmerk: betaald?.kenmerk ?? '' },
    { ref: 'rest', bedragCenten: 7_500n, kenmerk: verminderd?.kenmerk ?? '' },
    { ref: 'terug', bedragCenten: 10_000n, kenmerk: teruggezet?.kenmerk ?? '' },
  ]);
  await processOntvangsten(job);
  await post(bookKosten({ boekdatum }, opAanslag(nummer(1)), toCents(900)));
  await post(
    bookAfgeschreven('oninbaar', { boekdatum }, [{ ...postVan(nummer(2)), centen: toCents(10_000) }]),
  );
  await post(
    bookAfgeschreven('kwijtschelding', { boekdatum }, [{ ...postVan(nummer(3)), centen: toCents(10_000) }]),
  );
  expect(kwijt?.id).toBe(nummer(3).id);
  await verminder(nummer(4), 10_000n);
  await verminder(nummer(5), 2_500n);
  await writeIn(staf, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: terug, reden: 'op de verkeerde aanslag' }),
  );
  // A waiver that was taken back: the claim lives again, and both stay.
  const weer = await post(
    bookAfgeschreven('kwijtschelding', { boekdatum }, [{ ...postVan(nummer(7)), centen: toCents(4_000) }]),
  );
  await writeIn(staf, a.id, async (write) =>
    postBoeking(
      write,
      bookTegen(await loadBoeking(write, weer), 'correctie', { boekdatum, reden: 'vergissing' }),
    ),
  );
});
afterAll(async () => {
  await alles.end();
  await close();
});

const maand = (text: string): Maand => {
  const found = readMaand(text);
  if (!found) throw new Error(`no month ${text}`);
  return found;
};
const journaalVan = (text: string, gemeenteId = a.id) =>
  readIn(staf, [gemeenteId], async (read) =>
    getJournaal(read, gemeenteId, maand(text), await getAansluiting(read, gemeenteId, maand(text))),
  );
const regelsVan = (text: string): Promise<Boekregel[]> =>
  writeRaw(staf, a.id, async (client) => {
    const alle: Boekregel[] = [];
    for await (const greep of readBoekregels(client, a.id, maand(text))) alle.push(...greep);
    return alle;
  });
const vorderingenVan = (i: number) =>
  readIn(staf, [a.id], (read) => getVorderingenVan(read, a.id, nummer(i).id, toLocalDate('2026-12-31')));

test('every aanslag has the status that its boekingen say, with the reason', async () => {
  const standen = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(vorderingenVan));
  expect(standen.map((s) => [s?.status, s?.reden])).toEqual([
    ['BET', 'betaald'],
    ['INV', 'kosten'],
    ['ONI', 'oninbaar'],
    ['KWI', 'kwijtgescholden'],
    ['VRN', 'vernietigd'],
    ['VRM', 'verminderd'],
    // The payment was on the wrong aanslag: nothing is paid after all.
    ['VRW', 'geboekt'],
    ['VRW', 'geboekt'],
  ]);
  const totalen = await readIn(staf, [a.id], (read) => getStatustotalen(read, a.id, maand('2026-11')));
  expect(totalen.map((t) => [t.status, t.aantal, t.openCenten])).toEqual([
    ['BET', 1, 0n],
    ['INV', 1, 10_900n],
    ['KWI', 1, 0n],
    ['ONI', 1, 0n],
    ['VRM', 1, 0n],
    ['VRN', 1, 0n],
    ['VRS', 1, 47_549n],
    ['VRW', 2, 20_000n],
  ]);
  // In October nothing of it had happened but the payments.
  const eerder = await readIn(staf, [a.id], (read) => getStatustotalen(read, a.id, maand('2026-10')));
  expect(eerder.map((t) => [t.status, t.aantal]).filter(([s]) => s === 'BET' || s === 'KWI')).toEqual([
    ['BET', 2],
  ]);
});

test('a correction is always a new claim that refers to the old one, and the old one stays', async () => {
  const kort = async (i: number) =>
    (await vorderingenVan(i))?.vorderingen.map((v) => [v.type, v.bedragCenten, v.regels[0]?.code]);
  expect(await kort(1)).toEqual([
    ['AAN', 10_000n, 'ozb.2026'],
    ['VRH', 900n, 'aanslag.2026'],
  ]);
  expect(await kort(2)).toEqual([
    ['AAN', 10_000n, 'ozb.2026'],
    ['OVE', -10_000n, 'ozb.2026'],
  ]);
  expect(await kort(5)).toEqual([
    ['AAN', 10_000n, 'ozb.2026'],
    ['VRM', -2_500n, 'ozb.2026'],
  ]);
  const [aanslag, kwijt, terug] = (await vorderingenVan(7))?.vorderingen ?? [];
  expect([aanslag?.type, kwijt?.type, terug?.type]).toEqual(['AAN', 'KWI', 'VRH']);
  expect([kwijt?.bedragCenten, terug?.bedragCenten]).toEqual([-4_000n, 4_000n]);
  expect(aanslag?.verwijstNaar).toBeNull();
  expect(kwijt?.verwijstNaar).toBe(aanslag?.boekingId);
  expect(terug?.verwijstNaar).toBe(kwijt?.boekingId);
  // A payment, also one that was taken back, is no claim.
  expect(await kort(6)).toEqual([['AAN', 10_000n, 'ozb.2026']]);
});

test('the journal of a gemeente and month balances, equals the aansluiting and has one key per entry', async () => {
  for (const text of ['2026-02', '2026-03', '2026-11']) {
    const journaal = await journaalVan(text);
    expect(journaal).toMatchObject({ sluit: true, verschillen: [] });
    expect(journaal.debetCenten).toBe(journaal.creditCenten);
    expect(new Set(journaal.regels.map((r) => r.boekingssleutel)).size).toBe(journaal.regels.length);
    const staat = await readIn(staf, [a.id], (read) => getAansluiting(read, a.id, maand(text)));
    const debet = staat.doorboeking.reduce((sum, r) => sum + r.debetCenten, 0n);
    expect(journaal.debetCenten).toBe(debet);
  }
  const november = await journaalVan('2026-11');
  expect(
    november.regels.filter((r) => r.type === 'KWI').map((r) => [r.boekingssleutel, r.debetCenten]),
  ).toEqual([
    ['kwijtschelding.debiteuren.ozb.2026', 0n],
    ['kwijtschelding.kwijtschelding.ozb.2026', 14_000n],
  ]);
  // What came in and was taken off again is no claim.
  expect(
    november.regels.filter((r) => r.boekingssleutel.startsWith('ontvangst-terug')).map((r) => r.type),
  ).toEqual([null, null]);
  const types = await readIn(staf, [a.id], (read) => getTypetotalen(read, a.id, maand('2026-11')));
  expect(types.map((t) => [t.type, t.aantal, t.bedragCenten])).toEqual([
    ['KWI', 2, -14_000n],
    ['OVE', 1, -10_000n],
    ['VRH', 2, 4_900n],
    ['VRM', 2, -12_500n],
  ]);
  expect((await journaalVan('2026-07')).regels).toEqual([]);
  expect((await journaalVan('2026-11', b.id)).regels).toEqual([]);
});

test('the single lines add up to the journal, come in the same order twice, and name nobody', async () => {
  const regels = await regelsVan('2026-11');
  const journaal = await journaalVan('2026-11');
  const perSleutel = new Map<string, bigint>();
  for (const r of regels)
    perSleutel.set(r.boekingssleutel, (perSleutel.get(r.boekingssleutel) ?? 0n) + r.centen);
  expect([...perSleutel].toSorted()).toEqual(
    journaal.regels.map((r) => [r.boekingssleutel, r.debetCenten + r.creditCenten]).toSorted(),
  );
  expect(regels.reduce((sum, r) => sum + r.centen, 0n)).toBe(0n);
  expect(await regelsVan('2026-11')).toEqual(regels);
  const tekst = JSON.stringify(regels, (_, v) => (typeof v === 'bigint' ? v.toString() : v));
  for (const t of aanslagen) expect(tekst).not.toContain(t.aanslagnummer);
  expect(tekst).not.toContain(a.persoonId);
});

test('a boeking that was planted around the code makes the journal say that it does not close', async () => {
  await alles.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await alles.query(
    `insert into boeking (gemeente_id, id, soort, telt, boekdatum, gemaakt_door, gemaakt_op)
     values ($1, md5('scheef')::uuid, 'oplegging', 'oplegging', '2026-06-01', 'proef', '2026-06-01')`,
    [a.id],
  );
  await alles.query(
    `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar,
       aanslag_id, aanslagregel_id, bedrag_centen)
     values ($1, md5('scheef')::uuid, 1, 'debiteuren', 'ozb', 2026, $2, $3, 500)`,
    [a.id, a.aanslagId, a.aanslagregelId],
  );
  await alles.query('commit');
  expect(await journaalVan('2026-06')).toMatchObject({ sluit: false, debetCenten: 500n, creditCenten: 0n });
});
