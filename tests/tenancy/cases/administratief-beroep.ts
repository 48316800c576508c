import { citizenContext } from '@tests/support/context';
import { testId } from '@tests/support/two-tenants';
import {
  getAdministratiefBeroep,
  listAdministratieveBeroepenVan,
  listBestrijdbaar,
} from '@/domain/administratief-beroep/administratief-beroep.queries';
import { decideAgain } from '@/domain/administratief-beroep/decide-again';
import { decideBeslissing, proposeBeslissing } from '@/domain/administratief-beroep/decide-beslissing';
import {
  fileAdministratiefBeroep,
  recordAdministratiefBeroep,
  submitAdministratiefBeroep,
} from '@/domain/administratief-beroep/file-administratief-beroep';
import {
  judgeTeLaatBeroep,
  recordBeroepgesprek,
  takeAdministratiefBeroep,
} from '@/domain/administratief-beroep/handle-administratief-beroep';
import {
  planBeroepgesprek,
  recordBeroepverslag,
  waiveBeroepgesprek,
} from '@/domain/administratief-beroep/hear-administratief-beroep';
import { holdAdministratiefBeroep } from '@/domain/administratief-beroep/hold-administratief-beroep';
import { listOpenstaandeBeroepen } from '@/domain/administratief-beroep/openstaand.queries';
import { postponeAdministratiefBeroep } from '@/domain/administratief-beroep/postpone-administratief-beroep';
import {
  confirmAdministratiefBeroep,
  sendBeroepbrief,
  sendHoorbrief,
  sendVerdagingsbrief,
} from '@/domain/administratief-beroep/send-beroepbrief';
import {
  recordBeroepintrekking,
  withdrawAdministratiefBeroep,
} from '@/domain/administratief-beroep/withdraw-administratief-beroep';
import { reopenRegeling } from '@/domain/invordering/reopen-regeling';
import { reopenKwijtschelding } from '@/domain/kwijtschelding/reopen-kwijtschelding';
import { toLocalDate } from '@/platform/local-date';
import { toLocalMoment } from '@/platform/local-moment';
import { type Write, writeIn } from '@/platform/tenant';
import { type Case, type Party, reading, writing, writingThere } from './case';

const gemeente = (of: string, answer: Case['answer'], ask: Case['ask']): Case => ({
  of: of.includes('/') ? of : `administratief-beroep/${of}`,
  scope: 'gemeente',
  answer,
  ask,
});
const notFound = (of: string, fn: (write: Write, of: Party) => Promise<unknown>): Case =>
  gemeente(of, 'not-found', writing(fn));
const zaakOf = (of: Party) => testId(`administratief beroep ${of.gemeente.sleutel}`);
/** An older version than it has: who may reach it is told so. */
const welke = (of: Party) => ({ zaakId: zaakOf(of), versie: 99 });
const tekst = 'woorden van genoeg tekens';
const gesprek = {
  moment: toLocalMoment('2099-01-05T10:00'),
  wijze: 'telefoon' as const,
  door: 'x',
};
const tegen = (of: Party) => ({
  tegen: 'regeling' as const,
  tegenId: testId(`geweigerde regeling ${of.gemeente.sleutel}`),
  gronden: tekst,
  telefoon: '',
  clientSleutel: 'proef-tenancy',
});
const inzending = (of: Party) => ({
  ...tegen(of),
  persoonId: of.gemeente.persoonId,
  kanaal: 'post' as const,
  ontvangenOp: toLocalDate('2026-01-02'),
});

/** As the citizen himself in the gemeente of who asks. */
const asCitizen =
  (fn: (write: Write, of: Party) => Promise<unknown>): Case['ask'] =>
  (by, of) =>
    writeIn(citizenContext(by.kantoor, [by.gemeente]), by.gemeente.id, (write) => fn(write, of));

