import { geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import type { KostenterugnameModel } from '@/generated/prisma/models';
import { type Cents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { Stale } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import type { Kostenterugname, Terugnamestatus } from './kostenterugname';

export const toTerugname = ({ gemeenteId: _, ...rij }: KostenterugnameModel): Kostenterugname => ({
  ...rij,
  status: rij.status as Terugnamestatus,
});

/** One proposal of this gemeente, or null. */
export async function loadTerugname({ db, gemeenteId }: Write, id: string): Promise<Kostenterugname | null> {
  const rij = await db.kostenterugname.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toTerugname(rij);
}

/** Whether a proposal about these costs waits. */
export async function wachtTerugname({ db, gemeenteId }: Write, kostenId: string): Promise<boolean> {
  const rij = await db.kostenterugname.findFirst({
    where: { gemeenteId, kostenId, status: 'voorgesteld' },
    select: { id: true },
  });
  return rij !== null;
}

export async function insertTerugname({ db, gemeenteId }: Write, rij: Kostenterugname): Promise<void> {
  await db.kostenterugname.create({ data: { ...rij, gemeenteId } });
}

/** Writes the decision on a proposal that still has the version it was read with. Throws Stale otherwise. */
export async function saveTerugnamebesluit({ db, gemeenteId }: Write, rij: Kostenterugname): Promise<void> {
  const { id, versie, status, beslotenDoor, beslotenOp, besluitReden } = rij;
  const { count } = await db.kostenterugname.updateMany({
    where: { gemeenteId, id, versie, status: 'voorgesteld' },
    data: { status, beslotenDoor, beslotenOp, besluitReden, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One audit line about a proposal. */
export const auditTerugname = (
  write: Write,
  handeling: string,
  voor: Kostenterugname | null,
  na: Kostenterugname,
): Promise<void> =>
  write.audit({
    handeling,
    onderwerp: { soort: 'kostenterugname', id: na.id },
    voor,
    na,
    bewaarklasse: 'invordering',
  });

/** Up to what amount a colleague decides; without a setting every amount is for the invorderingsambtenaar. */
export async function loadGrens(read: Read, gemeenteId: number): Promise<Cents> {
  const dag = localDateOf(read.ctx.now);
  const { waarde } = geldendOp('invorderingskosten', await readGegevens(read, gemeenteId), dag);
  return toCents(BigInt(waarde?.terugnemenTotEuro ?? 0) * 100n);
}
