import { Readable } from 'node:stream';
import type { TestAanslag } from '@tests/support/aanslagen';
import { seedOntvangsten } from '@tests/support/aanslagen';
import { painProblems } from '@tests/support/pain';
import { refusal } from '@tests/support/refusal';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getStandVanAanslagen } from '@/domain/grootboek/stand.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { berichtId, endToEndId, verzamelingId } from '@/domain/incasso/batch';
import { giveMachtiging } from '@/domain/incasso/give-machtiging';
import { fillBatch, proposeBatch } from '@/domain/incasso/propose-batch';
import { recordTerugmelding } from '@/domain/incasso/record-terugmelding';
import { releaseBatch } from '@/domain/incasso/release-batch';
import { openIncassobestand, submitBatch } from '@/domain/incasso/submit-batch';
import { withdrawMachtiging } from '@/domain/incasso/withdraw-machtiging';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeIn, writeKantoor } from '@/platform/tenant';
import {
  a,
  b,
  beslis,
  burger,
  collega,
  dienIn,
  kantoor,
  lees,
  machtig,
  openIncasso,
  staf,
  stelVoor,
  werk,
} from './arrange';

let client: pg.Client;
let vanA: TestAanslag[];
let map: string;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ client, vanA, map, close } = await openIncasso([[30_001n, 20_000n], [7_000n]]));
});
afterAll(() => close());

const rij = async (sql: string, ...waarden: unknown[]) => (await client.query(sql, waarden)).rows;
/** What is in a batch; the first aanslag of each gemeente waits for a regeling and is in none. */
const posten = async (batch: string) => (await alles(batch)).filter((p) => p.reden !== 'regeling');
const alles = (batch: string) =>
  rij(
    `select x.*, x.bedrag_centen::int as centen, p.aanslag_id from incassopost x join incassoplan p on p.id = x.plan_id
     where x.batch_id = $1 order by x.gemeente_id, x.id`,
    batch,
  );
const stand = async (aanslag: TestAanslag | undefined) =>
  (
    await readIn(staf('2026-12-31T09:00:00Z'), [a.id, b.id], (read) =>
      getStandVanAanslagen(read, aanslag?.gemeente.id ?? 0, [aanslag?.id ?? '']),
    )
  ).get(aanslag?.id ?? '');

