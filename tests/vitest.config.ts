import fs from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '@tests': path.join(root, 'tests'), '@': path.join(root, 'src') };

/** What a file cannot have when modules were loaded before it: one in the place of another, or loaded anew. */
const NEEDS_MODULES_OF_ITS_OWN = /\bvi\.(mock|doMock|resetModules)\(/;

type Options = { testTimeout: number; hookTimeout?: number; globalSetup?: string[] };

/**
 * The tests of one folder as two groups, divided by what stands in the files. Most files of a worker share the modules that were
 * loaded: to load the whole application for each of them is a good part of what all tests cost. A file that puts a module
 * in the place of another gets its own.
 */
function project(name: string, options: Options) {
  const folder = path.join(root, 'tests', name);
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => `tests/${name}/${file}`);
  const own = files.filter((file) =>
    NEEDS_MODULES_OF_ITS_OWN.test(fs.readFileSync(path.join(root, file), 'utf8')),
  );
  const group = (kind: string, include: string[], isolate: boolean) => ({
    resolve: { alias },
    test: {
      ...{ name: `${name}${kind}`, root, include, pool: 'threads' as const, isolate },
      setupFiles: ['tests/support/own-environment.ts', 'tests/support/as-in-next.ts'],
      ...options,
    },
  });
  return [
    group(
      '',
      files.filter((file) => !own.includes(file)),
      false,
    ),
    ...(own.length > 0 ? [group('-eigen', own, true)] : []),
  ];
}

// A build server shares its cores: what takes a second here may take ten there.
const withoutDatabase = { testTimeout: 30_000 };
const withDatabase = {
  globalSetup: ['tests/support/database-setup.ts'],
  testTimeout: 180_000,
  hookTimeout: 300_000,
};

/**
 * Two disjoint groups: without a database (unit, law, architecture: milliseconds) and with a real
 * PostgreSQL (tenancy, integration), which fail hard when there is none and are never skipped.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      ...project('unit', withoutDatabase),
      ...project('law', withoutDatabase),
      ...project('architecture', { testTimeout: 180_000 }),
      ...project('tenancy', withDatabase),
      ...project('integration', withDatabase),
    ],
  },
});
