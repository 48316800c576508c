import { aanschrijfnaam } from '@/domain/personen/naam';
import { fromDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Verzoekstatus } from './ervenverzoek';

export type ErvenverzoekView = {
  id: string;
  persoonId: string;
  persoon: string;
  status: Verzoekstatus;
  gevraagdOp: Date;
  uiterlijk: LocalDate;
  beantwoordOp: Date | null;
  toelichting: string | null;
};

type Rij = Omit<ErvenverzoekView, 'persoon' | 'uiterlijk' | 'status'> & {
  status: string;
  uiterlijk: Date;
  persoon: Parameters<typeof aanschrijfnaam>[0];
};

const toView = ({ id, persoonId, gevraagdOp, beantwoordOp, toelichting, ...rij }: Rij): ErvenverzoekView => ({
  ...{ id, persoonId, gevraagdOp, beantwoordOp, toelichting },
  persoon: aanschrijfnaam(rij.persoon),
  status: rij.status as Verzoekstatus,
  uiterlijk: fromDatabaseDate(rij.uiterlijk),
});

/** What was asked about the heirs of a person, the latest first. */
export async function listErvenverzoeken(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<ErvenverzoekView[]> {
  const rijen = await read.db.ervenverzoek.findMany({
    where: { gemeenteId, persoonId },
    include: { persoon: true },
    orderBy: [{ gevraagdOp: 'desc' }, { id: 'asc' }],
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(toView);
}

/** One of them, or null. */
export async function getErvenverzoek(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<ErvenverzoekView | null> {
  const rij = await read.db.ervenverzoek.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: { persoon: true },
  });
  if (rij === null) return null;
  read.shows(gemeenteId, [rij.persoonId]);
  return toView(rij);
}
