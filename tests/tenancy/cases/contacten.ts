import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { addVraag, openContactVan } from '@/domain/contacten/add-vraag';
import { answerTaak } from '@/domain/contacten/answer-taak';
import { answerVraag } from '@/domain/contacten/answer-vraag';
import { addOnderwerp, changeOnderwerp } from '@/domain/contacten/change-onderwerp';
import { closeContact } from '@/domain/contacten/close-contact';
import { closeTaak, getContactbeleid } from '@/domain/contacten/close-taak';
import { confirmNummer } from '@/domain/contacten/confirm-nummer';
import {
  getOpenGesprek,
  getVerificatieblad,
  listLopendeContacten,
  listVragenVan,
} from '@/domain/contacten/contact.queries';
import { decideArtikel, proposeArtikel } from '@/domain/contacten/decide-artikel';
import { getDrukte } from '@/domain/contacten/drukte.queries';
import { escalateVraag, getDoorverbindlijn } from '@/domain/contacten/escalate-vraag';
import { findArtikelen, listKennisartikelen, listOnderwerpen } from '@/domain/contacten/kennis.queries';
import { assertKlantGeopend, isKlantGeopend } from '@/domain/contacten/klant-geopend.queries';
import { letGoPersoon } from '@/domain/contacten/let-go-persoon';
import { mailVraag } from '@/domain/contacten/mail-vraag';
import { getOnderwerp, listAlleOnderwerpen } from '@/domain/contacten/onderwerp.queries';
import { openVraagtaak } from '@/domain/contacten/open-vraagtaak';
import { parkContact, resumeContact } from '@/domain/contacten/park-contact';
import { chooseAfspraak, rateAntwoord } from '@/domain/contacten/rate-antwoord';
import { readBellen } from '@/domain/contacten/read-bellen';
import { listRecentePersonen } from '@/domain/contacten/recent.queries';
import { recordContactpoging } from '@/domain/contacten/record-contactpoging';
import { requireOnderwerp } from '@/domain/contacten/require-onderwerp';
import { markMisrouted, returnTaak } from '@/domain/contacten/return-taak';
import { saveConcept } from '@/domain/contacten/save-concept';
import { startContact } from '@/domain/contacten/start-contact';
import { submitVraag } from '@/domain/contacten/submit-vraag';
import { verifyPersoon } from '@/domain/contacten/verify-persoon';
import { getEigenVraag, listEigenVragen } from '@/domain/contacten/vraag.queries';
import { addVragen, getVraagtaak, listTakenrij } from '@/domain/contacten/vraagtaak.queries';
import { getWachtfeiten } from '@/domain/contacten/wachtend.queries';
import { findVraagVan } from '@/domain/contacten/zoek-vraag.queries';
import { type Read, type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingKantoor } from './case';

const file = (name: string, fn: string) => `contacten/${name}.ts ${fn}`;
const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});
const kantoor = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'kantoor',
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

