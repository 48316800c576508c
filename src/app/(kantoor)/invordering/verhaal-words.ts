import { createWords } from '@/platform/translator';
import verhaal from '@/texts/nl/verhaal.json';

/** The words of what comes after a dwangbevel, and of when the right to collect ends. */
export const words = createWords<typeof verhaal>({ locale: 'nl', messages: verhaal });

/** '/invordering/<gemeente>/verjaring'. */
export const verjaringPath = (gemeente: string): string => `/invordering/${gemeente}/verjaring`;
