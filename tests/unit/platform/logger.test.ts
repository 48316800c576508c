import { describe, expect, test } from 'vitest';
import { makeLogger, redacted, takeConsole } from '@/platform/logger';

/** What is written when somebody does this with a logger and a console: nothing of a person. */
function written(
  act: (log: ReturnType<typeof makeLogger>, on: Pick<Console, 'error' | 'warn'>) => void,
): string {
  let text = '';
  const log = makeLogger('info', { write: (line: string) => (text += line) });
  const on = { error: () => undefined, warn: () => undefined };
  takeConsole(on, log);
  act(log, on);
  return text;
}

const SECRET = 'Johanna Pieters';
const named = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name, ...more });
const ERRORS = [
  named('error', `duplicate key: Key (naam)=(${SECRET}) already exists`, {
    code: '23505',
    table: 'persoon',
    constraint: 'uq',
  }),
  named('PrismaClientKnownRequestError', `Raw query failed. Values: ${SECRET}`, {
    code: 'P2010',
    meta: { modelName: 'Persoon' },
  }),
  named('PrismaClientValidationError', `Invalid \`findMany()\` where: { geslachtsnaam: "${SECRET}" }`),
  named('PrismaClientUnknownRequestError', `ConnectorError(${SECRET})`),
];

describe('what went wrong is written down without what it was about', () => {
  test.each(ERRORS.map((error) => [error.name, error] as const))('%s', (name, error) => {
    Object.assign(error, { digest: '4021' });
    for (const text of [
      written((log) => log.error({ err: error }, 'action failed')),
      written((_, on) => on.error(error)),
      written((_, on) => on.error('Error in page', error)),
      written((_, on) => on.warn(error)),
    ]) {
      expect(text).not.toContain(SECRET);
      // The reference that the visitor reads out, and where it went wrong.
      expect(JSON.parse(text).err).toMatchObject({
        type: name,
        digest: '4021',
        stack: expect.stringContaining(' at '),
      });
    }
    expect(`${redacted(error)} ${redacted(error).message}`).not.toContain(SECRET);
    expect(redacted(error).name).toBe(name);
  });

  test('of any other error its words stay, without a number that could be a BSN', () => {
    const text = written((_, on) => on.error(new Error('no bank file for 123456782')));
    expect(JSON.parse(text).err.message).toBe('no bank file for *********');
    expect(written((_, on) => on.error('123456782 is gone'))).not.toContain('123456782');
    expect(redacted(new Error('for 123456782')).message).toBe('for *********');
  });

  test('what stands beside a message on the console, and is no error, is not written at all', () => {
    expect(written((_, on) => on.error('failed', { naam: SECRET }, [SECRET]))).not.toContain(SECRET);
  });
});
