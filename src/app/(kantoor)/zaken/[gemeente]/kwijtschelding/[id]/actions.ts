'use server';

import { z } from 'zod';
import { formInput, readChoice, readOptionalText, readText } from '@/app/action-form/form-input';
import { askAanvulling } from '@/domain/kwijtschelding/ask-aanvulling';
import { correctFeit } from '@/domain/kwijtschelding/correct-feit';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { OORDEEL } from '@/domain/kwijtschelding/kwijtschelding';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { action } from '@/platform/action';
import { readZaak } from '../../../read-zaak';
import { zaakPath } from '../../../zaak-path';

const behandelen = { wie: 'medewerker', verb: 'kwijtschelding.behandelen', bereik: 'gemeente' } as const;
const besluiten = { wie: 'medewerker', verb: 'kwijtschelding.besluiten', bereik: 'gemeente' } as const;
const doel = 'kwijtschelding-behandelen';

const naar = (gemeente: string, id: string, gelukt: string) => ({
  naar: zaakPath(gemeente, { soort: 'kwijtschelding', id }, gelukt),
});

export const seePapierAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const papier = readText(typed, 'papier', 200, refuse);
    return zaak && papier ? { zaak, papier, vraag: typed.vraag ?? '', gemeente: typed.gemeente ?? '' } : null;
  }),
  run: async (write, { zaak, vraag, papier, gemeente }) => {
    const volledig = await seePapier(write, { zaakId: zaak.id, vraag, papier });
    return naar(gemeente, zaak.id, volledig ? 'volledig' : 'gezien');
  },
});

export const correctFeitAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return zaak && reden ? { zaak, reden, vraag: typed.vraag ?? '', getypt: typed } : null;
  }),
  run: async (write, { zaak, vraag, getypt, reden }) => {
    await correctFeit(write, { zaakId: zaak.id, vraag, getypt, reden });
    return naar(getypt.gemeente ?? '', zaak.id, vraag === OORDEEL ? 'oordeel' : 'gewijzigd');
  },
});

export const askAanvullingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1000, refuse) ?? '';
    return zaak && { zaak, toelichting, gemeente: typed.gemeente ?? '' };
  }),
  run: async (write, { zaak, toelichting, gemeente }) => {
    await askAanvulling(write, { zaakId: zaak.id, toelichting });
    return naar(gemeente, zaak.id, 'gevraagd');
  },
});

export const proposeKwijtscheldingAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const motivering = readText(typed, 'motivering', 12_000, refuse);
    return zaak && motivering ? { zaak, motivering, gemeente: typed.gemeente ?? '' } : null;
  }),
  run: async (write, { zaak, motivering, gemeente }) => {
    await proposeKwijtschelding(write, { zaakId: zaak.id, zaakVersie: zaak.versie, motivering });
    return naar(gemeente, zaak.id, 'voorgesteld');
  },
});

export const decideKwijtscheldingAction = action({
  toegang: besluiten,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const voorstel = z
      .object({ besluitId: z.guid(), besluitVersie: z.coerce.number().int().positive() })
      .safeParse(typed);
    const besluit = readChoice(typed, 'besluit', ['genomen', 'teruggegeven'] as const, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 1000, refuse);
    if (!voorstel.success) refuse('formulier', 'formulier.niet-gevonden');
    if (!zaak || !voorstel.success || !besluit) return null;
    return { zaak, ...voorstel.data, besluit, toelichting, gemeente: typed.gemeente ?? '' };
  }),
  run: async (write, { zaak, besluitId, besluitVersie, besluit, toelichting, gemeente }) => {
    await decideKwijtschelding(write, {
      zaakId: zaak.id,
      besluitId,
      versie: besluitVersie,
      besluit,
      toelichting,
    });
    return naar(gemeente, zaak.id, besluit);
  },
});

export const withdrawForAction = action({
  toegang: behandelen,
  doel,
  input: formInput((typed, refuse) => {
    const zaak = readZaak(typed, refuse);
    const reden = readText(typed, 'reden', 500, refuse);
    return zaak && reden ? { zaak, reden, gemeente: typed.gemeente ?? '' } : null;
  }),
  run: async (write, { zaak, reden, gemeente }) => {
    await withdrawKwijtschelding(write, { zaakId: zaak.id, zaakVersie: zaak.versie, reden });
    return naar(gemeente, zaak.id, 'ingetrokken');
  },
});
