import { z } from 'zod';
import { heelGetal, keuze } from './waardevorm';

/** Who decides that a claim is not collected any more (L-08): the directeur up to an amount per claim (S1), or the DB (S4 13 j). */
export const oninbaarVorm = z.object({
  besluit: keuze(['directeur', 'dagelijks-bestuur']),
  /** Above this amount for one claim only the dagelijks bestuur decides. */
  mandaatTotEuro: heelGetal(0, 1_000_000),
});
