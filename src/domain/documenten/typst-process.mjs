/**
 * The child that turns a template and its data into a PDF. Apart from the web process, because a letter takes
 * milliseconds of a core and the compiler's memory creeps up: when this process ends, all of it is given back.
 * Plain JavaScript: it starts at once and needs no build.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const folder = path.dirname(fileURLToPath(import.meta.url));
const workspace = path.join(folder, 'sjablonen');
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontPaths: [path.join(folder, 'lettertypen')] }],
});

/** What the compiler says of a letter, without the data it was made from. */
function sayWhat(error, fallback) {
  const found = error ? compiler.fetchDiagnostics(error) : [];
  return found.map((one) => one.message ?? String(one)).join('; ') || fallback;
}

/**
 * A file that exists in the compiler's memory only. Data in there and not as an input of the compiler: other inputs
 * are another standard library to it, and then nothing that it remembers of the letter before is of use.
 */
const gegevens = path.join(workspace, 'gegevens.json');

function make({ sjabloon, data }) {
  compiler.mapShadow(gegevens, Buffer.from(data));
  const compiled = compiler.compile({
    mainFilePath: path.join(workspace, `${sjabloon}.typ`),
    resetRead: false,
  });
  const doc = compiled.result;
  if (!doc || compiled.hasError())
    return { fout: sayWhat(compiled.takeError(), 'the template gave no pages') };
  const pdf = compiler.pdf(doc, { pdfStandard: 'ua-1' });
  return { pdf, bladzijden: doc.numOfPages };
}

process.on('message', (opdracht) => {
  let antwoord;
  try {
    antwoord = make(opdracht);
  } catch (error) {
    antwoord = { fout: error instanceof Error ? error.message : String(error) };
  }
  // What this letter and the one before did not use is let go: looking through more costs more than it saves.
  compiler.evictCache(2);
  process.send({ nummer: opdracht.nummer, ...antwoord });
});
// Ends with the process that asked, however that one ended.
process.on('disconnect', () => process.exit(0));
