import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { fileKlacht, recordKlacht, submitKlacht } from '@/domain/klachten/file-klacht';
import { decideKlacht, finishKlacht, refuseKlacht, settleKlacht } from '@/domain/klachten/finish-klacht';
import { holdKlacht } from '@/domain/klachten/hold-klacht';
import { judgeKlacht } from '@/domain/klachten/judge-klacht';
import { getKlacht, listKlachtenVan, listRegister } from '@/domain/klachten/klacht.queries';
import { extendKlacht, postponeKlacht } from '@/domain/klachten/postpone-klacht';
import { recordKlachtgesprek, recordKlachthoren } from '@/domain/klachten/record-klachtgesprek';
import { confirmKlacht, sendKlachtbrief } from '@/domain/klachten/send-klachtbrief';
import { turnIntoBezwaar } from '@/domain/klachten/turn-into-bezwaar';
import { recordKlachtintrekking, withdrawKlacht } from '@/domain/klachten/withdraw-klacht';
import { turnKlachtIntoVraag } from '@/domain/vragen/turn-klacht-into-vraag';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `klachten/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const zaakOf = (of: Party) => testId(`klachtzaak ${of.gemeente.sleutel}`);
/** An older version than it has: who may reach it is told so. */
const welke = (of: Party) => ({ zaakId: zaakOf(of), versie: 99 });
const dag = toLocalDate('2026-12-01');
const tekst = 'woorden van genoeg tekens';

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const inzending = (of: Party) => ({
  persoonId: of.gemeente.persoonId,
  kanaal: 'post' as const,
  ontvangenOp: toLocalDate('2026-01-02'),
  velden: { tekst },
  clientSleutel: 'proef-tenancy',
});

const reads: readonly Case[] = [
  gemeente(
    'klacht.queries.ts getKlacht',
    'empty',
    reading((read, of) => getKlacht(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'klacht.queries.ts listKlachtenVan',
    'empty',
    reading((read, of) => listKlachtenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'klacht.queries.ts listRegister',
    'empty',
    reading((read, of) => listRegister(read, of.gemeente.id, 2026)),
  ),
];

const staff: readonly Case[] = [
  gemeente(
    'hold-klacht.ts holdKlacht',
    'not-found',
    writing((w, of) => holdKlacht(w, welke(of))),
  ),
  gemeente(
    'judge-klacht.ts judgeKlacht',
    'not-found',
    writing((w, of) => judgeKlacht(w, { ...welke(of), thema: 'anders', overMedewerkerId: null })),
  ),
  gemeente(
    'record-klachtgesprek.ts recordKlachtgesprek',
    'not-found',
    writing((w, of) => recordKlachtgesprek(w, { ...welke(of), bereikt: true, verslag: tekst })),
  ),
  gemeente(
    'record-klachtgesprek.ts recordKlachthoren',
    'not-found',
    writing((w, of) => recordKlachthoren(w, { ...welke(of), hoorstand: 'gehoord', verslag: tekst })),
  ),
  gemeente(
    'postpone-klacht.ts postponeKlacht',
    'not-found',
    writing((w, of) => postponeKlacht(w, { ...welke(of), reden: tekst })),
  ),
  gemeente(
    'postpone-klacht.ts extendKlacht',
    'not-found',
    writing((w, of) => extendKlacht(w, { ...welke(of), uiterlijk: dag, instemming: tekst })),
  ),
  gemeente(
    'finish-klacht.ts settleKlacht',
    'not-found',
    writing((w, of) => settleKlacht(w, { ...welke(of), hoe: tekst })),
  ),
  gemeente(
    'finish-klacht.ts refuseKlacht',
    'not-found',
    writing((w, of) => refuseKlacht(w, { ...welke(of), reden: 'gering-belang', toelichting: tekst })),
  ),
  gemeente(
    'finish-klacht.ts decideKlacht',
    'not-found',
    writing((w, of) =>
      decideKlacht(w, {
        ...welke(of),
        oordeel: 'gegrond',
        kennelijk: false,
        bevindingen: tekst,
        conclusie: tekst,
      }),
    ),
  ),
  gemeente(
    'finish-klacht.ts finishKlacht',
    'not-found',
    writing((w, of) => finishKlacht(w, zaakOf(of), { uitkomst: 'tevreden' })),
  ),
  gemeente(
    'turn-into-bezwaar.ts turnIntoBezwaar',
    'not-found',
    writing((w, of) =>
      turnIntoBezwaar(w, {
        ...welke(of),
        tegen: { aanslagId: of.gemeente.aanslagId, aanslagregelId: of.gemeente.aanslagregelId },
      }),
    ),
  ),
  gemeente(
    'vragen/turn-klacht-into-vraag.ts turnKlachtIntoVraag',
    'not-found',
    writing((w, of) => turnKlachtIntoVraag(w, { ...welke(of), onderwerp: 'anders' })),
  ),
  gemeente(
    'send-klachtbrief.ts confirmKlacht',
    'not-found',
    writing((w, of) => confirmKlacht(w, zaakOf(of))),
  ),
  gemeente(
    'send-klachtbrief.ts sendKlachtbrief',
    'not-found',
    writing((w, of) => sendKlachtbrief(w, zaakOf(of), { soort: 'klacht-afgedaan', hoe: tekst })),
  ),
  gemeente(
    'file-klacht.ts fileKlacht',
    'not-found',
    writingThere((w, of) => fileKlacht(w, inzending(of))),
  ),
  gemeente(
    'file-klacht.ts recordKlacht',
    'not-found',
    writingThere((w, of) => recordKlacht(w, inzending(of))),
  ),
];

const citizen: readonly Case[] = [
  gemeente(
    'file-klacht.ts submitKlacht',
    'own',
    asCitizen((w) => submitKlacht(w, { velden: { tekst }, clientSleutel: 'proef-tenancy-mijn' })),
  ),
  gemeente(
    'withdraw-klacht.ts recordKlachtintrekking',
    'not-found',
    writing((w, of) => recordKlachtintrekking(w, { ...welke(of), reden: tekst })),
  ),
  gemeente(
    'withdraw-klacht.ts withdrawKlacht',
    'not-found',
    asCitizen((w, of) => withdrawKlacht(w, { zaakId: zaakOf(of) })),
  ),
];

/** Complaints: filed, handled and done. */
export const cases: readonly Case[] = [...reads, ...staff, ...citizen];
