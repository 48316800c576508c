import { describe, expect, test } from 'vitest';
import { inHalves, tookTooLong } from '@/platform/in-halves';

const late = () =>
  Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });

describe('work that takes too long', () => {
  test('goes in halves until it fits, in order, nothing twice and nothing left out', async () => {
    const parts: number[][] = [];
    const things = Array.from({ length: 23 }, (_, n) => n);
    const gave = await inHalves(things, async (part) => {
      if (part.length > 5) throw late();
      parts.push([...part]);
      return part.length;
    });
    expect(parts.flat()).toEqual(things);
    expect(gave.reduce((sum, n) => sum + n, 0)).toBe(23);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(5);
  });

  test('fails when one thing alone takes too long, and at once for any other error', async () => {
    let asked = 0;
    const always = (error: Error) => async () => {
      asked++;
      throw error;
    };
    await expect(inHalves([1, 2, 3, 4], always(late()))).rejects.toThrow('statement timeout');
    expect(asked).toBe(3);
    asked = 0;
    await expect(inHalves([1, 2, 3, 4], always(new Error('other')))).rejects.toThrow('other');
    expect(asked).toBe(1);
  });

  test('nothing to do is done at once', async () => {
    expect(await inHalves([], async (part) => part.length)).toEqual([0]);
  });

  test.each([
    ['the driver', { code: '57014' }],
    ['the transaction of Prisma', { code: 'P2028' }],
    [
      'Prisma, around the driver',
      { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '57014' } } } },
    ],
  ])('is recognised as %s tells it', (_, error) => {
    expect(tookTooLong(Object.assign(new Error('x'), error))).toBe(true);
  });

  test('a lock that was not got, a broken rule and nothing at all are something else', () => {
    for (const error of [{ code: '55P03' }, { code: '23514' }, null, undefined, 'text'])
      expect(tookTooLong(error)).toBe(false);
  });
});
