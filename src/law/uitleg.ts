import type { Bron } from './bron';

/**
 * One step of an explanation. The core names the sentence by its key in `src/texts/<taal>/uitleg.json` and
 * gives the values; screen, letter and `reken` turn that into words by one function (ADR 20).
 * Money is passed as `{ centen }`, dates as `{ datum }`, so that the words decide how they look.
 */
export type Stap = {
  sleutel: string;
  waarden: Record<string, UitlegWaarde>;
  bron: Bron;
  /** True when the rule or a parameter used in this step is still to be confirmed (mark [K]). */
  teBevestigen?: boolean;
};

/** `keuze` is one of a fixed list of words ("goede-vrijdag") for which the sentence has words of its own. */
export type UitlegWaarde =
  | string
  | number
  | { centen: bigint }
  | { datum: string }
  | { moment: string }
  | { keuze: string };

/** An outcome with the steps that led to it, in order. */
export type Uitkomst<T> = { waarde: T; uitleg: Stap[] };
