import type { TestAanslag } from '@tests/support/aanslagen';
import { painProblems } from '@tests/support/pain';
import { refusal } from '@tests/support/refusal';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { takeOutTerugbetaling } from '@/domain/terugbetalingen/decide-opdracht';
import { fetchBetaalbestand } from '@/domain/terugbetalingen/fetch-betaalbestand';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  afschrift,
  als,
  bankregel,
  beslis,
  burger,
  geef,
  IBAN,
  innen,
  kantoor,
  openTerugbetalingen,
  overpay,
  saldi,
  stelVoor,
  taak,
  tweede,
  verzend,
  wikkelAf,
  zie,
} from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen(
    Array.from({ length: 9 }, (_, n) => [10_000n + BigInt(n), 5_001n]),
  ));
});
afterAll(() => close());

const aanslag = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const tegoed = async (n: number, dag?: string) =>
  (await readIn(innen(dag), [a.id], (r) => listTegoedenIn(r, a.id))).find(
    (t) => t.aanslagId === aanslag(n).id,
  );
const regelVan = async (opdracht: string, n: number) => {
  const found = (await zie(opdracht)).regels.find((r) => r.aanslagId === aanslag(n).id);
  if (!found) throw new Error('not in the order');
  return found;
};
/** One refund of an aanslag, proposed, approved and sent. */
async function betaalTerug(n: number): Promise<string> {
  const id = await stelVoor(innen(), [aanslag(n).id]);
  await beslis(id);
  expect(await verzend(id)).toEqual({ aantal: 1, vervallen: 0 });
  return id;
}

test('what is due back waits for an account, and says so', async () => {
  await overpay(client, aanslag(0), aanslag(0).bedragCenten + 2_500n);
  expect(await tegoed(0)).toMatchObject({
    bedragCenten: 2_500n,
    vrijCenten: 2_500n,
    reden: 'ontvangst',
    tegen: ['geen-rekening'],
    voor: ['geen-schuld'],
  });
  expect(await refusal(stelVoor())).toBe('terugbetaling.fout.niets');
  expect(await refusal(stelVoor(innen(), [aanslag(0).id]))).toBe('terugbetaling.fout.niets');
});

test('[G-10] one proposes, another approves, and the file that the bank takes holds it once', async () => {
  await geef(burger(), IBAN.klopt);
  expect((await tegoed(0))?.tegen).toEqual([]);
  const id = await stelVoor();
  expect((await tegoed(0))?.tegen).toEqual(['in-opdracht']);
  expect(await refusal(stelVoor())).toBe('terugbetaling.fout.niets');
  expect(await refusal(verzend(id))).toBe('terugbetaling.fout.niet-goedgekeurd');
  expect(await refusal(beslis(id, 'goedkeuren', innen()))).toBe('terugbetaling.fout.eigen-voorstel');
  expect(await refusal(beslis(id, 'intrekken', tweede()))).toBe('terugbetaling.fout.niet-van-u');
  await beslis(id);
  expect(await refusal(beslis(id, 'afwijzen'))).toBe('terugbetaling.fout.al-besloten');
  const voor = await saldi(client, aanslag(0).id);
  const uitkomsten = await Promise.all([1, 2, 3, 4].map(() => refusal(verzend(id))));
  expect(uitkomsten.filter((u) => u === 'gedaan')).toHaveLength(1);
  const na = await saldi(client, aanslag(0).id);
  expect(na).toEqual({ ...voor, tegoed: 0n, onderweg: voor.onderweg - 2_500n });
  const { opdracht, regels } = await zie(id);
  expect(opdracht).toMatchObject({
    status: 'verzonden',
    aantal: 1,
    bedragCenten: 2_500n,
    opgehaaldDoor: null,
  });
  expect(regels[0]).toMatchObject({ status: 'onderweg', bedragCenten: 2_500n, iban: IBAN.klopt });
  const eerst = await writeIn(innen(), a.id, (w) => fetchBetaalbestand(w, { id }));
  const daarna = await writeIn(tweede(), a.id, (w) => fetchBetaalbestand(w, { id }));
  expect(daarna).toEqual(eerst);
  expect(painProblems(eerst.xml, 'pain.001.001.09')).toEqual([]);
  expect(eerst.xml).toContain('<CtrlSum>25.00</CtrlSum>');
  expect(eerst.xml.match(new RegExp(regels[0]?.eindkenmerk ?? '-', 'g'))).toHaveLength(1);
  expect((await zie(id)).opdracht.opgehaaldDoor).toBe(
    `medewerker:${(innen().actor as { medewerkerId: string }).medewerkerId}`,
  );
});

