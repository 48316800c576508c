import { text } from 'node:stream/consumers';
import { answer } from './antwoord';
import { listRegels, listVensters } from './overzicht';

const NO_ARRAY = 'reken: op standaardinvoer wordt een JSON-lijst met vragen verwacht';

/** A JSON array with one row per line: for a program to parse and for a person to search. */
const asLines = (rows: readonly unknown[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;

function parseArray(json: string): unknown[] | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** What the command prints for these arguments and this standard input, and how it ends. */
async function run(args: readonly string[]): Promise<{ stdout: string } | { stderr: string }> {
  const [option, ...rest] = args;
  if (option === '--regels' && rest.length === 0) return { stdout: asLines(listRegels()) };
  if (option === '--parameters' && rest.length === 0) return { stdout: asLines(listVensters()) };
  if (option !== undefined)
    return { stderr: `reken: onbekende optie ${args.join(' ')} (--regels of --parameters)` };
  const questions = parseArray(await text(process.stdin));
  return questions ? { stdout: asLines(questions.map((vraag) => answer(vraag))) } : { stderr: NO_ARRAY };
}

// No top-level await: the launcher loads this file with require.
run(process.argv.slice(2)).then((result) => {
  if ('stderr' in result) {
    process.stderr.write(`${result.stderr}\n`);
    process.exitCode = 2;
  } else {
    process.stdout.write(result.stdout);
  }
});