const reads: readonly Case[] = [
  gemeente(
    'administratief-beroep.queries.ts getAdministratiefBeroep',
    'empty',
    reading((read, of) => getAdministratiefBeroep(read, of.gemeente.id, zaakOf(of))),
  ),
  gemeente(
    'administratief-beroep.queries.ts listBestrijdbaar',
    'empty',
    reading((read, of) => listBestrijdbaar(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'administratief-beroep.queries.ts listAdministratieveBeroepenVan',
    'empty',
    reading((read, of) => listAdministratieveBeroepenVan(read, of.gemeente.id, of.gemeente.persoonId)),
  ),
  gemeente(
    'openstaand.queries.ts listOpenstaandeBeroepen',
    'own',
    reading((read) => listOpenstaandeBeroepen(read)),
  ),
];

const staff: readonly Case[] = [
  notFound('hold-administratief-beroep.ts holdAdministratiefBeroep', (w, of) =>
    holdAdministratiefBeroep(w, welke(of)),
  ),
  notFound('handle-administratief-beroep.ts takeAdministratiefBeroep', (w, of) =>
    takeAdministratiefBeroep(w, welke(of)),
  ),
  notFound('handle-administratief-beroep.ts judgeTeLaatBeroep', (w, of) =>
    judgeTeLaatBeroep(w, { ...welke(of), verschoonbaar: true, reden: tekst }),
  ),
  notFound('postpone-administratief-beroep.ts postponeAdministratiefBeroep', (w, of) =>
    postponeAdministratiefBeroep(w, { ...welke(of), reden: tekst }),
  ),
  notFound('send-beroepbrief.ts sendVerdagingsbrief', (w, of) =>
    sendVerdagingsbrief(w, zaakOf(of), {
      ...{ oud: toLocalDate('2026-01-05'), nieuw: toLocalDate('2026-02-16') },
      reden: tekst,
    }),
  ),
  notFound('hear-administratief-beroep.ts planBeroepgesprek', (w, of) =>
    planBeroepgesprek(w, { ...welke(of), gesprek }),
  ),
  notFound('hear-administratief-beroep.ts recordBeroepverslag', (w, of) =>
    recordBeroepverslag(w, { ...welke(of), verslag: tekst }),
  ),
  notFound('hear-administratief-beroep.ts waiveBeroepgesprek', (w, of) =>
    waiveBeroepgesprek(w, { ...welke(of), reden: tekst }),
  ),
  notFound('send-beroepbrief.ts sendHoorbrief', (w, of) => sendHoorbrief(w, zaakOf(of), gesprek)),
  notFound('handle-administratief-beroep.ts recordBeroepgesprek', (w, of) =>
    recordBeroepgesprek(w, { ...welke(of), bereikt: true, verslag: tekst }),
  ),
  notFound('withdraw-administratief-beroep.ts recordBeroepintrekking', (w, of) =>
    recordBeroepintrekking(w, { ...welke(of), reden: tekst }),
  ),
  notFound('decide-beslissing.ts proposeBeslissing', (w, of) =>
    proposeBeslissing(w, { ...welke(of), uitkomst: 'ongegrond', motivering: tekst }),
  ),
  notFound('decide-beslissing.ts decideBeslissing', (w, of) =>
    decideBeslissing(w, {
      id: testId(`besluit ${of.gemeente.sleutel}`),
      versie: 99,
      besluit: 'genomen',
      toelichting: null,
      bestuursbesluit: tekst,
    }),
  ),
  notFound('decide-again.ts decideAgain', (w, of) =>
    decideAgain(
      w,
      { zaakId: zaakOf(of), tegen: 'kwijtschelding', tegenId: testId(`zaak ${of.gemeente.sleutel}`) },
      tekst,
    ),
  ),
  notFound('send-beroepbrief.ts confirmAdministratiefBeroep', (w, of) =>
    confirmAdministratiefBeroep(w, zaakOf(of)),
  ),
  notFound('send-beroepbrief.ts sendBeroepbrief', (w, of) =>
    sendBeroepbrief(w, zaakOf(of), { uitkomst: 'ongegrond', motivering: tekst }),
  ),
  notFound('kwijtschelding/reopen-kwijtschelding.ts reopenKwijtschelding', (w, of) =>
    reopenKwijtschelding(w, {
      zaakId: testId(`zaak ${of.gemeente.sleutel}`),
      clientSleutel: 'proef-tenancy',
    }),
  ),
  notFound('invordering/reopen-regeling.ts reopenRegeling', (w, of) =>
    reopenRegeling(w, {
      regelingId: testId(`regeling ${of.gemeente.sleutel}`),
      motivering: tekst,
      clientSleutel: 'proef-tenancy',
    }),
  ),
  gemeente(
    'file-administratief-beroep.ts fileAdministratiefBeroep',
    'not-found',
    writingThere((w, of) => fileAdministratiefBeroep(w, inzending(of))),
  ),
  gemeente(
    'file-administratief-beroep.ts recordAdministratiefBeroep',
    'not-found',
    writingThere((w, of) => recordAdministratiefBeroep(w, inzending(of))),
  ),
];

const citizen: readonly Case[] = [
  gemeente(
    'file-administratief-beroep.ts submitAdministratiefBeroep',
    'not-found',
    asCitizen((w, of) => submitAdministratiefBeroep(w, tegen(of))),
  ),
  gemeente(
    'withdraw-administratief-beroep.ts withdrawAdministratiefBeroep',
    'not-found',
    asCitizen((w, of) => withdrawAdministratiefBeroep(w, { zaakId: zaakOf(of) })),
  ),
];

/** Disputing a decision on a request: filed, handled and decided. */
export const cases: readonly Case[] = [...reads, ...staff, ...citizen];
