import { expect, test } from 'vitest';
import { missingPlatforms, readLock } from '@/commands/complete-lock';

test('the lock file writes out every platform that it names, so that npm ci takes it (npm run lock:complete)', () => {
  expect(Object.keys(missingPlatforms(readLock()))).toEqual([]);
});

test('derives for which machine a missing package is, and leaves what is there or no platform alone', () => {
  const lock = {
    packages: {
      'node_modules/a': {
        dev: true,
        optionalDependencies: {
          '@a/linux-x64-musl': '1.0.0',
          '@a/windows-arm64': '1.0.0',
          '@a/here-darwin-x64': '1.0.0',
          '@a/nested-darwin-x64': '1.0.0',
          fsevents: '2.3.3',
        },
      },
      'node_modules/@a/here-darwin-x64': { version: '1.0.0' },
      'node_modules/a/node_modules/@a/nested-darwin-x64': { version: '1.0.0' },
    },
  };
  expect(missingPlatforms(lock)).toEqual({
    'node_modules/@a/linux-x64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/@a/windows-arm64': {
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['win32'],
      cpu: ['arm64'],
    },
  });
});
