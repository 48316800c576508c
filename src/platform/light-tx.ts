import { createHash } from 'node:crypto';
import pg from 'pg';
import { Prisma } from '@/generated/prisma/client';

/**
 * A transaction of Prisma's shape on one raw connection. Raw statements go to the driver at once, without the
 * engine in between, which costs a citizen's page more than the database does; a model (`db.bestand.findFirst`)
 * brings the engine in at its first use, on this same connection. Everything goes in the order it was asked.
 */
type Tx = Prisma.TransactionClient;

/** Opens the engine's transaction on the connection; answers it and how to leave it. */
export type OpenEngine = () => Promise<{ tx: Tx; leave: () => Promise<void> }>;

const { builtins } = pg.types;
const INT8_ARRAY = 1016;

/** Values as Prisma hands them over: a query may not see which of the two it runs on. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: BigInt,
  [builtins.NUMERIC]: (text) => new Prisma.Decimal(text),
  [builtins.DATE]: (text) => new Date(`${text}T00:00:00.000Z`),
  [builtins.TIMESTAMP]: (text) => new Date(`${text.replace(' ', 'T')}Z`),
  [INT8_ARRAY]: (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(BigInt)),
};

const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/**
 * The name under which a connection remembers a statement, so that it is parsed and planned once and not at every
 * page. Only for statements written as a template: those are as many as the code has, never as many as the data.
 */
const names = new Map<string, string>();
const MOST_NAMES = 500;

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES) return known;
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
  names.set(text, name);
  return name;
}

export function lightTx(
  client: pg.PoolClient,
  openEngine: OpenEngine,
): { db: Tx; leave: () => Promise<void> } {
  let last: Promise<unknown> = Promise.resolve();
  let engine: ReturnType<OpenEngine> | undefined;
  const inOrder = <T>(fn: () => Promise<T>): Promise<T> => {
    const next = last.then(fn, fn);
    last = next.catch(() => undefined);
    return next;
  };
  const run = (text: string, values: readonly unknown[], name?: string) =>
    inOrder(() => client.query({ text, values: [...values], types, name }));
  const template = (query: TemplateStringsArray | Prisma.Sql, values: readonly unknown[]) => {
    const { text, values: all } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values);
    return run(text, all, nameOf(text));
  };
  const raw = {
    $queryRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await template(query, values)).rows,
    $executeRaw: async (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await template(query, values)).rowCount ?? 0,
    $queryRawUnsafe: async (text: string, ...values: unknown[]) => (await run(text, values)).rows,
    $executeRawUnsafe: async (text: string, ...values: unknown[]) => (await run(text, values)).rowCount ?? 0,
  };
  const viaEngine = (model: string) =>
    new Proxy(
      {},
      {
        get: (_, method: string) => (args: unknown) =>
          inOrder(async () => {
            engine ??= openEngine();
            const tx = (await engine).tx as unknown as Record<
              string,
              Record<string, (args: unknown) => Promise<unknown>>
            >;
            return tx[model]?.[method]?.(args);
          }),
      },
    );
  const db = new Proxy(raw, {
    get: (target, key) =>
      typeof key !== 'string' || key === 'then'
        ? undefined
        : Object.hasOwn(target, key)
          ? target[key as keyof typeof raw]
          : viaEngine(key),
  });
  return {
    db: db as unknown as Tx,
    leave: async () => {
      await last;
      if (engine) await engine.then((open) => open.leave());
    },
  };
}
