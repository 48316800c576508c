import type { RuleTrigger } from './approval-triggers';

/** What holds money that goes in and out: by direct debit, back to who paid too much, and over the counter. */
export const MONEY_TRIGGERS: readonly RuleTrigger[] = [
  {
    table: 'betalingskenmerk',
    calls: 'kohier.betalingskenmerk_van_deelname',
    type: 1 + 2 + 4 + 16,
    missing: 'nothing holds a betalingskenmerk to the kantoor of its gemeente',
  },
  ...['incassomachtiging', 'incassopost', 'incassobatch'].map((table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 4 + 16,
    missing: 'nothing holds what is collected',
  })),
  ...['incassoplan', 'verwachte_ontvangst'].map((table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 16,
    missing: 'nothing holds what is collected',
  })),
  ...['incassoplan', 'incassotermijn'].map((table) => ({
    table,
    calls: 'kohier.incassoplan_sluit',
    type: 1 + 4,
    missing: 'nothing holds the terms to what is collected',
  })),
  {
    table: 'verrekening',
    calls: 'kohier.verrekening_klopt',
    type: 1 + 4,
    missing: 'nothing holds a set-off to the books',
  },
  {
    table: 'online_betaling',
    calls: 'kohier.online_betaling_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds what is paid online',
  },
  // Cash: a day that is closed takes nothing more, and each piece says what the books say.
  { table: 'kas', calls: 'kohier.kas_vast', type: 1 + 2 + 16, missing: 'nothing holds a till' },
  {
    table: 'kasdag',
    calls: 'kohier.kasdag_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds a day of the till',
  },
  ...['kastelling', 'kasmutatie', 'kwitantie'].map((table) => ({
    table,
    calls: 'kohier.kasdag_open',
    type: 1 + 4,
    missing: 'a closed day of the till takes more',
  })),
  ...['kwitantie', 'kasafdracht', 'kasoverboeking'].map((table) => ({
    table,
    calls: `kohier.${table}_klopt`,
    type: 1 + 4,
    missing: 'nothing holds cash to the books',
  })),
  {
    table: 'kwitantieregel',
    calls: 'kohier.kwitantieregel_klopt',
    type: 4,
    missing: 'nothing holds cash to the books',
  },
  ...['uitbetaalrekening', 'terugbetaalopdracht', 'terugbetaling', 'overmaking', 'plaatsingsvoorstel'].map(
    (table) => ({
      table,
      calls: `kohier.${table}_vast`,
      type: 1 + 4 + 16,
      missing: 'nothing holds what is paid back',
    }),
  ),
  // What a gemeente may claim of btw: a line stays, and so does the overview of a quarter that was adopted.
  {
    table: 'btw_regel',
    calls: 'kohier.btw_regel_klopt',
    type: 1 + 4,
    missing: 'a quarter that was adopted takes more',
  },
  {
    table: 'btw_overzicht',
    calls: 'kohier.btw_overzicht_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds the overview of a quarter',
  },
  // A month of the books that is closed stays closed, and takes nothing more; nor does its mirror at the kantoor.
  {
    table: 'maandafsluiting',
    calls: 'kohier.maandafsluiting_vast',
    type: 1 + 4 + 16,
    missing: 'nothing holds the closing of a month',
  },
  {
    table: 'boeking',
    calls: 'kohier.boeking_in_open_maand',
    type: 4,
    missing: 'a closed month takes more',
  },
  {
    table: 'kantoor_boekingsregel',
    calls: 'kohier.courant_in_open_maand',
    type: 4,
    missing: 'a closed month takes more',
  },
  // A claim is with one authority abroad at a time, and is held as long as it is there.
  {
    table: 'buitenlandregel',
    calls: 'kohier.buitenlandregel_past',
    type: 1 + 2 + 4,
    missing: 'nothing holds a claim to one authority abroad',
  },
  {
    table: 'buitenlandregel',
    calls: 'kohier.buitenland_houdt',
    type: 1 + 4,
    missing: 'nothing holds a claim that is sent abroad',
  },
  ...['rentelijst', 'rentepost'].map((table) => ({
    table,
    calls: `kohier.${table}_vast`,
    type: 1 + 4 + 16,
    missing: 'nothing holds the interest that is charged',
  })),
];
