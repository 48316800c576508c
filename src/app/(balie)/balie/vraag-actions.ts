'use server';

import {
  type Refuse,
  readChoice,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { closeContact } from '@/domain/contacten/close-contact';
import { CONCEPTVELDEN } from '@/domain/contacten/concept';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { type Escalatie, escalateVraag } from '@/domain/vragen/escalate-vraag';
import { action } from '@/platform/action';
import type { Write } from '@/platform/tenant';
import { keepConcept, withConcept } from './concept-input';
import { gesprekPath } from './klant-path';
import { readId } from './read-id';
import { readKeuze } from './tijdvak-keuze';
import { AFLOPEN, ARTIKEL } from './vraag-velden';

/** What comes of a question, as it is chosen below it: answered, passed on, or still open. */
type Afloop =
  | { soort: 'antwoord'; antwoord: string; artikelId?: string }
  | { soort: 'door'; door: Omit<Escalatie, 'vraagId'> }
  | { soort: 'open' };

/**
 * One question with what came of it, and the end of the contact when that is asked: all of it or nothing. With nothing
 * typed the button that ends the contact only ends it.
 */
export const logVraagAction = action({
  toegang: { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' },
  doel: 'contact-vastleggen',
  input: withConcept('vraag', (typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    const persoonId = typed.persoonId ? readId(typed, 'persoonId', refuse) : null;
    const afronden = typed.knop === 'afronden';
    const waar = contactId ? { contactId, persoonId, afronden } : null;
    if (afronden && isLeeg(typed)) return waar && { ...waar, vraag: null };
    const onderwerp = readText(typed, 'onderwerp', 60, () => refuse('onderwerp', 'fouten.kies'));
    const tekst = readText(typed, 'tekst', 2000, refuse);
    const afloop = readAfloop(typed, refuse);
    return waar && onderwerp && tekst && afloop ? { ...waar, vraag: { onderwerp, tekst, afloop } } : null;
  }),
  run: async (write, { concept, input }) => {
    if (concept) return keepConcept(write, concept);
    const { contactId, persoonId, afronden, vraag } = input;
    const gelukt = vraag && (await logVraag(write, contactId, vraag));
    if (!afronden && gelukt) return { naar: gesprekPath(write, { persoonId, contactId }, gelukt) };
    await closeContact(write, contactId);
    return { naar: '/balie?gelukt=afgerond' };
  },
});

async function logVraag(
  write: Write,
  contactId: string,
  { afloop, ...vraag }: { onderwerp: string; tekst: string; afloop: Afloop },
): Promise<string> {
  const vraagId = await addVraag(write, { contactId, ...vraag });
  if (afloop.soort === 'open') return 'vraag';
  if (afloop.soort === 'door') return (await escalateVraag(write, { vraagId, ...afloop.door })).route;
  await answerVraag(write, { vraagId, antwoord: afloop.antwoord, artikelId: afloop.artikelId });
  return 'beantwoord';
}

const isLeeg = (typed: Typed): boolean =>
  CONCEPTVELDEN.vraag.every((naam) => naam === 'telefoon' || (typed[naam] ?? '').trim() === '');

function readAfloop(typed: Typed, refuse: Refuse): Afloop | null {
  if (typed.route?.startsWith(ARTIKEL)) {
    const artikelId = readId({ route: typed.route.slice(ARTIKEL.length) }, 'route', refuse);
    return artikelId ? { soort: 'antwoord', antwoord: '', artikelId } : null;
  }
  const route = readChoice(typed, 'route', AFLOPEN, refuse);
  if (route === null || route === 'open') return route && { soort: 'open' };
  if (route === 'eigen') {
    const antwoord = readText(typed, 'antwoord', 4000, refuse);
    return antwoord === null ? null : { soort: 'antwoord', antwoord };
  }
  const toelichting = readOptionalText(typed, `toelichting-${route}`, 2000, refuse) ?? '';
  const urgentie = typed[`spoed-${route}-ja`] === 'ja' ? 'spoed' : 'gewoon';
  const bellen =
    route === 'terugbelafspraak'
      ? { telefoon: typed.telefoon ?? '', tijdvak: readKeuze(typed, 'tijdvak', refuse) }
      : {};
  return { soort: 'door', door: { route, urgentie, toelichting, ...bellen } };
}
