'use server';

import { z } from 'zod';
import { gemeenteSleutel } from '@/app/(kantoor)/heffing/paths';
import {
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readOptionalDate,
  readOptionalText,
  readRecord,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readEuro } from '@/app/euro-input';
import { assignBelregels, TOEWIJZEN_MAX } from '@/domain/sociaal/assign-belregels';
import { parsePostcodes, SELECTIES } from '@/domain/sociaal/belgroep';
import { RESULTATEN } from '@/domain/sociaal/bellijst';
import { OORDELEN } from '@/domain/sociaal/duiding';
import { judgeBetaler } from '@/domain/sociaal/judge-betaler';
import { makeBellijst } from '@/domain/sociaal/make-bellijst';
import { recordBelpoging } from '@/domain/sociaal/record-belpoging';
import { saveBelgroep } from '@/domain/sociaal/save-belgroep';
import { stopBellijst } from '@/domain/sociaal/stop-bellijst';
import { action } from '@/platform/action';
import { belgroepPath, bellijstPath } from './sociaal-words';
import { vorderingPath } from './vordering-words';

const beheren = { wie: 'medewerker', verb: 'voorbellen.beheren', bereik: 'gemeente' } as const;
const bellen = { wie: 'medewerker', verb: 'voorbellen.bellen', bereik: 'gemeente' } as const;
const duiden = { wie: 'medewerker', verb: 'betaler.duiden', bereik: 'gemeente' } as const;
const doel = 'invordering';

function readLang(typed: Typed, naam: string, min: number, max: number, refuse: Refuse): string | null {
  const tekst = readText(typed, naam, max, refuse);
  if (tekst !== null && tekst.length < min) refuse(naam, 'fouten.kort');
  return tekst;
}

/** Keeps a new group, or the next version of the one that was looked at. */
export const saveBelgroepAction = action({
  toegang: beheren,
  doel,
  input: formInput((typed, refuse) => {
    const naam = readLang(typed, 'naam', 3, 80, refuse);
    const selectie = readChoice(typed, 'selectie', SELECTIES, refuse);
    const postcodes = parsePostcodes(typed.postcodes ?? '');
    if (postcodes === null) refuse('postcodes', 'fouten.postcodes');
    const minimumCenten = readEuro(typed, 'minimum', refuse);
    const script = readLang(typed, 'script', 20, 4000, refuse);
    const reden = readLang(typed, 'reden', 5, 500, refuse);
    const over = typed.id === undefined ? null : readRecord(typed, refuse);
    if (naam === null || selectie === null || postcodes === null || minimumCenten === null) return null;
    if (script === null || reden === null || (typed.id !== undefined && over === null)) return null;
    return { vorm: { naam, selectie, postcodes, minimumCenten, script, reden }, over };
  }),
  run: async (write, input) => {
    const id = await saveBelgroep(write, input);
    return { naar: `${belgroepPath(gemeenteSleutel(write), id)}?gelukt=groep` };
  },
});

/** Makes a list of who is in the group today. */
export const makeBellijstAction = action({
  toegang: beheren,
  doel,
  input: formInput((typed, refuse) => {
    const groep = readRecord(typed, refuse);
    const tot = readDate(typed, 'tot', refuse);
    return groep && tot ? { groepId: groep.id, groepVersie: groep.versie, tot } : null;
  }),
  run: async (write, input) => {
    const id = await makeBellijst(write, input);
    return { naar: `${bellijstPath(gemeenteSleutel(write), id)}?gelukt=lijst` };
  },
});

/** Gives the next so many persons to one medewerker. */
export const assignBelregelsAction = action({
  toegang: bellen,
  doel,
  input: formInput((typed, refuse) => {
    const lijst = z.guid().safeParse(typed.lijst);
    const wie = z.guid().safeParse(typed.medewerker);
    if (!wie.success) refuse('medewerker', 'fouten.kies');
    const personen = z.coerce.number().int().min(1).max(TOEWIJZEN_MAX).safeParse(typed.personen);
    if (!personen.success) refuse('personen', 'fouten.aantal');
    return lijst.success && wie.success && personen.success
      ? { lijstId: lijst.data, medewerkerId: wie.data, personen: personen.data }
      : null;
  }),
  run: async (write, input) => {
    await assignBelregels(write, input);
    return { naar: `${bellijstPath(gemeenteSleutel(write), input.lijstId)}?gelukt=toegewezen` };
  },
});

/** Stops a list by hand. */
export const stopBellijstAction = action({
  toegang: beheren,
  doel,
  input: formInput((typed, refuse) => {
    const lijst = readRecord(typed, refuse);
    const reden = readLang(typed, 'reden', 5, 300, refuse);
    return lijst && reden ? { ...lijst, reden } : null;
  }),
  run: async (write, input) => {
    await stopBellijst(write, input);
    return { naar: `${bellijstPath(gemeenteSleutel(write), input.id)}?gelukt=gestopt` };
  },
});

/** Writes down a call and what came of it. */
export const recordBelpogingAction = action({
  toegang: bellen,
  doel,
  input: formInput((typed, refuse) => {
    const lijst = z.guid().safeParse(typed.lijst);
    const aanslag = z.guid().safeParse(typed.aanslag);
    const resultaat = readChoice(typed, 'resultaat', RESULTATEN, refuse);
    const afspraakTot = resultaat === 'afspraak' ? readOptionalDate(typed, 'afspraakTot', refuse) : null;
    const notitie = readOptionalText(typed, 'notitie', 1000, refuse);
    return lijst.success && aanslag.success && resultaat
      ? { lijstId: lijst.data, aanslagId: aanslag.data, resultaat, afspraakTot, notitie }
      : null;
  }),
  run: async (write, input) => {
    await recordBelpoging(write, input);
    return { naar: `${bellijstPath(gemeenteSleutel(write), input.lijstId)}?gelukt=poging&welke=mijn` };
  },
});

/** Writes down whether who owes cannot pay or will not. */
export const judgeBetalerAction = action({
  toegang: duiden,
  doel,
  input: formInput((typed, refuse) => {
    const aanslag = z.guid().safeParse(typed.aanslag);
    const oordeel = readChoice(typed, 'oordeel', OORDELEN, refuse);
    const reden = oordeel && readText(typed, `reden-${oordeel}`, 40, refuse);
    const toelichting = readLang(typed, 'toelichting', 10, 1000, refuse);
    return aanslag.success && oordeel && reden && toelichting
      ? { aanslagId: aanslag.data, oordeel, reden, toelichting }
      : null;
  }),
  run: async (write, input) => {
    await judgeBetaler(write, input);
    return { naar: `${vorderingPath(gemeenteSleutel(write), input.aanslagId)}?gelukt=duiding` };
  },
});
