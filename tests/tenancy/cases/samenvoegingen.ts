import { testId } from '@tests/support/two-tenants';
import { findBlijvende, listBetrokkenen, listDubbelen } from '@/domain/personen/samengevoegd.queries';
import { decideSamenvoeging } from '@/domain/samenvoegingen/decide-samenvoeging';
import { proposeSamenvoeging } from '@/domain/samenvoegingen/propose-samenvoeging';
import {
  getSamenvoeging,
  getVergelijking,
  listSamenvoegingen,
  loadKanten,
} from '@/domain/samenvoegingen/samenvoeging.queries';
import { undoSamenvoeging } from '@/domain/samenvoegingen/undo-samenvoeging';
import { listVermoedens } from '@/domain/samenvoegingen/vermoeden.queries';
import { type Case, type Party, reading, writing } from './case';

const id = (of: Party) => testId(`samenvoeging ${of.gemeente.sleutel}`);
const gedaan = (of: Party) => testId(`oude samenvoeging ${of.gemeente.sleutel}`);
const dubbel = (of: Party) => testId(`oude dubbel ${of.gemeente.sleutel}`);
/** Older than it is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

const over = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: name,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  over(
    'samenvoegingen/propose-samenvoeging.ts proposeSamenvoeging',
    'not-found',
    writing((write, of) =>
      proposeSamenvoeging(write, {
        een: of.gemeente.persoonId,
        ander: of.gemeente.tweedePersoonId,
        blijft: of.gemeente.persoonId,
        reden: 'proef van de muur',
      }),
    ),
  ),
  over(
    'samenvoegingen/decide-samenvoeging.ts decideSamenvoeging',
    'not-found',
    writing((write, of) =>
      decideSamenvoeging(write, { id: id(of), versie: OUD, besluit: 'afwijzen', reden: 'proef van de muur' }),
    ),
  ),
  over(
    'samenvoegingen/undo-samenvoeging.ts undoSamenvoeging',
    'not-found',
    writing((write, of) =>
      undoSamenvoeging(write, { id: gedaan(of), versie: OUD, reden: 'proef van de muur' }),
    ),
  ),
  over(
    'samenvoegingen/samenvoeging.queries.ts loadKanten',
    'not-found',
    reading((read, of) => loadKanten(read, of.gemeente.id, [of.gemeente.persoonId])),
  ),
  over(
    'samenvoegingen/samenvoeging.queries.ts getVergelijking',
    'not-found',
    reading((read, of) =>
      getVergelijking(read, of.gemeente.id, of.gemeente.persoonId, of.gemeente.tweedePersoonId),
    ),
  ),
  over(
    'samenvoegingen/samenvoeging.queries.ts getSamenvoeging',
    'not-found',
    reading((read, of) => getSamenvoeging(read, of.gemeente.id, gedaan(of))),
  ),
  over(
    'samenvoegingen/samenvoeging.queries.ts listSamenvoegingen',
    'empty',
    reading((read, of) => listSamenvoegingen(read, of.gemeente.id)),
  ),
  over(
    'samenvoegingen/vermoeden.queries.ts listVermoedens',
    'empty',
    reading(async (read, of) => (await listVermoedens(read, of.gemeente.id)).vermoedens),
  ),
  over(
    'personen/samengevoegd.queries.ts findBlijvende',
    'empty',
    reading((read, of) => findBlijvende(read, of.gemeente.id, dubbel(of))),
  ),
  over(
    'personen/samengevoegd.queries.ts listDubbelen',
    'empty',
    reading((read, of) => listDubbelen(read, of.gemeente.id, of.gemeente.tweedePersoonId)),
  ),
  over(
    'personen/samengevoegd.queries.ts listBetrokkenen',
    'empty',
    reading((read, of) => listBetrokkenen(read, of.gemeente.id, of.gemeente.tweedePersoonId)),
  ),
];
