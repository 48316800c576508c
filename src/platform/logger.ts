import pino from 'pino';
import { env } from './env';

/** Names of fields that may hold personal data; whatever stands there is never written. */
const REDACT = [
  'bsn',
  'rsin',
  'iban',
  'naam',
  'geslachtsnaam',
  'email',
  'telefoon',
  'cookie',
  'authorization',
];

let instance: pino.Logger | undefined;

/** JSON lines on stdout. Errors carry type and stack, never the values of a query. */
export function logger(): pino.Logger {
  instance ??= pino({
    level: env().KOHIER_LOG,
    base: null,
    redact: { paths: REDACT.flatMap((name) => [name, `*.${name}`]), censor: '***' },
    serializers: { err: serializeError },
  });
  return instance;
}

/**
 * A database error repeats the offending values in message and detail ("Key (bsn)=(...) already exists"), so
 * of such an error only its code, table and constraint are kept.
 */
function serializeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, meta } = error as Error & Record<string, unknown>;
  if (code !== undefined)
    return {
      type: error.name,
      code,
      table,
      constraint,
      modelName: (meta as { modelName?: string })?.modelName,
    };
  return { type: error.name, message: maskNumbers(error.message), stack: maskNumbers(error.stack ?? '') };
}

/** Eight or nine digits in a row could be a BSN: masked wherever they stand. */
const maskNumbers = (text: string) => text.replace(/\b\d{8,9}\b/g, '*********');
