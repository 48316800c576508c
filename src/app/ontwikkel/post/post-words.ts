import { createTranslator } from 'use-intl/core';
import post from '@/texts/nl/post.json';

/** The words of the mail catcher, which is for who tries the demo. */
export const postWords = createTranslator<typeof post>({ locale: 'nl', messages: post });
