import { testId } from '@tests/support/two-tenants';
import { getAdresstop, listAdresstops } from '@/domain/post/adresstop.queries';
import {
  countUitval,
  findOpdrachtnummer,
  findTeMakenDeel,
  getAfdrukdeel,
  getAfdrukopdracht,
  listAfdrukopdrachten,
  listStilgevallen,
  listStukken,
  listWachtendeGroepen,
} from '@/domain/post/afdruk.queries';
import { answerRegistervraag } from '@/domain/post/answer-registervraag';
import { askRegister } from '@/domain/post/ask-register';
import { confirmGeprint } from '@/domain/post/confirm-geprint';
import { findBekendmakingen, findKostenBekendmakingen } from '@/domain/post/find-bekendmakingen';
import { joinPdf } from '@/domain/post/join-pdf';
import { askAfdrukwerk, makeAfdrukopdracht } from '@/domain/post/make-afdrukopdracht';
import { recordDownload } from '@/domain/post/record-download';
import { recordRetour } from '@/domain/post/record-retour';
import { listRegistervragen } from '@/domain/post/registervraag.queries';
import { liftMovedStop, liftMovedStops, releaseAdresstop } from '@/domain/post/release-adresstop';
import { resumeAfdrukopdrachten } from '@/domain/post/resume-afdrukopdrachten';
import { StukOnleesbaar, streamAfdrukdeel } from '@/domain/post/stream-afdrukdeel';
import { streamManifest } from '@/domain/post/stream-manifest';
import { takeOverAntwoord } from '@/domain/post/take-over-antwoord';
import { workOnAfdrukopdracht } from '@/domain/post/work-on-afdrukopdracht';
import { NotFound, Refused } from '@/platform/errors';
import { type Case, type Party, reading, writing } from './case';

const file = (name: string, fn: string) => `post/${name}.ts ${fn}`;
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});
const opdrachtOf = (of: Party) => testId(`afdrukopdracht ${of.gemeente.sleutel}`);
const beantwoordOf = (of: Party) => testId(`registervraag-beantwoord ${of.gemeente.sleutel}`);
const stopOf = (of: Party) => testId(`adresstop ${of.gemeente.sleutel}`);
const bezigOf = (of: Party) => testId(`afdrukopdracht-bezig ${of.gemeente.sleutel}`);
const laterDanAlles = new Date('2030-01-01');

/** Reads a stream to its end. */
async function drain(stroom: AsyncIterable<Buffer>): Promise<number> {
  let bytes = 0;
  for await (const stuk of stroom) bytes += stuk.length;
  return bytes;
}

async function* niets(): AsyncGenerator<{ pdf: Buffer; code: string }> {
  yield* [];
}

/** Of another tenant nothing waits: the answer for a run that nobody has. */
const asNothing = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: unknown) => {
    if (
      error instanceof Refused &&
      ['weigering.niets-te-printen', 'weigering.brief-onbekend'].includes(error.sleutel)
    )
      throw new NotFound();
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2003')
      throw new NotFound();
    throw error;
  });

