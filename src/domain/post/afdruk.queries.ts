import { fromDatabaseDate, fromDatabaseDateOrNull } from '@/platform/database-date';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Afdrukopdracht, toOpdracht } from './afdruk.store';
import type { Afdrukstatus } from './afdrukopdracht';

/** Letters that wait to be printed together: of a run, or single ones of a day. */
export type WachtendeGroep = {
  gemeenteId: number;
  runId: string | null;
  dag: LocalDate | null;
  /** The kinds of letter in it. */
  soorten: string[];
  stukken: number;
  bladzijden: number;
  /** Since when the oldest of them waits. */
  sinds: LocalDate;
};

type GroepRij = Omit<WachtendeGroep, 'dag' | 'sinds'> & { dag: Date | null; sinds: Date };

/** What waits to be printed over the gemeenten of this read, the oldest first. */
export async function listWachtendeGroepen(read: Read): Promise<WachtendeGroep[]> {
  const rijen = await read.db.$queryRaw<GroepRij[]>`
    select s.gemeente_id as "gemeenteId", s.run_id as "runId", case when s.run_id is null then s.dag end as dag,
      array_agg(distinct s.soort order by s.soort) as soorten, count(*)::int as stukken, sum(s.bladzijden)::int as bladzijden, min(s.dag) as sinds
    from afdrukstuk s
    where s.gemeente_id = any(${[...read.gemeenten]}::int[]) and s.opdracht_id is null and s.adresstop_id is null and s.uitval is null
    group by 1, 2, 3 order by sinds, 1, 2`;
  return rijen.map((rij) => ({
    ...rij,
    dag: fromDatabaseDateOrNull(rij.dag),
    sinds: fromDatabaseDate(rij.sinds),
  }));
}

/** How many letters cannot be printed, per gemeente and reason. */
export async function countUitval(
  read: Read,
): Promise<{ gemeenteId: number; reden: string; aantal: number }[]> {
  const rijen = await read.db.afdrukstuk.groupBy({
    by: ['gemeenteId', 'uitval'],
    where: {
      gemeenteId: { in: [...read.gemeenten] },
      opdrachtId: null,
      uitval: { in: ['vernietigd', 'aangetast', 'overleden'] },
    },
    _count: true,
    orderBy: [{ gemeenteId: 'asc' }, { uitval: 'asc' }],
  });
  return rijen.map(({ gemeenteId, uitval, _count }) => ({ gemeenteId, reden: uitval ?? '', aantal: _count }));
}

export type OpdrachtRegel = {
  gemeenteId: number;
  id: string;
  nummer: string;
  status: Afdrukstatus;
  stukken: number;
  bladzijden: number;
  gemaaktOp: Date;
  geprintOp: Date | null;
};

/** So many print orders of each gemeente are shown, the newest. */
const LAATSTE = 20;

/** The last print orders of the gemeenten of this read, the newest first. */
export async function listAfdrukopdrachten(read: Read): Promise<OpdrachtRegel[]> {
  const perGemeente = await Promise.all(
    read.gemeenten.map((gemeenteId) =>
      read.db.afdrukopdracht.findMany({
        where: { gemeenteId },
        orderBy: { gemaaktOp: 'desc' },
        take: LAATSTE,
      }),
    ),
  );
  return perGemeente
    .flat()
    .map((rij) => ({ ...rij, status: rij.status as Afdrukstatus }))
    .toSorted((a, b) => b.gemaaktOp.getTime() - a.gemaaktOp.getTime());
}

export type AfdrukdeelView = {
  deel: number;
  stukken: number;
  bladzijden: number;
  sha256: string | null;
  bytes: number | null;
  gedownloadOp: Date | null;
};

export type AfdrukopdrachtView = Afdrukopdracht & {
  delen: AfdrukdeelView[];
  /** Pieces that were spoiled, by their number. */
  misdrukt: number[];
  /** The first and the last date on the letters in it. */
  dagtekening: { van: LocalDate; tot: LocalDate } | null;
  /** Letters that were printed after the day that stands on them. */
  teLaat: number;
};

