import type { Grond } from '@/domain/opschortingen/opschorting';
import type { Bron } from '@/law/bron';
import { bijstandsrichtlijn, fw, iw, kostenwet, leidraad, uriw } from '@/law/regelingen';

/** By which article collecting waits on a ground. */
export const GRONDBRON: Readonly<Record<Grond, Bron>> = {
  'bezwaar-belasting': leidraad('25.2'),
  'bezwaar-kosten': kostenwet('7'),
  kwijtschelding: uriw('9'),
  uitstel: iw('25, eerste lid'),
  regeling: iw('25, eerste lid'),
  incasso: iw('25, eerste lid'),
  'incasso-mislukt': iw('25, eerste lid'),
  'online-betaling': iw('25, eerste lid'),
  'buitenlandse-incasso': bijstandsrichtlijn('10'),
  faillissement: fw('33'),
  surseance: fw('230'),
  wsnp: fw('301'),
  schuldregeling: leidraad('73'),
  adempauze: iw('25, eerste lid'),
  'bedrijf-beeindigd': leidraad('73'),
};
