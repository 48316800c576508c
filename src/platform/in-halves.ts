/** SQLSTATE: a statement that took longer than its limit. */
const CANCELED = '57014';
/** Prisma: a transaction that took longer than its limit. */
const ENDED = 'P2028';

/** SQLSTATE: two transactions stood in each other's way, and this is the one that had to give in. */
const GAVE_IN = ['40P01', '40001', '55P03'];

/** Whether this error says that the work took too long: then half of it may do. Not whether the work was wrong. */
export const tookTooLong = (error: unknown): boolean => hasCode(error, [CANCELED, ENDED]);

/** Whether the same work may well succeed a moment later: it took too long or gave in to somebody else. */
export const mayBeTriedAgain = (error: unknown): boolean => hasCode(error, [CANCELED, ENDED, ...GAVE_IN]);

function hasCode(error: unknown, codes: readonly string[]): boolean {
  for (let at = error, depth = 0; at instanceof Object && depth < 8; depth++) {
    const { code, originalCode, meta, cause, driverAdapterError } = at as Record<string, unknown>;
    if ([code, originalCode].some((each) => codes.includes(String(each)))) return true;
    at = meta ?? driverAdapterError ?? cause;
  }
  return false;
}

/**
 * Does `work` for all of these things at once, and when that takes too long for each half of them, in order. One thing
 * that takes too long by itself fails, and so does anything else that goes wrong. Returns what each part gave.
 */
export async function inHalves<T, R>(
  things: readonly T[],
  work: (part: readonly T[]) => Promise<R>,
): Promise<R[]> {
  try {
    return [await work(things)];
  } catch (error) {
    if (things.length < 2 || !tookTooLong(error)) throw error;
    const half = Math.ceil(things.length / 2);
    return [...(await inHalves(things.slice(0, half), work)), ...(await inHalves(things.slice(half), work))];
  }
}
