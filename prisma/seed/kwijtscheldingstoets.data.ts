import type { SeedInstelling } from './tenants.data';

/** October to December of the year before: the contract of Haarlem; of others no source says it. How long is the demo's. */
export const kwijtscheldingstoets = (sleutel: string, vanaf: string): SeedInstelling => ({
  soort: 'kwijtscheldingstoets',
  waarde: { vanMaand: 10, totMaand: 12, wie: 'volledig', bewaarMaanden: 12 },
  vanaf,
  bron:
    sleutel === 'haarlem'
      ? 'DVO Haarlem 2015, bijlage 5.3: toets van oktober tot en met december; de bewaartermijn staat er niet'
      : 'Nog geen bron: zoals het contract van Haarlem',
  zekerheid: sleutel === 'haarlem' ? 'contract' : 'te-bevestigen',
});
