import { BELASTINGSOORTEN, type Belastingsoort } from '@/law/heffing/belastingsoort';
import { type LocalDate, toLocalDate } from '@/platform/local-date';
import { type Gegevens, geldendOp } from './geldende-instelling';
import { GEMEENTE_PLEK } from './uitlegvorm';

/** What a belasting is, as the gemeente or its kantoor wrote it; `en` is null where nobody translated it. */
export type Belastinguitleg = { nl: string; en: string | null };
export type Belastinguitlegging = Readonly<Record<Belastingsoort, Belastinguitleg | null>>;

/**
 * The explanations that belong to a belastingjaar: the last that held in that year, or of today while it runs. Of the
 * gemeente itself, else of its kantoor; null where neither wrote one, and the product's own sentence holds.
 */
export function belastinguitlegVan(
  gegevens: Gegevens,
  { jaar, gemeente, vandaag }: { jaar: number; gemeente: string; vandaag: LocalDate },
): Belastinguitlegging {
  const einde = toLocalDate(`${jaar}-12-31`);
  const dag = einde < vandaag ? einde : vandaag;
  const met = (text: string) => text.replaceAll(GEMEENTE_PLEK, gemeente);
  const van = (soort: Belastingsoort): Belastinguitleg | null => {
    const { waarde } = geldendOp(`uitleg-${soort}`, gegevens, dag);
    return waarde && { nl: met(waarde.tekst), en: waarde.tekstEn === undefined ? null : met(waarde.tekstEn) };
  };
  return Object.fromEntries(BELASTINGSOORTEN.map((soort) => [soort, van(soort)])) as Belastinguitlegging;
}