describe('from a mandate to the money', () => {
  let machtiging: string;

  test('a mandate plans what is open in ten terms, and the steps of collection wait for it', async () => {
    machtiging = await machtig();
    // The same once more is the same one.
    expect(await machtig()).toBe(machtiging);
    await machtig(b);
    const termijnen = await rij(
      `select p.aanslag_id, count(*)::int as aantal, sum(t.bedrag_centen)::int as som, min(t.dag)::text as eerste
       from incassoplan p join incassotermijn t on t.plan_id = p.id where p.machtiging_id = $1 group by 1 order by 3 desc`,
      machtiging,
    );
    expect(termijnen[0]).toEqual({ aanslag_id: vanA[0]?.id, aantal: 10, som: 50_001, eerste: '2026-03-26' });
    const wacht = await rij(
      `select grond, tot::text from opschorting where aanslag_id = $1 and grond = 'incasso'`,
      vanA[0]?.id,
    );
    expect(wacht).toEqual([{ grond: 'incasso', tot: '2027-01-11' }]);
    expect(
      await refusal(
        writeIn(burger(), a.id, (write) =>
          giveMachtiging(write, {
            iban: 'NL91ABNA0417164301',
            rekeninghouder: 'x',
            aanslagId: null,
            taal: 'nl',
          }),
        ),
      ),
    ).toBe('incasso.fout.iban');
  });

  test('a batch is proposed by one and approved by another, with a file that the schema takes', async () => {
    const id = await stelVoor('2026-03-26', '2026-03-20T09:00:00Z');
    expect(await refusal(stelVoor('2026-03-26', '2026-03-20T09:00:00Z'))).toBe(
      'incasso.fout.dag-heeft-batch',
    );
    expect(await refusal(beslis(client, staf('2026-03-20T10:00:00Z'), id, 'akkoord'))).toBe(
      'incasso.fout.eigen-voorstel',
    );
    expect(
      await refusal(
        submitBatch(werk('2026-03-20T10:00:00Z'), id).then(() =>
          beslis(client, staf('2026-03-20T10:00:00Z'), id, 'vastzetten'),
        ),
      ),
    ).toBe('incasso.fout.niet-akkoord');
    await beslis(client, collega('2026-03-20T10:00:00Z'), id, 'akkoord');
    const [voorstel] = await rij(
      'select aantal, totaal_centen::int as som from incassobatch where id = $1',
      id,
    );
    const alle = await posten(id);
    expect(voorstel).toEqual({ aantal: alle.length, som: alle.reduce((s, p) => s + p.centen, 0) });
    await beslis(client, staf('2026-03-20T11:00:00Z'), id, 'vastzetten');
    expect(await refusal(beslis(client, staf('2026-03-20T11:00:00Z'), id, 'intrekken'))).toBe(
      'incasso.fout.al-opgehaald',
    );
    await submitBatch(werk('2026-03-20T11:01:00Z'), id, 2);
    // A second time does nothing.
    await submitBatch(werk('2026-03-20T11:02:00Z'), id, 2);
    const xml = await readIn(staf('2026-03-20T12:00:00Z'), [a.id, b.id], (read) =>
      openIncassobestand(read, id),
    );
    expect(painProblems(xml, 'pain.008.001.08')).toEqual([]);
    // The first of each mandate begins the series, the others of the same mandate recur.
    expect(xml.match(/<PmtInfId>[^<]*/g)).toEqual(
      [a, b]
        .flatMap((g) => [verzamelingId(id, g.id, 'FRST'), verzamelingId(id, g.id, 'RCUR')])
        .map((v) => `<PmtInfId>${v}`),
    );
    expect(xml.match(/<SeqTp>FRST/g)).toHaveLength(2);
    const [klaar] = await rij(
      'select status, ingediend_aantal, ingediend_centen::int as som from incassobatch where id = $1',
      id,
    );
    expect(klaar).toEqual({ status: 'ingediend', ingediend_aantal: alle.length, som: voorstel.som });
  });

  test('nothing is received until the statement shows it; one entry for a file becomes the payments that it is made of', async () => {
    const [{ id }] = await rij(`select id from incassobatch where incassodag = '2026-03-26'`);
    expect((await stand(vanA[0]))?.ontvangenCenten).toBe(0n);
    const alle = await posten(id);
    const per = (g: number, reeks: string) =>
      alle.filter((p) => p.gemeente_id === g && p.reeks === reeks).reduce((s, p) => s + BigInt(p.centen), 0n);
    const regels = [a, b].flatMap((g) =>
      ['FRST', 'RCUR'].map((reeks) => ({
        ref: `N-${g.id}-${reeks}`,
        centen: per(g.id, reeks),
        verzameling: verzamelingId(id, g.id, reeks),
      })),
    );
    const afschrift = { nummer: 1, dag: '2026-03-26', regels, moment: '2026-03-27T08:00:00Z' };
    expect(await lees(map, afschrift)).toBe('geladen');
    expect((await posten(id)).every((p) => p.status === 'geind')).toBe(true);
    expect((await stand(vanA[0]))?.ontvangenCenten).toBe(5_001n);
    // The same statement in another file: nothing new, nothing refused.
    expect(await lees(map, { ...afschrift, moment: '2026-03-28T08:00:00Z' })).toMatch(/geladen/);
    expect((await stand(vanA[0]))?.ontvangenCenten).toBe(5_001n);
    for (const controle of await readIn(staf('2026-04-01T09:00:00Z'), [a.id, b.id], getGrootboekControle))
      expect(controle.sluit).toBe(true);
  });

  test('a return opens its term again, is tried once more, and a second one ends the collection: the rest is due', async () => {
    const [{ id }] = await rij(`select id from incassobatch where incassodag = '2026-03-26'`);
    const eerste = (await posten(id)).find((p) => p.aanslag_id === vanA[0]?.id);
    await lees(map, {
      nummer: 2,
      dag: '2026-03-30',
      regels: [{ ref: 'R-1', centen: -5_001n, end: endToEndId(eerste.id), retour: 'AM04' }],
      moment: '2026-03-31T08:00:00Z',
      begin:
        (await rij(`select eindsaldo_centen::bigint as e from bankafschrift where nummer = 1`)).map((r) =>
          BigInt(r.e),
        )[0] ?? 0n,
    });
    expect((await posten(id)).find((p) => p.id === eerste.id)).toMatchObject({
      status: 'mislukt',
      retourcode: 'AM04',
    });
    expect((await stand(vanA[0]))?.ontvangenCenten).toBe(0n);
    const april = await dienIn(client, '2026-04-27', '2026-04-20T09:00:00Z');
    const vanEerste = (await posten(april)).filter((p) => p.aanslag_id === vanA[0]?.id);
    expect(vanEerste.map((p) => [p.volgnummer, p.poging, p.status, p.reeks]).sort()).toEqual([
      [1, 2, 'ingediend', 'RCUR'],
      [2, 1, 'ingediend', 'RCUR'],
    ]);
    const terug = vanEerste.find((p) => p.volgnummer === 1);
    // Refused by the bank before it was booked: no money moves, and the other terms go on.
    await lees(map, {
      nummer: 3,
      dag: '2026-04-27',
      regels: [
        { ref: 'N-3', centen: BigInt(terug.centen), end: endToEndId(terug.id) },
        { ref: 'R-3', centen: BigInt(-terug.centen), end: endToEndId(terug.id), retour: 'MD06' },
      ],
      moment: '2026-04-28T08:00:00Z',
      begin:
        (await rij(`select eindsaldo_centen::bigint as e from bankafschrift where nummer = 2`)).map((r) =>
          BigInt(r.e),
        )[0] ?? 0n,
    });
    const [plan] = await rij('select status from incassoplan where id = $1', terug.plan_id);
    expect(plan.status).toBe('mislukt');
    const [wacht] = await rij(
      `select tot <= '2026-04-28' as voorbij, eind_reden from opschorting where aanslag_id = $1 and grond = 'incasso'`,
      vanA[0]?.id,
    );
    expect(wacht).toEqual({ voorbij: true, eind_reden: 'MD06' });
    for (const controle of await readIn(staf('2026-05-01T09:00:00Z'), [a.id, b.id], getGrootboekControle))
      expect(controle.sluit).toBe(true);
  });
});

