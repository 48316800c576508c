import { Readable } from 'node:stream';
import type { TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { pain002, painProblems } from '@tests/support/pain';
import { refusal } from '@tests/support/refusal';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processOntvangsten } from '@/domain/betalingen/process-ontvangsten';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { teVragen } from '@/domain/terugbetalingen/rekeningvraag';
import { listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import { readIn, writeIn } from '@/platform/tenant';
import {
  a,
  afschrift,
  b,
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
  verzend,
  wikkelAf,
  zie,
} from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen(
    Array.from({ length: 3 }, (_, n) => [10_000n + BigInt(n)]),
  ));
  for (const [n, aanslag] of aanslagen.entries())
    await overpay(client, aanslag, aanslag.bedragCenten + 1_000n + BigInt(n));
  await geef(burger(), IBAN.klopt);
});
afterAll(() => close());

const aanslag = (n: number): TestAanslag => {
  const found = aanslagen[n];
  if (!found) throw new Error('no aanslag');
  return found;
};
const ctxOp = (dag: string) => ({
  ...staffContext(kantoor, [a, b], ['medewerker-innen']),
  now: new Date(`${dag}T09:00:00Z`),
});
const bied = (xml: string, dag = '2026-04-11') =>
  receiveTerugmelding(ctxOp(dag), Readable.from([Buffer.from(xml)]));
const tegoeden = () => readIn(innen(), [a.id], (r) => listTegoedenIn(r, a.id));
async function betaalTerug(...welke: number[]) {
  const id = await stelVoor(
    innen(),
    welke.map((n) => aanslag(n).id),
  );
  await beslis(id);
  await verzend(id);
  const { opdracht, regels } = await zie(id);
  const van = (n: number) => {
    const regel = regels.find((r) => r.aanslagId === aanslag(n).id);
    if (!regel) throw new Error('not in the order');
    return regel;
  };
  return { id, bericht: opdracht.berichtId ?? '', van };
}
const regelNu = async (id: string, n: number) =>
  (await zie(id)).regels.find((r) => r.aanslagId === aanslag(n).id);

test('the bank takes one refund and refuses another: that is due back with its reason, once, and asks for another account', async () => {
  const { id, bericht, van } = await betaalTerug(0, 1);
  const voor = await saldi(client, aanslag(1).id);
  const xml = pain002(bericht, {
    groep: { status: 'PART' },
    los: {
      [van(0).eindkenmerk]: { status: 'ACCP' },
      [van(1).eindkenmerk]: { status: 'RJCT', code: 'AC04' },
    },
  });
  expect(painProblems(xml, 'pain.002.001.03')).toEqual([]);
  // Eight times at once.
  const samen = await Promise.all(Array.from({ length: 8 }, () => bied(xml)));
  expect(samen.reduce((som, u) => som + u.geweigerd, 0)).toBe(1);
  expect(samen.reduce((som, u) => som + u.aanvaard, 0)).toBe(1);
  expect(await regelNu(id, 0)).toMatchObject({ status: 'onderweg', bankAntwoord: 'aanvaard' });
  expect(await regelNu(id, 1)).toMatchObject({
    status: 'teruggekomen',
    bankAntwoord: 'geweigerd',
    uitkomstReden: 'AC04',
    terugOp: '2026-04-11',
    betaaldOp: null,
  });
  expect(await saldi(client, aanslag(1).id)).toEqual({
    ...voor,
    tegoed: 1_001n,
    onderweg: voor.onderweg + 1_001n,
  });
  const lijst = await tegoeden();
  expect(lijst.find((t) => t.aanslagId === aanslag(1).id)).toMatchObject({
    bedragCenten: 1_001n,
    tegen: ['kwam-terug'],
  });
  // Nobody approves what goes to the account that was refused, and its owner is asked for another.
  expect(await refusal(stelVoor(innen(), [aanslag(1).id]))).toBe('terugbetaling.fout.niets');
  expect(teVragen(lijst).map((v) => v.waarom)).toEqual(['kwam-terug']);
  await geef(burger(), IBAN.ook);
  const opnieuw = await stelVoor(innen(), [aanslag(1).id]);
  expect(await refusal(beslis(opnieuw, 'goedkeuren', innen()))).toBe('terugbetaling.fout.eigen-voorstel');
  await beslis(opnieuw, 'intrekken', innen());
});

test('a bank that pays what it refused, and gives it back, moves nothing by itself', async () => {
  const { rows } = await client.query<{ eindkenmerk: string }>(
    `select eindkenmerk from terugbetaling where bank_antwoord = 'geweigerd'`,
  );
  const kenmerk = rows[0]?.eindkenmerk ?? '';
  const voor = await saldi(client, aanslag(1).id);
  await afschrift('2026-04-13', [bankregel(kenmerk, -1_001n), bankregel(kenmerk, 1_001n, 'AC04')]);
  expect(await wikkelAf('2026-04-13')).toEqual({ betaald: 0, terug: 0 });
  await processOntvangsten(taak('2026-04-13'));
  expect(await saldi(client, aanslag(1).id)).toEqual(voor);
});

