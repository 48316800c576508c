'use server';

import { z } from 'zod';
import { formInput, readChoice, readOptionalText, readRecord, readText } from '@/app/action-form/form-input';
import { decideKostenterugname } from '@/domain/invordering/decide-kostenterugname';
import { proposeKostenterugname } from '@/domain/invordering/propose-kostenterugname';
import { action } from '@/platform/action';
import { kostenPath, kostenVanPath } from '../kosten-words';

const doel = 'invordering';
const KORT = 10;

/** Proposes to take the costs of one act back, with why. */
export const proposeKostenterugnameAction = action({
  toegang: { wie: 'medewerker', verb: 'kosten.terugnemen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const kosten = z.guid().safeParse(typed.kosten);
    if (!kosten.success) refuse('kosten', 'fouten.kies');
    const reden = readText(typed, 'reden', 1000, refuse);
    if (reden !== null && reden.length < KORT) refuse('reden', 'fouten.kort');
    const { gemeente = '', aanslag = '' } = typed;
    return kosten.success && reden !== null ? { kostenId: kosten.data, reden, gemeente, aanslag } : null;
  }),
  run: async (write, { kostenId, reden, gemeente, aanslag }) => {
    await proposeKostenterugname(write, { kostenId, reden });
    return { naar: `${kostenVanPath(gemeente, aanslag)}?gelukt=voorgesteld` };
  },
});

/** A second person decides; who leaves costs as they are says why. */
export const decideKostenterugnameAction = action({
  toegang: { wie: 'medewerker', verb: 'kosten.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['toekennen', 'afwijzen'] as const, refuse);
    const besluitReden = readOptionalText(typed, 'besluitReden', 1000, refuse);
    if (besluit === 'afwijzen' && (besluitReden ?? '').length < KORT) refuse('besluitReden', 'fouten.kort');
    return record && besluit ? { ...record, besluit, besluitReden } : null;
  }),
  run: async (write, input) => {
    await decideKostenterugname(write, input);
    return { naar: kostenPath() };
  },
});

/** Who proposed it takes the proposal back. */
export const withdrawKostenterugnameAction = action({
  toegang: { wie: 'medewerker', verb: 'kosten.terugnemen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => readRecord(typed, refuse)),
  run: async (write, record) => {
    await decideKostenterugname(write, { ...record, besluit: 'intrekken', besluitReden: null });
    return { naar: kostenPath() };
  },
});
