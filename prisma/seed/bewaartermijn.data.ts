import type { SeedInstelling } from './tenants.data';

/** How long is kept what a list can take away. The archivaris says it by the Selectielijst; these are made up, and say so. */
export const bewaartermijnVanKantoor = (vanaf: string): SeedInstelling => ({
  soort: 'bewaartermijn',
  waarde: { contact: 5, zaken: 7 },
  vanaf,
  bron: 'Nog geen bron: de archivaris kiest uit de Selectielijst voor gemeenten',
  zekerheid: 'te-bevestigen',
});