test('the bank says that it was paid, once, whatever comes first', async () => {
  const { id } = (await client.query<{ id: string }>('select opdracht_id as id from terugbetaling'))
    .rows[0] ?? { id: '' };
  const { eindkenmerk } = await regelVan(id, 0);
  const voor = await saldi(client, aanslag(0).id);
  await afschrift('2026-04-11', [bankregel(eindkenmerk, -2_500n)]);
  // The receipts were booked first: the line waits, and is placed all the same.
  await processOntvangsten(taak('2026-04-11'));
  expect((await saldi(client, aanslag(0).id)).wacht).toBe(voor.wacht + 2_500n);
  expect(await Promise.all([wikkelAf('2026-04-12'), wikkelAf('2026-04-12')])).toContainEqual({
    betaald: 1,
    terug: 0,
  });
  expect(await wikkelAf('2026-04-12')).toEqual({ betaald: 0, terug: 0 });
  expect(await regelVan(id, 0)).toMatchObject({ status: 'betaald', betaaldOp: '2026-04-11' });
  expect(await saldi(client, aanslag(0).id)).toEqual({
    ...voor,
    onderweg: voor.onderweg + 2_500n,
    bank: voor.bank - 2_500n,
  });
  // Another line with the same reference is nobody's refund.
  await afschrift('2026-04-12', [bankregel(eindkenmerk, -2_500n), bankregel(eindkenmerk, -2_400n)]);
  expect(await wikkelAf('2026-04-12')).toEqual({ betaald: 0, terug: 0 });
});

test('a refund that came back is due back again with the reason, and asks for another account', async () => {
  const { id } = (
    await client.query<{ id: string }>(`select opdracht_id as id from terugbetaling where status = 'betaald'`)
  ).rows[0] ?? { id: '' };
  const { eindkenmerk } = await regelVan(id, 0);
  await afschrift('2026-04-13', [bankregel(eindkenmerk, 2_500n, 'AC04')]);
  expect(await wikkelAf('2026-04-13')).toEqual({ betaald: 0, terug: 1 });
  expect(await regelVan(id, 0)).toMatchObject({
    status: 'teruggekomen',
    uitkomstReden: 'AC04',
    terugOp: '2026-04-13',
  });
  expect(await tegoed(0)).toMatchObject({ bedragCenten: 2_500n, tegen: ['kwam-terug'] });
  await geef(burger(), IBAN.ook);
  expect((await tegoed(0))?.tegen).toEqual([]);
  const [controle] = await readIn(taak(), [a.id], (r) => getGrootboekControle(r));
  expect(controle).toMatchObject({ sluit: true, nietGespiegeld: 0, saldoCenten: 0n });
});

test('a return that is read before the payment is placed, and so is the payment', async () => {
  const id = await betaalTerug(0);
  const { eindkenmerk } = await regelVan(id, 0);
  const voor = await saldi(client, aanslag(0).id);
  await afschrift('2026-04-14', [bankregel(eindkenmerk, 2_500n, 'AC01')]);
  expect(await wikkelAf('2026-04-14')).toEqual({ betaald: 0, terug: 1 });
  await afschrift('2026-04-15', [bankregel(eindkenmerk, -2_500n)]);
  expect(await wikkelAf('2026-04-15')).toEqual({ betaald: 1, terug: 0 });
  expect(await regelVan(id, 0)).toMatchObject({ status: 'teruggekomen', betaaldOp: '2026-04-15' });
  expect(await saldi(client, aanslag(0).id)).toEqual({
    ...voor,
    tegoed: 2_500n,
    onderweg: voor.onderweg + 2_500n,
  });
});

