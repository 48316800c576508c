import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDotEnv } from '../dot-env';
import { generateClient } from '../generate';
import { projectRoot } from '../postgres/folders';
import { binOf, runNode } from '../processes';
import { type Count, failure, readVitestCount } from './count';
import { runEndToEnd } from './end-to-end';
import { runFirstRun } from './first-run';
import { readVitestFailures } from './what-failed';

const PROJECTS = ['unit', 'law', 'architecture', 'tenancy', 'integration'];
const PARTS = [...PROJECTS, 'e2e'];
/** Only when asked for: it takes minutes and throws away what the demo of this checkout held. */
const APART = ['eerste-start'];

/**
 * `npm test`: every test there is, and as the last line `N passed, N failed`.
 * `-- --alleen unit,law` or `-- --alleen e2e` runs a part; `-- --alleen eerste-start` is the demo as a newcomer
 * starts it, which is not among the rest.
 */
export async function main(args: string[]): Promise<void> {
  readDotEnv();
  const parts = partsFrom(args);
  generateClient();
  const counts: Count[] = [];
  const projects = PROJECTS.filter((name) => parts.includes(name));
  if (projects.length > 0) counts.push(await runVitest(projects));
  if (parts.includes('e2e')) counts.push(await guarded(runEndToEnd));
  if (parts.includes('eerste-start')) counts.push(await guarded(runFirstRun));
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const wrong = counts.flatMap((count) => count.wrong ?? []);
  if (wrong.length > 0) console.info(`\nWat er misging:\n${wrong.join('\n\n')}`);
  console.info(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

function partsFrom(args: string[]): string[] {
  if (args.length === 0) return PARTS;
  const chosen = args[0] === '--alleen' ? args.slice(1).flatMap((arg) => arg.split(',')) : [];
  const known = [...PARTS, ...APART];
  if (chosen.length === 0 || chosen.some((name) => !known.includes(name))) {
    throw new Error(`Gebruik: npm test -- --alleen ${known.join('|')} (meer dan een mag, met komma's)`);
  }
  return chosen;
}

async function runVitest(projects: string[]): Promise<Count> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-vitest-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code } = await runNode(
      [
        binOf('vitest', 'vitest.mjs'),
        ...['run', '--config', path.join(projectRoot, 'tests', 'vitest.config.ts'), '--passWithNoTests'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...projects.flatMap((name) => ['--project', `${name}*`]),
      ],
      { show: true },
    );
    return { ...readVitestCount(report, code), wrong: readVitestFailures(report) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What cannot even begin counts as one failed test, so that the closing line tells the truth. */
async function guarded(run: () => Promise<Count>): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    return failure(error);
  }
}
