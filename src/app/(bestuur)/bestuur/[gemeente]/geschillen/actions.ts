'use server';

import { z } from 'zod';
import { formInput, readChoice, readDate, readOptionalText, readText } from '@/app/action-form/form-input';
import { GESCHILSTAPPEN } from '@/domain/gemeenten/geschil';
import { openGeschil, recordGeschilstap } from '@/domain/gemeenten/record-geschil';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';

const toegang = { wie: 'medewerker', verb: 'geschil.beheren', bereik: 'gemeente' } as const;
const doel = 'bestuur';
const TEKST = 2_000;

const naar = ({ ctx, gemeenteId }: Write): { naar: string } => ({
  naar: `/bestuur/${ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel}/geschillen?gelukt=ja`,
});

/** A new dispute: with whom, about what, and since when the parties talk about it. */
export const openGeschilAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const met = readText(typed, 'met', 200, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const tekst = readText(typed, 'tekst', TEKST, refuse);
    return met && dag && tekst ? { met, dag, tekst } : null;
  }),
  run: async (write, input) => {
    await openGeschil(write, input);
    return naar(write);
  },
});

/** What happened in a dispute since. */
export const recordGeschilstapAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const geschil = z.guid().safeParse(typed.geschil);
    if (!geschil.success) refuse('formulier', 'geschil.fout.bestaat-niet');
    const soort = readChoice(typed, 'soort', GESCHILSTAPPEN, refuse);
    const dag = readDate(typed, 'dag', refuse);
    const tekst = readText(typed, 'tekst', TEKST, refuse);
    const kenmerk = readOptionalText(typed, 'kenmerk', 120, refuse);
    return geschil.success && soort && dag && tekst
      ? { geschilId: geschil.data, soort, dag, tekst, kenmerk }
      : null;
  }),
  run: async (write, input) => {
    await recordGeschilstap(write, input);
    return naar(write);
  },
});
