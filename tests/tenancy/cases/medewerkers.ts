import { addMedewerker } from '@/domain/medewerkers/add-medewerker';
import { changeMedewerker } from '@/domain/medewerkers/change-medewerker';
import { decideRol } from '@/domain/medewerkers/decide-rol';
import {
  countBeheerders,
  getMedewerker,
  getMedewerkerNamen,
  listMedewerkers,
  listVoorstellen,
} from '@/domain/medewerkers/medewerker.queries';
import { proposeRol } from '@/domain/medewerkers/propose-rol';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { recordSleutel } from '@/domain/medewerkers/record-sleutel';
import { resumeMedewerker } from '@/domain/medewerkers/resume-medewerker';
import { revokeRol } from '@/domain/medewerkers/revoke-rol';
import { stopMedewerker } from '@/domain/medewerkers/stop-medewerker';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading, writingKantoor } from './case';

const dag = toLocalDate('2027-01-01');
const file = (name: string, fn: string) => `medewerkers/${name}.ts ${fn}`;
/** An older version than the row has: who may reach it is told so, who may not finds nothing. */
const OUD = 99;

export const cases: readonly Case[] = [
  {
    of: file('read-namen', 'readNamen'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading(async (read) => [...(await readNamen(read))]),
  },
  {
    of: file('medewerker.queries', 'getMedewerker'),
    scope: 'kantoor',
    answer: 'empty',
    ask: reading((read, of) => getMedewerker(read, of.kantoor.medewerkerId)),
  },
  {
    of: file('medewerker.queries', 'listMedewerkers'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listMedewerkers(read)),
  },
  {
    of: file('medewerker.queries', 'listVoorstellen'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => listVoorstellen(read)),
  },
  {
    of: file('medewerker.queries', 'getMedewerkerNamen'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading(async (read) => [...(await getMedewerkerNamen(read))]),
  },
  {
    // The seed gives each kantoor one beheerder: two would be somebody else's.
    of: file('medewerker.queries', 'countBeheerders'),
    scope: 'kantoor',
    answer: 'own',
    ask: reading(async (read) => ({ beheerders: await countBeheerders(read) })),
  },
  {
    of: file('add-medewerker', 'addMedewerker'),
    scope: 'kantoor',
    answer: 'own',
    // The log-in of somebody of the other kantoor: each kantoor has its own staff.
    ask: writingKantoor((write, of) =>
      addMedewerker(write, {
        issuer: 'https://idp.example',
        subject: `m-${of.kantoor.kanarie}`,
        naam: 'Nieuw',
        email: null,
        werkgever: 'kantoor',
        startdatum: dag,
      }),
    ),
  },
  {
    of: file('change-medewerker', 'changeMedewerker'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      changeMedewerker(write, {
        id: of.kantoor.collegaId,
        versie: OUD,
        naam: 'Anders',
        email: null,
        werkgever: 'kantoor',
      }),
    ),
  },
  {
    of: file('stop-medewerker', 'stopMedewerker'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      stopMedewerker(write, { id: of.kantoor.collegaId, versie: OUD, stopdatum: dag }),
    ),
  },
  {
    of: file('record-sleutel', 'recordSleutel'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      recordSleutel(write, { id: of.kantoor.medewerkerId, versie: OUD, bsn: null }),
    ),
  },
  {
    of: file('resume-medewerker', 'resumeMedewerker'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) => resumeMedewerker(write, { id: of.kantoor.collegaId, versie: OUD })),
  },
  {
    of: file('propose-rol', 'proposeRol'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      proposeRol(write, {
        medewerkerId: of.kantoor.collegaId,
        rol: 'frontoffice',
        gemeenteId: of.gemeente.id,
        vanaf: dag,
        tot: toLocalDate('2026-12-01'),
      }),
    ),
  },
  {
    of: file('decide-rol', 'decideRol'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) =>
      decideRol(write, { id: of.voorstelId, versie: OUD, besluit: 'goedkeuren' }),
    ),
  },
  {
    of: file('revoke-rol', 'revokeRol'),
    scope: 'kantoor',
    answer: 'not-found',
    ask: writingKantoor((write, of) => revokeRol(write, { id: of.voorstelId, versie: OUD })),
  },
];
