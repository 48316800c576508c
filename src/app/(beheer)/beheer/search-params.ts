import { z } from 'zod';
import beheer from '@/texts/nl/beheer.json';

/** `?gelukt=`: what just succeeded. Anything that is no sentence of ours is nothing. */
export const geluktParam = z
  .string()
  .optional()
  .transform((text) => (text !== undefined && Object.hasOwn(beheer.gelukt, text) ? text : undefined))
  .catch(undefined);

export const metGelukt = z.object({ gelukt: geluktParam });
