import { jobContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { addNummer } from '@/domain/persoonsfeiten/add-nummer';
import { endPersoonsfeit } from '@/domain/persoonsfeiten/end-persoonsfeit';
import { type Inzending, makePersoon } from '@/domain/persoonsfeiten/make-persoon';
import { getFeitenbeeld, listGeldendeFeiten } from '@/domain/persoonsfeiten/persoonsfeit.queries';
import { recordPersoonsfeit } from '@/domain/persoonsfeiten/record-persoonsfeit';
import { spreadPersoonsfeiten } from '@/domain/persoonsfeiten/spread-persoonsfeiten';
import { listLijktOp } from '@/domain/samenvoegingen/lijkt-op.queries';
import { recordPersoon } from '@/domain/samenvoegingen/record-persoon';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const dag = toLocalDate('2026-01-07');
const of = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: name,
  scope: 'gemeente',
  answer,
  ask,
});

const inzending = (p: Party, clientSleutel: string): Inzending => ({
  ...{ aard: 'mens-zonder-bsn', voorletters: 'A.', voorvoegsel: null, geslachtsnaam: p.gemeente.kanarie },
  ...{ geboren: '1980', kvkNummer: null, bron: 'proef van de muur', bestemming: 'eigen' },
  adres: { land: 'Belgie', regels: ['Proefstraat 1'] },
  ...{ clientSleutel, gezien: null, geenVanDeze: false },
});

export const cases: readonly Case[] = [
  of(
    'persoonsfeiten/persoonsfeit.queries.ts getFeitenbeeld',
    'empty',
    reading(
      async (read, p) => (await getFeitenbeeld(read, p.gemeente.id, p.gemeente.tweedePersoonId)).feiten,
    ),
  ),
  of(
    'persoonsfeiten/persoonsfeit.queries.ts listGeldendeFeiten',
    'empty',
    reading((read, p) => listGeldendeFeiten(read, p.gemeente.id, p.gemeente.tweedePersoonId)),
  ),
  of(
    'persoonsfeiten/record-persoonsfeit.ts recordPersoonsfeit',
    'not-found',
    writing((write, p) =>
      recordPersoonsfeit(write, {
        persoonId: p.gemeente.persoonId,
        soort: 'bewind',
        dag,
        bron: 'proef van de muur',
      }),
    ),
  ),
  of(
    'persoonsfeiten/end-persoonsfeit.ts endPersoonsfeit',
    'not-found',
    writing((write, p) =>
      endPersoonsfeit(write, {
        feitId: testId(`vertrokken ${p.gemeente.sleutel}`),
        persoonId: p.gemeente.tweedePersoonId,
        gebeurtenis: 'geeindigd',
        dag,
        reden: 'proef van de muur',
      }),
    ),
  ),
  of(
    'persoonsfeiten/add-nummer.ts addNummer',
    'not-found',
    writing((write, p) =>
      addNummer(write, {
        persoonId: p.gemeente.tweedePersoonId,
        // No number: who may reach the row is told so.
        nummer: '1',
        bron: 'proef van de muur',
      }),
    ),
  ),
  of('persoonsfeiten/spread-persoonsfeiten.ts spreadPersoonsfeiten', 'not-found', (by, p) =>
    spreadPersoonsfeiten(jobContext(by.kantoor, [by.gemeente]), {
      bronGemeenteId: p.gemeente.id,
      persoonId: p.gemeente.tweedePersoonId,
    }),
  ),
  of(
    'samenvoegingen/lijkt-op.queries.ts listLijktOp',
    'empty',
    reading((read, p) =>
      listLijktOp(read, p.gemeente.id, {
        ...{ soort: 'natuurlijk', voorletters: 'A.', voorvoegsel: null, geslachtsnaam: p.gemeente.kanarie },
        ...{ geboortedatum: toLocalDate('1980-05-05'), geboren: '1980-05-05', kvkNummer: null },
        adresId: p.gemeente.adresId,
      }),
    ),
  ),
  of(
    'persoonsfeiten/make-persoon.ts makePersoon',
    'not-found',
    writingThere((write, p) => makePersoon(write, inzending(p, 'maken'), async () => [])),
  ),
  of(
    'samenvoegingen/record-persoon.ts recordPersoon',
    'not-found',
    writingThere((write, p) => recordPersoon(write, inzending(p, 'vastleggen'))),
  ),
];
