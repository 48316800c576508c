import type { SeedInstelling } from './tenants.data';

/** Two weeks for the gemeente to say where heirs get their post: the contract of Haarlem; of others no source says it. */
const ervengegevens = (vanaf: string, bron: Pick<SeedInstelling, 'bron' | 'zekerheid'>): SeedInstelling => ({
  soort: 'ervengegevens',
  waarde: { weken: 2 },
  vanaf,
  ...bron,
});

export const ervengegevensHaarlem = ervengegevens('2015-01-01', {
  bron: 'DVO Haarlem 2015, artikel 7.2 onder i: "binnen 2 weken"',
  zekerheid: 'contract',
});
export const ervengegevensVanKantoor = (vanaf: string): SeedInstelling =>
  ervengegevens(vanaf, { bron: 'Nog geen bron: zoals het contract van Haarlem', zekerheid: 'te-bevestigen' });
