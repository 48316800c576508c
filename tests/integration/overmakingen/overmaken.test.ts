import { Readable } from 'node:stream';
import type { TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { pain002, painProblems } from '@tests/support/pain';
import { refusal } from '@tests/support/refusal';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { setInstelling } from '@/domain/gemeenten/set-instelling';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { maandVan } from '@/domain/grootboek/maand';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { decideOvermaking } from '@/domain/overmakingen/decide-overmaking';
import { fetchOvermaakbestand } from '@/domain/overmakingen/fetch-overmaakbestand';
import {
  getOntvangenOvermaking,
  getOntvangenOvermakingen,
  getOvermaakoverzicht,
  getOvermaking,
  listOvermaakstanden,
} from '@/domain/overmakingen/overmaking.queries';
import { proposeOvermaking } from '@/domain/overmakingen/propose-overmaking';
import { sendOvermaking } from '@/domain/overmakingen/send-overmaking';
import { settleOvermakingen } from '@/domain/overmakingen/settle-overmakingen';
import { mutatieVan } from '@/domain/overmakingen/specificatie';
import { reconcileStaat } from '@/domain/rapportages/heffingsstaat';
import { getHeffingsstaat } from '@/domain/rapportages/heffingsstaat.queries';
import { sumCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';
import {
  a,
  afschrift,
  als,
  b,
  bankregel,
  ibanOp,
  kantoor,
  openTerugbetalingen,
  overpay,
  taak,
} from '../terugbetalingen/arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];
const GEMEENTEREKENING = ibanOp(2);

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen(
    Array.from({ length: 9 }, (_, n) => [10_000n + BigInt(n), 5_001n]),
  ));
  // What the seed of two tenants makes over is not of this test.
  await voorbij(`delete from overmaking`);
});
afterAll(() => close());

/** Past every trigger of the database, as somebody with the keys of the server might. */
const voorbij = (sql: string) =>
  client.query(`begin; set local role none; set local session_replication_role = 'replica'; ${sql}; commit`);
const dag = toLocalDate;
const MAART = dag('2026-03-31');
const APRIL = dag('2026-04-30');
const innen = (op = '2026-04-10') => als(kantoor.medewerkerId, 'medewerker-innen', op);
const ambtenaar = (op = '2026-04-10') => als(kantoor.collegaId, 'invorderingsambtenaar', op);
const aanslag = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const beheerder = (op: string) => ({
  ...staffContext(kantoor, [a, b], ['beheerder']),
  now: new Date(`${op}T09:00:00Z`),
});
const stelIn = (op: string, periode: 'maand' | 'halve-maand', abBesluit: string) =>
  writeKantoor(beheerder(op), (write) =>
    setInstelling(
      { niveau: 'kantoor', write },
      {
        soort: 'overmaking',
        waarde: { periode, overzicht: 'kwartaal', abBesluit, abDatum: '2025-12-10' },
        vanaf: dag(op),
        tot: null,
        bron: abBesluit,
        zekerheid: 'contract',
        stand: null,
      },
    ),
  );
const rekening = (iban: string) =>
  client.query(
    `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, bron, zekerheid, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), 'overmaakrekening', $2, '2026-01-01', 'proef', 'contract', 'proef', '2026-01-01')`,
    [a.id, JSON.stringify({ iban, tenaamstelling: 'Gemeente Proef' })],
  );
const stelVoor = (totEnMet = MAART, ctx = innen()) =>
  writeIn(ctx, a.id, (w) => proposeOvermaking(w, { totEnMet }));
