import fs from 'node:fs';
import path from 'node:path';
import { generateClient } from '../generate';
import { projectRoot } from '../postgres/folders';
import { binOf, runNode } from '../processes';
import { advisoriesSchema, judgeTree, reviewAge } from './advisories';
import advisories from './advisories.json';

interface Step {
  readonly name: string;
  readonly args?: string[];
  /** A step that runs in this process; throws when it is not content. */
  readonly here?: () => void;
  /** A file without which there is nothing to check yet. */
  readonly needs?: string;
}

const known = advisoriesSchema.parse(advisories);

/** Throws with every package that is served with and has a known hole, and says when the list of those grew old. */
function refuseHoles(): void {
  const lock = JSON.parse(fs.readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
  const found = judgeTree(lock, known);
  if (found.length > 0) throw new Error(found.join('\n'));
  if (known.herkomst) console.info(`  de adviezen: ${known.herkomst} (npm run advisories)`);
  const age = reviewAge(known, new Date());
  if (age > known.dagen) console.info(`  de adviezen zijn ${age} dagen oud: npm run advisories`);
}

/** What the others stand on: the types that Prisma and Next generate. */
const FIRST: Step[] = [
  { name: 'prisma generate', here: generateClient },
  { name: `known holes in packages, as of ${known.herzien}`, here: refuseHoles },
  { name: 'next typegen', args: [binOf('next', 'dist/bin/next'), 'typegen'], needs: 'src/app/layout.tsx' },
];

/** Two rows side by side, for two cores; within a row one after the other. */
const ROWS: Step[][] = [
  [
    { name: 'tsc', args: [binOf('typescript', 'bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
    {
      name: 'dependency-cruiser',
      args: [
        binOf('dependency-cruiser', 'bin/dependency-cruise.mjs'),
        ...['--config', 'tests/architecture/dependency-cruiser.cjs', 'src'],
      ],
      needs: 'tests/architecture/dependency-cruiser.cjs',
    },
  ],
  [
    {
      name: 'biome',
      args: [
        binOf('@biomejs/biome', 'bin/biome'),
        'check',
        '--config-path=tests/architecture/lint.biome.json',
      ],
    },
    { name: 'knip', args: [binOf('knip', 'bin/knip.js'), '--config', 'tests/architecture/knip.json'] },
    {
      name: 'vitest (unit, law, architecture)',
      args: [
        binOf('vitest', 'vitest.mjs'),
        ...['run', '--config', 'tests/vitest.config.ts', '--passWithNoTests', '--silent', '--reporter=dot'],
        ...['unit', 'law', 'architecture'].flatMap((name) => ['--project', `${name}*`]),
      ],
    },
  ],
];

/** `npm run check`: everything that can be judged without a database, each step with its time. All steps run. */
export async function main(): Promise<void> {
  const begin = performance.now();
  const failed = await performRow(FIRST);
  for (const names of await Promise.all(ROWS.map(performRow))) failed.push(...names);
  const verdict = failed.length === 0 ? 'In orde, in' : `Niet in orde: ${failed.join(', ')}, in`;
  console.info(`${verdict} ${seconds(begin)}`);
  process.exit(failed.length === 0 ? 0 : 1);
}

/** Names of the steps of this row that failed. */
async function performRow(steps: Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    if (step.needs && !fs.existsSync(path.join(projectRoot, step.needs))) {
      console.info(`- ${step.name}: overgeslagen, ${step.needs} is er nog niet`);
      continue;
    }
    const from = performance.now();
    const problem = await perform(step);
    console.info(`${problem === undefined ? '✓' : '✗'} ${step.name} ${seconds(from)}`);
    if (problem === undefined) continue;
    console.info(problem.trimEnd());
    failed.push(step.name);
  }
  return failed;
}

/** What the step complained about; undefined when it is content. */
async function perform(step: Step): Promise<string | undefined> {
  try {
    step.here?.();
  } catch (error) {
    return String(error);
  }
  if (!step.args) return undefined;
  const result = await runNode(step.args, { env: { NEXT_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' } });
  return result.code === 0 ? undefined : result.output;
}

const seconds = (from: number) => `${((performance.now() - from) / 1000).toFixed(1)} s`;
