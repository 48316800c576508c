import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readOntvangstZoek } from '@/app/(kantoor)/invordering/ontvangsten/zoek-ontvangst';
import { findMogelijke, findOpenVan } from '@/domain/betalingen/mogelijke-aanslagen.queries';
import { listOntvangsten, type OntvangstZoek } from '@/domain/betalingen/ontvangst.queries';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { importBestand } from '@/domain/runs/import-bestand';
import { readIn } from '@/platform/tenant';

/** Receipts without a kenmerk: which aanslag they point to and why, and finding one among what waits. */
const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-mogelijk-'));
const IBAN = 'NL66FAKE0123456789';
let close: () => Promise<void>;
let alles: pg.Client;
let eerste: TestAanslag;
let tweede: TestAanslag;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  const [een, twee] = await seedAanslagen(alles, a, [[10_000n], [7_500n]]);
  if (!een || !twee) throw new Error('no aanslagen');
  [eerste, tweede] = [een, twee];
  const day = '2026-10-27;2026-10-27';
  const lines = [
    `M-met;${day};40,00;${eerste.kenmerk};${IBAN};H. Betaler;`,
    `M-rekening;2026-10-29;2026-10-29;60,00;;${IBAN};H. Betaler;huis`,
    `M-nummer;2026-10-28;2026-10-28;75,00;;;Onbekend;voor ${tweede.kenmerk}`,
    `M-niets;2026-10-30;2026-10-30;12,34;;;;Dorpsstraat 5`,
  ];
  const pad = path.join(map, 'een.csv');
  const head = 'bankreferentie;boekdatum;valutadatum;bedrag;betalingskenmerk;tegenrekening;naam;omschrijving';
  fs.writeFileSync(pad, `${[head, ...lines].join('\r\n')}\r\n`);
  await importBestand(job, { pad, formaat: ontvangstenFormat, gemeenteId: null, klok: () => job.now });
  await processOntvangsten(job);
});
afterAll(async () => {
  fs.rmSync(map, { recursive: true, force: true });
  await alles.end();
  await close();
});

const wachtend = (zoek: OntvangstZoek | null = null) =>
  readIn(staf, [a.id, b.id], (read) =>
    listOntvangsten(read, { status: 'niet-thuisgebracht', oudste: true, zoek }),
  );
const eigen = async (zoek: OntvangstZoek | null = null) =>
  (await wachtend(zoek)).map((o) => o.bankreferentie).filter((ref) => ref.startsWith('M-'));
async function mogelijk(ref: string) {
  const ontvangst = (await wachtend()).find((o) => o.bankreferentie === ref);
  if (!ontvangst) throw new Error(`${ref} does not wait`);
  const found = await readIn(staf, [a.id, b.id], (read) => findMogelijke(read, ontvangst));
  return found.map((t) => [t.aanslagId, t.redenen]);
}

test('what waits stands with the longest waiting first, and the next page goes on from there', async () => {
  expect(await eigen()).toEqual(['M-nummer', 'M-rekening', 'M-niets']);
  const [eerst] = (await wachtend()).filter((o) => o.bankreferentie === 'M-nummer');
  if (!eerst) throw new Error('M-nummer does not wait');
  const verder = await readIn(staf, [a.id, b.id], (read) =>
    listOntvangsten(read, {
      ...{ status: 'niet-thuisgebracht', oudste: true },
      voor: { boekdatum: eerst.boekdatum, id: eerst.id },
    }),
  );
  expect(verder.map((o) => o.bankreferentie).filter((ref) => ref.startsWith('M-'))).toEqual([
    'M-rekening',
    'M-niets',
  ]);
});

test('an account that paid before and the very amount point to what is open of that person, most reasons first', async () => {
  const [beste] = await mogelijk('M-rekening');
  // 40 of the 100 was paid: 60 is open, and that is what came.
  expect(beste).toEqual([eerste.id, ['rekening', 'bedrag']]);
});

test('a number in the description points to its aanslag; where nothing points anywhere nothing is proposed', async () => {
  expect((await mogelijk('M-nummer'))[0]).toEqual([tweede.id, ['nummer', 'bedrag']]);
  expect(await mogelijk('M-niets')).toEqual([]);
});

test('the surname of the payer points to a person, and what is paid already is not proposed', async () => {
  // The name as search has it (zoeknaamOf): surname first.
  await alles.query(
    `update persoon p set geslachtsnaam = 'Wolbers', voorletters = 'H', zoeknaam = 'wolbers h'
      from aanslag a where a.gemeente_id = $1 and a.id = $2 and p.gemeente_id = a.gemeente_id and p.id = a.persoon_id`,
    [a.id, tweede.id],
  );
  const gegeven = { bedragCenten: 7_500n, tegenrekening: null, omschrijving: null };
  const zoek = (naam: string) =>
    readIn(staf, [a.id, b.id], (read) => findMogelijke(read, { ...gegeven, naam }));
  const gevonden = (await zoek('Fam. H. Wolbers')).find((t) => t.aanslagId === tweede.id);
  expect(gevonden?.redenen).toEqual(['naam', 'bedrag']);
  expect(await zoek('Q. Nietbestaand')).toEqual([]);
});

test('what waits is found by account, amount, name and a word of its description', async () => {
  const by = (getypt: string) => eigen(readOntvangstZoek(getypt));
  expect(await by('NL66 fake 0123 4567 89')).toEqual(['M-rekening']);
  expect(await by('75,00')).toEqual(['M-nummer']);
  expect(await by('betaler')).toEqual(['M-rekening']);
  expect(await by('dorpsstraat')).toEqual(['M-niets']);
  // Signs of the language of the search are signs.
  expect(await by('%')).toEqual([]);
});

test('by whose it is: what is open of these persons, of the gemeenten of the reader only', async () => {
  const { rows } = await alles.query('select persoon_id from aanslag where gemeente_id = $1 and id = $2', [
    a.id,
    tweede.id,
  ]);
  const van = [{ gemeenteId: a.id, persoonId: rows[0].persoon_id as string }];
  const open = (gemeenten: number[]) => readIn(staf, gemeenten, (read) => findOpenVan(read, van));
  expect((await open([a.id, b.id])).map((t) => t.aanslagId)).toContain(tweede.id);
  expect(await open([b.id])).toEqual([]);
});
