import { createWords } from '@/platform/translator';
import enMail from '@/texts/en/mail.json';
import mail from '@/texts/nl/mail.json';

const translators = {
  nl: createWords<typeof mail>({ locale: 'nl', messages: mail }),
  en: createWords<typeof mail>({ locale: 'en', messages: enMail }),
};

/** The words of all mails. A missing sentence is a mistake of ours: a mail with a hole in it is not sent. */
export const mailwoorden = (taal: 'nl' | 'en') => translators[taal];
