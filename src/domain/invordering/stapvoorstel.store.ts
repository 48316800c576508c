import type { StapvoorstelModel } from '@/generated/prisma/models';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Padstap } from './invorderingspad';
import type { Stapvoorstel, Voorstelstatus } from './stapvoorstel';

const toStapvoorstel = ({ gemeenteId: _, ...rij }: StapvoorstelModel): Stapvoorstel => ({
  ...rij,
  stap: rij.stap as Padstap,
  dagtekening: fromDatabaseDate(rij.dagtekening),
  status: rij.status as Voorstelstatus,
});

/** One proposal of this gemeente. Throws NotFound. */
export async function loadStapvoorstel({ db, gemeenteId }: Write, id: string): Promise<Stapvoorstel> {
  const rij = await db.stapvoorstel.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  if (!rij) throw new NotFound();
  return toStapvoorstel(rij);
}

/** What was proposed about one claim, the last first. */
export async function loadStapvoorstellen(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Stapvoorstel[]> {
  const rijen = await db.stapvoorstel.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map(toStapvoorstel);
}

/** Writes a proposal. */
export async function insertStapvoorstel({ db, gemeenteId }: Write, rij: Stapvoorstel): Promise<void> {
  await db.stapvoorstel.create({
    data: { ...rij, dagtekening: toDatabaseDate(rij.dagtekening), gemeenteId },
  });
}

/** Writes the decision on a proposal that still has the version it was read with. Throws Stale otherwise. */
export async function saveStapbesluit({ db, gemeenteId }: Write, rij: Stapvoorstel): Promise<void> {
  const { id, versie, status, beslotenDoor, beslotenOp, besluitReden } = rij;
  const { count } = await db.stapvoorstel.updateMany({
    where: { gemeenteId, id, versie, status: 'voorgesteld' },
    data: { status, beslotenDoor, beslotenOp, besluitReden, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One audit line about a proposal. */
export const auditStapvoorstel = (
  write: Write,
  handeling: string,
  voor: Stapvoorstel | null,
  na: Stapvoorstel,
): Promise<void> =>
  write.audit({
    handeling: `stapvoorstel.${handeling}`,
    onderwerp: { soort: 'stapvoorstel', id: na.id },
    voor,
    na,
    bewaarklasse: 'invordering',
  });
