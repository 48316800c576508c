import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listEigenAanslagen } from '@/domain/aanslagen/eigen-aanslag.queries';
import { termijnstandVan } from '@/domain/aanslagen/termijnstand';
import { bookAfgeschreven, bookKosten, losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { explainOpen, OPSCHORTGRONDEN, VAKKEN } from '@/domain/invordering/open-euro';
import { getOpenEuro, listOpeisbaar, listOpenEuro } from '@/domain/invordering/open-euro.queries';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { sumCents, toCents } from '@/platform/cents';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { newId, readIn, type Write, writeIn } from '@/platform/tenant';
import { agree, ask, beleid, burger, setBeleid } from './arrange';

const { kantoor, a, b } = twoTenants;
const ctx = staffContext(kantoor, [a], ['medewerker-innen']);
const burgerCtx = burger('2026-06-05T10:00:00Z');
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];
const AANTAL = 12;

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  await setBeleid(client, a, { ...beleid, maximumBedragEuro: 100_000 });
  aanslagen = await seedAanslagen(
    client,
    a,
    Array.from({ length: AANTAL }, (_, i) => [10_000n + BigInt(i) * 777n, 5_001n, 1_000n]),
  );
});
afterAll(async () => {
  await client.end();
  await close();
});

const een = (n: number) => aanslagen[n % AANTAL] as TestAanslag;
const kop = { boekdatum: toLocalDate('2026-06-10') };

async function betaal(w: Write, aanslag: TestAanslag, bedrag: bigint): Promise<void> {
  const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
  if (!stand) throw new Error('no stand');
  await postBoeking(
    w,
    makeBoeking('ontvangst', kop, [
      losseRegel('rekening-courant', toCents(bedrag)),
      ...allocate(openUit(stand), toCents(bedrag)).regels,
    ]),
  );
}

/** Of every bucket the total; and it is what the ledger says, on this day. */
async function vakken(dag: LocalDate): Promise<Record<string, bigint>> {
  const gelezen = await readIn(ctx, [a.id], (r) => getOpenEuro(r, a.id, dag));
  if (!gelezen) throw new Error('not read');
  const uitleg = explainOpen(gelezen.totalen, gelezen.grootboek);
  expect(uitleg.sluit).toBe(true);
  expect(uitleg.som).toBe(gelezen.grootboek.open);
  return Object.fromEntries(uitleg.vakken.filter((v) => v.bedrag !== 0n).map((v) => [v.vak, v.bedrag]));
}

/** The SQL says of every aanslag what the pure function says. */
async function sameAsPure(dag: LocalDate): Promise<void> {
  const [sql, eigen] = await readIn(ctx, [a.id], async (r) => [
    await listOpeisbaar(r, a.id, a.persoonId, dag),
    await listEigenAanslagen(r, [{ gemeenteId: a.id, persoonId: a.persoonId }]),
  ]);
  for (const aanslag of eigen) {
    const stand = termijnstandVan(aanslag, dag);
    const van = (soort: string) =>
      sumCents(stand.termijnen.filter((t) => t.stand === soort).map((t) => t.open));
    const [teLaat, later] = [van('te-laat'), van('open')];
    const kosten = stand.open - teLaat - later;
    const rij = sql.find((s) => s.aanslagId === aanslag.id);
    expect([rij?.teLaat ?? 0n, rij?.later ?? 0n, rij?.kosten ?? 0n]).toEqual([teLaat, later, kosten]);
  }
}

/** The first aanslag once more, with another dagtekening and way of paying. */
async function copyAanslag(naam: string, dagtekening: string, schema: string): Promise<void> {
  const id = testId(`kopie ${naam}`);
  const bron = een(0);
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
       laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
     select gemeente_id, $3, aanslagnummer || $4, run_id, persoon_id, belastingjaar, soort, $5::date, $6, $5::date + 90,
       lpad(abs(hashtext($4))::text, 16, '7'), bedrag_centen, opgelegd_op
     from aanslag where gemeente_id = $1 and id = $2`,
    [a.id, bron.id, id, naam, dagtekening, schema],
  );
  await client.query(
    `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, aantal, deel_teller,
       deel_noemer, bedrag_centen)
     select gemeente_id, $3, $4, 1, belastingsoort, tarief_id, aantal, deel_teller, deel_noemer, $5
     from aanslagregel where gemeente_id = $1 and aanslag_id = $2 and volgnummer = 1`,
    [a.id, bron.id, testId(`regel ${naam}`), id, bron.bedragCenten],
  );
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $4, 'oplegging', '2026-02-28', 'proef', '2026-01-21'))
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     values ($1, $4, 1, 'debiteuren', 'ozb', 2026, $2, $3, $5), ($1, $4, 2, 'opbrengst', 'ozb', 2026, null, null, -$5::bigint)`,
    [a.id, id, testId(`regel ${naam}`), testId(`boeking ${naam}`), bron.bedragCenten],
  );
}

