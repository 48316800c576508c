import type { LocalDate } from '@/platform/local-date';

/** Terms that a citizen waits for or must keep; those of a court or of the gemeente are the work of the kantoor. */
export const EIGEN_TERMIJNEN = ['beslissen', 'afhandelen', 'aanvullen', 'herstel', 'hoorzitting'] as const;
export type EigenTermijn = (typeof EIGEN_TERMIJNEN)[number];

/** What happens next in a case, as the citizen sees it: which term, and its day. */
export type Vervolg = { soort: EigenTermijn; op: LocalDate };
