import { citizenContext, jobContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { confirmEmail } from '@/domain/personen/confirm-email';
import { findContactvraag, getContactgegevens, listMails } from '@/domain/personen/contactgegeven.queries';
import { notifyPersoon, queueMail } from '@/domain/personen/queue-mail';
import {
  cancelEmailcode,
  removeContactgegeven,
  skipContactvraag,
} from '@/domain/personen/remove-contactgegeven';
import { requestEmailcode } from '@/domain/personen/request-emailcode';
import { confirmTelefoon, saveTelefoon } from '@/domain/personen/save-telefoon';
import { sendMailbericht } from '@/domain/personen/send-mail';
import { spreadContactgegeven } from '@/domain/personen/spread-contactgegeven';
import { NotFound } from '@/platform/errors';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing } from './case';

const file = (name: string, fn: string) => `personen/${name}.ts ${fn}`;
const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
const of = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: name,
  scope: 'gemeente',
  answer,
  ask,
});

/** As the citizen himself, in the gemeente of who asks: these take no id, so there is nobody else's to give. */
const asCitizen =
  (fn: (write: Write) => Promise<unknown>): Case['ask'] =>
  (by) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, async (write) => {
      await fn(write);
      return 'done';
    });

const mail = {
  soort: 'antwoord',
  taal: 'nl',
  gegevens: { referentie: 'proef' },
  uiterlijk: new Date('2099-01-01'),
} as const;

/** How somebody can be reached, and the mail to him. */
export const cases: readonly Case[] = [
  of(
    file('contactgegeven.queries', 'getContactgegevens'),
    'empty',
    reading((read, p) => getContactgegevens(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  of(
    // Of somebody elsewhere nothing is known, so that he counts as not reachable; nothing of him stands in the answer.
    file('contactgegeven.queries', 'findContactvraag'),
    'own',
    reading((read, _, by) =>
      findContactvraag(read, [{ gemeenteId: by.gemeente.id, persoonId: id('x', by) }]),
    ),
  ),
  of(
    file('contactgegeven.queries', 'listMails'),
    'empty',
    reading((read, p) => listMails(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  of(
    file('request-emailcode', 'requestEmailcode'),
    'own',
    asCitizen((write) =>
      requestEmailcode(write, { email: 'nieuw@example.nl', taal: 'nl', clientSleutel: 'x' }),
    ),
  ),
  of(
    file('confirm-email', 'confirmEmail'),
    'own',
    asCitizen((write) => confirmEmail(write, { code: '000000', taal: 'nl' })),
  ),
  of(
    file('save-telefoon', 'saveTelefoon'),
    'own',
    asCitizen((write) => saveTelefoon(write, { telefoon: '0612345678' })),
  ),
  of(
    file('save-telefoon', 'confirmTelefoon'),
    'not-found',
    writing((write, p) => confirmTelefoon(write, { persoonId: p.gemeente.persoonId, telefoon: '0' })),
  ),
  of(
    file('remove-contactgegeven', 'removeContactgegeven'),
    'own',
    asCitizen((write) => removeContactgegeven(write, { soort: 'telefoon' })),
  ),
  of(file('remove-contactgegeven', 'cancelEmailcode'), 'own', asCitizen(cancelEmailcode)),
  of(file('remove-contactgegeven', 'skipContactvraag'), 'own', asCitizen(skipContactvraag)),
  of(file('spread-contactgegeven', 'spreadContactgegeven'), 'not-found', (by, p) =>
    spreadContactgegeven(jobContext(by.kantoor, [by.gemeente]), {
      bronGemeenteId: p.gemeente.id,
      feitId: id('contactfeit', p),
    }),
  ),
  of(
    file('queue-mail', 'queueMail'),
    'not-found',
    writing((write, p) =>
      queueMail(write, { ...mail, persoonId: p.gemeente.persoonId, naar: 'proef@example.nl' }).catch(
        (error: { code?: string }) => {
          // No person of this gemeente has that id: the key refuses it.
          if (error.code === 'P2003') throw new NotFound();
          throw error;
        },
      ),
    ),
  ),
  of(
    file('queue-mail', 'notifyPersoon'),
    'empty',
    writing((write, p) => notifyPersoon(write, { ...mail, persoonId: p.gemeente.persoonId })),
  ),
  of(
    // Without a mail server it cannot go, and says so by its name.
    file('send-mail', 'sendMailbericht'),
    'empty',
    (by, p) =>
      sendMailbericht(jobContext(by.kantoor, [by.gemeente]), {
        gemeenteId: p.gemeente.id,
        mailId: id('mail', p),
      }).catch((error: Error) => error.name),
  ),
];
