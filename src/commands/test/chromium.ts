import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { chromium } from '@playwright/test';
import { runsAsRoot } from '../postgres/folders';
import { binOf } from '../processes';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a browser for the end-to-end tests: the one in PW_CHROMIUM, the system's, Playwright's own, or else a
 * newly installed one (the Debian package as root, Playwright's download otherwise).
 * Throws an Error with a plain sentence when none of these works.
 */
export function findChromium(report: (line: string) => void): string {
  const found = present();
  if (found) return found;
  if (runsAsRoot && fs.existsSync('/usr/bin/apt-get')) {
    report('Chromium installeren met apt-get ...');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ]) {
      spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
    }
  } else {
    report('Chromium downloaden met Playwright ...');
    const cli = binOf('playwright', 'cli.js');
    spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const installed = present();
  if (installed) return installed;
  throw new Error(
    'Er is geen Chromium. Installeer hem (Debian: apt install chromium) of zet PW_CHROMIUM op zijn pad.',
  );
}

function present(): string | undefined {
  const places = [process.env.PW_CHROMIUM, ...PLACES, chromium.executablePath()];
  return places.find((place) => place && fs.existsSync(place));
}
