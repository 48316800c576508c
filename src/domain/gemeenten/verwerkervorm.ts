import { z } from 'zod';
import { OVERAL, regelsVoor } from './instellingregels';
import { jaNee, tekst } from './waardevorm';

/** Who works with personal data for us: in service, or from outside on a verwerkersovereenkomst (AVG 28, derde lid). */
export const verwerkerVorm = z.object({
  naam: tekst(100),
  eigen: jaNee,
  verwerkersovereenkomst: tekst(200).optional(),
});

export const verwerkerVormen = {
  /** Who serves and seizes (B-13). */
  deurwaarder: verwerkerVorm,
  /** Who prints the letters and puts them in the post. */
  drukker: verwerkerVorm,
  /** Who tests for us whether somebody has a right to kwijtschelding: the Inlichtingenbureau. */
  toetsinstantie: verwerkerVorm,
};

export const verwerkerRegels = regelsVoor<keyof typeof verwerkerVormen>({
  deurwaarder: OVERAL,
  drukker: OVERAL,
  toetsinstantie: OVERAL,
});
