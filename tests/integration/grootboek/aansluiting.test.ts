import { seedAanslagen, seedOntvangsten, type TestAanslag } from '@tests/support/aanslagen';
import { jobContext, staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { undoOntvangst } from '@/domain/betalingen/undo-ontvangst';
import { getAansluiting, getBoekperiode } from '@/domain/grootboek/aansluiting.queries';
import { bookKosten } from '@/domain/grootboek/boeking';
import { readMaand } from '@/domain/grootboek/maand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn } from '@/platform/tenant';

const { kantoor, a, b } = twoTenants;
const job = jobContext(kantoor, [a, b]);
const staf = staffContext(kantoor, [a, b], ['medewerker-innen']);
const een = staffContext(kantoor, [a, b], ['medewerker-heffen']);
const twee = staffContext(kantoor, [a, b], ['heffingsambtenaar'], {
  actor: { soort: 'medewerker', medewerkerId: kantoor.collegaId, naam: 'Collega' },
});
let close: () => Promise<void>;
let alles: pg.Client;
let vanA: TestAanslag;

/** As the superuser with the triggers off: what no code and no application role can do. */
async function plant(statements: readonly [string, unknown[]][]): Promise<void> {
  await alles.query(`begin; set local role none; set local session_replication_role = 'replica'`);
  for (const [sql, values] of statements) await alles.query(sql, values);
  await alles.query('commit');
}

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  alles = new pg.Client({ connectionString: walled.database.migratieUrl });
  await alles.connect();
  [vanA = undefined as never] = await seedAanslagen(alles, a, [[30_000n, 20_000n, 10_000n]]);
});
afterAll(async () => {
  await alles.end();
  await close();
});

const maand = (text: string) => {
  const found = readMaand(text);
  if (!found) throw new Error(`no month ${text}`);
  return found;
};
const staatVan = (text: string, gemeenteId = a.id) =>
  readIn(staf, [gemeenteId], (read) => getAansluiting(read, gemeenteId, maand(text)));
const postVan = (staat: Awaited<ReturnType<typeof staatVan>>, post: string) =>
  staat.posten.find((p) => p.post === post);

test('[G-04] every month of a gemeente balances to zero per belasting, with the sums counted by hand', async () => {
  // The gemeente begins with an aanslag of 475.49 (ozb) and gets one of 600.00: ozb 300, afval 200, riool 100.
  const [betaald = ''] = await seedOntvangsten(alles, kantoor, [
    { ref: 'maart', bedragCenten: 60_500n, kenmerk: vanA.kenmerk, boekdatum: '2026-03-10' },
    { ref: 'onbekend', bedragCenten: 700n, boekdatum: '2026-03-11' },
  ]);
  await processOntvangsten(job);
  await writeIn(staf, a.id, (write) =>
    postBoeking(
      write,
      bookKosten(
        { boekdatum: toLocalDate('2026-04-02') },
        { aanslagId: a.aanslagId, belastingjaar: 2026 },
        toCents(900),
      ),
    ),
  );
  const februari = await staatVan('2026-02');
  expect(februari.posten.map((p) => [p.post, p.beginCenten, p.opgelegdCenten, p.eindCenten])).toEqual([
    ['ozb', 0n, 77_549n, 77_549n],
    ['afvalstoffenheffing', 0n, 20_000n, 20_000n],
    ['rioolheffing', 0n, 10_000n, 10_000n],
  ]);
  expect(februari).toMatchObject({ sluit: true, courantVerschilCenten: 0n, verschillen: [] });

  const maart = await staatVan('2026-03');
  expect(postVan(maart, 'ozb')).toMatchObject({
    beginCenten: 77_549n,
    ontvangenCenten: -30_000n,
    eindCenten: 47_549n,
  });
  expect(postVan(maart, 'rioolheffing')).toMatchObject({ beginCenten: 10_000n, eindCenten: 0n });
  expect(postVan(maart, 'te-veel-ontvangen')).toMatchObject({ ontvangenCenten: -500n, eindCenten: -500n });
  expect(maart.totaal).toMatchObject({
    beginCenten: 107_549n,
    ontvangenCenten: -60_500n,
    eindCenten: 47_049n,
  });
  expect(maart.rekeningCourant).toEqual({ beginCenten: 0n, mutatieCenten: 60_500n, eindCenten: 60_500n });
  expect(maart.kantoor.rekeningCourant.eindCenten).toBe(-60_500n);
  // The receipt of the seed (125.00) and ours of 7.00 wait for the whole kantoor.
  expect(maart.kantoor.nietThuisgebracht).toEqual({ aantal: 2, bedragCenten: 13_200n });
  expect(maart.sluit).toBe(true);
  expect(maart.doorboeking.map((d) => [d.rekening, d.belastingsoort, d.debetCenten, d.creditCenten])).toEqual(
    [
      ['debiteuren', 'ozb', 0n, -30_000n],
      ['debiteuren', 'afvalstoffenheffing', 0n, -20_000n],
      ['debiteuren', 'rioolheffing', 0n, -10_000n],
      ['te-veel-ontvangen', null, 0n, -500n],
      ['rekening-courant', null, 60_500n, 0n],
    ],
  );

  const april = await staatVan('2026-04');
  expect(postVan(april, 'kosten')).toMatchObject({ beginCenten: 0n, opgelegdCenten: 900n, eindCenten: 900n });
  expect(april.sluit).toBe(true);

  // In November (the moment of these contexts) the mistake is taken back and a paid line is lowered.
  await writeIn(staf, a.id, (write) =>
    undoOntvangst(write, { ontvangstId: betaald, reden: 'op de verkeerde aanslag' }),
  );
  const v = await writeIn(een, a.id, (write) =>
    proposeVermindering(write, {
      aanslagId: vanA.id,
      aanslagregelId: vanA.regels[1]?.id ?? '',
      bedragCenten: toCents(2_500),
      reden: 'ambtshalve',
      toelichting: 'een reden van genoeg tekens',
    }),
  );
  await writeIn(twee, a.id, (write) =>
    decideVermindering(write, { id: v.id, versie: v.versie, besluit: 'toekennen', besluitReden: null }),
  );
  const november = await staatVan('2026-11');
  expect(postVan(november, 'afvalstoffenheffing')).toMatchObject({
    beginCenten: 0n,
    ontvangenCenten: 20_000n,
    verminderdCenten: -2_500n,
    verrekendCenten: 0n,
    eindCenten: 17_500n,
  });
  expect(postVan(november, 'te-veel-ontvangen')).toMatchObject({ beginCenten: -500n, eindCenten: 0n });
  expect(november.rekeningCourant).toMatchObject({
    beginCenten: 60_500n,
    mutatieCenten: -60_500n,
    eindCenten: 0n,
  });
  expect(november).toMatchObject({ sluit: true, verschillen: [] });
  // What is closed to the eye stays as it was: March still says what it said.
  expect((await staatVan('2026-03')).totaal).toEqual(maart.totaal);

  const buur = await staatVan('2026-03', b.id);
  expect(buur.totaal).toMatchObject({ beginCenten: 47_549n, ontvangenCenten: 0n, eindCenten: 47_549n });
  expect(buur.sluit).toBe(true);
  expect(await readIn(staf, [a.id], (read) => getBoekperiode(read, a.id, maand('2026-03')))).toMatchObject({
    eerste: { van: '2026-02-01' },
    laatsteBoekingOp: staf.now,
  });
});

