import type { Huisstijl } from './huisstijl';

/**
 * Demonstration looks, by sleutel. Borne, Enschede, Losser and Haarlem carry brand colours that those
 * municipalities published themselves; every other palette is our own choice. No logos: a logo and
 * the real house style come from the municipality. Their green and red second colours are left out:
 * beside a status they would read as good or wrong.
 */
export const demoHuisstijlen: Readonly<Record<string, Huisstijl>> = {
  almelo: { naam: 'Gemeente Almelo', merk: '#00695c', lettertype: 'source-sans-3', hoek: 8 },
  enschede: { naam: 'Gemeente Enschede', merk: '#e20d18', lettertype: 'source-sans-3', hoek: 4 },
  hengelo: { naam: 'Gemeente Hengelo', merk: '#0b5c8a', lettertype: 'source-sans-3', hoek: 8 },
  haaksbergen: { naam: 'Gemeente Haaksbergen', merk: '#6a3d8f', lettertype: 'source-sans-3', hoek: 8 },
  losser: { naam: 'Gemeente Losser', merk: '#2065a4', lettertype: 'source-sans-3', hoek: 4 },
  oldenzaal: {
    naam: 'Gemeente Oldenzaal',
    merk: '#8a5a00',
    accent: '#1f5673',
    lettertype: 'source-sans-3',
    hoek: 8,
  },
  twenterand: { naam: 'Gemeente Twenterand', merk: '#2f7038', lettertype: 'source-sans-3', hoek: 8 },
  borne: { naam: 'Gemeente Borne', merk: '#0069b4', lettertype: 'source-sans-3', hoek: 8 },
  haarlem: { naam: 'Gemeente Haarlem', merk: '#1457a3', lettertype: 'source-sans-3', hoek: 0 },
  gbtwente: { naam: 'GBTwente', merk: '#00506e', lettertype: 'source-sans-3', hoek: 8 },
  cocensus: { naam: 'Cocensus', merk: '#4b3f8f', lettertype: 'source-sans-3', hoek: 4 },
  gblt: { naam: 'GBLT', merk: '#00657d', lettertype: 'source-sans-3', hoek: 8 },
};
