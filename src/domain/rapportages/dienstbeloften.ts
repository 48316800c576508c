import type { Eigenaar } from '@/domain/beloften/belofte';
import type { Dienstbelofte } from '@/domain/beloften/dienstbelofte';
import type { BelofteRapport, Deel } from './beloften';
import type { ContactRapport } from './contacten';
import type { Aantal } from './klein-aantal';

/** How it goes with one promise in a period. `onbekend`: there is nothing to measure; a null count is withheld. */
export type Dienststand =
  | { soort: 'gehouden'; deel: Deel }
  | { soort: 'een-keer' | 'doorverbinden'; aantal: Aantal; vragen: Aantal }
  | { soort: 'bijgewerkt'; moment: Date }
  | { soort: 'onbekend' }
  | { soort: 'niet-meetbaar' };

export type Dienstregel = Dienstbelofte & { eigenaar: Eigenaar; stand: Dienststand };

/**
 * Every promise to all inwoners with whose it is and the figure that shows whether it is kept (T-01). A promise is
 * measured only by what its own owner promised to single inwoners.
 */
export function dienstRegels(
  beloften: readonly Dienstbelofte[],
  cijfers: { beloften: BelofteRapport; contacten: ContactRapport; bijgewerkt: Date | null },
): Dienstregel[] {
  return beloften.map((belofte) => {
    const eigenaar = belofte.gemeenteId === null ? 'kantoor' : 'gemeente';
    return { ...belofte, eigenaar, stand: standVan(belofte, eigenaar, cijfers) };
  });
}

function standVan(
  { meting }: Dienstbelofte,
  eigenaar: Eigenaar,
  { beloften, contacten, bijgewerkt }: Parameters<typeof dienstRegels>[1],
): Dienststand {
  if (meting === 'niet-meetbaar') return { soort: meting };
  if (meting === 'bijgewerkt')
    return bijgewerkt ? { soort: meting, moment: bijgewerkt } : { soort: 'onbekend' };
  if (meting === 'een-keer' || meting === 'doorverbinden') {
    const { vragen, inEenKeer, doorverbonden } = contacten.cijfers;
    if (vragen === 0) return { soort: 'onbekend' };
    return { soort: meting, aantal: meting === 'een-keer' ? inEenKeer : doorverbonden, vragen };
  }
  const regel = beloften.perSoort.find((r) => r.eigenaar === eigenaar && r.soort === meting);
  return regel?.deel ? { soort: 'gehouden', deel: regel.deel } : { soort: 'onbekend' };
}
