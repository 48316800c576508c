'use server';

import { z } from 'zod';
import {
  antwoordInput,
  beginInput,
  naAntwoord,
  verstuurInput,
  watAlsInput,
} from '@/app/kwijtschelding/aanvraag-input';
import { askRest } from '@/domain/kwijtschelding/ask-rest';
import { estimateKwijtschelding } from '@/domain/kwijtschelding/estimate-kwijtschelding';
import { prefillConcept } from '@/domain/kwijtschelding/prefill-concept';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { submitKwijtschelding } from '@/domain/kwijtschelding/submit-kwijtschelding';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { ownPersoonId } from '@/domain/personen/own-persoon';
import { action } from '@/platform/action';
import { formatCents } from '@/platform/cents';
import { mijnPath } from './kwijtschelding-path';

const toegang = { wie: 'burger', namens: 'kwijtschelding' } as const;
const doel = 'eigen-kwijtschelding';

export const beginAction = action({
  toegang,
  doel,
  input: beginInput,
  run: async (write, { aanslagId }) => {
    const persoonId = ownPersoonId(write);
    const volgende = await startConcept(write, { persoonId, voor: 'burger', aanslagId });
    return { naar: naAntwoord(mijnPath(write, 'kwijtschelding'), volgende, false) };
  },
});

/** Begins with the answers of the time before: for who was told that the yearly test did not do it. */
export const beginNaToetsAction = action({
  toegang,
  doel,
  input: beginInput,
  run: async (write, { aanslagId }) => {
    const persoonId = ownPersoonId(write);
    const volgende = await prefillConcept(write, { persoonId, voor: 'burger', aanslagId });
    return { naar: naAntwoord(mijnPath(write, 'kwijtschelding'), volgende, false) };
  },
});

export const saveAntwoordAction = action({
  toegang,
  doel,
  input: antwoordInput,
  run: async (write, { vraag, getypt, terug }) => {
    const persoonId = ownPersoonId(write);
    const volgende = await saveAntwoord(write, { persoonId, voor: 'burger', vraag, getypt });
    return { naar: naAntwoord(mijnPath(write, 'kwijtschelding'), volgende, terug) };
  },
});

export const submitKwijtscheldingAction = action({
  toegang,
  doel,
  limiet: 'vragen',
  input: verstuurInput,
  run: async (write, { aanslagId, clientSleutel, stand, toestemming }) => {
    const persoonId = ownPersoonId(write);
    const invoer = {
      persoonId,
      voor: 'burger',
      kanaal: 'mijn',
      aanslagId,
      clientSleutel,
      stand,
      toestemming,
    } as const;
    const { zaakId } = await submitKwijtschelding(write, invoer);
    return { naar: mijnPath(write, `zaken/${zaakId}`) };
  },
});

export const estimateAction = action({
  toegang,
  doel,
  input: watAlsInput,
  run: async (write, bedragen) => {
    const persoonId = ownPersoonId(write);
    const { uitkomst, aanslagCenten, kwijtCenten } = await estimateKwijtschelding(
      write,
      { persoonId, voor: 'burger' },
      bedragen,
    );
    return {
      melding: `schatting.${uitkomst}`,
      waarden: { aanslag: formatCents(aanslagCenten), kwijt: formatCents(kwijtCenten) },
    };
  },
});

export const revokeToestemmingAction = action({
  toegang,
  doel,
  input: z.object({}),
  run: async (write) => {
    await revokeToestemming(write, { persoonId: ownPersoonId(write), kanaal: 'mijn' });
    return { naar: mijnPath(write, 'kwijtschelding') };
  },
});

export const withdrawKwijtscheldingAction = action({
  toegang: { ...toegang, binnen: { zaak: 'zaak' } },
  doel,
  input: z.object({ zaak: z.guid() }),
  run: async (write, { zaak }) => {
    await withdrawKwijtschelding(write, { zaakId: zaak, persoonId: ownPersoonId(write) });
    return { naar: mijnPath(write, `zaken/${zaak}`) };
  },
});

/** One press: asking to pay in parts what is left, filled in. The plans to choose from stand on the next page. */
export const askRestAction = action({
  toegang: { wie: 'burger', namens: 'regeling' },
  doel: 'eigen-betalingsregeling',
  limiet: 'vragen',
  input: z.object({ zaak: z.guid() }),
  run: async (write, { zaak }) => {
    const { id } = await askRest(write, { zaakId: zaak, voor: 'burger' });
    return { naar: mijnPath(write, `regeling/aanvraag/${id}`) };
  },
});
