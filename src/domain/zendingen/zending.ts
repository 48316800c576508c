import { kennisgevingTot } from '../documenten/kennisgeving';

/** A letter on its way to who reads it electronically, and when it goes by post after all. Pure. */

export const ZENDINGKANALEN = ['mijn', 'mijnoverheid'] as const;
export type Zendingkanaal = (typeof ZENDINGKANALEN)[number];

/** Why a letter did not arrive by the way that was chosen: stands with its result, and is a sentence on the screens. */
export const VALREDENEN = [
  /** Not known to have arrived within the 48 hours. */
  'niet-op-tijd',
  /** The mail that says that it is there came back. */
  'email-teruggekomen',
  /** He has no Berichtenbox, or does not take our messages there. */
  'geen-abonnement',
  /** MijnOverheid does not take this message. */
  'niet-aangenomen',
] as const;
export type Valreden = (typeof VALREDENEN)[number];

/** Whether the time is over in which it must have arrived. */
export const isTeLaat = (aangebodenOp: Date, now: Date): boolean => now > kennisgevingTot(aangebodenOp);

const MINUUT_MS = 60_000;
/** Five minutes, and each time twice as long, up to six hours: nine or ten tries within the 48 hours. */
export const wachttijdMs = (pogingen: number): number =>
  Math.min(5 * 2 ** Math.max(0, pogingen - 1), 360) * MINUUT_MS;
