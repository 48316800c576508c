/**
 * How much a promise is tried: small in every `npm test`, full by `KOHIER_PROEF=volledig`. Always exact, never
 * "about": a test states the size at which it ran.
 */
export const size = (klein: number, volledig: number): number =>
  process.env.KOHIER_PROEF === 'volledig' ? volledig : klein;
