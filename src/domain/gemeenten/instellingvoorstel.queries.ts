import type { Read } from '@/platform/tenant';
import type { Instellingvoorstel } from './instellingvoorstel';
import { toInstellingvoorstel } from './instellingvoorstel.store';

export type InstellingvoorstelView = Instellingvoorstel & {
  /** Name and key of the gemeente; null for the kantoor itself. */
  gemeente: { naam: string; sleutel: string } | null;
  voorsteller: string;
  besluiter: string | null;
};

const wie = { select: { naam: true } } as const;
const wel = { voorsteller: wie, besluiter: wie } as const;
/** How many decided ones a list shows. */
const EERDER = 25;

type Rij = Parameters<typeof toInstellingvoorstel>[0] & {
  voorsteller: { naam: string };
  besluiter: { naam: string } | null;
};

async function toViews({ db }: Read, rijen: readonly Rij[]): Promise<InstellingvoorstelView[]> {
  const gemeenten = await db.gemeente.findMany({ select: { id: true, naam: true, sleutel: true } });
  return rijen.map(({ voorsteller, besluiter, ...rij }) => {
    const gemeente = gemeenten.find((g) => g.id === rij.gemeenteId);
    return {
      ...toInstellingvoorstel(rij),
      gemeente: gemeente ? { naam: gemeente.naam, sleutel: gemeente.sleutel } : null,
      voorsteller: voorsteller.naam,
      besluiter: besluiter?.naam ?? null,
    };
  });
}

/** What waits for a second beheerder, the first first. */
export async function listWachtendeInstellingen(read: Read): Promise<InstellingvoorstelView[]> {
  const rijen = await read.db.instellingvoorstel.findMany({
    where: { kantoorId: read.ctx.kantoorId, status: 'voorgesteld' },
    include: wel,
    orderBy: [{ voorgesteldOp: 'asc' }, { id: 'asc' }],
  });
  return toViews(read, rijen);
}

/** The last that were decided or taken back, newest first. */
export async function listBeslotenInstellingen(read: Read): Promise<InstellingvoorstelView[]> {
  const rijen = await read.db.instellingvoorstel.findMany({
    where: { kantoorId: read.ctx.kantoorId, status: { not: 'voorgesteld' } },
    include: wel,
    orderBy: [{ voorgesteldOp: 'desc' }, { id: 'desc' }],
    take: EERDER,
  });
  return toViews(read, rijen);
}

/** One proposal of the kantoor, or null. */
export async function getInstellingvoorstel(read: Read, id: string): Promise<InstellingvoorstelView | null> {
  const rij = await read.db.instellingvoorstel.findUnique({
    where: { kantoorId_id: { kantoorId: read.ctx.kantoorId, id } },
    include: wel,
  });
  return rij ? ((await toViews(read, [rij]))[0] ?? null) : null;
}

/** The proposal that waits about one setting, of a gemeente or of the kantoor (null), or null. */
export async function getWachtendVoorstel(
  read: Read,
  { gemeenteId, soort }: { gemeenteId: number | null; soort: string },
): Promise<InstellingvoorstelView | null> {
  const rij = await read.db.instellingvoorstel.findFirst({
    where: { kantoorId: read.ctx.kantoorId, gemeenteId, soort, status: 'voorgesteld' },
    include: wel,
  });
  return rij ? ((await toViews(read, [rij]))[0] ?? null) : null;
}
