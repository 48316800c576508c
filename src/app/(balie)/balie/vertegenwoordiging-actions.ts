'use server';

import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readOptionalDate,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { persoonsnummer } from '@/domain/personen/persoon-velden';
import { endVertegenwoordiging } from '@/domain/vertegenwoordigingen/end-vertegenwoordiging';
import { recordVertegenwoordiging } from '@/domain/vertegenwoordigingen/record-vertegenwoordiging';
import { requestErven } from '@/domain/vertegenwoordigingen/request-erven';
import { SOORTEN } from '@/domain/vertegenwoordigingen/vertegenwoordiging';
import { RECHTEN } from '@/platform/acting-for';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';
import { readId } from './read-id';

const toegang = { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' } as const;
const doel = 'vertegenwoordiging-vastleggen';

/** The page on which it was done, of the person whose file is open. */
const pathOf = ({ ctx, gemeenteId }: Write, persoonId: string, gelukt: string): string =>
  `/balie/${ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.sleutel ?? ''}/klant/${persoonId}/vertegenwoordiging?gelukt=${gelukt}`;

function readNummer(typed: Typed, refuse: Refuse): string | null {
  const text = readText(typed, 'nummer', 20, refuse);
  const nummer = text === null ? null : persoonsnummer(text.replaceAll('.', ''));
  if (nummer !== null && typeof nummer !== 'string') refuse('nummer', 'fouten.nummer');
  return typeof nummer === 'string' ? nummer : null;
}

/** Records who acts for the person whose file is open. */
export const recordVertegenwoordigingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const nummer = readNummer(typed, refuse);
    const soort = readChoice(typed, 'soort', SOORTEN, refuse);
    const rechten = RECHTEN.filter((recht) => (typed[`rechten-${recht}`] ?? '') !== '');
    const bewijs = readOptionalText(typed, 'bewijs', 100, refuse);
    const vanaf = readDate(typed, 'vanaf', refuse);
    const tot = readOptionalDate(typed, 'tot', refuse);
    return persoonId && nummer && soort && vanaf
      ? { persoonId, nummer, soort, rechten, bewijs, vanaf, tot }
      : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    const { geldt } = await recordVertegenwoordiging(write, input);
    return { naar: pathOf(write, input.persoonId, geldt ? 'vastgelegd' : 'wacht') };
  },
});

/** Ends it, with a reason. */
export const endVertegenwoordigingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const id = readId(typed, 'id', refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return persoonId && id && reden ? { persoonId, id, reden } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await endVertegenwoordiging(write, input);
    return { naar: pathOf(write, input.persoonId, 'beeindigd') };
  },
});

/** Asks the gemeente where the heirs of who died can be written to. */
export const requestErvenAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => readId(typed, 'persoon', refuse)),
  run: async (write, persoonId) => {
    await assertKlantGeopend(write, write.gemeenteId, persoonId);
    await requestErven(write, persoonId);
    return { naar: pathOf(write, persoonId, 'erven') };
  },
});
