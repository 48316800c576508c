import { z } from 'zod';
import { heelGetal, keuze } from './waardevorm';

/** What the setting kwijtscheldingstoets holds: when lists are made, for whom, and how long an answer is kept (K-03). */
export const toetsVorm = z
  .object({
    /** Months of the year before the tax year in which a list may be made. */
    vanMaand: heelGetal(1, 12),
    totMaand: heelGetal(1, 12),
    /** Who is offered the test: with full kwijtschelding in the year before, or also with a part of it. */
    wie: keuze(['volledig', 'ook-gedeeltelijk']),
    /** After so many months what stood in the way of somebody is destroyed. */
    bewaarMaanden: heelGetal(1, 36),
  })
  .refine((w) => w.vanMaand <= w.totMaand, { error: 'fouten.getal-te-klein', path: ['totMaand'] });
