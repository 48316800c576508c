import type { Cents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Write } from '@/platform/tenant';

/** Reports to the gemeente what its aanslag becomes, as of the moment of the decision. */
export async function insertGevolg(
  { db, gemeenteId, ctx }: Write,
  gevolg: { zaakId: string; besluitId: string; wasCenten: Cents; wordtCenten: Cents },
): Promise<void> {
  await db.mandaatgevolg.create({ data: { ...gevolg, gemeenteId, gemeldOp: ctx.now } });
}

/** Held until the end of the transaction; whether it was done already. Throws NotFound. */
export async function lockGevolg({ db, gemeenteId }: Write, zaakId: string): Promise<{ verwerkt: boolean }> {
  const [rij] = await db.$queryRaw<{ verwerkt: boolean }[]>`
    select verwerkt_op is not null as verwerkt from mandaatgevolg
    where gemeente_id = ${gemeenteId} and zaak_id = ${zaakId}::uuid for update`;
  if (!rij) throw new NotFound();
  return rij;
}

export async function markGevolg({ db, gemeenteId, ctx }: Write, zaakId: string): Promise<void> {
  await db.mandaatgevolg.update({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    data: { verwerktDoor: actorText(ctx.actor), verwerktOp: ctx.now },
  });
}
