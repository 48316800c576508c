import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './postgres/folders';
import { readSchema } from './prisma-diff';

/**
 * Generates the Prisma client into `src/generated/prisma`, when the schema or Prisma changed since the last time.
 * Answers whether it did. Throws an Error with Prisma's own words.
 *
 * Prisma first looks for a native program that only its migrations need and tries to download it; naming any
 * existing program instead keeps this step offline.
 */
export function generateClient(): boolean {
  const prisma = path.dirname(createRequire(import.meta.url).resolve('prisma/package.json'));
  const version: string = JSON.parse(fs.readFileSync(path.join(prisma, 'package.json'), 'utf8')).version;
  const hash = createHash('sha256').update(version).update(readSchema()).digest('hex');
  const stamp = path.join(projectRoot, 'src', 'generated', 'prisma', 'schema.sha256');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash) return false;
  const args = [
    path.join(prisma, 'build', 'index.js'),
    'generate',
    '--config',
    'prisma/prisma.config.ts',
    '--no-hints',
  ];
  const result = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1' },
    encoding: 'utf8',
  });
  if (result.status !== 0) throw new Error(`prisma generate mislukt: ${result.stderr}${result.stdout}`);
  fs.writeFileSync(stamp, hash);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.info(generateClient() ? 'Prisma-client gemaakt.' : 'Prisma-client is al bij.');
}
