import { actorText } from '@/platform/context';
import type { Write } from '@/platform/tenant';
import type { Objectsoort, Objectverwijzing } from './contactobject';

/** What a contact that is held is about. */
export async function readObjecten(
  { db, gemeenteId }: Write,
  contactId: string,
): Promise<Objectverwijzing[]> {
  const rijen = await db.contactobject.findMany({
    where: { gemeenteId, contactId },
    select: { soort: true, objectId: true },
  });
  return rijen.map(({ soort, objectId }) => ({ soort: soort as Objectsoort, id: objectId }));
}

export async function insertObject(
  { db, gemeenteId, ctx }: Write,
  contactId: string,
  { soort, id }: Objectverwijzing,
): Promise<void> {
  await db.contactobject.create({
    data: {
      ...{ gemeenteId, contactId, soort, objectId: id },
      gekoppeldOp: ctx.now,
      gekoppeldDoor: actorText(ctx.actor),
    },
  });
}

/** Takes it off, or all of it; returns how many that were. */
export async function deleteObject(
  { db, gemeenteId }: Write,
  contactId: string,
  over?: Objectverwijzing,
): Promise<number> {
  const welk = over ? { soort: over.soort, objectId: over.id } : {};
  return (await db.contactobject.deleteMany({ where: { gemeenteId, contactId, ...welk } })).count;
}
