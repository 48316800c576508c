import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findVermoedelijke } from '@/domain/betalingen/aanslag-zoeken.queries';
import { listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { importBestand } from '@/domain/runs/import-bestand';
import { readIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-vreemd-'));
let close: () => Promise<void>;
let alles: pg.Client;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  aanslagen = await seedAanslagen(alles, a, [[10_000n], [10_000n]]);
});
afterAll(async () => {
  fs.rmSync(map, { recursive: true, force: true });
  await alles.end();
  await close();
});

const groups = (kenmerk: string, between: string) => (kenmerk.match(/\d{4}/g) ?? []).join(between);
const offer = (name: string, lines: readonly string[]) => {
  const pad = path.join(map, name);
  const head = 'bankreferentie;boekdatum;valutadatum;bedrag;betalingskenmerk;tegenrekening;naam;omschrijving';
  fs.writeFileSync(pad, `${[head, ...lines].join('\r\n')}\r\n`);
  return importBestand(job, { pad, formaat: ontvangstenFormat, gemeenteId: null, klok: () => job.now });
};
const views = async () => {
  const found = await readIn(staf, [a.id, b.id], (read) => listOntvangsten(read, {}));
  return new Map(found.map((one) => [one.bankreferentie, one]));
};

test('a bank file with odd lines is taken in: they stay as the bank gave them and wait, the rest is booked', async () => {
  const [een, twee] = aanslagen;
  if (!een || !twee) throw new Error('no aanslagen');
  const day = '2026-10-27;2026-10-27;10,00';
  const lines = [
    `V-gewoon;${day};${een.kenmerk};NL66FAKE0123456789;Betaler;aanslag`,
    `V-spaties;${day};${groups(een.kenmerk, ' ')};NL66 FAKE 0123 4567 89;Betaler;`,
    `V-punten;${day};${groups(twee.kenmerk, '.')};;Betaler;`,
    `V-rf;${day};RF18539007547034;;Betaler;`,
    `V-rekening;${day};;021000021-123456789;Betaler;`,
    `V-lengte;${day};;NL021234567890123456;Betaler;`,
    `V-teken;${day};;;Caf\u0082 De Hoek;"eerste\ntweede\u0085"`,
  ];
  expect(await offer('een.csv', lines)).toMatchObject({ soort: 'geladen', nieuw: 7 });
  expect(await processOntvangsten(job)).toMatchObject({
    aantal: 7,
    geboekt: { aantal: 2, bedragCenten: 2_000n },
    nietThuisgebracht: { aantal: 5, bedragCenten: 5_000n },
  });
  const found = await views();
  const of = (ref: string) => found.get(`V-${ref}`);
  expect(of('spaties')).toMatchObject({
    status: 'verwerkt',
    betalingskenmerk: een.kenmerk,
    kenmerkVanBank: null,
    tegenrekening: 'NL66FAKE0123456789',
    rekeningVanBank: null,
  });
  expect(of('punten')).toMatchObject({
    reden: 'kenmerk-onleesbaar',
    betalingskenmerk: null,
    kenmerkVanBank: groups(twee.kenmerk, '.'),
  });
  expect(of('rf')).toMatchObject({ reden: 'kenmerk-onleesbaar', kenmerkVanBank: 'RF18539007547034' });
  expect(of('rekening')).toMatchObject({
    reden: 'geen-kenmerk',
    tegenrekening: null,
    rekeningVanBank: '021000021-123456789',
  });
  expect(of('lengte')).toMatchObject({ tegenrekening: null, rekeningVanBank: 'NL021234567890123456' });
  expect(of('teken')).toMatchObject({
    naam: 'Caf\ufffd De Hoek',
    omschrijving: 'eerste tweede\ufffd',
  });
});

test('of a kenmerk with signs between the digits the aanslag that they name is proposed', async () => {
  const [, twee] = aanslagen;
  const punten = (await views()).get('V-punten');
  if (!punten || !twee) throw new Error('not loaded');
  const found = await readIn(staf, [a.id, b.id], (read) => findVermoedelijke(read, punten));
  expect(found.map((one) => one.aanslagId)).toContain(twee.id);
});

test('the same lines in another file are known, and an odd value that changed is told of', async () => {
  const day = '2026-10-27;2026-10-27;10,00';
  const rf = (kenmerk: string) => `V-rf;${day};${kenmerk};;Betaler;`;
  expect(await offer('twee.csv', [rf('RF18539007547034'), `V-nieuw;${day};;;Betaler;`])).toMatchObject({
    soort: 'geladen',
    nieuw: 1,
  });
  expect(await offer('drie.csv', [rf('RF18539007547035')])).toMatchObject({
    soort: 'afgekeurd',
    fouten: [{ kolom: 'bankreferentie', reden: 'is al bekend met andere gegevens' }],
  });
});
