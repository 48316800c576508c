import type { LocalMoment } from '@/platform/local-moment';

/** Hearing somebody before there is a decision, whatever he disputes. Pure. */

/** When, how and by whom somebody is heard. */
export type Hoorgesprek = { moment: LocalMoment; wijze: 'telefoon' | 'kantoor'; door: string };

/** The kind of term under which a hearing stands in its case; its facts are the Hoorgesprek. */
export const HOORZITTING = 'hoorzitting';
