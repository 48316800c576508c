import type { TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadInning } from '@/app/inning/inning';
import { bookVerminderingRegels, hoogstens } from '@/domain/aanslagen/vermindering';
import { bookAfgeschreven, bookKosten, losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { perBelastingjaar, reconcileStaat, staatTotaal } from '@/domain/rapportages/heffingsstaat';
import { getHeffingsstaat } from '@/domain/rapportages/heffingsstaat.queries';
import { inCohort, perBelasting, perJaar, perMaand, UITKOMSTEN } from '@/domain/rapportages/inning';
import { listInning } from '@/domain/rapportages/inning.queries';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, toLocalDate } from '@/platform/local-date';
import { readIn, type Write, writeIn } from '@/platform/tenant';
import { seedOp } from './inning-arrange';

const { kantoor, a, b } = twoTenants;
const op = (dag: string) =>
  staffContext(kantoor, [a], ['medewerker-innen'], { now: new Date(`${dag}T09:00:00Z`) });
const ctx = op('2026-11-02');
let client: pg.Client;
let close: () => Promise<void>;
const van: Record<string, TestAanslag> = {};
const een = (naam: string): TestAanslag => {
  const found = van[naam];
  if (!found) throw new Error(naam);
  return found;
};

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  // The norm of the contract changed: what was imposed before the change keeps the old one.
  for (const [n, doelen, vanaf, tot] of [
    [1, [[12, 900]], '2015-01-01', '2024-12-31'],
    [
      2,
      [
        [12, 950],
        [24, 990],
        [36, 995],
      ],
      '2024-12-31',
      null,
    ],
  ] as const)
    await client.query(
      `insert into gemeente_instelling (gemeente_id, id, soort, waarde, vanaf, tot, bron, zekerheid, gemaakt_door, gemaakt_op)
       values ($1, $2, 'incassonormen', $3, $4, $5, 'Contract van de proef', 'te-bevestigen', 'proef', '2015-01-01')`,
      [
        a.id,
        testId(`norm ${n}`),
        JSON.stringify({ doelen: doelen.map(([naMaanden, promille]) => ({ naMaanden, promille })) }),
        vanaf,
        tot,
      ],
    );
  for (const [n, dagtekening] of [
    '2023-02-28',
    '2024-02-29',
    '2025-02-28',
    '2025-09-30',
    '2026-01-31',
  ].entries())
    van[dagtekening] = await seedOp(client, a, dagtekening, n + 1, [60_000n, 30_000n, 10_000n]);
});
afterAll(async () => {
  await client.end();
  await close();
});

const inA = <T>(fn: (w: Write) => Promise<T>) => writeIn(ctx, a.id, fn);
const betaal = (w: Write, aanslag: TestAanslag, centen: bigint, dag: string) =>
  withStand(w, aanslag, (stand) =>
    makeBoeking('ontvangst', { boekdatum: toLocalDate(dag) }, [
      losseRegel('rekening-courant', toCents(centen)),
      ...allocate(openUit(stand), toCents(centen)).regels,
    ]),
  );
type Stand = Awaited<ReturnType<typeof lockStanden>> extends Map<string, infer S> ? S : never;
async function withStand(
  w: Write,
  aanslag: TestAanslag,
  boek: (stand: Stand) => ReturnType<typeof makeBoeking>,
) {
  const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
  if (!stand) throw new Error('no stand');
  await postBoeking(w, boek(stand));
}
/** Off the first line that is still open: remitted or written off. */
const schrijfAf = (
  w: Write,
  aanslag: TestAanslag,
  soort: 'kwijtschelding' | 'oninbaar',
  centen: bigint,
  dag: string,
) =>
  withStandOpen(w, aanslag, centen, (regel, bedrag) =>
    bookAfgeschreven(soort, { boekdatum: toLocalDate(dag) }, [
      {
        aanslagId: aanslag.id,
        aanslagregelId: regel.aanslagregelId,
        belastingsoort: regel.belastingsoort,
        belastingjaar: regel.belastingjaar,
        centen: bedrag,
      },
    ]),
  );
async function withStandOpen(
  w: Write,
  aanslag: TestAanslag,
  centen: bigint,
  boek: (
    regel: Stand['regels'][number],
    bedrag: ReturnType<typeof toCents>,
  ) => ReturnType<typeof makeBoeking>,
): Promise<bigint> {
  const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
  const regel = stand?.regels.find((r) => r.openCenten > 0n);
  if (!regel) return 0n;
  const bedrag = toCents(regel.openCenten < centen ? regel.openCenten : centen);
  await postBoeking(w, boek(regel, bedrag));
  return bedrag;
}