const hold = (w: Write, n: number, more: Partial<Parameters<typeof placeOpschorting>[1]> = {}) =>
  placeOpschorting(w, {
    grond: 'bezwaar-belasting',
    bron: { soort: 'zaak', id: newId() },
    persoonId: a.persoonId,
    aanslagId: een(n).id,
    aanslagregelId: null,
    bedragCenten: null,
    vanaf: toLocalDate('2026-06-01'),
    tot: toLocalDate('2026-09-01'),
    ...more,
  });

/** An aanmaning or a dwangbevel, with the one that goes before it. As they lie in the journal. */
async function zetStap(aanslag: TestAanslag, stap: 'aanmaning' | 'dwangbevel'): Promise<void> {
  for (const [naam, dag] of [
    ['aanmaning', '2026-03-02'],
    ['dwangbevel', '2026-08-01'],
  ] as const) {
    if (naam === 'dwangbevel' && stap === 'aanmaning') return;
    await client.query(
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen,
         kosten_centen, gemaakt_door, gemaakt_op)
       select $1, gen_random_uuid(), $2, $3, 1, $4::date, $4::date + 14, 1000, 0, 'proef', $4::date
       where not exists (select from invorderingsstap where gemeente_id = $1 and aanslag_id = $2 and stap = $3)`,
      [a.id, aanslag.id, naam, dag],
    );
  }
}

/** One proposal waits for an aanslag at a time. */
const stelOninbaarVoor = (aanslag: TestAanslag, centen: number) =>
  client.query(
    `insert into oninbaarvoorstel (gemeente_id, id, aanslag_id, omvang, bedrag_centen, redencode, toelichting, status,
       voorgesteld_door, voorgesteld_op)
     select $1, gen_random_uuid(), $2, 'deel', $3, 'niet-kunner', 'Er is niets te halen.', 'voorgesteld', 'proef', '2026-06-01'
     where not exists (select from oninbaarvoorstel where gemeente_id = $1 and aanslag_id = $2)`,
    [a.id, aanslag.id, centen],
  );

/** Behind every bucket stands a list that adds up to it, in which an aanslag stands once. */
async function eachInItsList(found: Record<string, bigint>, dag: LocalDate): Promise<void> {
  for (const vak of VAKKEN) {
    const rijen = await readIn(ctx, [a.id], (r) => listOpenEuro(r, a.id, { vak, dag, aantal: 500 }));
    expect(sumCents(rijen.map((r) => r.bedrag))).toBe(found[vak] ?? 0n);
    expect(new Set(rijen.map((r) => r.aanslagId)).size).toBe(rijen.length);
  }
}

describe('what is due on a day', () => {
  test('of the verordening, also on a day that is a last day', async () => {
    // Dated 28 February: the terms end on 31 March and 31 May.
    for (const dag of ['2026-02-28', '2026-03-31', '2026-04-01', '2026-05-31', '2026-06-01', '2027-01-01'])
      await sameAsPure(toLocalDate(dag));
    expect(Object.keys(await vakken(toLocalDate('2026-03-31')))).toEqual(['niet-vervallen']);
    expect(Object.keys(await vakken(toLocalDate('2026-04-01')))).toEqual(['niet-vervallen', 'te-laat']);
    expect(Object.keys(await vakken(toLocalDate('2026-06-01')))).toEqual(['te-laat']);
  });

  test('of six weeks, and of every month that a term can begin in', async () => {
    for (const [n, dagtekening] of [
      '2026-01-31',
      '2025-12-31',
      '2026-08-30',
      '2024-02-29',
      '2026-04-15',
    ].entries())
      for (const schema of ['zes-weken', 'twee-termijnen'])
        await copyAanslag(`${n}${schema}`, dagtekening, schema);
    for (let dag = toLocalDate('2026-01-25'); dag < '2026-11-01'; dag = addDays(dag, 6))
      await sameAsPure(dag);
  });
});

describe('every open euro is in exactly one bucket', () => {
  test('[L-09] a regeling, a hold with its ground, costs, and money that was paid too much', async () => {
    const dag = toLocalDate('2026-06-10');
    const aanvraag = await ask(burgerCtx, [een(4), een(5)], 0n, 5_000n);
    const regeling = await agree(burgerCtx, aanvraag);
    expect(regeling).toBeTruthy();
    const inRegeling = een(4).bedragCenten + een(5).bedragCenten;
    expect((await vakken(dag)).regeling).toBe(inRegeling);

    await writeIn(ctx, a.id, (w) => hold(w, 6));
    await writeIn(ctx, a.id, (w) => hold(w, 7, { grond: 'kwijtschelding', bedragCenten: toCents(2_000n) }));
    await writeIn(ctx, a.id, (w) =>
      hold(w, 8, { grond: 'uitstel', aanslagregelId: een(8).regels[1]?.id ?? '' }),
    );
    // Two grounds on one aanslag: the first explains it, the second only what is left.
    await writeIn(ctx, a.id, (w) => hold(w, 7));
    const met = await vakken(dag);
    expect(met['bezwaar-belasting']).toBe(een(6).bedragCenten + een(7).bedragCenten);
    expect(met.kwijtschelding).toBeUndefined();
    expect(met.uitstel).toBe(5_001n);
    // A hold that is over, or not begun yet, explains nothing.
    expect(await vakken(toLocalDate('2026-09-01'))).not.toHaveProperty('bezwaar-belasting');
    expect(await vakken(toLocalDate('2026-05-31'))).not.toHaveProperty('uitstel');

    await writeIn(ctx, a.id, (w) =>
      postBoeking(w, bookKosten(kop, { aanslagId: een(9).id, belastingjaar: 2026 }, toCents(2_200n))),
    );
    const vervolgd = await vakken(dag);
    expect(vervolgd.vervolgd).toBe(een(9).bedragCenten);
    expect(vervolgd.kosten).toBe(2_200n);
    await writeIn(ctx, a.id, (w) => hold(w, 9, { grond: 'bezwaar-kosten', bedragCenten: toCents(2_000n) }));
    expect(await vakken(dag)).toMatchObject({ 'bezwaar-kosten': 2_000n, kosten: 200n });

    // The last step that stands explains what is late; what is held or not due keeps its own bucket.
    await client.query(
      `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen,
         kosten_centen, gemaakt_door, gemaakt_op)
       values ($1, gen_random_uuid(), $2, 'herinnering', 1, '2026-06-05', '2026-06-19', $4, 0, 'proef', '2026-06-05'),
         ($1, gen_random_uuid(), $3, 'aanmaning', 1, '2026-06-05', '2026-06-19', $5, 1000, 'proef', '2026-06-05')`,
      [a.id, een(1).id, een(2).id, een(1).bedragCenten, een(2).bedragCenten],
    );
    expect(await vakken(dag)).toMatchObject({
      herinnerd: een(1).bedragCenten,
      aangemaand: een(2).bedragCenten,
    });
    await writeIn(ctx, a.id, (w) => betaal(w, een(10), een(10).bedragCenten + 4_321n));
    const gelezen = await readIn(ctx, [a.id], (r) => getOpenEuro(r, a.id, dag));
    expect(gelezen?.totalen.find((t) => t.vak === 'tegoed')).toMatchObject({ aanslagen: 1, bedrag: 4_321n });
    await vakken(dag);
    // A regeling that is behind: its missed terms stand apart.
    expect(await vakken(toLocalDate('2026-08-01'))).toMatchObject({
      'regeling-achter': 5_000n,
      regeling: inRegeling - 5_000n,
    });
    await sameAsPure(toLocalDate('2026-08-01'));
  });

  test('[L-09] the list behind a bucket adds up to it, page after page, and holds no other', async () => {
    const dag = toLocalDate('2026-06-10');
    const totalen = await vakken(dag);
    for (const vak of ['te-laat', 'regeling', 'bezwaar-belasting', 'kosten'] as const) {
      const rijen = [];
      for (let na = ''; ; ) {
        const blad = await readIn(ctx, [a.id], (r) => listOpenEuro(r, a.id, { vak, dag, na, aantal: 2 }));
        rijen.push(...blad);
        if (blad.length < 2) break;
        na = blad.at(-1)?.aanslagnummer ?? '';
      }
      expect(sumCents(rijen.map((r) => r.bedrag))).toBe(totalen[vak]);
      expect(new Set(rijen.map((r) => r.aanslagId)).size).toBe(rijen.length);
    }
  });

  test('[L-09] whatever is paid, charged, waived, held, stepped and proposed for oninbaar, on whatever day', async () => {
    const stap = fc.record({
      wat: fc.constantFrom(
        ...(['betaal', 'kosten', 'kwijt', 'houd', 'houd-deel', 'houd-regel', 'houd-alles'] as const),
        ...(['aanmaning', 'dwangbevel', 'oninbaar'] as const),
      ),
      n: fc.nat(AANTAL - 1),
      centen: fc.integer({ min: 1, max: 9_000 }),
      grond: fc.constantFrom(...OPSCHORTGRONDEN),
      van: fc.integer({ min: 0, max: 200 }),
      lang: fc.integer({ min: 1, max: 120 }),
    });
    const begin = toLocalDate('2026-03-01');
    await zetStap(een(11), 'dwangbevel');
    await stelOninbaarVoor(een(3), 4_000);
    await writeIn(ctx, a.id, (w) => hold(w, 0, { grond: 'incasso' }));
    expect(await vakken(toLocalDate('2026-06-10'))).toMatchObject({
      dwangbevel: een(11).bedragCenten,
      'oninbaar-voorgesteld': 4_000n,
      incasso: een(0).bedragCenten,
    });
    await eachInItsList(await vakken(toLocalDate('2026-06-10')), toLocalDate('2026-06-10'));
    const gezien = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.array(stap, { minLength: 1, maxLength: 4 }),
        fc.nat(300),
        async (stappen, later) => {
          for (const { wat, n, centen, grond, van, lang } of stappen) {
            if (wat === 'aanmaning' || wat === 'dwangbevel') {
              await zetStap(een(n), wat);
              continue;
            }
            if (wat === 'oninbaar') {
              await stelOninbaarVoor(een(n), centen);
              continue;
            }
            await writeIn(ctx, a.id, async (w) => {
              const aanslag = een(n);
              if (wat === 'betaal') return betaal(w, aanslag, BigInt(centen));
              if (wat === 'kosten')
                return void (await postBoeking(
                  w,
                  bookKosten(kop, { aanslagId: aanslag.id, belastingjaar: 2026 }, toCents(centen)),
                ));
              if (wat === 'kwijt') {
                const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
                const regel = stand?.regels.find((r) => r.openCenten > 0n);
                if (!regel) return;
                const bedrag = toCents(regel.openCenten < BigInt(centen) ? regel.openCenten : BigInt(centen));
                return void (await postBoeking(
                  w,
                  bookAfgeschreven('kwijtschelding', kop, [
                    {
                      aanslagId: aanslag.id,
                      aanslagregelId: regel.aanslagregelId,
                      belastingsoort: regel.belastingsoort,
                      belastingjaar: regel.belastingjaar,
                      centen: bedrag,
                    },
                  ]),
                ));
              }
              const vanaf = addDays(begin, van);
              await hold(w, n, {
                grond,
                vanaf,
                tot: addDays(vanaf, lang),
                aanslagId: wat === 'houd-alles' ? null : aanslag.id,
                bedragCenten: wat === 'houd-deel' ? toCents(centen) : null,
                aanslagregelId: wat === 'houd-regel' ? (aanslag.regels[n % 3]?.id ?? null) : null,
              });
            });
          }
          const dag = addDays(begin, later);
          // `vakken` asks that nothing is left over, and that all of them are what the ledger says.
          const found = await vakken(dag);
          for (const vak of Object.keys(found)) gezien.add(vak);
          await sameAsPure(dag);
        },
      ),
      { numRuns: 25 },
    );
    expect(gezien.size).toBeGreaterThan(6);
    await eachInItsList(await vakken(addDays(begin, 120)), addDays(begin, 120));
  });

  test('another gemeente has nothing of it', async () => {
    expect(await readIn(ctx, [a.id], (r) => getOpenEuro(r, b.id, toLocalDate('2026-06-10')))).toBeNull();
  });
});
