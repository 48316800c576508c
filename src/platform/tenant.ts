import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Prisma } from '@/generated/prisma/client';
import { holdNamens } from './acting-for';
import { type AuditEntry, insertAudit, insertKantoorAudit, type KantoorAuditEntry } from './audit';
import { localDateOf } from './clock';
import { type Context, namensVan } from './context';
import { connections, prismaOn } from './database';
import { NotFound, Refused, RefusedAndReported } from './errors';
import { lightTx } from './light-tx';
import { logger } from './logger';
import { insertVerwerkingen } from './processing-log';
import { foreignOnly, readsOwn, type Shown } from './shown';
import { beginIn, enter, type Scope, scopeValues } from './tenant-scope';
import { type Work, workOf } from './time-limits';

/**
 * The only way to the database. A transaction is always for a kantoor and a set of gemeenten; its first
 * statement tells PostgreSQL so, and row-level security does the rest (ADR 0002). Settings are
 * transaction-local: nothing of it can reach the next user of the connection.
 */
declare const tenant: unique symbol;
type Tx = Prisma.TransactionClient;

/** A transaction that may read the gemeenten it was opened for. */
export type Read = {
  readonly [tenant]: true;
  readonly db: Tx;
  readonly ctx: Context;
  readonly gemeenten: readonly number[];
  /**
   * Tells that data of these persons are shown. Queries that return personal data call it; the lines go into
   * the processing log in this same transaction: no log, no data (ADR 0008).
   */
  shows(gemeenteId: number, persoonIds: Iterable<string>): void;
};

/** A transaction that may also write, in one gemeente. */
export type Write = Read & {
  readonly gemeenteId: number;
  audit(entry: AuditEntry): Promise<void>;
};

/** A transaction that may write what belongs to the kantoor itself. */
export type KantoorWrite = Read & { audit(entry: KantoorAuditEntry): Promise<void> };

/** A raw connection inside a tenant transaction, for runs and imports. */
export type TenantClient = pg.PoolClient & { readonly [tenant]: true };

/** A transaction without tenant: sessions and registers only. */
export type SystemTx = Tx;

/** How long a transaction may wait for a connection and, of this kind of work, take. */
const timeoutsOf = (work: Work) => ({ maxWait: 5_000, timeout: connections().limits[work] });

const valuesOf = (scope: Scope) => scopeValues(scope, connections().limits[scope.work]);

/** Refuses a gemeente outside the set of this actor, in the same words as one that does not exist. */
function assertInSet(ctx: Context, gemeenten: readonly number[]): void {
  for (const id of gemeenten) {
    if (!ctx.gemeenten.some((g) => g.gemeenteId === id)) throw new NotFound();
  }
}

function makeRead(db: Tx, ctx: Context, gemeenten: readonly number[], shown: Shown): Read {
  return {
    db,
    ctx,
    gemeenten,
    shows(gemeenteId, persoonIds) {
      const set = shown.get(gemeenteId) ?? new Set<string>();
      for (const id of persoonIds) set.add(id);
      shown.set(gemeenteId, set);
    },
  } as Read;
}

/**
 * Reads in these gemeenten. For a citizen the transaction is read-only, so that his own page keeps working on a
 * database that cannot be written; for everybody else, and who acts for another, it writes the processing log before it ends.
 * Throws NotFound for a gemeente outside the set.
 */
export async function readIn<T>(
  ctx: Context,
  gemeenten: readonly number[],
  fn: (read: Read) => Promise<T>,
): Promise<T> {
  assertInSet(ctx, gemeenten);
  if (readsOwn(ctx)) return readOwn(ctx, gemeenten, fn);
  const work = workOf(ctx.actor);
  return connections().prisma.$transaction(async (tx) => {
    await enter(
      tx,
      valuesOf({ kantoorId: ctx.kantoorId, gemeenten, schrijfGemeente: null, alleenLezen: false, work }),
    );
    const shown: Shown = new Map();
    const result = await fn(makeRead(tx, ctx, gemeenten, shown));
    await insertVerwerkingen(tx, ctx, foreignOnly(ctx, shown));
    return result;
  }, timeoutsOf(work));
}

