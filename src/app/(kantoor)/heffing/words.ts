import { z } from 'zod';
import { formAnswersFrom } from '@/app/action-form/form-answers';
import { showDate } from '@/app/words';
import type { Heffingsprobleem } from '@/domain/verordeningen/heffingsproblemen';
import { containerVan, hondnummerVan, type Tarief, vasteCodes } from '@/domain/verordeningen/tarief';
import { BELASTINGSOORTEN } from '@/law/heffing/belastingsoort';
import { formatCents } from '@/platform/cents';
import { createWords } from '@/platform/translator';
import aanwijzingen from '@/texts/nl/aanwijzingen.json';
import formulier from '@/texts/nl/formulier.json';
import heffing from '@/texts/nl/heffing.json';

/** The words of heffing; staff pages are Dutch only. */
export const words = createWords<typeof heffing>({
  locale: 'nl',
  messages: heffing,
});

type VasteCode = keyof typeof heffing.tarief;
const isVast = (code: string): code is VasteCode =>
  BELASTINGSOORTEN.some((soort) => vasteCodes(soort).includes(code));

/** What a tariff is for, in words; `laatste` for the dog that stands for every further one. */
export function tariefNaam(code: string, laatste = false): string {
  const container = containerVan(code);
  if (container) {
    const liter = String(container.inhoudLiter);
    return container.soort === 'milieupas'
      ? words('tarief.storting', { liter })
      : words('tarief.lediging', { soort: words(`container.${container.soort}`), liter });
  }
  const nummer = hondnummerVan(code);
  if (nummer !== null)
    return words(laatste ? 'tarief.hondLaatste' : 'tarief.hond', { nummer: String(nummer) });
  return isVast(code) ? words(`tarief.${code}` as 'tarief.vast') : code;
}

/** "0,1524 %" or "EUR 206,40". */
export const tariefWaarde = (tarief: Pick<Tarief, 'percentage' | 'bedragCenten'>): string =>
  tarief.percentage === null
    ? formatCents(tarief.bedragCenten ?? 0n)
    : `${tarief.percentage.replace('.', ',')}\u00a0%`;

/** Why nothing may be levied, as a sentence. */
export function probleemTekst(probleem: Heffingsprobleem): string {
  return words(`probleem.${probleem.soort}`, {
    soort: words(`soort.${probleem.belastingsoort}`),
    jaar: String(probleem.belastingjaar),
    tarief: probleem.code === null ? '' : tariefNaam(probleem.code),
    datum: probleem.vanaf === null ? '' : showDate(probleem.vanaf),
  });
}

/** Every sentence with which a form can answer, by its key: a form in the browser looks them up itself. */
export function formAnswers(): Record<string, string> {
  return formAnswersFrom({
    formulier: formulier.formulier,
    aanwijzing: aanwijzingen.aanwijzing,
    weigering: heffing.weigering,
    fouten: heffing.fouten,
    fout: heffing.fout,
  });
}

/** `?gelukt=`: what just succeeded. Anything that is no sentence of ours is nothing. */
export const geluktParam = z
  .string()
  .optional()
  .transform((text) =>
    text !== undefined && Object.hasOwn(heffing.gelukt, text)
      ? (text as keyof typeof heffing.gelukt)
      : undefined,
  )
  .catch(undefined);

/** `?jaar=`: a belastingjaar that may be asked for. */
export const jaarParam = z.coerce.number().int().min(2015).max(2100).optional().catch(undefined);
