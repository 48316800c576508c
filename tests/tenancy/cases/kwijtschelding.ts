import { testId } from '@tests/support/two-tenants';
import { requireAanslagVan } from '@/domain/aanslagen/require-aanslag-van';
import { askAanvulling } from '@/domain/kwijtschelding/ask-aanvulling';
import { askRest } from '@/domain/kwijtschelding/ask-rest';
import { correctFeit } from '@/domain/kwijtschelding/correct-feit';
import { decideKwijtschelding } from '@/domain/kwijtschelding/decide-kwijtschelding';
import { estimateKwijtschelding } from '@/domain/kwijtschelding/estimate-kwijtschelding';
import { guardAanvullingen } from '@/domain/kwijtschelding/guard-aanvullingen';
import { holdKwijtschelding } from '@/domain/kwijtschelding/hold-kwijtschelding';
import {
  getConcept,
  getConceptMetBezwaar,
  getKwijtscheldingsdossier,
  getKwijtscheldingsregels,
  getKwijtscheldingstand,
  getToestemming,
  listKwijtscheldingenVan,
} from '@/domain/kwijtschelding/kwijtschelding.queries';
import { markVolledig } from '@/domain/kwijtschelding/mark-volledig';
import { listOpenstaandeVerzoeken } from '@/domain/kwijtschelding/openstaand.queries';
import { proposeKwijtschelding } from '@/domain/kwijtschelding/propose-kwijtschelding';
import { findRegels, readRegels } from '@/domain/kwijtschelding/read-regels';
import type { Kwijtscheldingsregels } from '@/domain/kwijtschelding/regels';
import { requireAanvraag } from '@/domain/kwijtschelding/require-aanvraag';
import { revokeToestemming } from '@/domain/kwijtschelding/revoke-toestemming';
import { saveAntwoord } from '@/domain/kwijtschelding/save-antwoord';
import { seePapier } from '@/domain/kwijtschelding/see-papier';
import { sendKwijtscheldingsbrief } from '@/domain/kwijtschelding/send-kwijtscheldingsbrief';
import { startConcept } from '@/domain/kwijtschelding/start-concept';
import { submitKwijtschelding } from '@/domain/kwijtschelding/submit-kwijtschelding';
import { listVerschuivingen } from '@/domain/kwijtschelding/verschuiving.queries';
import { VRAGEN, type Vraag } from '@/domain/kwijtschelding/vragen';
import { withdrawKwijtschelding } from '@/domain/kwijtschelding/withdraw-kwijtschelding';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { type Case, type Party, reading, writing } from './case';

const of = (name: string, fn: string) => `kwijtschelding/${name}.ts ${fn}`;
const zaakOf = (p: Party) => testId(`zaak ${p.gemeente.sleutel}`);
const wieOf = (p: Party) => ({ persoonId: p.gemeente.persoonId, aanslagId: p.gemeente.aanslagId });
const dag = toLocalDate('2026-11-02');
const eersteVraag = VRAGEN[0] as Vraag;
const regels: Kwijtscheldingsregels = {
  versie: { id: 'proef', naam: 'proef', vanaf: dag, tot: null, publicatie: 'proef', bron: 'proef' },
  beleid: { normPercentage: '100', nettoAow: false, extraVermogen: false },
  vraagregels: { kinderopvang: false },
  voor: ['ozb'],
  afspraak: null,
  aanvulling: { weken: 2 },
};
const notFound = (name: string, fn: string, ask: Case['ask']): Case => ({
  of: of(name, fn),
  scope: 'gemeente',
  answer: 'not-found',
  ask,
});
const empty = (name: string, fn: string, ask: Case['ask']): Case => ({
  of: of(name, fn),
  scope: 'gemeente',
  answer: 'empty',
  ask,
});

