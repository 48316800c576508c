// Runs before anything is installed: plain JavaScript that needs only Node itself.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));

/**
 * Ends the process with a sentence when this Node is older than 20.19.
 * @param {string} version as in `process.versions.node`
 */
export function refuseOldNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Kohier heeft Node 20.19 of nieuwer nodig; dit is ${version}. Zie https://nodejs.org.`);
  process.exit(1);
}

/**
 * Answers whether node_modules holds what the lock file asks for. Packages for other machines may be absent.
 * @param {string} folder of the checkout
 */
export function isInstalled(folder) {
  try {
    const read = (/** @type {string} */ file) =>
      JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).packages;
    const wanted = read('package-lock.json');
    const present = read('node_modules/.package-lock.json');
    return Object.keys(wanted).every(
      (name) =>
        name === '' ||
        (present[name]
          ? present[name].version === wanted[name].version && fs.existsSync(path.join(folder, name))
          : wanted[name].optional === true),
    );
  } catch {
    return false;
  }
}

/** Installs what is missing, with the package manager's own words on the screen only when it fails. */
function install() {
  if (isInstalled(root)) return;
  console.info('Pakketten installeren (npm ci) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = /** @type {const} */ ({
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // Without this Prisma tries to download a native program that Kohier does not use.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
  });
  const result =
    npm && /\.[cm]?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (result.status !== 0) {
    console.error('npm ci is niet gelukt. Is er verbinding met het pakketregister?');
    process.exit(1);
  }
}

/**
 * Makes the checkout ready and runs the TypeScript behind a command.
 * @param {string} file relative to this folder, with an exported `main(args)`
 */
export async function launch(file) {
  refuseOldNode(process.versions.node);
  process.chdir(root);
  install();
  const { register } = await import('tsx/esm/api');
  register();
  try {
    const { main } = await import(new URL(file, import.meta.url).href);
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
