import type { Verb } from '@/platform/permissions';

/** What every soort of run declares, in the folder of its noun; `src/jobs/runs.ts` puts them together. */
export type RunsoortBasis = {
  /** As it stands in `run.soort`. */
  readonly soort: string;
  /** Who may look at it, begin or withdraw it, and decide on it. */
  readonly verbs: { readonly zien: Verb; readonly maken: Verb; readonly akkoord: Verb };
  /** Why the work on it looks at persons, for the processing log. */
  readonly doel: string;
  /** Of its audit lines. */
  readonly bewaarklasse: string;
  /** Tables that it fills: their statistics are gathered when it is done. */
  readonly vult: readonly string[];
};

export type RunSleutel = { gemeenteId: number; runId: string };

/** What a run in a working status waits for. */
export type RunWerk = 'proefdraai' | 'uitvoeren';

/** Told before and after each part. */
export type Meld = (wat: 'begonnen' | 'gedaan', deel: number) => void;

/** The run is no longer in the status in which this work belongs: somebody withdrew or stopped it. */
export class RunVerlaten extends Error {
  override readonly name = 'RunVerlaten';
}

/** The facts are no longer those to which akkoord was given: what is fixed is not carried out. */
export class GegevensGewijzigd extends Error {
  override readonly name = 'GegevensGewijzigd';
}
