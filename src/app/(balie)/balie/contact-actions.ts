'use server';

import { z } from 'zod';
import {
  dateText,
  formInput,
  type Refuse,
  readChoice,
  readDate,
  readOptionalText,
  readText,
  type Typed,
} from '@/app/action-form/form-input';
import { readTijdvak } from '@/app/tijdvak-input';
import { closeContact } from '@/domain/contacten/close-contact';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import { KANALEN, type Kanaal, RICHTINGEN, type Richting } from '@/domain/contacten/contact';
import { giveContactPersoon } from '@/domain/contacten/give-persoon';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { startContact } from '@/domain/contacten/start-contact';
import { MAX_REDEN, MAX_SPREKER, METHODEN } from '@/domain/contacten/verificatie';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { parseZoekvraag } from '@/domain/personen/zoekvraag';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { attachVraag, attachVragen } from '@/domain/vragen/attach-persoon';
import { escalateVraag } from '@/domain/vragen/escalate-vraag';
import { action } from '@/platform/action';
import { keepConcept, withConcept } from './concept-input';
import { gesprekPath, klantPath } from './klant-path';
import { readId } from './read-id';

const toegang = { wie: 'medewerker', verb: 'contact.vastleggen', bereik: 'gemeente' } as const;
const doel = 'contact-vastleggen';

/** How a contact begins: by which way, and who does. */
function readBegin(typed: Typed, refuse: Refuse): { kanaal: Kanaal; richting: Richting } | null {
  const kanaal = readChoice(typed, 'kanaal', KANALEN, refuse);
  const richting = readChoice(typed, 'richting', RICHTINGEN, refuse);
  return kanaal && richting ? { kanaal, richting } : null;
}

export const startGesprekAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const persoonId = readId(typed, 'persoonId', refuse);
    const anoniemId = typed['verder-ja'] === 'ja' ? readId(typed, 'anoniemId', refuse) : null;
    // Taken over from a colleague: the contact goes on as it began, and only who it is is asked again.
    const lopendId = typed.lopendId ? readId(typed, 'lopendId', refuse) : null;
    const begin = lopendId ? { lopendId } : readBegin(typed, refuse);
    const hoe = readChoice(typed, 'hoe', METHODEN, refuse);
    const reden = readOptionalText(typed, 'reden', MAX_REDEN, refuse) ?? '';
    const geboortedatum =
      hoe === 'vragen' && dateText(typed, 'geboortedatum') !== ''
        ? readDate(typed, 'geboortedatum', refuse)
        : null;
    return persoonId && begin && hoe
      ? {
          persoonId,
          anoniemId,
          begin,
          hoe,
          reden,
          geboortedatum,
          adres: typed.adres ?? '',
          nummer: typed.geheimNummer ?? '',
          kvk: typed.kvk ?? '',
          spreker: readOptionalText(typed, 'spreker', MAX_SPREKER, refuse) ?? '',
        }
      : null;
  }),
  run: async (write, input) => {
    const { persoonId, anoniemId, begin, hoe, reden, geboortedatum, adres, nummer, kvk, spreker } = input;
    const contactId =
      'lopendId' in begin
        ? begin.lopendId
        : (anoniemId ?? (await startContact(write, { persoonId, ...begin })));
    if (anoniemId && !('lopendId' in begin)) await giveContactPersoon(write, { contactId, persoonId });
    const antwoorden = {
      vragen: { geboortedatum: geboortedatum ?? '', adres, nummer, kvk },
      legitimatie: { legitimatie: true },
      'zonder-gesprek': { zonderGesprek: reden },
    };
    const uitslag = await verifyPersoon(write, { contactId, spreker, ...antwoorden[hoe] });
    if (uitslag === 'gelukt') await attachVragen(write, contactId);
    return { naar: klantPath(write, persoonId, 'geopend') };
  },
});

/** Somebody without a name asks something: a general question, or one who will not say who he is (D-03). */
export const startAnoniemAction = action({
  toegang,
  doel,
  input: formInput(readBegin),
  run: async (write, hoe) => {
    const contactId = await startContact(write, { persoonId: null, ...hoe });
    return { naar: gesprekPath(write, { persoonId: null, contactId }, 'geopend') };
  },
});