describe('what happens between proposal and file', () => {
  test('killed at every step it goes on where it was; two clerks at once take each term once', async () => {
    const moment = '2026-05-20T09:00:00Z';
    const id = await writeKantoor(staf(moment), (write) => proposeBatch(write, toLocalDate('2026-05-26')));
    await Promise.allSettled([
      fillBatch(werk(moment), id, 1),
      fillBatch(werk(moment), id, 1),
      fillBatch(werk(moment), id, 1),
    ]);
    await fillBatch(werk(moment), id, 1);
    const [batch] = await rij('select status, aantal from incassobatch where id = $1', id);
    const gekozen = (await posten(id)).filter((p) => p.status === 'gekozen');
    expect(batch).toEqual({ status: 'voorgesteld', aantal: gekozen.length });
    expect(new Set(gekozen.map((p) => `${p.plan_id} ${p.volgnummer}`)).size).toBe(gekozen.length);
    await beslis(client, collega(moment), id, 'akkoord');
    await beslis(client, staf(moment), id, 'vastzetten');
    await Promise.allSettled([submitBatch(werk(moment), id, 1), submitBatch(werk(moment), id, 1)]);
    await submitBatch(werk(moment), id, 1);
    const [klaar] = await rij(
      'select status, ingediend_aantal, ingediend_centen::int as som from incassobatch where id = $1',
      id,
    );
    const in_ = (await posten(id)).filter((p) => p.status === 'ingediend');
    expect(klaar).toEqual({
      status: 'ingediend',
      ingediend_aantal: in_.length,
      som: in_.reduce((s, p) => s + p.centen, 0),
    });
  });

  test('a batch that was refused frees its terms, and the day can be proposed again', async () => {
    const moment = '2026-06-22T09:00:00Z';
    const id = await stelVoor('2026-06-26', moment);
    await beslis(client, collega(moment), id, 'afwijzen');
    await releaseBatch(werk(moment), id);
    expect((await posten(id)).some((p) => p.status === 'gekozen')).toBe(false);
    expect((await posten(id)).some((p) => p.status === 'vervallen')).toBe(true);
    const weer = await stelVoor('2026-06-26', moment);
    expect((await posten(weer)).filter((p) => p.status === 'gekozen').length).toBe(
      (await posten(id)).filter((p) => p.status === 'vervallen').length,
    );
  });

  test('a withdrawn mandate, a payment and a hold are passed over with the reason', async () => {
    const moment = '2026-07-20T09:00:00Z';
    const id = await stelVoor('2026-07-27', moment);
    const voor = await posten(id);
    const betaald = voor.find((p) => p.aanslag_id === vanA[1]?.id && p.status === 'gekozen');
    expect(betaald).toBeDefined();
    await beslis(client, collega(moment), id, 'akkoord');
    await seedOntvangsten(client, kantoor, [
      {
        ref: 'zelf',
        bedragCenten: vanA[1]?.bedragCenten ?? 0n,
        kenmerk: vanA[1]?.kenmerk ?? null,
        boekdatum: '2026-07-20',
      },
    ]);
    await processOntvangsten(werk(moment));
    const [m] = await rij(
      `select id, versie from incassomachtiging where gemeente_id = $1 and status = 'actief'`,
      b.id,
    );
    await writeIn(burger(moment), b.id, (write) => withdrawMachtiging(write, m));
    await beslis(client, staf(moment), id, 'vastzetten');
    await submitBatch(werk(moment), id, 2);
    const na = await posten(id);
    expect(na.find((p) => p.id === betaald.id)).toMatchObject({ status: 'overgeslagen', reden: 'betaald' });
    const vanB = na.filter((p) => p.gemeente_id === b.id);
    expect(vanB.length).toBeGreaterThan(0);
    for (const post of vanB)
      expect(post).toMatchObject({ status: 'overgeslagen', reden: 'machtiging-ingetrokken' });
    const [klaar] = await rij('select aantal, ingediend_aantal from incassobatch where id = $1', id);
    expect(klaar.ingediend_aantal).toBeLessThan(klaar.aantal);
  });

  test('what the bank refuses when it takes the file in comes in no entry, and the rest of the entry is booked', async () => {
    const [{ id }] = await rij(`select id from incassobatch where incassodag = '2026-05-26'`);
    const onderweg = (await posten(id)).filter((p) => p.status === 'ingediend');
    const [een] = onderweg;
    const melding = (bericht: string, inhoud: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>X</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${bericht}</OrgnlMsgId><OrgnlMsgNmId>pain.008</OrgnlMsgNmId></OrgnlGrpInfAndSts>${inhoud}</CstmrPmtStsRpt></Document>`;
    const bied = (xml: string) =>
      recordTerugmelding(werk('2026-05-25T09:00:00Z'), id, Readable.from([Buffer.from(xml)]));
    const weiger = `<OrgnlPmtInfAndSts><OrgnlPmtInfId>x</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>${endToEndId(een.id)}</OrgnlEndToEndId>
<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AM04</Cd></Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts>`;
    expect(await refusal(bied('<x/>'))).toBe('incasso.fout.geen-terugmelding');
    expect(await refusal(bied('geen xml'))).toBe('incasso.fout.geen-terugmelding');
    expect(await refusal(bied(melding('B-ander', weiger)))).toBe('incasso.fout.andere-incasso');
    expect(await bied(melding(berichtId(id), weiger))).toBe(1);
    expect(await bied(melding(berichtId(id), weiger))).toBe(0);
    expect((await posten(id)).find((p) => p.id === een.id)).toMatchObject({
      status: 'mislukt',
      retourcode: 'AM04',
    });
    // The entry is so much less, and still becomes the payments that are in it.
    const rest = onderweg.filter(
      (p) => p.id !== een.id && p.gemeente_id === een.gemeente_id && p.reeks === een.reeks,
    );
    await lees(map, {
      nummer: 4,
      dag: '2026-05-26',
      regels: [
        {
          ref: 'N-4',
          centen: rest.reduce((som, p) => som + BigInt(p.centen), 0n),
          verzameling: verzamelingId(id, een.gemeente_id, een.reeks),
        },
      ],
      moment: '2026-05-27T08:00:00Z',
      begin:
        (await rij(`select eindsaldo_centen::bigint as e from bankafschrift where nummer = 3`)).map((r) =>
          BigInt(r.e),
        )[0] ?? 0n,
    });
    const na = await posten(id);
    for (const post of rest) expect(na.find((p) => p.id === post.id)?.status).toBe('geind');
  });

  test('the database says no: a term twice, a file without a second person, a changed mandate', async () => {
    const [post] = await rij(`select * from incassopost where status = 'ingediend' limit 1`);
    const app = (sql: string) =>
      client
        .query('begin')
        .then(() => client.query(sql))
        .finally(() => client.query('rollback'));
    await expect(
      app(`update incassopost set bedrag_centen = bedrag_centen + 1 where id = '${post.id}'`),
    ).rejects.toThrow(/stays what was sent/);
    await expect(
      app(`insert into incassopost (gemeente_id, id, batch_id, plan_id, volgnummer, machtiging_id, bedrag_centen, status, poging, gemaakt_op)
        values (${post.gemeente_id}, gen_random_uuid(), gen_random_uuid(), '${post.plan_id}', ${post.volgnummer}, '${post.machtiging_id}', 1, 'gekozen', 1, now())`),
    ).rejects.toThrow(/incassopost_een_per_termijn/);
    await expect(
      app(`update incassomachtiging set iban = 'NL02ABNA0123456789' where id = '${post.machtiging_id}'`),
    ).rejects.toThrow(/stays what was signed/);
    const [wacht] = await rij(`select id from incassopost where status = 'gekozen' limit 1`);
    await expect(
      app(`update incassopost set status = 'ingediend', reeks = 'RCUR' where id = '${wacht.id}'`),
    ).rejects.toThrow(/two persons agreed/);
  });
});
