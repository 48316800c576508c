import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { fromDatabaseDate } from '@/platform/database-date';
import type { Read } from '@/platform/tenant';
import { EIGEN_TERMIJNEN, type EigenTermijn, type Vervolg } from './vervolg';
import type { Zaak, ZaakOnderwerp } from './zaak';
import { toZaak } from './zaak.store';

export type ZaakView = Zaak & {
  gemeenteId: number;
  /** Whose case, as a letter names him. */
  naam: string;
  behandelaar: string | null;
  onderwerpen: ZaakOnderwerp[];
};

const MET = {
  persoon: { select: NAAMVELDEN },
  onderwerpen: { select: { onderwerpSoort: true, onderwerpId: true } },
} as const;

/** One case in one gemeente, or null. */
export async function getZaak(read: Read, gemeenteId: number, id: string): Promise<ZaakView | null> {
  const rij = await read.db.zaak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: MET,
  });
  if (!rij) return null;
  read.shows(gemeenteId, [rij.persoonId]);
  const namen = rij.behandelaarId === null ? null : await readNamen(read);
  return {
    ...toZaak(rij),
    gemeenteId,
    naam: aanschrijfnaam(rij.persoon),
    behandelaar: namen?.get(rij.behandelaarId ?? '') ?? null,
    onderwerpen: rij.onderwerpen.map((o) => ({
      soort: o.onderwerpSoort as ZaakOnderwerp['soort'],
      id: o.onderwerpId,
    })),
  };
}

/** Cases with this number in these gemeenten, also those that ended: a number is given out per gemeente. */
export async function findZaken(
  read: Read,
  waar: readonly { gemeenteId: number; soort: Zaak['soort'] }[],
  zaaknummer: string,
): Promise<ZaakView[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] }, zaaknummer },
    include: MET,
    orderBy: { gemeenteId: 'asc' },
  });
  const mag = rijen.filter((rij) =>
    waar.some((w) => w.gemeenteId === rij.gemeenteId && w.soort === rij.soort),
  );
  for (const rij of mag) read.shows(rij.gemeenteId, [rij.persoonId]);
  return mag.map((rij) => ({
    ...toZaak(rij),
    gemeenteId: rij.gemeenteId,
    naam: aanschrijfnaam(rij.persoon),
    behandelaar: null,
    onderwerpen: [],
  }));
}

/** Cases of one person in one gemeente, the latest first, each with what happens next as he sees it. */
export async function listZakenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<(Zaak & { vervolg: Vervolg | null })[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 100,
    include: {
      termijnen: {
        where: { stand: 'loopt', soort: { in: [...EIGEN_TERMIJNEN] } },
        orderBy: [{ uiterlijk: 'asc' }, { id: 'asc' }],
        take: 1,
        select: { soort: true, uiterlijk: true },
      },
    },
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ termijnen: [eerste], ...rij }) => ({
    ...toZaak(rij),
    vervolg: eerste ? { soort: eerste.soort as EigenTermijn, op: fromDatabaseDate(eerste.uiterlijk) } : null,
  }));
}