/** What he asked before without a name is his. */
export const attachVraagAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    const gelezen = parseZoekvraag(typed.referentie ?? '');
    if (gelezen.soort !== 'vraag') refuse('referentie', 'weigering.geen-vraag-zonder-naam');
    return contactId && gelezen.soort === 'vraag' ? { contactId, referentie: gelezen.referentie } : null;
  }),
  run: async (write, input) => {
    const { persoonId } = await attachVraag(write, input);
    return { naar: klantPath(write, persoonId, 'vraag-van-hem') };
  },
});

/** A document was shown after all, at the counter. */
export const showLegitimatieAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    const persoonId = readId(typed, 'persoonId', refuse);
    return contactId && persoonId ? { contactId, persoonId } : null;
  }),
  run: async (write, { contactId, persoonId }) => {
    await verifyPersoon(write, { contactId, legitimatie: true });
    await attachVragen(write, contactId);
    return { naar: klantPath(write, persoonId, 'geopend') };
  },
});

export const answerVraagAction = action({
  toegang,
  doel,
  input: withConcept('antwoord', (typed, refuse) => {
    const vraagId = readId(typed, 'vraagId', refuse);
    const artikelId = typed.artikelId ? readId(typed, 'artikelId', refuse) : null;
    const antwoord = artikelId ? '' : readText(typed, 'antwoord', 4000, refuse);
    return vraagId && antwoord !== null ? { vraagId, antwoord, artikelId: artikelId ?? undefined } : null;
  }),
  run: async (write, { concept, input }) => {
    if (concept) return keepConcept(write, concept);
    return { naar: gesprekPath(write, await answerVraag(write, input), 'beantwoord') };
  },
});

export const escalateVraagAction = action({
  toegang,
  doel,
  input: withConcept('door', (typed, refuse) => {
    const vraagId = readId(typed, 'vraagId', refuse);
    const urgentie = readChoice(typed, 'urgentie', ['gewoon', 'spoed'] as const, refuse);
    const route = readChoice(
      typed,
      'route',
      ['voorstel', 'doorverbinden', 'terugbelafspraak', 'doorzetten'] as const,
      refuse,
    );
    const tijdvak = readTijdvak(typed, refuse);
    const toelichting = readOptionalText(typed, 'toelichting', 2000, refuse) ?? '';
    return vraagId && urgentie && route
      ? { vraagId, urgentie, route, tijdvak, telefoon: typed.telefoon ?? '', toelichting }
      : null;
  }),
  run: async (write, { concept, input }) => {
    if (concept) return keepConcept(write, concept);
    const doorgezet = await escalateVraag(write, input);
    return { naar: gesprekPath(write, doorgezet, doorgezet.route) };
  },
});

const contactOnly = formInput((typed, refuse) => {
  const contactId = readId(typed, 'contactId', refuse);
  return contactId ? { contactId } : null;
});

export const closeContactAction = action({
  toegang,
  doel,
  input: contactOnly,
  run: async (write, { contactId }) => {
    await closeContact(write, contactId);
    return { naar: '/balie?gelukt=afgerond' };
  },
});

export const letGoPersoonAction = action({
  toegang,
  doel,
  input: contactOnly,
  run: async (write, { contactId }) => {
    await letGoPersoon(write, contactId);
    return { naar: '/balie?gelukt=dossier-gesloten' };
  },
});

export const parkContactAction = action({
  toegang,
  doel,
  input: contactOnly,
  run: async (write, { contactId }) => {
    await parkContact(write, contactId);
    return { naar: '/balie?gelukt=geparkeerd' };
  },
});

export const resumeContactAction = action({
  toegang,
  doel,
  input: z.object({ contactId: z.guid() }),
  run: async (write, { contactId }) => {
    const { persoonId } = await resumeContact(write, contactId);
    return { naar: gesprekPath(write, { persoonId, contactId }, 'hervat') };
  },
});

export const confirmNummerAction = action({
  toegang,
  doel,
  input: formInput((typed, refuse) => {
    const contactId = readId(typed, 'contactId', refuse);
    return contactId ? { contactId, telefoon: typed.telefoon ?? '' } : null;
  }),
  run: async (write, input) => {
    const { persoonId } = await confirmNummer(write, input);
    return { naar: klantPath(write, persoonId, 'nummer') };
  },
});
