import { type Grens, grensVan, RECHTEN, type Recht } from '@/platform/acting-for';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, holdsOn } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { NA_OVERLIJDEN } from './erven';
import { aanschrijfnaam } from './naam';

type Eigen = readonly { gemeenteId: number; persoonId: string }[];

/** Somebody for whom the reader may act today. */
export type Client = {
  /** Of the vertegenwoordiging. */
  id: string;
  gemeenteId: number;
  persoonId: string;
  naam: string;
  soort: string;
  vanaf: LocalDate;
  tot: LocalDate | null;
  rechten: readonly Recht[];
  /** Within which limit; of one case also its number. */
  grens: Grens;
  /** Given by the client himself, so that the reader may stop on his own. */
  gegeven: boolean;
  zaaknummer: string | null;
};

/** A mandate ends with a death; that of who acts for the heirs begins with it. */
const metOverlijden = {
  OR: [
    { soort: { in: [...NA_OVERLIJDEN] }, persoon: { overlijdensdatum: { not: null } } },
    { soort: { notIn: [...NA_OVERLIJDEN] }, persoon: { overlijdensdatum: null } },
  ],
};

const vanVandaag = (read: Read, eigen: Eigen) => ({
  ...holdsOn(localDateOf(read.ctx.now)),
  stand: 'geldig',
  AND: [
    metOverlijden,
    {
      OR: eigen.map(({ gemeenteId, persoonId }) => ({ gemeenteId, vertegenwoordigerId: persoonId })),
    },
  ],
});

/** Whether the reader may act for anybody today. Shows nobody. */
export async function hasClienten(read: Read, eigen: Eigen): Promise<boolean> {
  if (eigen.length === 0) return false;
  const found = await read.db.vertegenwoordiging.findFirst({
    where: vanVandaag(read, eigen),
    select: { id: true },
  });
  return found !== null;
}

/** For whom the reader may act today, in the gemeenten of this read, by name. */
export async function listClienten(read: Read, eigen: Eigen): Promise<Client[]> {
  if (eigen.length === 0) return [];
  const rijen = await read.db.vertegenwoordiging.findMany({
    where: vanVandaag(read, eigen),
    include: {
      persoon: true,
      machtiging: { include: { zaak: { select: { zaaknummer: true } } } },
    },
  });
  for (const rij of rijen) read.shows(rij.gemeenteId, [rij.persoonId]);
  return rijen
    .map((rij) => ({
      id: rij.id,
      gemeenteId: rij.gemeenteId,
      persoonId: rij.persoonId,
      naam: aanschrijfnaam(rij.persoon),
      soort: rij.soort,
      vanaf: fromDatabaseDate(rij.vanaf),
      tot: fromDatabaseDateOrNull(rij.tot),
      rechten: RECHTEN.filter((recht) => (rij.machtiging ?? rij).rechten.includes(recht)),
      grens: grensVan(rij.machtiging?.grens ?? null, rij.machtiging?.zaakId ?? null),
      gegeven: rij.machtiging !== null,
      zaaknummer: rij.machtiging?.zaak?.zaaknummer ?? null,
      zoeknaam: rij.persoon.zoeknaam,
    }))
    .sort((x, y) => (x.zoeknaam < y.zoeknaam ? -1 : x.zoeknaam > y.zoeknaam ? 1 : x.id < y.id ? -1 : 1))
    .map(({ zoeknaam: _, ...client }) => client);
}
