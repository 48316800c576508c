import type { CsvFormat, LoadOwner } from './csv-format';
import type { CsvError } from './csv-header';
import { type CsvReport, checkCsv, loadCsv } from './csv-import';
import type { Client, LoadCounts, Progress } from './staged-load';

/**
 * A kind of file as the import sees it (ADR 0013): checked first, without the database and without throwing over what
 * is in it; then loaded whole in the transaction that it is given, from the same bytes, or CsvRefused.
 */
export type FileKind = {
  name: string;
  scope: 'gemeente' | 'kantoor';
  /** Tables of which the statistics are gathered once it is loaded. */
  fills: readonly string[];
  check(path: string, owner: LoadOwner, progress: Progress): Promise<CsvReport>;
  /** What it touched, and what is odd that only the load could see. */
  load(
    client: Client,
    path: string,
    owner: LoadOwner,
    checked: CsvReport,
    progress: Progress,
  ): Promise<{ counts: LoadCounts; remarks: CsvError[] }>;
};

/** A format of lines and fields as a kind of file. */
export const csvKind = (format: CsvFormat): FileKind => ({
  name: format.name,
  scope: format.scope,
  fills: format.fills,
  check: (path, _owner, progress) => checkCsv(path, format, progress),
  load: async (client, path, owner, checked, progress) => ({
    counts: await loadCsv(client, path, format, owner, checked, progress),
    remarks: [],
  }),
});
