import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectRoot } from '@/commands/postgres/folders';
import { readPlaywrightCount, readVitestCount } from '@/commands/test/count';
import { readJourneyFailures, readVitestFailures } from '@/commands/test/what-failed';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-count-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const file = (content: object) => {
  const name = path.join(folder, 'report.json');
  fs.writeFileSync(name, JSON.stringify(content));
  return name;
};
const vitest = (passed: number, failed: number, testResults: object[] = []) =>
  file({ numPassedTests: passed, numFailedTests: failed, testResults });

describe('readVitestCount', () => {
  test('takes the numbers of the report', () => {
    expect(readVitestCount(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
  });
  test('counts a file that could not be loaded as a failed test', () => {
    const broken = { status: 'failed', assertionResults: [] };
    expect(readVitestCount(vitest(7, 0, [broken]), 1)).toEqual({ passed: 7, failed: 1 });
  });
  test('is never green when the run ended badly or left no report', () => {
    expect(readVitestCount(vitest(7, 0), 1)).toEqual({ passed: 7, failed: 1 });
    expect(readVitestCount(path.join(folder, 'nergens.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('readPlaywrightCount', () => {
  test('counts a test that needed a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(readPlaywrightCount(file({ stats }), 1)).toEqual({ passed: 5, failed: 2 });
  });
  test('is never green when the run ended badly or left no report', () => {
    expect(readPlaywrightCount(file({ stats: { expected: 5, unexpected: 0, flaky: 0 } }), 1).failed).toBe(1);
    expect(readPlaywrightCount(path.join(folder, 'nergens.json'), 0).failed).toBe(1);
  });
});

describe('readJourneyFailures', () => {
  test('names what failed, with the first lines of why, however deep it stands', () => {
    const passed = { title: 'goed', ok: true, file: 'a.spec.ts', tests: [] };
    const message = `\u001b[31mError: weg\u001b[39m\n${'regel\n'.repeat(40)}`;
    const failed = {
      ...{ title: 'loopt vast', ok: false, file: 'b.spec.ts' },
      tests: [{ results: [{ errors: [{ message }] }] }],
    };
    const report = file({ suites: [{ specs: [passed], suites: [{ specs: [failed] }] }] });
    const [only, ...more] = readJourneyFailures(report);
    expect(more).toEqual([]);
    expect(only?.split('\n').slice(0, 2)).toEqual(['b.spec.ts: loopt vast', 'Error: weg']);
    expect(only?.split('\n')).toHaveLength(13);
  });
  test('says nothing where there is no report', () => {
    expect(readJourneyFailures(path.join(folder, 'nergens.json'))).toEqual([]);
  });
});

describe('readVitestFailures', () => {
  const failed = (name: string, message: string, assertionResults: object[]) => ({
    ...{ name: path.join(projectRoot, name), status: 'failed', message, assertionResults },
  });
  test('names each test that failed, and a file that could not be loaded, with the first lines of why', () => {
    const results = [
      failed('a.test.ts', '', [
        { fullName: 'telt goed', status: 'passed', failureMessages: [] },
        { fullName: 'telt mis', status: 'failed', failureMessages: [`Error: 1\n${'regel\n'.repeat(40)}`] },
      ]),
      failed('b.test.ts', 'Cannot find module', []),
      { ...failed('c.test.ts', '', []), status: 'passed' },
    ];
    const [first, second, ...more] = readVitestFailures(vitest(1, 1, results));
    expect(first?.split('\n').slice(0, 2)).toEqual(['a.test.ts: telt mis', 'Error: 1']);
    expect(first?.split('\n')).toHaveLength(13);
    expect(second).toBe('b.test.ts\nCannot find module');
    expect(more).toEqual([]);
  });
  test('says nothing where there is no report', () => {
    expect(readVitestFailures(path.join(folder, 'nergens.json'))).toEqual([]);
  });
});
