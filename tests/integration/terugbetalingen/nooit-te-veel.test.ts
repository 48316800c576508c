import type { TestAanslag } from '@tests/support/aanslagen';
import fc from 'fast-check';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  a,
  afschrift,
  bankregel,
  beslis,
  burger,
  geef,
  IBAN,
  openTerugbetalingen,
  overpay,
  stelVoor,
  verzend,
  wikkelAf,
  zie,
} from './arrange';

let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  ({ client, close, aanslagen } = await openTerugbetalingen([[10_000n], [20_000n]]));
  for (const aanslag of aanslagen) await overpay(client, aanslag, aanslag.bedragCenten);
  await geef(burger(), IBAN.klopt);
});
afterAll(() => close());

/** Due back in all, sent, come back, and on its way by the books and by the refunds. */
async function telling() {
  const { rows } = await client.query<Record<string, string>>(
    `select coalesce(-sum(r.bedrag_centen) filter (where r.bedrag_centen < 0 and b.telt <> 'terugbetaling'), 0) as ooit,
       coalesce(-sum(r.bedrag_centen), 0) as nu,
       (select coalesce(sum(bedrag_centen) filter (where koppeling is not null), 0) from terugbetaling where gemeente_id = $1) as weg,
       (select coalesce(sum(bedrag_centen) filter (where terug_op is not null), 0) from terugbetaling where gemeente_id = $1) as terug,
       (select coalesce(sum(bedrag_centen) filter (where koppeling is not null and betaald_op is null), 0)
          from terugbetaling where gemeente_id = $1) as onderweg,
       (select coalesce(-sum(bedrag_centen), 0) from kantoor_boekingsregel where rekening = 'uitbetaling-onderweg') as boeken
     from boekingsregel r join boeking b on b.gemeente_id = r.gemeente_id and b.id = r.boeking_id
     where r.gemeente_id = $1 and r.rekening = 'te-veel-ontvangen'`,
    [a.id],
  );
  const van = (naam: string) => BigInt(rows[0]?.[naam] ?? '0');
  return {
    ooit: van('ooit'),
    nu: van('nu'),
    weg: van('weg'),
    terug: van('terug'),
    onderweg: van('onderweg'),
    boeken: van('boeken'),
  };
}

const rustig = (promise: Promise<unknown>) => promise.catch(() => undefined);
const WAT = [
  'betaal',
  'stel-voor',
  'verzend',
  'verzend-dubbel',
  'bank',
  'retour',
  'andere-rekening',
] as const;
let stap = 0;

async function doe(wat: (typeof WAT)[number], n: number): Promise<void> {
  stap += 1;
  const aanslag = aanslagen[n % 2];
  if (!aanslag) return;
  const open = async (status: string) =>
    (
      await client.query<{ id: string }>('select id from terugbetaalopdracht where status = $1', [status])
    ).rows.map(({ id }) => id);
  if (wat === 'betaal') await overpay(client, aanslag, BigInt(100 + n));
  else if (wat === 'andere-rekening') await geef(burger(), n % 2 === 0 ? IBAN.klopt : IBAN.ook);
  else if (wat === 'stel-voor') {
    await Promise.all([rustig(stelVoor()), rustig(stelVoor())]);
    for (const id of await open('voorgesteld')) await beslis(id);
  } else if (wat === 'verzend' || wat === 'verzend-dubbel') {
    for (const id of await open('goedgekeurd'))
      await Promise.all(Array.from({ length: wat === 'verzend' ? 1 : 3 }, () => rustig(verzend(id))));
  } else {
    const status = wat === 'bank' ? 'onderweg' : 'betaald';
    const { rows } = await client.query<{ opdracht_id: string; id: string }>(
      'select opdracht_id, id from terugbetaling where status = $1 order by id limit 1',
      [status],
    );
    const [rij] = rows;
    if (!rij) return;
    const regel = (await zie(rij.opdracht_id)).regels.find(({ id }) => id === rij.id);
    if (!regel) return;
    const centen = wat === 'bank' ? -regel.bedragCenten : regel.bedragCenten;
    // The same line twice: the bank is read again, or sends it again.
    await afschrift('2026-04-12', [
      bankregel(regel.eindkenmerk, centen, wat === 'bank' ? undefined : 'AC04'),
      bankregel(regel.eindkenmerk, centen),
    ]);
    await Promise.all([wikkelAf('2026-04-12'), wikkelAf('2026-04-12')]);
  }
}

test('whatever happens in whatever order, no more is paid back than was due, and the books say the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...WAT), fc.nat(40)), { minLength: 4, maxLength: 9 }),
      async (stappen) => {
        for (const [wat, n] of stappen) {
          await doe(wat, n);
          const t = await telling();
          expect(t.nu).toBeGreaterThanOrEqual(0n);
          // What was ever due back is what is due now, and what went away less what came back.
          expect(t.nu + t.weg - t.terug).toBe(t.ooit);
          expect(t.boeken).toBe(t.onderweg);
        }
      },
    ),
    { numRuns: 6, seed: 2026, endOnFailure: true },
  );
  expect(stap).toBeGreaterThan(20);
}, 240_000);
