import type { SeedInstelling } from './tenants.data';

/** A bank that does not exist: money sent there comes back. */
export const belastingrekening = (iban: string, tenaamstelling: string, vanaf: string): SeedInstelling => ({
  soort: 'belastingrekening',
  waarde: { iban, tenaamstelling },
  vanaf,
  bron: 'Demonstratie: het rekeningnummer komt van het kantoor zelf',
  zekerheid: 'te-bevestigen',
});
