import { describe, expect, it } from 'vitest';
import { clockText, idleState } from '@/ui/idle-clock';

const limits = { idleSeconds: 900, warnSeconds: 120 };
const at = (seconds: number) => idleState(seconds * 1000, 0, limits);

describe('the idle clock', () => {
  it('warns during the last two minutes of fifteen and then ends', () => {
    expect(at(0)).toEqual({ phase: 'active', secondsLeft: 900 });
    expect(at(779).phase).toBe('active');
    expect(at(780)).toEqual({ phase: 'warning', secondsLeft: 120 });
    expect(at(899.5)).toEqual({ phase: 'warning', secondsLeft: 1 });
    expect(at(900)).toEqual({ phase: 'expired', secondsLeft: 0 });
  });

  it('is expired after a night asleep, however few ticks there were', () => {
    expect(at(8 * 3600)).toEqual({ phase: 'expired', secondsLeft: 0 });
  });

  it('writes the time left as minutes and seconds', () => {
    expect(clockText(120)).toBe('2:00');
    expect(clockText(65)).toBe('1:05');
    expect(clockText(9)).toBe('0:09');
  });
});
