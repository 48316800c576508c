import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readDotEnv } from '@/commands/dot-env';
import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { importBestand } from '@/domain/runs/import-bestand';
import { now } from '@/platform/clock';
import { closeConnections } from '@/platform/database';
import { BadInput, Refused } from '@/platform/errors';
import { findSoort, SOORTEN } from './formaten';
import { contextOf, gemeenteOf, importeerMap } from './importeer-map';
import { meldUitkomst } from './meld';

const GEBRUIK = `Gebruik: npm run importeer -- --kantoor K --gemeente G --soort S BESTAND
         npm run importeer -- --kantoor K --map MAP

De eerste leest een bestand in; --gemeente vervalt bij een bestand van het kantoor zelf (ontvangsten, bankafschriften).
Met --regels N wordt het bestand geweigerd als het niet N regels heeft.
De tweede leest MAP/<gemeente>/<soort>.csv en MAP/<soort>.csv in, in de goede volgorde.
Een bankafschrift is XML van de bank (camt.053), een bankantwoord ook (pain.002); de andere bestanden zijn CSV.
Soorten: ${SOORTEN.map((formaat) => formaat.name).join(', ')}, bankantwoord.`;

async function one(
  kantoor: string,
  soort: string,
  pad: string,
  gemeente?: string,
  regels?: string,
): Promise<boolean> {
  const formaat = findSoort(soort);
  if (!formaat) throw new Error(`Onbekende soort bestand.\n\n${GEBRUIK}`);
  if (formaat.scope === 'gemeente' && !gemeente)
    throw new Error(`Een bestand ${soort} hoort bij een gemeente: geef --gemeente.`);
  if (regels !== undefined && !/^\d{1,9}$/.test(regels))
    throw new Error('--regels moet een heel getal zijn.');
  const ctx = await contextOf(kantoor);
  const started = performance.now();
  const uitkomst = await importBestand(ctx, {
    pad: path.resolve(pad),
    formaat,
    gemeenteId: formaat.scope === 'gemeente' && gemeente ? gemeenteOf(ctx, gemeente) : null,
    klok: now,
    ...(regels === undefined ? {} : { verwachteRegels: Number(regels) }),
  });
  console.log(meldUitkomst(path.basename(pad), uitkomst, (performance.now() - started) / 1000));
  return uitkomst.soort === 'geladen' || uitkomst.soort === 'al-geladen';
}

/** What the bank answers to a file of ours: read and done with, no rows to load. */
async function bankantwoord(kantoor: string, pad: string): Promise<boolean> {
  const ctx = await contextOf(kantoor);
  try {
    const { aanvaard, geweigerd } = await receiveTerugmelding(ctx, fs.createReadStream(path.resolve(pad)));
    console.log(`${path.basename(pad)}: nieuw aangenomen ${aanvaard}, nieuw geweigerd ${geweigerd}.`);
    return true;
  } catch (error) {
    if (!(error instanceof Refused || error instanceof BadInput)) throw error;
    console.log(`${path.basename(pad)}: niet verwerkt, geen antwoord op een bestand van dit kantoor.`);
    return false;
  }
}

async function folder(kantoor: string, map: string): Promise<boolean> {
  const ctx = await contextOf(kantoor);
  const result = await importeerMap(ctx, path.resolve(map), (bestand, uitkomst, seconds) => {
    const naam = [bestand.gemeente, bestand.formaat.name].filter((part) => part).join(' ');
    console.log(meldUitkomst(naam, uitkomst, seconds));
  });
  return result === 'geladen';
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: {
      kantoor: { type: 'string' },
      gemeente: { type: 'string' },
      soort: { type: 'string' },
      map: { type: 'string' },
      regels: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { kantoor, soort, map } = values;
  const [pad] = positionals;
  if (values.help || !kantoor || !(map || (soort && pad))) {
    console.log(GEBRUIK);
    return values.help;
  }
  readDotEnv();
  if (map) return folder(kantoor, map);
  if (soort === 'bankantwoord') return bankantwoord(kantoor, pad ?? '');
  return one(kantoor, soort ?? '', pad ?? '', values.gemeente, values.regels);
}

try {
  if (!(await main())) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeConnections();
}
