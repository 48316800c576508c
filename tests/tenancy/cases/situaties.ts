import { jobContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { endSituatie, extendSituatie, followSituatie } from '@/domain/situaties/change-situatie';
import { fileVordering } from '@/domain/situaties/file-vordering';
import { holdSituatie, releaseSituatie } from '@/domain/situaties/hold-situatie';
import { recordSituatie } from '@/domain/situaties/record-situatie';
import { sendSituatiebrief } from '@/domain/situaties/send-situatiebrief';
import type { Situatieregel } from '@/domain/situaties/situatie';
import { getSituatiedossier, listLopendeSituaties, listSituaties } from '@/domain/situaties/situatie.queries';
import { spreadSituatie } from '@/domain/situaties/spread-situatie';
import { NotFound } from '@/platform/errors';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const of = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `situaties/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});
const dossierId = (p: Party) => testId(`situatie ${p.gemeente.sleutel}`);
const dag = toLocalDate('2026-10-01');
const regel = (p: Party): Situatieregel => ({
  ...{ id: testId('regel'), dossierId: dossierId(p), persoonId: p.gemeente.tweedePersoonId },
  ...{ soort: 'faillissement', gebeurtenis: 'begonnen', dag, tot: null, uitkomst: null },
  ...{ naam: null, adres: null, kenmerk: null, bewijs: 'proef', voorCenten: null, naCenten: null },
  ...{ door: 'proef', moment: new Date('2026-10-01'), bronGemeenteId: null },
});
/** No person of this gemeente has that id: the key refuses it. */
const noSuchPerson = (error: { code?: string }) => {
  if (error.code === 'P2003') throw new NotFound();
  throw error;
};

export const cases: readonly Case[] = [
  of(
    'situatie.queries.ts listLopendeSituaties',
    'empty',
    reading((read, p) => listLopendeSituaties(read, p.gemeente.id, p.gemeente.tweedePersoonId)),
  ),
  of(
    'situatie.queries.ts getSituatiedossier',
    'not-found',
    reading((read, p) => getSituatiedossier(read, p.gemeente.id, p.gemeente.tweedePersoonId)),
  ),
  of('situatie.queries.ts listSituaties', 'own', reading(listSituaties)),
  of(
    'record-situatie.ts recordSituatie',
    'not-found',
    writing((write, p) =>
      recordSituatie(write, {
        ...{ persoonId: p.gemeente.persoonId, soort: 'adempauze', dag },
        ...{ naam: null, adres: null, kenmerk: null, bewijs: 'proef' },
      }),
    ),
  ),
  of(
    'change-situatie.ts extendSituatie',
    'not-found',
    writing((write, p) => extendSituatie(write, { dossierId: dossierId(p), tot: dag, bewijs: 'proef' })),
  ),
  of(
    'change-situatie.ts endSituatie',
    'not-found',
    writing((write, p) =>
      endSituatie(write, { dossierId: dossierId(p), uitkomst: 'opgeheven', dag, bewijs: 'proef' }),
    ),
  ),
  of(
    'change-situatie.ts followSituatie',
    'not-found',
    writing((write, p) =>
      followSituatie(write, { dossierId: dossierId(p), gebeurtenis: 'nagegaan', dag, bewijs: 'proef' }),
    ),
  ),
  of(
    'file-vordering.ts fileVordering',
    'not-found',
    writing((write, p) => fileVordering(write, dossierId(p))),
  ),
  of(
    'hold-situatie.ts holdSituatie',
    'not-found',
    writing((write, p) => holdSituatie(write, regel(p), dag, null).catch(noSuchPerson)),
  ),
  of(
    'hold-situatie.ts releaseSituatie',
    // Is given the situatie itself, and finds nothing of it here.
    'own',
    writing((write, p) =>
      releaseSituatie(
        write,
        {
          ...{ dossierId: dossierId(p), persoonId: p.gemeente.tweedePersoonId, soort: 'faillissement' },
          ...{ begin: dag, tot: null, akkoordOp: null, geeindigdOp: null, uitkomst: null },
          ...{ naam: null, adres: null, kenmerk: null, ingediend: null, nagegaanOp: null, regels: [] },
        },
        { uitkomst: 'opgeheven', dag },
      ),
    ),
  ),
  of(
    'send-situatiebrief.ts sendSituatiebrief',
    'not-found',
    writing((write, p) => sendSituatiebrief(write, 'invordering-stopt', regel(p))),
  ),
  of('spread-situatie.ts spreadSituatie', 'not-found', (by, p) =>
    spreadSituatie(jobContext(by.kantoor, [by.gemeente]), {
      bronGemeenteId: p.gemeente.id,
      regelId: testId(`situatie ${p.gemeente.sleutel}`),
    }),
  ),
];