const BOEKING = `insert into boeking (gemeente_id, id, soort, telt, boekdatum, koppeling, gemaakt_door, gemaakt_op, reden)
  values ($1, $2, $3, $3, $4, $5, 'proef', '2026-05-04', 'geplant')`;
const REGEL = `insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar,
  aanslag_id, aanslagregel_id, bedrag_centen) values ($1, $2, $3, $4, $5, 2026, $6, $7, $8)`;

test('[G-04] a difference that was planted around the code is named with where it stands', async () => {
  const [scheef, verkeerd, vreemd, half] = ['scheef', 'verkeerd', 'vreemd', 'half'].map((n) => testId(n));
  const aanslag = [a.aanslagId, a.aanslagregelId];
  const geen = [null, null];
  await plant([
    // A line that was added to nothing: 5.00 of debt that nobody yielded.
    [BOEKING, [a.id, scheef, 'oplegging', '2026-05-01', null]],
    [REGEL, [a.id, scheef, 1, 'debiteuren', 'ozb', ...aanslag, 500]],
    // Debt for one belasting, yield of another.
    [BOEKING, [a.id, verkeerd, 'oplegging', '2026-05-02', null]],
    [REGEL, [a.id, verkeerd, 1, 'debiteuren', 'ozb', ...aanslag, 300]],
    [REGEL, [a.id, verkeerd, 2, 'opbrengst', 'rioolheffing', ...geen, -300]],
    // Money of the rekening-courant straight into the yield, and no half at the kantoor.
    [BOEKING, [a.id, vreemd, 'ontvangst', '2026-05-03', testId('vreemde koppeling')]],
    [REGEL, [a.id, vreemd, 1, 'rekening-courant', null, ...geen, 40]],
    [REGEL, [a.id, vreemd, 2, 'opbrengst', 'ozb', ...geen, -40]],
    // The other half only.
    [
      `insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, koppeling, gemaakt_door, gemaakt_op)
       values ($1, $2, 'ontvangsten', 'thuisbrengen', '2026-05-04', $3, 'proef', '2026-05-04')`,
      [kantoor.id, half, testId('halve koppeling')],
    ],
    [
      `insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, ontvangst_id, bedrag_centen)
       values ($1, $2, 1, 'niet-thuisgebracht', $3, 700)`,
      [kantoor.id, half, testId('ontvangst onbekend')],
    ],
    [
      `insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, bedrag_centen)
       values ($1, $2, 2, 'rekening-courant', $3, -700)`,
      [kantoor.id, half, a.id],
    ],
  ]);
  const mei = await staatVan('2026-05');
  expect(mei.sluit).toBe(false);
  expect(postVan(mei, 'ozb')?.verschilCenten).toBe(500n + 300n - 40n);
  expect(mei.courantVerschilCenten).toBe(40n - 700n);
  expect(mei.verschillen.map((v) => [v.soort, v.boekdatum, v.centen])).toEqual([
    ['boeking-sluit-niet', '2026-05-01', 500n],
    ['boeking-verkeerde-post', '2026-05-02', 300n],
    ['boeking-niet-verklaard', '2026-05-03', 40n],
    ['alleen-gemeente', '2026-05-03', 40n],
    ['alleen-kantoor', '2026-05-04', -700n],
  ]);
  expect(mei.verschillen[0]).toMatchObject({
    boekingId: scheef,
    boekingsoort: 'oplegging',
    reden: 'geplant',
    aanslag: { id: a.aanslagId },
  });
  expect(mei.verschillen[4]).toMatchObject({
    koppeling: testId('halve koppeling'),
    bankreferentie: 'onbekend',
    gemeenteCenten: 0n,
    kantoorCenten: -700n,
  });
  // The month before knows nothing of it; the months after keep it until somebody mends it.
  expect((await staatVan('2026-04')).sluit).toBe(true);
  expect((await staatVan('2026-06')).verschillen).toHaveLength(5);
  expect((await staatVan('2026-05', b.id)).sluit).toBe(true);
});
