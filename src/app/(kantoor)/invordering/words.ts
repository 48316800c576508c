import { REDENEN } from '@/domain/betalingen/ontvangst';
import { createWords } from '@/platform/translator';
import formulier from '@/texts/nl/formulier.json';
import invordering from '@/texts/nl/invordering.json';

/** The words of invordering; staff pages are Dutch only. */
export const words = createWords<typeof invordering>({
  locale: 'nl',
  messages: invordering,
});

type Reden = (typeof REDENEN)[number];
const isReden = (reden: string): reden is Reden => (REDENEN as readonly string[]).includes(reden);

/** Why a receipt waits, in a sentence. A reason that a person wrote is quoted. */
export const redenTekst = (reden: string): string =>
  isReden(reden) ? words(`reden.${reden}`) : words('reden.anders', { reden });

/** The same in two or three words, for a list. */
export const redenKort = (reden: string): string => words(`redenKort.${isReden(reden) ? reden : 'anders'}`);

const soorten: Readonly<Record<string, string>> = invordering.belastingsoort;
const rekeningen: Readonly<Record<string, string>> = invordering.rekening;

/** The name of a belastingsoort. */
export const soortTekst = (belastingsoort: string): string => soorten[belastingsoort] ?? belastingsoort;

/** What a line of a boeking is about: the belasting, or the costs, interest or surplus of the aanslag. */
export const postTekst = (regel: { rekening: string; belastingsoort: string | null }): string =>
  regel.belastingsoort === null
    ? (rekeningen[regel.rekening] ?? regel.rekening)
    : soortTekst(regel.belastingsoort);

/** Every sentence with which a form of invordering can answer, by its key. */
export function formAnswers(): Record<string, string> {
  const answers: Record<string, string> = { 'ontvangsten.gestart': invordering.ontvangsten.gestart };
  for (const [key, text] of Object.entries(formulier.formulier)) answers[`formulier.${key}`] = text;
  for (const [key, text] of Object.entries(invordering.invordering.fout))
    answers[`invordering.fout.${key}`] = text;
  return answers;
}
