import type { Zaaksoort } from '@/domain/zaken/zaak';
import { administratiefBeroepDeel } from './administratief-beroep-deel';
import { beroepDeel } from './beroep-deel';
import { bezwaarDeel } from './bezwaar-deel';
import { klachtDeel } from './klacht-deel';
import { kwijtscheldingDeel } from './kwijtschelding-deel';
import { mandaatzaakDeel } from './mandaatzaak-deel';
import { meldingDeel } from './melding-deel';
import type { Zaakdeel } from './zaakdeel';

/** The part of each kind. A kind that has none shows the shell alone. */
export const ZAAKDELEN: Readonly<Partial<Record<Zaaksoort, Zaakdeel>>> = {
  'administratief-beroep': administratiefBeroepDeel,
  beroep: beroepDeel,
  bezwaar: bezwaarDeel,
  klacht: klachtDeel,
  kwijtschelding: kwijtscheldingDeel,
  mandaatzaak: mandaatzaakDeel,
  melding: meldingDeel,
};