export const cases: readonly Case[] = [
  gemeente(
    file('find-bekendmakingen', 'findBekendmakingen'),
    'empty',
    reading(async (read, of) => [
      ...(await findBekendmakingen(read, [{ gemeenteId: of.gemeente.id, id: of.gemeente.aanslagId }])),
    ]),
  ),
  gemeente(
    file('find-bekendmakingen', 'findKostenBekendmakingen'),
    'empty',
    reading(async (read, of) => [
      ...(await findKostenBekendmakingen(read, of.gemeente.id, [testId(`kosten ${of.gemeente.sleutel}`)])),
    ]),
  ),
  gemeente(
    file('afdruk.queries', 'listWachtendeGroepen'),
    'own',
    reading((read) => listWachtendeGroepen(read)),
  ),
  gemeente(
    file('afdruk.queries', 'countUitval'),
    'own',
    reading((read) => countUitval(read)),
  ),
  gemeente(
    file('afdruk.queries', 'listAfdrukopdrachten'),
    'own',
    reading((read) => listAfdrukopdrachten(read)),
  ),
  gemeente(
    file('afdruk.queries', 'getAfdrukopdracht'),
    'empty',
    reading((read, of) => getAfdrukopdracht(read, of.gemeente.id, opdrachtOf(of))),
  ),
  gemeente(
    file('afdruk.queries', 'findOpdrachtnummer'),
    'empty',
    reading((read, of) => findOpdrachtnummer(read, of.gemeente.id, opdrachtOf(of))),
  ),
  gemeente(
    file('afdruk.queries', 'getAfdrukdeel'),
    'empty',
    reading((read, of) => getAfdrukdeel(read, of.gemeente.id, opdrachtOf(of), 1)),
  ),
  gemeente(
    file('afdruk.queries', 'listStukken'),
    'empty',
    reading((read, of) =>
      listStukken(read, of.gemeente.id, { opdrachtId: opdrachtOf(of), na: 0, hoogstens: 10 }),
    ),
  ),
  gemeente(
    file('afdruk.queries', 'findTeMakenDeel'),
    'empty',
    reading(async (read, of) => {
      const deel = await findTeMakenDeel(read, of.gemeente.id, bezigOf(of));
      return deel === 'klaar' ? null : deel;
    }),
  ),
  gemeente(
    file('afdruk.queries', 'listStilgevallen'),
    'empty',
    reading((read, of) => listStilgevallen(read, of.gemeente.id, laterDanAlles)),
  ),
  gemeente(
    file('make-afdrukopdracht', 'askAfdrukwerk'),
    'own',
    // Asks for work by an id; the job reads in the gemeente that it was asked in and finds nothing there.
    writing((write, of) => askAfdrukwerk(write, opdrachtOf(of))),
  ),
  gemeente(
    file('record-download', 'recordDownload'),
    'not-found',
    writing((write, of) => recordDownload(write, { opdrachtId: opdrachtOf(of), deel: 1 })),
  ),
  gemeente(
    file('confirm-geprint', 'confirmGeprint'),
    'not-found',
    writing((write, of) =>
      confirmGeprint(write, {
        id: opdrachtOf(of),
        versie: 1,
        geteld: { stukken: 1, bladzijden: 2 },
        misdrukt: [],
      }),
    ),
  ),
  gemeente(
    file('adresstop.queries', 'listAdresstops'),
    'own',
    reading((read) => listAdresstops(read)),
  ),
  gemeente(
    file('adresstop.queries', 'getAdresstop'),
    'empty',
    reading((read, of) => getAdresstop(read, of.gemeente.id, stopOf(of))),
  ),
  gemeente(
    file('ask-register', 'askRegister'),
    'not-found',
    writing((write, of) => askRegister(write, stopOf(of))),
  ),
  gemeente(
    file('record-retour', 'recordRetour'),
    'not-found',
    writing((write, of) =>
      asNothing(
        recordRetour(write, { code: { soort: 'document', id: of.gemeente.documentId }, reden: 'vertrokken' }),
      ),
    ),
  ),
  gemeente(
    file('release-adresstop', 'releaseAdresstop'),
    'not-found',
    writing((write, of) => releaseAdresstop(write, { id: stopOf(of), reden: 'het adres klopt' })),
  ),
  gemeente(
    file('release-adresstop', 'liftMovedStops'),
    'own',
    writing((write) => liftMovedStops(write)),
  ),
  // Answers nothing, also where it found no question.
  gemeente(file('answer-registervraag', 'answerRegistervraag'), 'own', (by, of) =>
    answerRegistervraag(by.ctx, by.gemeente.id, testId(`registervraag ${of.gemeente.sleutel}`)),
  ),
  gemeente(
    file('registervraag.queries', 'listRegistervragen'),
    'empty',
    reading(async (read, of) => {
      const { id, persoonId } = of.gemeente;
      const stop = { id: stopOf(of), persoonId, straat: '', plaats: '' };
      return (await listRegistervragen(read, id, stop)).vragen;
    }),
  ),
  gemeente(
    file('take-over-antwoord', 'takeOverAntwoord'),
    'not-found',
    writing((write, of) => takeOverAntwoord(write, beantwoordOf(of))),
  ),
  gemeente(
    file('release-adresstop', 'liftMovedStop'),
    // Nobody moved: nothing is lifted, of the own gemeente as little as of another.
    'own',
    writing(async (write, of) => `opgeheven: ${await liftMovedStop(write, stopOf(of))}`),
  ),
  gemeente(file('stream-afdrukdeel', 'streamAfdrukdeel'), 'not-found', (by, of) =>
    // The letter of the seed is no PDF: found, and refused by name.
    drain(streamAfdrukdeel(by.ctx, by.gemeente.id, opdrachtOf(of), 1)).catch((error: unknown) => {
      if (error instanceof StukOnleesbaar) return 'onleesbaar';
      throw error;
    }),
  ),
  gemeente(file('stream-manifest', 'streamManifest'), 'not-found', (by, of) =>
    drain(streamManifest(by.ctx, by.gemeente.id, opdrachtOf(of))),
  ),
  // Knows no database at all: it joins what it is given.
  gemeente(file('join-pdf', 'joinPdf'), 'own', () => drain(joinPdf(niets()))),
  // Answers nothing, also where it found nothing to do.
  gemeente(file('work-on-afdrukopdracht', 'workOnAfdrukopdracht'), 'own', (by, of) =>
    workOnAfdrukopdracht(by.ctx, by.gemeente.id, opdrachtOf(of)),
  ),
  gemeente(file('resume-afdrukopdrachten', 'resumeAfdrukopdrachten'), 'own', (by) =>
    resumeAfdrukopdrachten(by.ctx),
  ),
  // Last: it lifts the stops of who moved.
  gemeente(
    file('make-afdrukopdracht', 'makeAfdrukopdracht'),
    // Single letters of a day: each gemeente has its own.
    'own',
    writing((write) => asNothing(makeAfdrukopdracht(write, { dag: '2026-02-20' }))),
  ),
];
