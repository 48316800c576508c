import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Hindernis, Sluitstatus } from '@/domain/grootboek/maandafsluiting';
import type { Boekmaand } from '@/domain/grootboek/maandafsluiting.queries';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import texts from '@/texts/nl/maandafsluiting.json';
import type { Tone } from '@/ui/tone';

/** The words of closing months; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** Where the months of a gemeente stand; of all of them without one. */
export const maandenPath = (sleutel?: string): string =>
  `/invordering/${sleutel === undefined ? '' : `${sleutel}/`}maanden`;

/** Every sentence with which a form about a month can answer, by its key. */
export const maandAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: texts.fouten,
    'maandafsluiting.fout': texts.maandafsluiting.fout,
  });

const gelukt: Readonly<Record<string, string>> = texts.gelukt;

/** What a page says after a form about a month; null for what is none of it. */
export const maandGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;

/** How a month stands. */
export const standVan = ({ afsluiting }: Pick<Boekmaand, 'afsluiting'>): Sluitstatus | 'open' =>
  afsluiting?.status ?? 'open';

/** What is against closing a month, in words; nothing of one that is closed. */
export const tegenTekst = (tegen: readonly Hindernis[]): string =>
  tegen
    .filter((t) => t !== 'al-gesloten')
    .map((t) => words(`tegen.${t}`))
    .join(' ');

export const STAND_TOON: Readonly<Record<Sluitstatus | 'open', Tone>> = {
  open: 'rust',
  voorgesteld: 'letop',
  gesloten: 'goed',
  afgewezen: 'mis',
  ingetrokken: 'rust',
};
