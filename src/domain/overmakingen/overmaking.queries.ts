import { type Gegevens, geldendOp } from '@/domain/gemeenten/geldende-instelling';
import { readGegevens } from '@/domain/gemeenten/read-gegevens';
import { readKantoorInstellingen } from '@/domain/gemeenten/read-kantoorinstellingen';
import type { Cents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import { type Overmaking, TELT_MEE, VERZONDEN } from './overmaking';
import { loadOvermaking, toOvermaking } from './overmaking.store';
import { lopende, PERIODEN_TERUG, type Periode, voorbijePerioden } from './periode';
import { besluitOp, periodeOp, type Uitkomst, uitkomstVan } from './read-overmaakfeiten';
import { loadTellingen } from './specificatie.store';

/** What the algemeen bestuur decided, the period that runs and the last one that is over. */
export type Overmaakkalender = {
  besluit: ReturnType<typeof besluitOp>;
  lopend: Periode;
  laatste: Periode | null;
};

const kalenderVan = (gegevens: Pick<Gegevens, 'kantoor'>, vandaag: LocalDate): Overmaakkalender => ({
  besluit: besluitOp(gegevens, vandaag),
  lopend: lopende(periodeOp(gegevens), vandaag),
  laatste: voorbijePerioden(periodeOp(gegevens), vandaag, 1)[0] ?? null,
});

/** How a gemeente stands for the last period that is over: what would be made over, or what became of it. */
export type Overmaakstand = {
  gemeenteId: number;
  overmaking: Pick<Overmaking, 'id' | 'status' | 'bedragCenten'> | null;
  uitkomst: Uitkomst | null;
};

/** Every gemeente of this read for the last period that is over; who is below zero is named among them. */
export async function listOvermaakstanden(
  read: Read,
): Promise<{ kalender: Overmaakkalender; standen: Overmaakstand[] }> {
  const kantoor = await readKantoorInstellingen(read);
  const kalender = kalenderVan({ kantoor }, localDateOf(read.ctx.now));
  const { laatste } = kalender;
  if (laatste === null)
    return {
      kalender,
      standen: read.gemeenten.map((gemeenteId) => ({ gemeenteId, overmaking: null, uitkomst: null })),
    };
  const tellingen = await loadTellingen(read, read.gemeenten, laatste);
  const rijen = await read.db.overmaking.findMany({
    where: {
      gemeenteId: { in: [...read.gemeenten] },
      totEnMet: toDatabaseDate(laatste.totEnMet),
      status: { in: [...TELT_MEE] },
    },
  });
  return {
    kalender,
    standen: read.gemeenten.map((gemeenteId) => {
      const rij = rijen.find((r) => r.gemeenteId === gemeenteId);
      const telling = tellingen.get(gemeenteId);
      return {
        gemeenteId,
        overmaking: rij ? toOvermaking(rij) : null,
        uitkomst: telling ? uitkomstVan(telling) : null,
      };
    }),
  };
}

/** One gemeente: what was made over, the newest first, and the periods that may still be proposed. */
export type Overmaakoverzicht = {
  kalender: Overmaakkalender;
  overmakingen: Overmaking[];
  teDoen: Periode[];
  /** What the last period that is over comes to by the books of this moment; null where there is none. */
  nu: Uitkomst | null;
  rekening: { iban: string; tenaamstelling: string } | null;
};

/** Throws NotFound outside the read. */
export async function getOvermaakoverzicht(read: Read, gemeenteId: number): Promise<Overmaakoverzicht> {
  const gegevens = await readGegevens(read, gemeenteId);
  const vandaag = localDateOf(read.ctx.now);
  const kalender = kalenderVan(gegevens, vandaag);
  const overmakingen = await listOvermakingen(read, gemeenteId);
  const gedaan = new Set(
    overmakingen.filter(({ status }) => TELT_MEE.includes(status)).map(({ totEnMet }) => totEnMet),
  );
  const telling =
    kalender.laatste && (await loadTellingen(read, [gemeenteId], kalender.laatste)).get(gemeenteId);
  return {
    kalender,
    overmakingen,
    teDoen: voorbijePerioden(periodeOp(gegevens), vandaag, PERIODEN_TERUG).filter(
      ({ totEnMet }) => !gedaan.has(totEnMet),
    ),
    nu: telling ? uitkomstVan(telling) : null,
    rekening: geldendOp('overmaakrekening', gegevens, vandaag).waarde,
  };
}

/** The overmakingen of one gemeente, the newest first. */
export async function listOvermakingen(read: Read, gemeenteId: number): Promise<Overmaking[]> {
  const rijen = await read.db.overmaking.findMany({
    where: { gemeenteId },
    orderBy: [{ totEnMet: 'desc' }, { voorgesteldOp: 'desc' }, { id: 'asc' }],
    take: 60,
  });
  return rijen.map(toOvermaking);
}

/** One overmaking. Throws NotFound. */
export const getOvermaking = (read: Read, gemeenteId: number, id: string): Promise<Overmaking> =>
  loadOvermaking(read, gemeenteId, id);

/** What a gemeente sees of itself: only what was sent to it. */
export type OntvangenOvermaking = Pick<
  Overmaking,
  | 'id'
  | 'van'
  | 'totEnMet'
  | 'besluit'
  | 'bedragCenten'
  | 'specificatie'
  | 'status'
  | 'verzondenOp'
  | 'betaaldOp'
  | 'terugOp'
>;

const vanBuiten = (o: Overmaking): OntvangenOvermaking => ({
  id: o.id,
  van: o.van,
  totEnMet: o.totEnMet,
  besluit: o.besluit,
  bedragCenten: o.bedragCenten as Cents,
  specificatie: o.specificatie,
  status: o.status,
  verzondenOp: o.verzondenOp,
  betaaldOp: o.betaaldOp,
  terugOp: o.terugOp,
});

/** The overmakingen that one gemeente got or gets, with the periods that the algemeen bestuur set. Throws NotFound outside the read. */
export async function getOntvangenOvermakingen(
  read: Read,
  gemeenteId: number,
): Promise<{ kalender: Overmaakkalender; overmakingen: OntvangenOvermaking[] }> {
  const gegevens = await readGegevens(read, gemeenteId);
  return {
    kalender: kalenderVan(gegevens, localDateOf(read.ctx.now)),
    overmakingen: (await listOvermakingen(read, gemeenteId))
      .filter(({ status }) => VERZONDEN.includes(status))
      .map(vanBuiten),
  };
}

/** One of them. Throws NotFound, also for one that was not sent. */
export async function getOntvangenOvermaking(
  read: Read,
  gemeenteId: number,
  id: string,
): Promise<OntvangenOvermaking> {
  const overmaking = await loadOvermaking(read, gemeenteId, id);
  if (!VERZONDEN.includes(overmaking.status)) throw new NotFound();
  return vanBuiten(overmaking);
}
