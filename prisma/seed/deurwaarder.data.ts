import type { SeedInstelling } from './tenants.data';

/** A deurwaarder that does not exist, with an agreement about the data that it gets (S3: an external contractor). */
export const deurwaarder = (vanaf: string): SeedInstelling => ({
  soort: 'deurwaarder',
  waarde: {
    naam: 'Gerechtsdeurwaarders Voorbeeld',
    eigen: false,
    verwerkersovereenkomst: 'VWO 2025-04, geldig tot 2028',
  },
  vanaf,
  bron: 'Demonstratie: de deurwaarder en de overeenkomst komen van het kantoor zelf',
  zekerheid: 'te-bevestigen',
});
