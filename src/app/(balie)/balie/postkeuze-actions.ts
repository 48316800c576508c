'use server';

import { formInput } from '@/app/action-form/form-input';
import { readPostkeuze } from '@/app/postkeuze/postkeuze-velden';
import { chooseKanaalNamens } from '@/domain/contacten/choose-kanaal-namens';
import { assertKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { recordBounce } from '@/domain/zendingen/record-bounce';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

/** Records how the person on the line wants his letters. */
export const chooseKanaalNamensAction = action({
  toegang: {
    wie: 'medewerker',
    verb: 'contact.vastleggen',
    bereik: 'gemeente',
  },
  doel: 'contact-vastleggen',
  input: formInput((typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    const keuze = readPostkeuze(typed, refuse);
    return contactId && keuze ? { ...keuze, contactId } : null;
  }),
  run: async (write, input) => {
    const { persoonId } = await chooseKanaalNamens(write, input);
    return { naar: klantPath(write, persoonId, 'post') };
  },
});

/** Records that a mail to the person whose file is open came back in the mailbox of the office. */
export const recordBounceAction = action({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'contact-vastleggen',
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoon', refuse);
    const mailId = readId(typed, 'mail', refuse);
    return persoonId && mailId ? { persoonId, mailId } : null;
  }),
  run: async (write, input) => {
    await assertKlantGeopend(write, write.gemeenteId, input.persoonId);
    await recordBounce(write, input);
    return { naar: klantPath(write, input.persoonId, 'mail-terug') };
  },
});
