import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@tests/support/database';
import { testEnvironment } from '@tests/support/test-environment';
import pg from 'pg';
import { contextOf } from '@/commands/importeer/importeer-map';
import { importBestand, type Opdracht, type Uitkomst } from '@/domain/runs/import-bestand';
import type { Context } from '@/platform/context';
import type { CsvFormat } from '@/platform/csv-format';
import { closeConnections, openConnections, replaceConnections } from '@/platform/database';
import { formaatOf } from './formaat-of';

/** Two kantoren with the gemeenten that the generator knows, empty of people. */
const GEMEENTEN: [id: number, sleutel: string, kantoor: number][] = [
  [1, 'almelo', 1],
  [2, 'borne', 1],
  [3, 'enschede', 1],
  [4, 'haaksbergen', 1],
  [5, 'hengelo', 1],
  [6, 'losser', 1],
  [7, 'oldenzaal', 1],
  [8, 'twenterand', 1],
  [9, 'haarlem', 2],
];
export const BORNE = 2;
export const LOSSER = 6;
export const HAARLEM = 9;

export type Plek = {
  database: TestDatabase;
  /** Sees everything that is really there. */
  alles: pg.Client;
  gbtwente: Context;
  /** A folder of its own under the system folder for temporary files. */
  map: string;
  close: () => Promise<void>;
};

/** A database with a register, this process connected to it as the application is, and a folder for files. */
export async function openPlek(): Promise<Plek> {
  const database = await createTestDatabase();
  Object.assign(process.env, testEnvironment, { DATABASE_URL: database.appUrl });
  const alles = new pg.Client({ connectionString: database.migratieUrl });
  await alles.connect();
  await alles.query(
    `insert into kantoor (id, sleutel, naam, zetel, website) values
      (1, 'gbtwente', 'GBTwente', 'Hengelo', 'https://een.example'), (2, 'cocensus', 'Cocensus', 'Hoofddorp', 'https://twee.example')`,
  );
  for (const [id, sleutel, kantoor] of GEMEENTEN) {
    await alles.query('insert into gemeente (id, sleutel, naam, cbs_code) values ($1, $2, $2, $3)', [
      id,
      sleutel,
      String(id),
    ]);
    await alles.query(
      `insert into deelname (kantoor_id, gemeente_id, vanaf, soort) values ($1, $2, '2020-01-01', 'deelnemer')`,
      [kantoor, id],
    );
  }
  await replaceConnections(openConnections(database.appUrl, 4));
  const map = fs.mkdtempSync(path.join(os.tmpdir(), 'kohier-import-'));
  return {
    database,
    alles,
    gbtwente: await contextOf('gbtwente'),
    map,
    close: async () => {
      fs.rmSync(map, { recursive: true, force: true });
      await alles.end();
      await closeConnections();
      await database.drop();
    },
  };
}

/** Tables that an import may touch. */
export const TABELLEN = [
  'adres',
  'persoon',
  'persoon_adres',
  'contactgegeven',
  'vertegenwoordiging',
  'woz_object',
  'woz_waarde',
  'belang',
  'container',
  'lediging',
  'hond',
  'ontvangst',
];

/** A fingerprint of every row of every table that an import may touch: equal means that nothing changed at all. */
export async function fingerprint(client: pg.Client): Promise<Record<string, string>> {
  const prints: Record<string, string> = {};
  for (const tabel of TABELLEN) {
    const { rows } = await client.query<{ n: string; print: string }>(
      `select count(*)::text as n, coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)::text as print from ${tabel} t`,
    );
    prints[tabel] = `${rows[0]?.n} ${rows[0]?.print}`;
  }
  return prints;
}

type Cells = Record<string, string>;

/** Writes lines of a kind of file and returns where; a column that no line names is left out of the header. */
export function writeCsv(plek: Plek, formaat: CsvFormat, lines: readonly Cells[]): string {
  const names = formaat.columns
    .map((c) => c.name)
    .filter((name) => lines.some((line) => line[name] !== undefined));
  const body = lines.map((line) => names.map((name) => line[name] ?? '').join(';'));
  return writeFile(plek, `${[names.join(';'), ...body].join('\n')}\n`);
}

let files = 0;
export function writeFile(plek: Plek, content: string | Buffer): string {
  files += 1;
  const file = path.join(plek.map, `${files}.csv`);
  fs.writeFileSync(file, content);
  return file;
}

/** Imports a file of a kind in a gemeente; null for the kantoor. */
export function importFile(
  plek: Plek,
  soort: string,
  pad: string,
  gemeenteId: number | null = BORNE,
  more: Partial<Opdracht> & { now?: Date } = {},
): Promise<Uitkomst> {
  const { now, ...opdracht } = more;
  const ctx = now ? { ...plek.gbtwente, now } : plek.gbtwente;
  return importBestand(ctx, { pad, formaat: formaatOf(soort), gemeenteId, klok: () => ctx.now, ...opdracht });
}

/** The same from lines. */
export const importLines = (
  plek: Plek,
  soort: string,
  lines: readonly Cells[],
  gemeenteId: number | null = BORNE,
  more: Partial<Opdracht> & { now?: Date } = {},
): Promise<Uitkomst> => importFile(plek, soort, writeCsv(plek, formaatOf(soort), lines), gemeenteId, more);