/**
 * The same for citizens and public pages, the busiest of all: read-only, on the raw connection, beginning and
 * naming the tenant in one message.
 */
async function readOwn<T>(
  ctx: Context,
  gemeenten: readonly number[],
  fn: (read: Read) => Promise<T>,
): Promise<T> {
  const scope = valuesOf({
    kantoorId: ctx.kantoorId,
    gemeenten,
    schrijfGemeente: null,
    alleenLezen: true,
    work: 'request',
  });
  return onRaw(beginIn(scope), async (client) => {
    const { db, leave } = lightTx(client, () => prismaOn(client, timeoutsOf('request')));
    const shown: Shown = new Map();
    const result = await fn(makeRead(db, ctx, gemeenten, shown)).finally(leave);
    await insertVerwerkingen(db, ctx, foreignOnly(ctx, shown));
    return result;
  });
}

/** Writes in one gemeente of the set; audit lines share the transaction. Throws NotFound outside the set. */
export async function writeIn<T>(
  ctx: Context,
  gemeenteId: number,
  fn: (write: Write) => Promise<T>,
): Promise<T> {
  assertInSet(ctx, [gemeenteId]);
  const work = workOf(ctx.actor);
  const written = connections().prisma.$transaction(async (tx) => {
    await enter(
      tx,
      valuesOf({
        kantoorId: ctx.kantoorId,
        gemeenten: [gemeenteId],
        schrijfGemeente: gemeenteId,
        alleenLezen: false,
        work,
        moment: ctx.now,
      }),
    );
    const namens = namensVan(ctx);
    if (namens !== null) await holdNamens(tx, namens, localDateOf(ctx.now));
    const shown: Shown = new Map();
    const write: Write = {
      ...makeRead(tx, ctx, [gemeenteId], shown),
      gemeenteId,
      audit: (entry) => insertAudit(tx, ctx, gemeenteId, entry),
    };
    const result = await fn(write);
    await insertVerwerkingen(tx, ctx, foreignOnly(ctx, shown));
    return result;
  }, timeoutsOf(work));
  return written.catch(async (error: unknown) => {
    // The no took everything along but itself: it is told in a transaction of its own (B-14).
    if (error instanceof RefusedAndReported) await writeKantoor(ctx, ({ audit }) => audit(error.verslag));
    // The database says so to whatever writes for a row that was merged meanwhile (ADR 0055).
    if (error instanceof Error && error.message.includes('persoon-samengevoegd:'))
      throw new Refused('formulier.samengevoegd');
    throw error;
  });
}

/** Writes what belongs to the kantoor itself: staff, roles, settings of the kantoor, files. */
export async function writeKantoor<T>(ctx: Context, fn: (write: KantoorWrite) => Promise<T>): Promise<T> {
  const work = workOf(ctx.actor);
  return connections().prisma.$transaction(async (tx) => {
    await enter(
      tx,
      valuesOf({
        kantoorId: ctx.kantoorId,
        gemeenten: [],
        schrijfGemeente: null,
        alleenLezen: false,
        work,
      }),
    );
    const shown: Shown = new Map();
    const write: KantoorWrite = {
      ...makeRead(tx, ctx, [], shown),
      audit: (entry) => insertKantoorAudit(tx, ctx, entry),
    };
    const result = await fn(write);
    // No gemeente is open here, so a line is refused: persons of a gemeente cannot be shown from the kantoor.
    await insertVerwerkingen(tx, ctx, foreignOnly(ctx, shown));
    return result;
  }, timeoutsOf(work));
}

