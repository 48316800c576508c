import { executed, recordStatements } from '@tests/support/recorded-statements';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BORNE, maker, openPlek, type Plek, proefdraai } from './arrange';

/**
 * PostgreSQL cannot place a uuid between two others: a range that lies within one step of its statistics is one row to
 * it. With a hundred steps every part of a run is such a range from some two hundred thousand persons on; with one
 * step it is so here. A statement that trusted the estimate calculated a part again for each of its persons.
 */
const PERSONEN = 900;
let plek: Plek;
beforeAll(async () => {
  plek = await openPlek(PERSONEN);
  await plek.alles.query('set role kohier_eigenaar');
  for (const [tabel, kolom] of [
    ['persoon', 'id'],
    ['belang', 'persoon_id'],
    ['hond', 'persoon_id'],
    ['woz_object', 'id'],
  ]) {
    await plek.alles.query(`alter table ${tabel} alter column ${kolom} set statistics 1`);
    await plek.alles.query(`analyze ${tabel}`);
  }
  await plek.alles.query('set role kohier_migratie');
});
afterAll(() => plek.close());

test('a part of a run reads each thing a few times per line, however few persons PostgreSQL expects', async () => {
  const PER_DEEL = 300;
  const statements = await recordStatements(() => proefdraai({ peildatum: '2026-02-28' }, PER_DEEL));
  const delen = statements.filter(({ text }) => /^with tarief_nu\b/.test(text));
  const { rows: geteld } = await plek.alles.query<{ aantal: number; regels: number }>(
    'select aantal, regels from run_deel where gemeente_id = $1 order by nummer',
    [BORNE],
  );
  expect(delen).toHaveLength(geteld.length);
  // The second of three: both its ends lie within one step.
  const [, deel] = delen;
  const regels = geteld[1]?.regels ?? 0;
  if (!deel) throw new Error('no part');
  expect(regels).toBeGreaterThan(900);

  // What the test is about: three hundred persons, of which one is expected.
  const [gemeente, vanaf, totEnMet] = deel.values;
  const bereik = await executed(maker, [BORNE], {
    text: 'select count(*) from persoon where gemeente_id = $1 and id between $2 and $3',
    values: [gemeente, vanaf, totEnMet],
  });
  const gelezen = bereik.find((n) => n['Relation Name'] === 'persoon');
  expect([gelezen?.['Plan Rows'], gelezen?.['Actual Rows']]).toEqual([1, PER_DEEL]);

  // The part is written already: once more it numbers what it leaves out from elsewhere.
  const nodes = await executed(maker, [BORNE], { ...deel, values: [...deel.values.slice(0, -1), 1_000_000] });
  const vaakst = Math.max(...nodes.map((n) => n['Actual Loops']));
  expect(vaakst).toBeLessThan(4 * regels);
});
