import { citizenContext } from '@tests/support/context';
import { refusal } from '@tests/support/refusal';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { followOnlineBetaling } from '@/domain/online-betalingen/follow-online-betaling';
import { kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { getBetaalkeuze, listOnlineBetalingen } from '@/domain/online-betalingen/online-betaling.queries';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { settleOnlineBetalingen } from '@/domain/online-betalingen/settle-online-betalingen';
import { watchOnlineBetalingen } from '@/domain/online-betalingen/watch-online-betalingen';
import { listOpschortingen } from '@/domain/opschortingen/opschorting.queries';
import { toLocalDate } from '@/platform/local-date';
import { readIn } from '@/platform/tenant';
import {
  a,
  afschrift,
  type Betaaltest,
  b,
  begin,
  beginBijBank,
  burger,
  c,
  DAG,
  kantoor,
  meld,
  om,
  openBetaaltest,
  regelVan,
  standVan,
  taak,
  zie,
} from './arrange';

let t: Betaaltest;
beforeAll(async () => {
  t = await openBetaaltest(Array.from({ length: 9 }, () => [20_000n]));
});
afterAll(() => t.close());
afterEach(() => {
  process.env.KOHIER_KLOK = om(DAG).toISOString();
  t.provider.buitenGebruik = false;
});

const van = (n: number) => {
  const aanslag = t.aanslagen[n];
  if (!aanslag) throw new Error(`no aanslag ${n}`);
  return aanslag;
};
const openVan = async (aanslagId: string) =>
  (
    await readIn(burger(), [a.id], (read) =>
      listEigenAanslagen(read, [{ gemeenteId: a.id, persoonId: a.persoonId }], aanslagId),
    )
  )[0]?.open;
const keuzesVan = async (aanslagId: string, now = om(DAG)) =>
  (
    await readIn(burger(now), [a.id], (read) =>
      getBetaalkeuze(read, { gemeenteId: a.id, persoonId: a.persoonId, aanslagId }),
    )
  ).keuzes;
const wachtOp = (aanslagId: string, dag: string) =>
  readIn(taak(), [a.id], async (read) =>
    (await listOpschortingen(read, a.id, { persoonId: a.persoonId, aanslagId }, toLocalDate(dag)))
      .filter((o) => o.grond === 'online-betaling')
      .map(({ bedragCenten, tot }) => ({ bedragCenten, tot })),
  );

test('all of an aanslag is paid: seen at once, collecting waits, and booked once by the line of the bank', async () => {
  const aanslag = van(0);
  const { id, bij } = await beginBijBank(t, aanslag.id, 'alles', 20_000);
  expect(bij).toMatchObject({ amount: { value: '200.00' }, description: aanslag.kenmerk, status: 'open' });
  expect(bij.redirectUrl).not.toContain(a.persoonId);
  t.provider.besluit(bij.id, 'paid');
  expect(await standVan(id)).toBe('open');
  expect(await meld(a.sleutel, t.provider.melding(bij))).toBe(204);
  expect(await standVan(id)).toBe('betaald');
  // Not in the books: that is for the bank to say. Nothing more can be paid, and nothing is collected.
  expect(await openVan(aanslag.id)).toBe(20_000n);
  expect(await keuzesVan(aanslag.id)).toEqual({ alles: 0n, termijn: null, onderweg: 20_000n });
  expect(await refusal(begin(aanslag.id, 'alles', 20_000))).toBe('online-betalen.fout.niets-open');
  // Five werkdagen: Tuesday the 17th is the last day.
  expect(await wachtOp(aanslag.id, '2026-03-17')).toEqual([{ bedragCenten: null, tot: '2026-03-18' }]);
  expect(await wachtOp(aanslag.id, '2026-03-18')).toEqual([]);
  await afschrift('2026-03-12', [regelVan(bij)]);
  expect(await standVan(id)).toBe('verwerkt');
  expect(await openVan(aanslag.id)).toBe(0n);
  expect(await wachtOp(aanslag.id, '2026-03-13')).toEqual([]);
  // A message that comes after it, and a second look, change nothing.
  expect(await meld(a.sleutel, t.provider.melding(bij))).toBe(204);
  expect(await settleOnlineBetalingen(taak())).toBe(0);
  expect(await standVan(id)).toBe('verwerkt');
  expect(await openVan(aanslag.id)).toBe(0n);
});

test('one term and an amount of his own are paid, each for what is open then', async () => {
  const aanslag = van(1);
  expect(await keuzesVan(aanslag.id)).toEqual({ alles: 20_000n, termijn: 10_000n, onderweg: 0n });
  const eerst = await beginBijBank(t, aanslag.id, 'termijn', 10_000);
  t.provider.besluit(eerst.bij.id, 'paid');
  await followOnlineBetaling(burger(), a.id, eerst.id);
  expect(await wachtOp(aanslag.id, DAG)).toEqual([{ bedragCenten: 10_000n, tot: '2026-03-18' }]);
  expect(await keuzesVan(aanslag.id)).toEqual({ alles: 10_000n, termijn: null, onderweg: 10_000n });
  const weigert = async (centen: number) => refusal(begin(aanslag.id, 'bedrag', centen));
  expect(await weigert(99)).toBe('online-betalen.fout.te-weinig');
  expect(await weigert(0)).toBe('online-betalen.fout.te-weinig');
  expect(await weigert(10_001)).toBe('online-betalen.fout.te-veel');
  expect(await refusal(begin(aanslag.id, 'alles', 20_000))).toBe('online-betalen.fout.bedrag-anders');
  expect(await refusal(begin(aanslag.id, 'termijn', 10_000))).toBe('online-betalen.fout.bedrag-anders');
  const tweede = await beginBijBank(t, aanslag.id, 'bedrag', 2_550);
  t.provider.besluit(tweede.bij.id, 'paid');
  await followOnlineBetaling(burger(), a.id, tweede.id);
  await afschrift('2026-03-13', [regelVan(eerst.bij), regelVan(tweede.bij)]);
  expect(await openVan(aanslag.id)).toBe(7_450n);
  expect((await keuzesVan(aanslag.id)).alles).toBe(7_450n);
  const [stand] = await readIn(taak(), [a.id], (read) => getGrootboekControle(read));
  expect(stand).toMatchObject({ sluit: true, saldoCenten: 0n, nietGespiegeld: 0 });
});

test('a line of the bank that lost the betalingskenmerk is known by our reference', async () => {
  const aanslag = van(2);
  const { id, bij } = await beginBijBank(t, aanslag.id, 'alles', 20_000);
  t.provider.besluit(bij.id, 'paid');
  // Before anybody told us anything.
  await afschrift('2026-03-14', [regelVan(bij, 'Uitbetaling')]);
  expect(await standVan(id)).toBe('verwerkt');
  expect(await openVan(aanslag.id)).toBe(0n);
});

test('told twice, out of order or too late it comes to the same', async () => {
  const { id, bij } = await beginBijBank(t, van(3).id, 'alles', 20_000);
  const melding = t.provider.melding(bij);
  t.provider.besluit(bij.id, 'expired');
  await meld(a.sleutel, melding);
  expect(await standVan(id)).toBe('verlopen');
  expect(await wachtOp(van(3).id, DAG)).toEqual([]);
  // The bank was slower than the provider thought.
  t.provider.besluit(bij.id, 'paid');
  expect(await Promise.all([1, 2, 3].map(() => meld(a.sleutel, melding)))).toEqual([204, 204, 204]);
  expect(await standVan(id)).toBe('betaald');
  expect(await wachtOp(van(3).id, DAG)).toHaveLength(1);
  // What was paid does not become unpaid by a message about it.
  t.provider.besluit(bij.id, 'canceled');
  await meld(a.sleutel, melding);
  expect(await standVan(id)).toBe('betaald');
});

test('what is not signed for this tenant, or is about another payment, changes nothing and tells nothing', async () => {
  const { id, bij } = await beginBijBank(t, van(4).id, 'alles', 20_000);
  t.provider.besluit(bij.id, 'paid');
  const goed = t.provider.melding(bij);
  const met = (signature: string, body = goed.body) => ({ body, headers: { 'X-Signature': signature } });
  const goede = goed.headers['X-Signature'] ?? '';
  expect(await meld(a.sleutel, { body: goed.body, headers: {} })).toBe(404);
  expect(await meld(a.sleutel, met('0'.repeat(64)))).toBe(404);
  expect(await meld(a.sleutel, met(goede.toUpperCase()))).toBe(404);
  expect(await meld(a.sleutel, met(`${goede}00`, `${goed.body}&x=1`))).toBe(404);
  expect(await meld('nergens', goed)).toBe(404);
  // The secret of another kantoor signs nothing for this one, and the other way round.
  expect(await meld(c.sleutel, goed)).toBe(404);
  expect(await meld(a.sleutel, { body: 'x'.repeat(3_000), headers: goed.headers })).toBe(413);
  // Of the same kantoor, for a gemeente that has no such payment: as one that nobody knows.
  expect(await meld(b.sleutel, goed)).toBe(204);
  expect(await standVan(id)).toBe('open');
  // The provider answers with another amount than was asked.
  bij.amount = { currency: 'EUR', value: '2.00' };
  expect(await meld(a.sleutel, goed)).toBe(204);
  expect(await standVan(id)).toBe('open');
  bij.amount = { currency: 'EUR', value: '200.00' };
  // It cannot be asked: come again.
  t.provider.buitenGebruik = true;
  expect(await meld(a.sleutel, goed)).toBe(503);
  t.provider.buitenGebruik = false;
  expect(await meld(a.sleutel, goed)).toBe(204);
  expect(await standVan(id)).toBe('betaald');
});

test('when nothing is ever told it is asked, and what nobody went on with is over', async () => {
  const { id, bij } = await beginBijBank(t, van(5).id, 'alles', 20_000);
  const blijft = await beginBijBank(t, van(5).id, 'bedrag', 500);
  const nooit = await begin(van(5).id, 'bedrag', 300);
  t.provider.besluit(bij.id, 'paid');
  const kijk = async (now: Date) => {
    const failed: unknown[] = [];
    const klaar = await watchOnlineBetalingen(taak(now), a.id, failed);
    return { klaar, failed: failed.length };
  };
  // What the seed began is older.
  await kijk(om(DAG, '09:00'));
  expect(await kijk(om(DAG, '09:01'))).toEqual({ klaar: 0, failed: 0 });
  t.provider.buitenGebruik = true;
  expect((await kijk(om(DAG, '09:03'))).klaar).toBe(0);
  t.provider.buitenGebruik = false;
  expect((await kijk(om(DAG, '09:05'))).klaar).toBe(1);
  expect(await standVan(id)).toBe('betaald');
  expect([await standVan(blijft.id), await standVan(nooit)]).toEqual(['open', 'begonnen']);
  await kijk(om(DAG, '10:01'));
  expect([await standVan(blijft.id), await standVan(nooit)]).toEqual(['open', 'verlopen']);
  expect(await refusal(openOnlineBetaling(burger(), a.id, nooit))).toBe('online-betalen.fout.voorbij');
  // The provider lost it.
  t.provider.betalingen.delete(blijft.bij.id);
  await kijk(om('2026-03-11', '10:00'));
  expect(await standVan(blijft.id)).toBe('verlopen');
  // Paid, and the line of the bank stays away: it counts no longer, and the desk is told so.
  expect((await zie(id, om('2026-03-17'))).blijftUit).toBe(false);
  expect((await zie(id, om('2026-03-18'))).blijftUit).toBe(true);
  expect((await keuzesVan(van(5).id, om('2026-03-18'))).alles).toBe(20_000n);
});

test('the same form sent five times at once is one payment, with other content it is refused', async () => {
  const aanslag = van(6);
  const voor = t.provider.verzoeken;
  const vijf = (sleutel: string) =>
    Promise.all(Array.from({ length: 5 }, () => begin(aanslag.id, 'bedrag', 700, { sleutel })));
  const formulieren = await Promise.all(['zelfde 1', 'zelfde 2', 'zelfde 3', 'zelfde 4'].map(vijf));
  expect(formulieren.map((ids) => new Set(ids).size)).toEqual([1, 1, 1, 1]);
  expect(new Set(formulieren.flat()).size).toBe(4);
  expect(await refusal(begin(aanslag.id, 'bedrag', 701, { sleutel: 'zelfde 1' }))).toBe(
    'formulier.andere-inhoud',
  );
  expect(await refusal(begin(van(7).id, 'bedrag', 700, { sleutel: 'zelfde 1' }))).toBe(
    'formulier.andere-inhoud',
  );
  const [id = ''] = formulieren.flat();
  const naar = await Promise.all(Array.from({ length: 5 }, () => openOnlineBetaling(burger(), a.id, id)));
  expect(new Set(naar).size).toBe(1);
  expect(t.provider.verzoeken - voor).toBeGreaterThan(0);
  expect([...t.provider.betalingen.values()].filter((x) => x.reference === kenmerkVan(id))).toHaveLength(1);
  const { rows } = await t.client.query(
    'select count(*)::int as n from online_betaling where aanslag_id = $1',
    [aanslag.id],
  );
  expect(rows[0].n).toBe(4);
});

test('nobody pays or sees what is not his, and without a provider nothing begins', async () => {
  const id = await begin(van(8).id, 'bedrag', 500);
  const ander = {
    ...citizenContext(kantoor, [a]),
    now: om(DAG),
    gemeenten: burger().gemeenten.map((g) => ({ ...g, persoonId: a.tweedePersoonId })),
  };
  expect(await refusal(begin(van(8).id, 'bedrag', 500, { ctx: ander }))).toBe('NotFound');
  expect(await refusal(openOnlineBetaling(ander, a.id, id))).toBe('NotFound');
  expect(await refusal(followOnlineBetaling(ander, a.id, id))).toBe('NotFound');
  const gezien = await readIn(ander, [a.id], (read) => listOnlineBetalingen(read, a.id, a.tweedePersoonId));
  expect(gezien).toEqual([]);
  const { BETAALPROVIDER_TOEGANG } = process.env;
  process.env.BETAALPROVIDER_TOEGANG = '999=sleutel-van-niemand';
  expect(await refusal(begin(van(8).id, 'bedrag', 500))).toBe('online-betalen.fout.kan-niet');
  process.env.BETAALPROVIDER_TOEGANG = BETAALPROVIDER_TOEGANG;
  t.provider.buitenGebruik = true;
  expect(await refusal(openOnlineBetaling(burger(), a.id, id))).toBe('BetaalproviderWeg');
  expect(await standVan(id)).toBe('begonnen');
});

test('the database keeps what was asked, and what was paid', async () => {
  const { rows } = await t.client.query<{ id: string }>(
    `select id from online_betaling where status = 'betaald' order by gemaakt_op, id limit 1`,
  );
  const verander = (set: string) =>
    t.client.query(`update online_betaling set ${set} where id = $1`, [rows[0]?.id]).then(
      () => 'gedaan',
      (error: { code?: string }) => error.code,
    );
  expect(await verander('bedrag_centen = 1')).toBe('23514');
  expect(
    await verander(`status = 'geannuleerd', geeindigd_op = now(), betaald_op = null, wacht_tot = null`),
  ).toBe('23514');
  expect(await verander(`wacht_tot = wacht_tot + 100`)).toBe('23514');
  expect(await verander(`status = 'verwerkt', verwerkt_op = now()`)).toBe('gedaan');
});
