import { getGemeente } from '@/domain/gemeenten/gemeente.queries';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { words } from '../../../words';

/** The one gemeente that a page under its name is about. */
export async function loadGemeente(read: Read) {
  const [gemeenteId] = read.gemeenten;
  if (gemeenteId === undefined) throw new NotFound();
  return getGemeente(read, gemeenteId);
}

/** The way back from a page about the contracts of a gemeente. */
export const overeenkomstCrumbs = (gemeente: { sleutel: string; naam: string }) => [
  { href: '/beheer/gemeenten', label: words('gemeenten.kop') },
  { href: `/beheer/gemeenten/${gemeente.sleutel}`, label: gemeente.naam },
];
