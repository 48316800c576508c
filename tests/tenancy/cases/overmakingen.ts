import { testId } from '@tests/support/two-tenants';
import type { Terugmelding } from '@/domain/betalingen/pain002';
import { decideOvermaking } from '@/domain/overmakingen/decide-overmaking';
import { fetchOvermaakbestand } from '@/domain/overmakingen/fetch-overmaakbestand';
import {
  getOntvangenOvermaking,
  getOntvangenOvermakingen,
  getOvermaakoverzicht,
  getOvermaking,
  listOvermaakstanden,
  listOvermakingen,
} from '@/domain/overmakingen/overmaking.queries';
import { proposeOvermaking } from '@/domain/overmakingen/propose-overmaking';
import { readOvermaakfeiten } from '@/domain/overmakingen/read-overmaakfeiten';
import { recordBankantwoord } from '@/domain/overmakingen/record-bankantwoord';
import { sendOvermaking } from '@/domain/overmakingen/send-overmaking';
import { settleOvermakingen } from '@/domain/overmakingen/settle-overmakingen';
import { takeBack } from '@/domain/overmakingen/take-back';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

const id = (of: Party) => testId(`overmaking ${of.gemeente.sleutel}`);
const verzonden = (of: Party) => testId(`verzonden overmaking ${of.gemeente.sleutel}`);
/** Older than it is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;
const periode = { van: toLocalDate('2026-03-01'), totEnMet: toLocalDate('2026-03-31') };

const MELDING: Terugmelding = {
  ...{ bericht: 'PROEF', alles: null, aanvaard: new Set<string>() },
  verzamelingen: new Map<string, string>(),
  enkele: new Map<string, string>(),
};
const over = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `overmakingen/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  over(
    'record-bankantwoord.ts recordBankantwoord',
    'not-found',
    writingThere((write) => recordBankantwoord(write, MELDING)),
  ),
  over(
    'take-back.ts takeBack',
    'not-found',
    // One that never left: who may reach its gemeente is told so.
    writingThere(async (write, of) => {
      const overmaking = await getOvermaking(write, of.gemeente.id, id(of));
      return takeBack(write, overmaking, {
        boekdatum: periode.totEnMet,
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
        uitkomst: {},
      }).catch((error: Error) => error.message.includes('stands in no boeking'));
    }),
  ),
  over(
    'propose-overmaking.ts proposeOvermaking',
    'not-found',
    writingThere((write) => proposeOvermaking(write, { totEnMet: periode.totEnMet })),
  ),
  over(
    'decide-overmaking.ts decideOvermaking',
    'not-found',
    writing((write, of) =>
      decideOvermaking(write, { id: id(of), versie: OUD, besluit: 'afwijzen', reden: 'proef' }),
    ),
  ),
  over(
    'send-overmaking.ts sendOvermaking',
    'not-found',
    writing((write, of) => sendOvermaking(write, { id: id(of), versie: OUD })),
  ),
  over(
    'fetch-overmaakbestand.ts fetchOvermaakbestand',
    'not-found',
    writing((write, of) => fetchOvermaakbestand(write, { id: id(of) })),
  ),
  {
    of: 'overmakingen/settle-overmakingen.ts settleOvermakingen',
    scope: 'kantoor',
    answer: 'own',
    ask: (by) => settleOvermakingen(by.ctx),
  },
  over(
    'read-overmaakfeiten.ts readOvermaakfeiten',
    'not-found',
    reading((read, of) => readOvermaakfeiten(read, of.gemeente.id, periode)),
  ),
  over(
    'overmaking.queries.ts listOvermaakstanden',
    'own',
    reading((read) => listOvermaakstanden(read)),
  ),
  over(
    'overmaking.queries.ts getOvermaakoverzicht',
    'not-found',
    reading((read, of) => getOvermaakoverzicht(read, of.gemeente.id)),
  ),
  over(
    'overmaking.queries.ts listOvermakingen',
    'empty',
    reading((read, of) => listOvermakingen(read, of.gemeente.id)),
  ),
  over(
    'overmaking.queries.ts getOvermaking',
    'not-found',
    reading((read, of) => getOvermaking(read, of.gemeente.id, id(of))),
  ),
  over(
    'overmaking.queries.ts getOntvangenOvermakingen',
    'not-found',
    reading((read, of) => getOntvangenOvermakingen(read, of.gemeente.id)),
  ),
  over(
    'overmaking.queries.ts getOntvangenOvermaking',
    'not-found',
    reading((read, of) => getOntvangenOvermaking(read, of.gemeente.id, verzonden(of))),
  ),
];
