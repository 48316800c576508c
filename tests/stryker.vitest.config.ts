import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

/** The tests that may kill a mutant of the law core: no database, no process of their own. */
export default defineConfig({
  root,
  resolve: { alias: { '@tests': path.join(root, 'tests'), '@': path.join(root, 'src') } },
  test: { include: ['tests/law/**/*.test.ts', 'tests/unit/law/**/*.test.ts'], pool: 'threads' },
});
