import { restoreEnvironment } from '@tests/support/own-environment';
import config from '@tests/vitest.config';
import { expect, test } from 'vitest';

test('what a file did to the environment is gone for the next one of its worker', () => {
  const { PATH } = process.env;
  process.env.KOHIER_KLOK = '2029-12-24T09:00:00Z';
  delete process.env.PATH;
  restoreEnvironment();
  expect(process.env.KOHIER_KLOK).toBeUndefined();
  expect(process.env.PATH).toBe(PATH);
});

test('every file of every project begins so', () => {
  const projects = (config.test?.projects ?? []) as { test: { setupFiles: string[] } }[];
  expect(projects.length).toBeGreaterThanOrEqual(5);
  for (const project of projects) expect(project.test.setupFiles[0]).toBe('tests/support/own-environment.ts');
});
