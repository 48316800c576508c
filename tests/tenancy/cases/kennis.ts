import { testId } from '@tests/support/two-tenants';
import { addOnderwerp, changeOnderwerp } from '@/domain/kennis/change-onderwerp';
import { decideArtikel, proposeArtikel } from '@/domain/kennis/decide-artikel';
import { getDrukte } from '@/domain/kennis/drukte.queries';
import { findArtikelen, listKennisartikelen, listOnderwerpen } from '@/domain/kennis/kennis.queries';
import { getOnderwerp, listAlleOnderwerpen } from '@/domain/kennis/onderwerp.queries';
import { readArtikel } from '@/domain/kennis/read-artikel';
import { readOnderwerp, readOnderwerpnamen } from '@/domain/kennis/read-onderwerp';
import { requireOnderwerp } from '@/domain/kennis/require-onderwerp';
import { type Case, reading, writingKantoor } from './case';

const file = (name: string, fn: string) => `kennis/${name}.ts ${fn}`;
const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});
const kantoor = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'kantoor',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  gemeente(
    file('drukte.queries', 'getDrukte'),
    'not-found',
    reading(async (read, of) => Object.keys(await getDrukte(read, of.gemeente.id))),
  ),
  kantoor(
    file('require-onderwerp', 'requireOnderwerp'),
    'own',
    reading(async (read) => {
      await requireOnderwerp(read, 'proef', 'onderwerp');
      return 'proef';
    }),
  ),
  kantoor(
    file('kennis.queries', 'findArtikelen'),
    'own',
    reading((read, of) => findArtikelen(read, { tekst: '', onderwerp: 'proef', gemeenteId: of.gemeente.id })),
  ),
  kantoor(
    file('kennis.queries', 'listKennisartikelen'),
    'own',
    reading((read) => listKennisartikelen(read)),
  ),
  kantoor(
    file('kennis.queries', 'listOnderwerpen'),
    'own',
    reading((read) => listOnderwerpen(read)),
  ),
  kantoor(
    file('onderwerp.queries', 'listAlleOnderwerpen'),
    'own',
    reading((read) => listAlleOnderwerpen(read)),
  ),
  kantoor(
    file('onderwerp.queries', 'getOnderwerp'),
    'own',
    reading((read) => getOnderwerp(read, 'proef')),
  ),
  kantoor(
    file('change-onderwerp', 'addOnderwerp'),
    'own',
    writingKantoor((write) =>
      addOnderwerp(write, { naam: 'Nieuw', naamEn: 'New', team: 'expert', voorBurger: false, bron: 'proef' }),
    ),
  ),
  kantoor(
    file('change-onderwerp', 'changeOnderwerp'),
    'own',
    // Every kantoor has a subject of this key: only its own can be meant.
    writingKantoor((write) =>
      changeOnderwerp(write, {
        sleutel: 'proef',
        naam: 'x',
        naamEn: 'x',
        team: 'expert',
        voorBurger: false,
        bron: 'x',
        tot: null,
        versie: 1,
      }),
    ),
  ),
  kantoor(
    file('decide-artikel', 'proposeArtikel'),
    'not-found',
    writingKantoor((write, of) =>
      proposeArtikel(write, {
        sleutel: 'nieuw',
        gemeenteId: of.gemeente.id,
        onderwerp: 'proef',
        titel: 'Titel',
        tekst: 'Tekst',
        zoekwoorden: '',
      }),
    ),
  ),
  kantoor(
    file('decide-artikel', 'decideArtikel'),
    'not-found',
    writingKantoor((write, of) =>
      decideArtikel(write, { id: testId(`artikel ${of.kantoor.kanarie}`), besluit: 'goedkeuren' }),
    ),
  ),
  kantoor(
    file('read-onderwerp', 'readOnderwerp'),
    'own',
    reading((read) => readOnderwerp(read, 'proef')),
  ),
  kantoor(
    file('read-onderwerp', 'readOnderwerpnamen'),
    'own',
    reading(async (read) => [...(await readOnderwerpnamen(read))]),
  ),
  kantoor(
    file('read-artikel', 'readArtikel'),
    'empty',
    reading((read, of) => readArtikel(read, testId(`artikel ${of.kantoor.kanarie}`), of.gemeente.id)),
  ),
];
