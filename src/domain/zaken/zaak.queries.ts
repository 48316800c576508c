import { readNamen } from '@/domain/medewerkers/read-namen';
import { formatNaam } from '@/domain/personen/persoon';
import type { Read } from '@/platform/tenant';
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
  persoon: { select: { voorletters: true, voorvoegsel: true, geslachtsnaam: true, voornamen: true } },
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
    naam: formatNaam(rij.persoon),
    behandelaar: namen?.get(rij.behandelaarId ?? '') ?? null,
    onderwerpen: rij.onderwerpen.map((o) => ({
      soort: o.onderwerpSoort as ZaakOnderwerp['soort'],
      id: o.onderwerpId,
    })),
  };
}

/** Cases of one person in one gemeente, the latest first. */
export async function listZakenVan(read: Read, gemeenteId: number, persoonId: string): Promise<Zaak[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(toZaak);
}
