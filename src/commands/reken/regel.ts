import type { z } from 'zod';
import { LawError } from '@/law/law-error';
import type { Uitkomst } from '@/law/uitleg';
import { describeIssues } from './invoer';

/** One rule of the rekenkern, with its types erased: it takes whatever stood in the JSON and checks it itself. */
export type Regel = {
  naam: string;
  /** What the rule answers, in one Dutch sentence. */
  omschrijving: string;
  invoer: z.ZodType;
  /** Field of the outcome -> what it holds and in which unit. */
  uitkomst: Readonly<Record<string, string>>;
  /** Throws LawError: 'ongeldige-invoer' for a wrong field, otherwise what the law core refuses. */
  beantwoord: (invoer: unknown) => Uitkomst<Record<string, unknown>>;
};

type RegelDefinition<S extends z.ZodType> = Omit<Regel, 'invoer' | 'beantwoord'> & {
  /** A z.strictObject (nested objects too), so that a misspelt field is an error and not silently ignored. */
  invoer: S;
  beantwoord: (invoer: z.output<S>) => Uitkomst<Record<string, unknown>>;
};

/** Declares a rule. Amounts in the outcome may be bigint cents; the command line writes them as JSON numbers. */
export function defineRegel<S extends z.ZodType>(definition: RegelDefinition<S>): Regel {
  return {
    ...definition,
    beantwoord: (invoer) => {
      const parsed = definition.invoer.safeParse(invoer);
      if (!parsed.success) throw new LawError('ongeldige-invoer', describeIssues(parsed.error, invoer));
      return definition.beantwoord(parsed.data);
    },
  };
}
