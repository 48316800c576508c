import type { LoggerInstance } from 'next-auth';
import { logger } from '../logger';

/**
 * next-auth's own logger writes whole profiles, a BSN included, when something goes wrong. This one keeps the
 * code and the kind of error; messages of the OpenID client name claims and parameters and stay out as well.
 */
export const loginLogger: LoggerInstance = {
  error: (code, metadata) => logger().warn({ code, soort: kindOf(metadata) }, 'login failed'),
  warn: (code) => logger().debug({ code }, 'login warning'),
  debug: () => undefined,
};

function kindOf(metadata: unknown): string {
  const error = metadata instanceof Error ? metadata : (metadata as { error?: unknown } | undefined)?.error;
  return error instanceof Error ? error.name : 'unknown';
}
