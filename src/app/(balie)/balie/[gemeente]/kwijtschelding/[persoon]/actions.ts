'use server';

import { antwoordInput, beginInput, naAntwoord, verstuurInput } from '@/app/kwijtschelding/aanvraag-input';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { submitKwijtschelding } from '@/domain/kwijtschelding/submit-kwijtschelding';
import { action } from '@/platform/action';
import { Refused } from '@/platform/errors';
import { doel, KANALEN, namensPathIn, readPersoon, toegang } from './namens';

export const beginNamensAction = action({
  toegang,
  doel,
  input: beginInput,
  run: async (write, { aanslagId, persoon }) => {
    const persoonId = await readPersoon(write, persoon);
    const volgende = await startConcept(write, { persoonId, voor: 'kantoor', aanslagId });
    return { naar: naAntwoord(namensPathIn(write, persoonId), volgende, false) };
  },
});

export const saveNamensAction = action({
  toegang,
  doel,
  input: antwoordInput,
  run: async (write, { vraag, getypt, terug, persoon }) => {
    const persoonId = await readPersoon(write, persoon);
    const volgende = await saveAntwoord(write, { persoonId, voor: 'kantoor', vraag, getypt });
    return { naar: naAntwoord(namensPathIn(write, persoonId), volgende, terug) };
  },
});

export const submitNamensAction = action({
  toegang,
  doel,
  input: verstuurInput,
  run: async (write, { persoon, kanaal: gekozen, ...rest }) => {
    const persoonId = await readPersoon(write, persoon);
    const kanaal = KANALEN.find((naam) => naam === gekozen);
    if (!kanaal) throw new Refused('fouten.kies', {}, 'kanaal');
    const { zaakId } = await submitKwijtschelding(write, { ...rest, persoonId, voor: 'kantoor', kanaal });
    const gemeente = write.ctx.gemeenten.find((g) => g.gemeenteId === write.gemeenteId)?.sleutel;
    return { naar: `/zaken/${gemeente}/kwijtschelding/${zaakId}` };
  },
});
