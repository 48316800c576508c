import type { Bestand } from '@/generated/prisma/client';
import type { Context } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import {
  type BestandStatus,
  type Controletotalen,
  type Fout,
  isBestandStatus,
  STILTE_SECONDEN,
} from './bestand';

/** A file as a screen shows it. */
export type BestandView = {
  id: string;
  gemeenteId: number | null;
  soort: string;
  naam: string;
  status: BestandStatus;
  /** Working according to its status, but without a sign of life: offer it again. */
  stil: boolean;
  regelsTotaal: number | null;
  regelsVerwerkt: number;
  regelsNieuw: number | null;
  regelsFout: number;
  controletotalen: Controletotalen | null;
  aangebodenDoor: string;
  aangebodenOp: Date;
  klaarOp: Date | null;
};

const PER_PAGINA = 50;

/** Files of the kantoor and of the gemeenten in the set, the latest first; `voor` pages on from an earlier list. */
export async function listBestanden(
  { db, ctx }: Read,
  voor?: { aangebodenOp: Date; id: string },
): Promise<BestandView[]> {
  const rows = await db.bestand.findMany({
    where: { kantoorId: ctx.kantoorId, AND: [visible(ctx), voor ? olderThan(voor) : {}] },
    orderBy: [{ aangebodenOp: 'desc' }, { id: 'desc' }],
    take: PER_PAGINA,
  });
  const now = await databaseNow(db);
  return rows.map((row) => toView(row, now));
}

/** One file with the first lines of its report. Throws NotFound, also for a file of a gemeente outside the set. */
export async function findBestand(
  { db, ctx }: Read,
  id: string,
): Promise<{ bestand: BestandView; fouten: Fout[] }> {
  const row = await db.bestand.findFirst({
    where: { kantoorId: ctx.kantoorId, id, ...visible(ctx) },
    include: {
      fouten: {
        orderBy: [{ regel: 'asc' }, { kolom: 'asc' }],
        take: 200,
        select: { regel: true, kolom: true, reden: true },
      },
    },
  });
  if (!row) throw new NotFound();
  return { bestand: toView(row, await databaseNow(db)), fouten: row.fouten };
}

/**
 * The last files of one kind that the kantoor itself was offered, or one gemeente in the set, with the first lines of
 * their reports.
 */
export async function listBestandenVanSoort(
  { db, ctx }: Read,
  soort: string,
  aantal: number,
  gemeenteId: number | null = null,
): Promise<{ bestand: BestandView; fouten: Fout[] }[]> {
  const rows = await db.bestand.findMany({
    where: { kantoorId: ctx.kantoorId, soort, gemeenteId, AND: visible(ctx) },
    orderBy: [{ aangebodenOp: 'desc' }, { id: 'desc' }],
    take: aantal,
    include: {
      fouten: {
        orderBy: [{ regel: 'asc' }, { kolom: 'asc' }],
        take: 10,
        select: { regel: true, kolom: true, reden: true },
      },
    },
  });
  const now = await databaseNow(db);
  return rows.map(({ fouten, ...row }) => ({ bestand: toView(row, now), fouten }));
}

const visible = (ctx: Context) => ({
  OR: [{ gemeenteId: null }, { gemeenteId: { in: ctx.gemeenten.map((g) => g.gemeenteId) } }],
});

const olderThan = ({ aangebodenOp, id }: { aangebodenOp: Date; id: string }) => ({
  OR: [{ aangebodenOp: { lt: aangebodenOp } }, { aangebodenOp, id: { lt: id } }],
});

/** Heartbeats are written with the clock of the database, so they are judged by it. */
async function databaseNow(db: Read['db']): Promise<Date> {
  const [row] = await db.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
  return row?.now ?? new Date(0);
}

function toView(row: Bestand, now: Date): BestandView {
  if (!isBestandStatus(row.status)) throw new Error(`Unknown status of bestand ${row.id}`);
  const silentFor = now.getTime() - (row.hartslagOp?.getTime() ?? 0);
  return {
    id: row.id,
    gemeenteId: row.gemeenteId,
    soort: row.soort,
    naam: row.naam,
    status: row.status,
    stil: (row.status === 'controleren' || row.status === 'laden') && silentFor > STILTE_SECONDEN * 1000,
    regelsTotaal: row.regelsTotaal,
    regelsVerwerkt: row.regelsVerwerkt,
    regelsNieuw: row.regelsNieuw,
    regelsFout: row.regelsFout,
    controletotalen: row.controletotalen as Controletotalen | null,
    aangebodenDoor: row.aangebodenDoor,
    aangebodenOp: row.aangebodenOp,
    klaarOp: row.klaarOp,
  };
}