const zie = (id: string) => readIn(innen(), [a.id], (r) => getOvermaking(r, a.id, id));
const beslis = async (
  id: string,
  besluit: 'goedkeuren' | 'afwijzen' | 'intrekken' = 'goedkeuren',
  ctx = ambtenaar(),
  reden: string | null = null,
) => {
  const { versie } = await zie(id);
  await writeIn(ctx, a.id, (w) => decideOvermaking(w, { id, versie, besluit, reden }));
};
const verzend = async (id: string, ctx = innen()) => {
  const { versie } = await zie(id);
  return writeIn(ctx, a.id, (w) => sendOvermaking(w, { id, versie }));
};
const wikkelAf = (op: string) => settleOvermakingen(taak(op));
const haal = (id: string) => writeIn(innen(), a.id, (w) => fetchOvermaakbestand(w, { id }));
/** The rekening-courant of the gemeente by its own books, up to and including a day. */
const grootboek = async (tot: string) => {
  const { rows } = await client.query<{ som: string }>(
    `select coalesce(sum(r.bedrag_centen), 0) as som from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id
       and r.boeking_id = b.id where b.gemeente_id = $1 and r.rekening = 'rekening-courant' and b.boekdatum <= $2`,
    [a.id, tot],
  );
  return BigInt(rows[0]?.som ?? '0');
};
const onderweg = async () => {
  const { rows } = await client.query<{ som: string }>(
    `select coalesce(sum(bedrag_centen), 0) as som from kantoor_boekingsregel where rekening = 'uitbetaling-onderweg'`,
  );
  return BigInt(rows[0]?.som ?? '0');
};
/** Every control of the books of this gemeente at once. */
async function sluit(maand: string) {
  const [controle] = await readIn(innen(), [a.id], (r) => getGrootboekControle(r));
  expect(controle).toMatchObject({ sluit: true, saldoCenten: 0n, nietGespiegeld: 0 });
  const aansluiting = await readIn(innen(), [a.id], (r) => getAansluiting(r, a.id, maandVan(dag(maand))));
  expect(aansluiting).toMatchObject({
    verschillen: [],
    ontvangenVerschilCenten: 0n,
    courantVerschilCenten: 0n,
  });
  const { tellingen, rest } = await readIn(innen(), [a.id], (r) => getHeffingsstaat(r, dag('2026-12-31')));
  expect(reconcileStaat(tellingen, rest).filter(({ wat }) => wat === 'courant')).toEqual([]);
}

test('[P-12] the periods of overmaken and overzicht are dated settings that name the besluit of the AB, which every overmaking bears', async () => {
  await overpay(client, aanslag(0), aanslag(0).bedragCenten, '2026-03-20');
  // Nobody decided anything: there is no period.
  expect(await refusal(stelVoor())).toBe('overmaking.fout.geen-periode');
  expect(await refusal(stelIn('2026-01-01', 'maand', ' '))).toBe('ZodError');
  await stelIn('2026-01-01', 'maand', 'AB 2025-31');
  await stelIn('2026-05-01', 'halve-maand', 'AB 2026-07');
  await rekening(GEMEENTEREKENING);
  const kalender = async (op: string) =>
    (await readIn(innen(op), [a.id], (r) => getOvermaakoverzicht(r, a.id))).kalender;
  expect(await kalender('2026-04-10')).toEqual({
    besluit: { periode: 'maand', overzicht: 'kwartaal', abBesluit: 'AB 2025-31', abDatum: '2025-12-10' },
    lopend: { van: '2026-04-01', totEnMet: '2026-04-30' },
    laatste: { van: '2026-03-01', totEnMet: '2026-03-31' },
  });
  expect(await kalender('2026-05-20')).toMatchObject({
    besluit: { periode: 'halve-maand', abBesluit: 'AB 2026-07' },
    laatste: { van: '2026-05-01', totEnMet: '2026-05-15' },
  });
  // A period that runs, one that is none, and one from before the besluit.
  for (const geen of ['2026-04-30', '2026-03-15', '2025-12-31'])
    expect(await refusal(stelVoor(dag(geen)))).toBe('overmaking.fout.geen-periode');
  const id = await stelVoor();
  expect(await zie(id)).toMatchObject({ van: '2026-03-01', totEnMet: '2026-03-31', besluit: 'AB 2025-31' });
  await beslis(id, 'intrekken', innen());
});

