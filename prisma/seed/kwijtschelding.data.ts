import type { Keuzes } from '@/domain/verordeningen/verordening.schema';

const VOOR = { ozb: false, afvalstoffenheffing: true, rioolheffing: true, hondenbelasting: false };

export type SeedRegeling = {
  keuzes: Keuzes<'kwijtschelding'>;
  bron: string;
  zekerheid: 'contract' | 'te-bevestigen';
};

/**
 * What the raad of each gemeente chose about kwijtschelding: the norm of Haarlem stands in its contract (5.3), the rest is
 * a choice of the demo. Borne lets people keep the extra money, so that the difference can be seen.
 */
export function kwijtschelding(sleutel: string): SeedRegeling {
  const haarlem = sleutel === 'haarlem';
  return {
    keuzes: {
      normPercentage: 100,
      nettoAow: false,
      extraVermogen: sleutel === 'borne',
      kinderopvang: false,
      ondernemersPrive: false,
      aanvultermijn: '2-weken',
      voor: VOOR,
    },
    bron: haarlem
      ? 'DVO Haarlem 2015, bijlage 5.3: norm 100 procent; voor welke belastingen staat er niet'
      : 'Nog geen bron: de kwijtscheldingsverordening van de gemeente',
    zekerheid: haarlem ? 'contract' : 'te-bevestigen',
  };
}
