import { dated } from './dated';
import { leidraad } from './regelingen';

/**
 * How long records of collection are kept after they were settled. The term of the tax law of the Rijk does not hold for
 * municipal levy (Gemeentewet 236, lid 1), and the Selectielijst has its terms per kind of process: a choice of the office.
 */
export const bewarenNaAfdoening = dated('bewaren van stukken van de invordering na afdoening', 'jaren', [
  {
    vanaf: '2026-01-01',
    waarde: 3,
    bron: leidraad('1.1.11'),
    gecontroleerdOp: '2026-11-21',
    zekerheid: 'geverifieerd',
  },
]);