test('an account that changed after the approval drops that refund out, and the rest is sent', async () => {
  await geef(burger(), IBAN.klopt);
  await overpay(client, aanslag(1), aanslag(1).bedragCenten + 700n);
  const id = await stelVoor(innen(), [aanslag(0).id, aanslag(1).id]);
  await beslis(id);
  await geef(burger(), IBAN.ook);
  expect(await verzend(id)).toEqual({ aantal: 0, vervallen: 2 });
  const { opdracht, regels } = await zie(id);
  expect(opdracht.status).toBe('vervallen');
  expect(regels.map((r) => [r.status, r.uitkomstReden])).toEqual([
    ['vervallen', 'rekening-gewijzigd'],
    ['vervallen', 'rekening-gewijzigd'],
  ]);
  expect((await tegoed(1))?.tegen).toEqual([]);
});

test('one is taken out by hand with a reason, and what is left is what is approved', async () => {
  const id = await stelVoor(innen(), [aanslag(0).id, aanslag(1).id]);
  const { opdracht } = await zie(id);
  const uit = (regelId: string, reden: string) =>
    writeIn(tweede(), a.id, (w) => takeOutTerugbetaling(w, { id, versie: opdracht.versie, regelId, reden }));
  const regel = await regelVan(id, 1);
  expect(await refusal(uit(regel.id, 'kort'))).toBe('terugbetaling.fout.reden');
  await uit(regel.id, 'de inwoner belde: eerst een vraag');
  expect(await refusal(uit(regel.id, 'de inwoner belde: eerst een vraag'))).toBe(
    'terugbetaling.fout.al-uitgenomen',
  );
  await beslis(id);
  expect(await refusal(uit(regel.id, 'de inwoner belde: eerst een vraag'))).toBe('Stale');
  expect(await verzend(id)).toEqual({ aantal: 1, vervallen: 0 });
  expect((await tegoed(1))?.tegen).toEqual([]);
});

test('what is owed and late is kept from what is paid back, also when it became late after the approval', async () => {
  const laat = '2026-06-02';
  // All that this person owes is late by then, far more than he gets.
  expect(await tegoed(1, laat)).toMatchObject({ bedragCenten: 700n, vrijCenten: 0n, tegen: ['schuld'] });
  const id = await stelVoor(innen(), [aanslag(1).id]);
  await beslis(id);
  expect(await verzend(id, innen(laat))).toEqual({ aantal: 0, vervallen: 1 });
  expect(await regelVan(id, 1)).toMatchObject({ status: 'vervallen', uitkomstReden: 'schuld' });
});

test('who proposed takes it back, who approves may refuse, and above the limit or without an aanwijzing nobody approves', async () => {
  const terug = await stelVoor(innen(), [aanslag(1).id]);
  await beslis(terug, 'intrekken', innen());
  const geweigerd = await stelVoor(innen(), [aanslag(1).id]);
  await beslis(geweigerd, 'afwijzen');
  expect((await zie(geweigerd)).regels[0]?.status).toBe('afgewezen');
  const id = await stelVoor(innen(), [aanslag(1).id]);
  const zonder = als(testId('zonder'), 'medewerker-innen');
  expect(await refusal(beslis(id, 'goedkeuren', zonder))).toBe('aanwijzing.geen');
  await client.query(
    `insert into medewerker (kantoor_id, id, issuer, subject, naam, werkgever, startdatum)
     values ($1, $2, 'https://proef.example', 'grens', 'grens', 'kantoor', '2020-01-01')`,
    [kantoor.id, testId('grens')],
  );
  await client.query(
    `insert into aanwijzing (kantoor_id, id, medewerker_id, functie, soorten, grens_centen, vanaf, besluit_nummer, besluit_datum,
       status, voorgesteld_door, voorgesteld_op, besloten_door, besloten_op)
     values ($1, $2, $2, 'ambtenaar', array['terugbetaling'], 699, '2020-01-01', 'proef', '2020-01-01', 'actief', $3, '2020-01-01',
       $4, '2020-01-01')`,
    [kantoor.id, testId('grens'), kantoor.medewerkerId, kantoor.collegaId],
  );
  expect(await refusal(beslis(id, 'goedkeuren', als(testId('grens'), 'medewerker-innen')))).toBe(
    'aanwijzing.boven-grens',
  );
  expect(await zie(id)).toMatchObject({ opdracht: { status: 'voorgesteld' } });
  await beslis(id, 'intrekken', innen());
});

