import type { Fase, Zaakkanaal } from '@/domain/zaken/zaak';
import type { Klachttermijn } from '@/law/heffing/klachttermijn';
import type { Uitkomst as Lawuitkomst } from '@/law/uitleg';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDateOrNull } from '@/platform/database-date';
import { daysBetween, type LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import type { Klacht, Thema, Uitkomst } from './klacht';
import { toKlacht } from './klacht.store';
import { klachtdagVan } from './klachtdag';

/** One complaint with its days and why they are those. */
export type KlachtView = Klacht & {
  gemeenteId: number;
  persoonId: string;
  ontvangenOp: Date;
  dag: Lawuitkomst<Klachttermijn>;
};

/** The complaint of one case, or null; the caller says whose it is. */
export async function getKlacht(read: Read, gemeenteId: number, zaakId: string): Promise<KlachtView | null> {
  if (!read.gemeenten.includes(gemeenteId)) return null;
  const rij = await read.db.klacht.findUnique({
    where: { gemeenteId_zaakId: { gemeenteId, zaakId } },
    include: { zaak: { select: { persoonId: true, ontvangenOp: true } } },
  });
  if (!rij) return null;
  const { zaak, ...kern } = rij;
  read.shows(gemeenteId, [zaak.persoonId]);
  const klacht = toKlacht(kern);
  return { ...klacht, ...zaak, gemeenteId, dag: klachtdagVan(klacht, localDateOf(zaak.ontvangenOp)) };
}

export type KlachtRegel = {
  zaakId: string;
  zaaknummer: string;
  fase: Fase;
  uitkomst: Uitkomst | null;
  /** The first last day among its open terms. */
  vervolgOp: LocalDate | null;
};

/** The complaints of one person in one gemeente, the latest first. */
export async function listKlachtenVan(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<KlachtRegel[]> {
  const rijen = await read.db.zaak.findMany({
    where: { gemeenteId, persoonId, soort: 'klacht', klacht: { isNot: null } },
    select: {
      id: true,
      zaaknummer: true,
      fase: true,
      termijnen: {
        where: { stand: 'loopt' },
        orderBy: { uiterlijk: 'asc' },
        take: 1,
        select: { uiterlijk: true },
      },
      klacht: { select: { uitkomst: true } },
    },
    orderBy: [{ ontvangenOp: 'desc' }, { id: 'desc' }],
    take: 100,
  });
  if (rijen.length > 0) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ id, zaaknummer, fase, termijnen: [eerste], klacht }) => ({
    zaakId: id,
    zaaknummer,
    fase: fase as Fase,
    uitkomst: (klacht?.uitkomst ?? null) as Uitkomst | null,
    vervolgOp: fromDatabaseDateOrNull(eerste?.uiterlijk ?? null),
  }));
}

/** A complaint as the yearly register has it: nobody's name, no words of anybody (Awb 9:12a). */
export type Registerregel = {
  maand: number;
  kanaal: Zaakkanaal;
  thema: Thema | null;
  /** Null while it runs; 'ingetrokken' when it was taken back. */
  uitkomst: Uitkomst | 'ingetrokken' | null;
  verdaagd: boolean;
  /** Days from the receipt until it was done. */
  dagen: number | null;
  opTijd: boolean | null;
};

/** Complaints in one year, at most so many: an office of this kind has some tens. */
const REGISTER_MAX = 5_000;

/** The register of one gemeente of one year, in the order in which they came. */
export async function listRegister(read: Read, gemeenteId: number, jaar: number): Promise<Registerregel[]> {
  if (!read.gemeenten.includes(gemeenteId)) return [];
  const rijen = await read.db.zaak.findMany({
    where: {
      gemeenteId,
      soort: 'klacht',
      zaaknummer: { startsWith: `L${jaar}.` },
      klacht: { isNot: null },
    },
    select: { kanaal: true, fase: true, ontvangenOp: true, klacht: true },
    orderBy: { zaaknummer: 'asc' },
    take: REGISTER_MAX,
  });
  return rijen.flatMap(({ kanaal, fase, ontvangenOp, klacht: rij }) => {
    if (!rij) return [];
    const klacht = toKlacht(rij);
    const op = klacht.afgedaanOp && localDateOf(klacht.afgedaanOp);
    return [
      {
        maand: Number(localDateOf(ontvangenOp).slice(5, 7)),
        kanaal: kanaal as Zaakkanaal,
        thema: klacht.thema,
        uitkomst: fase === 'ingetrokken' ? ('ingetrokken' as const) : klacht.uitkomst,
        verdaagd: klacht.verdaagd,
        dagen: op && daysBetween(localDateOf(ontvangenOp), op),
        opTijd: op && op <= klachtdagVan(klacht, localDateOf(ontvangenOp)).waarde.laatsteDag,
      },
    ];
  });
}
