import type { z } from 'zod';
import type { Write } from '@/platform/tenant';
import type { RunsoortBasis } from './runsoort';

/** A candidate as its soort gets it back: what it inserted itself. */
export type Kandidaat = {
  runId: string;
  volgnummer: number;
  onderwerpSoort: string;
  onderwerpId: string;
  persoonId: string;
  stap: string;
  /** Open when the run was planned. */
  openCenten: bigint;
  /** What the step costs whom it is about. */
  kostenCenten: bigint;
};

/** A run as its soort works with it. Nobody has decided while it is planned. */
export type GetoetsteRun<P = unknown> = {
  id: string;
  parameters: P;
  gemaaktDoor: string;
  beslotenDoor: string | null;
  beslotenOp: Date | null;
};

/** A SELECT as `Prisma.sql` makes it. */
export type Selectie = { readonly strings: readonly string[]; readonly values: readonly unknown[] };

/**
 * Inserts what a SELECT gives as candidates; answers how many. Its columns, by name: `onderwerp_soort`, `onderwerp_id`,
 * `persoon_id`, `stap`, `open_centen`, `kosten_centen`, and as text[] all reasons `voor` and `tegen`. Chosen is what
 * nothing speaks against.
 */
export type InsertKandidaten = (select: Selectie) => Promise<number>;

/** What asking the full condition again said; `reden` is a code with a sentence in the texts of the soort. */
export type Hertoets = { voer: true } | { voer: false; reden: string };

/**
 * A soort of run that is *opnieuw getoetst*: akkoord is given to candidates, and each is claimed and judged again when it
 * is carried out. What changed in between passes over that one and never stops the run (ADR 0034).
 */
export type GetoetsteRunsoort<P = unknown> = RunsoortBasis & {
  readonly modus: 'opnieuw-getoetst';
  /** Shape of `run.parameters`. */
  readonly parameters: z.ZodType<P>;
  /** Inserts every candidate, chosen or not, set-based. One transaction: killed, there is nothing of it. */
  plan(write: Write, run: GetoetsteRun<P>, insert: InsertKandidaten): Promise<void>;
  /** Asks the full condition again of one candidate, and locks what it depends on. */
  recheck(write: Write, kandidaat: Kandidaat, run: GetoetsteRun<P>): Promise<Hertoets>;
  /** Carries out one candidate, in the transaction in which its outcome is written. */
  carryOut(write: Write, kandidaat: Kandidaat, run: GetoetsteRun<P>): Promise<void>;
};

/** Declares a soort; the type of its parameters stays inside. */
export const defineGetoetsteRunsoort = <P>(
  soort: Omit<GetoetsteRunsoort<P>, 'modus'>,
): GetoetsteRunsoort => ({ ...soort, modus: 'opnieuw-getoetst' });
