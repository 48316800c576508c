import type { TestAanslag } from '@tests/support/aanslagen';
import { giveAfzender } from '@tests/support/afzender';
import { kostenbeleid, setInvorderingskosten } from '@tests/support/kosten';
import { painProblems } from '@tests/support/pain';
import { refusal } from '@tests/support/refusal';
import { renderPage } from '@tests/support/render-page';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TerugbetalingStand } from '@/app/terugbetaling/terugbetaling-stand';
import { decideVermindering } from '@/domain/aanslagen/decide-vermindering';
import { proposeVermindering } from '@/domain/aanslagen/propose-vermindering';
import { postOf } from '@/domain/aanslagen/rekeningoverzicht';
import { getAansluiting } from '@/domain/grootboek/aansluiting.queries';
import { regelVanAanslag } from '@/domain/grootboek/boeking';
import { decideMaandafsluiting } from '@/domain/grootboek/decide-maandafsluiting';
import { getJournaal } from '@/domain/grootboek/journaal.queries';
import { makeKoppel } from '@/domain/grootboek/koppel';
import { readMaand } from '@/domain/grootboek/maand';
import { getMaandoverzicht } from '@/domain/grootboek/maandafsluiting.queries';
import { postKoppel } from '@/domain/grootboek/post-boeking';
import { proposeMaandafsluiting } from '@/domain/grootboek/propose-maandafsluiting';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { fetchBetaalbestand } from '@/domain/terugbetalingen/fetch-betaalbestand';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { setOffTegoed } from '@/domain/terugbetalingen/set-off-tegoed';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { getStand } from '@/domain/terugbetalingen/terugbetaling.queries';
import { explain } from '@/law/explain';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { newId, readIn, writeIn } from '@/platform/tenant';
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
  tweede,
  verzend,
  wikkelAf,
  zie,
} from './arrange';

/*
 * Lowered by 3,600 euro with a dagtekening of 10 March 2026: six weeks end on Tuesday 21 April. Paid on 22 April the interest
 * runs from 11 March up to and including 21 April: 21 real days of March and 21 of April, 42 days. 3,600 x 42 x 4.3 / 36,000 is
 * 18.06, rounded up 19 euro. Paid on 25 April it is 45 days: 19.35, so 20 euro.
 */
const VERLAAGD = '2026-03-10';
const OP_TIJD = '2026-04-21';
const TE_LAAT = '2026-04-22';
const LATER = '2026-04-25';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, aanslagen, close } = await openTerugbetalingen(
    Array.from({ length: 8 }, (_, n) => [500_000n + BigInt(n)]),
  ));
  await giveAfzender(client, a);
  await client.query(
    `begin; set local role none; set local session_replication_role = 'replica'; delete from opschorting; delete from maandafsluiting; commit`,
  );
  // All but the last is paid; the last is owed, and not late before June.
  for (const aanslag of aanslagen.slice(0, 7))
    await overpay(client, aanslag, aanslag.bedragCenten, '2026-03-05');
  await geef(burger('2026-03-20'), IBAN.klopt);
});
afterAll(() => close());

const aanslag = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
/** One proposes to lower an aanslag, another decides it. */
async function verlaag(n: number, dag = VERLAAGD, centen = 360_000): Promise<void> {
  const { id, versie } = await writeIn(innen(dag), a.id, (w) =>
    proposeVermindering(w, {
      ...{ aanslagId: aanslag(n).id, aanslagregelId: aanslag(n).regels[0]?.id ?? '' },
      ...{ bedragCenten: toCents(centen), reden: 'ambtshalve', toelichting: 'een fout van het kantoor' },
    }),
  );
  await writeIn(tweede(dag), a.id, (w) =>
    decideVermindering(w, { id, versie, besluit: 'toekennen', besluitReden: null }),
  );
}
const tegoed = async (n: number, dag: string) =>
  (await readIn(innen(dag), [a.id], (r) => listTegoedenIn(r, a.id))).find(
    (t) => t.aanslagId === aanslag(n).id,
  );
