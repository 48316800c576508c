'use server';

import { formInput, readChoice, readOptionalText, readRecord, readText } from '@/app/action-form/form-input';
import { readBedrag } from '@/domain/kwijtschelding/bedrag';
import { decideMandaatbesluit, proposeMandaatbesluit } from '@/domain/mandaatzaken/decide-mandaatzaak';
import {
  addMandaattermijn,
  answerMandaatuitstel,
  askMandaatuitstel,
  endGerechtszaak,
  meetMandaattermijn,
} from '@/domain/mandaatzaken/handle-gerechtszaak';
import { judgeTeLaat, recordMandaatgesprek, takeMandaatzaak } from '@/domain/mandaatzaken/handle-mandaatzaak';
import {
  planMandaathoren,
  recordMandaatverslag,
  waiveMandaathoren,
} from '@/domain/mandaatzaken/hear-mandaatzaak';
import { UITKOMSTEN_VAN, vraagtBedrag } from '@/domain/mandaatzaken/mandaatzaak';
import { recordMandaatintrekking } from '@/domain/mandaatzaken/withdraw-mandaatzaak';
import { action } from '@/platform/action';
import { readGerechtstermijn, readTermijn, readUitstel, readUitstelantwoord } from './gerechtstermijn-input';
import { readHoorgesprek } from './hoor-input';
import { zaakHandling } from './zaak-handling';
import { zaakPath } from './zaak-path';

const TEKST = 2_000;
const VERSLAG = 4_000;
const JA_NEE = ['ja', 'nee'] as const;
const UITKOMSTEN = [...UITKOMSTEN_VAN.bezwaar, ...UITKOMSTEN_VAN.kwijtschelding] as const;

type Gelukt = 'genomen' | 'vastgelegd' | 'voorgesteld';

const handling = zaakHandling<Gelukt>('mandaatzaak', 'mandaatzaak.behandelen');

export const takeMandaatzaakAction = action(handling('genomen', () => ({}), takeMandaatzaak));

export const recordMandaatgesprekAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const bereikt = readChoice(typed, 'bereikt', JA_NEE, refuse);
      const verslag = readText(typed, 'verslag', TEKST, refuse);
      return bereikt && verslag ? { bereikt: bereikt === 'ja', verslag } : null;
    },
    recordMandaatgesprek,
  ),
);

export const judgeMandaatTeLaatAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const verschoonbaar = readChoice(typed, 'verschoonbaar', JA_NEE, refuse);
      const reden = readText(typed, 'reden', TEKST, refuse);
      return verschoonbaar && reden ? { verschoonbaar: verschoonbaar === 'ja', reden } : null;
    },
    judgeTeLaat,
  ),
);

export const planMandaathorenAction = action(handling('vastgelegd', readHoorgesprek, planMandaathoren));

export const recordMandaatverslagAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const verslag = readText(typed, 'verslag', VERSLAG, refuse);
      return verslag === null ? null : { verslag };
    },
    recordMandaatverslag,
  ),
);

export const waiveMandaathorenAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    waiveMandaathoren,
  ),
);

export const addMandaattermijnAction = action(handling('vastgelegd', readGerechtstermijn, addMandaattermijn));
export const meetMandaattermijnAction = action(handling('vastgelegd', readTermijn, meetMandaattermijn));
export const askMandaatuitstelAction = action(handling('vastgelegd', readUitstel, askMandaatuitstel));
export const answerMandaatuitstelAction = action(
  handling('vastgelegd', readUitstelantwoord, answerMandaatuitstel),
);

export const endGerechtszaakAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    endGerechtszaak,
  ),
);

/** Puts an outcome before who has the mandaat, with what the aanslag of the gemeente becomes by it. */
export const proposeMandaatbesluitAction = action(
  handling(
    'voorgesteld',
    (typed, refuse) => {
      const uitkomst = readChoice(typed, 'uitkomst', UITKOMSTEN, refuse);
      const motivering = readText(typed, 'motivering', TEKST, refuse);
      if (!uitkomst || !motivering) return null;
      if (!vraagtBedrag(uitkomst)) return { uitkomst, motivering, wordtCenten: null };
      const bedrag = readBedrag(typed.wordt ?? '');
      if (!bedrag.ok) refuse('wordt', 'mandaatzaak.fout.bedrag');
      return bedrag.ok ? { uitkomst, motivering, wordtCenten: bedrag.centen } : null;
    },
    proposeMandaatbesluit,
  ),
);

/** Takes the decision for the gemeente, or gives the proposal back. */
export const decideMandaatbesluitAction = action({
  toegang: { wie: 'medewerker', verb: 'mandaatzaak.besluiten', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    return record && besluit ? { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting } : null;
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideMandaatbesluit(write, input);
    const gelukt = input.besluit === 'genomen' ? 'besloten' : 'terug';
    return { naar: zaakPath(gemeente, { soort: 'mandaatzaak', id: zaakId }, gelukt) };
  },
});

/** Who it is of says so to the office. */
export const recordMandaatintrekkingAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    recordMandaatintrekking,
  ),
);
