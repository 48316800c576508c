import fs from 'node:fs';
import path from 'node:path';
import { answerToetslijst } from './answer';

/** Stands in for the Inlichtingenbureau on a developer's machine: answers once to every list that lies in a directory. */
const { INLICHTINGENBUREAU_MAP = '' } = process.env;
for (const kantoor of fs.readdirSync(INLICHTINGENBUREAU_MAP)) {
  const uit = path.join(INLICHTINGENBUREAU_MAP, kantoor, 'uit');
  const terug = path.join(INLICHTINGENBUREAU_MAP, kantoor, 'in');
  if (!fs.existsSync(uit)) continue;
  fs.mkdirSync(terug, { recursive: true });
  for (const naam of fs.readdirSync(uit).filter((name) => name.endsWith('.txt'))) {
    const antwoord = answerToetslijst(fs.readFileSync(path.join(uit, naam), 'latin1'));
    fs.writeFileSync(path.join(terug, naam.replace('KT-V-', 'KT-A-')), antwoord, 'latin1');
    fs.rmSync(path.join(uit, naam));
  }
}
