import type { SeedInstelling } from './tenants.data';

/** In how many terms is collected. The sources say that it is done, not in how many: each kantoor says it. */
const incasso = (vanaf: string, aantalTermijnen: number): SeedInstelling => ({
  soort: 'incasso',
  waarde: { aantalTermijnen, dag: 26, aankondigdagen: 14, stoptNaMislukt: 2, betaaldagenNaMislukt: 14 },
  vanaf,
  bron: 'Demonstratie: de verordening van de gemeente zegt het aantal; na twee mislukte incasso’s stoppen is de praktijk van GBLT',
  zekerheid: 'te-bevestigen',
});

/** As whom a kantoor collects; a number that nobody has. */
export const incassoVanKantoor = (
  vanaf: string,
  incassantId: string,
  plaats: string,
  aantalTermijnen: number,
): SeedInstelling[] => [
  incasso(vanaf, aantalTermijnen),
  {
    soort: 'incassant',
    waarde: { incassantId, plaats, bankdagenVooraf: 1, uiterlijkUur: 15 },
    vanaf,
    bron: 'Demonstratie: het nummer en de tijd komen van de bank van het kantoor',
    zekerheid: 'te-bevestigen',
  },
];
