import path from 'node:path';
import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests, started by `npm test -- --alleen e2e`: that builds and serves the application, and says in
 * the environment where it stands (KOHIER_BASE_URL) and which browser to use (PW_CHROMIUM).
 */
export default defineConfig({
  testDir: path.join(import.meta.dirname, 'e2e'),
  testMatch: '**/*.spec.ts',
  outputDir: path.join(import.meta.dirname, '..', 'test-results'),
  fullyParallel: true,
  // Two cores, one application: more only makes them wait for each other.
  workers: 2,
  // A test that needs a second try hides a fault.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.KOHIER_BASE_URL ?? 'http://localhost:3000',
    // What does not come is said after a while, and not when the time of a whole walk is over.
    ...{ actionTimeout: 30_000, navigationTimeout: 45_000 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    // A recording of every step costs a good part of the run, and of a failure the log tells what was seen: asked for only.
    trace: process.env.PW_TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env.PW_CHROMIUM ? { executablePath: process.env.PW_CHROMIUM } : {}),
      // Chromium refuses its sandbox to root, as in a container.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
