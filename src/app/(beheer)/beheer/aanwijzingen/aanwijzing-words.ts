import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { AanwijzingView } from '@/domain/aanwijzingen/aanwijzing.queries';
import { formatCents } from '@/platform/cents';
import { addDays, type LocalDate } from '@/platform/local-date';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import beheer from '@/texts/nl/beheer.json';
import formulier from '@/texts/nl/formulier.json';
import type { Tone } from '@/ui/tone';

/** The words of who may decide; staff pages are Dutch only. */
export const aanwijzingWords = createWords<typeof aanwijzingen>({ locale: 'nl', messages: aanwijzingen });
const words = aanwijzingWords;

/** Every sentence with which a form about an aanwijzing can answer, by its key. */
export const aanwijzingAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: beheer.fouten,
    aanwijzing: aanwijzingen.aanwijzing,
    weigering: beheer.weigering,
  });

export type Deel = 'wacht' | 'geldt' | 'voorbij';
type Stand = 'voorgesteld' | 'afgewezen' | 'ingetrokken' | 'geldt' | 'komt' | 'voorbij';

/** How it stands on a day, in which list that belongs, and its colour. */
export function standVan(
  { status, geldt, vanaf, tot }: AanwijzingView,
  vandaag: LocalDate,
): { stand: Stand; deel: Deel; toon: Tone } {
  if (status === 'voorgesteld') return { stand: status, deel: 'wacht', toon: 'letop' };
  if (status !== 'actief') return { stand: status, deel: 'voorbij', toon: 'rust' };
  if (geldt) return { stand: 'geldt', deel: 'geldt', toon: 'goed' };
  return vanaf > vandaag && tot !== vanaf
    ? { stand: 'komt', deel: 'geldt', toon: 'info' }
    : { stand: 'voorbij', deel: 'voorbij', toon: 'rust' };
}

export const soortenTekst = ({ soorten }: Pick<AanwijzingView, 'soorten'>): string =>
  soorten.map((soort) => words(`soort.${soort}`)).join(', ');

export const grensTekst = ({ grensCenten }: Pick<AanwijzingView, 'grensCenten'>): string =>
  grensCenten === null ? words('geenGrens') : words('totBedrag', { bedrag: formatCents(grensCenten) });

/** Its days as people say them: the last one counts. */
export function periodeTekst({ vanaf, tot }: Pick<AanwijzingView, 'vanaf' | 'tot'>): string {
  if (tot === null) return words('vanafDatum', { vanaf: showDate(vanaf) });
  if (tot === vanaf) return words('nooit');
  return words('vanTot', { vanaf: showDate(vanaf), laatste: showDate(addDays(tot, -1)) });
}
