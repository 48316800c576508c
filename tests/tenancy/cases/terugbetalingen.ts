import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import type { Terugmelding } from '@/domain/betalingen/pain002';
import { askRekeningen } from '@/domain/terugbetalingen/ask-rekeningen';
import { decideOpdracht, takeOutTerugbetaling } from '@/domain/terugbetalingen/decide-opdracht';
import { fetchBetaalbestand } from '@/domain/terugbetalingen/fetch-betaalbestand';
import { confirmRekening, giveRekening, recordRekening } from '@/domain/terugbetalingen/give-rekening';
import { judgeRekening } from '@/domain/terugbetalingen/judge-rekening';
import { proposeOpdracht } from '@/domain/terugbetalingen/propose-opdracht';
import { readBekendIban, readRekening, readRekeningen } from '@/domain/terugbetalingen/read-rekening';
import { recordBankantwoord } from '@/domain/terugbetalingen/record-bankantwoord';
import { sendOpdracht } from '@/domain/terugbetalingen/send-opdracht';
import { sendVerrekeningsbrief } from '@/domain/terugbetalingen/send-verrekeningsbrief';
import { setOffTegoed } from '@/domain/terugbetalingen/set-off-tegoed';
import { settleTerugbetalingen } from '@/domain/terugbetalingen/settle-terugbetalingen';
import { takeBack } from '@/domain/terugbetalingen/take-back';
import { listTegoeden, listTegoedenIn } from '@/domain/terugbetalingen/tegoed.queries';
import {
  getOpdracht,
  getStand,
  listOpdrachten,
  listWachtendeRekeningen,
} from '@/domain/terugbetalingen/terugbetaling.queries';
import {
  listSchulden,
  listVerrekenbaar,
  listVerrekeningen,
} from '@/domain/terugbetalingen/verrekening.queries';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
/** Older than it is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;
const OPGAVE = { iban: 'NL00', eigen: true, tenaamstelling: null, reden: null, plaats: null, land: null };

const MELDING: Terugmelding = {
  ...{ bericht: 'PROEF', alles: null, aanvaard: new Set<string>() },
  verzamelingen: new Map<string, string>(),
  enkele: new Map<string, string>(),
};
const NOOIT_VERTROKKEN = {
  ...{ id: testId('nooit'), aanslagId: testId('nooit'), versie: 1, koppeling: null },
  bedragCenten: toCents(1n),
};

const terug = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `terugbetalingen/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  terug(
    'record-bankantwoord.ts recordBankantwoord',
    'not-found',
    writingThere(async (write) => (await recordBankantwoord(write, MELDING)) ?? 'about no order'),
  ),
  terug(
    'take-back.ts takeBack',
    'not-found',
    // One that never left: who may reach its gemeente is told so.
    writingThere((write) =>
      takeBack(write, NOOIT_VERTROKKEN, {
        boekdatum: toLocalDate('2026-03-02'),
        tegenover: { rekening: 'uitbetaling-onderweg', ontvangstId: null },
        uitkomst: {},
      }).catch((error: Error) => error.message.includes('stands in no boeking')),
    ),
  ),
  terug('ask-rekeningen.ts askRekeningen', 'not-found', (by, of) => askRekeningen(by.ctx, of.gemeente.id)),
  // Without an act of its own: the door is asked for the gemeente of the other.
  terug('give-rekening.ts giveRekening', 'not-found', (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), of.gemeente.id, (write) =>
      giveRekening(write, OPGAVE),
    ),
  ),
  terug(
    'give-rekening.ts recordRekening',
    'not-found',
    writing((write, of) => recordRekening(write, { persoonId: of.gemeente.persoonId, gegeven: OPGAVE })),
  ),
  terug(
    'give-rekening.ts confirmRekening',
    'not-found',
    writing((write, of) =>
      confirmRekening(write, {
        id: id('uitbetaalrekening', of),
        versie: OUD,
        persoonId: of.gemeente.persoonId,
      }),
    ),
  ),
  terug(
    'judge-rekening.ts judgeRekening',
    'not-found',
    writing((write, of) =>
      judgeRekening(write, {
        id: id('uitbetaalrekening', of),
        versie: OUD,
        oordeel: 'weigeren',
        reden: 'proef',
      }),
    ),
  ),
  terug(
    'read-rekening.ts readRekening',
    'empty',
    reading((read, of) => readRekening(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  terug(
    'read-rekening.ts readBekendIban',
    'empty',
    reading((read, of) => readBekendIban(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  terug(
    'read-rekening.ts readRekeningen',
    'not-found',
    reading((read, of) => readRekeningen(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  terug(
    'propose-opdracht.ts proposeOpdracht',
    'not-found',
    writingThere((write) => proposeOpdracht(write, { aanslagIds: [] })),
  ),
  terug(
    'decide-opdracht.ts takeOutTerugbetaling',
    'not-found',
    writing((write, of) =>
      takeOutTerugbetaling(write, {
        id: id('terugbetaalopdracht', of),
        versie: OUD,
        regelId: id('terugbetaling', of),
        reden: 'proef',
      }),
    ),
  ),
  terug(
    'decide-opdracht.ts decideOpdracht',
    'not-found',
    writing((write, of) =>
      decideOpdracht(write, {
        id: id('terugbetaalopdracht', of),
        versie: OUD,
        besluit: 'afwijzen',
        reden: 'proef',
      }),
    ),
  ),
  terug(
    'send-opdracht.ts sendOpdracht',
    'not-found',
    writing((write, of) => sendOpdracht(write, { id: id('terugbetaalopdracht', of), versie: OUD })),
  ),
  terug(
    'fetch-betaalbestand.ts fetchBetaalbestand',
    'not-found',
    writing((write, of) => fetchBetaalbestand(write, { id: id('terugbetaalopdracht', of) })),
  ),
  {
    of: 'terugbetalingen/settle-terugbetalingen.ts settleTerugbetalingen',
    scope: 'kantoor',
    answer: 'own',
    ask: (by) => settleTerugbetalingen(by.ctx),
  },
  terug('tegoed.queries.ts listTegoeden', 'own', async (by) => {
    // Money that was freed on the aanslag of who asks; the seed has none.
    await writeIn(by.ctx, by.gemeente.id, ({ db }) => insertTegoed(db, by));
    return reading((read) => listTegoeden(read))(by, by);
  }),
  terug('tegoed.queries.ts listTegoedenIn', 'empty', async (by, of) => {
    if (by === of) await writeIn(by.ctx, by.gemeente.id, ({ db }) => insertTegoed(db, by));
    return reading((read) => listTegoedenIn(read, of.gemeente.id, of.gemeente.persoonId))(by, of);
  }),
  terug(
    'set-off-tegoed.ts setOffTegoed',
    'not-found',
    writingThere((write, of) => setOffTegoed(write, { persoonId: of.gemeente.persoonId, opVerzoek: true })),
  ),
  terug(
    'send-verrekeningsbrief.ts sendVerrekeningsbrief',
    'not-found',
    writingThere((write, of) =>
      sendVerrekeningsbrief(write, {
        persoonId: of.gemeente.persoonId,
        verrekeningId: id('verrekening', of),
        opVerzoek: true,
        regels: [{ van: '1', naar: '2', bedragCenten: toCents(100) }],
        nogOpen: [],
        renteCenten: toCents(0),
        nogTegoedCenten: toCents(0),
      }),
    ),
  ),
  terug(
    'verrekening.queries.ts listSchulden',
    'empty',
    reading((read, of) => listSchulden(read, of.gemeente.id, [of.gemeente.persoonId])),
  ),
  terug('verrekening.queries.ts listVerrekenbaar', 'empty', async (by, of) => {
    if (by === of)
      await writeIn(by.ctx, by.gemeente.id, async ({ db }) => {
        await insertTegoed(db, by);
        await insertSchuld(db, by);
      });
    return reading((read) => listVerrekenbaar(read, of.gemeente.id))(by, of);
  }),
  terug(
    'verrekening.queries.ts listVerrekeningen',
    'empty',
    reading((read, of) => listVerrekeningen(read, of.gemeente.id)),
  ),
  terug(
    'terugbetaling.queries.ts listOpdrachten',
    'empty',
    reading((read, of) => listOpdrachten(read, of.gemeente.id)),
  ),
  terug(
    'terugbetaling.queries.ts listWachtendeRekeningen',
    'empty',
    reading((read, of) => listWachtendeRekeningen(read, of.gemeente.id)),
  ),
  terug(
    'terugbetaling.queries.ts getOpdracht',
    'not-found',
    reading((read, of) => getOpdracht(read, of.gemeente.id, id('terugbetaalopdracht', of))),
  ),
  terug(
    'terugbetaling.queries.ts getStand',
    'not-found',
    reading((read, of) => getStand(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
];

const insertTegoed = (db: Write['db'], { gemeente }: Party) => db.$executeRaw`
  with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
    values (${gemeente.id}, gen_random_uuid(), 'vermindering', '2026-03-02', 'proef', '2026-03-02') returning gemeente_id, id)
  insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingsoort, belastingjaar, aanslag_id, bedrag_centen)
  select b.gemeente_id, b.id, v.n, v.rekening, 'ozb', 2026, ${gemeente.aanslagId}::uuid, v.centen from b,
    (values (1, 'opbrengst', 100), (2, 'te-veel-ontvangen', -100)) v(n, rekening, centen)`;

/** Interest that is open beside it, which the books of a real gemeente never show. */
const insertSchuld = (db: Write['db'], { gemeente }: Party) => db.$executeRaw`
  with b as (insert into boeking (gemeente_id, id, soort, boekdatum, gemaakt_door, gemaakt_op)
    values (${gemeente.id}, gen_random_uuid(), 'rente', '2026-03-02', 'proef', '2026-03-02') returning gemeente_id, id)
  insert into boekingsregel (gemeente_id, boeking_id, volgnummer, rekening, belastingjaar, aanslag_id, bedrag_centen)
  select b.gemeente_id, b.id, v.n, v.rekening, 2026, ${gemeente.aanslagId}::uuid, v.centen from b,
    (values (1, 'debiteuren-rente', 100), (2, 'opbrengst-rente', -100)) v(n, rekening, centen)`;
