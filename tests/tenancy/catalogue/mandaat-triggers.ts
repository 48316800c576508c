import type { RuleTrigger } from './approval-triggers';

/** Triggers around a case about an aanslag of the gemeente itself. */
export const MANDAAT_TRIGGERS: readonly RuleTrigger[] = [
  // What is asked about an aanslag of the gemeente itself reaches nothing of ours (J-15): before insert, per row.
  ...['zaak_onderwerp', 'opschorting', 'document', 'bezwaar', 'kwijtschelding', 'beroep', 'melding'].map(
    (table) => ({
      table,
      calls: 'kohier.niet_van_mandaatzaak',
      type: 1 + 2 + 4,
      missing: 'nothing keeps a case about an aanslag of the gemeente itself from what is ours',
    }),
  ),
  {
    table: 'mandaatzaak',
    calls: 'kohier.mandaatzaak_zaak',
    type: 1 + 2 + 4,
    missing: 'nothing holds it to a case of its own kind',
  },
  {
    table: 'mandaatgevolg',
    calls: 'kohier.mandaatgevolg_vast',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds what was reported to a gemeente',
  },
];
