import { createTranslator } from 'use-intl/core';
import enMail from '@/texts/en/mail.json';
import mail from '@/texts/nl/mail.json';

const settings = {
  timeZone: 'Europe/Amsterdam',
  onError: (error: Error) => {
    throw error;
  },
} as const;

const translators = {
  nl: createTranslator<typeof mail>({ locale: 'nl', messages: mail, ...settings }),
  en: createTranslator<typeof mail>({ locale: 'en', messages: enMail, ...settings }),
};

/** The words of all mails. A missing sentence is a mistake of ours: a mail with a hole in it is not sent. */
export const mailwoorden = (taal: 'nl' | 'en') => translators[taal];