test('[G-08] what stands with the kantoor at the end of the period is made over by two people, with the specification that leads to it', async () => {
  await overpay(client, aanslag(1), aanslag(1).bedragCenten + 2_500n, '2026-03-21');
  const { standen } = await readIn(innen(), [a.id], (r) => listOvermaakstanden(r));
  expect(standen).toMatchObject([
    { gemeenteId: a.id, overmaking: null, uitkomst: { oordeel: 'over-te-maken' } },
  ]);
  const id = await stelVoor();
  const { specificatie, bedragCenten, ...staand } = await zie(id);
  // The balance before, every movement per belasting and year, and the balance at the end: that of the ledger.
  expect(specificatie.beginCenten).toBe(await grootboek('2026-02-28'));
  expect(specificatie.eindCenten).toBe(await grootboek('2026-03-31'));
  expect(specificatie.beginCenten + sumCents(specificatie.regels.map(mutatieVan))).toBe(
    specificatie.eindCenten,
  );
  expect(specificatie.regels).toContainEqual({
    ...{ post: 'ozb', belastingjaar: 2026, terugbetaaldCenten: 0n, verrekendCenten: 0n },
    ontvangenCenten: expect.any(BigInt),
  });
  // What is due back to who paid too much stays.
  const blijft = specificatie.blijft.find((r) => r.post === 'te-veel-ontvangen')?.centen ?? 0n;
  expect(blijft).toBeGreaterThanOrEqual(2_500n);
  expect(bedragCenten).toBe(specificatie.eindCenten - sumCents(specificatie.blijft.map((r) => r.centen)));
  expect(staand).toMatchObject({ status: 'voorgesteld', iban: GEMEENTEREKENING, naam: 'Gemeente Proef' });
  // Twice, and unapproved.
  expect(await refusal(stelVoor())).toBe('overmaking.fout.al-overgemaakt');
  expect(await refusal(stelVoor(dag('2026-02-28')))).toBe('overmaking.fout.wacht-nog');
  expect(await refusal(verzend(id))).toBe('overmaking.fout.niet-goedgekeurd');
  expect(await refusal(haal(id))).toBe('overmaking.fout.niet-verzonden');
  // The second person.
  expect(await refusal(beslis(id, 'goedkeuren', innen()))).toBe('terugbetaling.fout.eigen-voorstel');
  expect(await refusal(beslis(id, 'intrekken'))).toBe('terugbetaling.fout.niet-van-u');
  expect(await refusal(beslis(id, 'afwijzen', ambtenaar(), 'kort'))).toBe('terugbetaling.fout.reden');
  expect(await refusal(beslis(id, 'goedkeuren', als(testId('zonder'), 'directeur')))).toBe('aanwijzing.geen');
  expect(await readIn(innen(), [a.id], (r) => getOntvangenOvermakingen(r, a.id))).toMatchObject({
    overmakingen: [],
  });
  await beslis(id);
  expect(await refusal(beslis(id, 'afwijzen'))).toBe('terugbetaling.fout.al-besloten');
  // Sent once, whoever comes at once.
  const voor = { courant: await grootboek('2026-12-31'), onderweg: await onderweg() };
  const uitkomsten = await Promise.all([1, 2, 3].map(() => refusal(verzend(id))));
  expect(uitkomsten.filter((u) => u === 'gedaan')).toHaveLength(1);
  expect(await grootboek('2026-12-31')).toBe(voor.courant - bedragCenten);
  expect(await onderweg()).toBe(voor.onderweg - bedragCenten);
  await sluit('2026-04-10');
  const { xml, naam } = await haal(id);
  expect(painProblems(xml, 'pain.001.001.09')).toEqual([]);
  expect(naam).toMatch(/^overmaking-[0-9a-f]{12}\.xml$/);
  expect(xml.match(new RegExp(GEMEENTEREKENING, 'g'))).toHaveLength(1);
  expect((await haal(id)).xml).toBe(xml);
  expect((await zie(id)).opgehaaldDoor).toBe(`medewerker:${kantoor.medewerkerId}`);
  // The gemeente sees what it gets, with the specification, and nothing of who decided.
  const eigen = await readIn(innen(), [a.id], (r) => getOntvangenOvermaking(r, a.id, id));
  expect(eigen).toMatchObject({ bedragCenten, specificatie, status: 'onderweg' });
  expect(eigen).not.toHaveProperty('beslotenDoor');
  expect(await refusal(stelVoor())).toBe('overmaking.fout.al-overgemaakt');
});

