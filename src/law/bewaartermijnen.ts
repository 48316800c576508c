import { dated } from './dated';
import { leidraad } from './regelingen';

/**
 * How long records of collection are kept after they were settled. For municipal levy the seven years of AWR 52 do not hold
 * (Gemeentewet 236, lid 1), and the Selectielijst has its terms per kind of process: those are a choice of the office.
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