const reads: readonly Case[] = [
  gemeente(
    file('zoek-vraag.queries', 'findVraagVan'),
    'empty',
    reading((read, of) => findVraagVan(read, `V-2026-${String(of.gemeente.id).padStart(6, '0')}`)),
  ),
  gemeente(
    file('drukte.queries', 'getDrukte'),
    'not-found',
    reading(async (read, of) => Object.keys(await getDrukte(read, of.gemeente.id))),
  ),
  kantoor(
    file('require-onderwerp', 'requireOnderwerp'),
    'own',
    reading(async (read) => {
      await requireOnderwerp(read, 'proef', 'onderwerp');
      return 'proef';
    }),
  ),
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
    file('contact.queries', 'getOpenGesprek'),
    'empty',
    reading((read, of) => getOpenGesprek(read, of.gemeente.id, of.gemeente.persoonId)),
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
    file('recent.queries', 'listRecentePersonen'),
    'own',
    reading((read) => listRecentePersonen(read, 5)),
  ),
  gemeente(
    file('contact.queries', 'listVragenVan'),
    'empty',
    reading((read, of) => listVragenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('vraag.queries', 'listEigenVragen'),
    'empty',
    reading((read, of) => listEigenVragen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('vraag.queries', 'getEigenVraag'),
    'empty',
    reading((read, of) => getEigenVraag(read, of.gemeente.id, of.gemeente.persoonId, id('vraag', of))),
  ),
  gemeente(
    file('wachtend.queries', 'getWachtfeiten'),
    'empty',
    reading(async (read, of) => [
      ...(await getWachtfeiten(read, [{ gemeenteId: of.gemeente.id, persoonId: of.gemeente.persoonId }])),
    ]),
  ),
  gemeente(
    file('read-bellen', 'readBellen'),
    'own',
    asCitizen((write) => readBellen(write, { telefoon: '0741234567' })),
  ),
  gemeente(
    file('vraagtaak.queries', 'listTakenrij'),
    'own',
    reading((read) => listTakenrij(read, ['serviceteam'])),
  ),
  gemeente(
    file('vraagtaak.queries', 'addVragen'),
    'own',
    reading(async (read) => addVragen(read, await listTakenrij(read, ['serviceteam']))),
  ),
  gemeente(
    file('vraagtaak.queries', 'getVraagtaak'),
    'empty',
    reading((read, of) => getVraagtaak(read, of.gemeente.id, id('taak', of))),
  ),
  gemeente(
    file('escalate-vraag', 'getDoorverbindlijn'),
    'not-found',
    reading(async (read, of) => ({ gevraagd: true, lijn: await getDoorverbindlijn(read, of.gemeente.id) })),
  ),
  gemeente(
    file('open-vraagtaak', 'openVraagtaak'),
    'not-found',
    writing((write, of) =>
      openVraagtaak(write, {
        soort: 'terugmelding',
        vraagId: id('vraag', of),
        persoonId: null,
        team: 'frontoffice',
        urgentie: 'gewoon',
      }),
    ),
  ),
  gemeente(
    file('close-taak', 'getContactbeleid'),
    'not-found',
    reading((read, of) => getContactbeleid(read, of.gemeente.id)),
  ),
  kantoor(
    file('kennis.queries', 'findArtikelen'),
    'own',
    reading((read, of) => findArtikelen(read, { tekst: '', onderwerp: 'proef', gemeenteId: of.gemeente.id })),
  ),
  kantoor(
    file('kennis.queries', 'listKennisartikelen'),
    'own',
    reading((read) => listKennisartikelen(read)),
  ),
  kantoor(
    file('kennis.queries', 'listOnderwerpen'),
    'own',
    reading((read) => listOnderwerpen(read)),
  ),
  kantoor(
    file('onderwerp.queries', 'listAlleOnderwerpen'),
    'own',
    reading((read) => listAlleOnderwerpen(read)),
  ),
  kantoor(
    file('onderwerp.queries', 'getOnderwerp'),
    'own',
    reading((read) => getOnderwerp(read, 'proef')),
  ),
];

const writes: readonly Case[] = [
  kantoor(
    file('change-onderwerp', 'addOnderwerp'),
    'own',
    writingKantoor((write) =>
      addOnderwerp(write, { naam: 'Nieuw', naamEn: 'New', team: 'expert', voorBurger: false, bron: 'proef' }),
    ),
  ),
  kantoor(
    file('change-onderwerp', 'changeOnderwerp'),
    'own',
    // Every kantoor has a subject of this key: only its own can be meant.
    writingKantoor((write) =>
      changeOnderwerp(write, {
        sleutel: 'proef',
        naam: 'x',
        naamEn: 'x',
        team: 'expert',
        voorBurger: false,
        bron: 'x',
        tot: null,
        versie: 1,
      }),
    ),
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
    file('add-vraag', 'addVraag'),
    'not-found',
    writing((write, of) =>
      addVraag(write, { contactId: id('klantcontact', of), onderwerp: 'proef', tekst: 'Vraag' }),
    ),
  ),
  gemeente(
    file('add-vraag', 'openContactVan'),
    'not-found',
    writing((write, of) => openContactVan(write, id('klantcontact', of))),
  ),
  gemeente(
    file('answer-vraag', 'answerVraag'),
    'not-found',
    writing((write, of) => answerVraag(write, { vraagId: id('vraag', of), antwoord: 'Antwoord' })),
  ),
  gemeente(
    file('escalate-vraag', 'escalateVraag'),
    'not-found',
    writing((write, of) =>
      escalateVraag(write, { vraagId: id('vraag', of), route: 'doorzetten', urgentie: 'gewoon' }),
    ),
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
    file('record-contactpoging', 'recordContactpoging'),
    'not-found',
    writing((write, of) =>
      recordContactpoging(write, {
        taakId: id('taak', of),
        soort: 'telefoon',
        bereikt: false,
        bericht: 'voicemail',
      }),
    ),
  ),
  gemeente(
    file('answer-taak', 'answerTaak'),
    'not-found',
    writing((write, of) => answerTaak(write, { taakId: id('taak', of), antwoord: 'Antwoord' })),
  ),
  gemeente(
    file('return-taak', 'returnTaak'),
    'not-found',
    writing((write, of) => returnTaak(write, { taakId: id('taak', of), reden: 'proef' })),
  ),
  gemeente(
    file('return-taak', 'markMisrouted'),
    'not-found',
    writing((write, of) => markMisrouted(write, { taakId: id('taak', of), reden: 'proef' })),
  ),
  gemeente(
    file('close-taak', 'closeTaak'),
    'not-found',
    writing((write, of) => closeTaak(write, id('taak', of))),
  ),
  gemeente(
    file('confirm-nummer', 'confirmNummer'),
    'not-found',
    writing((write, of) => confirmNummer(write, { contactId: id('klantcontact', of), telefoon: '0' })),
  ),
  gemeente(
    file('mail-vraag', 'mailVraag'),
    'empty',
    writing((write, of) =>
      mailVraag(
        write,
        { id: id('vraag', of), persoonId: of.gemeente.persoonId, referentie: 'V', taal: 'nl' },
        'antwoord',
      ),
    ),
  ),
  gemeente(
    file('submit-vraag', 'submitVraag'),
    'own',
    asCitizen((write, of) =>
      submitVraag(write, {
        onderwerp: 'proef',
        tekst: 'Vraag',
        taal: 'nl',
        clientSleutel: of.gemeente.sleutel,
      }),
    ),
  ),
  gemeente(
    file('rate-antwoord', 'rateAntwoord'),
    'not-found',
    asCitizen((write, of) => rateAntwoord(write, { vraagId: id('vraag', of), beantwoord: true })),
  ),
  gemeente(
    file('rate-antwoord', 'chooseAfspraak'),
    'not-found',
    asCitizen((write, of) => chooseAfspraak(write, { vraagId: id('vraag', of), telefoon: '0201234567' })),
  ),
  kantoor(
    file('decide-artikel', 'proposeArtikel'),
    'not-found',
    writingKantoor((write, of) =>
      proposeArtikel(write, {
        sleutel: 'nieuw',
        gemeenteId: of.gemeente.id,
        onderwerp: 'proef',
        titel: 'Titel',
        tekst: 'Tekst',
        zoekwoorden: '',
      }),
    ),
  ),
  kantoor(
    file('decide-artikel', 'decideArtikel'),
    'not-found',
    writingKantoor((write, of) =>
      decideArtikel(write, { id: testId(`artikel ${of.kantoor.kanarie}`), besluit: 'goedkeuren' }),
    ),
  ),
];

export const cases: readonly Case[] = [...reads, ...writes];
