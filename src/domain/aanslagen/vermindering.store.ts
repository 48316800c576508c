import type { VerminderingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Vermindering, VerminderingStatus, Verminderingsreden } from './vermindering';

export const toVermindering = ({ gemeenteId: _, ...rij }: VerminderingModel): Vermindering => ({
  ...rij,
  bedragCenten: toCents(rij.bedragCenten),
  reden: rij.reden as Verminderingsreden,
  status: rij.status as VerminderingStatus,
});

/** One proposal of this gemeente, or null. */
export async function loadVermindering({ db, gemeenteId }: Write, id: string): Promise<Vermindering | null> {
  const rij = await db.vermindering.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toVermindering(rij);
}

/** Proposals and decisions about one aanslag, the latest first. */
export async function loadVerminderingen(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Vermindering[]> {
  const rijen = await db.vermindering.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map(toVermindering);
}

export async function insertVermindering({ db, gemeenteId }: Write, rij: Vermindering): Promise<void> {
  await db.vermindering.create({ data: { ...rij, gemeenteId } });
}

/** Writes the decision on a proposal that still has the version it was read with. Throws Stale otherwise. */
export async function saveBesluit({ db, gemeenteId }: Write, rij: Vermindering): Promise<void> {
  const { id, versie, status, beslotenDoor, beslotenOp, besluitReden } = rij;
  const { count } = await db.vermindering.updateMany({
    where: { gemeenteId, id, versie, status: 'voorgesteld' },
    data: { status, beslotenDoor, beslotenOp, besluitReden, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One audit line about a vermindering. */
export const auditVermindering = (
  write: Write,
  handeling: string,
  voor: Vermindering | null,
  na: Vermindering,
): Promise<void> =>
  write.audit({
    handeling,
    onderwerp: { soort: 'vermindering', id: na.id },
    voor,
    na,
    bewaarklasse: 'aanslagen',
  });
