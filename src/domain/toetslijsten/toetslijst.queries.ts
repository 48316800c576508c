import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { fromDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Belemmering } from './layout';
import type { Poststatus, Toetslijst } from './toetslijst';
import { toToetslijst, ZONDER_BESTAND } from './toetslijst.store';

/** How many of a list ended how; `belemmering` counts what stood in the way, as long as that is kept. */
export type Telling = {
  status: Readonly<Partial<Record<Poststatus, number>>>;
  belemmering: Readonly<Partial<Record<Belemmering, number>>>;
  reden: Readonly<Record<string, number>>;
};
export type LijstView = Toetslijst & { telling: Telling };

const LEEG: Telling = { status: {}, belemmering: {}, reden: {} };
/** So many lists at once: three years of months. */
const MEESTE = 36;

async function countPosten(
  { db }: Read,
  gemeenteIds: readonly number[],
  ids: readonly string[],
): Promise<Map<string, Telling>> {
  const groepen = await db.toetspost.groupBy({
    by: ['toetslijstId', 'status', 'belemmering', 'reden'],
    where: { gemeenteId: { in: [...gemeenteIds] }, toetslijstId: { in: [...ids] } },
    _count: { _all: true },
  });
  const plus = (al: Readonly<Record<string, number>>, wat: string | null, aantal: number) =>
    wat === null ? al : { ...al, [wat]: (al[wat] ?? 0) + aantal };
  const found = new Map<string, Telling>();
  for (const { toetslijstId, status, belemmering, reden, _count } of groepen) {
    const al = found.get(toetslijstId) ?? LEEG;
    found.set(toetslijstId, {
      status: plus(al.status, status, _count._all),
      belemmering: plus(al.belemmering, belemmering, _count._all),
      reden: plus(al.reden, reden, _count._all),
    });
  }
  return found;
}

/** The lists of one gemeente, the latest first, with their counts: no persons. */
export async function listToetslijsten(read: Read, gemeenteId: number): Promise<LijstView[]> {
  const rijen = await read.db.toetslijst.findMany({
    where: { gemeenteId },
    orderBy: [{ maand: 'desc' }, { voorgesteldOp: 'desc' }, { id: 'desc' }],
    take: MEESTE,
    omit: ZONDER_BESTAND,
  });
  const tellingen = await countPosten(
    read,
    [gemeenteId],
    rijen.map(({ id }) => id),
  );
  return rijen.map((rij) => ({ ...toToetslijst(rij), telling: tellingen.get(rij.id) ?? LEEG }));
}

/** The lists of all gemeenten of this read with which something must still be done, the oldest first. */
export async function listWachtendeToetslijsten(read: Read): Promise<(LijstView & { gemeenteId: number })[]> {
  const rijen = await read.db.toetslijst.findMany({
    where: {
      gemeenteId: { in: [...read.gemeenten] },
      status: { in: ['voorgesteld', 'akkoord', 'verzonden'] },
    },
    orderBy: [{ maand: 'asc' }, { gemeenteId: 'asc' }, { id: 'asc' }],
    take: MEESTE,
    omit: ZONDER_BESTAND,
  });
  const tellingen = await countPosten(
    read,
    read.gemeenten,
    rijen.map(({ id }) => id),
  );
  return rijen.map((rij) => ({
    ...toToetslijst(rij),
    gemeenteId: rij.gemeenteId,
    telling: tellingen.get(rij.id) ?? LEEG,
  }));
}

/** One list with its counts. Throws NotFound. */
export async function getToetslijst(read: Read, gemeenteId: number, id: string): Promise<LijstView> {
  const rij = await read.db.toetslijst.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    omit: ZONDER_BESTAND,
  });
  if (!rij) throw new NotFound();
  const tellingen = await countPosten(read, [gemeenteId], [id]);
  return { ...toToetslijst(rij), telling: tellingen.get(id) ?? LEEG };
}

export type PostView = {
  id: string;
  persoonId: string;
  naam: string;
  status: Poststatus;
  reden: string | null;
  belemmering: Belemmering | null;
};

/** Everybody of one list by name, with what came of it. */
export async function listToetsposten(read: Read, gemeenteId: number, id: string): Promise<PostView[]> {
  const rijen = await read.db.toetspost.findMany({
    where: { gemeenteId, toetslijstId: id },
    include: {
      persoon: { select: NAAMVELDEN },
    },
    orderBy: [{ persoon: { zoeknaam: 'asc' } }, { id: 'asc' }],
  });
  read.shows(
    gemeenteId,
    rijen.map(({ persoonId }) => persoonId),
  );
  return rijen.map(({ persoon, ...rij }) => ({
    id: rij.id,
    persoonId: rij.persoonId,
    naam: aanschrijfnaam(persoon),
    status: rij.status as Poststatus,
    reden: rij.reden,
    belemmering: rij.belemmering as Belemmering | null,
  }));
}

/** What one person may know of his tests: when, for which year, and what came of it. */
export type EigenToets = {
  id: string;
  belastingjaar: number;
  status: Poststatus;
  reden: string | null;
  belemmering: Belemmering | null;
  /** First day of the month of its list, when the list went out, and when the answer came. */
  maand: LocalDate;
  verzondenOp: Date | null;
  uitslagOp: Date | null;
};

/** The tests of one person in lists that got akkoord, the latest first. */
export async function listToetsenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<EigenToets[]> {
  const rijen = await read.db.toetspost.findMany({
    where: {
      gemeenteId,
      persoonId,
      status: { not: 'weggelaten' },
      toetslijst: { status: { in: ['verzonden', 'beantwoord'] } },
    },
    include: { toetslijst: { select: { belastingjaar: true, maand: true, verzondenOp: true } } },
    orderBy: [{ toetslijst: { maand: 'desc' } }, { id: 'desc' }],
    take: 10,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map((rij) => ({
    id: rij.id,
    belastingjaar: rij.toetslijst.belastingjaar,
    status: rij.status as Poststatus,
    reden: rij.reden,
    belemmering: rij.belemmering as Belemmering | null,
    maand: fromDatabaseDate(rij.toetslijst.maand),
    verzondenOp: rij.toetslijst.verzondenOp,
    uitslagOp: rij.uitslagOp,
  }));
}

export type ToestemmingView = { id: string; gegeven: boolean; kanaal: string; moment: Date };

/** Each yes and each no that somebody said about the yearly test, the latest first. */
export async function listToestemmingen(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<ToestemmingView[]> {
  const rijen = await read.db.toetstoestemming.findMany({
    where: { gemeenteId, persoonId },
    orderBy: [{ moment: 'desc' }, { id: 'desc' }],
    take: 20,
    select: { id: true, gegeven: true, kanaal: true, moment: true },
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen;
}
