import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { decideMandaatbesluit, proposeMandaatbesluit } from '@/domain/mandaatzaken/decide-mandaatzaak';
import { recordMandaatzaak } from '@/domain/mandaatzaken/file-mandaatzaak';
import { listGevolgen } from '@/domain/mandaatzaken/gevolg.queries';
import {
  addMandaattermijn,
  answerMandaatuitstel,
  askMandaatuitstel,
  endGerechtszaak,
  meetMandaattermijn,
} from '@/domain/mandaatzaken/handle-gerechtszaak';
import { judgeTeLaat, recordMandaatgesprek, takeMandaatzaak } from '@/domain/mandaatzaken/handle-mandaatzaak';
import {
  planMandaathoren,
  recordMandaatverslag,
  waiveMandaathoren,
} from '@/domain/mandaatzaken/hear-mandaatzaak';
import { holdMandaatzaak } from '@/domain/mandaatzaken/hold-mandaatzaak';
import { getMandaatzaak, listMandaatzakenVan } from '@/domain/mandaatzaken/mandaatzaak.queries';
import { processGevolg } from '@/domain/mandaatzaken/process-gevolg';
import { confirmMandaatzaak, sendHoorbrief, sendMandaatbrief } from '@/domain/mandaatzaken/send-mandaatbrief';
import { recordMandaatintrekking, withdrawMandaatzaak } from '@/domain/mandaatzaken/withdraw-mandaatzaak';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `mandaatzaken/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const notFound = (of: string, fn: (write: Write, of: Party) => Promise<unknown>): Case =>
  gemeente(of, 'not-found', writing(fn));
const zaakOf = (of: Party) => testId(`mandaatzaak ${of.gemeente.sleutel}`);
/** An older version than it has: who may reach it is told so. */
const welke = (of: Party) => ({ zaakId: zaakOf(of), versie: 99 });
const tekst = 'woorden van genoeg tekens';
const gesprek = {
  moment: toLocalMoment('2099-01-05T10:00'),
  wijze: 'telefoon' as const,
  door: 'x',
};

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const reads: readonly Case[] = [
  gemeente(
    'mandaatzaak.queries.ts getMandaatzaak',
    'empty',
    reading((read, of) => getMandaatzaak(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'mandaatzaak.queries.ts listMandaatzakenVan',
    'empty',
    reading((read, of) => listMandaatzakenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'gevolg.queries.ts listGevolgen',
    'empty',
    reading((read, of) => listGevolgen(read, of.gemeente.id)),
  ),
];

const writes: readonly Case[] = [
  notFound('hold-mandaatzaak.ts holdMandaatzaak', (w, of) => holdMandaatzaak(w, welke(of))),
  notFound('handle-mandaatzaak.ts takeMandaatzaak', (w, of) => takeMandaatzaak(w, welke(of))),
  notFound('handle-mandaatzaak.ts judgeTeLaat', (w, of) =>
    judgeTeLaat(w, { ...welke(of), verschoonbaar: true, reden: tekst }),
  ),
  notFound('hear-mandaatzaak.ts planMandaathoren', (w, of) => planMandaathoren(w, { ...welke(of), gesprek })),
  notFound('hear-mandaatzaak.ts recordMandaatverslag', (w, of) =>
    recordMandaatverslag(w, { ...welke(of), verslag: tekst }),
  ),
  notFound('hear-mandaatzaak.ts waiveMandaathoren', (w, of) =>
    waiveMandaathoren(w, { ...welke(of), reden: tekst }),
  ),
  notFound('send-mandaatbrief.ts sendHoorbrief', (w, of) => sendHoorbrief(w, zaakOf(of), gesprek)),
  notFound('handle-mandaatzaak.ts recordMandaatgesprek', (w, of) =>
    recordMandaatgesprek(w, { ...welke(of), bereikt: true, verslag: tekst }),
  ),
  notFound('withdraw-mandaatzaak.ts recordMandaatintrekking', (w, of) =>
    recordMandaatintrekking(w, { ...welke(of), reden: tekst }),
  ),
  notFound('decide-mandaatzaak.ts proposeMandaatbesluit', (w, of) =>
    proposeMandaatbesluit(w, { ...welke(of), uitkomst: 'ongegrond', wordtCenten: null, motivering: tekst }),
  ),
  notFound('decide-mandaatzaak.ts decideMandaatbesluit', (w, of) =>
    decideMandaatbesluit(w, {
      id: testId(`besluit ${of.gemeente.sleutel}`),
      versie: 99,
      besluit: 'genomen',
      toelichting: null,
    }),
  ),
  notFound('handle-gerechtszaak.ts addMandaattermijn', (w, of) =>
    addMandaattermijn(w, {
      ...{ zaakId: zaakOf(of), stuk: 'stukken', eigenaar: 'kantoor', wie: 'x', weken: 1 },
      dagtekening: toLocalDate('2026-01-05'),
    }),
  ),
  notFound('handle-gerechtszaak.ts meetMandaattermijn', (w, of) =>
    meetMandaattermijn(w, { zaakId: zaakOf(of), termijnId: zaakOf(of) }),
  ),
  notFound('handle-gerechtszaak.ts askMandaatuitstel', (w, of) =>
    askMandaatuitstel(w, {
      ...{ zaakId: zaakOf(of), termijnId: zaakOf(of), reden: tekst },
      ...{ gevraagdOp: toLocalDate('2026-01-05'), gevraagdTot: toLocalDate('2026-01-06') },
    }),
  ),
  notFound('handle-gerechtszaak.ts answerMandaatuitstel', (w, of) =>
    answerMandaatuitstel(w, {
      ...{ zaakId: zaakOf(of), termijnId: zaakOf(of), toegewezen: true },
      uiterlijk: toLocalDate('2026-01-06'),
    }),
  ),
  notFound('handle-gerechtszaak.ts endGerechtszaak', (w, of) =>
    endGerechtszaak(w, { zaakId: zaakOf(of), reden: tekst }),
  ),
  notFound('process-gevolg.ts processGevolg', (w, of) => processGevolg(w, { zaakId: zaakOf(of) })),
  notFound('send-mandaatbrief.ts confirmMandaatzaak', (w, of) => confirmMandaatzaak(w, zaakOf(of))),
  notFound('send-mandaatbrief.ts sendMandaatbrief', (w, of) =>
    sendMandaatbrief(w, zaakOf(of), { uitkomst: 'ongegrond', wordtCenten: toCents(0), motivering: tekst }),
  ),
  gemeente(
    'file-mandaatzaak.ts recordMandaatzaak',
    'not-found',
    writingThere((w, of) =>
      recordMandaatzaak(w, {
        persoonId: of.gemeente.persoonId,
        verzoek: 'bezwaar',
        kanaal: 'post',
        aanslagnummer: 'TB-1',
        belasting: 'Toeristenbelasting',
        belastingjaar: 2026,
        bedragCenten: toCents(10_000n),
        dagtekening: toLocalDate('2026-01-02'),
        ontvangenOp: toLocalDate('2026-01-05'),
        terPost: null,
        gronden: tekst,
        gerecht: null,
        clientSleutel: 'proef-tenancy',
      }),
    ),
  ),
  gemeente(
    'withdraw-mandaatzaak.ts withdrawMandaatzaak',
    'not-found',
    asCitizen((w, of) =>
      withdrawMandaatzaak(w, { zaakId: testId(`mandaatzaak-loopt ${of.gemeente.sleutel}`) }),
    ),
  ),
];

/** What is asked about an aanslag of the gemeente itself: recorded, handled, decided and reported. */
export const cases: readonly Case[] = [...reads, ...writes];
