import type { SeedInstelling } from './tenants.data';

const DVO = 'DVO Haarlem 2015';
const ZOALS = 'Nog geen bron: zoals het contract van Haarlem';
const AANLEVERING = {
  conceptVoorDag: 15,
  conceptVoorMaand: 8,
  voorstelVoorDag: 1,
  voorstelVoorMaand: 10,
  bekendmakingDagen: 14,
};

/** The terms that the contract of Haarlem names; of others no source says them, so there the Leidraad holds. */
export const contracttermijnenHaarlem: readonly SeedInstelling[] = [
  {
    soort: 'beslistermijn-verzoek',
    waarde: { weken: 12 },
    vanaf: '2015-01-01',
    bron: `${DVO}, bijlage 5.3`,
    zekerheid: 'contract',
  },
  {
    soort: 'beslistermijn-beroep',
    waarde: { weken: 12 },
    vanaf: '2015-01-01',
    bron: `${DVO}, bijlage 6.3`,
    zekerheid: 'contract',
  },
  {
    soort: 'beslistermijn-kostenbezwaar',
    waarde: { weken: 6 },
    vanaf: '2015-01-01',
    bron: `${DVO}, bijlage 6.1`,
    zekerheid: 'contract',
  },
  {
    soort: 'verordeningaanlevering',
    waarde: AANLEVERING,
    vanaf: '2015-01-01',
    bron: `${DVO}, artikel 7.2 onder a, d en e`,
    zekerheid: 'contract',
  },
];

/** What a kantoor goes by for all its gemeenten: a measure, until each contract says it. */
export const contracttermijnenVanKantoor = (vanaf: string): SeedInstelling[] => [
  {
    soort: 'verordeningaanlevering',
    waarde: AANLEVERING,
    vanaf,
    bron: ZOALS,
    zekerheid: 'te-bevestigen',
  },
  { soort: 'boekingsnorm', waarde: { werkdagen: 5 }, vanaf, bron: ZOALS, zekerheid: 'te-bevestigen' },
];
