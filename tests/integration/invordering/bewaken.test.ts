import type { TestAanslag } from '@tests/support/aanslagen';
import { staffContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guardRegeling } from '@/domain/invordering/guard-regelingen';
import { getRegeling } from '@/domain/invordering/regeling.queries';
import { getVorderingbeeld } from '@/domain/invordering/vordering.queries';
import { redencode } from '@/domain/invordering/waarom-niet';
import { readIn, writeIn } from '@/platform/tenant';
import { a, agree, ask, burger, kantoor, klok, openRegelingen, pay, see } from './arrange';

const nu = burger('2026-06-05T10:00:00Z');
let client: pg.Client;
let aanslagen: TestAanslag[];
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, aanslagen, close } = await openRegelingen(Array.from({ length: 8 }, () => [9_000n])));
});
afterAll(() => close());

let volgende = 0;
let aanslag: TestAanslag;
let id: string;
/** Three terms of EUR 30: 31 July, 31 August, 30 September 2026. */
beforeEach(async () => {
  aanslag = aanslagen[volgende] as TestAanslag;
  volgende += 1;
  id = await agree(nu, await ask(nu, [aanslag], 0n, 3_000n));
});

/** The bank file of a day is in: something came in then, from somebody whom nobody knows. */
const bank = (dag: string) =>
  client.query(
    `insert into ontvangst (kantoor_id, id, bestand_id, bankreferentie, boekdatum, valutadatum, bedrag_centen, naam)
     values ($1, $2, $3, $4, $5, $5, 1, 'Bank') on conflict do nothing`,
    [kantoor.id, testId(`bank ${dag}`), kantoor.bestandId, `bank ${dag}`, dag],
  );
const kijk = async (dag: string, klaar = true) => {
  if (klaar) await bank(dag);
  return (await writeIn(klok(`${dag}T04:30:00Z`), a.id, (w) => guardRegeling(w, id))).wat;
};
const zie = () => readIn(nu, [a.id], (r) => getRegeling(r, a.id, id));
const opschorting = async () =>
  (
    await client.query(
      'select tot::text, eind_reden from opschorting where gemeente_id = $1 and bron_id = $2',
      [a.id, id],
    )
  ).rows;

test('paid to the end it is kept, and collecting waits no longer', async () => {
  expect(await opschorting()).toEqual([{ tot: null, eind_reden: null }]);
  for (const dag of ['2026-07-30', '2026-08-30', '2026-09-29']) {
    expect(await kijk(dag)).toBe('niets');
    await pay(client, aanslag, 3_000n, dag);
  }
  expect(await kijk('2026-09-30')).toBe('nagekomen');
  expect(await zie()).toMatchObject({ status: 'nagekomen', open: 0n });
  expect((await zie()).stappen.map((s) => s.soort)).toEqual(['toegekend', 'nagekomen']);
  expect(await opschorting()).toEqual([{ tot: '2026-09-30', eind_reden: 'nagekomen' }]);
  expect(await kijk('2026-10-01')).toBe('niets');
});

test('[L-07] plans by the policy, a schedule to the cent, watched; who does not catch up gets a person and no bailiff', async () => {
  // Less than the policy allows is said by name, with a plan that does fit.
  const teLaag = await see(nu, await ask(nu, [aanslagen[6] as TestAanslag], 0n, 100n));
  expect(teLaag.planning.redenen.map((r) => r.sleutel)).toEqual(['onder-minimum']);
  expect(teLaag.planning.plannen.length).toBeGreaterThan(0);
  expect((await zie()).termijnen.map((t) => [t.vervaldag, t.bedrag])).toEqual([
    ['2026-07-31', 3_000n],
    ['2026-08-31', 3_000n],
    ['2026-09-30', 3_000n],
  ]);
  expect(await kijk('2026-08-03')).toBe('bericht');
  expect(await kijk('2026-08-19')).toBe('gemist');
  const { rows } = await client.query(
    `select soort, team, status from taak where gemeente_id = $1 and onderwerp_soort = 'regeling' and onderwerp_id = $2`,
    [a.id, id],
  );
  expect(rows).toEqual([{ soort: 'regeling-gemist', team: 'innen', status: 'open' }]);
  // Months later there is still no step: a person decides.
  const clerk = staffContext(kantoor, [a], ['medewerker-innen'], { now: new Date('2026-12-01T09:00:00Z') });
  const beeld = await readIn(clerk, [a.id], (r) => getVorderingbeeld(r, a.id, aanslag.id));
  expect(beeld.stappen).toEqual([]);
  expect(beeld.oordeel.redenen.filter((r) => r.tegen).map(redencode)).toContain('in-regeling:gemist');
  expect(beeld.verhaal.filter(({ mag }) => mag)).toEqual([]);
});

describe('a term that is missed', () => {
  test('one message, time to catch up, then a person; caught up it runs on', async () => {
    expect(await kijk('2026-07-31')).toBe('niets');
    expect(await kijk('2026-08-03')).toBe('bericht');
    // However often the clock comes by: one message.
    expect(await kijk('2026-08-04')).toBe('niets');
    expect(await kijk('2026-08-17')).toBe('niets');
    expect((await zie()).stappen).toMatchObject([
      { soort: 'toegekend' },
      { soort: 'termijn-gemist', volgnummer: 1, uiterlijk: '2026-08-17' },
    ]);
    expect(await kijk('2026-08-19')).toBe('gemist');
    expect(await zie()).toMatchObject({ status: 'gemist' });
    // Nothing goes on by itself: collecting still waits, and the aanslag is in no other regeling.
    expect(await opschorting()).toEqual([{ tot: null, eind_reden: null }]);
    expect(await kijk('2026-08-20')).toBe('niets');
    await pay(client, aanslag, 3_000n, '2026-08-20');
    expect(await kijk('2026-08-21')).toBe('ingehaald');
    expect(await zie()).toMatchObject({ status: 'lopend' });
  });

  test('a part of a term is not the term, and the next one gets a message of its own', async () => {
    await pay(client, aanslag, 2_999n, '2026-07-30');
    expect(await kijk('2026-08-03')).toBe('bericht');
    await pay(client, aanslag, 1n, '2026-08-10');
    expect(await kijk('2026-09-02')).toBe('bericht');
    expect((await zie()).stappen.map((s) => s.volgnummer)).toEqual([null, 1, 2]);
  });

  test('what the bank file does not show yet is not missed', async () => {
    const { rows } = await client.query(
      'select max(boekdatum)::text as dag from ontvangst where kantoor_id = $1',
      [kantoor.id],
    );
    // The clock stands after the term, the newest bank file before it.
    const laatste = rows[0]?.dag as string;
    expect(laatste < '2027-01-31').toBe(true);
    const later = burger('2026-12-20T10:00:00Z');
    const [nieuw] = aanslagen.slice(7);
    id = await agree(later, await ask(later, [nieuw as TestAanslag], 0n, 9_000n));
    expect(await kijk('2027-02-05', false)).toBe('niets');
    await bank('2027-02-01');
    expect(await kijk('2027-02-05', false)).toBe('bericht');
  });

  test('two clocks at once tell once', async () => {
    await bank('2026-08-03');
    const beide = await Promise.all([1, 2].map(() => kijk('2026-08-03')));
    expect(beide.toSorted()).toEqual(['bericht', 'niets']);
  });
});