const inning = (dag: string) => readIn(op(dag), [a.id], loadInning);
const punten = async (dag: string, jaar: string) => {
  const { tellingen, meting, verschillen } = await inning(dag);
  expect(verschillen).toEqual([]);
  return perJaar(tellingen, meting)
    .find((c) => c.sleutel === jaar)
    ?.punten.map((p) => [p.naMaanden, p.promille, p.norm, p.oordeel]);
};

describe('what was collected of an aanslagregeling', () => {
  test('[L-01] after 12, 24 and 36 months from its dagtekening, to the day, against the norm of that dagtekening, and what became of the rest', async () => {
    // On the last day of the twelve months it counts, a day later it does not.
    await inA((w) => betaal(w, een('2025-02-28'), 94_999n, '2026-02-28'));
    await inA((w) => betaal(w, een('2025-02-28'), 4_001n, '2026-03-01'));
    expect(await punten('2026-09-29', '2025')).toEqual([
      [12, 495, 950, 'loopt'],
      [24, null, 990, 'later'],
      [36, null, 995, 'later'],
    ]);
    const { tellingen, meting } = await inning('2026-11-02');
    const februari = perJaar(inCohort('2025-02', tellingen), meting)[0];
    expect(februari?.punten.map((p) => [p.promille, p.oordeel])).toEqual([
      [949, 'niet-gehaald'],
      [990, 'loopt'],
      [null, 'later'],
    ]);
    // 29 February 2024 and twelve months is 28 February 2025; the norm of before the change asks 90 % and nothing more.
    await inA((w) => betaal(w, een('2024-02-29'), 90_000n, '2025-02-28'));
    await inA((w) => betaal(w, een('2024-02-29'), 9_000n, '2026-02-28'));
    expect(await punten('2026-11-02', '2024')).toEqual([
      [12, 900, 900, 'gehaald'],
      [24, 990, null, 'zonder-norm'],
      [36, 990, null, 'loopt'],
    ]);
    // What was paid and freed again by a vermindering was not collected.
    await inA((w) => betaal(w, een('2023-02-28'), 100_000n, '2023-04-01'));
    await inA((w) =>
      withStand(w, een('2023-02-28'), (stand) =>
        bookVerminderingRegels(
          openUit(stand),
          {
            aanslagregelId: een('2023-02-28').regels[0]?.id ?? '',
            bedragCenten: toCents(20_000),
            reden: 'bezwaar',
          },
          toLocalDate('2024-06-01'),
        ),
      ),
    );
    expect((await punten('2026-11-02', '2023'))?.map(([, promille]) => promille)).toEqual([1000, 800, 800]);
    await inA((w) => schrijfAf(w, een('2026-01-31'), 'kwijtschelding', 60_000n, '2026-05-01'));
    await inA((w) => schrijfAf(w, een('2026-01-31'), 'oninbaar', 5_000n, '2026-10-01'));
    await inA((w) =>
      postBoeking(
        w,
        bookKosten(
          { boekdatum: toLocalDate('2026-07-01') },
          { aanslagId: een('2026-01-31').id, belastingjaar: 2026 },
          toCents(900),
        ),
      ),
    );
    const nu = await inning('2026-11-02');
    expect(nu.verschillen).toEqual([]);
    // The database of the tests has a few of its own of February.
    expect(perMaand('2026', nu.tellingen, nu.meting).find((c) => c.sleutel === '2026-01')).toMatchObject({
      sleutel: '2026-01',
      opgelegd: 100_000n,
      kwijtgescholden: 60_000n,
      oninbaar: 5_000n,
      ontvangen: 0n,
      open: 35_000n,
    });
    // Every open euro of it stands in a bucket, with the costs.
    expect(sumCents(nu.vakken.filter((v) => v.maand === '2026-01').map((v) => v.bedrag))).toBe(35_900n);
    // Of before its dagtekening there is nothing to tell.
    expect((await inning('2026-01-30')).tellingen.some((t) => t.maand === '2026-01')).toBe(false);
  });

  test('the list behind each amount adds up to it, page after page, of all and of one belasting', async () => {
    const { tellingen, meting } = await inning('2026-11-02');
    for (const cohort of perJaar(tellingen, meting))
      for (const uitkomst of UITKOMSTEN)
        for (const belastingsoort of [undefined, 'ozb', 'rioolheffing'] as const) {
          const rijen = [];
          for (let na: string | undefined; ; ) {
            const blad = await readIn(ctx, [a.id], (r) =>
              listInning(r, {
                ...{ cohort: cohort.sleutel, uitkomst, belastingsoort, na, aantal: 1 },
                dag: toLocalDate('2026-11-02'),
              }),
            );
            rijen.push(...blad);
            if (blad.length === 0) break;
            na = blad.at(-1)?.aanslagnummer;
          }
          const eigen =
            belastingsoort === undefined
              ? cohort
              : perBelasting(cohort.sleutel, tellingen, meting).find(
                  (c) => c.belastingsoort === belastingsoort,
                );
          expect(sumCents(rijen.map((r) => r[uitkomst]))).toBe(eigen?.[uitkomst]);
          expect(new Set(rijen.map((r) => r.aanslagId)).size).toBe(rijen.length);
        }
  });

  test('another gemeente has nothing of it', async () => {
    const elders = staffContext(kantoor, [b], ['medewerker-innen']);
    const { tellingen } = await readIn(elders, [b.id], loadInning);
    expect(tellingen.filter((t) => t.maand < '2026')).toEqual([]);
  });
});

