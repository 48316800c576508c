import { createHash } from 'node:crypto';
import type pg from 'pg';

/** What a seed writes through: a connection of a login that is member of kohier_eigenaar. */
export type SeedClient = Pick<pg.ClientBase, 'query'>;

/** The same id for the same thing in every database, so that a seed can be run again. A UUID of version 8 (RFC 9562). */
export function seedId(...parts: (string | number)[]): string {
  const hex = createHash('md5')
    .update(['seed', ...parts].join(':'))
    .digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Who stands beside what was there from the beginning. */
export const INRICHTING = 'systeem:inrichting';

/**
 * Runs `fn` as the owner of the tables in one transaction for a kantoor and, where given, one gemeente: the wall
 * binds the owner too (FORCE). Rolls back and throws when `fn` throws.
 */
export async function asOwner(
  client: SeedClient,
  scope: { kantoorId?: number; gemeenteId?: number },
  fn: () => Promise<void>,
): Promise<void> {
  const text = (id: number | undefined) => (id === undefined ? '' : String(id));
  await client.query('begin');
  try {
    await client.query('set local role kohier_eigenaar');
    await client.query(
      `select set_config('app.kantoor', $1, true), set_config('app.gemeenten', $2, true), set_config('app.gemeente', $2, true)`,
      [text(scope.kantoorId), text(scope.gemeenteId)],
    );
    await fn();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
