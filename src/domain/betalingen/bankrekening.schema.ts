import { z } from 'zod';
import { isIban } from '@/law/identifiers';
import { REKENINGDOELEN } from './bankrekening';

/** An account of the kantoor as it is entered. */
export const bankrekeningSchema = z.object({
  iban: z
    .string({ error: 'invordering.fout.iban' })
    .transform((text) => text.replaceAll(' ', '').toUpperCase())
    .refine(isIban, { error: 'invordering.fout.iban' }),
  naam: z
    .string({ error: 'invordering.fout.naam' })
    .trim()
    .min(1, 'invordering.fout.naam')
    .max(70, 'invordering.fout.naam'),
  doel: z.enum(REKENINGDOELEN, { error: 'invordering.fout.doel' }),
  vanaf: z.iso.date('invordering.fout.datum'),
});
export type BankrekeningInvoer = z.output<typeof bankrekeningSchema>;

export const eindeSchema = z.object({
  rekening: z.guid('invordering.fout.kies'),
  tot: z.iso.date('invordering.fout.datum'),
});
