import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, holdsOn } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Gegevens, type Geldend, geldendOp } from './geldende-instelling';
import type { Instelling } from './instelling';
import type { Soort } from './instelling.schema';
import { loadGegevens, toInstellingen } from './instelling.store';
import type { Overeenkomst } from './overeenkomst';
import { loadDeelnames, loadOvereenkomsten } from './overeenkomst.store';

export type GemeenteView = {
  gemeenteId: number;
  sleutel: string;
  naam: string;
  cbsCode: string;
  deelnames: Awaited<ReturnType<typeof loadDeelnames>>;
  overeenkomsten: Overeenkomst[];
};

/** One gemeente of this read with its deelnames and contracts. Throws NotFound outside the read. */
export async function getGemeente(read: Read, gemeenteId: number): Promise<GemeenteView> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  const gemeente = await read.db.gemeente.findUnique({ where: { id: gemeenteId } });
  if (!gemeente) throw new NotFound();
  return {
    gemeenteId,
    sleutel: gemeente.sleutel,
    naam: gemeente.naam,
    cbsCode: gemeente.cbsCode,
    deelnames: await loadDeelnames(read, gemeenteId),
    overeenkomsten: await loadOvereenkomsten(read, gemeenteId),
  };
}

export type GemeenteRegel = {
  sleutel: string;
  naam: string;
  deelname: 'deelnemer' | 'derde';
  deelnameVanaf: LocalDate;
  smaak: 1 | 2 | 'eigen' | null;
  overeenkomst: { naam: string; tot: LocalDate | null } | null;
  /** Values that begin later than today. */
  gepland: number;
  /** Values that hold today and are still to be confirmed. */
  teBevestigen: number;
};

/** The gemeenten of this read that its kantoor serves today, with the smaak and contract of today, by name. */
export async function listGemeenten(read: Read): Promise<GemeenteRegel[]> {
  const vandaag = localDateOf(read.ctx.now);
  const holds = holdsOn(vandaag);
  const inSet = { gemeenteId: { in: [...read.gemeenten] } };
  const deelnames = await read.db.deelname.findMany({
    where: { ...inSet, kantoorId: read.ctx.kantoorId, ...holds },
    include: { gemeente: true },
    orderBy: { gemeente: { naam: 'asc' } },
  });
  const rijen = await read.db.gemeenteInstelling.findMany({ where: { ...inSet, vervallenOp: null } });
  const contracten = await read.db.overeenkomst.findMany({
    where: { ...inSet, kantoorId: read.ctx.kantoorId, soort: { in: ['dvo', 'fuo'] }, ...holds },
  });
  return deelnames.map((deelname) => {
    const { gemeenteId } = deelname;
    const eigen = toInstellingen(rijen.filter((rij) => rij.gemeenteId === gemeenteId));
    const contract = contracten.find((rij) => rij.gemeenteId === gemeenteId);
    const nu = eigen.filter((rij) => rij.vanaf <= vandaag && (rij.tot === null || vandaag < rij.tot));
    return {
      sleutel: deelname.gemeente.sleutel,
      naam: deelname.gemeente.naam,
      deelname: deelname.soort === 'derde' ? ('derde' as const) : ('deelnemer' as const),
      deelnameVanaf: fromDatabaseDate(deelname.vanaf),
      smaak: geldendOp('smaak', { gemeente: eigen, kantoor: [] }, vandaag).waarde?.smaak ?? null,
      overeenkomst: contract ? { naam: contract.naam, tot: fromDatabaseDateOrNull(contract.tot) } : null,
      gepland: eigen.filter((rij) => rij.vanaf > vandaag).length,
      teBevestigen: nu.filter((rij) => rij.zekerheid === 'te-bevestigen').length,
    };
  });
}

/** All settings of the kantoor, withdrawn ones included, oldest first. */
export async function listKantoorInstellingen(read: Read): Promise<Instelling[]> {
  const { kantoorId } = read.ctx;
  const rijen = await read.db.kantoorInstelling.findMany({ where: { kantoorId }, orderBy: { vanaf: 'asc' } });
  return toInstellingen(rijen);
}

/**
 * All settings of a gemeente of this read and of its kantoor, in one statement: nearly every page asks them. Throws
 * NotFound outside the read.
 */
export async function getGegevens(read: Read, gemeenteId: number): Promise<Gegevens> {
  if (!read.gemeenten.includes(gemeenteId)) throw new NotFound();
  return loadGegevens(read, gemeenteId);
}

/** What holds for a gemeente of this read on a day, of one soort, with why. Throws NotFound outside the read. */
export async function getInstelling<S extends Soort>(
  read: Read,
  gemeenteId: number,
  soort: S,
  dag: LocalDate,
): Promise<Geldend<S>> {
  return geldendOp(soort, await getGegevens(read, gemeenteId), dag);
}

/** The kantoor itself: name, seat and site. */
export async function getKantoor(
  read: Read,
): Promise<{ sleutel: string; naam: string; zetel: string; website: string }> {
  const kantoor = await read.db.kantoor.findUnique({ where: { id: read.ctx.kantoorId } });
  if (!kantoor) throw new NotFound();
  const { sleutel, naam, zetel, website } = kantoor;
  return { sleutel, naam, zetel, website };
}
