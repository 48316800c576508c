import { readId } from '@/app/(balie)/balie/read-id';
import { formInput, readChoice, readOptionalText, readText } from '@/app/action-form/form-input';
import { BERICHTEN, POGINGSOORTEN } from '@/domain/taken/taak';

/** What the forms of a task hold, wherever it is worked on: at the serviceteam and in the list of tasks. */

export const taakOnly = formInput((typed, refuse) => {
  const taakId = readId(typed, 'taakId', refuse);
  return taakId ? { taakId } : null;
});

export const taakWithReden = formInput((typed, refuse) => {
  const taakId = readId(typed, 'taakId', refuse);
  const reden = readText(typed, 'reden', 500, refuse);
  return taakId && reden ? { taakId, reden } : null;
});

export const pogingInput = formInput((typed, refuse) => {
  const taakId = readId(typed, 'taakId', refuse);
  const soort = readChoice(typed, 'soort', POGINGSOORTEN, refuse);
  const bereikt = readChoice(typed, 'bereikt', ['ja', 'nee'] as const, refuse);
  const bericht = readChoice(typed, 'bericht', BERICHTEN, refuse);
  const opmerking = readOptionalText(typed, 'opmerking', 500, refuse);
  return taakId && soort && bereikt && bericht
    ? { taakId, soort, bereikt: bereikt === 'ja', bericht, opmerking }
    : null;
});
