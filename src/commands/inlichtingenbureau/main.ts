import fs from 'node:fs';
import path from 'node:path';
import { setInterval } from 'node:timers';
import { answerToetslijst } from './answer';

/** Stands in for the Inlichtingenbureau on a developer's machine: answers once to every list that lies in a directory. */
const { INLICHTINGENBUREAU_MAP = '' } = process.env;
const EVERY_MS = 10_000;

/** The answer is there whole or not at all. A list that cannot be read is put aside, and the others are answered. */
function answer(vraag: string, antwoord: string): void {
  try {
    // A name that nobody takes for an answer.
    const half = path.join(path.dirname(antwoord), `.${path.basename(antwoord)}`);
    fs.writeFileSync(half, answerToetslijst(fs.readFileSync(vraag, 'latin1')), 'latin1');
    fs.renameSync(half, antwoord);
    fs.rmSync(vraag);
  } catch (error) {
    console.error(error);
    fs.renameSync(vraag, `${vraag}.fout`);
  }
}

function answerAll(): void {
  fs.mkdirSync(INLICHTINGENBUREAU_MAP, { recursive: true });
  for (const kantoor of fs.readdirSync(INLICHTINGENBUREAU_MAP)) {
    const uit = path.join(INLICHTINGENBUREAU_MAP, kantoor, 'uit');
    const terug = path.join(INLICHTINGENBUREAU_MAP, kantoor, 'in');
    if (!fs.existsSync(uit)) continue;
    fs.mkdirSync(terug, { recursive: true });
    for (const naam of fs.readdirSync(uit).filter((name) => name.endsWith('.txt')))
      answer(path.join(uit, naam), path.join(terug, naam.replace('KT-V-', 'KT-A-')));
  }
}

answerAll();
setInterval(answerAll, EVERY_MS);
