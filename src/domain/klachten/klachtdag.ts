import { type Klachttermijn, klachttermijn } from '@/law/heffing/klachttermijn';
import type { Uitkomst } from '@/law/uitleg';
import type { LocalDate } from '@/platform/local-date';
import type { Klacht } from './klacht';

/** By when a complaint is done, with every step: of what is known of it and the day on which it came. */
export const klachtdagVan = (
  { metCommissie, verdaagd, verlengdTot }: Pick<Klacht, 'metCommissie' | 'verdaagd' | 'verlengdTot'>,
  ontvangen: LocalDate,
): Uitkomst<Klachttermijn> =>
  klachttermijn(ontvangen, {
    metCommissie,
    verdaagd,
    ...(verlengdTot === null ? {} : { verlengdTot }),
  });
