import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { setInvorderingskosten } from '@tests/support/kosten';
import { refusal } from '@tests/support/refusal';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { bookKosten } from '@/domain/grootboek/boeking';
import { chargeKosten } from '@/domain/grootboek/charge-kosten';
import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { getJournaal } from '@/domain/grootboek/journaal.queries';
import { readMaand } from '@/domain/grootboek/maand';
import type { Sluitbesluit } from '@/domain/grootboek/maandafsluiting';
import { getMaandoverzicht, listGeslotenTot } from '@/domain/grootboek/maandafsluiting.queries';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getOninbaarstaat } from '@/domain/rapportages/oninbaar.queries';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { Stale } from '@/platform/errors';
import { addMonths, toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const maker = staffContext(kantoor, [a, b], ['medewerker-innen']);
const collega = staffContext(kantoor, [a, b], ['invorderingsambtenaar'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
const job = jobContext(kantoor, [a, b]);
let close: () => Promise<void>;
let alles: pg.Client;
let appUrl: string;
let van: TestAanslag;
let ander: TestAanslag;
const apps: pg.Client[] = [];

/** As the superuser with the triggers off: what no code and no application role can do. */
async function plant(sql: string, values: unknown[]): Promise<void> {
  await alles.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  await alles.query(sql, values);
  await alles.query('commit');
}

beforeAll(async () => {
  const walled = await openWalled(8);
  close = walled.close;
  appUrl = walled.database.appUrl;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  await alles.query('delete from maandafsluiting');
  await setInvorderingskosten(alles, a);
  [van, ander] = (await seedAanslagen(alles, a, [[30_000n, 20_000n, 10_000n], [40_000n]])) as [
    TestAanslag,
    TestAanslag,
  ];
  await seedOntvangsten(alles, kantoor, [
    { ref: 'maart', bedragCenten: 5_000n, kenmerk: van.kenmerk, boekdatum: '2026-03-10' },
    { ref: 'maart 2', bedragCenten: 600n, kenmerk: van.kenmerk, boekdatum: '2026-03-12' },
  ]);
  await processOntvangsten(job);
});
afterAll(async () => {
  for (const client of apps) await client.end();
  await alles.end();
  await close();
});

const maand = (text: string) => {
  const found = readMaand(text);
  if (!found) throw new Error(`no month ${text}`);
  return found;
};
const stelVoor = (text: string, ctx: Context = maker, gemeenteId = a.id) =>
  writeIn(ctx, gemeenteId, (write) => proposeMaandafsluiting(write, { maand: maand(text) }));
const overzicht = (ctx = maker) => readIn(ctx, [a.id], (read) => getMaandoverzicht(read, a.id));
const voorstel = async (text: string) => {
  const { maanden } = await overzicht(inFebruari);
  const gevonden = maanden.find((m) => m.maand.van === `${text}-01`)?.afsluiting;
  if (!gevonden) throw new Error(`nothing of ${text}`);
  return gevonden;
};
const besluit = async (
  text: string,
  wat: Sluitbesluit,
  ctx: Context = collega,
  reden: string | null = null,
) => {
  const { id, versie } = await voorstel(text);
  return writeIn(ctx, a.id, (write) => decideMaandafsluiting(write, { id, versie, besluit: wat, reden }));
};
const sluit = async (text: string) => {
  await stelVoor(text);
  await besluit(text, 'sluiten');
};
const tegenVan = async (text: string) =>
  (await overzicht()).maanden.find((m) => m.maand.van === `${text}-01`)?.tegen;
const boekKostenOp = (dag: string, centen = 900, ctx: Context = maker) =>
  writeIn(ctx, a.id, (write) =>
    postBoeking(
      write,
      bookKosten(
        { boekdatum: toLocalDate(dag) },
        { aanslagId: a.aanslagId, belastingjaar: 2026 },
        toCents(centen),
      ),
    ),
  );
const dagenVan = async (boekingId: string) =>
  (
    await alles.query<{ boekdatum: string; hoort_bij: string | null }>(
      'select boekdatum::text, hoort_bij::text from boeking where id = $1',
      [boekingId],
    )
  ).rows[0];

test('what cannot be closed is refused by its name: another month first, not over, no books, waiting, closed', async () => {
  expect(await refusal(stelVoor('2026-03'))).toBe('maandafsluiting.fout.vorige-open');
  expect(await refusal(stelVoor('2026-01'))).toBe('maandafsluiting.fout.al-gesloten');
  // The moment of these contexts is 2 November.
  expect(await refusal(stelVoor('2026-11'))).toBe('maandafsluiting.fout.niet-voorbij');
  expect(await tegenVan('2026-11')).toEqual(['niet-voorbij', 'vorige-open']);
  expect(await tegenVan('2026-02')).toEqual([]);
  await stelVoor('2026-02');
  expect(await refusal(stelVoor('2026-02'))).toBe('maandafsluiting.fout.wacht-al');
  expect(await tegenVan('2026-02')).toEqual(['wacht-al']);
});

test('another than its maker closes it, a no has a reason, and only its maker takes it back', async () => {
  expect(await refusal(besluit('2026-02', 'sluiten', maker))).toBe('maandafsluiting.fout.eigen-voorstel');
  expect(await refusal(besluit('2026-02', 'afwijzen', collega, 'nee'))).toBe(
    'maandafsluiting.fout.reden-kort',
  );
  expect(await refusal(besluit('2026-02', 'intrekken'))).toBe('maandafsluiting.fout.niet-van-u');
  expect(await refusal(besluit('2026-02', 'sluiten', job))).toBe('NotFound');
  const { id, versie } = await voorstel('2026-02');
  await besluit('2026-02', 'afwijzen', collega, 'de balans van februari volgt nog');
  const weer = writeIn(collega, a.id, (write) =>
    decideMaandafsluiting(write, { id, versie, besluit: 'sluiten', reden: null }),
  );
  await expect(weer).rejects.toThrow(Stale);
  expect((await overzicht()).eerder.map((e) => e.status)).toEqual(['afgewezen']);
  await stelVoor('2026-02');
  await besluit('2026-02', 'intrekken', maker);
});

test('what was booked between the proposal and the decision is not closed unseen', async () => {
  await stelVoor('2026-02');
  await boekKostenOp('2026-02-27', 100);
  expect(await refusal(besluit('2026-02', 'sluiten'))).toBe('maandafsluiting.fout.veranderd');
  await besluit('2026-02', 'intrekken', maker);
});

test('a month whose books do not agree with themselves or with the kantoor is not closed', async () => {
  const boeking = testId('half');
  await plant(
    `insert into boeking (gemeente_id, id, soort, telt, boekdatum, gemaakt_door, gemaakt_op)
     values ($1, $2, 'kosten', 'kosten', '2026-02-03', 'proef', '2026-02-03')`,
    [a.id, boeking],
  );
  await plant(
    `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, aanslag_id, belastingjaar, bedrag_centen)
     values ($1, $2, 1, 'debiteuren-kosten', $3, 2026, 700)`,
    [a.id, boeking, a.aanslagId],
  );
  expect(await tegenVan('2026-02')).toEqual(['debet-credit', 'sluit-niet']);
  expect(await refusal(stelVoor('2026-02'))).toBe('maandafsluiting.fout.debet-credit');
  await plant(`delete from boekingsregel where boeking_id = $1`, [boeking]);
  await plant(`delete from boeking where id = $1`, [boeking]);
  // Debit and credit agree, and the kantoor knows nothing of the money.
  await plant(
    `insert into boeking (gemeente_id, id, soort, telt, boekdatum, koppeling, gemaakt_door, gemaakt_op)
     values ($1, $2, 'ontvangst', 'ontvangst', '2026-02-03', $2, 'proef', '2026-02-03')`,
    [a.id, boeking],
  );
  await plant(
    `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, aanslag_id, belastingjaar, bedrag_centen)
     values ($1, $2, 1, 'rekening-courant', null, null, 700), ($1, $2, 2, 'te-veel-ontvangen', $3, 2026, -700)`,
    [a.id, boeking, a.aanslagId],
  );
  expect(await refusal(stelVoor('2026-02'))).toBe('maandafsluiting.fout.sluit-niet');
  await plant(`delete from boekingsregel where boeking_id = $1`, [boeking]);
  await plant(`delete from boeking where id = $1`, [boeking]);
  expect(await tegenVan('2026-02')).toEqual([]);
});

test('a closed month stays: what comes later for it is booked on the first open day and keeps its own', async () => {
  await sluit('2026-02');
  expect(await refusal(stelVoor('2026-02'))).toBe('maandafsluiting.fout.al-gesloten');
  expect(await readIn(maker, [a.id, b.id], listGeslotenTot)).toEqual(new Map([[a.id, '2026-02-01']]));
  expect(await dagenVan(await boekKostenOp('2026-02-12'))).toEqual({
    boekdatum: '2026-03-01',
    hoort_bij: '2026-02-12',
  });
  expect(await dagenVan(await boekKostenOp('2026-03-01'))).toEqual({
    boekdatum: '2026-03-01',
    hoort_bij: null,
  });
  // Costs stay costs of the day of their act, by the amount of that day.
  await writeIn(maker, a.id, (write) =>
    chargeKosten(write, {
      aanslagId: a.aanslagId,
      soort: 'aanmaning',
      handeling: { soort: 'proef', id: testId('aanmaning in een gesloten maand') },
      dag: toLocalDate('2026-02-20'),
    }),
  );
  const { rows } = await alles.query(
    `select k.dag::text, b.boekdatum::text, b.hoort_bij::text from kosten k join boeking b on b.gemeente_id = k.gemeente_id
       and b.id = k.boeking_id where k.handeling_id = $1`,
    [testId('aanmaning in een gesloten maand')],
  );
  expect(rows).toEqual([{ dag: '2026-02-20', boekdatum: '2026-03-01', hoort_bij: '2026-02-20' }]);
});

const bladen = (text: string) =>
  readIn(maker, [a.id], async (read) => {
    const staat = await getAansluiting(read, a.id, maand(text));
    return {
      staat,
      journaal: (await getJournaal(read, a.id, maand(text), staat)).regels,
      oninbaar: await getOninbaarstaat(read, {
        vanaf: maand(text).van,
        tot: addMonths(maand(text).van, 1),
      }),
    };
  });

test('no figure of a closed month changes by receipts, storno and corrections that come after it', async () => {
  await sluit('2026-03');
  const voor = await bladen('2026-03');
  const gesloten = await voorstel('2026-03');
  // Of March and unknown to us until now: more than is owed, a storno of what was booked in March, and one too early by far.
  const [teVeel = '', , oud = ''] = await seedOntvangsten(alles, kantoor, [
    { ref: 'te veel', bedragCenten: 45_000n, kenmerk: ander.kenmerk, boekdatum: '2026-03-20' },
    { ref: 'terug', bedragCenten: -5_000n, kenmerk: van.kenmerk, boekdatum: '2026-03-25' },
    { ref: 'februari', bedragCenten: 1_000n, kenmerk: van.kenmerk, boekdatum: '2026-02-20' },
  ]);
  await processOntvangsten(job);
  expect(await bladen('2026-03')).toEqual(voor);
  expect(await voorstel('2026-03')).toEqual(gesloten);
  const april = await readIn(maker, [a.id], (read) => getAansluiting(read, a.id, maand('2026-04')));
  expect(april).toMatchObject({ sluit: true, courantVerschilCenten: 0n });
  expect(april.totaal).toMatchObject({
    beginCenten: voor.staat.totaal.eindCenten,
    ontvangenCenten: -41_000n,
  });
  // The storno says which receipt it takes back, and each says to which day it belongs.
  const { rows } = await alles.query(
    `select b.soort, b.boekdatum::text, b.hoort_bij::text, van.boekdatum::text as van, k.boekdatum::text as kantoor
     from boeking b join kantoor_boeking k on k.koppeling = b.koppeling
     left join boeking van on van.gemeente_id = b.gemeente_id and van.id = b.tegenboeking_van
     where b.gemeente_id = $1 and b.hoort_bij is not null and b.koppeling is not null order by b.hoort_bij`,
    [a.id],
  );
  expect(rows).toEqual([
    {
      soort: 'ontvangst',
      boekdatum: '2026-04-01',
      hoort_bij: '2026-02-20',
      van: null,
      kantoor: '2026-04-01',
    },
    {
      soort: 'ontvangst',
      boekdatum: '2026-04-01',
      hoort_bij: '2026-03-20',
      van: null,
      kantoor: '2026-04-01',
    },
    {
      soort: 'storno',
      boekdatum: '2026-04-01',
      hoort_bij: '2026-03-25',
      van: '2026-03-10',
      kantoor: '2026-04-01',
    },
  ]);
  // Law reads the day of the payment, not the day on which it could be booked.
  const tegoed = (await readIn(maker, [a.id], (read) => listTegoedenIn(read, a.id))).find(
    ({ aanslagId }) => aanslagId === ander.id,
  );
  expect(tegoed).toMatchObject({ bedragCenten: 5_000n, sinds: '2026-03-20' });
  const stand = await readIn(maker, [a.id], (read) => getStandVanAanslagen(read, a.id, [van.id]));
  expect(stand.get(van.id)?.mutaties.map((m) => [m.soort, m.datum])).toEqual(
    [
      ['oplegging', '2026-02-28'],
      ['ontvangst', '2026-02-20'],
      ['ontvangst', '2026-03-10'],
      ['ontvangst', '2026-03-12'],
      ['storno', '2026-03-25'],
    ].toSorted(([, x = ''], [, y = '']) => (x < y ? -1 : 1)),
  );
  // A correction of a receipt of a closed month is of today, and points at it.
  await writeIn(maker, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: oud, reden: 'op de verkeerde aanslag' }),
  );
  await writeIn(maker, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: teVeel, reden: 'op de verkeerde aanslag' }),
  );
  expect(await bladen('2026-03')).toEqual(voor);
});

