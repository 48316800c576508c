import { describe, expect, test } from 'vitest';
import { type Kind, Shedder } from '@/platform/shedding';

/** What one page costs this process, and what saying no costs, in milliseconds of work. */
const PAGE = 10;
const NO = 0.1;
const CAPACITY = 20;
const PEAK = 1_000 / PAGE;

/** Nobody waits longer than this for a page: what comes later is no answer. */
const SOMEBODY_WAITS = 2_000;
/** What a page costs on a slow day. */
const SLOW = 200;

type Job = { kind: Kind; came: number; left: number };
type Outcome = { kind: Kind; ms: number | null; came: number };

/**
 * One process that gives every request in hand an equal part of its time, by a clock of its own: `perSecond` come in, of
 * each kind its part. Without a shedder all are let in; who waited longer than somebody waits is no answer.
 */
function serve(
  perSecond: number,
  seconds: number,
  shedder: Shedder | null,
  kinds: readonly Kind[] = ['visitor'],
  page = PAGE,
) {
  const done: Outcome[] = [];
  let inHand: Job[] = [];
  let owed = 0;
  const total = Math.round(perSecond * seconds);
  let next = 0;
  let worked = 0;
  for (let t = 0; t < seconds * 1_000 + SOMEBODY_WAITS; t += 1) {
    for (; next < total && (next * 1_000) / perSecond <= t; next += 1) {
      const kind = kinds[next % kinds.length] ?? 'visitor';
      const busy = t < 100 ? false : worked / t > 0.9 || inHand.length > 0;
      if (shedder === null || shedder.admit(kind, t, busy)) inHand.push({ kind, came: t, left: page });
      else {
        done.push({ kind, ms: null, came: t });
        owed += NO;
      }
    }
    let work = Math.max(0, 1 - owed);
    owed = Math.max(0, owed - 1);
    if (inHand.length > 0) worked += 1;
    while (work > 1e-9 && inHand.length > 0) {
      const part = Math.min(work / inHand.length, ...inHand.map((job) => job.left));
      for (const job of inHand) job.left -= part;
      work -= part * inHand.length;
      for (const job of inHand.filter(({ left }) => left <= 1e-9)) {
        done.push({ kind: job.kind, ms: t - job.came, came: job.came });
        shedder?.leave(job.kind, t);
      }
      inHand = inHand.filter(({ left }) => left > 1e-9);
    }
  }
  return done;
}

const goodput = (done: readonly Outcome[], from: number, to: number) =>
  done.filter(({ ms, came }) => ms !== null && ms <= SOMEBODY_WAITS && came >= from && came < to).length /
  ((to - from) / 1_000);
const p95 = (done: readonly Outcome[], from: number) => {
  const took = done
    .flatMap(({ ms, came }) => (ms !== null && came >= from ? [ms] : []))
    .sort((a, b) => a - b);
  return took[Math.floor(took.length * 0.95)] ?? Number.NaN;
};

describe('more than the process can do', () => {
  test.each([3, 5])(
    '%i times as much: nine tenths of the peak is still answered in time, after the first second',
    (times) => {
      const done = serve(PEAK * times, 20, new Shedder(CAPACITY));
      expect(goodput(done, 2_000, 20_000)).toBeGreaterThanOrEqual(0.9 * PEAK);
      expect(p95(done, 2_000)).toBeLessThan(400);
    },
  );

  test('on a day that each page takes twenty times as long, who is let in still waits no longer than on a quiet one', () => {
    const peak = 1_000 / SLOW;
    const quiet = serve(peak * 0.8, 60, new Shedder(CAPACITY), ['visitor'], SLOW);
    const done = serve(peak * 5, 60, new Shedder(CAPACITY), ['visitor'], SLOW);
    expect(goodput(done, 10_000, 60_000)).toBeGreaterThanOrEqual(0.9 * peak);
    expect(p95(done, 10_000)).toBeLessThanOrEqual(1_200);
    expect(quiet.filter(({ ms }) => ms === null)).toEqual([]);
  });

  test('the same without a door collapses', () => {
    expect(goodput(serve(PEAK * 3, 6, null), 3_000, 6_000)).toBeLessThan(0.3 * PEAK);
  });

  test('at four fifths of the peak, and for a burst of what one page asks, nobody is refused', () => {
    expect(serve(PEAK * 0.8, 20, new Shedder(CAPACITY)).filter(({ ms }) => ms === null)).toEqual([]);
    const shedder = new Shedder(CAPACITY);
    const burst = Array.from({ length: CAPACITY * 3 }, () => shedder.admit('visitor', 0, true));
    expect(burst).not.toContain(false);
  });

  test('staff and the payment provider keep their share, and who sends a form goes before who looks', () => {
    const crowd: Kind[] = Array.from({ length: 20 }, () => 'visitor');
    const kinds: Kind[] = [...crowd, 'staff', ...crowd, 'callback', ...crowd, 'form', ...crowd, 'ahead'];
    const done = serve(PEAK * 5, 20, new Shedder(CAPACITY), kinds).filter(({ came }) => came >= 2_000);
    const letIn = (kind: Kind) => {
      const own = done.filter((one) => one.kind === kind);
      return own.filter(({ ms }) => ms !== null).length / own.length;
    };
    expect(letIn('staff')).toBe(1);
    expect(letIn('callback')).toBe(1);
    expect(letIn('form')).toBe(1);
    expect(letIn('visitor')).toBeLessThan(0.3);
    expect(letIn('ahead')).toBeLessThan(0.05);
  });

  test('somebody who calls the address of the payment provider gets no more than its room', () => {
    const shedder = new Shedder(CAPACITY);
    for (let i = 0; i < CAPACITY * 6; i += 1) shedder.admit('callback', 0, true);
    expect(shedder.admit('callback', 1_000, true)).toBe(false);
    const later = Array.from({ length: CAPACITY }, () => shedder.admit('callback', 2_000, true));
    expect(later).not.toContain(true);
  });

  test('who waits for a slow line takes nothing from anybody: nobody is refused while there is time', () => {
    const shedder = new Shedder(CAPACITY);
    for (let t = 0; t < CAPACITY * 20; t += 1) expect(shedder.admit('visitor', t * 1_000, false)).toBe(true);
  });

  test('it is over two seconds after it is over', () => {
    const shedder = new Shedder(CAPACITY);
    for (let i = 0; i < CAPACITY; i += 1) shedder.admit('visitor', 0, true);
    expect(shedder.admit('visitor', 1_000, true)).toBe(false);
    for (let i = 0; i < CAPACITY; i += 1) shedder.leave('visitor', 1_000);
    expect(shedder.admit('visitor', 1_001, true)).toBe(true);
    for (let i = 0; i < CAPACITY; i += 1) shedder.admit('visitor', 3_100, true);
    expect(shedder.admit('visitor', 3_101, true)).toBe(true);
  });
});
