import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Rentebesluit } from '@/domain/invordering/invorderingsrente';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import texts from '@/texts/nl/rente.json';

/** The words of interest over late payments; staff pages are Dutch only. */
export const words = createWords<typeof texts>({ locale: 'nl', messages: texts });

/** '/invordering/rente', or of one gemeente. */
export const rentePath = (gemeente?: string): string =>
  gemeente === undefined ? '/invordering/rente' : `/invordering/${gemeente}/rente`;

/** What the besluit of a gemeente says, in a sentence; that there is none is one too. */
export function besluitTekst(besluit: Rentebesluit | null): string {
  if (besluit === null) return words('besluit.geen');
  if (!besluit.inRekening) return words('besluit.nee');
  return besluit.drempelEuro === undefined
    ? words('besluit.landelijk')
    : words('besluit.eigen', { drempel: formatCents(BigInt(besluit.drempelEuro) * 100n) });
}

/** Every sentence with which a form about interest can answer, by its key. */
export const renteAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    'rente.fout': texts.rente.fout,
  });

const gelukt: Readonly<Record<string, string>> = texts.gelukt;

/** What a page says after a form about interest; null for what is none of it. */
export const renteGelukt = (code: string | undefined): string | null => gelukt[code ?? ''] ?? null;
