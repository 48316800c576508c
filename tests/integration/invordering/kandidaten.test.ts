import { seedAanslagen, type TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId, twoTenants } from '@tests/support/two-tenants';
import { openWalled } from '@tests/support/two-tenants-database';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bookKosten, losseRegel, makeBoeking } from '@/domain/grootboek/boeking';
import { lockStanden } from '@/domain/grootboek/lock-stand';
import { postBoeking } from '@/domain/grootboek/post-boeking';
import { openUit } from '@/domain/grootboek/stand';
import { allocate } from '@/domain/grootboek/toerekening';
import { PADSTAPPEN } from '@/domain/invordering/invorderingspad';
import { countKandidaten, listKandidaten } from '@/domain/invordering/kandidaten.queries';
import { judgeStap } from '@/domain/invordering/take-stap';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { redencode } from '@/domain/invordering/waarom-niet';
import { withdrawStap } from '@/domain/invordering/withdraw-stap';
import { GRONDEN } from '@/domain/opschortingen/opschorting';
import { placeOpschorting } from '@/domain/opschortingen/place-opschorting';
import { toCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { addDays, type LocalDate, toLocalDate } from '@/platform/local-date';
import { newId, readIn, type Write, writeIn } from '@/platform/tenant';
import { agree, ask, beleid, burger, pay, setBeleid } from './arrange';

const { kantoor, a, b } = twoTenants;
const AANTAL = 10;
const op = (dag: string): Context => ({
  ...staffContext(kantoor, [a], ['medewerker-innen']),
  now: new Date(`${dag}T09:00:00Z`),
});
let client: pg.Client;
let close: () => Promise<void>;
let aanslagen: TestAanslag[];

beforeAll(async () => {
  const walled = await openWalled();
  close = walled.close;
  client = new pg.Client({ connectionString: walled.database.migratieUrl });
  await client.connect();
  // The seed says that a letter to this person came back: his address was found since.
  await client.query(
    `update adresstop set opgeheven_op = '2026-05-01', opgeheven_door = 'proef', opheffing = 'adres-gewijzigd' where gemeente_id = $1`,
    [a.id],
  );
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

async function betaal(w: Write, aanslag: TestAanslag, bedrag: bigint): Promise<void> {
  const stand = (await lockStanden(w, [aanslag.id])).get(aanslag.id);
  if (!stand) throw new Error('no stand');
  await postBoeking(
    w,
    makeBoeking('ontvangst', { boekdatum: toLocalDate('2026-06-10') }, [
      losseRegel('rekening-courant', toCents(bedrag)),
      ...allocate(openUit(stand), toCents(bedrag)).regels,
    ]),
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

/** A step as if it had been taken on that day, whatever spoke against it: the journal alone holds it. */
const zet = (aanslagId: string, stap: string, dag: LocalDate, bedrag: bigint) =>
  client.query(
    `insert into invorderingsstap (gemeente_id, id, aanslag_id, stap, volg, dagtekening, uiterlijk, bedrag_centen,
       kosten_centen, gemaakt_door, gemaakt_op)
     values ($1, gen_random_uuid(), $2, $3, 1 + (select count(*)::int from invorderingsstap where gemeente_id = $1
       and aanslag_id = $2 and stap = $3 and terug_van is null), $4::date, $4::date + 14, $5, 0, 'proef', '2026-06-01')`,
    [a.id, aanslagId, stap, dag, bedrag],
  );

/** Of every open claim the statement over the gemeente says what the pure function says of it alone. */
async function sameAsPure(dag: LocalDate): Promise<number> {
  const ctx = op(dag);
  const alle = await readIn(ctx, [a.id], async (r) => [
    ...(await Promise.all(
      [...PADSTAPPEN, null].map((stap) => listKandidaten(r, a.id, { dag, stap, aantal: 1_000 })),
    )),
  ]);
  const dagcodes = new Set(['bank-niet-in', 'vrije-dag', 'rustige-dag']);
  for (const kandidaat of alle.flat()) {
    const beeld = await readIn(ctx, [a.id], (r) => getVorderingbeeld(r, a.id, kandidaat.aanslagId));
    // Two holds on one ground are two facts and one code.
    const tegen = new Set(beeld.oordeel.redenen.filter((r) => r.tegen).map(redencode));
    expect(kandidaat.tegen.toSorted()).toEqual([...tegen].filter((code) => !dagcodes.has(code)).sort());
    expect([kandidaat.stap, kandidaat.teInnen]).toEqual([beeld.oordeel.stap, beeld.oordeel.teInnen]);
  }
  const tellingen = await readIn(ctx, [a.id], (r) => countKandidaten(r, a.id, dag));
  for (const { kandidaten, kan, tegen } of tellingen)
    expect(kandidaten).toBe(kan + tegen.reduce((n, r) => n + r.aantal, 0));
  expect(tellingen.reduce((n, t) => n + t.kandidaten, 0)).toBe(alle.flat().length);
  return alle.flat().length;
}

describe('the candidates of a gemeente', () => {
  test('are every open claim, each with its next step and all that speaks against it, as the pure rules say', async () => {
    const dag = toLocalDate('2026-07-07');
    // The seed imposed one aanslag on this person and one on another.
    expect(await sameAsPure(toLocalDate('2026-03-01'))).toBeGreaterThanOrEqual(AANTAL);
    const regeling = await agree(
      burger('2026-06-05T10:00:00Z'),
      await ask(burger('2026-06-05T10:00:00Z'), [een(0)], 0n, 5_000n),
    );
    expect(regeling).toBeTruthy();
    await writeIn(op(dag), a.id, async (w) => {
      await hold(w, 1);
      await hold(w, 2, { grond: 'kwijtschelding', bedragCenten: toCents(2_000n) });
      await hold(w, 3, { grond: 'uitstel', aanslagregelId: een(3).regels[1]?.id ?? '' });
      await hold(w, 4, { grond: 'bezwaar-kosten' });
      await betaal(w, een(5), een(5).bedragCenten);
      await postBoeking(
        w,
        bookKosten({ boekdatum: dag }, { aanslagId: een(5).id, belastingjaar: 2026 }, toCents(1_000n)),
      );
      await betaal(w, een(6), een(6).bedragCenten - 900n);
    });
    await zet(een(7).id, 'herinnering', toLocalDate('2026-06-20'), een(7).bedragCenten);
    await zet(een(8).id, 'aanmaning', toLocalDate('2026-06-01'), een(8).bedragCenten - 1n);
    const kandidaten = await readIn(op(dag), [a.id], async (r) => [
      ...(await listKandidaten(r, a.id, { dag, stap: 'herinnering' })),
      ...(await listKandidaten(r, a.id, { dag, stap: 'aanmaning' })),
      ...(await listKandidaten(r, a.id, { dag, stap: 'dwangbevel' })),
    ]);
    const codes = (n: number) => kandidaten.find((k) => k.aanslagId === een(n).id)?.tegen;
    expect(codes(0)).toEqual(['in-regeling:lopend']);
    expect(codes(1)).toEqual(['opgeschort:bezwaar-belasting']);
    expect(codes(2)).toEqual([]);
    expect(codes(3)).toEqual([]);
    expect(codes(4)).toEqual([]);
    expect(codes(5)).toEqual(['alleen-kosten']);
    expect(codes(6)).toEqual(['onder-minimum']);
    expect(codes(7)).toEqual(['te-vroeg']);
    expect(codes(8)).toEqual(['meer-dan-aangemaand']);
    expect(codes(9)).toEqual([]);
    await sameAsPure(dag);
    // Read alone: by one reason, and page by page.
    const [per] = await readIn(op(dag), [a.id], async (r) => [
      await listKandidaten(r, a.id, { dag, stap: 'herinnering', tegen: 'onder-minimum' }),
    ]);
    expect(per?.map((k) => k.aanslagId)).toEqual([een(6).id]);
  });

  test('an address that is not known, a letter that came back, somebody who died', async () => {
    const dag = toLocalDate('2026-07-08');
    await client.query('begin');
    await client.query(
      `update persoon set overlijdensdatum = '2026-07-01' where gemeente_id = $1 and id = $2`,
      [a.id, a.persoonId],
    );
    await client.query(
      `update persoon_adres set tot = '2026-07-01' where gemeente_id = $1 and persoon_id = $2 and vanaf < '2026-07-01'`,
      [a.id, a.persoonId],
    );
    await client.query('commit');
    const [een9] = await readIn(op(dag), [a.id], (r) =>
      listKandidaten(r, a.id, { dag, stap: 'herinnering', tegen: 'overleden' }),
    );
    expect(een9?.tegen).toEqual(expect.arrayContaining(['overleden', 'adres-onbekend']));
    await sameAsPure(dag);
    await client.query(`update persoon set overlijdensdatum = null where gemeente_id = $1 and id = $2`, [
      a.id,
      a.persoonId,
    ]);
    await client.query(`update persoon_adres set tot = null where gemeente_id = $1 and persoon_id = $2`, [
      a.id,
      a.persoonId,
    ]);
  });

  test('whatever happens, statement and rules say the same', async () => {
    const wat = fc.record({
      soort: fc.constantFrom('hold', 'betaal', 'stap', 'kosten'),
      n: fc.nat(AANTAL - 1),
      centen: fc.bigInt({ min: 1n, max: 9_000n }),
      grond: fc.constantFrom(...GRONDEN),
      stap: fc.constantFrom('herinnering', 'aanmaning'),
      dagen: fc.nat(120),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(wat, { minLength: 1, maxLength: 5 }), fc.nat(200), async (dingen, later) => {
        for (const ding of dingen) {
          const dag = addDays(toLocalDate('2026-05-15'), ding.dagen);
          const aanslag = een(ding.n);
          if (ding.soort === 'stap')
            await zet(aanslag.id, ding.stap, dag, ding.centen + 5_000n).catch(() => null);
          else
            await writeIn(op('2026-06-10'), a.id, async (w) => {
              if (ding.soort === 'hold')
                await hold(w, ding.n, {
                  grond: ding.grond,
                  bedragCenten: ding.centen % 2n === 0n ? null : toCents(ding.centen),
                  vanaf: dag,
                  tot: ding.centen % 3n === 0n ? null : addDays(dag, 60),
                });
              else if (ding.soort === 'betaal') await betaal(w, aanslag, ding.centen);
              else
                await postBoeking(
                  w,
                  bookKosten(
                    { boekdatum: dag },
                    { aanslagId: aanslag.id, belastingjaar: 2026 },
                    toCents(ding.centen),
                  ),
                );
            });
        }
        await sameAsPure(addDays(toLocalDate('2026-05-20'), later));
      }),
      { numRuns: 6, seed: 13, endOnFailure: true },
    );
  });
});

describe('one step', () => {
  const dag = toLocalDate('2026-07-09');

  test('is not taken while the bank file is not in; taken back it stays in the journal and is the next one again', async () => {
    const [nieuw] = await seedNieuw();
    const oordeel = () =>
      writeIn(op(dag), a.id, (w) =>
        judgeStap(w, { aanslagId: nieuw.id, stap: 'herinnering', dagtekening: dag }),
      );
    expect(await oordeel()).toBe('bank-niet-in');
    await pay(client, een(9), 1n, '2026-07-08');
    expect(await oordeel()).toBeNull();
    await zet(nieuw.id, 'herinnering', dag, 12_345n);
    expect(await oordeel()).toBe('al-gezet:herinnering');
    const beeld = () => readIn(op(dag), [a.id], (r) => getVorderingbeeld(r, a.id, nieuw.id));
    const id = (await beeld()).stappen[0]?.id ?? '';
    expect((await beeld()).status).toMatchObject({ status: 'herinnerd', tot: '2026-07-23' });
    await writeIn(op(dag), a.id, (w) => withdrawStap(w, { id, reden: 'Verkeerd bedrag gevraagd' }));
    await expect(
      writeIn(op(dag), a.id, (w) => withdrawStap(w, { id, reden: 'Nog een keer' })),
    ).rejects.toThrow(new Refused('weigering.stap-al-terug'));
    expect((await beeld()).oordeel).toMatchObject({ stap: 'herinnering', mag: true });
    await zet(nieuw.id, 'herinnering', dag, 12_345n);
    expect((await beeld()).stappen.map((s) => [s.volg, s.terug?.reden ?? null])).toEqual(
      expect.arrayContaining([
        [1, 'Verkeerd bedrag gevraagd'],
        [2, null],
      ]),
    );
  });

  test('the database refuses a dwangbevel without an aanmaning that ran out, also past the program', async () => {
    const [nieuw] = await seedNieuw();
    await expect(zet(nieuw.id, 'dwangbevel', dag, 100n)).rejects.toThrow(/comes after an aanmaning/);
    await zet(nieuw.id, 'aanmaning', toLocalDate('2026-06-01'), 100n);
    await expect(zet(nieuw.id, 'aanmaning', dag, 100n)).rejects.toThrow(/was taken/);
    await expect(zet(nieuw.id, 'dwangbevel', toLocalDate('2026-06-15'), 100n)).rejects.toThrow(/comes after/);
    await expect(zet(nieuw.id, 'dwangbevel', dag, 101n)).rejects.toThrow(/comes after/);
    await zet(nieuw.id, 'dwangbevel', dag, 100n);
    const [{ id }] = (
      await client.query(
        `select id from invorderingsstap where gemeente_id = $1 and aanslag_id = $2 and stap = 'aanmaning'`,
        [a.id, nieuw.id],
      )
    ).rows as [{ id: string }];
    await expect(writeIn(op(dag), a.id, (w) => withdrawStap(w, { id, reden: 'Toch niet' }))).rejects.toThrow(
      new Refused('weigering.stap-draagt-dwangbevel'),
    );
  });

  test('of another gemeente there is none', async () => {
    await expect(readIn(op(dag), [a.id], (r) => getVorderingbeeld(r, b.id, b.aanslagId))).rejects.toThrow(
      NotFound,
    );
    await expect(
      writeIn(op(dag), a.id, (w) =>
        judgeStap(w, { aanslagId: b.aanslagId, stap: 'herinnering', dagtekening: dag }),
      ),
    ).rejects.toThrow(NotFound);
  });
});

let nieuwe = 0;
/** One aanslag more of the same person, with nothing about it. */
async function seedNieuw(): Promise<[{ id: string }]> {
  nieuwe += 1;
  const naam = `nieuw ${nieuwe}`;
  const [id, regel] = [testId(naam), testId(`regel ${naam}`)];
  await client.query(
    `insert into aanslag (gemeente_id, id, aanslagnummer, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
       laatste_vervaldag, betalingskenmerk, bedrag_centen, opgelegd_op)
     select gemeente_id, $3, aanslagnummer || $4, run_id, persoon_id, belastingjaar, soort, dagtekening, betaalschema,
       laatste_vervaldag, lpad($5, 16, '8'), 12345, opgelegd_op
     from aanslag where gemeente_id = $1 and id = $2`,
    [a.id, een(0).id, id, naam, String(nieuwe)],
  );
  await client.query(
    `insert into aanslagregel (gemeente_id, id, aanslag_id, volgnummer, belastingsoort, tarief_id, aantal, deel_teller,
       deel_noemer, bedrag_centen)
     select gemeente_id, $3, $4, 1, belastingsoort, tarief_id, aantal, deel_teller, deel_noemer, 12345
     from aanslagregel where gemeente_id = $1 and aanslag_id = $2 and volgnummer = 1`,
    [a.id, een(0).id, regel, id],
  );
  await client.query(
    `with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
       values ($1, $4, 'oplegging', '2026-02-28', 'proef', '2026-01-21'))
     insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id,
       aanslagregel_id, bedrag_centen)
     values ($1, $4, 1, 'debiteuren', 'ozb', 2026, $2, $3, 12345), ($1, $4, 2, 'opbrengst', 'ozb', 2026, null, null, -12345)`,
    [a.id, id, regel, testId(`boeking ${naam}`)],
  );
  return [{ id }];
}
