import type { VakOfTegoed } from '@/domain/invordering/open-euro';
import { createWords } from '@/platform/translator';
import openEuro from '@/texts/nl/open-euro.json';

/** The words of the open euro; staff pages are Dutch only. */
export const words = createWords<typeof openEuro>({ locale: 'nl', messages: openEuro });

/** '/invordering/<gemeente>/open', with a bucket the list behind it. */
export const openEuroPath = (gemeente: string, vak?: VakOfTegoed): string =>
  `/invordering/${gemeente}/open${vak === undefined ? '' : `/${vak}`}`;

/** "12,3 %" for 123 thousandths. */
export const procent = (promille: number): string => `${(promille / 10).toFixed(1).replace('.', ',')} %`;
