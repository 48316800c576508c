import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { VertegenwoordigingView } from '@/domain/vertegenwoordigingen/vertegenwoordiging.queries';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import teksten from '@/texts/nl/vertegenwoordigen.json';
import { showDate } from '../words';

/** The words of who acts for somebody, for staff: their pages are Dutch only. */
export const vertegenwoordigWords = createWords<typeof teksten>({ locale: 'nl', messages: teksten });
const words = vertegenwoordigWords;

/** Every sentence with which a form about it answers, by its key. */
export const vertegenwoordigAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: teksten.fouten,
    'vertegenwoordiging.fout': teksten.fout,
    'erven.fout': teksten.ervenFout,
  });

/** The word for what somebody is to another. */
export const soortNaam = (soort: string): string =>
  Object.hasOwn(teksten.soort, soort) ? words(`soort.${soort as keyof typeof teksten.soort}`) : soort;

export const periodeTekst = ({ vanaf, tot }: Pick<VertegenwoordigingView, 'vanaf' | 'tot'>): string =>
  tot === null
    ? words('vanaf', { datum: showDate(vanaf) })
    : words('vanafTot', { datum: showDate(vanaf), tot: showDate(tot) });

/** How it stands: over, waiting, or in force. */
export const standNaam = ({ stand, voorbij }: Pick<VertegenwoordigingView, 'stand' | 'voorbij'>): string =>
  words(`stand.${voorbij && stand === 'geldig' ? 'voorbij' : stand}`);

/** What he may do, in one line; what was recorded and gives nothing says so. */
export function magTekst({ stand, rechten }: Pick<VertegenwoordigingView, 'stand' | 'rechten'>): string {
  if (stand === 'te-bevestigen') return words('feit.magNaControle');
  return rechten.map((recht) => words(`recht.${recht}`)).join(', ') || words('feit.magNiets');
}

type Gelukt = keyof typeof teksten.gelukt;
/** The sentence after something was done, for the name in the address; null for any other text there. */
export const vertegenwoordigGelukt = (gelukt: string | undefined): string | null =>
  gelukt !== undefined && Object.hasOwn(teksten.gelukt, gelukt) ? words(`gelukt.${gelukt as Gelukt}`) : null;
