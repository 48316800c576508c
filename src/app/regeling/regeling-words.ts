import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Plan, Reden } from '@/domain/invordering/regelingplan';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/betalingsregeling.json';
import nl from '@/texts/nl/betalingsregeling.json';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of paying in parts, for citizen and desk. */
export const wordsOfRegeling = (taal: Taal) => all[taal];

/** Every sentence with which a form about a regeling can answer, by its key. */
export function regelingAnswers(taal: Taal): Record<string, string> {
  const { formulier, fouten, weigering } = taal === 'en' ? en : nl;
  return formAnswersFrom({ formulier, fouten, weigering });
}

/** Why something cannot be, in one sentence. */
export function showReden({ sleutel, waarden }: Reden, taal: Taal): string {
  const shown = Object.entries(waarden).map(([naam, waarde]) => [
    naam,
    typeof waarde === 'number'
      ? waarde
      : 'centen' in waarde
        ? formatCents(BigInt(waarde.centen), taal)
        : showDate(waarde.datum, taal),
  ]);
  return wordsOfRegeling(taal)(`reden.${sleutel}`, Object.fromEntries(shown));
}

/** "9 keer € 40,00 en 1 keer € 11,17": what comes after the first term; null when nothing does. */
export function showDaarna({ termijnen }: Plan, taal: Taal): string | null {
  const words = wordsOfRegeling(taal);
  const rest = termijnen.slice(1);
  const [een] = rest;
  const laatste = rest.at(-1);
  if (!een || !laatste) return null;
  const gelijk = rest.filter((t) => t.bedrag === een.bedrag).length;
  const bedrag = formatCents(een.bedrag, taal);
  if (gelijk === rest.length) return words('plan.daarnaGelijk', { aantal: gelijk, bedrag });
  const anders = formatCents(laatste.bedrag, taal);
  return gelijk === rest.length - 1
    ? words('plan.daarnaLaatste', { aantal: gelijk, bedrag, laatste: anders })
    : words('plan.daarnaVerschil', { aantal: gelijk, bedrag, rest: rest.length - gelijk, laatste: anders });
}
