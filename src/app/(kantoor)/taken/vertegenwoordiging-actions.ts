'use server';

import { readId } from '@/app/(balie)/balie/read-id';
import { formInput, type Refuse, readOptionalText, readText, type Typed } from '@/app/action-form/form-input';
import { huisletter, huisnummer, postcode, toevoegingGeschreven } from '@/domain/personen/adres-velden';
import { answerErven } from '@/domain/vertegenwoordigingen/answer-erven';
import { decideVertegenwoordiging } from '@/domain/vertegenwoordigingen/decide-vertegenwoordiging';
import type { Ervenadres } from '@/domain/vertegenwoordigingen/ervenverzoek';
import { action } from '@/platform/action';
import { type FieldParser, Reason } from '@/platform/csv-format';

/** Says whether the evidence of who acts for somebody is right. */
export const decideVertegenwoordigingAction = action({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.bevestigen', bereik: 'gemeente' },
  doel: 'taken-doen',
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    const reden = readOptionalText(typed, 'reden', 500, refuse);
    return id ? { id, klopt: typed.knop !== 'niet', reden } : null;
  }),
  run: async (write, input) => {
    await decideVertegenwoordiging(write, input);
    return { naar: '/taken?gelukt=gecontroleerd' };
  },
});

/** A field of an address as a file would have it; null and a refusal for what is none. */
function readDeel<T>(
  typed: Typed,
  naam: string,
  lees: FieldParser<T>,
  sleutel: string,
  refuse: Refuse,
): T | null {
  const text = readText(typed, naam, 20, refuse);
  const deel = text === null ? null : lees(text);
  if (!(deel instanceof Reason)) return deel;
  refuse(naam, sleutel);
  return null;
}

function readAdres(typed: Typed, refuse: Refuse): Ervenadres | null {
  const straat = readText(typed, 'straat', 80, refuse);
  const woonplaats = readText(typed, 'woonplaats', 80, refuse);
  const nummer = readDeel(typed, 'huisnummer', huisnummer, 'fouten.getal', refuse);
  const code = readDeel(typed, 'postcode', postcode, 'fouten.postcode', refuse);
  const letter =
    (typed.huisletter ?? '').trim() === ''
      ? ''
      : readDeel(typed, 'huisletter', huisletter, 'fouten.huisletter', refuse);
  const toevoeging =
    (typed.toevoeging ?? '').trim() === ''
      ? ''
      : readDeel(typed, 'toevoeging', toevoegingGeschreven, 'fouten.te-lang', refuse);
  if (!straat || !woonplaats || !nummer || !code || letter === null || toevoeging === null) return null;
  return { straat, woonplaats, huisnummer: nummer, postcode: code, huisletter: letter, toevoeging };
}

/** Records where the heirs get their post, or that nobody knows it. */
export const answerErvenAction = action({
  toegang: { wie: 'medewerker', verb: 'vertegenwoordiging.vastleggen', bereik: 'gemeente' },
  doel: 'taken-doen',
  input: formInput((typed, refuse) => {
    const id = readId(typed, 'id', refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 500, refuse);
    if (typed.knop === 'onbekend') return id ? { id, adres: null, toelichting } : null;
    const adres = readAdres(typed, refuse);
    return id && adres ? { id, adres, toelichting } : null;
  }),
  run: async (write, input) => {
    await answerErven(write, input);
    return { naar: '/taken?gelukt=erven' };
  },
});
