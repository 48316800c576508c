import fs from 'node:fs';
import path from 'node:path';
import { projectRoot, readOrEmpty, withLock } from '../postgres/folders';
import { firstFreePort } from '../postgres/ports';
import { binOf, runNode, startCompanion, waitForUrl } from '../processes';

/** The control arm: an application with nothing in it, of the Next.js that this one is built with. */
const source = path.join(projectRoot, 'src', 'commands', 'bench', 'leeg');
// Next builds beside its sources, and must find node_modules above them: below the checkout, but outside src.
const folder = path.join(projectRoot, '.kohier', 'bench-leeg');
const next = binOf('next', 'dist/bin/next');

/** Builds the empty application when it or Next.js changed, and serves it. Throws an Error with what Next printed. */
export async function startEmptyApplication(
  firstPort: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  await withLock(`${folder}.lock`, build, 15 * 60_000);
  const port = await firstFreePort(firstPort);
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const args = [next, 'start', folder, '--port', String(port), '--hostname', '127.0.0.1'];
  const companion = startCompanion('leeg', args, env);
  const url = `http://127.0.0.1:${port}`;
  if (!(await waitForUrl(url, 60_000, companion.ended))) {
    await companion.stop();
    throw new Error(`The empty application does not start.\n${companion.lastLines()}`);
  }
  return { url, stop: () => companion.stop() };
}

async function build(): Promise<void> {
  const { version } = JSON.parse(
    fs.readFileSync(path.join(projectRoot, 'node_modules/next/package.json'), 'utf8'),
  );
  const files = fs.readdirSync(source, { recursive: true, encoding: 'utf8' }).sort();
  const stamp = [version, ...files.map((file) => file + readOrEmpty(path.join(source, file)))].join('\n');
  const stampFile = path.join(folder, 'stamp');
  if (readOrEmpty(stampFile) === stamp) return;
  fs.rmSync(folder, { recursive: true, force: true });
  fs.cpSync(source, folder, { recursive: true });
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const result = await runNode([next, 'build', folder], { env });
  if (result.code !== 0) throw new Error(`The empty application is not built.\n${result.output}`);
  fs.writeFileSync(stampFile, stamp);
}
