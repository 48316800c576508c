import type { TestProject } from 'vitest/node';
import { prepareTestServer, type TestServer } from './test-server';

declare module 'vitest' {
  interface ProvidedContext {
    kohierTestServer: TestServer;
  }
}

/**
 * Before the first test of a project with a database: a server, and a migrated template to copy from.
 * Fails the whole run when there is none; a test that needs PostgreSQL is never skipped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { server, release } = await prepareTestServer();
  project.provide('kohierTestServer', server);
  return release;
}
