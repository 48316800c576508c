import fs from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

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
  let report: unknown;
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  const root = suite.safeParse(report);
  return root.success ? failuresIn(root.data) : [];
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
