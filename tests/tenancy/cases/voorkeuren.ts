import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { chooseKanaalNamens } from '@/domain/contacten/choose-kanaal-namens';
import { postAfterAll } from '@/domain/documenten/post-after-all';
import { banEmailadres } from '@/domain/personen/ban-emailadres';
import { findMailbaar } from '@/domain/personen/find-mailbaar';
import { recordMailretour } from '@/domain/personen/record-mailretour';
import { stopOverleden } from '@/domain/post/stop-overleden';
import { chooseKanaal, chooseKanaalVoor } from '@/domain/voorkeuren/choose-kanaal';
import { findKeuzes } from '@/domain/voorkeuren/find-keuzes';
import { getKeuze } from '@/domain/voorkeuren/kanaalkeuze.queries';
import { tellStand } from '@/domain/zaken/tell-stand';
import { collectResultaten } from '@/domain/zendingen/collect-resultaten';
import { followMail } from '@/domain/zendingen/follow-mail';
import { guardZendingen } from '@/domain/zendingen/guard-zendingen';
import { offerToBerichtenbox } from '@/domain/zendingen/offer-to-berichtenbox';
import { recordBounce } from '@/domain/zendingen/record-bounce';
import { fallBackToPost, recordAfgeleverd } from '@/domain/zendingen/settle-zending';
import { writeIn } from '@/platform/tenant';
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

/** Nothing where nothing was found, so that it says as little as of what does not exist. */
const some = async (asked: Promise<{ size: number }>) => ((await asked).size === 0 ? [] : asked);

/** How somebody wants his letters, and letters on their way. */
export const cases: readonly Case[] = [
  of(
    'personen/find-mailbaar.ts findMailbaar',
    'empty',
    reading((read, p) => some(findMailbaar(read, p.gemeente.id, [p.gemeente.persoonId]))),
  ),
  of(
    'personen/ban-emailadres.ts banEmailadres',
    'empty',
    writing((write, p) =>
      banEmailadres(write, {
        persoonId: p.gemeente.persoonId,
        adres: 'x@example.nl',
      }),
    ),
  ),
  of(
    'voorkeuren/kanaalkeuze.queries.ts getKeuze',
    'empty',
    reading((read, p) => getKeuze(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  of(
    'voorkeuren/find-keuzes.ts findKeuzes',
    'empty',
    reading((read, p) => some(findKeuzes(read, p.gemeente.id, [p.gemeente.persoonId]))),
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
      const wat = await fallBackToPost(write, document(p), 'niet-op-tijd');
      return wat === 'al-klaar' ? [] : [wat];
    }),
  ),
  of(
    'zendingen/follow-mail.ts followMail',
    'empty',
    writing(async (write, p) => {
      await followMail(write, {
        id: testId('mail'),
        persoonId: p.gemeente.persoonId,
        onderwerpId: document(p),
        naar: `${p.gemeente.kanarie}@example.nl`,
        soort: 'nieuw',
        status: 'geweigerd',
      });
      return [];
    }),
  ),
  of(
    'personen/record-mailretour.ts recordMailretour',
    'not-found',
    writing((write, p) => recordMailretour(write, testId(`mail ${p.gemeente.sleutel}`))),
  ),
  of(
    'zendingen/record-bounce.ts recordBounce',
    'not-found',
    writing((write, p) =>
      recordBounce(write, {
        mailId: testId(`mail ${p.gemeente.sleutel}`),
        persoonId: p.gemeente.persoonId,
      }),
    ),
  ),
  of('zendingen/guard-zendingen.ts guardZendingen', 'own', (by) =>
    guardZendingen(by.ctx, by.gemeente.id).then(() => 'done'),
  ),
  // Of a print order of another nothing waits here.
  of(
    'post/stop-overleden.ts stopOverleden',
    'empty',
    writing(async (write, p) => {
      const opdrachtId = testId(`afdrukopdracht ${p.gemeente.sleutel}`);
      return (await stopOverleden(write, { opdrachtId, deel: 1 })) === 0 ? [] : ['stopped'];
    }),
  ),
  of(
    'zaken/tell-stand.ts tellStand',
    'empty',
    writing(async (write, p) => {
      await tellStand(write, { id: testId('zaak'), persoonId: p.gemeente.persoonId });
      return [];
    }),
  ),
  // Without a connection there is nothing to ask: what they touch is of who asks.
  of('zendingen/offer-to-berichtenbox.ts offerToBerichtenbox', 'own', (by) =>
    offerToBerichtenbox(by.ctx, by.gemeente.id).then(() => 'done'),
  ),
  of('zendingen/collect-resultaten.ts collectResultaten', 'own', (by) =>
    collectResultaten(by.ctx).then(() => 'done'),
  ),
];
