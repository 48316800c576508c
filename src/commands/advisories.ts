import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { type Advisories, advisoriesSchema, mergeAudit } from './check/advisories';
import { projectRoot } from './postgres/folders';

/**
 * `npm run advisories`: asks the registry which packages that we serve with have a known hole, and keeps the answer with
 * the day, so that `npm run check` can hold the lock file against it without a network. Fails where the registry does
 * not tell: then the kept day stays what it was.
 */
function main(): void {
  const file = path.join(projectRoot, 'src', 'commands', 'check', 'advisories.json');
  const kept: Advisories = advisoriesSchema.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: projectRoot,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const answer: unknown = JSON.parse(stdout || '{}');
  const merged = mergeAudit(kept, answer, new Date().toISOString().slice(0, 10));
  fs.writeFileSync(file, `${JSON.stringify(merged, null, 2)}\n`);
  console.info(`${merged.adviezen.length} adviezen bewaard, herzien op ${merged.herzien}.`);
}

try {
  main();
} catch {
  console.error(
    'Het pakketregister geeft geen adviezen. De bewaarde lijst en haar datum zijn niet veranderd.',
  );
  process.exit(1);
}
