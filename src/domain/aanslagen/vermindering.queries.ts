import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import type { Read } from '@/platform/tenant';
import type { Vermindering } from './vermindering';
import { loadVerminderingen, toVermindering } from './vermindering.store';

/** Proposals and decisions about one aanslag, the latest first. */
export const listVerminderingenVan = (
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Vermindering[]> => loadVerminderingen(read, gemeenteId, aanslagId);

export type VerminderingVoorstel = Vermindering & {
  aanslagnummer: string;
  belastingsoort: string;
  persoonId: string;
  naam: string;
};

const persoon = { select: NAAMVELDEN };

/** Proposals of one gemeente that wait for a second person, the oldest first. */
export async function listVoorgesteldeVerminderingen(
  read: Read,
  gemeenteId: number,
): Promise<VerminderingVoorstel[]> {
  const rijen = await read.db.vermindering.findMany({
    where: { gemeenteId, status: 'voorgesteld' },
    orderBy: [{ voorgesteldOp: 'asc' }, { id: 'asc' }],
    include: {
      aanslag: { select: { aanslagnummer: true, persoonId: true, persoon } },
      aanslagregel: { select: { belastingsoort: true } },
    },
  });
  read.shows(
    gemeenteId,
    rijen.map((rij) => rij.aanslag.persoonId),
  );
  return rijen.map(({ aanslag, aanslagregel, ...rij }) => ({
    ...toVermindering(rij),
    aanslagnummer: aanslag.aanslagnummer,
    belastingsoort: aanslagregel.belastingsoort,
    persoonId: aanslag.persoonId,
    naam: aanschrijfnaam(aanslag.persoon),
  }));
}

/** The name of who an aanslag is of. */
export async function getNaamOpAanslag(read: Read, gemeenteId: number, persoonId: string): Promise<string> {
  const rij = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    ...persoon,
  });
  if (!rij) return '';
  read.shows(gemeenteId, [persoonId]);
  return aanschrijfnaam(rij);
}
