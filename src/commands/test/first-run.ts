import path from 'node:path';
import { destroyCluster } from '../postgres/cluster';
import { projectRoot } from '../postgres/folders';
import { MIGRATION_ROLE, withClient, withUrl } from '../postgres/roles';
import { findServer } from '../postgres/server';
import { binOf, type Companion, runNode, startCompanion } from '../processes';
import { findChromium } from './chromium';
import { type Count, failure } from './count';

const UP = 'Kohier draait: ';
/** What the demo says when it is at something that may be broken off there. */
const KILL_AT = [
  'migratie ',
  'huishoudens voor gbtwente',
  'Aanslagen 2026',
  'Ontvangsten ...',
  'Vragen en contacten',
];
/** Tables of which a start that was broken off has as many rows as one that was not. */
const SAME = [
  'persoon',
  'adres',
  'woz_object',
  'belang',
  'aanslag',
  'aanslagregel',
  'betalingskenmerk',
  'boeking',
  'boekingsregel',
  'ontvangst',
  'document',
  'kantoor_boeking',
  'kantoor_boekingsregel',
  'klantcontact',
  'vraag',
  'taak',
];
/** What is the same beside numbers of rows: nothing of the receipts and of the letters was left undone. */
const DONE: Readonly<Record<string, string>> = {
  'ontvangst per stand': `select string_agg(status || ' ' || n, ', ' order by status) as said
    from (select status, count(*) as n from ontvangst group by status) s`,
  'gemeenten met brieven': `select count(*)::text as said
    from (select from document group by gemeente_id having count(*) >= 50) g`,
  'bezorging per brief': `select (count(*) = (select count(*) from document))::text as said
    from (select from bezorging group by gemeente_id, document_id) b`,
};

/**
 * The first command of the README as a newcomer gives it, twice, on a machine of which one core is busy: once
 * undisturbed, once killed at every step and started again. Both come up, let people log in, and hold the same. Throws
 * away what the demo of this checkout held.
 */
export async function runFirstRun(): Promise<Count> {
  const browser = findChromium((line) => console.info(line));
  const busy = startCompanion('drukte', ['-e', 'for (;;);'], {});
  let passed = 0;
  try {
    const undisturbed = await comeUp([], browser);
    passed++;
    const killed = await comeUp(KILL_AT, browser);
    passed++;
    const differing = [...undisturbed.keys()].filter((what) => undisturbed.get(what) !== killed.get(what));
    if (differing.length > 0) {
      const told = differing.map((t) => `${t} ${undisturbed.get(t)} en ${killed.get(t)}`).join(', ');
      throw new Error(`Een afgebroken start levert andere gegevens op: ${told}.`);
    }
    return { passed: passed + 1, failed: 0 };
  } catch (error) {
    return { ...failure(error), passed };
  } finally {
    await busy.stop();
    await destroyCluster('demo');
  }
}

/** Starts afresh, is killed at each of these lines and started again, until people can log in; counts what is there. */
async function comeUp(killAt: readonly string[], browser: string): Promise<Map<string, string>> {
  let fresh = true;
  for (const line of killAt) {
    const { demo } = await startUntil(line, fresh);
    demo.kill();
    await demo.ended;
    fresh = false;
  }
  const { demo, line } = await startUntil(UP, fresh);
  try {
    console.info(line);
    const url = /http:\S+/.exec(line)?.[0] ?? '';
    const { code, output } = await runNode(
      [binOf('@playwright/test', 'cli.js'), 'test', '--config', 'tests/playwright.config.ts', 'eerste-start'],
      { env: { KOHIER_BASE_URL: url, PW_CHROMIUM: browser, NODE_ENV: undefined } },
    );
    if (code !== 0) throw new Error(`Inloggen in de demo lukt niet.\n${output.slice(-3_000)}`);
    return await countRows();
  } finally {
    await demo.stop();
  }
}

/** Starts the demo and waits until it says this. Throws with what it printed when it goes on without. */
async function startUntil(text: string, fresh: boolean): Promise<{ demo: Companion; line: string }> {
  const args = [path.join(projectRoot, 'src', 'commands', 'demo.mjs'), ...(fresh ? ['--fresh'] : [])];
  let hear: (said: string) => void = () => undefined;
  const demo = startCompanion('demo', args, {}, (said) => hear(said));
  const line = await new Promise<string | null>((resolve) => {
    hear = (said) => {
      if (said.includes(text)) resolve(said);
      // Up without having said it: waiting on would last until the build server gives up.
      else if (said.includes(UP)) resolve(null);
    };
    demo.ended.then(() => resolve(null));
  });
  if (line !== null) return { demo, line };
  await demo.stop();
  throw new Error(`De demo zei niet "${text}".\n${demo.lastLines()}`);
}

async function countRows(): Promise<Map<string, string>> {
  const server = await findServer('demo', {});
  const questions = [
    ...SAME.map((table) => [table, `select count(*)::text as said from ${table}`] as const),
    ...Object.entries(DONE),
  ];
  try {
    return await withClient(
      withUrl(server.adminUrl, { database: 'kohier_demo', role: MIGRATION_ROLE }),
      async (client) => {
        const answers = new Map<string, string>();
        for (const [what, sql] of questions) {
          const { rows } = await client.query<{ said: string | null }>(sql);
          answers.set(what, rows[0]?.said ?? '');
        }
        return answers;
      },
    );
  } finally {
    await server.embedded?.release();
  }
}
