import fs from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
 * The children of this file that set letters; only Linux tells. Of this thread alone: test files share a process, and
 * the child of another may end at any moment.
 */
function kinderen(): { pid: number }[] {
  const pids = fs
    .readFileSync('/proc/thread-self/children', 'utf8')
    .split(' ')
    .filter((pid) => pid !== '' && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typst-process'));
  return pids.map((pid) => ({ pid: Number(pid) }));
}

/** Seconds of the processor that a thread or a process took so far, in hundredths as Linux counts them. */
function cpuOf(stat: string): number {
  const velden = fs
    .readFileSync(stat, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(velden[11]) + Number(velden[12])) / 100;
}
/** What this thread holds outside the heap of JavaScript, where the bytes of a letter are, after the collector went. */
async function held(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What a promise or a message still has in its hands is let go of after it.
  for (let n = 0; n < 3; n += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return process.memoryUsage().arrayBuffers;
}

describe.skipIf(process.platform !== 'linux')('three hundred letters', () => {
  test('are set by one child: who asks does little of the work, and holds no more of them than it keeps', async () => {
    await zetReeks(0, 60);
    const [kind] = kinderen();
    const vooraf = await held();
    const [eigen, zijne] = [cpuOf('/proc/thread-self/stat'), cpuOf(`/proc/${kind?.pid}/stat`)];
    await zetReeks(60, 360);
    expect(kinderen().map((k) => k.pid)).toEqual([kind?.pid]);
    // Setting a letter here would block everybody who asks something of this thread.
    const gewerkt = cpuOf('/proc/thread-self/stat') - eigen;
    expect(gewerkt).toBeLessThan((cpuOf(`/proc/${kind?.pid}/stat`) - zijne) / 2);

    const kleinste = (await zet(361)).pdf.byteLength;
    expect((await held()) - vooraf).toBeLessThan(10 * kleinste);
    // The control: thirty that are kept are seen.
    const bewaard = [];
    for (let n = 400; n < 430; n += 1) bewaard.push(await zet(n));
    expect((await held()) - vooraf).toBeGreaterThan(20 * kleinste);
    expect(bewaard).toHaveLength(30);
  }, 300_000);

  test('a child that dies under its letters is followed by another, and no letter is lost', async () => {
    const brieven = Array.from({ length: 40 }, (_, n) => zet(1_000 + n));
    await brieven[3];
    const [kind] = kinderen();
    if (!kind) throw new Error('no child');
    process.kill(kind.pid, 'SIGKILL');
    const gezet = await Promise.all(brieven);
    expect(new Set(gezet.map((g) => g.sha256)).size).toBe(40);
    expect(kinderen().map((k) => k.pid)).not.toContain(kind.pid);
  });
});
