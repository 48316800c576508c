import path from 'node:path';
import { parseArgs } from 'node:util';
import { readPersonen } from '@/commands/oidc-provider/personen';
import { parseLocalDate } from '@/platform/local-date';
import { genereer } from './genereer';
import { PEILDATUM } from './peildatum';

const GEBRUIK = `Gebruik: npm run genereer -- --huishoudens N --seed S --uit MAP [--kantoor gbtwente|cocensus] [--peildatum JJJJ-MM-DD]

Maakt een bevolking: personen, adressen, WOZ-objecten, belangen, containers, ledigingen, honden en ontvangsten.
Dezelfde opties geven dezelfde bestanden. Standaard: 1000 huishoudens, seed 1, peildatum 2026-11-01.`;

function wholeNumber(name: string, value: string, min: number): number {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= min)) throw new Error(`--${name} moet een heel getal zijn van ${min} of meer.`);
  return number;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      huishoudens: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      uit: { type: 'string' },
      kantoor: { type: 'string' },
      peildatum: { type: 'string', default: PEILDATUM },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || !values.uit) {
    console.log(GEBRUIK);
    if (!values.help) process.exitCode = 1;
    return;
  }
  if (parseLocalDate(values.peildatum) === null)
    throw new Error('--peildatum moet een bestaande datum zijn (JJJJ-MM-DD).');
  const started = performance.now();
  const opgave = genereer(
    path.resolve(values.uit),
    {
      huishoudens: wholeNumber('huishoudens', values.huishoudens, 1),
      seed: wholeNumber('seed', values.seed, 0),
      peildatum: values.peildatum,
      demo: readPersonen(),
      ...(values.kantoor ? { kantoor: values.kantoor } : {}),
    },
    console.log,
  );
  const regels = opgave.reduce((sum, { regels }) => sum + regels, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${regels} regels in ${opgave.length} bestanden, ${seconds} s.`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
