import type { Bericht } from '@/domain/documenten/bericht.queries';
import { createWords } from '@/platform/translator';
import enBerichten from '@/texts/en/berichten.json';
import berichten from '@/texts/nl/berichten.json';
import type { Taal } from '@/ui/words';

const translators = {
  nl: createWords<typeof berichten>({ locale: 'nl', messages: berichten }),
  en: createWords<typeof berichten>({ locale: 'en', messages: enBerichten }),
};

/** The words of the letters as their reader finds them back. */
export const wordsOfBerichten = (taal: Taal) => translators[taal];

type Soort = keyof typeof berichten.soort;

const isSoort = (soort: string): soort is Soort => Object.hasOwn(berichten.soort, soort);

/** What a letter is called for who gets it: what it says, not what the office calls it. */
export const berichtnaam = (soort: string, taal: Taal): string =>
  translators[taal](`soort.${isSoort(soort) ? soort : 'overig'}`);

type Hoe = keyof typeof berichten.hoe;

/** By which way a letter went, where it did not fail: "Per post", "Op deze website"; nothing of what was never sent. */
export function bezorgtekst({ bezorgd }: Pick<Bericht, 'bezorgd'>, taal: Taal): string {
  if (bezorgd === null) return '';
  const hoe = bezorgd.resultaat === 'mislukt' || bezorgd.resultaat === 'retour' ? 'mislukt' : bezorgd.kanaal;
  return Object.hasOwn(berichten.hoe, hoe) ? translators[taal](`hoe.${hoe as Hoe}`) : '';
}
