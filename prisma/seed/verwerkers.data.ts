import type { SeedInstelling } from './tenants.data';

/** Who prints, tests and serves for a kantoor, each on an agreement about the data that it gets. None of them exists. */
export const verwerkers = (vanaf: string): SeedInstelling[] => [
  {
    soort: 'drukker',
    waarde: {
      naam: 'Drukkerij Voorbeeld',
      eigen: false,
      verwerkersovereenkomst: 'VWO drukwerk, voor onbepaalde tijd',
    },
    ...{ vanaf, bron: 'Demonstratie: de drukker komt van het kantoor zelf', zekerheid: 'te-bevestigen' },
  },
  {
    soort: 'toetsinstantie',
    waarde: {
      naam: 'Inlichtingenbureau',
      eigen: false,
      verwerkersovereenkomst: 'VWO kwijtscheldingstoets, voor onbepaalde tijd',
    },
    ...{ vanaf, bron: 'Demonstratie: de overeenkomst komt van het kantoor zelf', zekerheid: 'te-bevestigen' },
  },
  {
    // S3: an external contractor.
    soort: 'deurwaarder',
    waarde: {
      naam: 'Gerechtsdeurwaarders Voorbeeld',
      eigen: false,
      verwerkersovereenkomst: 'VWO 2025-04, geldig tot 2028',
    },
    vanaf: '2025-01-01',
    bron: 'Demonstratie: de deurwaarder en de overeenkomst komen van het kantoor zelf',
    zekerheid: 'te-bevestigen',
  },
];