export const cases: readonly Case[] = [
  {
    of: 'aanslagen/require-aanslag-van.ts requireAanslagVan',
    scope: 'gemeente',
    answer: 'not-found',
    ask: reading((read, p) => requireAanslagVan(read, p.gemeente.id, wieOf(p))),
  },
  notFound(
    'read-regels',
    'findRegels',
    reading((read, p) => findRegels(read, p.gemeente.id, dag)),
  ),
  notFound(
    'read-regels',
    'readRegels',
    reading((read, p) => readRegels(read, p.gemeente.id, dag)),
  ),
  notFound(
    'kwijtschelding.queries',
    'getKwijtscheldingsregels',
    reading((read, p) => getKwijtscheldingsregels(read, p.gemeente.id)),
  ),
  empty(
    'kwijtschelding.queries',
    'getConcept',
    reading((read, p) =>
      getConcept(read, p.gemeente.id, { persoonId: p.gemeente.persoonId, voor: 'burger' }),
    ),
  ),
  empty(
    'kwijtschelding.queries',
    'getConceptMetBezwaar',
    reading((read, p) =>
      getConceptMetBezwaar(read, p.gemeente.id, { persoonId: p.gemeente.persoonId, voor: 'burger' }),
    ),
  ),
  empty(
    'kwijtschelding.queries',
    'getKwijtscheldingsdossier',
    reading((read, p) => getKwijtscheldingsdossier(read, p.gemeente.id, zaakOf(p))),
  ),
  empty(
    'kwijtschelding.queries',
    'listKwijtscheldingenVan',
    reading((read, p) => listKwijtscheldingenVan(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  notFound(
    'ask-rest',
    'askRest',
    // Nobody decided yet: who may reach it is told so.
    writing((write, p) => askRest(write, { zaakId: zaakOf(p), voor: 'kantoor' })),
  ),
  empty(
    'kwijtschelding.queries',
    'getKwijtscheldingstand',
    reading(async (read, p) => {
      const { zaken, toestemming } = await getKwijtscheldingstand(read, p.gemeente.id, p.gemeente.persoonId);
      return toestemming === null ? zaken : [...zaken, toestemming];
    }),
  ),
  empty(
    'kwijtschelding.queries',
    'getToestemming',
    reading((read, p) => getToestemming(read, p.gemeente.id, p.gemeente.persoonId)),
  ),
  {
    of: of('openstaand.queries', 'listOpenstaandeVerzoeken'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listOpenstaandeVerzoeken(read)),
  },
  {
    of: of('verschuiving.queries', 'listVerschuivingen'),
    scope: 'gemeente',
    answer: 'own',
    ask: reading((read) => listVerschuivingen(read)),
  },
  {
    of: of('revoke-toestemming', 'revokeToestemming'),
    scope: 'gemeente',
    // Nothing to take back is nothing done, for a stranger as for nobody.
    answer: 'own',
    ask: writing((write, p) => revokeToestemming(write, { persoonId: p.gemeente.persoonId, kanaal: 'mijn' })),
  },
  notFound(
    'require-aanvraag',
    'requireAanvraag',
    // One is open already: who may reach it is told so.
    writing((write, p) => requireAanvraag(write, wieOf(p), regels)),
  ),
  notFound(
    'start-concept',
    'startConcept',
    writing((write, p) => startConcept(write, { ...wieOf(p), voor: 'burger' })),
  ),
  notFound(
    'save-antwoord',
    'saveAntwoord',
    writing((write, p) =>
      saveAntwoord(write, {
        persoonId: p.gemeente.persoonId,
        voor: 'burger',
        vraag: eersteVraag,
        getypt: {},
      }),
    ),
  ),
  notFound(
    'estimate-kwijtschelding',
    'estimateKwijtschelding',
    writing((write, p) =>
      estimateKwijtschelding(
        write,
        { persoonId: p.gemeente.persoonId, voor: 'burger' },
        { inkomen: toCents(0), huur: toCents(0), bank: toCents(0) },
      ),
    ),
  ),
  notFound(
    'submit-kwijtschelding',
    'submitKwijtschelding',
    writing((write, p) =>
      submitKwijtschelding(write, {
        ...wieOf(p),
        voor: 'burger',
        kanaal: 'mijn',
        stand: 'een andere',
        toestemming: false,
        clientSleutel: 'proef-kwijtschelding',
      }),
    ),
  ),
  notFound(
    'hold-kwijtschelding',
    'holdKwijtschelding',
    writing((write, p) => holdKwijtschelding(write, zaakOf(p))),
  ),
  notFound(
    'see-papier',
    'seePapier',
    writing((write, p) => seePapier(write, { zaakId: zaakOf(p), vraag: 'bank', papier: 'proef' })),
  ),
  notFound(
    'correct-feit',
    'correctFeit',
    writing((write, p) =>
      correctFeit(write, { zaakId: zaakOf(p), vraag: 'bank', getypt: {}, reden: 'een reden' }),
    ),
  ),
  notFound(
    'ask-aanvulling',
    'askAanvulling',
    writing((write, p) => askAanvulling(write, { zaakId: zaakOf(p), toelichting: '' })),
  ),
  notFound(
    'propose-kwijtschelding',
    'proposeKwijtschelding',
    writing((write, p) =>
      proposeKwijtschelding(write, { zaakId: zaakOf(p), zaakVersie: 99, motivering: 'lang genoeg zo' }),
    ),
  ),
  notFound(
    'decide-kwijtschelding',
    'decideKwijtschelding',
    writing((write, p) =>
      decideKwijtschelding(write, {
        zaakId: zaakOf(p),
        besluitId: testId(`besluit ${p.gemeente.sleutel}`),
        versie: 99,
        besluit: 'genomen',
        toelichting: null,
      }),
    ),
  ),
  {
    of: of('guard-aanvullingen', 'guardAanvullingen'),
    scope: 'gemeente',
    answer: 'own',
    ask: writing((write) => guardAanvullingen(write)),
  },
  notFound(
    'withdraw-kwijtschelding',
    'withdrawKwijtschelding',
    // Another version than it has: who may reach it is told so.
    writing((write, p) => withdrawKwijtschelding(write, { zaakId: zaakOf(p), zaakVersie: 99 })),
  ),
  notFound(
    'mark-volledig',
    'markVolledig',
    writing((write, p) => markVolledig(write, { zaakId: zaakOf(p), gevraagdOp: dag }, regels)),
  ),
  {
    of: of('send-kwijtscheldingsbrief', 'sendKwijtscheldingsbrief'),
    scope: 'gemeente',
    // A sender that is not complete comes before anything of the person: nothing is made for anybody.
    answer: 'own',
    ask: writing((write, p) =>
      sendKwijtscheldingsbrief(write, { ...wieOf(p), zaakId: zaakOf(p) }, 'besluit', {}),
    ),
  },
];
