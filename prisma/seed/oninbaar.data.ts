import type { SeedInstelling } from './tenants.data';

/** S4 13 j gives it to the dagelijks bestuur of GBTwente; up to what amount it left that to the directeur no source says. */
export const oninbaarTwente = (vanaf: string): SeedInstelling => ({
  soort: 'oninbaar',
  waarde: { besluit: 'dagelijks-bestuur', mandaatTotEuro: 0 },
  vanaf,
  bron: 'Gemeenschappelijke Regeling GBTwente, artikel 13 j',
  zekerheid: 'contract',
});

/** S1: tested each month and approved by the directeur; the amount is a choice. */
export const oninbaarCocensus = (vanaf: string): SeedInstelling => ({
  soort: 'oninbaar',
  waarde: { besluit: 'directeur', mandaatTotEuro: 5000 },
  vanaf,
  bron: 'DVO Haarlem 2015, bijlage 5.2: de directeur keurt goed; het bedrag heeft nog geen bron',
  zekerheid: 'te-bevestigen',
});