test('what was approved is what is sent, what was sent is what is taken away, and one that is killed sent nothing', async () => {
  const id = await stelVoor(innen(), [aanslag(1).id]);
  await beslis(id);
  const regel = await regelVan(id, 1);
  const { versie } = (await zie(id)).opdracht;
  const voor = await saldi(client, aanslag(1).id);
  const gestopt = writeIn(innen(), a.id, async (w) => {
    await sendOpdracht(w, { id, versie });
    throw new Error('killed');
  });
  await expect(gestopt).rejects.toThrow('killed');
  expect(await saldi(client, aanslag(1).id)).toEqual(voor);
  expect((await zie(id)).opdracht.status).toBe('goedgekeurd');
  // Past every trigger of the database, as somebody with the keys of the server might.
  const verander = (sql: string) =>
    client.query(
      `begin; set local role none; set local session_replication_role = 'replica'; ${sql}; commit`,
    );
  await verander(`update terugbetaling set iban = '${IBAN.klopt}' where id = '${regel.id}'`);
  expect(await refusal(verzend(id))).toBe('terugbetaling.fout.anders-dan-goedgekeurd');
  await verander(`update terugbetaling set iban = '${regel.iban}' where id = '${regel.id}'`);
  const haal = () => writeIn(innen(), a.id, (w) => fetchBetaalbestand(w, { id }));
  expect(await refusal(haal())).toBe('terugbetaling.fout.niet-verzonden');
  expect(await verzend(id)).toEqual({ aantal: 1, vervallen: 0 });
  await verander(`update terugbetaling set bedrag_centen = 701 where id = '${regel.id}'`);
  await expect(haal()).rejects.toThrow('is not what was sent');
  await verander(`update terugbetaling set bedrag_centen = 700 where id = '${regel.id}'`);
  expect((await haal()).xml).toContain('>7.00</InstdAmt>');
  await overpay(client, aanslag(1), 700n);
});

test('the database lets nobody pay back more than was due, to another account, or without a second person', async () => {
  const id = await stelVoor(innen(), [aanslag(1).id]);
  const regel = await regelVan(id, 1);
  const probeer = (sql: string) =>
    writeIn(innen(), a.id, ({ db }) => db.$executeRawUnsafe(sql)).then(
      () => 'gedaan',
      () => 'geweigerd',
    );
  for (const sql of [
    `update terugbetaling set iban = '${IBAN.klopt}' where id = '${regel.id}'`,
    `update terugbetaling set bedrag_centen = 99 where id = '${regel.id}'`,
    `update terugbetaling set status = 'goedgekeurd' where id = '${regel.id}'`,
    `update terugbetaling set status = 'onderweg', koppeling = gen_random_uuid() where id = '${regel.id}'`,
    `update terugbetaalopdracht set van_iban = '${IBAN.klopt}' where id = '${id}'`,
    `update terugbetaalopdracht set status = 'goedgekeurd', inhoud_hash = 'x', besloten_op = now(), besloten_door = voorgesteld_door where id = '${id}'`,
    `delete from terugbetaling where id = '${regel.id}'`,
    `delete from uitbetaalrekening`,
    `update uitbetaalrekening set iban = '${IBAN.klopt}'`,
  ])
    expect(await probeer(sql), sql).toBe('geweigerd');
});
