import type { Read } from '@/platform/tenant';
import type { Kanaal } from './contact';

export type AnoniemGesprek = { id: string; kanaal: Kanaal; begonnenOp: Date };

/** The contact without a name that this medewerker has open in this gemeente, the latest; null where there is none. */
export async function getAnoniemGesprek(read: Read, gemeenteId: number): Promise<AnoniemGesprek | null> {
  const { actor } = read.ctx;
  if (actor.soort !== 'medewerker') return null;
  const rij = await read.db.klantcontact.findFirst({
    where: { gemeenteId, medewerkerId: actor.medewerkerId, status: 'open', persoonId: null },
    select: { id: true, kanaal: true, begonnenOp: true },
    orderBy: { begonnenOp: 'desc' },
  });
  return rij && { ...rij, kanaal: rij.kanaal as Kanaal };
}
