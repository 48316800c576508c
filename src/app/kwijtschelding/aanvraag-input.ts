import { z } from 'zod';
import { formInput, readFormKey } from '@/app/action-form/form-input';
import { readAntwoord } from '@/domain/kwijtschelding/antwoord';
import { readBedrag } from '@/domain/kwijtschelding/bedrag';
import { vraagVan } from '@/domain/kwijtschelding/vragen';
import { toCents } from '@/platform/cents';

const guid = z.guid();

/** Every choice is offered here: which of them this household has is for the use case, which knows its answers. */
const RUIM = { huishouden: { soort: 'echtpaar-kinderen' } };

/** An answer to one question, with all that is wrong with it at once. */
export const antwoordInput = formInput((typed, refuse) => {
  const vraag = vraagVan(typed.vraag ?? '');
  if (!vraag) {
    refuse('formulier', 'formulier.niet-gevonden');
    return null;
  }
  const gelezen = readAntwoord(vraag, typed, RUIM, { kinderopvang: true });
  if (!gelezen.ok) for (const { veld, sleutel } of gelezen.fouten) refuse(veld, sleutel);
  return { vraag, getypt: typed, terug: typed.terug === 'controle', persoon: typed.persoon ?? '' };
});

/** Beginning, or going on, for one aanslag. */
export const beginInput = formInput((typed, refuse) => {
  const aanslagId = guid.safeParse(typed.aanslag);
  if (!aanslagId.success) refuse('formulier', 'formulier.niet-gevonden');
  return aanslagId.success ? { aanslagId: aanslagId.data, persoon: typed.persoon ?? '' } : null;
});

/** Sending what was checked. */
export const verstuurInput = formInput((typed, refuse) => {
  const aanslagId = guid.safeParse(typed.aanslag);
  const clientSleutel = readFormKey(typed, refuse);
  if (!aanslagId.success) refuse('formulier', 'formulier.niet-gevonden');
  if (!aanslagId.success || !clientSleutel) return null;
  return {
    aanslagId: aanslagId.data,
    clientSleutel,
    stand: typed.stand ?? '',
    toestemming: typed['toets-ja'] === 'ja',
    kanaal: typed.kanaal ?? 'mijn',
    persoon: typed.persoon ?? '',
  };
});

/** The figures of a "wat als", each of which may be left as it was. */
export const watAlsInput = formInput((typed, refuse) => {
  const bedragen = (['inkomen', 'huur', 'bank'] as const).map((naam) => {
    const gelezen = readBedrag(typed[naam] ?? '');
    if (gelezen.ok) return [naam, gelezen.centen] as const;
    refuse(naam, gelezen.fout);
    return [naam, toCents(0)] as const;
  });
  return Object.fromEntries(bedragen) as Record<'inkomen' | 'huur' | 'bank', ReturnType<typeof toCents>>;
});

/** Where an answer leads: the next question, or the check. */
export const naAntwoord = (base: string, volgende: string | null, terug: boolean): string =>
  volgende === null ? `${base}/controle` : `${base}/vraag/${volgende}${terug ? '?terug=controle' : ''}`;
