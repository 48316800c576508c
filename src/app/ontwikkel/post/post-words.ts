import { createWords } from '@/platform/translator';
import post from '@/texts/nl/post.json';

/** The words of the mail catcher, which is for who tries the demo. */
export const postWords = createWords<typeof post>({ locale: 'nl', messages: post });
