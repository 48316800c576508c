import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');
const alias = { '@tests': path.join(root, 'tests'), '@': path.join(root, 'src') };
const project = (name: string, include: string[], more: object = {}) => ({
  resolve: { alias },
  test: { name, root, include, pool: 'threads' as const, ...more },
});

/**
 * Two disjoint groups: without a database (unit, law, architecture: milliseconds) and with a real
 * PostgreSQL (tenancy, integration), which fail hard when there is none and are never skipped.
 */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      // A build server shares its cores: what takes a second here may take ten there.
      project('unit', ['tests/unit/**/*.test.{ts,tsx}'], { testTimeout: 30_000 }),
      project('law', ['tests/law/**/*.test.ts'], { testTimeout: 30_000 }),
      project('architecture', ['tests/architecture/**/*.test.ts'], { testTimeout: 60_000 }),
      project('tenancy', ['tests/tenancy/**/*.test.ts'], {
        globalSetup: ['tests/support/database-setup.ts'],
        testTimeout: 180_000,
        hookTimeout: 300_000,
      }),
      project('integration', ['tests/integration/**/*.test.ts'], {
        globalSetup: ['tests/support/database-setup.ts'],
        testTimeout: 180_000,
        hookTimeout: 300_000,
      }),
    ],
  },
});
