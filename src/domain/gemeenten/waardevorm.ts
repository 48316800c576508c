import { z } from 'zod';

/** One of a fixed list. */
export const keuze = <const T extends readonly [string, ...string[]]>(opties: T) =>
  z.enum(opties, { error: 'fouten.kies' });
/** Text that must be there. */
export const tekst = (max: number) =>
  z.string({ error: 'fouten.verplicht' }).trim().min(1, 'fouten.verplicht').max(max, 'fouten.te-lang');
/** A whole number between two. */
export const heelGetal = (min: number, max: number) =>
  z
    .number({ error: 'fouten.heel-getal' })
    .int('fouten.heel-getal')
    .min(min, 'fouten.getal-te-klein')
    .max(max, 'fouten.getal-te-groot');
/** Yes or no, and never nothing. */
export const jaNee = z.boolean({ error: 'fouten.kies' });
