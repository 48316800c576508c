import type { RuleTrigger } from './approval-triggers';

/** What a bureau sent stays what it was, and a line of its file is answered once: before update, per row. */
export const BEZWAAR_TRIGGERS: readonly RuleTrigger[] = ['bezwaarbestand', 'bezwaarbestandregel'].map(
  (table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 2 + 16,
    missing: 'nothing holds what a bureau sent',
  }),
);
