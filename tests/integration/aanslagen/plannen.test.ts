import { afterAll, beforeAll, expect, test } from 'vitest';
import { berekening } from '@/domain/aanslagen/berekening';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { toLocalDate } from '@/platform/local-date';
import { readIn, writeRaw } from '@/platform/tenant';
import { BORNE, maker, openPlek, type Plek, vraag } from './arrange';

/**
 * PostgreSQL cannot place a uuid between two others: a range that lies within one step of its statistics is one row to
 * it. With a hundred steps every part of a run is such a range from some two hundred thousand persons on; with one
 * step it is so here. A statement that trusted the estimate calculated a part again for each of its persons.
 */
const PERSONEN = 400;
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
}, 120_000);
afterAll(() => plek.close());

type Node = {
  'Node Type': string;
  'Relation Name'?: string;
  'Plan Rows': number;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Node[];
};
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** How a statement over persons of Borne was executed, as the application itself. */
async function executed(sql: string, values: unknown[]): Promise<Node[]> {
  const rows = await writeRaw(maker, BORNE, async (client) => {
    const answer = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(
      `explain (analyze, format json) ${sql}`,
      values,
    );
    return answer.rows;
  });
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (!plan) throw new Error('no plan');
  return nodesOf(plan);
}

test('a part of a run reads each thing a few times per line, however few persons PostgreSQL expects', async () => {
  const grondslag = await readIn(maker, [BORNE], (read) =>
    getHeffingsgrondslag(read, BORNE, 2026, BELASTINGSOORTEN),
  );
  if (!grondslag.ok) throw new Error('no grondslag');
  const { rows } = await plek.alles.query(
    'select min(id::text) as vanaf, max(id::text) as "totEnMet" from (select id from persoon where gemeente_id = $1 order by id offset 50 limit 300) p',
    [BORNE],
  );
  const deel = rows[0];

  // What the test is about: three hundred persons, of which one is expected.
  const [, ...bereik] = await executed(
    'select count(*) from persoon where gemeente_id = $1 and id between $2 and $3',
    [BORNE, deel.vanaf, deel.totEnMet],
  );
  const gelezen = bereik.find((n) => n['Relation Name'] === 'persoon');
  expect([gelezen?.['Plan Rows'], gelezen?.['Actual Rows']]).toEqual([1, 300]);

  const som = berekening(BORNE, { ...vraag(), peildatum: toLocalDate('2026-02-28') }, grondslag.grondslagen);
  const nodes = await executed(`with ${som.ctes} select * from regel`, som.waarden(deel));
  const regels = nodes[0]?.['Actual Rows'] ?? 0;
  expect(regels).toBeGreaterThan(900);
  const vaakst = Math.max(...nodes.map((n) => n['Actual Loops']));
  expect(vaakst).toBeLessThan(4 * regels);
});
