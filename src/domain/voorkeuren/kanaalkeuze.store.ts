import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import { newId, type Read, type Write } from '@/platform/tenant';
import { INSTEMMING, type Keuze, type Keuzekanaal, type Keuzetaal } from './kanaalkeuze';

type Persoonstand = {
  natuurlijk: boolean;
  metNummer: boolean;
  overleden: boolean;
};

/** Two tabs, or the desk and a citizen, wait for each other here, per person and gemeente. Throws NotFound. */
export async function lockKiezer({ db, gemeenteId }: Write, persoonId: string): Promise<Persoonstand> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { soort: true, nummerVersleuteld: true, overlijdensdatum: true },
  });
  if (!rij) throw new NotFound();
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`kanaalkeuze:${persoonId}`}), ${gemeenteId}::int)`;
  return {
    natuurlijk: rij.soort === 'natuurlijk',
    metNummer: rij.nummerVersleuteld !== null,
    overleden: rij.overlijdensdatum !== null,
  };
}

export type Geldend = Keuze & { volg: number; persoonId: string };

/** What these persons chose last; who never chose is not among them. */
export async function loadKeuzes(
  { db }: Read,
  gemeenteId: number,
  persoonIds: readonly string[],
): Promise<Geldend[]> {
  if (persoonIds.length === 0) return [];
  const rijen = await db.kanaalkeuze.findMany({
    where: { gemeenteId, persoonId: { in: [...persoonIds] } },
    distinct: ['persoonId'],
    orderBy: [{ persoonId: 'asc' }, { volg: 'desc' }],
  });
  return rijen.map(({ persoonId, volg, kanaal, taal, kennisgeving }) => ({
    persoonId,
    volg,
    kanaal: kanaal as Keuzekanaal,
    taal: taal as Keuzetaal,
    kennisgeving,
  }));
}

export async function insertKeuze(
  { db, gemeenteId, ctx }: Write,
  nieuw: Keuze & { persoonId: string; volg: number; wijze: 'mijn' | 'balie' },
): Promise<void> {
  await db.kanaalkeuze.create({
    data: {
      ...nieuw,
      gemeenteId,
      id: newId(),
      instemming: nieuw.kanaal === 'post' ? null : INSTEMMING,
      moment: ctx.now,
      door: actorText(ctx.actor),
    },
  });
}
