'use server';

import { formInput, readChoice, readOptionalText, readRecord } from '@/app/action-form/form-input';
import { readEuros, readWaarde } from '@/domain/bezwaren/bezwaarvelden';
import { decideUitspraak } from '@/domain/bezwaren/decide-uitspraak';
import { type Getypt, proposeUitspraak } from '@/domain/bezwaren/propose-uitspraak';
import {
  motiveringVeld,
  NIET_ONTVANKELIJK,
  OORZAKEN,
  UITKOMSTEN,
  uitkomstVeld,
} from '@/domain/bezwaren/uitspraak';
import { action } from '@/platform/action';
import { readZaak } from './read-zaak';
import { zaakPath } from './zaak-path';

const doel = 'zaken-behandelen';
const MOTIVERING_MAX = 4_000;

/** Puts a decision before the heffingsambtenaar. */
export const proposeUitspraakAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.behandelen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const uitkomst = readChoice(typed, 'uitkomst', UITKOMSTEN, refuse);
    const kosten = typed.kosten ?? '';
    const regels: Getypt[] = Object.entries(typed)
      .filter(([naam]) => naam.startsWith('soort-'))
      .map(([naam, soort]) => {
        const id = naam.slice('soort-'.length);
        const veld = uitkomstVeld(id);
        const getypt = (typed[veld] ?? '').trim();
        const bedrag = soort === 'woz-waarde' ? readWaarde(getypt) : readEuros(getypt);
        if (getypt !== '' && bedrag === null) refuse(veld, 'bezwaar.fout.bedrag');
        return {
          aanslagregelId: id,
          nieuweWaardeEuro: soort === 'woz-waarde' ? bedrag : null,
          verminderingCenten: soort === 'woz-waarde' ? null : bedrag,
          motivering: readOptionalText(typed, motiveringVeld(id), MOTIVERING_MAX, refuse) ?? '',
        };
      });
    if (!zaak || !uitkomst) return null;
    return {
      gemeente: typed.gemeente ?? '',
      zaakId: zaak.id,
      versie: zaak.versie,
      uitkomst,
      oorzaak: OORZAKEN.find((o) => o === typed.oorzaak) ?? null,
      nietOntvankelijk: NIET_ONTVANKELIJK.find((r) => r === typed.nietOntvankelijk) ?? null,
      kennelijk: typed['kennelijk-ja'] === 'ja',
      regels,
      kostenMotivering:
        kosten === '' ? '' : (readOptionalText(typed, motiveringVeld(kosten), MOTIVERING_MAX, refuse) ?? ''),
    };
  }),
  run: async (write, { gemeente, ...input }) => {
    await proposeUitspraak(write, input);
    return { naar: zaakPath(gemeente, { soort: 'bezwaar', id: input.zaakId }, 'voorgesteld') };
  },
});

/** The second person takes it, or gives it back; who decides on what, the use case says. */
export const decideUitspraakAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.uitspraak-doen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    return record && besluit ? { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideUitspraak(write, input);
    const gelukt = input.besluit === 'genomen' ? 'besloten' : 'terug';
    return { naar: zaakPath(gemeente, { soort: 'bezwaar', id: zaakId }, gelukt) };
  },
});

/** Who proposed it takes it back himself; he needs no right to decide. */
export const takeBackUitspraakAction = action({
  toegang: { wie: 'medewerker', verb: 'bezwaar.behandelen', bereik: 'gemeente' },
  doel,
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    return record && { gemeente: typed.gemeente ?? '', ...record };
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideUitspraak(write, {
      ...input,
      besluit: 'teruggegeven',
      toelichting: null,
    });
    return { naar: zaakPath(gemeente, { soort: 'bezwaar', id: zaakId }, 'terug') };
  },
});
