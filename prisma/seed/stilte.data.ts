import type { SeedInstelling } from './tenants.data';

/** S2 speaks of three months between two letters as too long and names no number: two months, until somebody chooses. */
export const stilte = (vanaf: string): SeedInstelling => ({
  soort: 'stilte',
  waarde: { dagen: 60 },
  vanaf,
  bron: 'Nog geen bron: S2 noemt drie maanden tussen twee brieven te lang',
  zekerheid: 'te-bevestigen',
});
