import type { SeedInstelling } from './tenants.data';

/**
 * Whether a gemeente charges interest on late payments. Most have no besluit that is known here, and charge nothing; one has
 * a low threshold, so that the demo has some, and one decided to charge none.
 */
export const invorderingsrente = (sleutel: string): SeedInstelling[] => {
  const waarde = BESLUITEN[sleutel];
  return waarde === undefined
    ? []
    : [
        {
          soort: 'invorderingsrente',
          waarde,
          vanaf: '2026-01-01',
          bron: 'Nog geen bron: verzonnen besluit van het college (Gemeentewet 231, derde lid)',
          zekerheid: 'te-bevestigen',
        },
      ];
};

const BESLUITEN: Readonly<Record<string, Extract<SeedInstelling, { soort: 'invorderingsrente' }>['waarde']>> =
  {
    almelo: { inRekening: true, drempelEuro: 1 },
    losser: { inRekening: false },
  };