const voorstel = (n: number, dag: string, betaaldag: string | null = null) =>
  writeIn(innen(dag), a.id, (w) =>
    proposeOpdracht(w, {
      aanslagIds: [aanslag(n).id],
      betaaldag: betaaldag === null ? null : toLocalDate(betaaldag),
    }),
  );
const akkoord = (id: string, dag: string) => beslis(id, 'goedkeuren', tweede(dag));
const regelVan = async (id: string, n: number) => {
  const found = (await zie(id)).regels.find((r) => r.aanslagId === aanslag(n).id);
  if (!found) throw new Error('not in the order');
  return found;
};
const geboekt = async (n: number) =>
  (
    await client.query<{ soort: string; rekening: string; centen: string; met: boolean }>(
      `select b.soort, r.rekening, r.bedrag_centen as centen,
         exists (select from terugbetaling t where t.gemeente_id = b.gemeente_id and t.koppeling = b.koppeling) as met
       from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
       where b.gemeente_id = $1 and r.aanslag_id = $2 and b.soort in ('rentevergoeding', 'terugbetaling')
       order by b.soort, r.rekening`,
      [a.id, aanslag(n).id],
    )
  ).rows;
const klopt = async (dag: string) => {
  const [controle] = await readIn(innen(dag), [a.id], (r) => getGrootboekControle(r));
  expect(controle).toMatchObject({ saldoCenten: 0n, nietGespiegeld: 0, sluit: true });
};
const maand = (text: string) => {
  const found = readMaand(text);
  if (!found) throw new Error(`no month ${text}`);
  return found;
};

