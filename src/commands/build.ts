import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot, readOrEmpty, stateFolder, withLock } from './postgres/folders';
import { binOf, runNode } from './processes';

/** What the build is made of. The tests are not in it, the generated client follows from the schema. */
const SOURCES = ['src', 'public', 'prisma/schema', 'package-lock.json', 'package.json', 'tsconfig.json'];
const CONFIGS = ['next.config.ts', 'postcss.config.mjs'];
const stamp = path.join(projectRoot, '.next', 'kohier-build');

/** Answers whether there is anything to build yet. */
export function hasPages(): boolean {
  return fs.existsSync(path.join(projectRoot, 'src', 'app', 'layout.tsx'));
}

/**
 * Runs `next build` when a source changed since the last one; answers whether it did.
 * One build at a time: a second command waits. Throws an Error with what Next printed.
 */
export async function buildWhenChanged(): Promise<boolean> {
  return withLock(
    path.join(stateFolder(), 'build.lock'),
    async () => {
      const hash = sourceHash();
      if (readOrEmpty(stamp) === hash && fs.existsSync(path.join(projectRoot, '.next', 'BUILD_ID')))
        return false;
      fs.rmSync(stamp, { force: true });
      const result = await runNode([binOf('next', 'dist/bin/next'), 'build'], {
        env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      });
      if (result.code !== 0) throw new Error(`next build mislukt.\n${result.output}`);
      fs.writeFileSync(stamp, hash);
      return true;
    },
    15 * 60_000,
  );
}

function sourceHash(): string {
  const hash = createHash('sha256');
  const key = process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '';
  hash.update(`${process.versions.node.split('.')[0]}:${createHash('sha256').update(key).digest('hex')}`);
  for (const source of [...SOURCES, ...CONFIGS]) addToHash(hash, path.join(projectRoot, source));
  return hash.digest('hex');
}

function addToHash(hash: ReturnType<typeof createHash>, file: string): void {
  if (!fs.existsSync(file)) return;
  if (fs.statSync(file).isDirectory()) {
    if (path.basename(file) === 'generated') return;
    for (const name of fs.readdirSync(file).sort()) addToHash(hash, path.join(file, name));
    return;
  }
  hash.update(path.relative(projectRoot, file)).update('\0').update(fs.readFileSync(file));
}
