import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { databaseUrls } from '@/platform/env';
import { demoVariables, fillDatabase, prepareDatabase, startApplication } from '../application';
import { buildWhenChanged, hasPages } from '../build';
import { projectRoot } from '../postgres/folders';
import { withClient } from '../postgres/roles';
import { findServer } from '../postgres/server';
import { binOf, runNode } from '../processes';
import { findChromium } from './chromium';
import { type Count, readPlaywrightCount } from './count';
import { readJourneyFailures } from './what-failed';

const FIRST_PORT = 3400;

/**
 * Builds the application, serves it on a database of its own with login provider and worker, and runs the
 * Playwright tests against it. Throws when it cannot be built or served.
 */
export async function runEndToEnd(): Promise<Count> {
  const specs = hasSpecs(path.join(projectRoot, 'tests', 'e2e'));
  if (!hasPages()) {
    if (specs) throw new Error('Er zijn end-to-endtests, maar src/app/layout.tsx ontbreekt.');
    console.info("Nog geen pagina's: geen build en geen end-to-endtests.");
    return { passed: 0, failed: 0 };
  }
  console.info('Bouwen ...');
  await buildWhenChanged();
  if (!specs) {
    console.info('Nog geen end-to-endtests in tests/e2e.');
    return { passed: 0, failed: 0 };
  }
  const browser = findChromium((line) => console.info(line));
  const server = await findServer('test', databaseUrls());
  const database = `kohier_test_${Date.now().toString(36)}_e2e_${randomBytes(3).toString('hex')}`;
  try {
    await prepareDatabase(server, database, () => undefined);
    const variables = await demoVariables(server, database, FIRST_PORT);
    await fillDatabase(server, variables, ['--klein']);
    const lines: string[] = [];
    const application = await startApplication(variables, 'start', (name, line) =>
      lines.push(`[${name}] ${line}`),
    );
    try {
      const count = await runPlaywright({
        ...variables,
        KOHIER_BASE_URL: application.url,
        PW_CHROMIUM: browser,
      });
      if (count.failed > 0) console.info(`Laatste regels van de toepassing:\n${lines.slice(-30).join('\n')}`);
      return count;
    } finally {
      await application.stop();
    }
  } finally {
    await withClient(server.adminUrl, (client) =>
      client.query(`drop database if exists ${pg.escapeIdentifier(database)} with (force)`),
    );
    await server.embedded?.release();
  }
}

async function runPlaywright(env: Record<string, string>): Promise<Count> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-playwright-'));
  const report = path.join(folder, 'report.json');
  try {
    const { code } = await runNode(
      [binOf('@playwright/test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts'],
      { env: { ...env, NODE_ENV: undefined, PLAYWRIGHT_JSON_OUTPUT_NAME: report }, show: true },
    );
    return { ...readPlaywrightCount(report, code), wrong: readJourneyFailures(report) };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function hasSpecs(folder: string): boolean {
  if (!fs.existsSync(folder)) return false;
  return fs.readdirSync(folder, { recursive: true }).some((name) => /\.spec\.tsx?$/.test(String(name)));
}
