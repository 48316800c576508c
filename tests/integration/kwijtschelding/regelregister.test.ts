import fs from 'node:fs/promises';
import type { TestDatabase } from '@tests/support/database';
import { adoptRegels, publishRegels } from '@tests/support/kwijtscheldingsregels';
import { gemeenteId, openSeeded, seedContext } from '@tests/support/seeded';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import { findRegels, readRegels } from '@/domain/kwijtschelding/read-regels';
import {
  addVerordeningbestand,
  judgeVerordeningbestand,
} from '@/domain/verordeningen/add-verordeningbestand';
import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import {
  getRegister,
  getVerordening,
  getVerordeningbestand,
  listVerordeningbestanden,
} from '@/domain/verordeningen/verordening.queries';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { type Read, readIn, writeIn } from '@/platform/tenant';

let database: TestDatabase;
let close: () => Promise<void>;
beforeAll(async () => ({ database, close } = await openSeeded()));
afterAll(() => close());

const NU = new Date('2026-11-12T09:00:00Z');
const heffer = seedContext('medewerker-heffen-gbtwente', ['medewerker-heffen'], { now: NU });
const ambtenaar = seedContext('heffingsambtenaar-gbtwente', ['heffingsambtenaar'], { now: NU });
const dag = toLocalDate;
const hengelo = gemeenteId('hengelo');
const lees = <T>(sleutel: string, fn: (r: Read, id: number) => Promise<T>) =>
  readIn(heffer, [gemeenteId(sleutel)], (r) => fn(r, gemeenteId(sleutel)));
const regelsOp = (sleutel: string, op: LocalDate) => lees(sleutel, (r, id) => findRegels(r, id, op));
const keuzes = {
  normPercentage: 95,
  nettoAow: true,
  extraVermogen: false,
  kinderopvang: true,
  ondernemersPrive: true,
  woonlastenvolgorde: 'eerst-begrenzen' as const,
  bijBezwaar: 'aanhouden' as const,
  aanvultermijn: '1-maand' as const,
  voor: { ozb: true, afvalstoffenheffing: false, rioolheffing: false, hondenbelasting: true },
};

test('the register of the demo shows how far the kwijtscheldingsregels of each gemeente are, some still to come', async () => {
  const stand = async (sleutel: string) => {
    const { regels } = await lees(sleutel, (r, id) => getRegister(r, id, 2027));
    const regel = regels.find(({ belastingsoort }) => belastingsoort === 'kwijtschelding');
    return [regel?.verordening?.status, regel?.stappen?.bekendmaking.oordeel ?? null];
  };
  expect(await stand('borne')).toEqual(['bekendgemaakt', 'te-laat']);
  expect(await stand('enschede')).toEqual(['bekendgemaakt', 'op-tijd']);
  expect(await stand('losser')).toEqual(['vastgesteld', 'open']);
  expect(await stand('oldenzaal')).toEqual(['voorstel', 'open']);
  expect(await stand('twenterand')).toEqual(['concept', 'open']);
  // Those of before run on where the raad takes no new ones: nothing is due.
  expect(await stand('hengelo')).toEqual(['bekendgemaakt', null]);
});

test('[K-07] every parameter of a request comes from the version of the register that was published and controlled for its day', async () => {
  const eerste = dag('2027-01-01');
  const voor = await regelsOp('hengelo', dag('2026-12-31'));
  const id = await publishRegels({ sleutel: 'hengelo', keuzes, vanaf: eerste, now: NU });
  // Adopted and published, but held against the text by nobody yet: nothing is calculated with it, nor with the one it replaced.
  expect(await regelsOp('hengelo', eerste)).toBeNull();
  await expect(lees('hengelo', (r, g) => readRegels(r, g, eerste))).rejects.toMatchObject({
    sleutel: 'kwijtschelding.geen-regels',
  });
  const zelf = writeIn(heffer, hengelo, (w) => controleVerordening(w, { id, versie: 4 }));
  await expect(zelf).rejects.toMatchObject({ sleutel: 'weigering.zelf-ingevoerd' });
  await writeIn(ambtenaar, hengelo, (w) => controleVerordening(w, { id, versie: 4 }));
  expect(await regelsOp('hengelo', eerste)).toMatchObject({
    versie: { id, vanaf: eerste, publicatie: 'Gemeenteblad 2026, 1' },
    beleid: {
      normPercentage: '95',
      nettoAow: true,
      extraVermogen: false,
      kinderopvang: true,
      ondernemersPrive: true,
      woonlastenvolgorde: 'eerst-begrenzen',
      bijBezwaar: 'aanhouden',
    },
    vraagregels: { kinderopvang: true },
    voor: ['ozb', 'hondenbelasting'],
    aanvulling: { maanden: 1 },
  });
  // The day before keeps its own version, which now has an end; a neighbour its own.
  expect(await regelsOp('hengelo', dag('2026-12-31'))).toEqual({
    ...voor,
    versie: { ...voor?.versie, tot: eerste },
  });
  expect((await regelsOp('almelo', eerste))?.beleid.normPercentage).toBe('100');
});

