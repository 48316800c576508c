import { testId } from '@tests/support/two-tenants';
import { addVerordeningbestand } from '@/domain/verordeningen/add-verordeningbestand';
import { controleVerordening } from '@/domain/verordeningen/controle-verordening';
import { enterVerordening } from '@/domain/verordeningen/enter-verordening';
import { getHeffingsgrondslag } from '@/domain/verordeningen/get-heffingsgrondslag';
import { getKwijtscheldingsregeling } from '@/domain/verordeningen/get-kwijtscheldingsregeling';
import { recordBekendmaking } from '@/domain/verordeningen/record-bekendmaking';
import { recordVaststelling } from '@/domain/verordeningen/record-vaststelling';
import { recordVoorstel } from '@/domain/verordeningen/record-voorstel';
import { listVerordeningenTeBevestigen } from '@/domain/verordeningen/te-bevestigen.queries';
import {
  getRegister,
  getVerordening,
  getVerordeningbestand,
  listRegisters,
  listVerordeningbestanden,
  listVerordeningen,
} from '@/domain/verordeningen/verordening.queries';
import { withdrawVerordening } from '@/domain/verordeningen/withdraw-verordening';
import { toLocalDate } from '@/platform/local-date';
import { type Case, reading, writing, writingThere } from './case';

const dag = toLocalDate('2026-01-01');
const file = (name: string, fn: string) => `verordeningen/${name}.ts ${fn}`;
/** An older version than the row has: who may reach it is told so, who may not finds nothing. */
const versie = 99;

const bestandOf = (sleutel: string) => testId(`verordeningbestand ${sleutel}`);

export const cases: readonly Case[] = [
  {
    of: file('get-kwijtscheldingsregeling', 'getKwijtscheldingsregeling'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getKwijtscheldingsregeling(read, of.gemeente.id, dag)),
  },
  {
    of: file('verordening.queries', 'listVerordeningbestanden'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => listVerordeningbestanden(read, of.gemeente.id, of.gemeente.verordeningId)),
  },
  {
    of: file('verordening.queries', 'getVerordeningbestand'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, { gemeente }) =>
      getVerordeningbestand(read, gemeente.id, {
        verordeningId: gemeente.verordeningId,
        id: bestandOf(gemeente.sleutel),
      }),
    ),
  },
  {
    of: file('add-verordeningbestand', 'addVerordeningbestand'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      addVerordeningbestand(write, {
        verordeningId: of.gemeente.verordeningId,
        bestand: { naam: 'proef.pdf', soort: 'pdf', gescand: 'schoon', inhoud: new Uint8Array([37]) },
      }),
    ),
  },
  {
    of: file('te-bevestigen.queries', 'listVerordeningenTeBevestigen'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading(async (read) => ['lijst', ...(await listVerordeningenTeBevestigen(read))]),
  },
  {
    of: file('get-heffingsgrondslag', 'getHeffingsgrondslag'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getHeffingsgrondslag(read, of.gemeente.id, 2026, ['ozb'])),
  },
  {
    of: file('verordening.queries', 'listVerordeningen'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => listVerordeningen(read, of.gemeente.id)),
  },
  {
    of: file('verordening.queries', 'getVerordening'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getVerordening(read, of.gemeente.id, of.gemeente.verordeningId)),
  },
  {
    of: file('verordening.queries', 'getRegister'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, of) => getRegister(read, of.gemeente.id, 2026)),
  },
  {
    of: file('verordening.queries', 'listRegisters'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listRegisters(read, 2026)),
  },
  {
    of: file('enter-verordening', 'enterVerordening'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writingThere((write) =>
      enterVerordening(write, {
        belastingsoort: 'hondenbelasting',
        naam: 'Verordening hondenbelasting',
        vanaf: dag,
        tot: null,
        keuzes: { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' },
        bron: 'proef',
        zekerheid: 'te-bevestigen',
        tarieven: [{ code: 'hond-1', vanaf: dag, tot: null, percentage: null, bedragCenten: 8000n }],
      }),
    ),
  },
  {
    of: file('record-voorstel', 'recordVoorstel'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => recordVoorstel(write, { id: of.gemeente.verordeningId, versie, op: dag })),
  },
  {
    of: file('record-vaststelling', 'recordVaststelling'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      recordVaststelling(write, { id: of.gemeente.verordeningId, versie, op: dag }),
    ),
  },
  {
    of: file('record-bekendmaking', 'recordBekendmaking'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      recordBekendmaking(write, { id: of.gemeente.verordeningId, versie, op: dag, publicatie: 'proef' }),
    ),
  },
  {
    of: file('controle-verordening', 'controleVerordening'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) => controleVerordening(write, { id: of.gemeente.verordeningId, versie })),
  },
  {
    of: file('withdraw-verordening', 'withdrawVerordening'),
    scope: 'gemeente',
    answer: 'not-found',
    ask: writing((write, of) =>
      withdrawVerordening(write, { id: of.gemeente.verordeningId, versie, reden: 'proef' }),
    ),
  },
];
