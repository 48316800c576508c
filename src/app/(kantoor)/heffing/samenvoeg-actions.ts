'use server';

import { z } from 'zod';
import { formInput, readChoice, readOptionalText, readRecord, readText } from '@/app/action-form/form-input';
import { dubbelenPath, vergelijkPath } from '@/app/personen/samenvoeg-words';
import { findPersonen } from '@/domain/personen/persoon.queries';
import { MAX_ZOEKTEKST, parseZoekvraag } from '@/domain/personen/zoekvraag';
import { decideSamenvoeging } from '@/domain/samenvoegingen/decide-samenvoeging';
import { proposeSamenvoeging } from '@/domain/samenvoegingen/propose-samenvoeging';
import { undoSamenvoeging } from '@/domain/samenvoegingen/undo-samenvoeging';
import { action } from '@/platform/action';
import { Refused } from '@/platform/errors';
import { gemeenteSleutel } from './paths';

const toegang = { wie: 'medewerker', verb: 'persoon.samenvoegen', bereik: 'gemeente' } as const;
const doel = 'persoon-samenvoegen';
const MAX_REDEN = 1000;

const readPersoon = (text: string | undefined): string | null => z.guid().safeParse(text).data ?? null;

/** Looks for the other row by what is known of it: exactly one that is not this one. */
export const findAnderAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const zoek = readText(typed, 'zoek', MAX_ZOEKTEKST, refuse);
    const persoon = readPersoon(typed.persoon);
    return zoek && persoon ? { zoek, persoon } : null;
  }),
  run: async (write, { zoek, persoon }) => {
    const { treffers } = await findPersonen(write, parseZoekvraag(zoek));
    const [ander, nog] = treffers.filter(({ persoonId }) => persoonId !== persoon);
    if (ander === undefined) throw new Refused('samenvoegen.fout.niet-gevonden', {}, 'zoek');
    if (nog !== undefined) throw new Refused('samenvoegen.fout.meer-gevonden', {}, 'zoek');
    return { naar: vergelijkPath(gemeenteSleutel(write), persoon, ander.persoonId) };
  },
});

/** Proposes that two rows are of one person. */
export const proposeSamenvoegingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const een = readPersoon(typed.een);
    const ander = readPersoon(typed.ander);
    const blijft = readPersoon(typed.blijft);
    if (blijft === null) refuse('blijft', 'fouten.kies');
    const reden = readText(typed, 'reden', MAX_REDEN, refuse);
    return een && ander && blijft && reden ? { een, ander, blijft, reden } : null;
  }),
  run: async (write, input) => {
    const id = await proposeSamenvoeging(write, input);
    return { naar: `${dubbelenPath(gemeenteSleutel(write), id)}?gelukt=voorgesteld` };
  },
});

/** The second person decides. */
export const decideSamenvoegingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['samenvoegen', 'afwijzen'] as const, refuse);
    const reden = readOptionalText(typed, 'reden', MAX_REDEN, refuse);
    return record && besluit ? { ...record, besluit, reden } : null;
  }),
  run: async (write, input) => {
    await decideSamenvoeging(write, input);
    return { naar: `${dubbelenPath(gemeenteSleutel(write), input.id)}?gelukt=${input.besluit}` };
  },
});

/** Who proposed it takes it back. */
export const withdrawSamenvoegingAction = action({
  toegang,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await decideSamenvoeging(write, { ...input, besluit: 'intrekken', reden: null });
    return { naar: `${dubbelenPath(gemeenteSleutel(write), input.id)}?gelukt=intrekken` };
  },
});

/** Puts back what went, when it was a mistake. */
export const undoSamenvoegingAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const reden = readText(typed, 'reden', MAX_REDEN, refuse);
    return record && reden ? { ...record, reden } : null;
  }),
  run: async (write, input) => {
    await undoSamenvoeging(write, input);
    return { naar: `${dubbelenPath(gemeenteSleutel(write), input.id)}?gelukt=terug` };
  },
});
