'use server';

import { formInput } from '@/app/action-form/form-input';
import { parseSleutel } from '@/domain/contacten/contactobject';
import { linkContactobject, unlinkContactobject } from '@/domain/contacten/link-object';
import { action } from '@/platform/action';
import { klantPath } from './klant-path';
import { readId } from './read-id';

const toegang = { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' } as const;
const doel = 'contact-vastleggen';

const input = formInput((typed, refuse) => {
  const contactId = readId(typed, 'contactId', refuse);
  const over = parseSleutel(typed.over ?? '');
  if (over === null) refuse('over', 'fouten.kies');
  return contactId && over ? { contactId, over } : null;
});

/** Says what the contact of now is about (D-03). */
export const linkObjectAction = action({
  toegang,
  doel,
  input,
  run: async (write, koppeling) => {
    const { persoonId } = await linkContactobject(write, koppeling);
    return { naar: klantPath(write, persoonId, 'gaat-over') };
  },
});

/** It was about something else. */
export const unlinkObjectAction = action({
  toegang,
  doel,
  input,
  run: async (write, koppeling) => {
    const { persoonId } = await unlinkContactobject(write, koppeling);
    return { naar: klantPath(write, persoonId, 'gaat-niet-over') };
  },
});
