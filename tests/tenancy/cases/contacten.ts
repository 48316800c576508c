import { testId } from '@tests/support/two-tenants';
import { getAnoniemGesprek } from '@/domain/contacten/anoniem-gesprek.queries';
import { closeContact } from '@/domain/contacten/close-contact';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import { getVerificatieblad, listLopendeContacten } from '@/domain/contacten/contact.queries';
import {
  listContactenOver,
  listContactobjecten,
  listDossierobjecten,
} from '@/domain/contacten/contactobject.queries';
import { continueContact } from '@/domain/contacten/continue-contact';
import { attachContactPersoon, giveContactPersoon } from '@/domain/contacten/give-persoon';
import { holdContact, holdContactMetPersoon } from '@/domain/contacten/hold-contact';
import { assertKlantGeopend, isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { type BekendGesprek, findBekendGesprek } from '@/domain/contacten/known-gesprek.queries';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { linkContactobject, unlinkContactobject } from '@/domain/contacten/link-object';
import { noteInContact } from '@/domain/contacten/note-in-contact';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { listRecentePersonen } from '@/domain/contacten/recent.queries';
import { recordContactformulier } from '@/domain/contacten/record-contactformulier';
import { saveConcept } from '@/domain/contacten/save-concept';
import { startContact } from '@/domain/contacten/start-contact';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { newId, type Read } from '@/platform/tenant';
import { type Case, type Party, reading, writing } from './case';

const file = (name: string, fn: string) => `contacten/${name}.ts ${fn}`;
const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});

/** Who talks to nobody needs no contact: what is asked here is only whose gemeente it is. */
const alsHeffer = (read: Read): Read => ({
  ...read,
  ctx: {
    ...read.ctx,
    gemeenten: read.ctx.gemeenten.map((g) => ({ ...g, rollen: ['medewerker-heffen'] as const })),
  },
});

/** A conversation in some other gemeente: whose it is was settled before. */
const GESPREK = {
  gemeenteId: 0,
  id: testId('gesprek elders'),
  kanaal: 'telefoon',
  richting: 'in',
  verificatieVragen: [],
  gesprokenMet: null,
  verificatie: 'gelukt',
} as const satisfies Omit<BekendGesprek, 'verificatieVragen'> & { verificatieVragen: [] };

