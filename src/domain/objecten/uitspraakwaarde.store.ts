import { waardepeildatumVan } from '@/law/heffing/woz-vaststelling';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';

/** The value of one object that an uitspraak determines. */
export type Uitspraakwaarde = { objectId: string; waardeEuro: bigint };

/** The decision that an uitspraak is. Throws NotFound. */
export async function loadUitspraak({ db, gemeenteId }: Write, id: string) {
  const besluit = await db.besluit.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { stand: true, voorgesteldDoor: true, voorgesteldOp: true, beslotenDoor: true },
  });
  if (!besluit) throw new NotFound();
  return besluit;
}

/** Adds them behind what there is of each object and year, with the waardepeildatum of the value before. */
export async function insertUitspraakwaarden(
  { db, gemeenteId }: Write,
  vaststellingId: string,
  belastingjaar: number,
  waarden: readonly Uitspraakwaarde[],
): Promise<void> {
  for (const { objectId, waardeEuro } of waarden)
    await db.$executeRaw`insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, volgnummer,
        vaststelling_id)
      select ${gemeenteId}::int, md5(${`${vaststellingId}:${objectId}`})::uuid, ${objectId}::uuid, ${belastingjaar}::int, ${waardeEuro}::bigint,
        coalesce((array_agg(waardepeildatum order by volgnummer desc))[1], ${waardepeildatumVan(belastingjaar)}::date),
        coalesce(max(volgnummer), 0) + 1, ${vaststellingId}::uuid
      from woz_waarde where gemeente_id = ${gemeenteId}::int and object_id = ${objectId}::uuid and belastingjaar = ${belastingjaar}::int`;
}
