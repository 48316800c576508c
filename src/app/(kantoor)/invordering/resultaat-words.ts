import type { Inninguitkomst } from '@/domain/rapportages/inning';

/** '/invordering/resultaten', of one gemeente '/invordering/<gemeente>/resultaten', with a year or month of dagtekening. */
export const resultatenPath = (gemeente?: string, cohort?: string): string =>
  gemeente === undefined
    ? '/invordering/resultaten'
    : `/invordering/${gemeente}/resultaten${cohort === undefined ? '' : `?cohort=${cohort}`}`;

/** The aanslagen behind one amount of a cohort. */
export const resultaatlijstPath = (
  gemeente: string,
  uitkomst: Inninguitkomst,
  { cohort, belasting, na }: { cohort: string; belasting?: string | undefined; na?: string | undefined },
): string => {
  const vraag = new URLSearchParams({ cohort });
  if (belasting !== undefined) vraag.set('belasting', belasting);
  if (na !== undefined) vraag.set('na', na);
  return `/invordering/${gemeente}/resultaten/${uitkomst}?${vraag}`;
};