export const cases: readonly Case[] = [
  gemeente(
    file('klant-geopend.queries', 'isKlantGeopend'),
    'empty',
    reading(
      async (read, of) =>
        (await isKlantGeopend(alsHeffer(read), of.gemeente.id, of.gemeente.persoonId)) || null,
    ),
  ),
  gemeente(
    file('klant-geopend.queries', 'assertKlantGeopend'),
    'not-found',
    reading(async (read, of) => {
      await assertKlantGeopend(alsHeffer(read), of.gemeente.id, of.gemeente.persoonId);
      return [of.gemeente.persoonId];
    }),
  ),
  gemeente(
    file('contact.queries', 'getVerificatieblad'),
    'empty',
    reading((read, of) => getVerificatieblad(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('contact.queries', 'listLopendeContacten'),
    'own',
    reading((read) => listLopendeContacten(read)),
  ),
  gemeente(
    file('known-gesprek.queries', 'findBekendGesprek'),
    'empty',
    reading((read, of) => findBekendGesprek(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('continue-contact', 'continueContact'),
    'not-found',
    writing((write, of) => continueContact(write, of.gemeente.persoonId, GESPREK)),
  ),
  gemeente(
    file('anoniem-gesprek.queries', 'getAnoniemGesprek'),
    'empty',
    reading((read, of) => getAnoniemGesprek(read, of.gemeente.id)),
  ),
  gemeente(
    file('give-persoon', 'giveContactPersoon'),
    'not-found',
    writing((write, of) =>
      giveContactPersoon(write, { contactId: id('klantcontact', of), persoonId: of.gemeente.persoonId }),
    ),
  ),
  gemeente(
    file('give-persoon', 'attachContactPersoon'),
    'not-found',
    writing((write, of) =>
      attachContactPersoon(write, { contactId: id('klantcontact', of), persoonId: of.gemeente.persoonId }),
    ),
  ),
  gemeente(
    file('recent.queries', 'listRecentePersonen'),
    'own',
    reading((read) => listRecentePersonen(read, 5)),
  ),
  gemeente(
    file('start-contact', 'startContact'),
    'not-found',
    writing((write, of) =>
      startContact(write, { persoonId: of.gemeente.persoonId, kanaal: 'telefoon', richting: 'in' }),
    ),
  ),
  gemeente(
    file('save-concept', 'saveConcept'),
    'not-found',
    writing((write, of) =>
      saveConcept(write, {
        contactId: id('klantcontact', of),
        formulier: 'vraag',
        stap: 1,
        velden: { tekst: 'x' },
      }),
    ),
  ),
  gemeente(
    file('let-go-persoon', 'letGoPersoon'),
    'not-found',
    writing((write, of) => letGoPersoon(write, id('klantcontact', of))),
  ),
  gemeente(
    file('verify-persoon', 'verifyPersoon'),
    'not-found',
    writing((write, of) => verifyPersoon(write, { contactId: id('klantcontact', of), legitimatie: true })),
  ),
  gemeente(
    file('park-contact', 'parkContact'),
    'not-found',
    writing((write, of) => parkContact(write, id('klantcontact', of))),
  ),
  gemeente(
    file('park-contact', 'resumeContact'),
    'not-found',
    writing((write, of) => resumeContact(write, id('klantcontact', of))),
  ),
  gemeente(
    file('close-contact', 'closeContact'),
    'not-found',
    writing((write, of) => closeContact(write, id('klantcontact', of))),
  ),
  gemeente(
    file('confirm-nummer', 'confirmNummer'),
    'not-found',
    writing((write, of) => confirmNummer(write, { contactId: id('klantcontact', of), telefoon: '0' })),
  ),
  gemeente(
    file('hold-contact', 'holdContact'),
    'not-found',
    writing((write, of) => holdContact(write, id('klantcontact', of))),
  ),
  gemeente(
    file('hold-contact', 'holdContactMetPersoon'),
    'not-found',
    writing((write, of) => holdContactMetPersoon(write, id('klantcontact', of))),
  ),
  gemeente(
    file('note-in-contact', 'noteInContact'),
    'not-found',
    writing(async (write, of) =>
      noteInContact(write, await holdContact(write, id('klantcontact', of)), ['vraag']),
    ),
  ),
  gemeente(
    file('record-contactformulier', 'recordContactformulier'),
    'not-found',
    // With what was asked in it: one without is refused when it ends.
    writing(async (write, of) => {
      const contactId = await recordContactformulier(write, { persoonId: of.gemeente.persoonId });
      await write.db.vraag.create({
        data: {
          ...{
            gemeenteId: write.gemeenteId,
            id: newId(),
            contactId,
            volgnummer: 1,
            referentie: 'V-2026-PR00EF',
          },
          ...{ onderwerp: 'proef', tekst: 'Vraag', ontvangenOp: write.ctx.now, resultaat: 'doorgezet' },
        },
      });
      return contactId;
    }),
  ),
  gemeente(
    file('contactobject.queries', 'listDossierobjecten'),
    'empty',
    reading((read, of) => listDossierobjecten(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('contactobject.queries', 'listContactobjecten'),
    'empty',
    reading(async (read, of) => [
      ...(await listContactobjecten(read, of.gemeente.id, of.gemeente.persoonId)),
    ]),
  ),
  gemeente(
    file('contactobject.queries', 'listContactenOver'),
    'empty',
    reading((read, of) =>
      listContactenOver(read, of.gemeente.id, { soort: 'aanslag', id: of.gemeente.aanslagId }),
    ),
  ),
  gemeente(
    file('link-object', 'linkContactobject'),
    'not-found',
    writing((write, of) =>
      linkContactobject(write, {
        contactId: id('klantcontact', of),
        over: { soort: 'aanslag', id: of.gemeente.aanslagId },
      }),
    ),
  ),
  gemeente(
    file('link-object', 'unlinkContactobject'),
    'not-found',
    writing((write, of) =>
      unlinkContactobject(write, {
        contactId: id('klantcontact', of),
        over: { soort: 'aanslag', id: of.gemeente.aanslagId },
      }),
    ),
  ),
];