describe('to impose, imposed, to collect and collected', () => {
  type Feit = { dag: string; wat: string; soort?: string; jaar?: number; centen: bigint };
  test('[G-09] per belasting and belastingjaar on any day, equal to what happened and to the books', async () => {
    const gebeurd: Feit[] = [];
    const namen = Object.keys(van);
    const dagVan = (n: number) => addDays(toLocalDate('2026-03-01'), n);
    const stap = fc.record({
      wat: fc.constantFrom('betaal', 'kosten', 'kwijtschelding', 'oninbaar', 'verminder'),
      n: fc.nat(namen.length - 1),
      centen: fc.integer({ min: 1, max: 40_000 }),
      dag: fc.nat(240),
      regel: fc.nat(2),
    });
    const lees = (dag: string) => readIn(ctx, [a.id], (r) => getHeffingsstaat(r, toLocalDate(dag)));
    // Counted from here on: the rest was there.
    const begin = new Map<string, Awaited<ReturnType<typeof lees>>>();
    const vragen = [0, 60, 61, 119, 180, 240].map(dagVan);
    for (const dag of vragen) begin.set(dag, await lees(dag));
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 3, maxLength: 5 }), fc.nat(5), async (stappen, vraag) => {
        for (const { wat, n, centen, dag: later, regel } of stappen) {
          const aanslag = een(namen[n] ?? '');
          const dag = dagVan(later);
          const jaar = Number((namen[n] ?? '').slice(0, 4));
          await inA(async (w) => {
            if (wat === 'betaal') {
              await betaal(w, aanslag, BigInt(centen), dag);
              gebeurd.push({ dag, wat, centen: BigInt(centen) });
            } else if (wat === 'kosten')
              await postBoeking(
                w,
                bookKosten(
                  { boekdatum: dag },
                  { aanslagId: aanslag.id, belastingjaar: jaar },
                  toCents(centen),
                ),
              );
            else if (wat === 'verminder') {
              const r = aanslag.regels[regel];
              const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
              const lijn = stand?.regels.find((x) => x.aanslagregelId === r?.id);
              const meest = lijn ? hoogstens(lijn) : 0n;
              const bedrag = BigInt(centen) < meest ? BigInt(centen) : meest;
              if (!r || !stand || bedrag <= 0n) return;
              await postBoeking(
                w,
                bookVerminderingRegels(
                  openUit(stand),
                  { aanslagregelId: r.id, bedragCenten: toCents(bedrag), reden: 'bezwaar' },
                  dag,
                ),
              );
              gebeurd.push({ dag, wat, soort: r.belastingsoort, jaar, centen: bedrag });
            } else {
              const soort = wat as 'kwijtschelding' | 'oninbaar';
              let belastingsoort = '';
              const bedrag = await withStandOpen(w, aanslag, BigInt(centen), (open, over) => {
                belastingsoort = open.belastingsoort;
                return bookAfgeschreven(soort, { boekdatum: dag }, [
                  {
                    aanslagId: aanslag.id,
                    aanslagregelId: open.aanslagregelId,
                    belastingsoort: open.belastingsoort,
                    belastingjaar: open.belastingjaar,
                    centen: over,
                  },
                ]);
              });
              if (bedrag > 0n) gebeurd.push({ dag, wat, soort: belastingsoort, jaar, centen: bedrag });
            }
          });
        }
        const dag = vragen[vraag] ?? vragen[0] ?? toLocalDate('2026-03-01');
        const staat = await lees(dag);
        const eerst = begin.get(dag);
        expect(reconcileStaat(staat.tellingen, staat.rest)).toEqual([]);
        const totDan = gebeurd.filter((f) => f.dag <= dag);
        const som = (feiten: readonly Feit[]) => feiten.reduce((sum, f) => sum + f.centen, 0n);
        for (const t of staat.tellingen) {
          const vroeger = eerst?.tellingen.find(
            (e) => e.belastingjaar === t.belastingjaar && e.belastingsoort === t.belastingsoort,
          );
          const eigen = totDan.filter((f) => f.soort === t.belastingsoort && f.jaar === t.belastingjaar);
          expect(t.verminderd - (vroeger?.verminderd ?? 0n)).toBe(
            som(eigen.filter((f) => f.wat === 'verminder')),
          );
          expect(t.kwijtgescholden - (vroeger?.kwijtgescholden ?? 0n)).toBe(
            som(eigen.filter((f) => f.wat === 'kwijtschelding')),
          );
          expect(t.oninbaar - (vroeger?.oninbaar ?? 0n)).toBe(som(eigen.filter((f) => f.wat === 'oninbaar')));
          expect(t.opgelegd).toBe(vroeger?.opgelegd);
        }
        // All money that came in is collected, costs, or too much.
        const geld = (s: typeof staat) =>
          staatTotaal(perBelastingjaar(s.tellingen).flatMap((j) => j.regels)).ingevorderd +
          s.rest.kostenOntvangen +
          s.rest.teVeelOntvangen;
        expect(geld(staat) - (eerst ? geld(eerst) : 0n)).toBe(som(totDan.filter((f) => f.wat === 'betaal')));
      }),
      { numRuns: 20 },
    );
    expect(gebeurd.length).toBeGreaterThan(20);
    expect(new Set(gebeurd.map((f) => f.wat)).size).toBe(4);
    // The results of the same books say the same.
    expect((await inning('2026-11-02')).verschillen).toEqual([]);
  });

  test('[G-09] what an aanslagrun calculated is to be imposed until it was, on the day that is asked', async () => {
    const run = testId('run te heffen');
    const totalen = {
      soorten: [{ belastingsoort: 'ozb', bedragCenten: '70000' }],
      medeEigenaren: 0,
    };
    await client.query(
      `insert into run (gemeente_id, id, soort, sleutel, belastingjaar, parameters, status, totalen, gemaakt_door, gemaakt_op)
       values ($1, $2, 'aanslagoplegging', '2027', 2027, '{}', 'ter-akkoord', $3, 'proef', '2026-10-10')`,
      [a.id, run, JSON.stringify(totalen)],
    );
    const teHeffen = async (dag: string) => {
      const { tellingen } = await readIn(ctx, [a.id], (r) => getHeffingsstaat(r, toLocalDate(dag)));
      return tellingen.find((t) => t.belastingjaar === 2027)?.teHeffen ?? 0n;
    };
    expect([await teHeffen('2026-10-09'), await teHeffen('2026-10-10')]).toEqual([0n, 70_000n]);
    // A part of it is imposed: what is left is still to be.
    await client.query(
      `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, run_id, gemaakt_door, gemaakt_op)
         values ($1, $2, 'oplegging', '2026-10-20', $3, 'proef', '2026-10-20'))
       insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
         aanslagregel_id, bedrag_centen)
       values ($1, $2, 1, 'debiteuren', 'ozb', 2027, $4, $5, 30000), ($1, $2, 2, 'opbrengst', 'ozb', 2027, null, null, -30000)`,
      [a.id, testId('boeking te heffen'), run, een('2026-01-31').id, een('2026-01-31').regels[0]?.id],
    );
    expect([await teHeffen('2026-10-19'), await teHeffen('2026-10-20')]).toEqual([70_000n, 40_000n]);
    // A run that was refused is to be imposed by nobody.
    await client.query(`update run set status = 'afgewezen' where gemeente_id = $1 and id = $2`, [a.id, run]);
    expect(await teHeffen('2026-10-20')).toBe(0n);
  });
});