/** One print order with its parts, or null. */
export async function getAfdrukopdracht(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<AfdrukopdrachtView | null> {
  const rij = await read.db.afdrukopdracht.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    include: {
      delen: { orderBy: { deel: 'asc' } },
      stuks: {
        where: { misdruktOp: { not: null } },
        orderBy: { volgnummer: 'asc' },
        select: { volgnummer: true },
      },
    },
  });
  if (!rij) return null;
  const [dagen] = await read.db.$queryRaw<{ van: Date | null; tot: Date | null; teLaat: number }[]>`
    select min(d.dagtekening) as van, max(d.dagtekening) as tot, (count(*) filter (where s.misdrukt_op is null
        and d.dagtekening < (${rij.geprintOp}::timestamptz at time zone 'Europe/Amsterdam')::date))::int as "teLaat"
    from afdrukstuk s join document d on d.gemeente_id = s.gemeente_id and d.id = s.document_id
    where s.gemeente_id = ${gemeenteId} and s.opdracht_id = ${id}::uuid`;
  const { delen, stuks, ...opdracht } = rij;
  return {
    ...toOpdracht(opdracht),
    delen,
    misdrukt: stuks.flatMap(({ volgnummer }) => (volgnummer === null ? [] : [volgnummer])),
    dagtekening:
      dagen?.van && dagen.tot ? { van: fromDatabaseDate(dagen.van), tot: fromDatabaseDate(dagen.tot) } : null,
    teLaat: dagen?.teLaat ?? 0,
  };
}

/** The number of a print order, or null. */
export async function findOpdrachtnummer(read: Read, gemeenteId: number, id: string): Promise<string | null> {
  const rij = await read.db.afdrukopdracht.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { nummer: true },
  });
  return rij?.nummer ?? null;
}

/** A part of a print order with the number of the order, or null. */
export async function getAfdrukdeel(
  read: Read,
  gemeenteId: number,
  opdrachtId: string,
  deel: number,
): Promise<{ nummer: string; sha256: string | null; bytes: number | null; stukken: number } | null> {
  const rij = await read.db.afdrukdeel.findUnique({
    where: { gemeenteId_opdrachtId_deel: { gemeenteId, opdrachtId, deel } },
    include: { opdracht: { select: { nummer: true } } },
  });
  return rij && { nummer: rij.opdracht.nummer, sha256: rij.sha256, bytes: rij.bytes, stukken: rij.stukken };
}

export type StukView = {
  id: string;
  volgnummer: number;
  documentId: string;
  soort: string;
  bladzijden: number;
  postcode: string | null;
  deel: number;
  /** The address of the sheet that goes in front; null where the letter bears its own. */
  adresblad: { regels: string[]; dag: LocalDate } | null;
};

/** Pieces of an order or of one part of it in print order, from after a number. */
export async function listStukken(
  read: Read,
  gemeenteId: number,
  vraag: { opdrachtId: string; deel?: number; na: number; hoogstens: number },
): Promise<StukView[]> {
  const { opdrachtId, deel, na, hoogstens } = vraag;
  const rijen = await read.db.afdrukstuk.findMany({
    where: { gemeenteId, opdrachtId, volgnummer: { gt: na }, ...(deel === undefined ? {} : { deel }) },
    orderBy: { volgnummer: 'asc' },
    take: hoogstens,
    include: { bezorging: { select: { adres: true } } },
  });
  return rijen.map(({ bezorging: { adres }, ...rij }) => ({
    ...rij,
    volgnummer: rij.volgnummer ?? 0,
    deel: rij.deel ?? 0,
    adresblad:
      rij.adresblad && Array.isArray(adres)
        ? { regels: adres.map(String), dag: fromDatabaseDate(rij.dag) }
        : null,
  }));
}

/** The first part that is not made yet, null when only the list is; 'klaar' for an order that is not in the making. */
export async function findTeMakenDeel(
  read: Read,
  gemeenteId: number,
  opdrachtId: string,
): Promise<number | null | 'klaar'> {
  const rij = await read.db.afdrukopdracht.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: opdrachtId } },
    select: {
      status: true,
      delen: { where: { sha256: null, stukken: { gt: 0 } }, orderBy: { deel: 'asc' }, take: 1 },
    },
  });
  if (rij?.status !== 'in-de-maak') return 'klaar';
  return rij.delen[0]?.deel ?? null;
}

/** Print orders that are in the making and were not heard of since a moment. */
export async function listStilgevallen(read: Read, gemeenteId: number, sinds: Date): Promise<string[]> {
  const rijen = await read.db.afdrukopdracht.findMany({
    where: { gemeenteId, status: 'in-de-maak', bijgewerktOp: { lt: sinds } },
    select: { id: true },
  });
  return rijen.map(({ id }) => id);
}
