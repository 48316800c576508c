import type { Achter } from '@/domain/rapportages/kengetallen';
import { may, type Rol, type Verb } from '@/platform/permissions';

/** In which gemeente, and with which roles there. */
export type Toegang = { sleutel: string; rollen: readonly Rol[] };

type Lijst = { verb: Verb; pad: (gemeente: string) => string };

/** Where the records behind a figure are, and who may open that page: the page itself asks for the same. */
export const LIJSTEN: Readonly<Record<Exclude<Achter, 'regels'>, Lijst>> = {
  aanslagen: { verb: 'aanslag.zien', pad: (g) => `/heffing/${g}/aanslagen` },
  open: { verb: 'aansluiting.zien', pad: (g) => `/invordering/${g}/open` },
  ontvangsten: { verb: 'ontvangst.zien', pad: () => '/invordering/ontvangsten' },
  oninbaar: { verb: 'invordering.zien', pad: (g) => `/invordering/${g}/oninbaar` },
  terugbetalen: { verb: 'invordering.zien', pad: (g) => `/invordering/${g}/terugbetalen` },
  resultaten: { verb: 'aansluiting.zien', pad: (g) => `/invordering/${g}/resultaten` },
  zaken: { verb: 'zaak.zien', pad: () => '/zaken' },
  kwijtschelding: { verb: 'zaak.zien', pad: () => '/zaken?soort=kwijtschelding' },
  bezwaarresultaat: { verb: 'zaak.zien', pad: (g) => `/zaken/${g}/bezwaarresultaat` },
  vragen: { verb: 'taak.zien', pad: (g) => `/taken?wie=team&soort=vraag&gemeente=${g}` },
};

/** The address of the records behind a figure; null for who may not see them, and where only lines without persons are. */
export function lijstAchter(achter: Achter, { sleutel, rollen }: Toegang): string | null {
  if (achter === 'regels') return null;
  const { verb, pad } = LIJSTEN[achter];
  return may(rollen, verb) ? pad(sleutel) : null;
}
