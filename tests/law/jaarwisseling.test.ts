import fs from 'node:fs';
import { expect, test } from 'vitest';
import { listParameters } from '@/law/dated';
import { listOntbrekend } from '@/law/jaarwisseling';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate;

test('every file of the law that declares a parameter is asked what of it is missing', () => {
  const bron = fs.readFileSync('src/law/jaarwisseling.ts', 'utf8');
  const files = fs
    .readdirSync('src/law', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'dated.ts')
    .filter((file) => /\bdated(<[\s\S]*?>)?\(/.test(fs.readFileSync(`src/law/${file}`, 'utf8')));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => !bron.includes(`import './${file.replace(/\.ts$/, '')}';`))).toEqual([]);
});

test('what holds today and ends before the end of the coming year is missing from that day on, with its last source', () => {
  const vandaag = dag('2026-12-01');
  const lijst = listOntbrekend(vandaag, 2027);
  expect(lijst.length).toBeGreaterThan(0);
  for (const { naam, vanaf, bron } of lijst) {
    const vensters = listParameters().find((p) => p.naam === naam)?.vensters ?? [];
    const holds = (op: string) => vensters.some((v) => v.vanaf <= op && (v.tot === null || op < v.tot));
    expect([holds(vandaag), holds(vanaf)], naam).toEqual([true, false]);
    expect(vanaf > vandaag && vanaf < '2028-01-01' && bron.length > 0, naam).toBe(true);
  }
  // What has no known end, and what ends later, is not asked for; nothing that is missing is left out.
  const erop = new Set(lijst.map(({ naam }) => naam));
  for (const { naam, vensters } of listParameters()) {
    const laatste = vensters.at(-1);
    const nu = vensters.some((v) => v.vanaf <= vandaag && (v.tot === null || vandaag < v.tot));
    if (laatste && (laatste.tot === null || laatste.tot >= '2028-01-01') && vensters.length === 1)
      expect(erop.has(naam), naam).toBe(false);
    if (nu && laatste && laatste.tot !== null && laatste.tot < '2028-01-01')
      expect(erop.has(naam), naam).toBe(true);
  }
  expect([...lijst].map(({ vanaf }) => vanaf)).toEqual(lijst.map(({ vanaf }) => vanaf).sort());
});