/** A connection as the application, in gemeente a. */
async function alsApp(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: appUrl });
  apps.push(client);
  await client.connect();
  await client.query(
    `select set_config('app.kantoor', $1, false), set_config('app.gemeenten', $2, false), set_config('app.gemeente', $2, false)`,
    [String(kantoor.id), String(a.id)],
  );
  return client;
}
const rauweBoeking = (client: pg.Client, dag: string, sleutel: string) =>
  client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $2, 'kosten', $4, 'proef', now()) returning id)
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
     select $1, b.id, v.n, v.rekening, 2026, $3, v.centen from b,
       (values (1, 'debiteuren-kosten', 500), (2, 'opbrengst-kosten', -500)) v(n, rekening, centen)`,
    [a.id, testId(sleutel), a.aanslagId, dag],
  );

test('the database takes no boeking in a closed month, not from the application and not from who moves data', async () => {
  const app = await alsApp();
  await expect(rauweBoeking(app, '2026-03-31', 'rauw app')).rejects.toThrow(
    'this month of the books is closed',
  );
  await expect(rauweBoeking(alles, '2026-01-31', 'rauw eigenaar')).rejects.toThrow(
    'this month of the books is closed',
  );
  await rauweBoeking(app, '2026-04-01', 'rauw open');
  // Nor the mirror at the kantoor, nor from outside the gemeente.
  const spiegel = (dag: string) =>
    app.query(
      `with b as (insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, gemaakt_door, gemaakt_op)
         values ($1, gen_random_uuid(), 'ontvangsten', 'terugbetaling', $3, 'proef', now()) returning id)
       insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, bedrag_centen)
       select $1, b.id, v.n, v.rekening, v.g, v.centen from b,
         (values (1, 'rekening-courant', $2::int, 500), (2, 'kas', null, -500)) v(n, rekening, g, centen)`,
      [kantoor.id, a.id, dag],
    );
  await expect(spiegel('2026-03-31')).rejects.toThrow('this month of the books is closed');
  await app.query(`select set_config('app.gemeenten', '', false), set_config('app.gemeente', '', false)`);
  await expect(spiegel('2026-05-31')).rejects.toThrow('booked from within its gemeente');
});

test('the database closes no month out of order, not over or with other figures, and opens none again', async () => {
  const app = await alsApp();
  await stelVoor('2026-04');
  const { id } = await voorstel('2026-04');
  const sluitRauw = (welke: string) =>
    app.query(
      `update maandafsluiting set status = 'gesloten', besloten_door = $2, besloten_op = '2026-11-02 10:00Z' where id = $1`,
      [welke, `medewerker:${kantoor.collegaId}`],
    );
  const geplant = testId('geplante afsluiting');
  const voeg = (welkeMaand: string, op: string) =>
    app.query(
      `insert into maandafsluiting (gemeente_id, id, maand, boekingen, debet_centen, credit_centen, debiteuren_centen, status,
         voorgesteld_door, voorgesteld_op) values ($1, $2, $3, 0, 0, 0, 0, 'voorgesteld', $4, $5)`,
      [a.id, geplant, welkeMaand, `medewerker:${kantoor.medewerkerId}`, op],
    );
  await expect(voeg('2026-04-01', '2026-11-02 09:00Z')).rejects.toThrow('maandafsluiting_een_open');
  await besluit('2026-04', 'intrekken', maker);
  await expect(voeg('2026-11-01', '2026-11-30 22:59Z')).rejects.toThrow('check constraint');
  await voeg('2026-09-01', '2026-11-02 09:00Z');
  await expect(sluitRauw(geplant)).rejects.toThrow('months are closed one after the other');
  await plant(`update maandafsluiting set maand = '2026-04-01' where id = $1`, [geplant]);
  await expect(sluitRauw(geplant)).rejects.toThrow('the books of this month say something else');
  await plant(`delete from maandafsluiting where id = $1`, [geplant]);
  const maart = await voorstel('2026-03');
  await expect(
    app.query(`update maandafsluiting set status = 'ingetrokken' where id = $1`, [maart.id]),
  ).rejects.toThrow('is decided on once');
  await expect(app.query('delete from maandafsluiting where id = $1', [maart.id])).rejects.toThrow(
    'permission denied',
  );
  expect(id).not.toBe(maart.id);
});

test('who books while a month closes is counted in it or books in the open month, never after it in a closed one', async () => {
  await stelVoor('2026-04');
  // A posting in April that has not ended: the closing waits for it, and then sees figures that were not proposed.
  const bezig = await alsApp();
  await bezig.query('begin');
  await rauweBoeking(bezig, '2026-04-10', 'nog bezig');
  let klaar = false;
  const sluiting = refusal(besluit('2026-04', 'sluiten')).finally(() => {
    klaar = true;
  });
  await wachtOpSlot('ExclusiveLock');
  expect(klaar).toBe(false);
  await bezig.query('commit');
  expect(await sluiting).toBe('maandafsluiting.fout.veranderd');
  await besluit('2026-04', 'intrekken', maker);
  // The other way round: the closing has not ended, and the posting waits for it and lands in May.
  await stelVoor('2026-04');
  const { id } = await voorstel('2026-04');
  await bezig.query('begin');
  await bezig.query(
    `update maandafsluiting set status = 'gesloten', besloten_door = $2, besloten_op = '2026-11-02 10:00Z', versie = 2 where id = $1`,
    [id, `medewerker:${kantoor.collegaId}`],
  );
  const boeking = boekKostenOp('2026-04-20');
  await wachtOpSlot('ShareLock');
  await bezig.query('commit');
  expect(await dagenVan(await boeking)).toEqual({ boekdatum: '2026-05-01', hoort_bij: '2026-04-20' });
});

/** Until somebody waits for the lock of the months in this way. */
async function wachtOpSlot(soort: string): Promise<void> {
  for (let n = 0; n < 400; n += 1) {
    const { rows } = await alles.query(
      `select 1 from pg_locks where locktype = 'advisory' and mode = $1 and not granted and classid = hashtext('maandafsluiting')::bigint::bit(32)::bigint::oid`,
      [soort],
    );
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`nobody waits with ${soort}`);
}

test('two who propose and two who close at one moment do it once', async () => {
  const twee = await Promise.all([refusal(stelVoor('2026-05')), refusal(stelVoor('2026-05', collega))]);
  expect(twee.toSorted()).toEqual(['gedaan', 'maandafsluiting.fout.wacht-al']);
  const { id, versie, voorgesteldDoor } = await voorstel('2026-05');
  const wie = voorgesteldDoor.endsWith(kantoor.collegaId) ? maker : collega;
  const doe = () =>
    refusal(
      writeIn(wie, a.id, (write) =>
        decideMaandafsluiting(write, { id, versie, besluit: 'sluiten', reden: null }),
      ),
    );
  expect((await Promise.all([doe(), doe()])).toSorted()).toEqual(['Stale', 'gedaan']);
  expect((await voorstel('2026-05')).maand).toBe('2026-05-01');
});

/** What the kantoor and the gemeente read of a year: each month, and what was written off in all of it. */
const jaarbladen = async () => {
  const maanden = [];
  for (let n = 2; n <= 12; n += 1) maanden.push(await bladen(`2026-${String(n).padStart(2, '0')}`));
  const cijfers = (await overzicht(inFebruari)).maanden.filter(
    ({ maand: { van: dag } }) => dag < '2027-01-01',
  );
  return { maanden, cijfers };
};
const op = (ctx: Context): Context => ({ ...ctx, now: new Date('2027-02-03T09:30:00Z') });
const inFebruari = op(maker);

test('[U-11] of a month and a year that are closed no delivered figure moves: later facts are booked in the open period with a reference', async () => {
  await seedOntvangsten(alles, kantoor, [
    { ref: 'december', bedragCenten: 2_000n, kenmerk: van.kenmerk, boekdatum: '2026-12-15' },
  ]);
  await processOntvangsten(op(job));
  for (let n = 6; n <= 12; n += 1) {
    const text = `2026-${String(n).padStart(2, '0')}`;
    await stelVoor(text, inFebruari);
    await besluit(text, 'sluiten', op(collega));
  }
  expect(await readIn(maker, [a.id], listGeslotenTot)).toEqual(new Map([[a.id, '2026-12-01']]));
  const geleverd = await jaarbladen();
  // A receipt that was read late, a storno and costs of the old year, a mistake of it taken back, and something of now.
  await seedOntvangsten(alles, kantoor, [
    { ref: 'oudjaar', bedragCenten: 3_000n, kenmerk: van.kenmerk, boekdatum: '2026-12-30' },
    { ref: 'terug in december', bedragCenten: -2_000n, kenmerk: van.kenmerk, boekdatum: '2026-12-31' },
    { ref: 'januari', bedragCenten: 400n, kenmerk: van.kenmerk, boekdatum: '2027-01-20' },
  ]);
  await processOntvangsten(op(job));
  const kosten = await boekKostenOp('2026-11-11', 700, inFebruari);
  await writeIn(inFebruari, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: testId('ontvangst maart 2'), reden: 'op de verkeerde aanslag' }),
  );
  expect(await jaarbladen()).toEqual(geleverd);
  expect(await dagenVan(kosten)).toEqual({ boekdatum: '2027-01-01', hoort_bij: '2026-11-11' });
  const { rows } = await alles.query(
    `select b.soort, b.boekdatum::text, b.hoort_bij::text, o.bankreferentie as corrigeert from boeking b
     left join boeking oud on oud.gemeente_id = b.gemeente_id and oud.id = b.tegenboeking_van
     left join kantoor_boeking k on k.koppeling = oud.koppeling
     left join kantoor_boekingsregel r on r.kantoor_id = k.kantoor_id and r.boeking_id = k.id and r.ontvangst_id is not null
     left join ontvangst o on o.kantoor_id = r.kantoor_id and o.id = r.ontvangst_id
     where b.gemeente_id = $1 and b.boekdatum >= '2027-01-01' and b.koppeling is not null
     order by b.boekdatum, b.hoort_bij nulls last, b.soort`,
    [a.id],
  );
  expect(rows).toEqual([
    { soort: 'ontvangst', boekdatum: '2027-01-01', hoort_bij: '2026-12-30', corrigeert: null },
    { soort: 'storno', boekdatum: '2027-01-01', hoort_bij: '2026-12-31', corrigeert: 'december' },
    { soort: 'ontvangst', boekdatum: '2027-01-20', hoort_bij: null, corrigeert: null },
    { soort: 'correctie', boekdatum: '2027-02-03', hoort_bij: null, corrigeert: 'maart 2' },
  ]);
  const januari = await readIn(inFebruari, [a.id], (read) => getAansluiting(read, a.id, maand('2027-01')));
  expect(januari.sluit).toBe(true);
});
