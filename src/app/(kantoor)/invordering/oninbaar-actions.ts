'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  type Refuse,
  readChoice,
  readOptionalText,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readMaand } from '@/domain/grootboek/maand';
import { decideOninbaarlijst } from '@/domain/invordering/decide-oninbaarlijst';
import {
  checkOninbaarlijst,
  makeOninbaarlijst,
  withdrawOninbaarlijst,
} from '@/domain/invordering/make-oninbaarlijst';
import { LIJSTBESLUITEN } from '@/domain/invordering/oninbaar';
import { ONINBAARREDENEN } from '@/domain/invordering/oninbaarreden';
import { proposeOninbaar, withdrawOninbaar } from '@/domain/invordering/propose-oninbaar';
import { undoOninbaar } from '@/domain/invordering/undo-oninbaar';
import { readBedrag } from '@/domain/kwijtschelding/bedrag';
import { action } from '@/platform/action';
import { oninbaarPath } from './oninbaar-words';
import { vorderingPath } from './vordering-words';

const voorstellen = { wie: 'medewerker', verb: 'oninbaar.voorstellen', bereik: 'gemeente' } as const;
const doel = 'invordering';
const KORT = 10;

function readReden(typed: Typed, naam: string, refuse: Refuse): string | null {
  const reden = readText(typed, naam, 1000, refuse);
  if (reden !== null && reden.length < KORT) refuse(naam, 'fouten.kort');
  return reden;
}

/** Proposes that one claim is not collected any more. */
export const proposeOninbaarAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const aanslag = z.guid().safeParse(typed.aanslag);
    const omvang = readChoice(typed, 'omvang', ['geheel', 'deel'] as const, refuse);
    const gelezen = omvang === 'deel' ? readBedrag(typed.bedrag ?? '') : null;
    if (gelezen?.ok === false) refuse('bedrag', 'fouten.bedrag');
    const redencode = readChoice(typed, 'redencode', ONINBAARREDENEN, refuse);
    const toelichting = readReden(typed, 'toelichting', refuse);
    return aanslag.success && omvang && redencode && toelichting !== null
      ? {
          aanslagId: aanslag.data,
          omvang,
          bedragCenten: gelezen?.ok ? gelezen.centen : null,
          redencode,
          toelichting,
        }
      : null;
  }),
  run: async (write, input) => {
    await proposeOninbaar(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), input.aanslagId)}?gelukt=voorgesteld-oninbaar` };
  },
});

/** Takes a proposal back, with why. */
export const withdrawOninbaarAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const reden = readReden(typed, 'reden', refuse);
    return record && reden !== null ? { ...record, reden } : null;
  }),
  run: async (write, input) => {
    const { aanslagId } = await withdrawOninbaar(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), aanslagId)}?gelukt=ingetrokken-oninbaar` };
  },
});

/** Makes the list of a month. */
export const makeOninbaarlijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const maand = readMaand(typed.maand ?? '');
    if (maand === null) refuse('maand', 'fouten.maand');
    return maand && { maand: maand.van };
  }),
  run: async (write, input) => {
    const id = await makeOninbaarlijst(write, input);
    return { naar: `${oninbaarPath(gemeenteSleutel(write), id)}?gelukt=gemaakt` };
  },
});

/** A colleague says that the list is right. */
export const checkOninbaarlijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput(readRecord),
  run: async (write, input) => {
    await checkOninbaarlijst(write, input);
    return { naar: `${oninbaarPath(gemeenteSleutel(write), input.id)}?gelukt=gecontroleerd` };
  },
});

/** Takes the list back. */
export const withdrawOninbaarlijstAction = action({
  toegang: voorstellen,
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const reden = readReden(typed, 'reden', refuse);
    return record && reden !== null ? { ...record, reden } : null;
  }),
  run: async (write, input) => {
    await withdrawOninbaarlijst(write, input);
    return { naar: `${oninbaarPath(gemeenteSleutel(write))}?gelukt=lijst-ingetrokken` };
  },
});

/** The directeur decides, or writes down what the dagelijks bestuur decided. */
export const decideOninbaarlijstAction = action({
  toegang: { wie: 'medewerker', verb: 'oninbaar.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', LIJSTBESLUITEN, refuse);
    const namens = readChoice(typed, 'namens', ['directeur', 'dagelijks-bestuur'] as const, refuse);
    const kenmerk = readOptionalText(typed, 'kenmerk', 200, refuse);
    const reden = readOptionalText(typed, 'reden', 1000, refuse);
    if (besluit === 'afwijzen' && reden === null) refuse('reden', 'fouten.verplicht');
    return record && besluit && namens ? { ...record, besluit, namens, kenmerk, reden } : null;
  }),
  run: async (write, input) => {
    await decideOninbaarlijst(write, input);
    const gelukt = input.besluit === 'afwijzen' ? 'afgewezen' : 'besloten';
    return { naar: `${oninbaarPath(gemeenteSleutel(write), input.id)}?gelukt=${gelukt}` };
  },
});

/** A claim lives again. */
export const undoOninbaarAction = action({
  toegang: { wie: 'medewerker', verb: 'oninbaar.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const [id = '', versie = ''] = (typed.welke ?? '').split(':');
    const record = readRecord({ ...typed, id, versie }, () => refuse('welke', 'fouten.kies'));
    const lijst = z.guid().safeParse(typed.lijst);
    const reden = readReden(typed, 'reden', refuse);
    return record && lijst.success && reden !== null ? { ...record, lijst: lijst.data, reden } : null;
  }),
  run: async (write, { lijst, ...input }) => {
    await undoOninbaar(write, input);
    return { naar: `${oninbaarPath(gemeenteSleutel(write), lijst)}?gelukt=teruggedraaid` };
  },
});
