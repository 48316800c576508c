import { actorText } from '@/platform/context';
import { keyToWrite, seal } from '@/platform/data-key';
import type { LocalDate } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { BEWAARKLASSE_ZAAK, type Onderwerp } from './bijlage';
import { loadSleutel, toBijlage } from './bijlage.store';

type Zaakdoel = {
  soort: 'zaak';
  id: string;
  /** Retention class of this kind of case; `zaken` where it has none of its own. */
  bewaarklasse?: string;
};

/**
 * The form was sent: what this actor added to it now belongs to the case, also what is still coming in or waits in
 * quarantine. Only the key of each file is sealed anew, for the retention class of the case; they move in one
 * statement, in the transaction that opens the case. Answers how many. A key of somebody else's form moves nothing.
 */
export async function attachBijlagen(write: Write, conceptId: string, naar: Zaakdoel): Promise<number> {
  const { db, ctx, gemeenteId } = write;
  const bewaarklasse = naar.bewaarklasse ?? BEWAARKLASSE_ZAAK;
  await db.$queryRaw`select 1 from bijlage where gemeente_id = ${gemeenteId} and onderwerp_id = ${conceptId}::uuid for update`;
  const rijen = await db.bijlage.findMany({
    where: {
      gemeenteId,
      onderwerpSoort: 'concept',
      onderwerpId: conceptId,
      gemaaktDoor: actorText(ctx.actor),
      sleutelVersleuteld: { not: null },
    },
  });
  const ids: string[] = [];
  const sleutels: Buffer[] = [];
  for (const bijlage of rijen.map(toBijlage)) {
    const sleutel = await loadSleutel(write, bijlage);
    if (sleutel === null) continue;
    ids.push(bijlage.id);
    sleutels.push(seal(await keyToWrite(db, { gemeenteId, bewaarklasse, jaar: bijlage.jaar }), sleutel));
  }
  if (ids.length === 0) return 0;
  const aantal = await db.$executeRaw`
    update bijlage b set onderwerp_soort = 'zaak', onderwerp_id = ${naar.id}::uuid, bewaarklasse = ${bewaarklasse},
      sleutel_versleuteld = decode(n.sleutel, 'hex')
    from unnest(${ids}::uuid[], ${sleutels.map((key) => key.toString('hex'))}::text[]) as n(id, sleutel)
    where b.gemeente_id = ${gemeenteId} and b.id = n.id`;
  await write.audit({
    handeling: 'bijlagen.ingediend',
    onderwerp: { soort: 'zaak', id: naar.id },
    voor: { concept: conceptId },
    na: { bijlagen: ids },
    bewaarklasse,
  });
  return aantal;
}

/**
 * The case is done: its files are destroyed after this day. Which day that is, the kind of case knows (the Leidraad or
 * Selectielijst that holds for it); asked again it is that day. Answers how many.
 */
export async function setBewaartermijn(
  write: Write,
  onderwerp: Onderwerp & { soort: 'zaak' },
  bewarenTot: LocalDate,
): Promise<number> {
  const { db, gemeenteId } = write;
  return db.$executeRaw`
    update bijlage set bewaren_tot = ${bewarenTot}::date
    where gemeente_id = ${gemeenteId} and onderwerp_soort = 'zaak' and onderwerp_id = ${onderwerp.id}::uuid
      and stand <> 'vernietigd'`;
}
