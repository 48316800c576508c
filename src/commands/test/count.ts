import fs from 'node:fs';
import { z } from 'zod';

/** How many tests passed and failed. Skipped tests are neither. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What went wrong, a text for each, where it is known: told once more at the end of everything. */
  readonly wrong?: readonly string[];
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

/**
 * Reads vitest's JSON report. A file that could not be loaded has no tests and counts as one failed; so does a
 * run that ended badly without saying which test failed.
 */
export function readVitestCount(file: string, exitCode: number): Count {
  const report = vitestReport.safeParse(readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = report.data;
  const broken = testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length;
  return atLeastOneFailed({ passed: numPassedTests, failed: numFailedTests + broken }, exitCode);
}

/** Reads Playwright's JSON report. A test that only passed at a second try counts as failed. */
export function readPlaywrightCount(file: string, exitCode: number): Count {
  const report = playwrightReport.safeParse(readJson(file));
  if (!report.success) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.data.stats;
  return atLeastOneFailed({ passed: expected, failed: unexpected + flaky }, exitCode);
}

/** One failed test, with what went wrong on the screen. */
export function failure(error: unknown): Count {
  const text = error instanceof Error ? error.message : String(error);
  console.error(text);
  return { passed: 0, failed: 1, wrong: [text] };
}

function atLeastOneFailed(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** What a file of JSON holds; undefined when there is none that can be read. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
