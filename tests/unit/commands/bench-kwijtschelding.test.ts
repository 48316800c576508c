import { expect, test } from 'vitest';
import { calculateMany } from '@/commands/bench/kwijtschelding';

// The time of ten thousand is `npm run bench -- --alleen=kwijtschelding`; what is calculated there is held here.
test('a run of requests gives every outcome, and each receipt the same when it is calculated again', () => {
  const { uitkomsten, anders } = calculateMany(400);
  expect(anders).toBe(0);
  expect(Object.values(uitkomsten).reduce((som, n) => som + n, 0)).toBe(400);
  for (const uitkomst of ['volledig', 'gedeeltelijk', 'afgewezen'])
    expect(uitkomsten[uitkomst], uitkomst).toBeGreaterThan(0);
  expect(calculateMany(400)).toEqual({ uitkomsten, anders });
});
