'use server';

import {
  formInput,
  readChoice,
  readDate,
  readOptionalText,
  readRecord,
  readText,
} from '@/app/action-form/form-input';
import { determineDwangsom } from '@/domain/bezwaren/fix-dwangsom';
import { AFZENDERS, INGEBREKEKANALEN } from '@/domain/bezwaren/ingebrekestelling';
import { judgeIngebrekestelling } from '@/domain/bezwaren/judge-ingebrekestelling';
import { decideUitbetaling, proposeUitbetaling } from '@/domain/bezwaren/pay-dwangsom';
import { recordIngebrekestelling } from '@/domain/bezwaren/record-ingebrekestelling';
import { action } from '@/platform/action';
import { readZaak } from './read-zaak';
import { zaakPath } from './zaak-path';

const doel = 'zaken-behandelen';
const TEKST = 2_000;
const JA_NEE = ['ja', 'nee'] as const;
const dossier = (gemeente: string, id: string, gelukt: string) =>
  zaakPath(gemeente, { soort: 'bezwaar', id }, gelukt);

/** A notice of default that came on paper or by e-mail. */
export const recordIngebrekestellingAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.vastleggen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const ontvangenOp = readDate(typed, 'ontvangen', refuse);
    const kanaal = readChoice(typed, 'kanaal', INGEBREKEKANALEN, refuse);
    const door = readChoice(typed, 'door', AFZENDERS, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', TEKST, refuse);
    if (!zaak || !ontvangenOp || !kanaal || !door) return null;
    const rest = { zaakId: zaak.id, versie: zaak.versie, ontvangenOp, kanaal, door, toelichting };
    return { gemeente: typed.gemeente ?? '', rest };
  }),
  run: async (write, { gemeente, rest }) => {
    await recordIngebrekestelling(write, rest);
    return { naar: dossier(gemeente, rest.zaakId, 'ingebreke') };
  },
});

/** Whether it came unreasonably late, with the reason. */
export const judgeIngebrekestellingAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.behandelen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const keuze = readChoice(typed, 'onredelijkLaat', JA_NEE, refuse);
    const reden = readText(typed, 'reden', TEKST, refuse);
    if (!zaak || !keuze || !reden) return null;
    const rest = { zaakId: zaak.id, versie: zaak.versie, onredelijkLaat: keuze === 'ja', reden };
    return { gemeente: typed.gemeente ?? '', rest };
  }),
  run: async (write, { gemeente, rest }) => {
    await judgeIngebrekestelling(write, rest);
    return { naar: dossier(gemeente, rest.zaakId, 'vastgelegd') };
  },
});

/** Fixes an amount that no uitspraak ended. */
export const determineDwangsomAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    if (!zaak) return null;
    const rest = { zaakId: zaak.id, versie: zaak.versie, kennelijk: typed['kennelijk-ja'] === 'ja' };
    return { gemeente: typed.gemeente ?? '', rest };
  }),
  run: async (write, { gemeente, rest }) => {
    await determineDwangsom(write, rest);
    return { naar: dossier(gemeente, rest.zaakId, 'vastgesteld') };
  },
});

/** Puts paying before a second person. */
export const proposeUitbetalingAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.behandelen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const rekening = readText(typed, 'rekening', 60, refuse);
    const keuze = readChoice(typed, 'opEigenNaam', JA_NEE, refuse);
    if (!zaak || !rekening || !keuze) return null;
    const rest = { zaakId: zaak.id, versie: zaak.versie, rekening, opEigenNaam: keuze === 'ja' };
    return { gemeente: typed.gemeente ?? '', rest };
  }),
  run: async (write, { gemeente, rest }) => {
    await proposeUitbetaling(write, rest);
    return { naar: dossier(gemeente, rest.zaakId, 'uitbetaling') };
  },
});

/** The second person agrees to pay, or gives it back. */
export const decideUitbetalingAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.besluiten', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['akkoord', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    return record && besluit ? { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideUitbetaling(write, input);
    return { naar: dossier(gemeente, zaakId, input.besluit === 'akkoord' ? 'akkoord' : 'terug') };
  },
});
