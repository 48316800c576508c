import { z } from 'zod';
import { isIban } from '@/law/identifiers';
import { incassantVorm, incassoVorm } from './incassovorm';
import { OVERAL, regelsVoor } from './instellingregels';
import { kasVorm } from './kasvorm';
import { overmaakrekeningVorm, overmakingVorm } from './overmakingvorm';
import { thuisbrengVorm } from './thuisbrengvorm';
import { jaNee, tekst } from './waardevorm';

/** The settings about money that comes in over the counter or by incasso, and goes on to the gemeente. */
export const geldVormen = {
  /** Where taxes are paid to: what stands on every letter that asks money. */
  belastingrekening: z.object({
    iban: z
      .string({ error: 'fouten.verplicht' })
      .transform((text) => text.replaceAll(' ', '').toUpperCase())
      .refine(isIban, { error: 'fouten.iban' }),
    tenaamstelling: tekst(70),
    /** With letters of before 1 June 2023, when the last bank stopped taking them (F-05). */
    acceptgiro: jaNee.optional(),
  }),
  kas: kasVorm,
  incasso: incassoVorm,
  incassant: incassantVorm,
  overmaking: overmakingVorm,
  overmaakrekening: overmaakrekeningVorm,
  thuisbrengen: thuisbrengVorm,
};

export const geldRegels = regelsVoor<keyof typeof geldVormen>({
  belastingrekening: { niveaus: ['kantoor'], erft: 'altijd', einde: 'nee' },
  kas: OVERAL,
  incasso: OVERAL,
  // One file for the whole kantoor, on its own account.
  incassant: { niveaus: ['kantoor'], erft: 'altijd', einde: 'nee' },
  // The algemeen bestuur sets it for all deelnemers (GR art. 28).
  overmaking: { niveaus: ['kantoor'], erft: 'altijd', einde: 'nee' },
  overmaakrekening: { niveaus: ['gemeente'], erft: 'nooit', einde: 'mag' },
  // A receipt is of the kantoor until somebody says whose it was.
  thuisbrengen: { niveaus: ['kantoor'], erft: 'altijd', einde: 'nee' },
});
