import type { BelofteModel } from '@/generated/prisma/models';
import type { Terugbelnorm } from '@/law/dienstverlening/terugbeltermijn';
import { actorText } from '@/platform/context';
import { newId, type Write } from '@/platform/tenant';
import type { BelofteSoort, BelofteStatus, Eigenaar, Feiten, Plan } from './belofte';

export type Belofte = Omit<BelofteModel, 'soort' | 'status' | 'eigenaar' | 'norm' | 'feiten'> & {
  soort: BelofteSoort;
  status: BelofteStatus;
  eigenaar: Eigenaar;
  norm: Terugbelnorm | null;
  feiten: Feiten;
};

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toBelofte = (rij: BelofteModel): Belofte => rij as unknown as Belofte;

export type NieuweBelofte = {
  soort: BelofteSoort;
  persoonId: string | null;
  gevraagdOp: Date;
  onderwerp: { soort: 'vraag' | 'taak'; id: string };
};

export async function insertBelofte(write: Write, nieuw: NieuweBelofte, plan: Plan): Promise<string> {
  const id = newId();
  await write.db.belofte.create({
    data: {
      gemeenteId: write.gemeenteId,
      id,
      persoonId: nieuw.persoonId,
      soort: nieuw.soort,
      gevraagdOp: nieuw.gevraagdOp,
      beloofd: plan.beloofd,
      uiterlijk: plan.uiterlijk,
      eigenaar: plan.eigenaar,
      bron: plan.bron,
      ...(plan.norm === null ? {} : { norm: plan.norm }),
      feiten: plan.feiten,
      onderwerpSoort: nieuw.onderwerp.soort,
      onderwerpId: nieuw.onderwerp.id,
      gemaaktDoor: actorText(write.ctx.actor),
      gemaaktOp: write.ctx.now,
    },
  });
  return id;
}

/** A promise of this gemeente, held until the end of the transaction, or null. */
export async function lockBelofte({ db, gemeenteId }: Write, id: string): Promise<Belofte | null> {
  await db.$queryRaw`select 1 from belofte where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.belofte.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij ? toBelofte(rij) : null;
}

export async function saveBelofte(
  { db, gemeenteId }: Write,
  id: string,
  data: { status: BelofteStatus; statusOp?: Date; alsnogOp?: Date; reden?: string },
): Promise<void> {
  await db.belofte.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, versie: { increment: 1 } },
  });
}
