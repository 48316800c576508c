import { Prisma } from '@/generated/prisma/client';
import type { InstellingvoorstelModel } from '@/generated/prisma/models';
import type { Zekerheid } from '@/law/dated';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound, Refused, Stale } from '@/platform/errors';
import type { Houder } from './instelling.store';
import type { Beveiligd, Instellinghandeling, Instellingvoorstel } from './instellingvoorstel';

/** A row as the core knows it; the CHECKs of the table hold its words. */
export const toInstellingvoorstel = ({
  kantoorId: _,
  ...rij
}: InstellingvoorstelModel): Instellingvoorstel => ({
  ...rij,
  soort: rij.soort as Beveiligd,
  handeling: rij.handeling as Instellinghandeling,
  status: rij.status as Instellingvoorstel['status'],
  zekerheid: rij.zekerheid as Zekerheid | null,
  vanaf: fromDatabaseDate(rij.vanaf),
});

const ofHouder = (houder: Houder) => ({
  kantoorId: houder.write.ctx.kantoorId,
  gemeenteId: houder.niveau === 'gemeente' ? houder.write.gemeenteId : null,
});

/** The medewerker who proposes or decides. Throws NotFound for anybody else: only staff changes settings. */
export function beheerderOf({ write: { ctx } }: Houder): string {
  if (ctx.actor.soort !== 'medewerker') throw new NotFound();
  return ctx.actor.medewerkerId;
}

/** The proposal of this houder as a form saw it. Throws NotFound or Stale. */
export async function loadInstellingvoorstel(
  houder: Houder,
  { id, versie }: { id: string; versie: number },
): Promise<Instellingvoorstel> {
  const rij = await houder.write.db.instellingvoorstel.findFirst({ where: { ...ofHouder(houder), id } });
  if (!rij) throw new NotFound();
  if (rij.versie !== versie) throw new Stale();
  return toInstellingvoorstel(rij);
}

/** Adds one. Throws Refused when another waits about the same setting. */
export async function insertInstellingvoorstel(houder: Houder, rij: Instellingvoorstel): Promise<void> {
  const json = (value: unknown) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonValue));
  try {
    await houder.write.db.instellingvoorstel.create({
      data: {
        ...rij,
        ...ofHouder(houder),
        waarde: json(rij.waarde),
        oud: json(rij.oud),
        vanaf: toDatabaseDate(rij.vanaf),
      },
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refused('weigering.voorstel-wacht');
    throw error;
  }
}

/** Whether a proposal about this setting waits. */
export async function hasOpenVoorstel(houder: Houder, soort: Beveiligd): Promise<boolean> {
  const where = { ...ofHouder(houder), soort, status: 'voorgesteld' };
  return (await houder.write.db.instellingvoorstel.count({ where })) > 0;
}

/** Writes what became of one that still has the version it was read with. Throws Stale otherwise. */
export async function saveInstellingvoorstel(houder: Houder, rij: Instellingvoorstel): Promise<void> {
  const { id, versie, status, beslotenDoor, beslotenOp, besluitReden } = rij;
  const { count } = await houder.write.db.instellingvoorstel.updateMany({
    where: { ...ofHouder(houder), id, versie },
    data: { status, beslotenDoor, beslotenOp, besluitReden, versie: versie + 1 },
  });
  if (count !== 1) throw new Stale();
}

/** One line in the audit of the houder, in the same transaction as the change. */
export async function auditInstellingvoorstel(
  houder: Houder,
  handeling: string,
  voor: Instellingvoorstel | null,
  na: Instellingvoorstel,
): Promise<void> {
  const regel = {
    handeling: `instellingvoorstel.${handeling}`,
    onderwerp: { soort: 'instellingvoorstel', id: na.id },
    voor,
    na,
  };
  if (houder.niveau === 'gemeente') await houder.write.audit({ ...regel, bewaarklasse: 'instelling' });
  else await houder.write.audit(regel);
}
