import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import persoonsfeiten from '@/texts/nl/persoonsfeiten.json';

/** The words of who was recorded by hand and of what holds of somebody; staff pages are Dutch only. */
export const words = createWords<typeof persoonsfeiten>({ locale: 'nl', messages: persoonsfeiten });

/** What is recorded of one person, or where somebody without number is recorded. */
export const persoonPath = (gemeente: string, persoonId = 'nieuw'): string =>
  `/heffing/${gemeente}/personen/${persoonId}`;

/** Every sentence with which a form about a person can answer, by its key. */
export const persoonAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: persoonsfeiten.fouten,
    weigering: persoonsfeiten.weigering,
    'persoonsfeit.fout': persoonsfeiten.persoonsfeit.fout,
  });

const gelukt: Readonly<Record<string, string>> = persoonsfeiten.gelukt;

/** What a page says after a form about a person. */
export const persoonGelukt = (code: string | undefined): string | undefined => gelukt[code ?? ''];
