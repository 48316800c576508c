import type { SeedInstelling } from './tenants.data';

/** What an inwoner may agree himself. HHNK writes 10 months and EUR 500; no Leidraad of these kantoren was found. */
export const betalingsregeling = (vanaf: string, maximumBedragEuro: number, meer = ''): SeedInstelling => ({
  soort: 'betalingsregeling',
  waarde: {
    maximumMaanden: 10,
    minimumPerMaandEuro: 15,
    maximumBedragEuro,
    eersteTermijnDagen: 35,
    inhaalDagen: 14,
    naVerbroken: 'medewerker',
    naVerbrokenMaanden: 12,
  },
  vanaf,
  bron: `Nog geen bron: 10 maanden en 500 euro staan in Leidraad invordering HHNK 25 (CVDR756485)${meer}`,
  zekerheid: 'te-bevestigen',
});
