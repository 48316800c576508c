import { createWords } from '@/platform/translator';
import simulator from '@/texts/nl/simulator.json';

/** The words of the sums about calling; staff pages are Dutch only. */
export const words = createWords<typeof simulator>({ locale: 'nl', messages: simulator });

export const simulatorPath = '/invordering/simulator';
