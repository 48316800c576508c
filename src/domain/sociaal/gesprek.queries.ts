import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { NotFound } from '@/platform/errors';
import type { Read } from '@/platform/tenant';
import type { Belgroep } from './belgroep';
import { type Belbeleid, type Bellijst, type Belpoging, magBellen } from './bellijst';
import { groepVan, lijstVan, loadBelbeleid, loadBelbeletsels, loadBelregels } from './bellijst.store';

export type Gesprek = {
  lijst: Bellijst;
  groep: Belgroep;
  persoonId: string;
  naam: string;
  telefoons: string[];
  aanslagen: { id: string; aanslagnummer: string; teInnen: Cents; beletsels: string[] }[];
  teInnen: Cents;
  /** Of the claim that was opened, the first first. */
  pogingen: Belpoging[];
  /** Null where it may be called about now, else why not. */
  waarom: { reden: string; waarden?: Record<string, string | number> } | null;
  beleid: Belbeleid | null;
};

/** What a caller has before him: who, on which number, what is open, what was tried, and whether to call at all. Throws NotFound. */
export async function getGesprek(
  read: Read,
  gemeenteId: number,
  lijstId: string,
  aanslagId: string,
): Promise<Gesprek> {
  const dag = localDateOf(read.ctx.now);
  const rij = await read.db.bellijst.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: lijstId } },
    include: { groep: true },
  });
  if (!rij) throw new NotFound();
  const { groep, ...eigen } = rij;
  const regels = await loadBelregels(read, gemeenteId, lijstId, aanslagId);
  const [{ persoonId, rol, pogingen }] = regels;
  const ids = regels.map((regel) => regel.aanslagId);
  read.shows(gemeenteId, [persoonId]);
  const persoon = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: {
      ...NAAMVELDEN,
      contacten: {
        where: { soort: 'telefoon', vervallenOp: null, onbruikbaarOp: null },
        orderBy: { gemaaktOp: 'desc' },
        select: { waarde: true },
      },
    },
  });
  if (!persoon) throw new NotFound();
  const bedragen = await read.db.bellijstregel.findMany({
    where: { gemeenteId, lijstId, aanslagId: { in: ids } },
    select: { aanslagId: true, teInnenCenten: true, aanslag: { select: { aanslagnummer: true } } },
    orderBy: { aanslag: { aanslagnummer: 'asc' } },
  });
  const beletsels = await loadBelbeletsels(read, gemeenteId, dag, ids);
  const beleid = await loadBelbeleid(read, gemeenteId, dag);
  const lijst = lijstVan(eigen);
  const mag = magBellen({
    ...{ lijst, rol, pogingen, beleid, vandaag: dag },
    beletsels: beletsels.get(aanslagId) ?? [],
  });
  const { contacten, ...naam } = persoon;
  return {
    ...{ lijst, persoonId, pogingen, beleid },
    groep: groepVan(groep),
    naam: aanschrijfnaam(naam),
    telefoons: [...new Set(contacten.map(({ waarde }) => waarde))],
    aanslagen: bedragen.map((regel) => ({
      id: regel.aanslagId,
      aanslagnummer: regel.aanslag.aanslagnummer,
      teInnen: toCents(regel.teInnenCenten),
      beletsels: beletsels.get(regel.aanslagId) ?? [],
    })),
    teInnen: sumCents(bedragen.map((regel) => toCents(regel.teInnenCenten))),
    waarom: mag.ok ? null : { reden: mag.reden, ...(mag.waarden && { waarden: mag.waarden }) },
  };
}
