import { readDotEnv } from './dot-env';
import { generateClient } from './generate';
import { binOf, runNode } from './processes';

/**
 * `npm run volledig -- R9 P5`: the tests whose title carries one of these codes, at their full size
 * (`tests/support/size.ts`) instead of the small one of `npm test`. Without a code: all of them. A title with `[R9 deel]`
 * proves a part of it: it runs here, and `npm run dekking` does not count it.
 */
async function main(codes: string[]): Promise<void> {
  const wrong = codes.filter((code) => !/^[A-Z]{1,4}-?\d{1,3}$/.test(code));
  if (wrong.length > 0)
    throw new Error(`Dit zijn geen codes: ${wrong.join(' ')}. Voorbeeld: npm run volledig -- R9`);
  readDotEnv();
  generateClient();
  const filter = codes.length > 0 ? ['-t', `\\[(${codes.join('|')})[\\] ,]`] : [];
  const args = [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--testTimeout=3600000',
    '--hookTimeout=3600000',
  ];
  const { code } = await runNode([binOf('vitest', 'vitest.mjs'), ...args, ...filter], {
    env: { KOHIER_PROEF: 'volledig' },
    show: true,
  });
  process.exitCode = code;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
