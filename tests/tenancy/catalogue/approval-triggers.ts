import { SAMENVOEG_TRIGGERS } from './samenvoeg-triggers';

/** A trigger that holds a rule of the data: by what it calls, on which table and when (bits of pg_trigger.tgtype). */
export type RuleTrigger = { calls: string; table: string; type: number; missing: string };

/** Who approves is a second person, and what was approved stays (R13). */
export const APPROVAL_TRIGGERS: readonly RuleTrigger[] = [
  // After, per row: what takes effect was decided by a second person who exists (R13).
  ...[
    'run',
    'vermindering',
    'kostenterugname',
    'besluit',
    'dwangsomuitbetaling',
    'verordening',
    'kennisartikel',
    'medewerker_rol',
    'stapvoorstel',
    'oninbaarlijst',
    'melding',
    'regeling',
    'vertegenwoordiging',
    'brief',
    'kasdag',
    'incassobatch',
    'uitbetaalrekening',
    'terugbetaalopdracht',
    'overmaking',
    'plaatsingsvoorstel',
    'maandafsluiting',
    'btw_overzicht',
    'administratief_beroep',
    'toetslijst',
    'vernietigingslijst',
    'samenvoeging',
    'woz_vaststelling',
    'rentelijst',
  ].map((table) => ({
    table,
    calls: 'kohier.require_second_person',
    type: 1 + 4 + 16,
    missing: 'nothing asks for a second person',
  })),
  {
    table: 'oninbaarlijst',
    calls: 'kohier.require_third_person',
    type: 1 + 4 + 16,
    missing: 'nothing asks for a third person',
  },
  {
    table: 'oninbaarlijst',
    calls: 'kohier.oninbaarlijst_controle_vast',
    type: 1 + 16,
    missing: 'nothing holds who checked a list',
  },
  // Only the heffingsambtenaar imposes, and decides about a belasting (B-10).
  ...['run', 'besluit', 'woz_vaststelling'].map((table) => ({
    table,
    calls: 'kohier.require_heffingsambtenaar',
    type: 1 + 4 + 16,
    missing: 'nothing asks for the heffingsambtenaar',
  })),
  // And for a gemeente about its own belastingen: who has its mandaat (J-15).
  {
    table: 'besluit',
    calls: 'kohier.require_mandaat',
    type: 1 + 4 + 16,
    missing: 'nothing asks for the mandaat of the gemeente',
  },
  {
    table: 'woz_vaststelling',
    calls: 'kohier.woz_vaststelling_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds what was proposed of WOZ values',
  },
  {
    table: 'woz_waarde',
    calls: 'kohier.woz_waarde_vast',
    type: 1 + 8 + 16,
    missing: 'nothing holds a WOZ value that was determined',
  },
  {
    table: 'woz_waarde',
    calls: 'kohier.woz_waarde_erbij',
    type: 1 + 4 + 16,
    missing: 'nothing keeps a value out of a vaststelling that was decided',
  },
  ...SAMENVOEG_TRIGGERS,
  // What is destroyed stands on a list that was decided on as it was proposed, and what is held back stays so (P-17).
  ...(
    [
      ['vernietigingslijst', 'vernietigingslijst_vast', 1 + 4 + 16],
      ['vernietigingspost', 'vernietigingspost_erbij', 1 + 4],
      ['bewaarstop', 'bewaarstop_vast', 1 + 2 + 16],
    ] as const
  ).map(([table, calls, type]) => ({
    table,
    calls: `kohier.${calls}`,
    type,
    missing: 'nothing holds what is destroyed or held back',
  })),
  // And what stands on every letter changes as it was confirmed.
  {
    table: 'instellingvoorstel',
    calls: 'kohier.instellingvoorstel_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds what was proposed of a setting',
  },
  ...['gemeente_instelling', 'kantoor_instelling'].map((table) => ({
    table,
    calls: 'kohier.instelling_bevestigd',
    type: 1 + 4 + 16,
    missing: 'nothing asks for a second person about what stands on letters',
  })),
  {
    table: 'kennisartikel',
    calls: 'kohier.kennisartikel_maker_vast',
    type: 1 + 16,
    missing: 'nothing holds who wrote an article',
  },
  {
    table: 'run_deel',
    calls: 'kohier.run_deel_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds the parts of a run',
  },
  {
    table: 'run',
    calls: 'kohier.run_totalen_vast',
    type: 1 + 16,
    missing: 'nothing holds the totals of a run',
  },
  // Who is on a list that goes to another organisation stays, and what came back is read once.
  ...['toetslijst', 'toetspost'].map((table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 4 + 16,
    missing: 'nothing holds who is tested',
  })),
  // And stays what was approved.
  ...['verordening', 'medewerker_rol', 'kennisartikel'].map((table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 2 + 16,
    missing: 'nothing holds what was approved',
  })),
  {
    table: 'tarief',
    calls: 'kohier.tarief_erbij',
    type: 1 + 4,
    missing: 'nothing keeps tariffs out of a verordening that was controlled',
  },
  {
    table: 'inzagestap',
    calls: 'kohier.niet_over_zichzelf',
    type: 1 + 4,
    missing: 'nothing keeps somebody from judging what was found about himself',
  },
];
