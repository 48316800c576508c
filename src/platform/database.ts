import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from '@/generated/prisma/client';
import { env } from './env';
import { TIME_LIMITS, type TimeLimits } from './time-limits';

/**
 * The one place where connections are made. Only `tenant.ts` may import it (a dependency rule with a probe
 * says so): whoever holds a bare client can forget the tenant.
 */
export type Connections = { pool: pg.Pool; prisma: PrismaClient; limits: TimeLimits };

/**
 * How the raw handle reads values: bigint as bigint, because cents above 2^53 must not lose digits, and a
 * calendar date as the text it is, because the driver would make it a moment in the server's zone. For this
 * pool only: other libraries in the process use the driver too.
 */
const types = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && oid === pg.types.builtins.INT8) return (text: string) => BigInt(text);
    if (format !== 'binary' && oid === pg.types.builtins.DATE) return (text: string) => text;
    return pg.types.getTypeParser(oid, format);
  }) as typeof pg.types.getTypeParser,
};

export function openConnections(
  connectionString: string,
  max: number,
  limits: TimeLimits = TIME_LIMITS,
): Connections {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
  });
  // A connection that breaks while idle must not end the process; the next query gets a new one.
  pool.on('error', () => undefined);
  // Nor one that breaks between two statements of a transaction: the next statement says so to who asked.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(lendable(pool)) }), limits };
}

// Next keeps one module instance per bundle; the process must have one pool, and one place where a bundle says to
// the engine that another bundle opened on which connection it works.
const holder = globalThis as {
  kohierConnections?: Connections;
  kohierLent?: AsyncLocalStorage<pg.PoolClient>;
};

/** The connection that Prisma works on inside `prismaOn`, instead of one of its own from the pool. */
holder.kohierLent ??= new AsyncLocalStorage<pg.PoolClient>();
const lent = holder.kohierLent;

function lendable(pool: pg.Pool): pg.Pool {
  return new Proxy(pool, {
    get(target, key) {
      if (key === 'connect') {
        const client = lent.getStore();
        return async () => (client ? insideOpen(client) : target.connect());
      }
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Beginning, ending and giving back are for whoever opened the transaction. */
function insideOpen(client: pg.PoolClient): pg.PoolClient {
  return new Proxy(client, {
    get(target, key) {
      if (key === 'release') return () => undefined;
      if (key === 'query')
        return async (query: pg.QueryConfig) =>
          /^(begin|commit|rollback)$/i.test(query.text)
            ? { rows: [], fields: [], rowCount: 0 }
            : target.query(query);
      const value = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** The connections of this process, opened at first use. */
export function connections(): Connections {
  holder.kohierConnections ??= openConnections(env().DATABASE_URL, env().KOHIER_POOL);
  return holder.kohierConnections;
}

/** Replaces the connections of this process: for tests, which make a database of their own. */
export async function replaceConnections(next: Connections): Promise<void> {
  await closeConnections();
  holder.kohierConnections = next;
}

export async function closeConnections(): Promise<void> {
  const open = holder.kohierConnections;
  holder.kohierConnections = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  if (!open.pool.ended) await open.pool.end();
}

/**
 * Prisma inside a transaction that is already open on this connection, until it is left: a second connection for
 * the same request could wait for itself when the pool is empty.
 */
export function prismaOn(
  client: pg.PoolClient,
  timeouts: { maxWait: number; timeout: number },
): Promise<{ tx: Prisma.TransactionClient; leave: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    let end = (): void => undefined;
    const left = new Promise<void>((done) => {
      end = done;
    });
    const whole = lent.run(client, () =>
      connections().prisma.$transaction(async (tx) => {
        const leave = () => {
          end();
          return whole;
        };
        resolve({ tx, leave });
        await left;
      }, timeouts),
    );
    whole.catch(reject);
  });
}
