import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Next's server puts this in place before it loads a page. A test that loads a page without the server makes Next believe
 * that it runs where there is none; from then on it throws at what it changed for everybody in this worker, as at a line to
 * the console by a test that comes later.
 */
Object.assign(globalThis, { AsyncLocalStorage });
