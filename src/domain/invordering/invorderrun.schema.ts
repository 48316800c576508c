import { z } from 'zod';
import { parseLocalDate, toLocalDate } from '@/platform/local-date';

/** What was asked of a run of collection: the day on its letters. */
export const invorderrunParameters = z.object({
  dagtekening: z
    .string()
    .refine((text) => parseLocalDate(text) !== null)
    .transform((text) => toLocalDate(text)),
});
