import { soortOf, wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { createWords } from '@/platform/translator';
import controle from '@/texts/nl/kwijtscheldingscontrole.json';

/** The words of the reports about kwijtschelding, for staff. */
export const words = createWords<typeof controle>({ locale: 'nl', messages: controle });

export const controlePath = '/zaken/kwijtschelding/controle';
export const verschuivingenPath = '/zaken/kwijtschelding/verschuivingen';

/** The name of a belasting as people know it. */
export function belastingNaam(belastingsoort: string): string {
  const soort = soortOf(belastingsoort);
  return soort ? wordsOfAanslagen('nl')(`belastingKort.${soort}`) : belastingsoort;
}
