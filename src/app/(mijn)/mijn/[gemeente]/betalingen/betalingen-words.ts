import type { Overzichtmutatie } from '@/domain/aanslagen/rekeningoverzicht';
import { createWords } from '@/platform/translator';
import en from '@/texts/en/mijn-betalingen.json';
import nl from '@/texts/nl/mijn-betalingen.json';
import type { Taal } from '@/ui/words';

const all = {
  nl: createWords<typeof nl>({ locale: 'nl', messages: nl }),
  en: createWords<typeof nl>({ locale: 'en', messages: en }),
};

/** The words of the account statement. */
export const wordsOfBetalingen = (taal: Taal) => all[taal];
export type BetalingenWords = ReturnType<typeof wordsOfBetalingen>;

/** What a boeking is in the words of who pays. */
export const soortNaam = (words: BetalingenWords, { mutatie, post }: Overzichtmutatie): string =>
  words(`soort.${post === 'verplaatst' ? post : mutatie.soort}`);
