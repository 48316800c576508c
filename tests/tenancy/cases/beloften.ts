import { testId } from '@tests/support/two-tenants';
import { addDienstbelofte } from '@/domain/beloften/add-dienstbelofte';
import { countBeloften, listBeloftenBinnen, listBeloftenCijfers } from '@/domain/beloften/belofte.queries';
import {
  getDienstbelofte,
  getGeldendeDienstbeloften,
  listDienstbeloften,
} from '@/domain/beloften/dienstbelofte.queries';
import { endDienstbelofte } from '@/domain/beloften/end-dienstbelofte';
import { giveBeloftenPersoon } from '@/domain/beloften/give-persoon';
import { guardBeloften } from '@/domain/beloften/guard-beloften';
import { makeBelofte, proposeBelofte } from '@/domain/beloften/make-belofte';
import { lapseBelofte, settleBelofte } from '@/domain/beloften/settle-belofte';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { type Case, type Party, reading, writing, writingKantoor } from './case';

const file = (name: string, fn: string) => `beloften/${name}.ts ${fn}`;
const dienstbelofteOf = (of: Party) => testId(`dienstbelofte ${of.kantoor.kanarie}`);
const belofteOf = (of: Party) => testId(`belofte ${of.gemeente.sleutel}`);

export const cases: readonly Case[] = [
  {
    of: file('belofte.queries', 'listBeloftenBinnen'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBeloftenBinnen(read, 8)),
  },
  {
    of: file('belofte.queries', 'listBeloftenCijfers'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listBeloftenCijfers(read)),
  },
  {
    of: file('belofte.queries', 'countBeloften'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => countBeloften(read, new Date('2026-11-01'), new Date('2026-12-01'))),
  },
  {
    of: file('make-belofte', 'proposeBelofte'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => proposeBelofte(read, of.gemeente.id, 'terugbellen')),
  },
  {
    of: file('make-belofte', 'makeBelofte'),
    scope: 'gemeente',
    answer: 'own',
    // An agreed moment, because the gemeenten of the test have no norm of their own.
    ask: writing((write, of) =>
      makeBelofte(
        write,
        {
          soort: 'terugbellen',
          persoonId: null,
          onderwerp: { soort: 'taak', id: testId(of.gemeente.sleutel) },
        },
        { afgesproken: toLocalMoment('2026-11-05T10:00') },
      ),
    ),
  },
  {
    of: file('guard-beloften', 'guardBeloften'),
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write) => guardBeloften(write)),
  },
  {
    of: file('give-persoon', 'giveBeloftenPersoon'),
    scope: 'gemeente',
    answer: 'empty',
    ask: writing(async (write, of) => {
      const zonder = { gemeenteId: of.gemeente.id, id: belofteOf(of) };
      await write.db.belofte.updateMany({ where: zonder, data: { persoonId: null } });
      return (await giveBeloftenPersoon(write, [belofteOf(of)], of.gemeente.persoonId)) || null;
    }),
  },
  {
    of: file('settle-belofte', 'settleBelofte'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => settleBelofte(write, belofteOf(of), 'proef')),
  },
  {
    of: file('settle-belofte', 'lapseBelofte'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => lapseBelofte(write, belofteOf(of), 'proef')),
  },
  {
    of: file('dienstbelofte.queries', 'listDienstbeloften'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listDienstbeloften(read)),
  },
  {
    of: file('dienstbelofte.queries', 'getDienstbelofte'),
    scope: 'kantoor',
    answer: 'empty',
    ask: reading((read, of) => getDienstbelofte(read, dienstbelofteOf(of))),
  },
  {
    of: file('dienstbelofte.queries', 'getGeldendeDienstbeloften'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => getGeldendeDienstbeloften(read)),
  },
  {
    of: file('add-dienstbelofte', 'addDienstbelofte'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      addDienstbelofte(write, {
        gemeenteId: of.gemeente.id,
        tekst: 'x',
        meting: 'terugbellen',
        toelichting: null,
        bron: 'x',
        zekerheid: 'contract',
        vanaf: toLocalDate('2090-01-01'),
      }),
    ),
  },
  {
    of: file('end-dienstbelofte', 'endDienstbelofte'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      endDienstbelofte(write, { id: dienstbelofteOf(of), versie: 1, tot: toLocalDate('2090-01-01') }),
    ),
  },
];
