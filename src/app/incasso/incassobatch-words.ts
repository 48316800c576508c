import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Batchstatus } from '@/domain/incasso/batch';
import type { Poststatus } from '@/domain/incasso/batch.queries';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import incassobatch from '@/texts/nl/incassobatch.json';
import type { Tone } from '@/ui/tone';

/** The words of collections as who collects reads them; staff pages are Dutch only. */
export const words = createWords<typeof incassobatch>({ locale: 'nl', messages: incassobatch });

/** '/invordering/incasso' or one batch there. */
export const incassoPath = (id?: string): string => `/invordering/incasso${id === undefined ? '' : `/${id}`}`;

/** Every sentence with which a form about a batch can answer, by its key. */
export const batchAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: incassobatch.fouten,
    weigering: incassobatch.weigering,
    'incasso.fout': incassobatch.incasso.fout,
  });

export const BATCH_TOON: Readonly<Record<Batchstatus, Tone>> = {
  'in-opbouw': 'info',
  voorgesteld: 'letop',
  akkoord: 'info',
  vastzetten: 'info',
  ingediend: 'goed',
  afgewezen: 'mis',
  ingetrokken: 'rust',
};
export const POST_TOON: Readonly<Record<Poststatus, Tone>> = {
  gekozen: 'info',
  overgeslagen: 'letop',
  vervallen: 'rust',
  ingediend: 'info',
  geind: 'goed',
  mislukt: 'mis',
};

/** What a report of the bank can end as. */
export const TERUGMELDINGEN = [
  'geladen',
  'geen-bestand',
  'te-groot',
  'afgebroken',
  'onleesbaar',
  'soort',
  'geen-terugmelding',
  'andere-incasso',
  'niet-ingediend',
] as const;
export type Terugmelduitkomst = (typeof TERUGMELDINGEN)[number];

/** Every sentence with which the upload of a report can answer, by the key that its field knows. */
export const terugmeldAnswers = (): Record<string, string> =>
  Object.fromEntries(
    TERUGMELDINGEN.map((key) => [`bijlagen.${key}`, incassobatch.terugmelding.uitkomst[key]]),
  );
