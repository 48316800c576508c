import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import werk from '@/texts/nl/bezwaar-werk.json';
import formulier from '@/texts/nl/formulier.json';
import vermindering from '@/texts/nl/vermindering.json';
import zaken from '@/texts/nl/zaken.json';

/** The words of an objection for staff; their pages are Dutch only. */
export const werkWords = createWords<typeof werk>({ locale: 'nl', messages: werk });

/** Every sentence with which a form about an objection answers a member of staff, by its key. */
export const werkAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    fouten: werk.fouten,
    'bezwaar.fout': werk.fout,
    restvraag: werk.restvraag,
    'zaken.fout': zaken.fout,
    'vermindering.fout': vermindering.vermindering.fout,
  });
