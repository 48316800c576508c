import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { addVraag } from '@/domain/vragen/add-vraag';
import { answerTaak } from '@/domain/vragen/answer-taak';
import { answerVraag } from '@/domain/vragen/answer-vraag';
import { attachVraag, attachVragen } from '@/domain/vragen/attach-persoon';
import { closeTaak, getContactbeleid } from '@/domain/vragen/close-taak';
import { escalateVraag, getDoorverbindlijn } from '@/domain/vragen/escalate-vraag';
import { getGemis } from '@/domain/vragen/gemis.queries';
import { getGesprek, getOpenGesprek, listVragenVan } from '@/domain/vragen/gesprek.queries';
import { mailVraag } from '@/domain/vragen/mail-vraag';
import { openVraagtaak } from '@/domain/vragen/open-vraagtaak';
import { chooseAfspraak, rateAntwoord } from '@/domain/vragen/rate-antwoord';
import { ratePagina } from '@/domain/vragen/rate-pagina';
import { readBellen } from '@/domain/vragen/read-bellen';
import { recordContactpoging } from '@/domain/vragen/record-contactpoging';
import { refineOnderwerp } from '@/domain/vragen/refine-onderwerp';
import { resumeVraag } from '@/domain/vragen/resume-vraag';
import { markMisrouted, returnTaak } from '@/domain/vragen/return-taak';
import { submitVraag } from '@/domain/vragen/submit-vraag';
import { getEigenVraag, listEigenVragen } from '@/domain/vragen/vraag.queries';
import { addVragen, getVraagtaak, listTakenrij } from '@/domain/vragen/vraagtaak.queries';
import { getWachtfeiten } from '@/domain/vragen/wachtend.queries';
import { findVraagVan } from '@/domain/vragen/zoek-vraag.queries';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing } from './case';

const file = (name: string, fn: string) => `vragen/${name}.ts ${fn}`;
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

export const cases: readonly Case[] = [
  gemeente(
    file('zoek-vraag.queries', 'findVraagVan'),
    'empty',
    reading((read, of) => findVraagVan(read, `V-2026-${String(of.gemeente.id).padStart(6, '0')}`)),
  ),
  gemeente(
    file('gesprek.queries', 'getOpenGesprek'),
    'empty',
    reading((read, of) => getOpenGesprek(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    file('gesprek.queries', 'getGesprek'),
    'empty',
    reading((read, of) => getGesprek(read, of.gemeente.id, id('klantcontact', of))),
  ),
  gemeente(
    file('attach-persoon', 'attachVragen'),
    'not-found',
    writing((write, of) => attachVragen(write, id('klantcontact', of))),
  ),
  gemeente(
    file('attach-persoon', 'attachVraag'),
    'not-found',
    writing((write, of) =>
      attachVraag(write, { contactId: id('klantcontact', of), referentie: 'V-2026-000000' }),
    ),
  ),
  gemeente(
    file('gesprek.queries', 'listVragenVan'),
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
  gemeente(
    file('add-vraag', 'addVraag'),
    'not-found',
    writing((write, of) =>
      addVraag(write, { contactId: id('klantcontact', of), onderwerp: 'proef', tekst: 'Vraag' }),
    ),
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
    file('refine-onderwerp', 'refineOnderwerp'),
    'not-found',
    writing((write, of) => refineOnderwerp(write, { taakId: id('taak', of), onderwerp: 'woz' })),
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
    file('rate-pagina', 'ratePagina'),
    'own',
    asCitizen((write) => ratePagina(write, { pagina: 'mijn/*/aanslagen', oordeel: 'nee' })),
  ),
  gemeente(
    file('gemis.queries', 'getGemis'),
    'own',
    reading((read) => getGemis(read, toLocalDate('2026-01-01'))),
  ),
  gemeente(
    file('resume-vraag', 'resumeVraag'),
    'not-found',
    asCitizen((write, of) => resumeVraag(write, { vraagId: id('vraag', of), telefoon: '0201234567' })),
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
];
