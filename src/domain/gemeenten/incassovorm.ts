import { z } from 'zod';
import { isIncassantId } from '@/law/identifiers';
import { heelGetal, tekst } from './waardevorm';

/** What the setting incasso holds: how a gemeente collects from who gave a mandate (G-02, G-11). */
export const incassoVorm = z.object({
  aantalTermijnen: heelGetal(1, 12),
  /** Day of the month; on a day on which no bank works it is the next one that they do. */
  dag: heelGetal(1, 28),
  /** Days between telling somebody and taking it: 14 by the SEPA rulebook, less where that was agreed. */
  aankondigdagen: heelGetal(1, 60),
  /** After so many failed collections of one aanslag it is not collected any more; the terms of the aanslag hold again. */
  stoptNaMislukt: heelGetal(1, 5),
  /** So many days somebody has, from the letter on, to transfer what could not be collected; no step is taken before. */
  betaaldagenNaMislukt: heelGetal(7, 60).default(14),
});

/** What the setting incassant holds: as whom the kantoor collects, and until when its bank takes a file. */
export const incassantVorm = z.object({
  incassantId: z
    .string({ error: 'fouten.verplicht' })
    .transform((text) => text.replaceAll(' ', '').toUpperCase())
    .refine(isIncassantId, { error: 'fouten.incassant' }),
  /** Where the kantoor is: an address in a file is in parts (EPC, since November 2026). */
  plaats: tekst(35),
  /** So many days on which banks work before the day of collection, and until which hour. */
  bankdagenVooraf: heelGetal(1, 10),
  uiterlijkUur: heelGetal(1, 23),
});
