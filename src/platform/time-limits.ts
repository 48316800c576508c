import type { Actor } from './context';

/**
 * Kinds of work by how long the database may do one statement of it: a `request` somebody waits for, a `batch` of a
 * job, a `run` or import over a whole gemeente. Prisma's own timer ends a transaction but not the SQL that runs in
 * it, which would hold its locks for as long as it likes (decision 30).
 */
export type Work = 'request' | 'batch' | 'run';

/** Milliseconds per kind. The role `kohier_app` has that of a request by itself, for whoever says nothing. */
export type TimeLimits = Readonly<Record<Work, number>>;

export const TIME_LIMITS: TimeLimits = { request: 15_000, batch: 60_000, run: 900_000 };

/** Jobs and commands work in batches; nobody waits for a page of theirs. */
export const workOf = (actor: Actor): Work => (actor.soort === 'systeem' ? 'batch' : 'request');
