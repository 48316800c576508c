import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { readEigenAanslagen } from '@/domain/aanslagen/read-eigen-aanslagen';
import { agreeRegeling, agreeRegelingVoor } from '@/domain/invordering/agree-regeling';
import { askRegeling, askRegelingVoor } from '@/domain/invordering/ask-regeling';
import { askStap, nameOfActor } from '@/domain/invordering/ask-stap';
import { changeInvorderrun } from '@/domain/invordering/change-invorderrun';
import { changePlan, endRegeling } from '@/domain/invordering/change-regeling';
import { closeRegeling } from '@/domain/invordering/close-regeling';
import { decideInvorderrun } from '@/domain/invordering/decide-invorderrun';
import { decideRegeling } from '@/domain/invordering/decide-regeling';
import { decideStapvoorstel } from '@/domain/invordering/decide-stapvoorstel';
import { gatherPlanning } from '@/domain/invordering/gather-planning';
import { guardRegeling, listTeBewaken } from '@/domain/invordering/guard-regelingen';
import { countKandidaten, getDagredenen, listKandidaten } from '@/domain/invordering/kandidaten.queries';
import {
  getOpenEuro,
  listOpeisbaar,
  listOpenEuro,
  listOpenPerMaand,
} from '@/domain/invordering/open-euro.queries';
import { proposeRegeling } from '@/domain/invordering/propose-regeling';
import { readRestwens } from '@/domain/invordering/read-restwens';
import {
  getAanvraag,
  getRegeling,
  listRegelingenVan,
  listSchulden,
  listVoorgesteldeRegelingen,
} from '@/domain/invordering/regeling.queries';
import { holdCollecting, releaseCollecting } from '@/domain/invordering/regeling-opschorting';
import { sendInvorderbrief } from '@/domain/invordering/send-invorderbrief';
import { sendRegelingbrief } from '@/domain/invordering/send-regelingbrief';
import { startInvorderrun } from '@/domain/invordering/start-invorderrun';
import { judgeStap, loadOordeel, takeStap } from '@/domain/invordering/take-stap';
import {
  getVorderingbeeld,
  listAanslagnummers,
  listInvorderstatus,
} from '@/domain/invordering/vordering.queries';
import { withdrawStap } from '@/domain/invordering/withdraw-stap';
import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingAs, writingThere } from './case';

const id = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
const dag = toLocalDate('2026-11-10');
/** Older than the run is: who may reach it is told so, who may not finds nothing. */
const OUD = 99;
const wens = { nu: toCents(0), perMaand: toCents(5_000) };

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const invordering = (name: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `invordering/${name}`,
  scope: 'gemeente',
  answer,
  ask,
});

