import { z } from 'zod';
import { isIban } from '@/law/identifiers';
import { parseLocalDate } from '@/platform/local-date';
import { keuze, tekst } from './waardevorm';

/** After which periods is made over to a gemeente, and after which it gets an overzicht. */
export const OVERMAAKPERIODEN = ['halve-maand', 'maand', 'kwartaal'] as const;
export const OVERZICHTPERIODEN = ['maand', 'kwartaal', 'halfjaar', 'jaar'] as const;
export type Overmaakperiode = (typeof OVERMAAKPERIODEN)[number];

/** What the setting overmaking holds: both periods, and the besluit of the algemeen bestuur that set them (GR art. 28 lid 5 and 6). */
export const overmakingVorm = z.object({
  periode: keuze(OVERMAAKPERIODEN),
  overzicht: keuze(OVERZICHTPERIODEN),
  abBesluit: tekst(120),
  abDatum: z
    .string({ error: 'fouten.datum' })
    .refine((text) => parseLocalDate(text) !== null, { error: 'fouten.datum' }),
});

/** What the setting overmaakrekening holds: where a gemeente gets what was collected for it. */
export const overmaakrekeningVorm = z.object({
  iban: z
    .string({ error: 'fouten.verplicht' })
    .transform((text) => text.replaceAll(' ', '').toUpperCase())
    .refine(isIban, { error: 'fouten.iban' }),
  tenaamstelling: tekst(70),
});
