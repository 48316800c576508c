import type { SeedInstelling } from './tenants.data';

/** Which letters the desk of a gemeente sends itself, as a choice of the demo. */
export const standaardbrieven = (vanaf: string): SeedInstelling => ({
  soort: 'standaardbrieven',
  waarde: {
    'bevestiging-vraag': true,
    'saldo-opgave': true,
    'kwijtschelding-informatie': true,
    'verzoek-gegevens': false,
    'antwoord-vraag': true,
  },
  vanaf,
  bron: 'Demonstratie: de overeenkomst laat de keuze aan de gemeente (DVO GBTwente, Documenten)',
  zekerheid: 'te-bevestigen',
});
