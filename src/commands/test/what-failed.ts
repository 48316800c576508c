import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../postgres/folders';
import { readJson } from './count';

const LINES = 12;

const spec = z.object({
  title: z.string(),
  ok: z.boolean(),
  file: z.string(),
  tests: z.array(
    z.object({
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

interface Suite {
  specs?: z.infer<typeof spec>[] | undefined;
  suites?: Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(spec).optional(), suites: z.array(suite).optional() }),
);

/**
 * What went wrong in each journey that failed, from Playwright's JSON report: title, file and the first lines of each error.
 * For the end of a log of which a build server shows no more than the end. Empty when the report cannot be read.
 */
export function readJourneyFailures(file: string): string[] {
  const root = suite.safeParse(readJson(file));
  return root.success ? failuresIn(root.data) : [];
}

/** The same from vitest's JSON report. A file that could not be loaded is told by its name. */
export function readVitestFailures(file: string): string[] {
  const report = vitestReport.safeParse(readJson(file));
  if (!report.success) return [];
  return report.data.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const where = path.relative(projectRoot, name);
      const wrong = assertionResults.filter(({ status }) => status === 'failed');
      if (wrong.length === 0) return [[where, short(message)].join('\n')];
      return wrong.map(({ fullName, failureMessages }) =>
        [`${where}: ${fullName}`, ...(failureMessages ?? []).map(short)].join('\n'),
      );
    });
}

function failuresIn({ specs = [], suites = [] }: Suite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, file, tests }) => {
      const messages = tests.flatMap(({ results }) =>
        results.flatMap(({ errors }) => errors.map(({ message = '' }) => short(message))),
      );
      return [`${file}: ${title}`, ...messages].join('\n');
    });
  return [...own, ...suites.flatMap(failuresIn)];
}

const short = (message: string): string =>
  stripVTControlCharacters(message).split('\n').slice(0, LINES).join('\n');
