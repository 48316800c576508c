import type { Read } from '@/platform/tenant';

export type VerordeningTeBevestigen = { gemeenteId: number; id: string; naam: string; bron: string };

/** Every verordening of the gemeenten of this read that is still to be confirmed and was not taken back. */
export function listVerordeningenTeBevestigen(read: Read): Promise<VerordeningTeBevestigen[]> {
  return read.db.verordening.findMany({
    where: {
      gemeenteId: { in: [...read.gemeenten] },
      zekerheid: 'te-bevestigen',
      status: { not: 'vervallen' },
    },
    orderBy: [{ gemeenteId: 'asc' }, { vanaf: 'desc' }, { belastingsoort: 'asc' }],
    select: { gemeenteId: true, id: true, naam: true, bron: true },
  });
}
