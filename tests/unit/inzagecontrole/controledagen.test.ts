import { expect, test } from 'vitest';
import { planControle } from '@/domain/inzagecontrole/controledagen';
import { localDateOf } from '@/platform/clock';
import type { LocalDate } from '@/platform/local-date';

const MINUUT = 60_000;

/** As the worker asks for it: 11:20 and 23:20 UTC. */
function* rondes(van: string, tot: string) {
  for (let dag = Date.parse(`${van}T00:00Z`); dag < Date.parse(`${tot}T00:00Z`); dag += 1440 * MINUUT)
    for (const minuut of [11 * 60 + 20, 23 * 60 + 20]) yield dag + minuut * MINUUT;
}

test.each([
  ['winter', '2026-01-10', '2026-01-16'],
  ['summer', '2026-07-10', '2026-07-16'],
  ['the night on which summer begins', '2026-03-26', '2026-04-02'],
  ['the night on which it ends', '2026-10-22', '2026-10-29'],
])('[R15] every look is judged within 24 hours, in %s', (_, van, tot) => {
  let laatste: LocalDate | null = null;
  const beoordeeld: { van: number; tot: number; op: number }[] = [];
  for (const nu of rondes(van, tot))
    for (const dag of planControle(nu, localDateOf(new Date(nu)), laatste)) {
      beoordeeld.push({ van: dag.van, tot: dag.tot, op: nu });
      if (dag.afgerond) laatste = dag.dag;
    }
  const eerste = Date.parse(`${van}T12:00Z`) + 1440 * MINUUT;
  let langst = 0;
  for (let moment = eerste; moment < Date.parse(`${tot}T00:00Z`) - 2 * 1440 * MINUUT; moment += MINUUT) {
    const eens = beoordeeld.find((een) => een.van <= moment && moment < een.tot);
    langst = Math.max(langst, (eens?.op ?? Number.POSITIVE_INFINITY) - moment);
  }
  expect(langst).toBeLessThan(24 * 60 * MINUUT);
});

test('a worker that stood still goes back over a month and not further', () => {
  const nu = Date.parse('2026-06-15T11:20Z');
  const dagen = planControle(nu, localDateOf(new Date(nu)), '2026-01-01' as LocalDate);
  expect([dagen[0]?.dag, dagen.length, dagen.at(-1)?.afgerond]).toEqual(['2026-05-15', 32, false]);
});
