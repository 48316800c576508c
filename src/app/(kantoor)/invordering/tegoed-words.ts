import { createWords } from '@/platform/translator';
import tegoed from '@/texts/nl/tegoed.json';

/** The words of what is due back; staff pages are Dutch only. */
export const words = createWords<typeof tegoed>({ locale: 'nl', messages: tegoed });

export const tegoedPath = '/invordering/terug-te-betalen';
