'use server';

import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  readChoice,
  readDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { btwPath } from '@/app/btw/btw-words';
import { readEuro } from '@/app/euro-input';
import { correctBtwregel } from '@/domain/btw/correct-btwregel';
import { decideBtwoverzicht } from '@/domain/btw/decide-btwoverzicht';
import { proposeBtwoverzicht } from '@/domain/btw/propose-btwoverzicht';
import { recordBtwregel } from '@/domain/btw/record-btwregel';
import { action } from '@/platform/action';
import { toCents } from '@/platform/cents';
import { parseLocalDate } from '@/platform/local-date';

const voorstellen = { wie: 'medewerker', verb: 'maand.voorstellen', bereik: 'gemeente' } as const;
const vaststellen = { wie: 'medewerker', verb: 'maand.sluiten', bereik: 'gemeente' } as const;
const doel = 'aansluiting';

/** Puts an invoice on the list. */
export const recordBtwregelAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const soort = readChoice(typed, 'soort', ['factuur', 'creditfactuur'] as const, refuse);
    const factuurdatum = readDate(typed, 'factuurdatum', refuse);
    const leverancier = readText(typed, 'leverancier', 200, refuse);
    const factuurnummer = readText(typed, 'factuurnummer', 100, refuse);
    const omschrijving = readText(typed, 'omschrijving', 500, refuse);
    const bedrag = readEuro(typed, 'bedrag', refuse);
    const btw = readEuro(typed, 'btw', refuse);
    if (!soort || !factuurdatum || !leverancier || !factuurnummer || !omschrijving) return null;
    if (bedrag === null || btw === null) return null;
    const teken = soort === 'factuur' ? 1n : -1n;
    return {
      ...{ factuurdatum, leverancier, factuurnummer, omschrijving },
      bedragCenten: toCents(bedrag * teken),
      btwCenten: toCents(btw * teken),
    };
  }),
  run: async (write, input) => {
    await recordBtwregel(write, input);
    return { naar: `${btwPath(gemeenteSleutel(write))}?gelukt=regel` };
  },
});

/** Takes an invoice back by a new line. */
export const correctBtwregelAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const id = readText(typed, 'id', 36, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    if (id !== null && !/^[0-9a-f-]{36}$/.test(id)) refuse('id', 'fouten.kies');
    return id !== null && /^[0-9a-f-]{36}$/.test(id) && reden !== null ? { id, reden } : null;
  }),
  run: async (write, input) => {
    await correctBtwregel(write, input);
    return { naar: `${btwPath(gemeenteSleutel(write))}?gelukt=correctie` };
  },
});

/** Proposes the overview of a quarter. */
export const proposeBtwoverzichtAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const kwartaal = parseLocalDate(typed.kwartaal ?? '');
    if (kwartaal === null) refuse('kwartaal', 'fouten.kies');
    return kwartaal === null ? null : { kwartaal };
  }),
  run: async (write, input) => {
    await proposeBtwoverzicht(write, input);
    return { naar: `${btwPath(gemeenteSleutel(write), input.kwartaal)}?gelukt=voorgesteld` };
  },
});

/** The second person adopts the overview, or refuses. */
export const decideBtwoverzichtAction = action({
  toegang: vaststellen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['vaststellen', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideBtwoverzicht(write, input);
    const gelukt = input.besluit === 'vaststellen' ? 'vastgesteld' : 'afgewezen';
    return { naar: `${btwPath(gemeenteSleutel(write))}?gelukt=${gelukt}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawBtwoverzichtAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideBtwoverzicht(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${btwPath(gemeenteSleutel(write))}?gelukt=ingetrokken` };
  },
});
