import type { Read } from '@/platform/tenant';
import type { Bestandkolom, Bezwaarbestand, Machtigingstand, Regelstand } from './bezwaarbestand';
import { requireBezwaarbestand, toBezwaarbestand } from './bezwaarbestand.store';

export type Standen = Readonly<Record<Regelstand, number>>;

/** One line with its answer, as a report shows it. */
export type Verslagregel = {
  regel: number;
  aanslagnummer: string;
  objectnummer: string;
  belasting: string;
  stand: Regelstand;
  kolom: Bestandkolom | '' | null;
  reden: string | null;
  waarden: Readonly<Record<string, string>>;
  opmerking: Machtigingstand | null;
  zaken: { id: string; zaaknummer: string }[];
};

const NUL: Standen = { wacht: 0, aanvaard: 0, dubbel: 0, geweigerd: 0 };

/** The letters of bureaus of a gemeente with how their lines stand, the last first. */
export async function listBezwaarbestanden(
  { db }: Read,
  gemeenteId: number,
  aantal: number,
): Promise<(Bezwaarbestand & { standen: Standen })[]> {
  const rijen = await db.bezwaarbestand.findMany({
    where: { gemeenteId },
    orderBy: [{ vastgelegdOp: 'desc' }, { id: 'desc' }],
    take: aantal,
  });
  const tel = await db.bezwaarbestandregel.groupBy({
    by: ['bezwaarbestandId', 'stand'],
    where: { gemeenteId, bezwaarbestandId: { in: rijen.map((r) => r.id) } },
    _count: true,
  });
  return rijen.map((rij) => ({ ...toBezwaarbestand(rij), standen: standenOf(tel, rij.id) }));
}

const standenOf = (
  tel: readonly { bezwaarbestandId: string; stand: string; _count: number }[],
  id: string,
): Standen => ({
  ...NUL,
  ...Object.fromEntries(tel.filter((t) => t.bezwaarbestandId === id).map((t) => [t.stand, t._count])),
});

/** One letter with how its lines stand. Throws NotFound. */
export async function getBezwaarbestand(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<Bezwaarbestand & { standen: Standen }> {
  const bestand = await requireBezwaarbestand(read, gemeenteId, id);
  const tel = await read.db.bezwaarbestandregel.groupBy({
    by: ['bezwaarbestandId', 'stand'],
    where: { gemeenteId, bezwaarbestandId: id },
    _count: true,
  });
  return { ...bestand, standen: standenOf(tel, id) };
}

/** Lines of a file after a line, in its order, each with the cases that came of it. */
export async function listVerslagregels(
  read: Read,
  gemeenteId: number,
  id: string,
  { na, aantal }: { na: number; aantal: number },
): Promise<Verslagregel[]> {
  const rijen = await read.db.bezwaarbestandregel.findMany({
    where: { gemeenteId, bezwaarbestandId: id, regel: { gt: na } },
    orderBy: { regel: 'asc' },
    take: aantal,
  });
  const schriftIds = rijen.flatMap((r) => (r.schriftId === null ? [] : [r.schriftId]));
  const bezwaren = await read.db.bezwaar.findMany({
    where: { gemeenteId, schriftId: { in: schriftIds } },
    select: { schriftId: true, zaak: { select: { id: true, zaaknummer: true, persoonId: true } } },
    orderBy: { zaakId: 'asc' },
  });
  read.shows(gemeenteId, [...new Set(bezwaren.map((b) => b.zaak.persoonId))]);
  return rijen.map((rij) => {
    const invoer = rij.invoer as Record<string, string>;
    return {
      regel: rij.regel,
      aanslagnummer: invoer.aanslagnummer ?? '',
      objectnummer: invoer.objectnummer ?? '',
      belasting: invoer.belasting ?? '',
      stand: rij.stand as Regelstand,
      kolom: rij.kolom as Verslagregel['kolom'],
      reden: rij.reden,
      waarden: (rij.waarden ?? {}) as Record<string, string>,
      opmerking: rij.opmerking as Machtigingstand | null,
      zaken: bezwaren
        .filter((b) => b.schriftId === rij.schriftId)
        .map(({ zaak }) => ({ id: zaak.id, zaaknummer: zaak.zaaknummer })),
    };
  });
}
