import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { chooseKanaalNamens } from '@/domain/contacten/choose-kanaal-namens';
import { postAfterAll } from '@/domain/documenten/post-after-all';
import { banEmailadres } from '@/domain/personen/ban-emailadres';
import { findMailbaar } from '@/domain/personen/find-mailbaar';
import { recordMailretour } from '@/domain/personen/record-mailretour';
import { stopOverleden } from '@/domain/post/stop-overleden';
import { openStatusbericht } from '@/domain/statusberichten/open-statusbericht';
import { tellStanden } from '@/domain/statusberichten/tell-standen';
import { chooseKanaal, chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { collectResultaten } from '@/domain/zendingen/collect-resultaten';
import { followMail } from '@/domain/zendingen/follow-mail';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { offerToBerichtenbox } from '@/domain/zendingen/offer-to-berichtenbox';
import { recordBounce } from '@/domain/zendingen/record-bounce';
import { fallBackToPost, recordAfgeleverd } from '@/domain/zendingen/settle-zending';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing } from './case';

const of = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: name,
  scope: 'gemeente',
  answer,
  ask,
});
const keuze = {
  kanaal: 'post',
  taal: 'nl',
  kennisgeving: false,
  akkoord: false,
} as const;
const document = (p: Party) => p.gemeente.documentId;

/** In the gemeente of who asks: these say nothing of whether something was there. */
const own =
  (fn: (write: Write, by: Party) => Promise<unknown>): Case['ask'] =>
  (by) =>
    writeIn(by.ctx, by.gemeente.id, async (write) => {
      await fn(write, by);
      return 'done';
    });

/** How somebody wants his letters, and letters on their way. */
export const cases: readonly Case[] = [
  of(
    'personen/find-mailbaar.ts findMailbaar',
    'empty',
    reading(async (read, p) => [...(await findMailbaar(read, p.gemeente.id, [p.gemeente.persoonId]))]),
  ),
  of(
    'personen/ban-emailadres.ts banEmailadres',
    'own',
    own((write, by) => banEmailadres(write, { persoonId: by.gemeente.persoonId, adres: 'x@example.nl' })),
  ),
  of(
    'voorkeuren/kanaalkeuze.queries.ts getKeuze',
    'empty',
    reading((read, p) => getKeuze(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  of(
    'voorkeuren/find-keuzes.ts findKeuzes',
    'empty',
    reading(async (read, p) => [...(await findKeuzes(read, p.gemeente.id, [p.gemeente.persoonId])).keys()]),
  ),
  of('voorkeuren/choose-kanaal.ts chooseKanaal', 'own', (by) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, async (write) => {
      await chooseKanaal(write, keuze);
      return 'done';
    }),
  ),
  of(
    'voorkeuren/choose-kanaal.ts chooseKanaalVoor',
    'not-found',
    writing((write, p) => chooseKanaalVoor(write, { ...keuze, persoonId: p.gemeente.persoonId })),
  ),
  of(
    'contacten/choose-kanaal-namens.ts chooseKanaalNamens',
    'not-found',
    writing((write, p) =>
      chooseKanaalNamens(write, {
        ...keuze,
        contactId: testId(`klantcontact ${p.gemeente.sleutel}`),
      }),
    ),
  ),
  of(
    'documenten/post-after-all.ts postAfterAll',
    'not-found',
    writing((write, p) => postAfterAll(write, document(p))),
  ),
  of(
    'zendingen/settle-zending.ts recordAfgeleverd',
    'empty',
    writing(async (write, p) => ((await recordAfgeleverd(write, document(p))) ? ['was there'] : [])),
  ),
  of(
    'zendingen/settle-zending.ts fallBackToPost',
    'empty',
    writing(async (write, p) => {
      const wat = await fallBackToPost(write, document(p), 'email-teruggekomen');
      return wat === 'al-klaar' ? [] : [wat];
    }),
  ),
  of(
    'zendingen/follow-mail.ts followMail',
    'own',
    own((write, by) =>
      followMail(write, {
        id: testId('mail'),
        persoonId: by.gemeente.persoonId,
        onderwerpId: null,
        naar: 'x@example.nl',
        soort: 'antwoord',
        status: 'geweigerd',
      }),
    ),
  ),
  of(
    'personen/record-mailretour.ts recordMailretour',
    'not-found',
    writing((write, p) => recordMailretour(write, testId(`mail-weg ${p.gemeente.sleutel}`))),
  ),
  of(
    'zendingen/record-bounce.ts recordBounce',
    'not-found',
    writing((write, p) =>
      recordBounce(write, {
        mailId: testId(`mail-terug ${p.gemeente.sleutel}`),
        persoonId: p.gemeente.persoonId,
      }),
    ),
  ),
  of('zendingen/guard-zendingen.ts guardZendingen', 'own', (by) =>
    guardZendingen(by.ctx, by.gemeente.id).then(() => 'done'),
  ),
  of(
    'post/stop-overleden.ts stopOverleden',
    'own',
    own((write) => stopOverleden(write, 'wachtend')),
  ),
  of('statusberichten/tell-standen.ts tellStanden', 'own', (by) =>
    tellStanden(by.ctx, by.gemeente.id).then(() => 'done'),
  ),
  of('statusberichten/open-statusbericht.ts openStatusbericht', 'not-found', (by, p) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) =>
      openStatusbericht(write, testId(`statusbericht ${p.gemeente.sleutel}`)),
    ),
  ),
  // Without a connection there is nothing to ask: what they touch is of who asks.
  of('zendingen/offer-to-berichtenbox.ts offerToBerichtenbox', 'own', (by) =>
    offerToBerichtenbox(by.ctx, by.gemeente.id).then(() => 'done'),
  ),
  of('zendingen/collect-resultaten.ts collectResultaten', 'own', (by) =>
    collectResultaten(by.ctx).then(() => 'done'),
  ),
];
