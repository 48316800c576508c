import { testId } from '@tests/support/two-tenants';
import { claimTaak, releaseTaak } from '@/domain/taken/claim-taak';
import { endTaak } from '@/domain/taken/end-taak';
import { endTakenOver } from '@/domain/taken/end-taken-over';
import { finishTaak } from '@/domain/taken/finish-taak';
import { giveTakenPersoon } from '@/domain/taken/give-persoon';
import { guardTaken } from '@/domain/taken/guard-taken';
import { handOverTaak, returnMisrouted } from '@/domain/taken/hand-over-taak';
import { holdOwnTaak } from '@/domain/taken/hold-own-taak';
import { openTaak } from '@/domain/taken/open-taak';
import { readPogingen } from '@/domain/taken/read-pogingen';
import { recordPoging } from '@/domain/taken/record-poging';
import {
  countEigenTaken,
  getTaak,
  hasTaakOver,
  listTakenOver,
  listVerkeerdBezorgd,
} from '@/domain/taken/taak.queries';
import { countTaken, listTaakplaatsen, listTaken } from '@/domain/taken/taaklijst.queries';
import { countTaaktermijnen, listTaaktermijnen } from '@/domain/taken/taaktermijn.queries';
import { werkgrenzen } from '@/domain/taken/werkgroep';
import { NotFound } from '@/platform/errors';
import { type Case, type Party, reading, writing } from './case';

const file = (name: string, fn: string) => `taken/${name}.ts ${fn}`;
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});
const taakOf = (of: Party) => testId(`taak ${of.gemeente.sleutel}`);
const bezigOf = (of: Party) => testId(`taak-bezig ${of.gemeente.sleutel}`);
const regelingOf = (of: Party) => testId(`regeling ${of.gemeente.sleutel}`);
const vraagOf = (of: Party) => testId(`vraag ${of.gemeente.sleutel}`);
const rijOf = (of: Party) => [{ gemeenteId: of.gemeente.id, team: 'serviceteam', soort: 'vraag' }] as const;
const eigen = (of: Party) => ({
  gemeenteId: of.gemeente.id,
  medewerkerId: of.kantoor.medewerkerId,
  persoonId: of.gemeente.persoonId,
});

/** A subject of another tenant is refused by the database as one that nobody has. */
const byKey = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((error: { code?: string; message?: string }) => {
    if (error.code === 'P2003' || /that is not there/.test(error.message ?? '')) throw new NotFound();
    throw error;
  });

export const cases: readonly Case[] = [
  gemeente(
    file('taaklijst.queries', 'listTaken'),
    'empty',
    reading((read, of) =>
      listTaken(read, { waar: [{ gemeenteId: of.gemeente.id, team: 'serviceteam', soort: 'vraag' }] }),
    ),
  ),
  gemeente(
    file('taaktermijn.queries', 'listTaaktermijnen'),
    'empty',
    reading((read, of) => listTaaktermijnen(read, { waar: rijOf(of) }, null)),
  ),
  gemeente(
    file('taaktermijn.queries', 'countTaaktermijnen'),
    'empty',
    reading((read, of) => countTaaktermijnen(read, { waar: rijOf(of) })),
  ),
  gemeente(
    file('taaklijst.queries', 'countTaken'),
    'empty',
    reading(async (read, of) => {
      const waar = [{ gemeenteId: of.gemeente.id, team: 'serviceteam', soort: 'vraag' }] as const;
      return countTaken(read, { waar }, of.kantoor.medewerkerId, werkgrenzen(read.ctx.now));
    }),
  ),
  gemeente(
    file('taaklijst.queries', 'listTaakplaatsen'),
    'empty',
    reading((read, of) => listTaakplaatsen(read, { waar: rijOf(of) }, null)),
  ),
  gemeente(
    file('taak.queries', 'countEigenTaken'),
    'own',
    reading((read, _, by) => countEigenTaken(read, by.kantoor.medewerkerId)),
  ),
  gemeente(
    file('taak.queries', 'getTaak'),
    'empty',
    reading((read, of) => getTaak(read, of.gemeente.id, taakOf(of))),
  ),
  gemeente(
    file('taak.queries', 'listTakenOver'),
    'empty',
    reading((read, of) => listTakenOver(read, of.gemeente.id, 'vraag', [vraagOf(of)])),
  ),
  gemeente(
    file('taak.queries', 'hasTaakOver'),
    'empty',
    reading((read, of) => hasTaakOver(read, eigen(of))),
  ),
  gemeente(
    file('taak.queries', 'listVerkeerdBezorgd'),
    'own',
    reading((read) => listVerkeerdBezorgd(read, 'vraag')),
  ),
  gemeente(
    file('open-taak', 'openTaak'),
    'not-found',
    writing((write, of) =>
      byKey(
        openTaak(write, {
          soort: 'antwoord',
          onderwerp: { soort: 'vraag', id: vraagOf(of) },
          persoonId: null,
          team: 'serviceteam',
        }),
      ),
    ),
  ),
  gemeente(
    file('claim-taak', 'claimTaak'),
    'not-found',
    writing((write, of) => claimTaak(write, taakOf(of))),
  ),
  gemeente(
    file('claim-taak', 'releaseTaak'),
    'not-found',
    writing((write, of) => releaseTaak(write, taakOf(of))),
  ),
  gemeente(
    file('hold-own-taak', 'holdOwnTaak'),
    'not-found',
    writing((write, of) => holdOwnTaak(write, bezigOf(of))),
  ),
  gemeente(
    file('hand-over-taak', 'handOverTaak'),
    'not-found',
    writing((write, of) => handOverTaak(write, { taakId: taakOf(of), team: 'frontoffice', reden: 'proef' })),
  ),
  gemeente(
    file('hand-over-taak', 'returnMisrouted'),
    'not-found',
    writing((write, of) => returnMisrouted(write, { taakId: taakOf(of), reden: 'proef' })),
  ),
  gemeente(
    file('record-poging', 'recordPoging'),
    'not-found',
    writing((write, of) =>
      recordPoging(write, { taakId: taakOf(of), soort: 'telefoon', bereikt: false, bericht: 'geen' }),
    ),
  ),
  gemeente(
    file('read-pogingen', 'readPogingen'),
    'empty',
    writing((write, of) => readPogingen(write, taakOf(of))),
  ),
  gemeente(
    file('guard-taken', 'guardTaken'),
    'own',
    writing((write) => guardTaken(write)),
  ),
  gemeente(
    file('give-persoon', 'giveTakenPersoon'),
    'empty',
    writing(async (write, of) => {
      const zonder = { gemeenteId: of.gemeente.id, id: taakOf(of) };
      await write.db.taak.updateMany({ where: zonder, data: { persoonId: null } });
      return giveTakenPersoon(write, { soort: 'vraag', id: vraagOf(of) }, of.gemeente.persoonId);
    }),
  ),
  gemeente(
    file('end-taken-over', 'endTakenOver'),
    'empty',
    writing(
      async (write, of) =>
        (await endTakenOver(write, { soort: 'regeling', id: regelingOf(of) }, 'proef')) || null,
    ),
  ),
  gemeente(
    file('end-taak', 'endTaak'),
    'not-found',
    writing((write, of) => endTaak(write, { taakId: taakOf(of), antwoord: null, notitie: 'proef' })),
  ),
  // The last: what is in hand until here is done then.
  gemeente(
    file('finish-taak', 'finishTaak'),
    'not-found',
    writing(async (write, of) =>
      finishTaak(write, await holdOwnTaak(write, bezigOf(of)), { resultaat: 'gezien' }),
    ),
  ),
];
