import { z } from 'zod';
import { toCents } from '@/platform/cents';
import { VERMINDERINGSREDENEN } from './vermindering';

/** An amount as a person types it: "12", "12,5", "1.234,56", with or without a euro sign. */
const bedrag = z
  .string()
  .trim()
  .transform((text, ctx) => {
    const match = /^€?\s*(\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(\d{1,2}))?$/.exec(text);
    if (!match) {
      ctx.addIssue({ code: 'custom', message: 'vermindering.fout.bedrag' });
      return z.NEVER;
    }
    return toCents(BigInt((match[1] ?? '').replaceAll('.', '') + (match[2] ?? '').padEnd(2, '0')));
  });

const tekst = z.string().trim().min(10, 'vermindering.fout.kort').max(1000, 'vermindering.fout.lang');

export const voorstelSchema = z.object({
  gemeente: z.string(),
  aanslag: z.guid(),
  regel: z.guid('vermindering.fout.kies-regel'),
  bedrag,
  reden: z.enum(VERMINDERINGSREDENEN, 'vermindering.fout.kies-reden'),
  toelichting: tekst,
});

const voorstel = {
  gemeente: z.string(),
  aanslag: z.guid(),
  id: z.guid(),
  versie: z.coerce.number().int(),
};

/** What the second person decides. */
export const besluitSchema = z
  .object({
    ...voorstel,
    besluit: z.enum(['toekennen', 'afwijzen'], 'vermindering.fout.kies-besluit'),
    besluitReden: z.string().trim().max(1000, 'vermindering.fout.lang').optional().default(''),
  })
  .refine((v) => v.besluit !== 'afwijzen' || v.besluitReden.length >= 10, {
    message: 'vermindering.fout.kort',
    path: ['besluitReden'],
  });

export const intrekkenSchema = z.object(voorstel);
