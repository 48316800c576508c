import { refusal } from '@tests/support/refusal';
import { size } from '@tests/support/size';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomOf } from '@/commands/genereer/random';
import { getGrootboekControle } from '@/domain/grootboek/totalen.queries';
import { kenmerkVan } from '@/domain/online-betalingen/online-betaling';
import { openOnlineBetaling } from '@/domain/online-betalingen/open-online-betaling';
import { readIn } from '@/platform/tenant';
import {
  a,
  afschrift,
  type Betaaltest,
  begin,
  burger,
  meld,
  openBetaaltest,
  regelVan,
  taak,
} from './arrange';

/**
 * R11: each command about a payment is sent one to five times at once, because nobody knows whether an answer got lost: the
 * form, the way on to the provider, its message, and the statement of the bank. What is there afterwards is there once.
 */

const SEED = 11;
const AANTAL = size(24, 5_000);
/** So many people do it beside each other. */
const TEGELIJK = 8;
let t: Betaaltest;
beforeAll(async () => {
  t = await openBetaaltest([[BigInt(AANTAL) * 1_000n]], TEGELIJK);
});
afterAll(() => t.close());

/** One to five of the same, all at once; what each of them answered. */
const vaak = <T>(nr: number, wat: number, doe: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: 1 + randomOf(SEED, nr, wat).int(5) }, doe));
const bedragVan = (nr: number) => 1 + randomOf(SEED, nr).int(900);
/** All numbers, some beside each other. */
const elk = (doe: (nr: number) => Promise<void>) =>
  Promise.all(
    Array.from({ length: TEGELIJK }, async (_, rij) => {
      for (let nr = rij; nr < AANTAL; nr += TEGELIJK) await doe(nr);
    }),
  );

test(
  `[R11 deel] ${AANTAL} payments, each command sent one to five times at once: begun once, paid once, booked once`,
  async () => {
    const [aanslag] = t.aanslagen;
    if (!aanslag) throw new Error('no aanslag');
    const som = Array.from({ length: AANTAL }, (_, nr) => BigInt(bedragVan(nr))).reduce((x, y) => x + y, 0n);
    const ids: string[] = [];
    let verstuurd = 0;
    await elk(async (nr) => {
      const sleutel = `herhaald ${nr}`;
      const antwoorden = await vaak(nr, 1, () => begin(aanslag.id, 'bedrag', bedragVan(nr), { sleutel }));
      verstuurd += antwoorden.length;
      expect(new Set(antwoorden).size).toBe(1);
      ids[nr] = antwoorden[0] ?? '';
      // The same key with another amount is no repeat.
      expect(await refusal(begin(aanslag.id, 'bedrag', bedragVan(nr) + 1, { sleutel }))).toBe(
        'formulier.andere-inhoud',
      );
      const naar = await vaak(nr, 2, () => openOnlineBetaling(burger(), a.id, ids[nr] ?? ''));
      expect(new Set(naar).size).toBe(1);
      const bij = t.provider.van(kenmerkVan(ids[nr] ?? ''));
      t.provider.besluit(bij.id, 'paid');
      const gehoord = await vaak(nr, 3, () => meld(a.sleutel, t.provider.melding(bij)));
      expect(new Set(gehoord)).toEqual(new Set([204]));
    });
    expect(verstuurd).toBeGreaterThan(AANTAL);
    expect(new Set(ids).size).toBe(AANTAL);
    expect(t.provider.betalingen.size).toBe(AANTAL);

    // One statement with all of it; who follows receipts is asked again and again.
    const bij = ids.map((id) => t.provider.van(kenmerkVan(id)));
    await afschrift(
      '2026-03-12',
      bij.map((betaling) => regelVan(betaling)),
    );
    await elk(async (nr) => {
      const betaling = bij[nr];
      if (betaling && nr % 7 === 0) await vaak(nr, 4, () => meld(a.sleutel, t.provider.melding(betaling)));
    });

    const { rows } = await t.client.query<{ status: string; n: number; som: string }>(
      `select status, count(*)::int as n, sum(bedrag_centen)::text as som from online_betaling where aanslag_id = $1 group by 1`,
      [aanslag.id],
    );
    expect(rows).toEqual([{ status: 'verwerkt', n: AANTAL, som: som.toString() }]);
    const geboekt = await t.client.query<{ n: number; som: string }>(
      `select count(distinct boeking_id)::int as n, (-sum(bedrag_centen))::text as som from boekingsregel
        where gemeente_id = $1 and aanslag_id = $2 and rekening like 'debiteuren%' and bedrag_centen < 0`,
      [a.id, aanslag.id],
    );
    expect(geboekt.rows).toEqual([{ n: AANTAL, som: som.toString() }]);
    for (const controle of await readIn(taak(), [a.id], getGrootboekControle))
      expect(controle.sluit).toBe(true);
  },
  size(180_000, 3_600_000),
);