test('[I-06] the register keeps every version of verordening and kwijtscheldingsregels with its file, days and publication, and what was controlled does not change', async () => {
  const almelo = gemeenteId('almelo');
  const id = await adoptRegels({ sleutel: 'almelo', keuzes, vanaf: dag('2028-01-01'), now: NU });
  const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'));
  const bewaar = async (
    inhoud: Uint8Array<ArrayBuffer>,
    gescand: 'schoon' | 'besmet' | 'scanner-stuk' = 'schoon',
  ) => {
    const bestand = judgeVerordeningbestand('C:\\map\\Verordening.exe', inhoud, gescand);
    return writeIn(heffer, almelo, (w) => addVerordeningbestand(w, { verordeningId: id, bestand }));
  };
  await expect(bewaar(pdf.slice(0, 20))).rejects.toMatchObject({ sleutel: 'bijlagen.onvolledig' });
  await expect(bewaar(new Uint8Array())).rejects.toMatchObject({ sleutel: 'bijlagen.leeg' });
  await expect(bewaar(new Uint8Array(Buffer.from('tekst')))).rejects.toMatchObject({
    sleutel: 'bijlagen.soort',
  });
  await expect(bewaar(pdf, 'besmet')).rejects.toMatchObject({ sleutel: 'bijlagen.besmet' });
  await expect(bewaar(pdf, 'scanner-stuk')).rejects.toMatchObject({ sleutel: 'bijlagen.niet-bewaard' });
  const bestandId = await bewaar(pdf);
  const rij = await lees('almelo', (r, g) => getVerordening(r, g, id));
  expect(rij).toMatchObject({
    ...{
      stand: 'bekendgemaakt',
      conceptOp: '2026-11-12',
      voorstelOp: '2026-11-12',
      vastgesteldOp: '2026-11-12',
    },
    ...{ bekendgemaaktOp: '2026-11-12', publicatie: 'Gemeenteblad 2026, 1', keuzes },
  });
  expect(rij.gecontroleerdDoor).not.toBe(rij.ingevoerdDoor);
  const [bestand] = await lees('almelo', (r, g) => listVerordeningbestanden(r, g, id));
  expect(bestand).toMatchObject({ id: bestandId, naam: 'Verordening.pdf', soort: 'pdf', bytes: pdf.length });
  const terug = await lees('almelo', (r, g) =>
    getVerordeningbestand(r, g, { verordeningId: id, id: bestandId }),
  );
  expect(Buffer.from(terug.inhoud)).toEqual(Buffer.from(pdf));
  // The one before stays beside it, closed on the first day of this one.
  const eerder = await regelsOp('almelo', dag('2027-12-31'));
  expect(eerder?.versie).toMatchObject({ tot: '2028-01-01' });
  // What was controlled, and a file that was kept, the database changes for nobody.
  const zet = (sql: string) => writeIn(heffer, almelo, (w) => w.db.$executeRawUnsafe(sql));
  await expect(zet(`update verordening set keuzes = '{}' where id = '${id}'`)).rejects.toThrow(
    /does not change/,
  );
  await expect(zet(`update verordeningbestand set naam = 'x.pdf'`)).rejects.toThrow(/permission denied/);
  await expect(zet('delete from verordeningbestand')).rejects.toThrow(/permission denied/);
});

test('what one person could set before becomes a version in the register when the database is brought up to date', async () => {
  const sql = await fs.readFile(
    'prisma/migrations/20261208400000_kwijtscheldingsregels/migration.sql',
    'utf8',
  );
  const oldenzaal = gemeenteId('oldenzaal');
  await withClient(database.migratieUrl, async (client) => {
    await client.query('begin');
    await client.query(
      `delete from verordening where belastingsoort = 'kwijtschelding' and gemeente_id = $1`,
      [oldenzaal],
    );
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), 'kwijtschelding', $2, '2020-01-01', 'Bron van toen', 'contract', 'proef', '2019-12-01')`,
      [oldenzaal, JSON.stringify(keuzes)],
    );
    await client.query(sql.slice(sql.indexOf('SET LOCAL ROLE')));
    await client.query('commit');
  });
  expect(await regelsOp('oldenzaal', dag('2026-11-12'))).toMatchObject({
    beleid: { normPercentage: '95' },
    versie: { vanaf: '2020-01-01', bron: 'Bron van toen' },
  });
});
