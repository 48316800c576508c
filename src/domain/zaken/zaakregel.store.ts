import type { Prisma } from '@/generated/prisma/client';
import { actorText } from '@/platform/context';
import { newId, type Write } from '@/platform/tenant';

export type NieuweZaakregel = {
  /** What happened, a key of the words of this kind of case. */
  soort: string;
  tekst?: string;
  /** What the words need. No amounts and dates as text: the reader formats. */
  gegevens?: Prisma.InputJsonObject;
  voorBurger: boolean;
};

/** The next line of a journal. Whoever writes one holds the case, so that no two get the same place. */
export async function insertZaakregel(write: Write, zaakId: string, regel: NieuweZaakregel): Promise<void> {
  const { db, gemeenteId } = write;
  const { _max } = await db.zaakregel.aggregate({
    where: { gemeenteId, zaakId },
    _max: { volgnummer: true },
  });
  await db.zaakregel.create({
    data: {
      gemeenteId,
      volgnummer: (_max.volgnummer ?? 0) + 1,
      id: newId(),
      zaakId,
      moment: write.ctx.now,
      soort: regel.soort,
      tekst: regel.tekst ?? null,
      gegevens: regel.gegevens ?? {},
      voorBurger: regel.voorBurger,
      door: actorText(write.ctx.actor),
    },
  });
}
