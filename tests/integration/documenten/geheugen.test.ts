import fs from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';

afterAll(() => stopRendering());

const zet = (n: number, plaats = 0) =>
  renderDocument(
    String(n),
    { sjabloon: 'aanslagbiljet', data: aanslagbiljet(proefbiljet({ aanslagnummer: `2026-${n}` })) },
    plaats,
  );

async function zetReeks(van: number, tot: number): Promise<void> {
  for (let n = van; n < tot; n += 1) await zet(n);
}

/**
 * The children of this file that set letters, with what they take of memory; only Linux tells. Of this thread alone:
 * test files share a process, and the child of another may end at any moment.
 */
function kinderen(): { pid: number; megabytes: number }[] {
  const pids = fs
    .readFileSync('/proc/thread-self/children', 'utf8')
    .split(' ')
    .filter((pid) => pid !== '' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typst-process'));
  return pids.map((pid) => {
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    return { pid: Number(pid), megabytes: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024 };
  });
}

describe.skipIf(process.platform !== 'linux')('three hundred letters', () => {
  // What others do on the machine, in this process too, only adds to these figures: one attempt in three is enough.
  test('leave the memory of who asks as it was, and that of the child flat; the event loop stays free', {
    retry: 2,
    timeout: 60_000,
  }, async () => {
    await zetReeks(0, 60);
    const [kind] = kinderen();
    const eigen = process.memoryUsage().rss / 1024 / 1024;
    let langste = 0;
    let vorige = performance.now();
    const hartslag = setInterval(() => {
      langste = Math.max(langste, performance.now() - vorige);
      vorige = performance.now();
    }, 5);
    await zetReeks(60, 360);
    clearInterval(hartslag);
    const [later] = kinderen();
    expect(later?.pid).toBe(kind?.pid);
    expect((later?.megabytes ?? 0) - (kind?.megabytes ?? 0)).toBeLessThan(60);
    expect(process.memoryUsage().rss / 1024 / 1024 - eigen).toBeLessThan(60);
    // Setting a letter here would block for as long as it takes; a busy machine may still take its time.
    expect(langste).toBeLessThan(500);
  });

  test('a child that dies under its letters is followed by another, and no letter is lost', async () => {
    const brieven = Array.from({ length: 40 }, (_, n) => zet(1_000 + n));
    await brieven[3];
    const [kind] = kinderen();
    if (!kind) throw new Error('no child');
    process.kill(kind.pid, 'SIGKILL');
    const gezet = await Promise.all(brieven);
    expect(new Set(gezet.map((g) => g.sha256)).size).toBe(40);
    expect(kinderen().map((k) => k.pid)).not.toContain(kind.pid);
  }, 60_000);
});
