import { formAnswersFrom } from '@/app/action-form/form-answers';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import kwijtschelding from '@/texts/nl/kwijtschelding.json';
import dossier from '@/texts/nl/kwijtscheldingsdossier.json';
import zaken from '@/texts/nl/zaken.json';

/** The words of the dossier of a request, for staff. */
export const words = createWords<typeof dossier>({ locale: 'nl', messages: dossier });

/** Every sentence with which the forms of a dossier answer, by its key. */
export const dossierAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    'zaken.fout': zaken.fout,
    bedrag: kwijtschelding.bedrag,
    antwoord: kwijtschelding.antwoord,
    fouten: kwijtschelding.fouten,
    kwijtschelding: { ...kwijtschelding.kwijtschelding, ...dossier.fout },
  });

/** Why something cannot be proposed yet, for the key of the core. */
export const waaromNiet = (reden: string): string => dossierAnswers()[reden] ?? reden;
