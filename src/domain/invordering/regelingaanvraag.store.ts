import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Reden, Wens } from './regelingplan';

export type Aanvraag = {
  id: string;
  persoonId: string;
  kanaal: 'mijn' | 'balie';
  wens: Wens;
  aanslagIds: string[];
  uitkomst: 'plannen' | 'geweigerd';
  redenen: Reden[];
};

/** A reason as it is kept: amounts as text, because JSON has no bigint. */
const withText = (redenen: readonly Reden[]) =>
  JSON.parse(JSON.stringify(redenen, (_, value) => (typeof value === 'bigint' ? value.toString() : value)));

export async function insertAanvraag(
  write: Write,
  nieuw: Omit<Aanvraag, 'id'> & { clientSleutel: string; inhoudHash: string },
): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const { wens, redenen, ...rest } = nieuw;
  await db.regelingaanvraag.create({
    data: {
      gemeenteId,
      id,
      ...rest,
      nuCenten: wens.nu,
      perMaandCenten: wens.perMaand,
      redenen: withText(redenen),
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  return id;
}

/** An application of this gemeente, or null. */
export async function loadAanvraag({ db }: Read, gemeenteId: number, id: string): Promise<Aanvraag | null> {
  const rij = await db.regelingaanvraag.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return (
    rij && {
      id,
      persoonId: rij.persoonId,
      kanaal: rij.kanaal as Aanvraag['kanaal'],
      wens: { nu: toCents(rij.nuCenten), perMaand: toCents(rij.perMaandCenten) },
      aanslagIds: rij.aanslagIds,
      uitkomst: rij.uitkomst as Aanvraag['uitkomst'],
      redenen: rij.redenen as unknown as Reden[],
    }
  );
}
