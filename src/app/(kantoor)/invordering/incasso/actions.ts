'use server';

import { formInput, readChoice, readDate, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { incassoPath } from '@/app/incasso/incassobatch-words';
import { decideBatch } from '@/domain/incasso/decide-batch';
import { proposeBatch } from '@/domain/incasso/propose-batch';
import { kantoorAction } from '@/platform/action';

const voorstellen = { wie: 'medewerker', verb: 'incasso.voorstellen', bereik: 'kantoor' } as const;
const goedkeuren = { wie: 'medewerker', verb: 'incasso.goedkeuren', bereik: 'kantoor' } as const;
const doel = 'incasso';

export const proposeBatchAction = kantoorAction({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const incassodag = readDate(typed, 'incassodag', refuse);
    return incassodag === null ? null : { incassodag };
  }),
  run: async (write, { incassodag }) => {
    const id = await proposeBatch(write, incassodag);
    return { naar: `${incassoPath(id)}?gelukt=nieuw` };
  },
});

/** Another agrees or refuses. */
export const decideBatchAction = kantoorAction({
  toegang: goedkeuren,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['akkoord', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 300, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideBatch(write, input);
    const gelukt = input.besluit === 'akkoord' ? 'akkoord' : 'afgewezen';
    return { naar: `${incassoPath(input.id)}?gelukt=${gelukt}` };
  },
});

/** Takes a batch back, or lets its file be made. */
export const continueBatchAction = kantoorAction({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['intrekken', 'vastzetten'] as const, () =>
      refuse('formulier', 'formulier.niet-gevonden'),
    );
    return record && besluit ? { ...record, besluit, reden: null } : null;
  }),
  run: async (write, input) => {
    await decideBatch(write, input);
    const gelukt = input.besluit === 'intrekken' ? 'ingetrokken' : 'vastzetten';
    return { naar: `${incassoPath(input.id)}?gelukt=${gelukt}` };
  },
});
