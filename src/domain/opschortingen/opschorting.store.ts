import type { OpschortingModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import { newId, type Write } from '@/platform/tenant';
import type { Grond, Opschorting } from './opschorting';

/** A row as the core knows it; the database holds the list of grounds (CHECK). */
export const toOpschorting = (rij: OpschortingModel): Opschorting => ({
  id: rij.id,
  grond: rij.grond as Grond,
  bron: { soort: rij.bronSoort, id: rij.bronId },
  persoonId: rij.persoonId,
  aanslagId: rij.aanslagId,
  aanslagregelId: rij.aanslagregelId,
  bedragCenten: rij.bedragCenten === null ? null : toCents(rij.bedragCenten),
  vanaf: fromDatabaseDate(rij.vanaf),
  tot: fromDatabaseDateOrNull(rij.tot),
});

export async function insertOpschorting(write: Write, nieuw: Omit<Opschorting, 'id'>): Promise<string> {
  const id = newId();
  const { bron, vanaf, tot, ...rest } = nieuw;
  await write.db.opschorting.create({
    data: {
      ...rest,
      gemeenteId: write.gemeenteId,
      id,
      bronSoort: bron.soort,
      bronId: bron.id,
      vanaf: toDatabaseDate(vanaf),
      tot: tot && toDatabaseDate(tot),
      gemaaktDoor: actorText(write.ctx.actor),
      gemaaktOp: write.ctx.now,
    },
  });
  return id;
}

/** Ends what this source holds and has not ended yet: on `per`, or on its first day when that is later. */
export async function endOpschortingen(
  { db, gemeenteId }: Write,
  bron: { soort: string; id: string },
  per: LocalDate,
  reden: string,
): Promise<string[]> {
  const rijen = await db.$queryRaw<{ id: string }[]>`
    update opschorting set tot = greatest(vanaf, least(coalesce(tot, ${per}::date), ${per}::date)), eind_reden = ${reden},
      versie = versie + 1
    where gemeente_id = ${gemeenteId} and bron_soort = ${bron.soort} and bron_id = ${bron.id}::uuid and eind_reden is null
    returning id`;
  return rijen.map((rij) => rij.id);
}
