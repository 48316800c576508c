import type { Kasdagstatus } from '@/domain/kas/kas';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import kas from '@/texts/nl/kas.json';
import type { Tone } from '@/ui/tone';

/** The words of the till; staff pages are Dutch only. */
export const words = createWords<typeof kas>({ locale: 'nl', messages: kas });

export const STATUS_TOON: Readonly<Record<Kasdagstatus, Tone>> = {
  open: 'info',
  geteld: 'letop',
  gesloten: 'goed',
};

/** The same for the kantoor, to which a day that is not closed is one that was not reported yet. */
export const MELDING_TOON: Readonly<Record<Kasdagstatus, Tone>> = {
  open: 'letop',
  geteld: 'info',
  gesloten: 'goed',
};

const TIJD = new Intl.DateTimeFormat('nl-NL', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Amsterdam',
});
/** "18.21" in the time of the Netherlands. */
export const tijd = (moment: Date): string => TIJD.format(moment).replace(':', '.');

/** A page of the till of a gemeente: `kasPath('borne', 'dag', id)`. */
export const kasPath = (sleutel: string, ...rest: readonly string[]): string =>
  ['/kas', sleutel, ...rest].join('/');

export const kasoverzichtPath = '/invordering/kas';

/** Every sentence with which a form of the till can answer, by its key. */
export function formAnswers(): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [key, text] of Object.entries(formulier.formulier)) answers[`formulier.${key}`] = text;
  for (const [key, text] of Object.entries(kas.fouten)) answers[`fouten.${key}`] = text;
  for (const [key, text] of Object.entries(kas.kas.fout)) answers[`kas.fout.${key}`] = text;
  return answers;
}
