import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../postgres/folders';
import { coverage, readRequirements, readTags } from './coverage';

/**
 * `npm run dekking [-- --json]`: holds the list of requirements (tests/eisen.md) against the codes in the titles of
 * the tests. Fails when a test names a code that the list does not know.
 */
function main(): void {
  const tests = path.join(projectRoot, 'tests');
  const requirements = readRequirements(fs.readFileSync(path.join(tests, 'eisen.md'), 'utf8'));
  const tags = fs
    .readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .flatMap((file) => readTags(file, fs.readFileSync(path.join(tests, file), 'utf8')));
  const found = coverage(requirements, tags);
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  else process.stdout.write(show(found));
  if (found.onbekend.length > 0) process.exitCode = 1;
}

function show(found: ReturnType<typeof coverage>): string {
  const lines = found.onderdelen.map(({ onderdeel, bewezen, zonderTest, nietDoorSoftware }) => {
    const total = bewezen.length + zonderTest.length;
    const outside =
      nietDoorSoftware.length > 0 ? ` (niet door software te bewijzen: ${nietDoorSoftware.join(' ')})` : '';
    return `${onderdeel}: ${bewezen.length} van ${total} bewezen${outside}\n  bewezen:     ${bewezen.join(' ') || '-'}\n  zonder test: ${zonderTest.join(' ') || '-'}`;
  });
  const { bewezen, totaal } = found;
  const unknown = found.onbekend.map((tag) => `onbekende code ${tag.code} in ${tag.bestand}: ${tag.titel}`);
  return `${[...lines, `\nSamen: ${bewezen} van ${totaal} bewezen`, ...unknown].join('\n')}\n`;
}

main();