test('the line of the bank settles it once, whatever else bears our reference', async () => {
  const { id, eindkenmerk, bedragCenten } = await laatste('onderweg');
  const voor = await onderweg();
  await afschrift('2026-04-11', [bankregel(eindkenmerk, -bedragCenten), bankregel(eindkenmerk, -1n)]);
  // The receipts were booked first: the line waits, and is placed all the same.
  await processOntvangsten(taak('2026-04-11'));
  expect(await Promise.all([wikkelAf('2026-04-12'), wikkelAf('2026-04-12')])).toContainEqual({
    betaald: 1,
    terug: 0,
  });
  expect(await wikkelAf('2026-04-12')).toEqual({ betaald: 0, terug: 0 });
  expect(await zie(id)).toMatchObject({ status: 'betaald', betaaldOp: '2026-04-11' });
  expect(await onderweg()).toBe(voor + bedragCenten);
  await sluit('2026-04-11');
});

test('the next period begins where this one ended, and holds what was made over in it', async () => {
  await overpay(client, aanslag(2), aanslag(2).bedragCenten, '2026-04-20');
  const id = await stelVoor(APRIL, innen('2026-05-02'));
  const eerste = await laatste('betaald');
  const { specificatie, bedragCenten } = await zie(id);
  expect(specificatie).toMatchObject({
    beginCenten: eerste.specificatie.eindCenten,
    overgemaaktCenten: -eerste.bedragCenten,
    eindCenten: await grootboek('2026-04-30'),
    sindsdienCenten: 0n,
  });
  expect(bedragCenten).toBeGreaterThan(0n);
});

test('a receipt that changes after the approval lets it fall away, and it is proposed as the books are', async () => {
  const { id, bedragCenten } = await laatste('voorgesteld');
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-02'));
  await overpay(client, aanslag(3), 1_000n, '2026-04-25');
  const voor = await grootboek('2026-12-31');
  expect(await verzend(id, innen('2026-05-03'))).toBe('vervallen');
  expect(await zie(id)).toMatchObject({
    status: 'vervallen',
    uitkomstReden: 'boekingen-gewijzigd',
    koppeling: null,
  });
  expect(await grootboek('2026-12-31')).toBe(voor);
  const opnieuw = await stelVoor(APRIL, innen('2026-05-03'));
  expect((await zie(opnieuw)).bedragCenten).toBe(bedragCenten + 1_000n);
});

test('another account than was approved is not paid, and without an account nothing is proposed', async () => {
  const { id } = await laatste('voorgesteld');
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-03'));
  await voorbij(`delete from gemeente_instelling where soort = 'overmaakrekening'`);
  expect(await verzend(id, innen('2026-05-03'))).toBe('vervallen');
  expect((await zie(id)).uitkomstReden).toBe('rekening-gewijzigd');
  expect(await refusal(stelVoor(APRIL, innen('2026-05-03')))).toBe('overmaking.fout.geen-rekening');
  const zelf = writeIn(beheerder('2026-05-03'), a.id, (write) =>
    setInstelling(
      { niveau: 'gemeente', write },
      {
        soort: 'overmaakrekening',
        waarde: { iban: GEMEENTEREKENING, tenaamstelling: 'Gemeente Proef' },
        ...{ vanaf: dag('2026-05-03'), tot: null, bron: 'brief', zekerheid: 'contract', stand: null },
      },
    ),
  );
  expect(await refusal(zelf)).toBe('weigering.tweede-beheerder');
  await rekening(GEMEENTEREKENING);
});

test('what comes back stands with the kantoor again, and the period is proposed again', async () => {
  const id = await stelVoor(APRIL, innen('2026-05-04'));
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-04'));
  const voor = await grootboek('2026-12-31');
  expect(await verzend(id, innen('2026-05-04'))).toBe('onderweg');
  const { eindkenmerk, bedragCenten } = await zie(id);
  // Its return is read before its payment.
  await afschrift('2026-05-06', [bankregel(eindkenmerk, bedragCenten, 'AC04')]);
  expect(await wikkelAf('2026-05-06')).toEqual({ betaald: 0, terug: 1 });
  await afschrift('2026-05-07', [bankregel(eindkenmerk, -bedragCenten)]);
  expect(await wikkelAf('2026-05-07')).toEqual({ betaald: 1, terug: 0 });
  expect(await zie(id)).toMatchObject({
    status: 'teruggekomen',
    uitkomstReden: 'AC04',
    betaaldOp: '2026-05-07',
  });
  expect(await grootboek('2026-12-31')).toBe(voor);
  await sluit('2026-05-07');
  const opnieuw = await stelVoor(APRIL, innen('2026-05-08'));
  expect((await zie(opnieuw)).bedragCenten).toBe(bedragCenten);
  await beslis(opnieuw, 'intrekken', innen('2026-05-08'));
});

