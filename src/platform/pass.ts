import { randomUUID } from 'node:crypto';

/** Under this name the parts of one process find it: Next bundles pages and instrumentation apart. */
const KEY = Symbol.for('kohier.pas');

/**
 * What a request carries that `request-start` has seen, another word for every process. Nobody outside knows it: a
 * request from before that one was listening has none, whatever its sender wrote in its headers.
 */
export function pas(): string {
  const shared = globalThis as { [KEY]?: string };
  shared[KEY] ??= randomUUID();
  return shared[KEY];
}
