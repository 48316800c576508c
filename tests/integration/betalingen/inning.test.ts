import { Readable } from 'node:stream';
import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { renderPage } from '@tests/support/render-page';
import { twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PerDag } from '@/app/(kantoor)/invordering/ontvangsten/per-dag';
import { type Boeking, camt053 } from '@/commands/genereer/afschrift';
import { addBankrekening } from '@/domain/betalingen/add-bankrekening';
import { getOntvangst, getOntvangstTotalen, listOntvangsten } from '@/domain/betalingen/ontvangst.queries';
import { placeOntvangst } from '@/domain/betalingen/place-ontvangst';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { receiveBankbestand } from '@/domain/betalingen/receive-bankbestand';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { listDagverwerking } from '@/domain/betalingen/verwerking.queries';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const REKENING = 'NL72FAKE0000000901';
const NORM = 5;
const op = (moment: string) => new Date(moment);
const taak = (moment: string) => ({ ...jobContext(kantoor, [a, b]), now: op(moment) });
const innen = (moment: string) => ({
  ...staffContext(kantoor, [a, b], ['medewerker-innen']),
  now: op(moment),
});

let client: pg.Client;
let close: () => Promise<void>;
let vanA: TestAanslag[];
let vanB: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  close = walled.close;
  vanA = await seedAanslagen(client, a, [[10_000n], [20_000n]]);
  vanB = await seedAanslagen(client, b, [[30_000n]]);
  await writeKantoor(innen('2026-02-01T09:00:00Z'), (write) =>
    addBankrekening(write, {
      ...{ iban: REKENING, naam: 'Belasting', doel: 'belastinggeld', vanaf: '2026-02-01' },
    }),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

let nummer = 0;
let saldo = 0n;
/** A statement of the bank of one day, read in at a moment. */
async function bank(dag: string, moment: string, boekingen: readonly Boeking[]) {
  nummer += 1;
  const xml = camt053([
    { iban: REKENING, nummer, dag: toLocalDate(dag), beginsaldoCenten: saldo, boekingen },
  ]);
  for (const { centen } of boekingen) saldo += centen;
  return receiveBankbestand(taak(moment), {
    naam: `afschrift-${dag}.xml`,
    inhoud: Readable.from([Buffer.from(xml)]),
    klok: () => op(moment),
  });
}
const regel = (referentie: string, centen: bigint, omschrijving: string): Boeking => ({
  ...{ referentie, centen, omschrijving, naam: referentie, rekening: 'NL91ABNA0417164300' },
});
const alle = (moment: string) => readIn(innen(moment), [a.id, b.id], (read) => listOntvangsten(read, {}));
const een = async (moment: string, referentie: string) => {
  const found = (await alle(moment)).find((o) => o.naam === referentie);
  if (!found) throw new Error(`no ${referentie}`);
  return readIn(innen(moment), [a.id, b.id], (read) => getOntvangst(read, found.id));
};
const dagen = (moment: string) => readIn(innen(moment), [a.id, b.id], listDagverwerking);
const sluit = async (moment: string) => {
  expect((await readIn(innen(moment), [a.id, b.id], getOntvangstTotalen)).sluit).toBe(true);
  for (const controle of await readIn(innen(moment), [a.id, b.id], getGrootboekControle))
    expect(controle.sluit).toBe(true);
};
const stand = async (aanslag: TestAanslag | undefined) => {
  const g = aanslag?.gemeente.id ?? 0;
  const gevonden = await readIn(innen('2026-03-31T09:00:00Z'), [a.id, b.id], (read) =>
    getStandVanAanslagen(read, g, [aanslag?.id ?? '']),
  );
  return gevonden.get(aanslag?.id ?? '')?.ontvangenCenten;
};

test('[G-01] what came in is booked within five werkdagen of its valutadatum, the day says how much of it, and received is processed to the cent', async () => {
  const [eerste, tweede] = vanA;
  const [derde] = vanB;
  if (!eerste || !tweede || !derde) throw new Error('no aanslagen');
  // The seed has receipts of its own: the days of this test are what is looked at.
  const uit = await bank('2026-03-12', '2026-03-13T05:00:00Z', [
    regel('A1', 10_000n, eerste.kenmerk),
    regel('A2', 7_500n, derde.kenmerk),
    regel('A3', 2_000n, 'belasting 2026'),
  ]);
  expect(uit.soort).toBe('geladen');
  // Before it is processed: nothing of that day is booked, and it says so.
  expect((await dagen('2026-03-13T05:00:00Z')).find((d) => d.valutadatum === '2026-03-12')).toMatchObject({
    ...{ aantal: 3, geboekt: 0, procent: 0, achterstand: 1 },
  });
  // Inside the run: what was taken up is what was booked and what waits with a reason, in number and in cents.
  const run = await processOntvangsten(taak('2026-03-13T05:05:00Z'));
  expect(run.geboekt.aantal + run.nietThuisgebracht.aantal).toBe(run.aantal);
  expect(run.geboekt.bedragCenten + run.nietThuisgebracht.bedragCenten).toBe(run.bedragCenten);
  expect(run).toMatchObject({
    aantal: 3,
    bedragCenten: 19_500n,
    geboekt: { aantal: 2, bedragCenten: 17_500n },
  });
  await sluit('2026-03-13T06:00:00Z');
  expect([await stand(eerste), await stand(derde)]).toEqual([10_000n, 7_500n]);

  // The lag of each from its valutadatum, and the unmatched one on its own list with the reason.
  for (const ref of ['A1', 'A2']) expect((await een('2026-03-20T09:00:00Z', ref)).werkdagen).toBe(1);
  const wacht = await readIn(innen('2026-03-13T09:00:00Z'), [a.id, b.id], (read) =>
    listOntvangsten(read, { status: 'niet-thuisgebracht' }),
  );
  expect(wacht.find((o) => o.naam === 'A3')).toMatchObject({
    ...{ reden: 'geen-kenmerk', werkdagen: 1 },
  });
  expect((await dagen('2026-03-13T09:00:00Z')).find((d) => d.valutadatum === '2026-03-12')).toMatchObject({
    ...{ aantal: 3, geboekt: 2, uitzoeken: 1, procent: 66, achterstand: 1 },
  });

  // A backlog of one or two werkdagen is allowed; what waits longer than the norm stands out.
  const toon = async (moment: string) =>
    (await renderPage(PerDag({ dagen: await dagen(moment), norm: NORM }))).replace(/<[^>]+>/g, ' ');
  expect(await toon('2026-03-16T09:00:00Z')).toContain('66 %, de rest wacht 2 werkdagen');
  const laat = await een('2026-03-23T09:00:00Z', 'A3');
  expect(laat.werkdagen).toBeGreaterThan(NORM);
  expect(await toon('2026-03-23T09:00:00Z')).toContain(`de rest wacht ${laat.werkdagen} werkdagen`);

  // A person places it, on the wrong aanslag; it is put right, and every step stays to be seen.
  const zet = (aanslag: TestAanslag, moment: string) =>
    writeIn(innen(moment), a.id, (write) =>
      placeOntvangst(write, { ontvangstId: laat.id, aanslagId: aanslag.id }),
    );
  await zet(eerste, '2026-03-17T09:00:00Z');
  await writeIn(innen('2026-03-17T10:00:00Z'), a.id, (write) =>
    undoOntvangst(write, { ontvangstId: laat.id, reden: 'het was voor de andere aanslag' }),
  );
  await zet(tweede, '2026-03-18T09:00:00Z');
  const { spoor, status, werkdagen } = await een('2026-03-20T09:00:00Z', 'A3');
  expect([status, werkdagen]).toEqual(['verwerkt', 4]);
  expect(spoor.map((s) => s.soort)).toEqual(['ontvangst', 'thuisbrengen', 'correctie', 'thuisbrengen']);
  expect(spoor[2]?.reden).toBe('het was voor de andere aanslag');
  // Nothing of the mistake is left: each aanslag has what is its own.
  expect([await stand(eerste), await stand(tweede), await stand(derde)]).toEqual([10_000n, 2_000n, 7_500n]);

  // The day is whole, and so are the books: received is processed.
  expect((await dagen('2026-03-18T10:00:00Z')).find((d) => d.valutadatum === '2026-03-12')).toMatchObject({
    ...{ aantal: 3, bedragCenten: 19_500n, geboekt: 3, geboektCenten: 19_500n, procent: 100 },
    ...{ uitzoeken: 0, achterstand: null },
  });
  expect(await toon('2026-03-18T10:00:00Z')).toContain('100 %');
  await sluit('2026-03-18T10:00:00Z');
  // The same file once more: nothing comes twice.
  nummer -= 1;
  saldo -= 19_500n;
  await bank('2026-03-12', '2026-03-19T05:00:00Z', [
    regel('A1', 10_000n, eerste.kenmerk),
    regel('A2', 7_500n, derde.kenmerk),
    regel('A3', 2_000n, 'belasting 2026'),
  ]);
  expect(await processOntvangsten(taak('2026-03-19T05:05:00Z'))).toMatchObject({
    aantal: 0,
    bedragCenten: 0n,
  });
  await sluit('2026-03-19T06:00:00Z');
});