test('what the bank refuses of the file never left: it stands with the kantoor again, once', async () => {
  const id = await stelVoor(APRIL, innen('2026-05-07'));
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-07'));
  const voor = [await grootboek('2026-12-31'), await onderweg()];
  await verzend(id, innen('2026-05-07'));
  const { berichtId, eindkenmerk, bedragCenten } = await zie(id);
  const bied = (status: string, code?: string) =>
    receiveTerugmelding(
      taak('2026-05-07'),
      Readable.from([Buffer.from(pain002(berichtId ?? '', { groep: { status, ...(code && { code }) } }))]),
    );
  expect(await bied('ACCP')).toEqual({ aanvaard: 1, geweigerd: 0 });
  expect(await zie(id)).toMatchObject({ status: 'onderweg', bankAntwoord: 'aanvaard' });
  const samen = await Promise.all([1, 2, 3, 4].map(() => bied('RJCT', 'AC06')));
  expect(samen.map((u) => u.geweigerd).toSorted()).toEqual([0, 0, 0, 1]);
  expect(await zie(id)).toMatchObject({
    status: 'teruggekomen',
    bankAntwoord: 'geweigerd',
    uitkomstReden: 'AC06',
    terugOp: '2026-05-08',
  });
  expect([await grootboek('2026-12-31'), await onderweg()]).toEqual(voor);
  // A bank that pays it after all is for a person.
  await afschrift('2026-05-08', [bankregel(eindkenmerk, -bedragCenten)]);
  expect(await wikkelAf('2026-05-08')).toEqual({ betaald: 0, terug: 0 });
});

test('what was approved is what is sent, and what was sent is what is taken away', async () => {
  const id = await stelVoor(APRIL, innen('2026-05-08'));
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-08'));
  const { iban } = await zie(id);
  await voorbij(`update overmaking set iban = '${ibanOp(1)}' where id = '${id}'`);
  expect(await refusal(verzend(id, innen('2026-05-08')))).toBe('overmaking.fout.anders-dan-goedgekeurd');
  await voorbij(`update overmaking set iban = '${iban}' where id = '${id}'`);
  const { versie, bedragCenten } = await zie(id);
  const gestopt = writeIn(innen('2026-05-08'), a.id, async (w) => {
    await sendOvermaking(w, { id, versie });
    throw new Error('killed');
  });
  await expect(gestopt).rejects.toThrow('killed');
  expect((await zie(id)).status).toBe('goedgekeurd');
  expect(await verzend(id, innen('2026-05-08'))).toBe('onderweg');
  await voorbij(`update overmaking set bedrag_centen = bedrag_centen + 1 where id = '${id}'`);
  await expect(haal(id)).rejects.toThrow('is not what was sent');
  await voorbij(`update overmaking set bedrag_centen = ${bedragCenten} where id = '${id}'`);
});

