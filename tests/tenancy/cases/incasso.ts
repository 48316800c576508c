import { Readable } from 'node:stream';
import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import { expectOntvangsten, forgetOntvangsten } from '@/domain/betalingen/expect-ontvangsten';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import { getBatch, listBatches, listKomendeDagen, listPosten } from '@/domain/incasso/batch.queries';
import { isAndere, readIncassorekening } from '@/domain/incasso/bekende-rekening';
import {
  changeRekening,
  changeRekeningVoor,
  confirmAndUse,
  judgeAndUse,
  recordUitbetaalrekening,
} from '@/domain/incasso/change-rekening';
import { decideBatch } from '@/domain/incasso/decide-batch';
import { failPost, followIncassos, refusePost } from '@/domain/incasso/follow-incassos';
import { giveMachtiging, giveMachtigingVoor, moveMachtigingen } from '@/domain/incasso/give-machtiging';
import { getIncassostand, getIncassoVan } from '@/domain/incasso/incasso.queries';
import { endPlan, endPlannen, planIncasso } from '@/domain/incasso/plan-incasso';
import { planNewAanslagen } from '@/domain/incasso/plan-new-aanslagen';
import { fillBatch, proposeBatch } from '@/domain/incasso/propose-batch';
import { readBeleid } from '@/domain/incasso/read-beleid';
import { receiveTerugmelding } from '@/domain/incasso/receive-terugmelding';
import { applyTerugmelding, recordTerugmelding } from '@/domain/incasso/record-terugmelding';
import { getRekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { releaseBatch } from '@/domain/incasso/release-batch';
import { openIncassobestand, submitBatch } from '@/domain/incasso/submit-batch';
import { tellRetouren } from '@/domain/incasso/tell-retouren';
import { withdrawMachtiging, withdrawMachtigingVoor } from '@/domain/incasso/withdraw-machtiging';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingKantoor } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `incasso/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const kantoor = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: `incasso/${of}`,
  scope: 'kantoor',
  answer,
  ask,
});

const batchOf = (of: Party) => testId(`incassobatch ${of.kantoor.kanarie}`);
const at = (soort: string, of: Party) => testId(`${soort} ${of.gemeente.sleutel}`);
const account = { iban: 'NL91ABNA0417164300', rekeninghouder: 'A. Proef', taal: 'nl' as const };
/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));
/** Something to see where the answer is that there was nothing to do. */
const gedaan = async (asked: Promise<unknown>) => ({ antwoord: JSON.stringify((await asked) ?? 'niets') });
/** Older than it is: who may reach it is told so, who may not finds nothing. */
const rekening = (of: Party) => ({ id: at('uitbetaalrekening', of), versie: 99 });
const nummer = { iban: 'NL00', plaats: null, land: null, akkoord: true };
const retour = (of: Party) => ({
  postId: at('incassopost', of),
  code: 'AM04',
  dag: toLocalDate('2026-04-01'),
});
const planrij = (of: Party) => ({
  id: at('incassoplan', of),
  aanslagId: of.gemeente.aanslagId,
  machtigingId: at('incassomachtiging', of),
  persoonId: of.gemeente.persoonId,
});

export const cases: readonly Case[] = [
  kantoor(
    'batch.queries.ts listBatches',
    'own',
    reading((read) => listBatches(read)),
  ),
  {
    of: 'gemeenten/read-kantoorinstellingen.ts readKantoorInstellingen',
    scope: 'kantoor',
    answer: 'own',
    ask: reading((read) => readKantoorInstellingen(read)),
  },
  kantoor(
    'batch.queries.ts getBatch',
    'not-found',
    reading((read, of) => getBatch(read, batchOf(of))),
  ),
  gemeente(
    'batch.queries.ts listPosten',
    'own',
    reading(async (read, of) => ['lijst', ...(await listPosten(read, batchOf(of), 10))]),
  ),
  gemeente(
    'batch.queries.ts listKomendeDagen',
    'own',
    reading(async (read) => ['dagen', ...(await listKomendeDagen(read))]),
  ),
  gemeente(
    'incasso.queries.ts getIncassoVan',
    'empty',
    reading((read, of) => getIncassoVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'incasso.queries.ts getIncassostand',
    'empty',
    reading((read, of) => getIncassostand(read, of.gemeente.id, of.gemeente.tweedePersoonId)),
  ),
  gemeente(
    'rekeningverloop.queries.ts getRekeningverloop',
    'not-found',
    reading((read, of) => getRekeningverloop(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'bekende-rekening.ts readIncassorekening',
    'empty',
    reading((read, of) => readIncassorekening(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  // Of a person of another gemeente no account is known: then no number is another.
  gemeente(
    'bekende-rekening.ts isAndere',
    'own',
    writing((write, of) => gedaan(isAndere(write, of.gemeente.persoonId, 'NL00'))),
  ),
  // Without an act of its own: the door is asked for the gemeente of the other.
  gemeente('change-rekening.ts changeRekening', 'not-found', (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), of.gemeente.id, (write) =>
      changeRekening(write, nummer),
    ),
  ),
  gemeente(
    'change-rekening.ts changeRekeningVoor',
    'not-found',
    writing((write, of) =>
      changeRekeningVoor(write, { ...nummer, persoonId: of.gemeente.persoonId, bewijs: 'pas gezien' }),
    ),
  ),
  gemeente(
    'change-rekening.ts recordUitbetaalrekening',
    'not-found',
    writing((write, of) =>
      recordUitbetaalrekening(write, {
        persoonId: of.gemeente.persoonId,
        gegeven: { ...nummer, eigen: true, tenaamstelling: null, reden: null },
      }),
    ),
  ),
  gemeente(
    'change-rekening.ts confirmAndUse',
    'not-found',
    writing((write, of) => confirmAndUse(write, { ...rekening(of), persoonId: of.gemeente.persoonId })),
  ),
  gemeente(
    'change-rekening.ts judgeAndUse',
    'not-found',
    writing((write, of) =>
      judgeAndUse(write, { ...rekening(of), oordeel: 'weigeren', reden: 'een reden van genoeg tekens' }),
    ),
  ),
  gemeente(
    'give-machtiging.ts moveMachtigingen',
    'own',
    writing((write, of) =>
      gedaan(
        moveMachtigingen(write, {
          ...{ persoonId: of.gemeente.persoonId, iban: account.iban, rekeninghouder: 'A. Proef' },
          ...{ kanaal: 'balie', bewijs: 'pas gezien' },
        }),
      ),
    ),
  ),
  gemeente(
    'read-beleid.ts readBeleid',
    'not-found',
    reading((read, of) => gedaan(readBeleid(read, of.gemeente.id))),
  ),
  // No kantoor of these collects: what belongs to the one who asks is refused for that, the other's is not found before.
  gemeente(
    'give-machtiging.ts giveMachtiging',
    'own',
    asCitizen((write, of) => giveMachtiging(write, { ...account, aanslagId: of.gemeente.aanslagId })),
  ),
  gemeente(
    'give-machtiging.ts giveMachtigingVoor',
    'not-found',
    writing((write, of) =>
      giveMachtigingVoor(write, {
        ...{ ...account, aanslagId: null, bewijs: 'gezien bewijs' },
        persoonId: of.gemeente.persoonId,
      }),
    ),
  ),
  gemeente(
    'withdraw-machtiging.ts withdrawMachtiging',
    'not-found',
    asCitizen((write, of) => withdrawMachtiging(write, { id: at('incassomachtiging', of), versie: 99 })),
  ),
  gemeente(
    'withdraw-machtiging.ts withdrawMachtigingVoor',
    'not-found',
    writing((write, of) =>
      withdrawMachtigingVoor(write, {
        ...{ id: at('incassomachtiging', of), versie: 99, reden: 'proef' },
        persoonId: of.gemeente.persoonId,
      }),
    ),
  ),
  gemeente(
    'plan-incasso.ts planIncasso',
    'own',
    writing((write, of) =>
      planIncasso(
        write,
        {
          id: at('incassomachtiging', of),
          persoonId: of.gemeente.persoonId,
          soort: 'eenmalig',
          aanslagId: testId('geen'),
        },
        { aantalTermijnen: 2, dag: 26, aankondigdagen: 14, stoptNaMislukt: 2 },
      ),
    ),
  ),
  gemeente(
    'plan-incasso.ts endPlan',
    'own',
    writing((write, of) => gedaan(endPlan(write, planrij(of), 'ingetrokken', 'proef'))),
  ),
  gemeente(
    'plan-incasso.ts endPlannen',
    'own',
    writing(
      async (write, of) =>
        (await endPlannen(write, at('incassomachtiging', of), 'ingetrokken', 'proef')).size,
    ),
  ),
  gemeente('tell-retouren.ts tellRetouren', 'not-found', (by, of) => tellRetouren(by.ctx, of.gemeente.id)),
  gemeente('plan-new-aanslagen.ts planNewAanslagen', 'not-found', (by, of) =>
    planNewAanslagen(by.ctx, of.gemeente.id),
  ),
  gemeente(
    'follow-incassos.ts failPost',
    'own',
    writing((write, of) => gedaan(failPost(write, retour(of)))),
  ),
  gemeente(
    'follow-incassos.ts refusePost',
    'own',
    writing((write, of) => gedaan(refusePost(write, retour(of)))),
  ),
  kantoor('follow-incassos.ts followIncassos', 'own', (by) => followIncassos(by.ctx)),
  kantoor(
    'propose-batch.ts proposeBatch',
    'own',
    writingKantoor((write) => proposeBatch(write, toLocalDate('2026-11-26'))),
  ),
  kantoor('propose-batch.ts fillBatch', 'not-found', (by, of) => fillBatch(by.ctx, batchOf(of))),
  kantoor('submit-batch.ts submitBatch', 'not-found', (by, of) => submitBatch(by.ctx, batchOf(of))),
  kantoor('record-terugmelding.ts recordTerugmelding', 'not-found', (by, of) =>
    recordTerugmelding(by.ctx, batchOf(of), Readable.from([])),
  ),
  kantoor('record-terugmelding.ts applyTerugmelding', 'not-found', (by, of) =>
    applyTerugmelding(by.ctx, batchOf(of), {
      ...{ bericht: 'PROEF', alles: null, aanvaard: new Set() },
      ...{ verzamelingen: new Map(), enkele: new Map() },
    }),
  ),
  kantoor('receive-terugmelding.ts receiveTerugmelding', 'own', (by) =>
    receiveTerugmelding(by.ctx, Readable.from([])).catch((error: Error) => error.constructor.name),
  ),
  kantoor('release-batch.ts releaseBatch', 'not-found', (by, of) => releaseBatch(by.ctx, batchOf(of))),
  {
    ...kantoor(
      'submit-batch.ts openIncassobestand',
      'own',
      reading((read, of) =>
        openIncassobestand(read, batchOf(of)).catch((error: Error) => error.constructor.name),
      ),
    ),
  },
  kantoor(
    'decide-batch.ts decideBatch',
    'not-found',
    writingKantoor((write, of) =>
      decideBatch(write, { id: batchOf(of), versie: 99, besluit: 'afwijzen', reden: 'proef' }),
    ),
  ),
  gemeente(
    'betalingen/expect-ontvangsten.ts expectOntvangsten',
    'own',
    writing((write, of) =>
      expectOntvangsten(write, [
        {
          ...{ endToEnd: `proef-${of.gemeente.id}`, verzameling: 'proef', bedragCenten: toCents(1) },
          ...{ betalingskenmerk: '1', tegenrekening: 'NL91ABNA0417164300', naam: 'proef' },
        },
      ]),
    ),
  ),
  gemeente(
    'betalingen/expect-ontvangsten.ts forgetOntvangsten',
    'own',
    writing((write, of) => forgetOntvangsten(write, [of.gemeente.kanarie])),
  ),
];