export const cases: readonly Case[] = [
  {
    of: 'aanslagen/read-eigen-aanslagen.ts readEigenAanslagen',
    scope: 'gemeente',
    answer: 'empty',
    ask: reading((read, of) =>
      readEigenAanslagen(read, { gemeenteId: of.gemeente.id, persoonId: of.gemeente.persoonId }),
    ),
  },
  invordering(
    'gather-planning.ts gatherPlanning',
    'not-found',
    reading((read, of) =>
      gatherPlanning(read, of.gemeente.id, {
        persoonId: of.gemeente.persoonId,
        aanslagIds: [of.gemeente.aanslagId],
        wens,
      }),
    ),
  ),
  invordering(
    'read-restwens.ts readRestwens',
    'not-found',
    reading((read, of) => readRestwens(read, of.gemeente.id, toCents(100))),
  ),
  invordering(
    'ask-regeling.ts askRegeling',
    'not-found',
    asCitizen((write, of) =>
      askRegeling(write, { aanslagIds: [of.gemeente.aanslagId], wens, clientSleutel: of.gemeente.sleutel }),
    ),
  ),
  invordering(
    'ask-regeling.ts askRegelingVoor',
    'not-found',
    writing((write, of) =>
      askRegelingVoor(write, {
        persoonId: of.gemeente.persoonId,
        aanslagIds: [of.gemeente.aanslagId],
        wens,
        clientSleutel: `balie ${of.gemeente.sleutel}`,
      }),
    ),
  ),
  invordering(
    'agree-regeling.ts agreeRegeling',
    'not-found',
    asCitizen((write, of) =>
      agreeRegeling(write, {
        aanvraagId: id('regelingaanvraag', of),
        soort: 'gekozen',
        totaal: toCents(47_549),
      }),
    ),
  ),
  invordering(
    'agree-regeling.ts agreeRegelingVoor',
    'not-found',
    writing((write, of) =>
      agreeRegelingVoor(write, {
        aanvraagId: id('regelingaanvraag', of),
        soort: 'gekozen',
        totaal: toCents(47_549),
      }),
    ),
  ),
  invordering(
    'propose-regeling.ts proposeRegeling',
    'not-found',
    writing((write, of) =>
      proposeRegeling(write, { aanvraagId: id('regelingaanvraag', of), motivering: 'proef' }),
    ),
  ),
  invordering(
    'send-regelingbrief.ts sendRegelingbrief',
    'not-found',
    writing((write, of) => sendRegelingbrief(write, id('regeling', of), 'regeling-toegekend')),
  ),
  invordering(
    'regeling-opschorting.ts holdCollecting',
    'not-found',
    writingThere((write, of) =>
      holdCollecting(write, id('regeling', of), of.gemeente.persoonId, [{ id: of.gemeente.aanslagId }]),
    ),
  ),
  invordering(
    'regeling-opschorting.ts releaseCollecting',
    'own',
    writing((write) => releaseCollecting(write, testId('van niemand'), 'proef')),
  ),
  invordering(
    'guard-regelingen.ts listTeBewaken',
    'own',
    writing((write) => listTeBewaken(write, null, 10)),
  ),
  invordering(
    'guard-regelingen.ts guardRegeling',
    'not-found',
    writing((write, of) => guardRegeling(write, id('regeling', of))),
  ),
  invordering(
    'change-regeling.ts changePlan',
    'not-found',
    writing((write, of) => changePlan(write, { id: id('regeling', of), versie: 1, wens, reden: 'proef' })),
  ),
  invordering(
    'decide-regeling.ts decideRegeling',
    'not-found',
    writing((write, of) =>
      decideRegeling(write, {
        id: id('regeling', of),
        versie: 1,
        besluit: 'afgewezen',
        toelichting: 'proef',
      }),
    ),
  ),
  invordering(
    'change-regeling.ts endRegeling',
    'not-found',
    writing((write, of) =>
      endRegeling(write, { id: id('regeling', of), versie: 1, waarom: 'op-verzoek', toelichting: 'proef' }),
    ),
  ),
  invordering(
    'close-regeling.ts closeRegeling',
    'not-found',
    writing((write, of) =>
      closeRegeling(write, id('regeling', of), 'ingetrokken', 'proef').catch((error: { code?: string }) => {
        // The case before this one ended it, and what ended does not change.
        if (/does not change/.test(String(error))) return 'al-geeindigd';
        throw error;
      }),
    ),
  ),
  invordering(
    'regeling.queries.ts listSchulden',
    'not-found',
    reading((read, of) => listSchulden(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  invordering(
    'regeling.queries.ts getAanvraag',
    'not-found',
    reading((read, of) =>
      getAanvraag(read, of.gemeente.id, id('regelingaanvraag', of), of.gemeente.persoonId),
    ),
  ),
  invordering(
    'regeling.queries.ts getRegeling',
    'not-found',
    reading((read, of) => getRegeling(read, of.gemeente.id, id('regeling', of))),
  ),
  invordering(
    'regeling.queries.ts listRegelingenVan',
    'empty',
    reading((read, of) => listRegelingenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  invordering(
    'regeling.queries.ts listVoorgesteldeRegelingen',
    'own',
    reading(async (read) => ({ aantal: (await listVoorgesteldeRegelingen(read)).length })),
  ),
  invordering(
    'open-euro.queries.ts getOpenEuro',
    'empty',
    reading((read, of) => getOpenEuro(read, of.gemeente.id, dag)),
  ),
  invordering(
    'open-euro.queries.ts listOpenEuro',
    'empty',
    reading((read, of) => listOpenEuro(read, of.gemeente.id, { vak: 'vervolgd', dag })),
  ),
  invordering(
    'open-euro.queries.ts listOpenPerMaand',
    'empty',
    reading((read, of) => listOpenPerMaand(read, of.gemeente.id, dag)),
  ),
  invordering(
    'open-euro.queries.ts listOpeisbaar',
    'empty',
    reading((read, of) => listOpeisbaar(read, of.gemeente.id, of.gemeente.persoonId, dag)),
  ),
  invordering(
    'kandidaten.queries.ts listKandidaten',
    'not-found',
    reading((read, of) => listKandidaten(read, of.gemeente.id, { dag, stap: 'herinnering' })),
  ),
  invordering(
    'kandidaten.queries.ts countKandidaten',
    'not-found',
    reading((read, of) => countKandidaten(read, of.gemeente.id, dag)),
  ),
  invordering(
    'kandidaten.queries.ts getDagredenen',
    'not-found',
    reading((read, of) => getDagredenen(read, of.gemeente.id, dag)),
  ),
  invordering(
    'vordering.queries.ts getVorderingbeeld',
    'not-found',
    reading((read, of) => getVorderingbeeld(read, of.gemeente.id, of.gemeente.aanslagId)),
  ),
  invordering(
    'vordering.queries.ts listInvorderstatus',
    'empty',
    reading(async (read, of) => [
      ...(await listInvorderstatus(read, of.gemeente.id, of.gemeente.persoonId, {
        gemeente: [],
        kantoor: [],
      })),
    ]),
  ),
  invordering(
    'take-stap.ts takeStap',
    'not-found',
    writing((write, of) =>
      takeStap(write, {
        aanslagId: of.gemeente.aanslagId,
        stap: 'herinnering',
        dagtekening: dag,
        ondertekenaar: 'proef',
      }),
    ),
  ),
  invordering(
    'take-stap.ts judgeStap',
    'not-found',
    writing((write, of) =>
      judgeStap(write, { aanslagId: of.gemeente.aanslagId, stap: 'herinnering', dagtekening: dag }),
    ),
  ),
  invordering(
    'take-stap.ts loadOordeel',
    'not-found',
    writing((write, of) =>
      loadOordeel(write, { aanslagId: of.gemeente.aanslagId, stap: 'herinnering', dagtekening: dag }),
    ),
  ),
  invordering(
    'ask-stap.ts askStap',
    'not-found',
    writing((write, of) =>
      askStap(write, {
        aanslagId: of.gemeente.aanslagId,
        stap: 'herinnering',
        dagtekening: localDateOf(write.ctx.now),
        toelichting: 'een reden van genoeg tekens',
      }),
    ),
  ),
  invordering(
    'ask-stap.ts nameOfActor',
    'own',
    writing((write) => nameOfActor(write)),
  ),
  invordering(
    'decide-stapvoorstel.ts decideStapvoorstel',
    'not-found',
    writing((write, of) =>
      decideStapvoorstel(write, {
        id: id('stapvoorstel', of),
        versie: OUD,
        besluit: 'afwijzen',
        besluitReden: 'proef',
      }),
    ),
  ),
  invordering(
    'send-invorderbrief.ts sendInvorderbrief',
    'not-found',
    writing((write, of) =>
      sendInvorderbrief(write, {
        stapId: id('invorderingsstap', of),
        aanslagId: of.gemeente.aanslagId,
        persoonId: of.gemeente.persoonId,
        stap: 'herinnering',
        dagtekening: dag,
        uiterlijk: dag,
        laatsteVervaldag: dag,
        bedragCenten: toCents(1_000),
        kostenCenten: toCents(0),
        kostenWacht: toCents(0),
        stappen: [],
        runId: null,
        ondertekenaar: 'proef',
      }),
    ),
  ),
  invordering(
    'start-invorderrun.ts startInvorderrun',
    'not-found',
    writingThere((write) => startInvorderrun(write, { stap: 'herinnering', dagtekening: dag })),
  ),
  invordering(
    'decide-invorderrun.ts decideInvorderrun',
    'not-found',
    writingAs('invorderingsambtenaar', (write, of) =>
      decideInvorderrun(write, {
        id: id('invorderrun', of),
        versie: OUD,
        besluit: 'afwijzen',
        reden: 'proef',
      }),
    ),
  ),
  invordering(
    'change-invorderrun.ts changeInvorderrun',
    'not-found',
    writingAs('medewerker-innen', (write, of) =>
      changeInvorderrun(write, { id: id('invorderrun', of), versie: OUD, reden: 'proef', doe: 'intrekken' }),
    ),
  ),
  invordering(
    'vordering.queries.ts listAanslagnummers',
    'empty',
    reading(async (read, of) => [
      ...(await listAanslagnummers(read, of.gemeente.id, [of.gemeente.aanslagId])),
    ]),
  ),
  invordering(
    'withdraw-stap.ts withdrawStap',
    'not-found',
    writing((write, of) => withdrawStap(write, { id: id('invorderingsstap', of), reden: 'proef' })),
  ),
];
