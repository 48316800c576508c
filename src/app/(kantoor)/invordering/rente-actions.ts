'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { decideRentelijst } from '@/domain/invordering/decide-rentelijst';
import { proposeRentelijst } from '@/domain/invordering/propose-rentelijst';
import { action } from '@/platform/action';
import { rentePath } from './rente-words';

const voorstellen = { wie: 'medewerker', verb: 'rente.voorstellen', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'rente.besluiten', bereik: 'gemeente' } as const;
const doel = 'invordering';
const naar = (write: Parameters<typeof gemeenteSleutel>[0], gelukt: string) => ({
  naar: `${rentePath(gemeenteSleutel(write))}?gelukt=${gelukt}`,
});

/** Proposes the interest over all that was paid late. */
export const proposeRentelijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(() => ({})),
  run: async (write) => {
    await proposeRentelijst(write);
    return naar(write, 'voorgesteld');
  },
});

/** The second person determines it, or refuses. */
export const decideRentelijstAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['vaststellen', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideRentelijst(write, input);
    return naar(write, input.besluit === 'vaststellen' ? 'vastgesteld' : 'afgewezen');
  },
});

/** Who proposed it takes it back. */
export const withdrawRentelijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideRentelijst(write, { ...input, besluit: 'intrekken', reden: null });
    return naar(write, 'ingetrokken');
  },
});
