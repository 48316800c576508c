import { actorText } from '@/platform/context';
import type { Read } from '@/platform/tenant';
import type { Bestandsoort } from './bestandsoort';
import type { Onderwerp, Stand, StandReden } from './bijlage';
import { type Bijlage, loadSleutel, openNaam, toBijlage, whereOnderwerp } from './bijlage.store';

/** A bijlage as a list shows it; it opens at `/mijn/<gemeente>/bijlagen/<id>` or `/zaken/<gemeente>/bijlagen/<id>`. */
export type BijlageView = {
  id: string;
  /** Null once it was destroyed. */
  naam: string | null;
  soort: Bestandsoort | null;
  bytes: number;
  stand: Stand;
  standReden: StandReden;
  gemaaktOp: Date;
  /** Whether the one who looks brought it himself. */
  eigen: boolean;
};

/**
 * What was added to a subject, in the order in which it came; what is still coming in is not there. Of a form that was
 * not sent only what the same person added. For who proved that he may see the subject: this asks no more.
 */
export async function listBijlagen(
  read: Read,
  gemeenteId: number,
  onderwerp: Onderwerp,
): Promise<BijlageView[]> {
  return list(read, gemeenteId, { ...whereOnderwerp(read, gemeenteId, onderwerp) });
}

/** The same for a citizen: of his own case only what he brought himself, whatever the office added to it. */
export async function listEigenBijlagen(
  read: Read,
  gemeenteId: number,
  onderwerp: Onderwerp,
): Promise<BijlageView[]> {
  return list(read, gemeenteId, {
    ...whereOnderwerp(read, gemeenteId, onderwerp),
    gemaaktDoor: actorText(read.ctx.actor),
  });
}

async function list(read: Read, gemeenteId: number, where: object): Promise<BijlageView[]> {
  const rijen = await read.db.bijlage.findMany({
    where: { ...where, stand: { not: 'ontvangt' } },
    orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }],
  });
  read.shows(gemeenteId, new Set(rijen.map((rij) => rij.persoonId)));
  const views: BijlageView[] = [];
  for (const rij of rijen) views.push(await toView(read, toBijlage(rij)));
  return views;
}

async function toView(read: Read, bijlage: Bijlage): Promise<BijlageView> {
  const { id, soort, bytes, stand, standReden, gemaaktOp, gemaaktDoor } = bijlage;
  const naam = openNaam(await loadSleutel(read, bijlage), bijlage);
  return {
    id,
    naam,
    soort,
    bytes,
    stand,
    standReden,
    gemaaktOp,
    eigen: gemaaktDoor === actorText(read.ctx.actor),
  };
}
