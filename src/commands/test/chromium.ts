import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { runsAsRoot } from '../postgres/folders';
import { binOf } from '../processes';

/** Chromium without the windows of a desktop: the same pages for less than half of the work. */
const SHELL = '/usr/bin/chromium-headless-shell';

const PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a browser for the end-to-end tests: the one in PW_CHROMIUM, Debian's without windows (installed when we are root
 * there), another of the system, Playwright's own, or else a newly downloaded one.
 * Throws an Error with a plain sentence when none of these works.
 */
export function findChromium(report: (line: string) => void): string {
  const debian = runsAsRoot && fs.existsSync('/usr/bin/apt-get');
  if (!process.env.PW_CHROMIUM && debian && !fs.existsSync(SHELL)) {
    report('Chromium installeren met apt-get ...');
    aptGet('update', '-qq');
    // Older releases of Debian have it in the package with windows only.
    if (!installPackage('chromium-headless-shell') && !present()) installPackage('chromium');
  }
  const found = present();
  if (found) return found;
  report('Chromium downloaden met Playwright ...');
  const cli = binOf('playwright', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const installed = present();
  if (installed) return installed;
  throw new Error(
    'Er is geen Chromium. Installeer hem (Debian: apt install chromium) of zet PW_CHROMIUM op zijn pad.',
  );
}

const installPackage = (name: string): boolean =>
  aptGet('install', '-y', '-qq', '--no-install-recommends', name);

/** Whether it went well; without network it gives up soon, for there may be another browser. */
function aptGet(...args: string[]): boolean {
  const limits = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync('apt-get', [...limits, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  );
}

function present(): string | undefined {
  const places = [process.env.PW_CHROMIUM, ...PLACES, chromium.executablePath()];
  return places.find((place) => place && fs.existsSync(place));
}
