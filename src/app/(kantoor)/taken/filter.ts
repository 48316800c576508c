import { z } from 'zod';
import { TEAMS } from '@/domain/taken/taak';

/** What stands on the list: tasks about a subject, and cases with their terms. */
export const WERKSOORTEN = [
  'vraag',
  'regeling',
  'vertegenwoordiging',
  'ervenverzoek',
  'adresstop',
  'document',
  'emailadres',
  'verhaalfeit',
  'adviesverzoek',
  'bezwaar',
  'kwijtschelding',
  'beroep',
] as const;
export type Werksoort = (typeof WERKSOORTEN)[number];

const choice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values).optional().catch(undefined);

/** What stands behind the `?` of the list: kinds and teams, never a person. What is none of it is as if it were not there. */
export const takenFilter = z.object({
  wie: choice(['mij', 'vrij']),
  soort: choice(WERKSOORTEN),
  team: choice(TEAMS),
  gemeente: z.string().max(60).optional().catch(undefined),
  gelukt: z.string().max(40).optional().catch(undefined),
});

export type TakenFilter = z.infer<typeof takenFilter>;

/** Whether anything was chosen, so that an empty list says what to do about it. */
export const isGekozen = ({ wie, soort, team, gemeente }: TakenFilter): boolean =>
  [wie, soort, team, gemeente].some((keuze) => keuze !== undefined && keuze !== '');
