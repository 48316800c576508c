import fs from 'node:fs';
import path from 'node:path';
import type { CsvFormat } from '@/platform/csv-format';

const BUFFER = 1 << 18;
const NEEDS_QUOTES = /[";\n\r]/;

const cell = (value: string) => (NEEDS_QUOTES.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Writes one CSV file line by line; what is not on disk yet is never more than a small buffer. */
export class Schrijver {
  private readonly handle: number;
  private readonly columns: readonly string[];
  private parts: string[] = [];
  private size = 0;
  regels = 0;

  constructor(
    readonly bestand: string,
    formaat: CsvFormat,
  ) {
    fs.mkdirSync(path.dirname(bestand), { recursive: true });
    this.handle = fs.openSync(bestand, 'w');
    this.columns = formaat.columns.map((column) => column.name);
    this.push(this.columns.join(';'));
  }

  /** Adds a line; a column that `cells` does not name stays empty. */
  write(cells: Readonly<Record<string, string>>): void {
    let line = cell(cells[this.columns[0] ?? ''] ?? '');
    for (let i = 1; i < this.columns.length; i += 1) line += `;${cell(cells[this.columns[i] ?? ''] ?? '')}`;
    this.push(line);
    this.regels += 1;
  }

  close(): void {
    this.flush();
    fs.closeSync(this.handle);
  }

  private push(line: string): void {
    this.parts.push(line, '\n');
    this.size += line.length + 1;
    if (this.size > BUFFER) this.flush();
  }

  private flush(): void {
    fs.writeSync(this.handle, this.parts.join(''));
    this.parts = [];
    this.size = 0;
  }
}

/** The files of one gemeente, and that of receipts of its kantoor. */
export type Schrijvers = {
  adressen: Schrijver;
  personen: Schrijver;
  vertegenwoordigingen: Schrijver;
  wozObjecten: Schrijver;
  belangen: Schrijver;
  containers: Schrijver;
  ledigingen: Schrijver;
  honden: Schrijver;
  ontvangsten: Schrijver;
};
