import { testId } from '@tests/support/two-tenants';
import { findAanslag, findAanslagenVanObject } from '@/domain/aanslagen/find-aanslagen';
import {
  getBezwaarbestand,
  listBezwaarbestanden,
  listVerslagregels,
} from '@/domain/bezwaren/bezwaarbestand.queries';
import { openBezwaarbestand } from '@/domain/bezwaren/open-bezwaarbestand';
import { processBezwaarbestand } from '@/domain/bezwaren/process-bezwaarbestand';
import { receiveBezwaarbestand } from '@/domain/bezwaren/receive-bezwaarbestand';
import { findVolmacht } from '@/domain/vertegenwoordigingen/find-volmacht';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `bezwaren/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const idOf = (of: Party) => testId(`bezwaarbestand ${of.gemeente.sleutel}`);

/** The files of bureaus, and what their lines look up. */
export const cases: readonly Case[] = [
  gemeente(
    'aanslagen/find-aanslagen.ts findAanslag',
    'empty',
    reading((read, of) => findAanslag(read, of.gemeente.id, of.gemeente.kanarie)),
  ),
  gemeente(
    'aanslagen/find-aanslagen.ts findAanslagenVanObject',
    'empty',
    reading((read, of) =>
      findAanslagenVanObject(read, of.gemeente.id, {
        wozObjectnummer: String(of.gemeente.id).padStart(12, '0'),
        belastingjaar: 2026,
      }),
    ),
  ),
  gemeente(
    'vertegenwoordigingen/find-volmacht.ts findVolmacht',
    'empty',
    reading(async (read, of) => {
      const wie = { persoonId: of.gemeente.persoonId, vertegenwoordigerId: null };
      const op = toLocalDate('2018-06-01');
      return (await findVolmacht(read, of.gemeente.id, { ...wie, recht: 'bezwaar', op })) ? of : null;
    }),
  ),
  gemeente(
    'bezwaarbestand.queries.ts listBezwaarbestanden',
    'empty',
    reading((read, of) => listBezwaarbestanden(read, of.gemeente.id, 50)),
  ),
  gemeente(
    'bezwaarbestand.queries.ts getBezwaarbestand',
    'not-found',
    reading((read, of) => getBezwaarbestand(read, of.gemeente.id, idOf(of))),
  ),
  gemeente(
    'bezwaarbestand.queries.ts listVerslagregels',
    'empty',
    reading((read, of) => listVerslagregels(read, of.gemeente.id, idOf(of), { na: 0, aantal: 10 })),
  ),
  gemeente(
    'open-bezwaarbestand.ts openBezwaarbestand',
    'not-found',
    writingThere((w) =>
      openBezwaarbestand(w, {
        ...{ gemachtigde: 'x', nummer: null, kanaal: 'post', terPost: null, toelichting: 'x' },
        ...{ ontvangenOp: toLocalDate('2026-11-02'), clientSleutel: 'proef-tenancy' },
      }),
    ),
  ),
  gemeente('receive-bezwaarbestand.ts receiveBezwaarbestand', 'not-found', (by, of) =>
    receiveBezwaarbestand(by.ctx, by.gemeente.id, {
      ...{ id: testId(`bezwaarbestand zonder ${of.gemeente.sleutel}`), naam: 'x', klok: () => by.ctx.now },
      inhoud: (async function* () {
        yield Buffer.from('aanslagnummer\nx\n');
      })(),
    }),
  ),
  gemeente('process-bezwaarbestand.ts processBezwaarbestand', 'not-found', (by, of) =>
    processBezwaarbestand(by.ctx, by.gemeente.id, idOf(of)),
  ),
];
