import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { adressenFormat } from '@/domain/personen/adressen.format';
import { findBestand, listBestanden, listBestandenVanSoort } from '@/domain/runs/bestand.queries';
import { getLaatstBijgewerkt, listBijgewerkt, listVerouderd } from '@/domain/runs/bijgewerkt.queries';
import { importBestand } from '@/domain/runs/import-bestand';
import { type Case, reading } from './case';
import { kandidaatCases } from './runs-kandidaten';
import { runCases } from './runs-werk';

/** One address, under another number for every tenant so that no two files are the same. */
async function offer(by: Parameters<Case['ask']>[0], of: Parameters<Case['ask']>[1]): Promise<unknown> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-tenancy-'));
  const pad = path.join(folder, 'adressen.csv');
  fs.writeFileSync(
    pad,
    `postcode;huisnummer;huisletter;toevoeging;straat;woonplaats;bag_id\n7511FA;${of.gemeente.id};;;Merelstraat;Enschede;\n`,
  );
  try {
    const done = await importBestand(by.ctx, {
      pad,
      formaat: adressenFormat,
      gemeenteId: of.gemeente.id,
      klok: () => by.ctx.now,
    });
    return done.soort;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

const WEEK = 7 * 86_400_000;

export const cases: readonly Case[] = [
  ...runCases,
  ...kandidaatCases,
  {
    of: 'runs/bestand.queries.ts findBestand',
    scope: 'kantoor',
    answer: 'not-found',
    ask: reading((read, of) => findBestand(read, of.kantoor.bestandId)),
  },
  {
    of: 'runs/bestand.queries.ts listBestandenVanSoort',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listBestandenVanSoort(read, 'ontvangsten', 10)),
  },
  {
    of: 'runs/bestand.queries.ts listBestanden',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listBestanden(read)),
  },
  {
    of: 'runs/bijgewerkt.queries.ts getLaatstBijgewerkt',
    scope: 'kantoor',
    answer: 'empty',
    ask: reading((read, of) => getLaatstBijgewerkt(read, of.gemeente.id)),
  },
  {
    of: 'runs/bijgewerkt.queries.ts listVerouderd',
    scope: 'gemeente',
    answer: 'own',
    // Another case may have loaded a file: a week later everything is too old.
    ask: reading((read) =>
      listVerouderd({ ...read, ctx: { ...read.ctx, now: new Date(read.ctx.now.getTime() + WEEK) } }),
    ),
  },
  {
    of: 'runs/bijgewerkt.queries.ts listBijgewerkt',
    scope: 'kantoor',
    answer: 'empty',
    ask: reading(async (read, of) => [...(await listBijgewerkt(read, of.gemeente.id))]),
  },
  { of: 'runs/import-bestand.ts importBestand', scope: 'gemeente', answer: 'not-found', ask: offer },
];
