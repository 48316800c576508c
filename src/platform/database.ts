import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { env } from './env';

/**
 * The one place where connections are made. Only `tenant.ts` may import it (a dependency rule with a probe
 * says so): whoever holds a bare client can forget the tenant.
 */
export type Connections = { pool: pg.Pool; prisma: PrismaClient };

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

export function openConnections(connectionString: string, max: number): Connections {
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
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) };
}

// Next keeps one module instance per bundle; the process must have one pool.
const holder = globalThis as { kohierConnections?: Connections };

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
