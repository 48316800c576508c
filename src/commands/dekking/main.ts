import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../postgres/folders';
import { coverage, readRequirements, readTags } from './coverage';
import { readZinnen, zinnenCoverage } from './zinnen';

/**
 * `npm run dekking [-- --json | --zinnen]`: holds the list of requirements (tests/eisen.md) against the codes in the titles of
 * the tests, and the sentences of the sources (tests/zinnen.md) against both. Fails when a test or a sentence names a code
 * that the list does not know.
 */
function main(): void {
  const tests = path.join(projectRoot, 'tests');
  const requirements = readRequirements(fs.readFileSync(path.join(tests, 'eisen.md'), 'utf8'));
  const tags = fs
    .readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .flatMap((file) => readTags(file, fs.readFileSync(path.join(tests, file), 'utf8')));
  const found = coverage(requirements, tags);
  const zinnen = zinnenCoverage(
    readZinnen(fs.readFileSync(path.join(tests, 'zinnen.md'), 'utf8')),
    requirements,
    tags,
  );
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ ...found, zinnen }, null, 2)}\n`);
  else process.stdout.write(show(found) + showZinnen(zinnen));
  if (found.onbekend.length + zinnen.onbekend.length > 0) process.exitCode = 1;
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

function showZinnen({ bewezen, totaal, open, onbekend }: ReturnType<typeof zinnenCoverage>): string {
  const lines = open.map(({ nummer, tekst, mist }) => `  ${nummer} mist ${mist.join(' ')}: ${tekst}`);
  const unknown = onbekend.map((wat) => `onbekende code in tests/zinnen.md: ${wat}`);
  const kop = `\nZinnen van de bronnen: ${bewezen} van ${totaal} bewezen`;
  if (process.argv.includes('--zinnen')) return `${[kop, ...lines, ...unknown].join('\n')}\n`;
  return `${[`${kop} (welke niet: npm run dekking -- --zinnen)`, ...unknown].join('\n')}\n`;
}

main();
