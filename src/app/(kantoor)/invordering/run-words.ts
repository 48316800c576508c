import { formAnswersFrom } from '@/app/action-form/form-answers';
import { wordsOfInvorder } from '@/app/invordering/invorder-words';
import { showDate } from '@/app/words';
import type { RunStatus } from '@/domain/runs/run';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import invorderrun from '@/texts/nl/invorderrun.json';
import type { Tone } from '@/ui/tone';
import type { InvorderrunView } from './load-run';
import { kortVan } from './vordering-words';

/** The words of runs of collection; staff pages are Dutch only. */
export const words = createWords<typeof invorderrun>({ locale: 'nl', messages: invorderrun });

/** '/invordering/runs', of a gemeente, or one run there. */
export const invorderrunsPath = (gemeente?: string, id?: string): string =>
  gemeente === undefined
    ? '/invordering/runs'
    : `/invordering/${gemeente}/runs${id === undefined ? '' : `/${id}`}`;

export const runNaam = ({ stap, dagtekening }: InvorderrunView): string =>
  words('run', { stap: wordsOfInvorder('nl')(`stap.${stap}`), datum: showDate(dagtekening) });

export const RUN_TOON: Readonly<Record<RunStatus, Tone>> = {
  proefdraai: 'info',
  'ter-akkoord': 'letop',
  uitvoeren: 'info',
  uitgevoerd: 'goed',
  afgewezen: 'mis',
  vervallen: 'rust',
  gestopt: 'mis',
};

/** Why a candidate was passed over, in words; a reason of the selection is called as there. */
export function uitkomstReden(code: string): string {
  const kaal = code.replace(/^waaromNiet\./, '');
  const [groep = ''] = kaal.split('.');
  const { uitkomstreden } = invorderrun;
  if (Object.hasOwn(uitkomstreden, kaal)) return uitkomstreden[kaal as keyof typeof uitkomstreden];
  if (Object.hasOwn(uitkomstreden, groep)) return uitkomstreden[groep as keyof typeof uitkomstreden];
  return kortVan(kaal);
}

/** Every sentence with which a form about a run can answer, by its key. */
export const runAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    weigering: invorderrun.weigering,
    fouten: invorderrun.fouten,
  });