/**
 * A raw handle in one gemeente (or, with null, in the kantoor alone) inside one transaction: for set-based runs
 * and imports, which take longer than a request may. Rolled back when `fn` throws.
 */
export async function writeRaw<T>(
  ctx: Context,
  gemeenteId: number | null,
  fn: (client: TenantClient) => Promise<T>,
): Promise<T> {
  if (gemeenteId !== null) assertInSet(ctx, [gemeenteId]);
  const scope = valuesOf({
    kantoorId: ctx.kantoorId,
    gemeenten: gemeenteId === null ? [] : [gemeenteId],
    schrijfGemeente: gemeenteId,
    alleenLezen: false,
    work: 'run',
    moment: ctx.now,
  });
  return onRaw(beginIn(scope), (client) => fn(client as TenantClient));
}

/** A transaction on a connection of the pool: commits what `fn` did, or rolls it back when that throws. */
async function onRaw<T>(begin: string, fn: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connections().pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await fn(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((e: Error) => {
      broken = e;
    });
    throw error;
  } finally {
    // A connection whose rollback failed is closed, never given back with a transaction open.
    client.release(broken);
  }
}

/**
 * Reads or writes what has no tenant: login state, sessions, registers. `sessie` is the hash of the token in
 * hand, `kantoorId` and `persoonSleutel` reach the sessions to end together.
 */
export async function inSysteem<T>(
  key: { sessie?: string; kantoorId?: number; persoonSleutel?: string },
  fn: (tx: SystemTx) => Promise<T>,
): Promise<T> {
  return connections().prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.sessie', ${key.sessie ?? ''}, true),
      set_config('app.kantoor', ${key.kantoorId === undefined ? '' : String(key.kantoorId)}, true),
      set_config('app.sleutel', ${key.persoonSleutel ?? ''}, true),
      set_config('statement_timeout', ${String(connections().limits.request)}, true)`;
    return fn(tx);
  }, timeoutsOf('request'));
}

/**
 * Reads sessions by the hash of a token, in one message: it is asked at every page. Statement by statement it
 * is `inSysteem`: one transaction, the token known to it alone.
 */
export async function readBySessie<Row extends pg.QueryResultRow>(
  tokenHash: string,
  sql: (hash: string) => string,
): Promise<Row[]> {
  const hash = pg.escapeLiteral(tokenHash);
  const answers: unknown = await connections().pool.query(
    `select set_config('app.sessie', ${hash}, true), set_config('app.kantoor', '', true), set_config('app.sleutel', '', true); ${sql(hash)}`,
  );
  return (answers as pg.QueryResult<Row>[]).at(-1)?.rows ?? [];
}

/**
 * One statement without any tenant: sees registers and the named look-up functions, and no row of anything else.
 * Outside a transaction, because at a door every round trip is waited for.
 */
export async function lookUp<Row extends pg.QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
  return (await connections().pool.query<Row>(sql, values)).rows;
}

/**
 * Gathers statistics of these tables, after a step that filled them: the next statement is planned for what is there
 * now. In a transaction of its own, because it holds the tables against a second one. A table that is being gathered
 * already is passed over; that it did not work is no reason for the step to fail, which is done.
 */
export async function gatherStatistics(tables: readonly string[]): Promise<void> {
  const limit = String(connections().limits.batch);
  await onRaw(`begin; select set_config('statement_timeout', ${pg.escapeLiteral(limit)}, true)`, (client) =>
    client.query('select gather_statistics($1::text[])', [tables]),
  ).catch((error: unknown) => logger().warn({ err: error, tables }, 'no statistics gathered'));
}

/** Whether the database answers, with the tables of the application in it; for the health probes. */
export async function answersDatabase(): Promise<boolean> {
  try {
    await connections().pool.query('select 1 from kantoor limit 1');
    return true;
  } catch {
    return false;
  }
}

/** A new id for a single act. Rows made by a run get theirs from the run (ADR 0006). */
export const newId = (): string => randomUUID();
