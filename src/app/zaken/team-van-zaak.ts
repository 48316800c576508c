import type { Team } from '@/domain/taken/taak';
import type { Zaaksoort } from '@/domain/zaken/zaak';

/** Who works on a kind of case. */
export const TEAM_VAN_ZAAK: Readonly<Record<Zaaksoort, Team>> = {
  bezwaar: 'heffen',
  kwijtschelding: 'innen',
  beroep: 'heffen',
  melding: 'heffen',
  klacht: 'serviceteam',
  'administratief-beroep': 'innen',
  mandaatzaak: 'serviceteam',
};
