import type { RuleTrigger } from './approval-triggers';

/** Where nothing new is written for a row that was merged. */
const NIET_OP_DUBBELE = [
  'belofte',
  'bezwaarschrift',
  'klantcontact',
  'vraag',
  'brief',
  'regelingaanvraag',
  'regeling',
  'kwijtschelding',
  'toetstoestemming',
  'online_betaling',
  'opschorting',
  'situatieregel',
  'taak',
  'uitbetaalrekening',
  'terugbetaling',
  'verrekening',
  'kwitantie',
  'incassomachtiging',
  'ervenverzoek',
  'machtiging',
  'zaak',
  'vertegenwoordiging',
  'contactfeit',
  'kanaalkeuze',
  'persoonsfeit',
];

/** Two rows of one person become one by a decision alone, and what was merged stays empty (ADR 0055). */
export const SAMENVOEG_TRIGGERS: readonly RuleTrigger[] = [
  {
    table: 'samenvoeging',
    calls: 'kohier.samenvoeging_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds what was proposed to merge',
  },
  {
    table: 'samenvoeging',
    calls: 'samenvoeging_verhangt',
    type: 1 + 16,
    missing: 'nothing moves what a merge moves',
  },
  {
    table: 'persoon',
    calls: 'kohier.alleen_door_samenvoeging',
    type: 1 + 4,
    missing: 'nothing keeps a merge to its decision',
  },
  {
    table: 'persoon',
    calls: 'kohier.alleen_door_samenvoeging',
    type: 1 + 16,
    missing: 'nothing keeps a merge to its decision',
  },
  {
    table: 'samenvoegingsregel',
    calls: 'kohier.alleen_door_samenvoeging',
    type: 1 + 4,
    missing: 'nothing keeps a merge to its decision',
  },
  ...NIET_OP_DUBBELE.map((table) => ({
    table,
    calls: 'kohier.niet_op_dubbele_rij',
    type: 1 + 4,
    missing: 'nothing keeps what is new from a row that was merged',
  })),
];