test('a gemeente below zero is named and paid nothing', async () => {
  // Far more went back than came in: everything that was made over was reversed by the payers.
  await voorbij(`with b as (insert into boeking (gemeente_id, id, soort, telt, boekdatum, koppeling, gemaakt_door, gemaakt_op)
      values (${a.id}, gen_random_uuid(), 'storno', 'storno', '2026-05-10', '${testId('min')}', 'proef', '2026-05-10') returning gemeente_id, id)
    insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, aanslag_id, aanslagregel_id, belastingsoort, belastingjaar, bedrag_centen)
    select b.gemeente_id, b.id, v.n, v.rekening, v.aanslag, v.regel, v.soort, v.jaar, v.centen from b, (values
      (1, 'rekening-courant', null::uuid, null::uuid, null, null::int, -90000000),
      (2, 'debiteuren', '${aanslag(4).id}'::uuid, '${aanslag(4).regels[0]?.id}'::uuid, 'ozb', 2026, 90000000)) v(n, rekening, aanslag, regel, soort, jaar, centen);
    with k as (insert into kantoor_boeking (kantoor_id, id, administratie, soort, boekdatum, koppeling, gemaakt_door, gemaakt_op)
      values (${kantoor.id}, gen_random_uuid(), 'ontvangsten', 'storno', '2026-05-10', '${testId('min')}', 'proef', '2026-05-10') returning kantoor_id, id)
    insert into kantoor_boekingsregel (kantoor_id, boeking_id, volgnummer, rekening, gemeente_id, bedrag_centen)
    select k.kantoor_id, k.id, v.n, v.rekening, v.gemeente, v.centen from k, (values
      (1, 'rekening-courant', ${a.id}, 90000000), (2, 'uitbetaling-onderweg', null, -90000000)) v(n, rekening, gemeente, centen)`);
  const { standen } = await readIn(innen('2026-05-20'), [a.id], (r) => listOvermaakstanden(r));
  expect(standen[0]?.uitkomst?.oordeel).toBe('negatief');
  expect(await refusal(stelVoor(dag('2026-05-15'), innen('2026-05-20')))).toBe('overmaking.fout.negatief');
});

test('the database lets nobody make over another amount, to another account, twice, or without a second person', async () => {
  await voorbij(`delete from boekingsregel where boeking_id in (select id from boeking where koppeling = '${testId('min')}');
    delete from kantoor_boekingsregel where boeking_id in (select id from kantoor_boeking where koppeling = '${testId('min')}');
    delete from boeking where koppeling = '${testId('min')}'; delete from kantoor_boeking where koppeling = '${testId('min')}'`);
  await overpay(client, aanslag(5), aanslag(5).bedragCenten, '2026-05-10');
  const id = await stelVoor(dag('2026-05-15'), innen('2026-05-20'));
  const probeer = (sql: string) =>
    writeIn(innen(), a.id, ({ db }) => db.$executeRawUnsafe(sql)).then(
      () => 'gedaan',
      () => 'geweigerd',
    );
  const goed = `status = 'goedgekeurd', inhoud_hash = 'x', besloten_op = now()`;
  const weg = `status = 'onderweg', verzonden_door = 'x', verzonden_op = now(), bericht_id = 'x', bestand_hash = 'x', koppeling = gen_random_uuid()`;
  for (const sql of [
    `update overmaking set iban = '${ibanOp(1)}' where id = '${id}'`,
    `update overmaking set bedrag_centen = 99 where id = '${id}'`,
    `update overmaking set specificatie = '{}' where id = '${id}'`,
    `update overmaking set tot_en_met = '2026-05-31' where id = '${id}'`,
    `update overmaking set ${goed}, besloten_door = voorgesteld_door where id = '${id}'`,
    `update overmaking set ${weg} where id = '${id}'`,
    `delete from overmaking where id = '${id}'`,
    `insert into overmaking select (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'eindkenmerk',
       'OM-' || repeat('A', 32)))).* from overmaking o where id = '${id}'`,
  ])
    expect(await probeer(sql), sql).toBe('geweigerd');
  // Approved by two, and sent by a boeking of another amount.
  await beslis(id, 'goedkeuren', ambtenaar('2026-05-20'));
  expect(await probeer(`update overmaking set ${weg} where id = '${id}'`)).toBe('geweigerd');
  expect(await probeer(`update overmaking set inhoud_hash = 'ander' where id = '${id}'`)).toBe('geweigerd');
  expect(await verzend(id, innen('2026-05-20'))).toBe('onderweg');
});

async function laatste(status: string) {
  const overmakingen = (await readIn(innen(), [a.id], (r) => getOvermaakoverzicht(r, a.id))).overmakingen;
  const found = overmakingen.find((o) => o.status === status);
  if (!found) throw new Error(`no overmaking that is ${status}`);
  return found;
}
