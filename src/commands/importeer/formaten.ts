import { bankafschriftenFormat } from '@/domain/betalingen/bankafschriften.format';
import { ontvangstenFormat } from '@/domain/betalingen/ontvangsten.format';
import { belangenFormat } from '@/domain/objecten/belangen.format';
import { containersFormat } from '@/domain/objecten/containers.format';
import { hondenFormat } from '@/domain/objecten/honden.format';
import { ledigingenFormat } from '@/domain/objecten/ledigingen.format';
import { wozObjectenFormat } from '@/domain/objecten/woz-objecten.format';
import { adressenFormat } from '@/domain/personen/adressen.format';
import { personenFormat } from '@/domain/personen/personen.format';
import { vertegenwoordigingenFormat } from '@/domain/personen/vertegenwoordigingen.format';
import type { CsvFormat } from '@/platform/csv-format';
import type { FileKind } from '@/platform/file-kind';

/** Every kind of file, in the order in which they must be loaded: a file refers only to earlier ones. */
export const FORMATEN: readonly CsvFormat[] = [
  adressenFormat,
  personenFormat,
  vertegenwoordigingenFormat,
  wozObjectenFormat,
  belangenFormat,
  containersFormat,
  ledigingenFormat,
  hondenFormat,
  ontvangstenFormat,
];

/** Every word for a kind of file: those, and the statements of the bank, which are XML. */
export const SOORTEN: readonly (CsvFormat | FileKind)[] = [...FORMATEN, bankafschriftenFormat];

/** The format of a kind of CSV file, or null for a word that is none. */
export const findFormaat = (soort: string): CsvFormat | null =>
  FORMATEN.find((formaat) => formaat.name === soort) ?? null;

/** The same of every kind of file. */
export const findSoort = (soort: string): CsvFormat | FileKind | null =>
  SOORTEN.find((formaat) => formaat.name === soort) ?? null;
