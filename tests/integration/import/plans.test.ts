import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { genereer } from '@/commands/genereer/genereer';
import { FORMATEN } from '@/commands/importeer/formaten';
import { withClient } from '@/commands/postgres/roles';
import { checkCsv, loadCsv } from '@/platform/csv-import';
import { writeRaw } from '@/platform/tenant';
import { BORNE, importFile, LOSSER, openPlek, type Plek } from './arrange';

/**
 * A large file must be joined in time that grows with it, also where the statistics know only other gemeenten: a
 * join row by row, invisible in a small test, once made a load of minutes one of hours.
 */
describe('the plans of a large load', () => {
  let plek: Plek;
  const fileOf = (soort: string) => path.join(plek.map, 'gbtwente/enschede', `${soort}.csv`);
  const perGemeente = FORMATEN.filter((formaat) => formaat.scope === 'gemeente');

  beforeAll(async () => {
    plek = await openPlek();
    genereer(plek.map, {
      huishoudens: 3_000,
      seed: 5,
      peildatum: '2026-11-01',
      kantoor: 'gbtwente',
      demo: [],
    });
    for (const { name } of perGemeente) {
      expect((await importFile(plek, name, fileOf(name), BORNE)).soort).toBe('geladen');
    }
    await withClient(plek.database.ownerUrl, (client) => client.query('analyze'));
  });
  afterAll(() => plek.close());

  /** Node types of every set statement that a load sends, by statement. */
  async function plansOf(soort: string): Promise<{ rows: number; plans: string[][] }> {
    const formaat = perGemeente.find((f) => f.name === soort);
    if (!formaat) throw new Error(`No format ${soort}`);
    const report = await checkCsv(fileOf(soort), formaat);
    const plans: string[][] = [];
    await writeRaw(plek.gbtwente, LOSSER, async (client) => {
      const explaining = {
        query: async (text: string, values?: unknown[]) => {
          if (/\bcsv_stage\b/.test(text) && !/^(create|analyze|insert into csv_stage)/.test(text)) {
            const { rows } = await client.query(`explain (format json) ${text}`, values);
            plans.push(nodesOf(rows[0]['QUERY PLAN'][0].Plan));
          }
          return client.query(text, values);
        },
      } as unknown as pg.ClientBase;
      const owner = { kantoor: 1, gemeente: LOSSER, bestand: '', moment: '2026-11-01T00:00:00Z' };
      await loadCsv(explaining, fileOf(soort), formaat, owner, report);
    });
    return { rows: report.rows, plans };
  }

  type Node = { 'Node Type': string; Plans?: Node[] };
  const nodesOf = (node: Node): string[] => [node['Node Type'], ...(node.Plans ?? []).flatMap(nodesOf)];

  it('joins by hash only, in every statement of every kind of file', async () => {
    for (const { name } of perGemeente) {
      const { rows, plans } = await plansOf(name);
      expect(plans.length, name).toBeGreaterThan(1);
      if (rows < 1_000) continue;
      for (const nodes of plans)
        expect([name, nodes.filter((n) => n === 'Nested Loop' || n === 'Merge Join')]).toEqual([name, []]);
    }
  });
});
