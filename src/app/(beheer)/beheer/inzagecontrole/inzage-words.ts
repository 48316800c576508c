import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Bevindingstand } from '@/domain/inzagecontrole/oordeel';
import { isRol, ROLLEN } from '@/platform/permissions';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import texts from '@/texts/nl/inzagecontrole.json';
import type { Tone } from '@/ui/tone';

/** The words of the check on snooping; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

export const INZAGE_PATH = '/beheer/inzagecontrole';
export const bevindingPath = (sleutel: string, id: string): string => `${INZAGE_PATH}/${sleutel}/${id}`;

/** Every sentence with which a form here can answer, by its key. */
export const inzageAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    'inzagecontrole.fout': texts.inzagecontrole.fout,
  });

/** The roles that somebody had, in words. */
export const rolNamen = (rol: string): string =>
  rol
    .split(',')
    .map((naam) => (isRol(naam) ? ROLLEN[naam] : naam))
    .join(', ');

export const STAND_TOON: Readonly<Record<Bevindingstand, Tone>> = {
  open: 'letop',
  'te-laat': 'mis',
  terecht: 'goed',
  'niet-terecht': 'rust',
  datalek: 'rust',
};
