import { testId } from '@tests/support/two-tenants';
import { prepareOplegging } from '@/domain/aanslagen/aanslagoplegging-run';
import { getAanvullend, getAanvullendVanZaak } from '@/domain/aanslagen/aanvullend.queries';
import { calculateAanvullend, tryAanvullend } from '@/domain/aanslagen/calculate-aanvullend';
import { withdrawAanslagrun } from '@/domain/aanslagen/decide-aanslagrun';
import { proposeAanvullendeAanslag } from '@/domain/aanslagen/propose-aanvullende-aanslag';
import type { Melding } from '@/domain/meldingen/melding';
import {
  calculateMeldingaanslag,
  findAanslagvraag,
  proposeMeldingaanslag,
} from '@/domain/meldingen/propose-meldingaanslag';
import type { RunRij } from '@/domain/runs/run';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing, writingThere } from './case';

/** An aanslag for one person, and the melding that it follows from. */

const zaakOf = (of: Party) => testId(`meldingzaak ${of.gemeente.sleutel}`);
const dagtekening = toLocalDate('2026-12-31');
const vraag = (of: Party) => ({
  persoonId: of.gemeente.persoonId,
  belastingjaar: 2026,
  dagtekening,
  belastingsoorten: ['hondenbelasting'] as const,
});
/** That of an object of the other, whose next owner is looked for. */
const melding = (of: Party): Melding => ({
  zaakId: zaakOf(of),
  soort: 'mede-eigenaar',
  dag: toLocalDate('2026-03-01'),
  hondId: null,
  objectId: of.gemeente.objectId,
  antwoorden: { wat: 'niet-meer' },
  toelichting: 'x',
  vastgelegdDoor: 'x',
  loopt: false,
  uitkomst: 'overgenomen',
  motivering: 'x',
  // The day on which the owner of the seed came.
  beslotenDag: toLocalDate('2020-01-01'),
  verminderdCenten: 0n,
  beslotenDoor: 'x',
  beslotenOp: new Date('2026-03-02'),
});
const zaak = (of: Party) => ({ melding: melding(of), persoonId: testId('nobody') });

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of,
  scope: 'gemeente',
  answer,
  ask,
});

/** A run over the whole gemeente that nobody decided on. */
const run: RunRij = {
  id: testId('run that is not there'),
  soort: 'aanslagoplegging',
  belastingjaar: 2026,
  parameters: { dagtekening, peildatum: dagtekening, volgnummer: 1, belastingsoorten: ['ozb'] },
  status: 'proefdraai',
  inhoudHash: null,
  gemaaktDoor: 'x',
  gemaaktOp: new Date('2026-03-01'),
  beslotenDoor: null,
  beslotenOp: null,
  versie: 1,
};
const nummers = () => ({ nummerBegin: '2026-01-', kenmerkBegin: '1', nummersErvoor: 0 });

export const cases: readonly Case[] = [
  gemeente(
    'aanslagen/aanslagoplegging-run.ts prepareOplegging',
    'not-found',
    writingThere((write, of) => prepareOplegging(write, of.gemeente.id, run, 'proefdraai', nummers)),
  ),
  gemeente(
    'aanslagen/aanvullend.queries.ts getAanvullendVanZaak',
    'empty',
    reading((read, of) => getAanvullendVanZaak(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'aanslagen/aanvullend.queries.ts getAanvullend',
    'not-found',
    reading((read, of) => getAanvullend(read, of.gemeente.id, testId(`aanvullend ${of.gemeente.sleutel}`))),
  ),
  gemeente(
    'aanslagen/calculate-aanvullend.ts calculateAanvullend',
    'not-found',
    writingThere((write, of) => calculateAanvullend(write, of.gemeente.id, vraag(of))),
  ),
  gemeente(
    'aanslagen/calculate-aanvullend.ts tryAanvullend',
    'not-found',
    writingThere((write, of) => tryAanvullend(write, of.gemeente.id, vraag(of))),
  ),
  gemeente(
    'aanslagen/decide-aanslagrun.ts withdrawAanslagrun',
    'not-found',
    writing((write, of) => withdrawAanslagrun(write, { id: of.gemeente.runId, versie: 99, reden: 'proef' })),
  ),
  gemeente(
    'aanslagen/propose-aanvullende-aanslag.ts proposeAanvullendeAanslag',
    'not-found',
    writing((write, of) => proposeAanvullendeAanslag(write, { ...vraag(of), zaakId: null })),
  ),
  gemeente(
    'meldingen/propose-meldingaanslag.ts findAanslagvraag',
    'empty',
    reading((read, of) => findAanslagvraag(read, of.gemeente.id, zaak(of))),
  ),
  gemeente(
    'meldingen/propose-meldingaanslag.ts calculateMeldingaanslag',
    'empty',
    reading((read, of) => calculateMeldingaanslag(read, of.gemeente.id, zaak(of))),
  ),
  gemeente(
    'meldingen/propose-meldingaanslag.ts proposeMeldingaanslag',
    'not-found',
    writing((write, of) => proposeMeldingaanslag(write, { zaakId: zaakOf(of), versie: 99, dagtekening })),
  ),
];
