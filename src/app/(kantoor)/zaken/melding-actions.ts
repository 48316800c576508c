'use server';

import {
  formInput,
  readChoice,
  readDate,
  readOptionalDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { decideMelding, decideMeldingbesluit } from '@/domain/meldingen/decide-melding';
import { UITKOMSTEN } from '@/domain/meldingen/melding';
import { proposeMeldingaanslag } from '@/domain/meldingen/propose-meldingaanslag';
import { recordIntrekking } from '@/domain/meldingen/withdraw-melding';
import { action } from '@/platform/action';
import { readZaak } from './read-zaak';
import { zaakPath } from './zaak-path';

const doel = 'zaken-behandelen';
const behandelen = { wie: 'medewerker', verb: 'melding.behandelen', bereik: 'gemeente' } as const;

/** Decides on a melding; where money follows, it is put before a second person. */
export const decideMeldingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const uitkomst = readChoice(typed, 'uitkomst', UITKOMSTEN, refuse);
    const dag = readOptionalDate(typed, 'dag', refuse);
    const motivering = readText(typed, 'motivering', 4_000, refuse);
    if (!zaak || !uitkomst || !motivering) return null;
    return {
      gemeente: typed.gemeente ?? '',
      zaakId: zaak.id,
      versie: zaak.versie,
      uitkomst,
      dag,
      motivering,
    };
  }),
  run: async (write, { gemeente, ...input }) => {
    const { besloten } = await decideMelding(write, input);
    const gelukt = besloten ? 'besloten' : 'voorgesteld';
    return { naar: zaakPath(gemeente, { soort: 'melding', id: input.zaakId }, gelukt) };
  },
});

/** The second person takes it, or gives it back. */
export const decideMeldingbesluitAction = action({
  toegang: { wie: 'medewerker', verb: 'melding.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    return record && besluit ? { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideMeldingbesluit(write, input);
    const gelukt = input.besluit === 'genomen' ? 'besloten' : 'terug';
    return { naar: zaakPath(gemeente, { soort: 'melding', id: zaakId }, gelukt) };
  },
});

/** Who proposed it takes it back himself; he needs no right to decide. */
export const takeBackMeldingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    return record && { gemeente: typed.gemeente ?? '', ...record };
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideMeldingbesluit(write, {
      ...input,
      besluit: 'teruggegeven',
      toelichting: null,
    });
    return { naar: zaakPath(gemeente, { soort: 'melding', id: zaakId }, 'terug') };
  },
});

/** Who reported it says that he takes it back. */
export const recordMeldingIntrekkingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const reden = readText(typed, 'reden', 1_000, refuse);
    return zaak && reden
      ? { gemeente: typed.gemeente ?? '', zaakId: zaak.id, versie: zaak.versie, reden }
      : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    await recordIntrekking(write, input);
    return { naar: zaakPath(gemeente, { soort: 'melding', id: input.zaakId }, 'vastgelegd') };
  },
});

/** Proposes the aanslag that follows from a melding that was taken over. */
export const proposeMeldingaanslagAction = action({
  toegang: { wie: 'medewerker', verb: 'run.maken', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const dagtekening = readDate(typed, 'dagtekening', refuse);
    return zaak && dagtekening
      ? { gemeente: typed.gemeente ?? '', zaakId: zaak.id, versie: zaak.versie, dagtekening }
      : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    await proposeMeldingaanslag(write, input);
    return { naar: zaakPath(gemeente, { soort: 'melding', id: input.zaakId }, 'aanslag') };
  },
});
