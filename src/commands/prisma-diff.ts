import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import { projectRoot } from './postgres/folders';

const SNAPSHOT = path.join(projectRoot, 'prisma', 'schema.snapshot.prisma');

/** The files of `prisma/schema` as one text, in the order of their names. */
export function readSchema(folder = path.join(projectRoot, 'prisma', 'schema')): string {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.prisma'));
  return files
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

/** The schema as it was when the last migration was written, '' before the first. */
export function readSnapshot(): string {
  return fs.existsSync(SNAPSHOT) ? fs.readFileSync(SNAPSHOT, 'utf8') : '';
}

/**
 * SQL that turns the tables of one Prisma schema into those of another; '' for `from` is an empty database.
 * Needs no database, no network and no native program. What Prisma cannot express (policies, checks, triggers,
 * functions) is not in it and is written by hand in the same migration.
 */
export async function diffSchemas(from: string, to: string): Promise<{ changed: boolean; sql: string }> {
  const { SchemaEngine } = await loadEngine();
  const target = (content: string) =>
    content
      ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }], configDir: '.' }
      : { tag: 'empty' };
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', to]] },
    () => undefined,
    offlineAdapter(),
  );
  const result = await engine.diff({
    from: target(from),
    to: target(to),
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return { changed: result.exitCode === 2, sql: result.stdout ?? '' };
}

interface EngineModule {
  SchemaEngine: {
    new: (options: object, log: () => undefined, adapter: object) => Promise<SchemaEngine>;
  };
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}
interface SchemaEngine {
  diff(request: object): Promise<{ exitCode: number; stdout?: string }>;
}

let engineModule: Promise<EngineModule> | undefined;

/** Once per process: its bindings remember the memory of the first instance. */
function loadEngine(): Promise<EngineModule> {
  engineModule ??= bindEngine();
  return engineModule;
}

/** The package has no loader for Node: its WebAssembly is bound by hand. */
async function bindEngine(): Promise<EngineModule> {
  const main = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const folder = path.dirname(main);
  const bindings: EngineModule = await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href);
  const bytes = fs.readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

/** The engine wants a database; comparing two schemas asks it nothing but its name. */
function offlineAdapter(): object {
  const refuse = async () => {
    throw new Error('Comparing schemas needs no database');
  };
  const connection = {
    provider: 'postgres' as const,
    adapterName: 'offline',
    queryRaw: async () => ({
      columnNames: ['a', 'b', 'c'],
      columnTypes: [ColumnTypeEnum.Text, ColumnTypeEnum.Text, ColumnTypeEnum.Int64],
      rows: [],
    }),
    executeRaw: async () => 0,
    executeScript: async () => undefined,
    startTransaction: refuse,
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose: async () => undefined,
  };
  const connect = async () => connection;
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'offline',
    connect,
    connectToShadowDb: connect,
  });
}

/**
 * `npm run prisma:diff` prints the SQL since the snapshot; `-- --naam <naam>` writes it as the draft of a new
 * migration and moves the snapshot along; `-- --snapshot` only moves the snapshot (for SQL that was written by hand).
 */
async function main(args: string[]): Promise<void> {
  const schema = readSchema();
  const { changed, sql } = await diffSchemas(readSnapshot(), schema);
  const name = args[args.indexOf('--naam') + 1];
  if (args.includes('--naam')) {
    if (!name || !/^[a-z0-9_]+$/.test(name))
      throw new Error('Geef een naam van kleine letters, cijfers en _: --naam borg');
    if (!changed) throw new Error('Het schema is niet veranderd sinds de laatste migratie.');
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = path.join(projectRoot, 'prisma', 'migrations', `${stamp}_${name}`);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
    console.info(
      `Concept geschreven: ${path.relative(projectRoot, folder)}/migration.sql. Vul muur en regels met de hand aan.`,
    );
  } else {
    process.stdout.write(changed ? sql : 'Geen verschil tussen schema en snapshot.\n');
  }
  if (args.includes('--naam') || args.includes('--snapshot')) fs.writeFileSync(SNAPSHOT, schema);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
