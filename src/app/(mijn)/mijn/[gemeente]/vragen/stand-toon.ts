import type { Vraagstand } from '@/domain/vragen/vraagketen';
import type { Tone } from '@/ui/tone';

/** The colour of a question's state; the word beside it says the same. */
export const STANDTOON: Readonly<Record<Vraagstand, Tone>> = {
  gesteld: 'info',
  'antwoord-gegeven': 'goed',
  'extra-informatie': 'info',
  'extra-gegeven': 'goed',
  'afspraak-aangeboden': 'letop',
  'afspraak-gemaakt': 'info',
  beantwoord: 'rust',
};
