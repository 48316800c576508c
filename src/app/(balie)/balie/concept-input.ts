import { z } from 'zod';
import { formInput, type Refuse, type Typed } from '@/app/action-form/form-input';
import type { Conceptformulier, Conceptvelden } from '@/domain/contacten/concept';
import { saveConcept } from '@/domain/contacten/save-concept';
import { Refused } from '@/platform/errors';
import type { Write } from '@/platform/tenant';
import { gesprekPath } from './klant-path';
import { readId } from './read-id';

type ConceptInput = {
  contactId: string;
  persoonId: string | null;
  formulier: Conceptformulier;
  stap: number;
  velden: Conceptvelden;
};

/** A form with a second button that keeps what is typed, right or not: then nothing of it is judged. */
export const withConcept = <I>(
  formulier: Conceptformulier,
  read: (typed: Typed, refuse: Refuse) => I | null,
) =>
  formInput<{ concept: ConceptInput; input: null } | { concept: null; input: I }>((typed, refuse) => {
    if (typed.knop !== 'concept') {
      const input = read(typed, refuse);
      return input === null ? null : { concept: null, input };
    }
    const contactId = readId(typed, 'contactId', refuse);
    const persoonId = typed.persoonId ? readId(typed, 'persoonId', refuse) : null;
    const stap = z.coerce.number().int().min(0).safeParse(typed.stap);
    return contactId && stap.success
      ? { concept: { contactId, persoonId, formulier, stap: stap.data, velden: typed }, input: null }
      : null;
  });

/** Keeps it, and shows it again. Throws Refused where the contact went on since the form was made. */
export async function keepConcept(
  write: Write,
  { persoonId, ...concept }: ConceptInput,
): Promise<{ naar: string }> {
  const { contactId } = concept;
  if (!(await saveConcept(write, concept))) throw new Refused('weigering.concept-voorbij');
  return { naar: gesprekPath(write, { persoonId, contactId }, 'concept') };
}
