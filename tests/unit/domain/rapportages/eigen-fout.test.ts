import { expect, test } from 'vitest';
import { FOUTNORM, type Foutentelling, foutenregel } from '@/domain/rapportages/eigen-fout';

const telling = (ontvangen: number, fout: number): Foutentelling => ({
  jaar: '2026',
  ontvangen,
  besloten: ontvangen,
  gehonoreerd: { 'fout-kantoor': fout, 'gegevens-gemeente': 40, verhuizing: 3, 'nieuw-feit': 0, anders: 0 },
});

test.each([
  [100, 3, true, 3],
  [100, 4, false, 4],
  [201, 6, true, 3],
  // 3,0075 %: not rounded down into the norm.
  [133, 4, false, 4],
  [50, 0, true, 0],
])('of %i objections %i through an own error: within the norm %s', (ontvangen, fout, gehaald, procent) => {
  expect(foutenregel(telling(ontvangen, fout), FOUTNORM.eigen)).toMatchObject({ gehaald, procent });
});

test('a board reads no number that could be somebody; the office reads all', () => {
  const bestuur = foutenregel(telling(200, 4), 3);
  expect(bestuur.eigen).toBeNull();
  expect(bestuur.oorzaken.map((o) => o.aantal)).toEqual([null, 40, null, 0, 0]);
  expect(bestuur.oorzaken.filter((o) => o.telt).map((o) => o.oorzaak)).toEqual(['fout-kantoor']);
  expect(foutenregel(telling(200, 4), 3, true).oorzaken.map((o) => o.aantal)).toEqual([4, 40, 3, 0, 0]);
  expect(foutenregel(telling(9, 1), 3)).toMatchObject({ eigen: null, procent: null, gehaald: false });
  expect(foutenregel(telling(0, 0), 3)).toMatchObject({ procent: null, gehaald: null });
  expect(foutenregel(telling(10, 1), FOUTNORM['1'])).toMatchObject({ procent: 10, gehaald: null });
});
