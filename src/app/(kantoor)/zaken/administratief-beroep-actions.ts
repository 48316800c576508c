'use server';

import { formInput, readChoice, readOptionalText, readRecord, readText } from '@/app/action-form/form-input';
import { UITKOMSTEN } from '@/domain/administratief-beroep/administratief-beroep';
import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import {
  judgeTeLaatBeroep,
  recordBeroepgesprek,
  takeAdministratiefBeroep,
} from '@/domain/administratief-beroep/handle-administratief-beroep';
import {
  planBeroepgesprek,
  recordBeroepverslag,
  waiveBeroepgesprek,
} from '@/domain/administratief-beroep/hear-administratief-beroep';
import { postponeAdministratiefBeroep } from '@/domain/administratief-beroep/postpone-administratief-beroep';
import { recordBeroepintrekking } from '@/domain/administratief-beroep/withdraw-administratief-beroep';
import { action } from '@/platform/action';
import { readHoorgesprek } from './hoor-input';
import { zaakHandling } from './zaak-handling';
import { zaakPath } from './zaak-path';

const TEKST = 2_000;
const VERSLAG = 4_000;
const JA_NEE = ['ja', 'nee'] as const;

type Gelukt = 'genomen' | 'vastgelegd' | 'voorgesteld';

const handling = zaakHandling<Gelukt>('administratief-beroep', 'administratief-beroep.behandelen');

export const takeAdministratiefBeroepAction = action(
  handling('genomen', () => ({}), takeAdministratiefBeroep),
);

export const recordBeroepgesprekAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const bereikt = readChoice(typed, 'bereikt', JA_NEE, refuse);
      const verslag = readText(typed, 'verslag', TEKST, refuse);
      return bereikt && verslag ? { bereikt: bereikt === 'ja', verslag } : null;
    },
    recordBeroepgesprek,
  ),
);

export const planBeroepgesprekAction = action(handling('vastgelegd', readHoorgesprek, planBeroepgesprek));

export const recordBeroepverslagAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const verslag = readText(typed, 'verslag', VERSLAG, refuse);
      return verslag === null ? null : { verslag };
    },
    recordBeroepverslag,
  ),
);

export const waiveBeroepgesprekAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    waiveBeroepgesprek,
  ),
);

export const postponeAdministratiefBeroepAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    postponeAdministratiefBeroep,
  ),
);

export const judgeTeLaatBeroepAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const verschoonbaar = readChoice(typed, 'verschoonbaar', JA_NEE, refuse);
      const reden = readText(typed, 'reden', TEKST, refuse);
      return verschoonbaar && reden ? { verschoonbaar: verschoonbaar === 'ja', reden } : null;
    },
    judgeTeLaatBeroep,
  ),
);

/** Puts an outcome before who decides. */
export const proposeBeslissingAction = action(
  handling(
    'voorgesteld',
    (typed, refuse) => {
      const uitkomst = readChoice(typed, 'uitkomst', UITKOMSTEN, refuse);
      const motivering = readText(typed, 'motivering', TEKST, refuse);
      return uitkomst && motivering ? { uitkomst, motivering } : null;
    },
    proposeBeslissing,
  ),
);

/** Writes down what was decided, or gives the proposal back. */
export const decideBeslissingAction = action({
  toegang: { wie: 'medewerker', verb: 'administratief-beroep.besluiten', bereik: 'gemeente' },
  doel: 'zaken-behandelen',
  input: formInput((typed, refuse) => {
    const record = readRecord(typed, refuse);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1_000, refuse);
    const bestuursbesluit = readOptionalText(typed, 'bestuursbesluit', 200, refuse);
    if (!record || !besluit) return null;
    return { gemeente: typed.gemeente ?? '', ...record, besluit, toelichting, bestuursbesluit };
  }),
  run: async (write, { gemeente, ...input }) => {
    const { zaakId } = await decideBeslissing(write, input);
    const gelukt = input.besluit === 'genomen' ? 'besloten' : 'terug';
    return { naar: zaakPath(gemeente, { soort: 'administratief-beroep', id: zaakId }, gelukt) };
  },
});

/** Who it is of says so to the office. */
export const recordBeroepintrekkingAction = action(
  handling(
    'vastgelegd',
    (typed, refuse) => {
      const reden = readText(typed, 'reden', TEKST, refuse);
      return reden === null ? null : { reden };
    },
    recordBeroepintrekking,
  ),
);
