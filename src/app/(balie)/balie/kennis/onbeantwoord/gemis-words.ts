import { createWords } from '@/platform/translator';
import gemis from '@/texts/nl/gemis.json';

/** The words of what people do not find; staff pages are Dutch only. */
export const gemisWords = createWords<typeof gemis>({ locale: 'nl', messages: gemis });
