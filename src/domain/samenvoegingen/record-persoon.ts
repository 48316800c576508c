import { type Inzending, makePersoon, type Uitkomst } from '@/domain/persoonsfeiten/make-persoon';
import type { Write } from '@/platform/tenant';
import { type Lijkt, listLijktOp } from './lijkt-op.queries';

/**
 * Records somebody without BSN or RSIN: a foreign owner, an estate, an association without RSIN. Who is like him by the rule
 * of the list of doubles is answered first (`makePersoon`). Throws Refused at the field.
 */
export const recordPersoon = (write: Write, inzending: Inzending): Promise<Uitkomst<Lijkt>> =>
  makePersoon(write, inzending, (wie) => listLijktOp(write, write.gemeenteId, wie));
