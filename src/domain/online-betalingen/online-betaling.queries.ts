import { kanOnlineBetalen } from '@/platform/betaalprovider';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import { isOnderweg, type OnlineBetaling } from './online-betaling';
import { toOnlineBetaling } from './online-betaling.store';
import { readKeuzes } from './read-keuzes';

/** A payment as citizen and desk see it. */
export type OnlineBetalingView = Pick<
  OnlineBetaling,
  'id' | 'aanslagId' | 'bedragCenten' | 'status' | 'gemaaktOp' | 'betaaldOp' | 'verwerktOp'
> & {
  aanslagnummer: string;
  belastingjaar: number;
  /** Paid, and the line of the bank should have been there by now. */
  blijftUit: boolean;
};

const MET_AANSLAG = { aanslag: { select: { aanslagnummer: true, belastingjaar: true } } } as const;

type Rij = Parameters<typeof toOnlineBetaling>[0] & {
  aanslag: { aanslagnummer: string; belastingjaar: number };
};

function toView({ ctx }: Read, { aanslag, ...rij }: Rij): OnlineBetalingView {
  const betaling = toOnlineBetaling(rij);
  const { id, aanslagId, bedragCenten, status, gemaaktOp, betaaldOp, verwerktOp } = betaling;
  return {
    ...{ id, aanslagId, bedragCenten, status, gemaaktOp, betaaldOp, verwerktOp, ...aanslag },
    blijftUit: status === 'betaald' && !isOnderweg(betaling, localDateOf(ctx.now)),
  };
}

/** What a person can pay online of one of his aanslagen. Throws NotFound. */
export async function getBetaalkeuze(
  read: Read,
  wie: { gemeenteId: number; persoonId: string; aanslagId: string },
) {
  return { ...(await readKeuzes(read, wie)), kan: kanOnlineBetalen(read.ctx.kantoorId) };
}

/** One payment of a person. Throws NotFound for that of another. */
export async function getOnlineBetaling(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  id: string,
): Promise<OnlineBetalingView> {
  const rij = await read.db.onlineBetaling.findUnique({
    where: { gemeenteId_id: { gemeenteId, id }, persoonId },
    include: MET_AANSLAG,
  });
  if (!rij) throw new NotFound();
  read.shows(gemeenteId, [persoonId]);
  return toView(read, rij);
}

/** The last payments of a person, the newest first. */
export async function listOnlineBetalingen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
  hoogstens = 10,
): Promise<OnlineBetalingView[]> {
  const rijen = await read.db.onlineBetaling.findMany({
    where: { gemeenteId, persoonId },
    include: MET_AANSLAG,
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'asc' }],
    take: hoogstens,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map((rij) => toView(read, rij));
}
