import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '@/commands/install.mjs';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-install-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(file: string, packages: object): void {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  fs.writeFileSync(path.join(folder, file), JSON.stringify({ packages }));
}
const wanted = {
  '': { name: 'kohier' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/mac': { version: '1.0.0', optional: true },
};

describe('isInstalled', () => {
  test('says no in a fresh clone', () => {
    write('package-lock.json', wanted);
    expect(isInstalled(folder)).toBe(false);
  });
  test('says yes when everything for this machine is there in the version of the lock file', () => {
    write('package-lock.json', wanted);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    fs.mkdirSync(path.join(folder, 'node_modules', 'a'));
    expect(isInstalled(folder)).toBe(true);
  });
  test.each([
    ['another version', { 'node_modules/a': { version: '0.9.0' } }],
    ['nothing', {}],
    ['a record without its folder', { 'node_modules/a': { version: '1.0.0' } }],
  ])('says no with %s', (_, present) => {
    write('package-lock.json', wanted);
    write('node_modules/.package-lock.json', present);
    expect(isInstalled(folder)).toBe(false);
  });
});

test.each([
  ['18.20.0', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.1.0', true],
])('Node %s is accepted: %s', (version, accepted) => {
  const code = `import { refuseOldNode } from './src/commands/install.mjs'; refuseOldNode('${version}');`;
  const result = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(result.status).toBe(accepted ? 0 : 1);
  if (!accepted) expect(result.stderr).toContain(`Node 20.19 of nieuwer nodig; dit is ${version}`);
});
