'use server';

import {
  formInput,
  readChoice,
  readDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { readZeker } from '@/app/action-form/zeker';
import { addDienstbelofte } from '@/domain/beloften/add-dienstbelofte';
import { METINGEN } from '@/domain/beloften/dienstbelofte';
import { endDienstbelofte } from '@/domain/beloften/end-dienstbelofte';
import { kantoorAction } from '@/platform/action';
import { NotFound } from '@/platform/errors';

const toegang = { wie: 'medewerker', verb: 'instelling.wijzigen', bereik: 'kantoor' } as const;
const doel = 'dienstbeloften-beheren';

export const addDienstbelofteAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const van = readText(typed, 'van', 60, refuse);
    const tekst = readText(typed, 'tekst', 300, refuse);
    const meting = readChoice(typed, 'meting', METINGEN, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 400, refuse);
    const bron = readText(typed, 'bron', 200, refuse);
    const zekerheid = readChoice(
      typed,
      'zekerheid',
      ['geverifieerd', 'contract', 'te-bevestigen'] as const,
      refuse,
    );
    const vanaf = readDate(typed, 'vanaf', refuse);
    return van && tekst && meting && bron && zekerheid && vanaf
      ? { van, tekst, meting, toelichting, bron, zekerheid, vanaf }
      : null;
  }),
  run: async (write, { van, ...invoer }) => {
    const gemeente = write.ctx.gemeenten.find((g) => g.sleutel === van);
    if (van !== 'kantoor' && !gemeente) throw new NotFound();
    await addDienstbelofte(write, { ...invoer, gemeenteId: gemeente?.gemeenteId ?? null });
    return { naar: '/beheer/dienstbeloften?gelukt=dienstbelofte-toegevoegd' };
  },
});

export const endDienstbelofteAction = kantoorAction({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const tot = readDate(typed, 'tot', refuse);
    return readZeker(typed, refuse) && record && tot ? { ...record, tot } : null;
  }),
  run: async (write, input) => {
    await endDienstbelofte(write, input);
    return { naar: '/beheer/dienstbeloften?gelukt=dienstbelofte-beeindigd' };
  },
});
