import type { Padstap } from '@/domain/invordering/invorderingspad';
import { createWords } from '@/platform/translator';
import vordering from '@/texts/nl/vordering.json';

/** The words of claims and their steps; staff pages are Dutch only. */
export const words = createWords<typeof vordering>({ locale: 'nl', messages: vordering });

/** '/invordering/kandidaten', of one gemeente, or of one step there. */
export const kandidatenPath = (gemeente?: string, stap?: Padstap | 'geen'): string =>
  gemeente === undefined
    ? '/invordering/kandidaten'
    : `/invordering/${gemeente}/kandidaten${stap === undefined ? '' : `/${stap}`}`;

export const vorderingPath = (gemeente: string, aanslagId: string): string =>
  `/invordering/${gemeente}/vordering/${aanslagId}`;

/** What a code of the selection is called in a list. */
export const kortVan = (code: string): string =>
  Object.hasOwn(vordering.kort, code)
    ? vordering.kort[code as keyof typeof vordering.kort]
    : vordering.kort.anders;

/** Codes that can be asked for in an address. */
export const isKandidaatcode = (code: string): boolean =>
  code === 'geen' || Object.hasOwn(vordering.kort, code);
