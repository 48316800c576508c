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

/** The logger of this process: JSON lines on stdout. Errors carry type and stack, never the values of a query. */
export function logger(): pino.Logger {
  instance ??= makeLogger(env().KOHIER_LOG);
  return instance;
}

/** A logger that writes elsewhere, for who reads what it wrote. */
export const makeLogger = (level: pino.Level | 'silent', to?: pino.DestinationStream): pino.Logger =>
  pino(
    {
      level,
      base: null,
      redact: { paths: REDACT.flatMap((name) => [name, `*.${name}`]), censor: '***' },
      serializers: { err: serializeError },
    },
    to ?? pino.destination(1),
  );

/**
 * A database error repeats the offending values in message and detail ("Key (bsn)=(...) already exists"), and one of
 * Prisma the whole question, so of such an error only its code, table and constraint are kept. `digest` is the reference
 * that a page shows to who could not be helped.
 */
function serializeError(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, meta, digest } = error as Error & Record<string, unknown>;
  const type = error.name;
  const model = (meta as { modelName?: string })?.modelName;
  if (code !== undefined || type.startsWith('PrismaClient'))
    return { type, code, table, constraint, modelName: model, digest, stack: framesOf(error) };
  return { type, message: maskNumbers(error.message), digest, stack: maskNumbers(error.stack ?? '') };
}

/** Where it went wrong, without the message with which a stack begins. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** An error to hand to a library that writes its message down itself: the same kind, and nothing of what it was about. */
export function redacted(error: unknown): Error {
  const { type, code, table, constraint, message } = serializeError(error) as Record<
    string,
    string | undefined
  >;
  const safe = new Error(message ?? [type, code, table, constraint].filter(Boolean).join(' '));
  safe.name = type ?? 'Error';
  return safe;
}

/**
 * What is written on the console, by Next about a page that could not be made, goes the same way: an error through the
 * same serializer, text without numbers that could be of a person.
 */
export function takeConsole(target: Pick<Console, 'error' | 'warn'>, log: pino.Logger): void {
  for (const level of ['error', 'warn'] as const)
    target[level] = (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error);
      const text = parts.filter((part) => typeof part === 'string').join(' ');
      log[level](err === undefined ? {} : { err }, maskNumbers(text) || 'console');
    };
}

/** Eight or nine digits in a row could be a BSN: masked wherever they stand. */
const maskNumbers = (text: string) => text.replace(/\b\d{8,9}\b/g, '*********');
