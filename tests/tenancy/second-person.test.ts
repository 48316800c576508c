import { testId, twoTenants } from '@tests/support/two-tenants';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withClient } from '@/commands/postgres/roles';
import {
  another,
  approval,
  approver,
  at,
  COLLEGA,
  HELD,
  MAKER,
  nameOf,
  rowOf,
  written,
} from './four-eyes/held';
import { type Attempts, openHeld } from './four-eyes/open-held';

/**
 * Every table on which something is approved (B-23): by raw SQL as the application, what waits cannot be approved by its
 * maker, by nobody, or by somebody who does not exist, and what was approved stays. Each approval by a colleague is the
 * control that the attempt was well made; each table without its trigger is the control that the trigger says no.
 */
const { a } = twoTenants;
let open: Attempts;
beforeAll(async () => {
  open = await openHeld();
});
afterAll(() => open.close());
const attempt: Attempts['attempt'] = (...statements) => open.attempt(...statements);

/** Who cannot have decided. */
const FORGED: Readonly<Record<string, string | null>> = {
  'its maker': MAKER,
  nobody: null,
  'somebody who does not exist': `medewerker:${testId('bestaat niet')}`,
};

const CASES = HELD.map((held) => ({ ...held, what: nameOf(held) }));

describe('what is approved is approved by a second person who exists', () => {
  test.each(CASES)('$what', async (held) => {
    for (const [wie, actor] of Object.entries(FORGED))
      expect(await attempt(approval(held, actor)), wie).toBe('refused');
    if (!held.plain)
      expect(await attempt(approval(held, 'systeem:proef')), 'the work itself').toBe('refused');
    if (held.byThird) expect(await attempt(approval(held, COLLEGA)), 'who made the list').toBe('refused');
    expect(await attempt(approval(held, approver(held))), 'a colleague').toBe('1 changed');
    const daarna = [...held.afterwards, `${held.decider} = ${written(held, another(held))}`];
    for (const wijziging of daarna)
      expect(
        await attempt(approval(held, approver(held)), `update ${held.table} set ${wijziging} ${rowOf(held)}`),
        wijziging,
      ).toBe('refused');
    expect(
      await attempt(approval(held, approver(held)), `delete from ${held.table} ${rowOf(held)}`),
      'deleting',
    ).toBe('refused');
  });

  test('and the tariffs of a verordening are those that were controlled', async () => {
    const nieuw = `insert into tarief (gemeente_id, id, verordening_id, belastingsoort, code, vanaf, bedrag_centen)
      values (${a.id}, gen_random_uuid(), '${at('nieuwe verordening')}', 'hondenbelasting', 'hond-1', '2029-01-01', 100)`;
    const verordening = HELD.find(({ table }) => table === 'verordening');
    if (!verordening) throw new Error('no verordening');
    expect(await attempt(nieuw)).toBe('1 changed');
    expect(await attempt(approval(verordening, COLLEGA), nieuw)).toBe('refused');
    expect(await attempt(`update tarief set percentage = 0.5 where id = '${a.tariefId}'`)).toBe('refused');
    expect(await attempt(`delete from tarief where id = '${a.tariefId}'`)).toBe('refused');
  });

  test('and the parts of a run are those that were counted', async () => {
    const run = HELD.find(({ table }) => table === 'run');
    if (!run) throw new Error('no run');
    const deel = (wat: string) =>
      `insert into run_deel (gemeente_id, run_id, nummer, vanaf, tot_en_met, ervoor, aantal, regels, bedrag_centen, inhoud_hash, status)
       values (${a.id}, '${run.id}', 1, '${a.persoonId}', '${a.persoonId}', 0, 1, 1, 100, '${wat}', 'open')`;
    const set = (wat: string) => `update run_deel set ${wat} where run_id = '${run.id}'`;
    expect(await attempt(deel('proef'), set('bedrag_centen = 99'))).toBe('1 changed');
    expect(await attempt(approval(run, COLLEGA), deel('proef')), 'one more').toBe('refused');
    const akkoord = [deel('proef'), approval(run, COLLEGA)];
    for (const wat of [
      'bedrag_centen = 99',
      `inhoud_hash = 'anders'`,
      'aantal = 2',
      `tot_en_met = gen_random_uuid()`,
    ])
      expect(await attempt(...akkoord, set(wat)), wat).toBe('refused');
    const gedaan = set(`status = 'gedaan', gedaan_op = now()`);
    expect(await attempt(...akkoord, gedaan)).toBe('1 changed');
    expect(await attempt(...akkoord, gedaan, set(`status = 'open', gedaan_op = null`)), 'twice').toBe(
      'refused',
    );
    expect(await attempt(...akkoord, `delete from run_deel where run_id = '${run.id}'`)).toBe('refused');
  });

  test('and a receipt stands as the bank reported it, with its boeking', async () => {
    for (const sql of [
      'update ontvangst set bedrag_centen = 1',
      `update ontvangst set tegenrekening = 'NL00BUNQ0000000000'`,
      `update ontvangst set status = 'verwerkt'`,
      'delete from ontvangst',
      'update kantoor_boekingsregel set bedrag_centen = 1',
      'delete from kantoor_boeking',
    ])
      expect(await attempt(sql), sql).toBe('refused');
  });

  test('as its trigger says, and nothing else: without it somebody who does not exist approves', async () => {
    const triggers = (doe: 'disable' | 'enable') =>
      withClient(open.database.ownerUrl, async (owner) => {
        for (const { table, byThird, byKey, besides } of HELD)
          for (const trigger of byKey ? [] : [byThird ? 'derde_persoon' : 'tweede_persoon', besides])
            if (trigger) await owner.query(`alter table ${table} ${doe} trigger ${trigger}`);
      });
    await triggers('disable');
    const niemand = `medewerker:${testId('bestaat niet')}`;
    for (const held of HELD)
      if (!held.byKey) expect(await attempt(approval(held, niemand)), nameOf(held)).toBe('1 changed');
    await triggers('enable');
  });
});