test('a statement goes before an answer that comes late; a second answer may refuse what was taken', async () => {
  const { rows } = await client.query<{ id: string; eindkenmerk: string; bericht: string }>(
    `select t.opdracht_id as id, t.eindkenmerk, o.bericht_id as bericht from terugbetaling t
     join terugbetaalopdracht o on o.gemeente_id = t.gemeente_id and o.id = t.opdracht_id where t.aanslag_id = $1 and t.status = 'onderweg'`,
    [aanslag(0).id],
  );
  const [een] = rows;
  if (!een) throw new Error('not on its way');
  await afschrift('2026-04-14', [bankregel(een.eindkenmerk, -1_000n)]);
  await wikkelAf('2026-04-14');
  const laat = pain002(een.bericht, { los: { [een.eindkenmerk]: { status: 'RJCT', code: 'AC01' } } });
  expect(await bied(laat, '2026-04-15')).toEqual({ aanvaard: 0, geweigerd: 0 });
  expect(await regelNu(een.id, 0)).toMatchObject({ status: 'betaald', bankAntwoord: 'aanvaard' });
  const { id, bericht } = await betaalTerug(2);
  expect(await bied(pain002(bericht, { groep: { status: 'ACTC' } }))).toEqual({ aanvaard: 1, geweigerd: 0 });
  expect(await bied(pain002(bericht, { groep: { status: 'PDNG' } }))).toEqual({ aanvaard: 0, geweigerd: 0 });
  expect(await bied(pain002(bericht, { groep: { status: 'RJCT', code: 'AG02' } }))).toEqual({
    aanvaard: 0,
    geweigerd: 1,
  });
  expect(await bied(pain002(bericht, { groep: { status: 'ACCP' } }))).toEqual({ aanvaard: 0, geweigerd: 0 });
  expect(await regelNu(id, 2)).toMatchObject({ status: 'teruggekomen', uitkomstReden: 'AG02' });
  const [controle] = await readIn(taak(), [a.id], (r) => getGrootboekControle(r));
  expect(controle).toMatchObject({ sluit: true, nietGespiegeld: 0, saldoCenten: 0n });
});

test('what is no answer, is of no file of ours or says both of one payment changes nothing', async () => {
  await geef(burger(), IBAN.klopt);
  const { id, bericht, van } = await betaalTerug(1);
  expect(await refusal(bied('geen xml'))).toBe('incasso.fout.geen-terugmelding');
  expect(await refusal(bied('<x/>'))).toBe('incasso.fout.geen-terugmelding');
  expect(await refusal(bied(pain002('F'.repeat(32), { groep: { status: 'RJCT' } })))).toBe(
    'incasso.fout.onbekend-bestand',
  );
  expect(await refusal(bied(pain002(`B${'F'.repeat(32)}`, { groep: { status: 'RJCT' } })))).toBe(
    'incasso.fout.onbekend-bestand',
  );
  // Of the one payment twice: a statement will tell.
  const beide = pain002(bericht, { los: { [van(1).eindkenmerk]: { status: 'RJCT', code: 'AC01' } } }).replace(
    '</OrgnlPmtInfAndSts>',
    `<TxInfAndSts><OrgnlEndToEndId>${van(1).eindkenmerk}</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts></OrgnlPmtInfAndSts>`,
  );
  expect(await bied(beide)).toEqual({ aanvaard: 0, geweigerd: 0 });
  expect((await regelNu(id, 1))?.status).toBe('onderweg');
});

test('the database lets nobody undo a refusal, or refuse what a statement paid', async () => {
  const probeer = (sql: string) =>
    writeIn(innen(), a.id, ({ db }) => db.$executeRawUnsafe(sql)).then(
      (n) => (n > 0 ? 'gedaan' : 'niets'),
      () => 'geweigerd',
    );
  for (const sql of [
    `update terugbetaling set bank_antwoord = null, bank_antwoord_op = null where bank_antwoord = 'geweigerd'`,
    `update terugbetaling set uitkomst_reden = 'anders' where bank_antwoord = 'geweigerd'`,
    `update terugbetaling set bank_antwoord = 'geweigerd' where status = 'betaald'`,
    `update terugbetaling set bank_antwoord = 'misschien', bank_antwoord_op = now() where status = 'onderweg'`,
    `update terugbetaling set bank_antwoord = 'geweigerd', bank_antwoord_op = now() where status = 'onderweg'`,
  ])
    expect(await probeer(sql), sql).toBe('geweigerd');
});
