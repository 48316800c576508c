import { type Klachttermijn, klachttermijn } from '@/law/heffing/klachttermijn';
import type { Uitkomst } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import type { Klacht } from './klacht';

/** By when a complaint is done, with every step: of what is known of it and the day on which it came. */
export const klachtdagVan = (
  { metCommissie, verdaagd, verlengdTot }: Pick<Klacht, 'metCommissie' | 'verdaagd' | 'verlengdTot'>,
  ontvangenOp: Date,
): Uitkomst<Klachttermijn> =>
  klachttermijn(localDateOf(ontvangenOp), {
    metCommissie,
    verdaagd,
    ...(verlengdTot === null ? {} : { verlengdTot }),
  });
