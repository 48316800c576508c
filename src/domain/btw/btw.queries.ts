import { toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import {
  type Btwcijfers,
  type Btwoverzicht,
  type Btwregel,
  kwartalenTot,
  type Tijdigheid,
  tijdigheidVan,
  uiterlijkVoor,
} from './btw';
import { loadKwartaalcijfers, loadOverzichten, loadRegels } from './btw.store';

/** A quarter that is over: its figures, its last day, and how far its overview is. */
export type Btwkwartaal = Btwcijfers & {
  kwartaal: LocalDate;
  uiterlijk: LocalDate;
  tijdigheid: Tijdigheid;
  /** The proposal that waits, or the overview that was adopted. */
  overzicht: Btwoverzicht | null;
};

const NIETS: Btwcijfers = { regels: 0, bedragCenten: toCents(0n), btwCenten: toCents(0n) };

/** The quarters of one gemeente that are over, the latest first. Throws NotFound outside the read. */
export async function getBtwkwartalen(read: Read, gemeenteId: number): Promise<Btwkwartaal[]> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const vandaag = localDateOf(read.ctx.now);
  const cijfers = await loadKwartaalcijfers(read, gemeenteId);
  const overzichten = await loadOverzichten(read, gemeenteId);
  const geldt = (o: Btwoverzicht) => o.status === 'vastgesteld' || o.status === 'voorgesteld';
  return kwartalenTot(cijfers[0]?.kwartaal ?? null, vandaag).map((kwartaal) => {
    const overzicht = overzichten.find((o) => o.kwartaal === kwartaal && geldt(o)) ?? null;
    const vast = overzicht?.status === 'vastgesteld' ? overzicht : null;
    const { regels, bedragCenten, btwCenten } = vast ??
      cijfers.find((c) => c.kwartaal === kwartaal) ?? { ...NIETS };
    const verstrektOp = vast?.beslotenOp ? localDateOf(vast.beslotenOp) : null;
    return {
      ...{ kwartaal, overzicht, regels, bedragCenten, btwCenten },
      uiterlijk: uiterlijkVoor(kwartaal),
      tijdigheid: tijdigheidVan(kwartaal, verstrektOp, vandaag),
    };
  });
}

export type Btwregelstand = Btwregel & { gecorrigeerd: boolean };

/** The lines of one quarter of one gemeente, by date. Throws NotFound outside the read. */
export async function listBtwregels(
  read: Read,
  gemeenteId: number,
  kwartaal: LocalDate,
): Promise<Btwregelstand[]> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const regels = await loadRegels(read, gemeenteId, kwartaal);
  const terug = await read.db.btwRegel.findMany({
    where: { gemeenteId, corrigeertId: { in: regels.map(({ id }) => id) } },
    select: { corrigeertId: true },
  });
  const weg = new Set(terug.map(({ corrigeertId }) => corrigeertId));
  return regels.map((regel) => ({ ...regel, gecorrigeerd: weg.has(regel.id) }));
}

/** The quarters as their gemeente sees them: what is not adopted yet shows when it must be there, and no figures. */
export async function getBtwkwartalenVoorGemeente(read: Read, gemeenteId: number): Promise<Btwkwartaal[]> {
  return (await getBtwkwartalen(read, gemeenteId)).map((k) =>
    k.overzicht?.status === 'vastgesteld' ? k : { ...k, ...NIETS, overzicht: null },
  );
}

/** One quarter as its gemeente got it. Throws NotFound, also for one that was not adopted. */
export async function getBtwoverzicht(
  read: Read,
  gemeenteId: number,
  kwartaal: LocalDate,
): Promise<{ stand: Btwkwartaal; regels: Btwregelstand[] }> {
  const stand = (await getBtwkwartalen(read, gemeenteId)).find((k) => k.kwartaal === kwartaal);
  if (stand?.overzicht?.status !== 'vastgesteld') throw new NotFound();
  return { stand, regels: await listBtwregels(read, gemeenteId, kwartaal) };
}

/** What a gemeente of this read has to do next: its oldest quarter that is over without an overview. */
export type Btwstand = { gemeenteId: number; kwartaal: LocalDate; uiterlijk: LocalDate; verlopen: boolean };

/** The same of every gemeente of the read that has one to do, the most urgent first. */
export async function listBtwstanden(read: Read): Promise<Btwstand[]> {
  const vandaag = localDateOf(read.ctx.now);
  const eerste = await read.db.btwRegel.groupBy({
    by: ['gemeenteId'],
    where: { gemeenteId: { in: [...read.gemeenten] } },
    _min: { kwartaal: true },
  });
  const klaar = await read.db.btwOverzicht.findMany({
    where: { gemeenteId: { in: [...read.gemeenten] }, status: 'vastgesteld' },
    select: { gemeenteId: true, kwartaal: true },
  });
  const gedaan = new Set(klaar.map((k) => `${k.gemeenteId} ${fromDatabaseDate(k.kwartaal)}`));
  return eerste
    .flatMap(({ gemeenteId, _min }): Btwstand[] => {
      const van = _min.kwartaal === null ? null : fromDatabaseDate(_min.kwartaal);
      const kwartaal = kwartalenTot(van, vandaag)
        .filter((k) => !gedaan.has(`${gemeenteId} ${k}`))
        .at(-1);
      if (kwartaal === undefined) return [];
      const uiterlijk = uiterlijkVoor(kwartaal);
      return [{ gemeenteId, kwartaal, uiterlijk, verlopen: vandaag > uiterlijk }];
    })
    .toSorted(
      (a, b) =>
        (a.uiterlijk < b.uiterlijk ? -1 : a.uiterlijk > b.uiterlijk ? 1 : 0) || a.gemeenteId - b.gemeenteId,
    );
}
