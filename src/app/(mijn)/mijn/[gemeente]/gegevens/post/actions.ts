'use server';

import { formInput } from '@/app/action-form/form-input';
import { readPostkeuze } from '@/app/postkeuze/postkeuze-velden';
import { chooseKanaal } from '@/domain/voorkeuren/choose-kanaal';
import { action } from '@/platform/action';
import { gegevensPath } from '../gegevens-path';

const toegang = { wie: 'burger' } as const;
const doel = 'eigen-contactgegevens';

export const chooseKanaalAction = action({
  toegang,
  doel,
  input: formInput(readPostkeuze),
  run: async (write, input) => {
    await chooseKanaal(write, input);
    return { naar: gegevensPath(write, '', 'post') };
  },
});

/** Back to paper, at once and without a condition. */
export const stopDigitaalAction = action({
  toegang,
  doel,
  input: formInput((typed) => ({
    taal: typed.mailtaal === 'en' ? ('en' as const) : ('nl' as const),
  })),
  run: async (write, { taal }) => {
    await chooseKanaal(write, {
      kanaal: 'post',
      taal,
      kennisgeving: false,
      akkoord: false,
    });
    return { naar: gegevensPath(write, '', 'post') };
  },
});