test('[U-07] interest on a late refund is calculated by the law, booked by itself and paid with it', async () => {
  await verlaag(0);
  await verlaag(1, '2026-04-01');
  expect((await tegoed(0, OP_TIJD))?.rente?.centen).toBe(0n);
  expect((await tegoed(0, TE_LAAT))?.rente?.centen).toBe(1_900n);

  const id = await stelVoor(innen(TE_LAAT), [aanslag(0).id, aanslag(1).id]);
  const laat = await regelVan(id, 0);
  expect(laat).toMatchObject({ bedragCenten: 361_900n, renteCenten: 1_900n });
  // Within six weeks: no interest, and the rule that says so.
  const opTijd = await regelVan(id, 1);
  expect(opTijd).toMatchObject({ bedragCenten: 360_000n, renteCenten: 0n });
  const zinnen = (regel: typeof laat) =>
    explain(regel.rente?.uitleg ?? [])
      .map(({ tekst }) => tekst)
      .join(' ');
  expect(zinnen(laat)).toMatch(/18,06\. Naar boven afgerond op hele euro's is dat €\s19,00/);
  expect(opTijd.rente?.uitleg.at(-1)?.sleutel).toBe('geld.rente.teruggaaf-op-tijd');
  await akkoord(id, TE_LAAT);
  expect(await verzend(id, innen(TE_LAAT))).toEqual({ aantal: 2, vervallen: 0 });

  // The file holds what was approved, to the cent, and says to the citizen what of it is interest.
  const { xml } = await writeIn(innen(TE_LAAT), a.id, (w) => fetchBetaalbestand(w, { id }));
  expect(painProblems(xml, 'pain.001.001.09')).toEqual([]);
  expect(xml).toContain('<CtrlSum>7219.00</CtrlSum>');
  expect(xml).toContain('<InstdAmt Ccy="EUR">3619.00</InstdAmt>');
  expect(xml).toContain(', met rente EUR 19.00</Ustrd>');
  expect(xml).toContain(`<ReqdExctnDt><Dt>${TE_LAAT}</Dt></ReqdExctnDt>`);

  // A post of its own with its pair, which leaves with the refund; the gemeente bears it where no contract says otherwise.
  expect(await geboekt(0)).toEqual([
    { soort: 'rentevergoeding', rekening: 'rentevergoeding', centen: '1900', met: true },
    { soort: 'rentevergoeding', rekening: 'te-veel-ontvangen', centen: '-1900', met: true },
    { soort: 'terugbetaling', rekening: 'te-veel-ontvangen', centen: '361900', met: true },
  ]);
  expect((await saldi(client, aanslag(0).id)).tegoed).toBe(0n);
  await klopt(TE_LAAT);

  // The month explains itself, the journal is what the statement says, and interest is a key of its own in it.
  const [staat, journaal] = await readIn(innen(TE_LAAT), [a.id], async (r) => {
    const aansluiting = await getAansluiting(r, a.id, maand('2026-04'));
    return [aansluiting, await getJournaal(r, a.id, maand('2026-04'), aansluiting)] as const;
  });
  expect(staat.verschillen).toEqual([]);
  expect(staat.posten.find((p) => p.post === 'te-veel-ontvangen')).toMatchObject({
    vergoedCenten: -1_900n,
    terugbetaaldCenten: 721_900n,
    verschilCenten: 0n,
  });
  expect(staat.totaal).toMatchObject({ vergoedCenten: -1_900n, verschilCenten: 0n });
  expect(journaal).toMatchObject({ sluit: true, verschillen: [] });
  expect(
    journaal.regels.find((r) => r.boekingssleutel === 'rentevergoeding.rentevergoeding.geen.2026'),
  ).toMatchObject({ debetCenten: 1_900n, boekingen: 1, type: null });

  // It stands on the account of the citizen, and where he is told of the refund, with the rule and what he can do.
  const standen = await readIn(innen(TE_LAAT), [a.id], (r) => getStandVanAanslagen(r, a.id, [aanslag(0).id]));
  const eigen = standen.get(aanslag(0).id);
  expect(eigen).toMatchObject({ openCenten: 0n, teVeelOntvangenCenten: 0n, terugbetaaldCenten: 361_900n });
  expect(eigen?.mutaties.filter((m) => postOf(m) === 'vergoed').map((m) => m.bedragCenten)).toEqual([
    -1_900n,
  ]);
  const stand = await readIn(burger(TE_LAAT), [a.id], (r) => getStand(r, a.id, a.persoonId));
  const blad = (await renderPage(TerugbetalingStand({ tegoeden: [], stand, taal: 'nl' }))).replace(
    /<[^>]+>|&nbsp;/g,
    ' ',
  );
  expect(blad).toMatch(/Daarvan is €\s19,00 rente/);
  expect(blad).toContain('binnen zes weken bezwaar');
  expect(blad).toContain('28a');
});

test('what was approved is what is paid: another interest by the day of payment is refused by its name', async () => {
  await verlaag(2);
  const id = await voorstel(2, TE_LAAT);
  // A day later it is still 19 euro (18.49, rounded up): the approval holds.
  await akkoord(id, '2026-04-23');
  expect(await verzend(id, innen(LATER))).toEqual({ aantal: 0, vervallen: 1 });
  expect(await regelVan(id, 2)).toMatchObject({ status: 'vervallen', uitkomstReden: 'rente-gewijzigd' });
  expect(await geboekt(2)).toEqual([]);

  // Nobody approves an interest that is another by the time that he looks.
  const verlopen = await voorstel(2, TE_LAAT);
  expect(await refusal(akkoord(verlopen, LATER))).toBe('terugbetaling.fout.rente-gewijzigd');
  await beslis(verlopen, 'afwijzen', tweede(LATER));

  // Who chooses the day beforehand has the interest of that day, and the bank is asked to pay on it.
  expect(await refusal(voorstel(2, LATER, TE_LAAT))).toBe('terugbetaling.fout.betaaldag');
  expect(await refusal(voorstel(2, LATER, '2026-05-26'))).toBe('terugbetaling.fout.betaaldag');
  const vooraf = await voorstel(2, '2026-04-23', LATER);
  expect(await regelVan(vooraf, 2)).toMatchObject({ bedragCenten: 362_000n, renteCenten: 2_000n });
  await akkoord(vooraf, '2026-04-23');
  expect(await verzend(vooraf, innen('2026-04-24'))).toEqual({ aantal: 1, vervallen: 0 });
  const { xml } = await writeIn(innen(LATER), a.id, (w) => fetchBetaalbestand(w, { id: vooraf }));
  expect(painProblems(xml, 'pain.001.001.09')).toEqual([]);
  expect(xml).toContain(`<ReqdExctnDt><Dt>${LATER}</Dt></ReqdExctnDt>`);
  expect(xml).toContain('<InstdAmt Ccy="EUR">3620.00</InstdAmt>');
  await klopt(LATER);
});

test('the database refuses another interest than was approved, also to the role of the application', async () => {
  await verlaag(3);
  const id = await voorstel(3, TE_LAAT);
  const raw = (sql: string) => writeIn(innen(TE_LAAT), a.id, (w) => w.db.$executeRawUnsafe(sql));
  const { id: regelId } = await regelVan(id, 3);
  const wijzig = (wat: string) => raw(`update terugbetaling set ${wat} where id = '${regelId}'`);
  for (const wat of [
    'rente_centen = 2900',
    'rente_centen = 0',
    'bedrag_centen = 362900, rente_centen = 2900',
    `rente_delen = '[{"dagtekening":"2025-03-10","centen":"360000"}]'`,
  ]) {
    await expect(wijzig(wat), wat).rejects.toThrow('a refund stays what was proposed');
  }
  await akkoord(id, TE_LAAT);
  await expect(wijzig('rente_centen = 2900')).rejects.toThrow('a refund stays what was proposed');
  await expect(
    raw(`update terugbetaalopdracht set betaaldag = '2026-06-01' where id = '${id}'`),
  ).rejects.toThrow();

  // Sent without the boeking of its interest, and with another one.
  for (const centen of [null, 2_900]) {
    const stiekem = writeIn(innen(TE_LAAT), a.id, async (w) => {
      const koppeling = newId();
      const post = { aanslagId: aanslag(3).id, belastingjaar: 2026 };
      if (centen !== null)
        await w.db.$executeRawUnsafe(
          `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, koppeling, gemaakt_door, gemaakt_op)
             values (${a.id}, gen_random_uuid(), 'rentevergoeding', '${TE_LAAT}', '${koppeling}', 'proef', now()) returning gemeente_id, id)
           insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
           select b.gemeente_id, b.id, v.n, v.rekening, 2026, '${post.aanslagId}'::uuid, v.centen
           from b, (values (1, 'rentevergoeding', ${centen}), (2, 'te-veel-ontvangen', -${centen})) v(n, rekening, centen)`,
        );
      await postKoppel(
        w,
        makeKoppel({
          ...{
            gemeenteId: a.id,
            koppeling,
            bedragCenten: toCents(-361_900),
            boekdatum: toLocalDate(TE_LAAT),
          },
          regels: [regelVanAanslag('te-veel-ontvangen', post, toCents(361_900))],
          ...{ gemeente: { soort: 'terugbetaling' }, kantoor: { soort: 'terugbetaling' } },
          tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
        }),
      );
      await w.db.$executeRawUnsafe(
        `update terugbetaling set status = 'onderweg', koppeling = '${koppeling}', versie = versie + 1 where id = '${regelId}'`,
      );
    });
    await expect(stiekem).rejects.toThrow('the books say another interest');
  }
  expect(await verzend(id, innen(TE_LAAT))).toEqual({ aantal: 1, vervallen: 0 });
  expect((await saldi(client, aanslag(3).id)).tegoed).toBe(0n);
});

test('what comes back stays owed with its interest, and no day after it counts', async () => {
  await verlaag(4);
  const id = await voorstel(4, TE_LAAT);
  await akkoord(id, TE_LAAT);
  await verzend(id, innen(TE_LAAT));
  const { eindkenmerk } = await regelVan(id, 4);
  await afschrift('2026-04-24', [
    bankregel(eindkenmerk, -361_900n),
    bankregel(eindkenmerk, 361_900n, 'AC04'),
  ]);
  expect(await wikkelAf('2026-04-24')).toEqual({ betaald: 1, terug: 1 });
  expect((await saldi(client, aanslag(4).id)).tegoed).toBe(361_900n);
  await klopt('2026-04-24');
  await geef(burger('2026-04-25'), IBAN.ook);
  const terug = await tegoed(4, '2026-05-28');
  expect(terug).toMatchObject({ bedragCenten: 361_900n, rente: null });
  const weer = await voorstel(4, '2026-05-28');
  expect(await regelVan(weer, 4)).toMatchObject({ bedragCenten: 361_900n, renteCenten: 0n });
  await beslis(weer, 'afwijzen', tweede('2026-05-28'));
  expect((await geboekt(4)).filter(({ soort }) => soort === 'rentevergoeding')).toHaveLength(2);
});

test('what is set off later than six weeks carries interest too, which is due back and told in the letter', async () => {
  await verlaag(5);
  // Only this one: what came back waits.
  const { aantal, bedragCenten } = await writeIn(
    als(kantoor.collegaId, 'invorderingsambtenaar', TE_LAAT),
    a.id,
    (w) => setOffTegoed(w, { persoonId: a.persoonId, opVerzoek: true }),
  );
  expect(aantal).toBeGreaterThan(0);
  expect(bedragCenten).toBeGreaterThan(0n);
  const { rows } = await client.query<{ centen: string }>(
    `select -sum(r.bedrag_centen) as centen from boeking b join boekingsregel r on r.gemeente_id = b.gemeente_id and r.boeking_id = b.id
     where b.soort = 'rentevergoeding' and b.reden = 'rente bij verrekening' and r.rekening = 'te-veel-ontvangen' and r.aanslag_id = $1`,
    [aanslag(5).id],
  );
  expect(BigInt(rows[0]?.centen ?? '0')).toBeGreaterThan(0n);
  const rest = await tegoed(5, TE_LAAT);
  expect(rest?.regels.some(({ soort }) => soort === 'rentevergoeding')).toBe(true);
  await klopt(TE_LAAT);
});

test('the kantoor bears it where the contract says so, and months are closed with it in them', async () => {
  await setInvorderingskosten(client, a, { ...kostenbeleid, lastRentevergoeding: 'kantoor' });
  await verlaag(6);
  const id = await voorstel(6, TE_LAAT);
  await akkoord(id, TE_LAAT);
  // The month of the vermindering is closed between the approval and the file: the day of the decision stays what it was.
  const maker = innen('2026-04-22');
  const sluit = async (text: string, door = maker, andere = tweede('2026-04-22')) => {
    await writeIn(door, a.id, (w) => proposeMaandafsluiting(w, { maand: maand(text) }));
    const { maanden } = await readIn(door, [a.id], (r) => getMaandoverzicht(r, a.id));
    const gevonden = maanden.find((m) => m.maand.van === `${text}-01`)?.afsluiting;
    if (!gevonden) throw new Error(`nothing of ${text}`);
    const { id: welke, versie } = gevonden;
    await writeIn(andere, a.id, (w) =>
      decideMaandafsluiting(w, { id: welke, versie, besluit: 'sluiten', reden: null }),
    );
  };
  const { maanden } = await readIn(maker, [a.id], (r) => getMaandoverzicht(r, a.id));
  const eerste = maanden
    .map((m) => m.maand.van.slice(0, 7))
    .filter((m) => m < '2026-04')
    .sort();
  for (const text of eerste) await sluit(text);
  expect(await verzend(id, innen(TE_LAAT))).toEqual({ aantal: 1, vervallen: 0 });
  expect((await geboekt(6))[0]).toMatchObject({ rekening: 'rentevergoeding-kantoor', centen: '1900' });
  await klopt(TE_LAAT);
  // And April is closed with all of it in it: a month that does not agree is refused.
  await sluit('2026-04', innen('2026-05-04'), tweede('2026-05-04'));
  const { maanden: na } = await readIn(innen('2026-05-04'), [a.id], (r) => getMaandoverzicht(r, a.id));
  expect(na.find((m) => m.maand.van === '2026-04-01')?.afsluiting?.status).toBe('gesloten');
});
