import { createTranslator } from 'use-intl/core';

/** What stands around the holes of a sentence, and what goes in: `parts[0] + holes[0] + parts[1] + ...`. */
type Sentence = { parts: readonly string[]; holes: readonly string[] };

/** What has a meaning to the formatter other than a hole with a name in it: quotes, tags, choices. */
const SPECIAL = /[{}'<>#|]/;

/** A sentence with nothing but named holes, or null: choices, plurals and tags are for the formatter. */
function plainSentence(message: unknown): Sentence | null {
  if (typeof message !== 'string') return null;
  const pieces = message.split(/\{\s*(\w+)\s*\}/);
  const parts = pieces.filter((_, i) => i % 2 === 0);
  return parts.some((part) => SPECIAL.test(part))
    ? null
    : { parts, holes: pieces.filter((_, i) => i % 2 === 1) };
}

const messageAt = (messages: object, key: string): unknown =>
  key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], messages);

/** The sentence with its holes filled, or null when one of the values is not a plain one (or is not there). */
function fill({ parts, holes }: Sentence, values: object): string | null {
  let text = parts[0] ?? '';
  for (const [i, hole] of holes.entries()) {
    const value = (values as Record<string, unknown>)[hole];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    text += value + (parts[i + 1] ?? '');
  }
  return text;
}

/** A sentence that is not there, or misses a value, is a mistake of ours and stops the page. */
const SETTINGS = {
  timeZone: 'Europe/Amsterdam',
  onError: (error: Error) => {
    throw error;
  },
} as const;

/**
 * `createTranslator` of use-intl with the settings of this application, and a short way for what nearly every sentence is: words with named holes. The
 * formatter writes out its settings as text at each call to find the sentence that it parsed before, which took
 * more of a letter than all other words of it. Anything else, a missing value too, goes to the formatter.
 */
export const createWords = ((options: Parameters<typeof createTranslator>[0]) => {
  const whole = createTranslator({ ...SETTINGS, ...options });
  const known = new Map<string, Sentence | null>();
  const short = (key: string, ...given: unknown[]): string => {
    let sentence = known.get(key);
    if (sentence === undefined) {
      sentence = plainSentence(messageAt(options.messages ?? {}, key));
      known.set(key, sentence);
    }
    const text = sentence && given.length < 2 ? fill(sentence, given[0] ?? {}) : null;
    return text ?? (whole as (...all: unknown[]) => string)(key, ...given);
  };
  return Object.assign(short, { rich: whole.rich, markup: whole.markup, raw: whole.raw, has: whole.has });
}) as unknown as typeof createTranslator;
