import type { Messages } from 'use-intl/core';
import { formAnswersFrom } from '@/app/action-form/form-answers';
import { explain } from '@/law/explain';
import type { Stap } from '@/law/uitleg';
import { createWords } from '@/platform/translator';
import enUitleg from '@/texts/en/uitleg-vragen.json';
import enVragen from '@/texts/en/vragen.json';
import vragen from '@/texts/nl/vragen.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof vragen>({ locale: 'nl', messages: vragen }),
  en: createWords<typeof vragen>({ locale: 'en', messages: enVragen }),
};

/** The words of the pages on which a citizen asks. */
export const wordsOfVragen = (taal: Taal) => translators[taal];

/** Every sentence with which a form can answer, by its key. */
export function vragenAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, weigering } = taal === 'en' ? enVragen : vragen;
  return formAnswersFrom({ formulier, fouten, weigering });
}

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;

/** "vrijdag 13 november 2026", with "om 14.00 uur" for a promised moment. */
export function wanneer(beloofd: string, taal: Taal): string {
  const day = new Intl.DateTimeFormat(locale[taal], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${beloofd.slice(0, 10)}T00:00:00Z`),
  );
  if (!beloofd.includes('T')) return day;
  const time = beloofd.slice(11);
  return taal === 'nl' ? `${day} om ${time.replace(':', '.')} uur` : `${day} at ${time}`;
}

const translateEn = createWords<Messages>({ locale: 'en', messages: enUitleg });

/** Why this date, one sentence a step. The Dutch words are those of the law; the English ones are kept beside them. */
export function waarom(stappen: readonly Stap[], taal: Taal): string[] {
  if (taal === 'nl') return explain(stappen).map((zin) => zin.tekst);
  return stappen.map(({ sleutel, waarden }) =>
    translateEn(
      sleutel,
      Object.fromEntries(Object.entries(waarden).map(([naam, waarde]) => [naam, inEnglish(waarde)])),
    ),
  );
}

function inEnglish(waarde: Stap['waarden'][string]): string | number {
  if (typeof waarde !== 'object') return waarde;
  if ('datum' in waarde) return wanneer(waarde.datum, 'en');
  if ('moment' in waarde) return wanneer(waarde.moment, 'en');
  if ('keuze' in waarde) return waarde.keuze.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return String(waarde.centen);
}
