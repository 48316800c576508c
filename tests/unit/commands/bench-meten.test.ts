import { describe, expect, it } from 'vitest';
import { cpuMilliseconds, parseStat } from '@/commands/bench/cpu';
import { visibleText } from '@/commands/bench/page-weight';

describe('what the bench counts', () => {
  it('reads the parent and the processor time of a process, whatever its name holds', () => {
    const stat = '17 (next) 9 (v 16) S 4 17 17 0 -1 4194560 10 0 0 0 250 50 7 3 20 0 11 0 100 0 0';
    expect(parseStat(stat)).toEqual({ ouder: 4, milliseconden: 3_100 });
  });

  it('does not count itself', () => {
    const used = cpuMilliseconds(null);
    // No process was started by this test.
    expect(used === null || used < process.cpuUsage().user).toBe(true);
  });

  it('takes as text what a reader sees: no scripts, no pictures, no markup', () => {
    const html =
      '<html><head><title>x</title></head><body class="a"><p>Te  betalen<svg><text>q</text></svg></p><script>self.x=["Te betalen"]</script></body></html>';
    expect(visibleText(html)).toBe('Te betalen');
  });
});
