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

export async function insertZaakregel(write: Write, zaakId: string, regel: NieuweZaakregel): Promise<void> {
  await write.db.zaakregel.create({
    data: {
      gemeenteId: write.gemeenteId,
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
