import { z } from 'zod';
import { heelGetal, keuze } from './waardevorm';

/** What the setting kas holds: the till itself is the gemeente's in both smaken, who looks along is a choice. */
export const kasVorm = z.object({
  /** Who signs a day that a kassier counted. */
  tekenen: keuze(['gemeente', 'kantoor', 'beide']),
  /** Before which day of the next month what was taken is transferred to the kantoor. */
  overmakenVoorDag: heelGetal(1, 28),
});
