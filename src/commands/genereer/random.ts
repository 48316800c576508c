/** A stream of chance that depends only on its keys: the same person comes out wherever he is asked for. */
export type Random = {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number from 0, below `n`. */
  int: (n: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** Standard normal. */
  normal: () => number;
};

/** Mixes keys into 32 bits (murmur3 finaliser per key). */
export function mix(...keys: readonly number[]): number {
  let h = 0x9e3779b9;
  for (const key of keys) {
    h = Math.imul(h ^ (key | 0), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= h >>> 16;
  }
  return h >>> 0;
}

/** sfc32 over mixed keys: small, fast and good enough for a population. */
export function randomOf(...keys: readonly number[]): Random {
  let a = mix(1, ...keys);
  let b = mix(2, ...keys);
  let c = mix(3, ...keys);
  let counter = 1;
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 4; i += 1) next();
  const int = (n: number) => Math.floor(next() * n);
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[int(list.length)];
      if (chosen === undefined) throw new RangeError('Nothing to pick from');
      return chosen;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** Draws by weight in logarithmic time. */
export type Weighted<T> = (random: Random) => T;

/** Makes such a draw; weights need not add up to anything. */
export function weighted<T>(entries: readonly (readonly [T, number])[]): Weighted<T> {
  const upTo: number[] = [];
  let total = 0;
  for (const [, weight] of entries) {
    total += weight;
    upTo.push(total);
  }
  return (random) => {
    const at = random.next() * total;
    let low = 0;
    let high = entries.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    if (!entry) throw new RangeError('Nothing to draw from');
    return entry[0];
  };
}
