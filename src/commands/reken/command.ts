import { buffer } from 'node:stream/consumers';
import { answer } from './antwoord';
import { listRegels, listVensters } from './overzicht';
import { decodeUtf8, readVragen, type Vraag } from './vragen';

const NO_UTF8 = 'reken: standaardinvoer is geen UTF-8; sla de vragen op als UTF-8 en probeer het opnieuw';
const NO_ARRAY = 'reken: op standaardinvoer wordt een JSON-lijst met vragen verwacht';

/** A JSON array with one row per line: for a program to parse and for a person to search. */
const asLines = (rows: readonly string[]): string =>
  rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;

const listAsLines = (rows: readonly unknown[]): string => asLines(rows.map((row) => JSON.stringify(row)));

/** The answer as JSON, with `id` and `regel` as they were written in the question. */
function answerAsJson(vraag: Vraag): string {
  const { id: _id, regel: _regel, ...rest } = answer(vraag.waarde);
  return `{"id":${vraag.id},"regel":${vraag.regel},${JSON.stringify(rest).slice(1)}`;
}

async function answerInput(): Promise<{ stdout: string } | { stderr: string }> {
  const json = decodeUtf8(await buffer(process.stdin));
  if (json === null) return { stderr: NO_UTF8 };
  const vragen = readVragen(json);
  return vragen ? { stdout: asLines(vragen.map(answerAsJson)) } : { stderr: NO_ARRAY };
}

/** What the command prints for these arguments and this standard input, and how it ends. */
async function run(args: readonly string[]): Promise<{ stdout: string } | { stderr: string }> {
  const [option, ...rest] = args;
  if (option === '--regels' && rest.length === 0) return { stdout: listAsLines(listRegels()) };
  if (option === '--parameters' && rest.length === 0) return { stdout: listAsLines(listVensters()) };
  if (option !== undefined)
    return { stderr: `reken: onbekende optie ${args.join(' ')} (--regels of --parameters)` };
  return answerInput();
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
