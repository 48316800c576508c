import { nameActor } from '@/domain/medewerkers/name-actor';
import { readNamen } from '@/domain/medewerkers/read-namen';
import { aanschrijfnaam } from '@/domain/personen/naam';
import { NAAMVELDEN } from '@/domain/personen/naamvelden';
import type { Prisma } from '@/generated/prisma/client';
import { type Cents, sumCents, toCents } from '@/platform/cents';
import { localDateOf } from '@/platform/clock';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';
import {
  isInGebruik,
  type Kasdagstatus,
  kwitantienummer,
  type Mutatiesoort,
  verschilVan,
  type Wijze,
} from './kas';

/** Who did something, by the name that he has now. */
const naamVan = (namen: ReadonlyMap<string, string>, door: string | null): string =>
  door === null ? '' : (nameActor(namen, door) ?? door);

export type KasView = {
  id: string;
  naam: string;
  code: string;
  wisselgeldCenten: Cents;
  vanaf: LocalDate;
  tot: LocalDate | null;
  inGebruik: boolean;
  /** Its day of today, where there is one. */
  vandaag: { id: string; status: Kasdagstatus } | null;
  /** Earlier days that are not closed, oldest first. */
  openstaand: { id: string; dag: LocalDate; status: Kasdagstatus }[];
};

/** The tills of a gemeente, by code, with their day of today and what is not closed. */
export async function listKassen({ db, ctx }: Read, gemeenteId: number): Promise<KasView[]> {
  const vandaag = localDateOf(ctx.now);
  const rows = await db.kas.findMany({
    where: { gemeenteId },
    include: {
      dagen: {
        where: { OR: [{ dag: toDatabaseDate(vandaag) }, { status: { not: 'gesloten' } }] },
        orderBy: { dag: 'asc' },
      },
    },
    orderBy: { code: 'asc' },
  });
  return rows.map((row) => {
    const dagen = row.dagen.map((d) => ({
      id: d.id,
      dag: fromDatabaseDate(d.dag),
      status: d.status as Kasdagstatus,
    }));
    const periode = { vanaf: fromDatabaseDate(row.vanaf), tot: fromDatabaseDateOrNull(row.tot) };
    return {
      ...{ id: row.id, naam: row.naam, code: row.code, wisselgeldCenten: toCents(row.wisselgeldCenten) },
      ...periode,
      inGebruik: isInGebruik(periode, vandaag),
      vandaag: dagen.find((d) => d.dag === vandaag) ?? null,
      openstaand: dagen.filter((d) => d.dag < vandaag),
    };
  });
}

export type Kwitantieregelview = {
  id: string;
  nummer: string;
  gemaaktOp: Date;
  door: string;
  naam: string;
  wijze: Wijze;
  bedragCenten: Cents;
  /** The number of the kwitantie that it takes back, or that took it back. */
  terugVan: string | null;
  teruggenomenDoor: string | null;
  aanslagen: string[];
};

export type KasdagView = {
  id: string;
  dag: LocalDate;
  kas: { id: string; naam: string; code: string };
  status: Kasdagstatus;
  tellingen: { volgnummer: number; geteldCenten: Cents; pinCenten: Cents; op: Date; door: string }[];
  geteldDoor: string;
  /** Whether who looks made the count. */
  eigenTelling: boolean;
  geslotenDoor: string;
  geslotenOp: Date | null;
  geslotenVoor: 'gemeente' | 'kantoor' | null;
  verschilReden: string | null;
  /** What had to be there; told once it was counted, not before. */
  uitkomst: {
    openingCenten: Cents;
    contantCenten: Cents;
    afgestortCenten: Cents;
    bijgestortCenten: Cents;
    verwachtCenten: Cents;
    geteldCenten: Cents;
    pinVerwachtCenten: Cents;
    pinGeteldCenten: Cents;
    verschil: { contant: Cents; pin: Cents };
  } | null;
  kwitanties: Kwitantieregelview[];
  mutaties: {
    id: string;
    soort: Mutatiesoort;
    bedragCenten: Cents;
    omschrijving: string;
    op: Date;
    door: string;
  }[];
};

const KWITANTIE = {
  persoon: { select: NAAMVELDEN },
  teruggenomen: true,
  terugname: true,
  regels: { orderBy: { volgnummer: 'asc' }, include: { aanslag: { select: { aanslagnummer: true } } } },
} as const satisfies Prisma.KwitantieInclude;

/** One day of a till with all that happened on it. Throws NotFound. */
export async function getKasdag(read: Read, gemeenteId: number, id: string): Promise<KasdagView> {
  const { db, ctx } = read;
  const row = await db.kasdag.findFirst({
    where: { gemeenteId, id },
    include: {
      kas: true,
      telling: { orderBy: { volgnummer: 'asc' } },
      mutaties: { orderBy: [{ gemaaktOp: 'asc' }, { id: 'asc' }] },
      kwitanties: {
        orderBy: { nummer: 'desc' },
        include: KWITANTIE,
      },
    },
  });
  if (!row) throw new NotFound();
  read.shows(
    gemeenteId,
    row.kwitanties.map((k) => k.persoonId),
  );
  const namen = await readNamen(read);
  const { kas } = row;
  const wie = ctx.actor.soort === 'medewerker' ? `medewerker:${ctx.actor.medewerkerId}` : '';
  const som = (wijze: Wijze) =>
    sumCents(row.kwitanties.filter((k) => k.wijze === wijze).map((k) => k.bedragCenten));
  const mutatie = (soort: Mutatiesoort) =>
    sumCents(row.mutaties.filter((m) => m.soort === soort).map((m) => m.bedragCenten));
  const status = row.status as Kasdagstatus;
  const cents = (value: bigint | null) => (value === null ? null : toCents(value));
  const telling = {
    ...{ status, geteldDoor: row.geteldDoor, verschilReden: row.verschilReden },
    ...{ verwachtCenten: cents(row.verwachtCenten), geteldCenten: cents(row.geteldCenten) },
    ...{ pinVerwachtCenten: cents(row.pinVerwachtCenten), pinGeteldCenten: cents(row.pinGeteldCenten) },
  };
  const verschil = verschilVan(telling);
  return {
    ...{ id, status, dag: fromDatabaseDate(row.dag), verschilReden: row.verschilReden },
    kas: { id: kas.id, naam: kas.naam, code: kas.code },
    tellingen: row.telling.map((t) => ({
      ...{ volgnummer: t.volgnummer, op: t.gemaaktOp, door: naamVan(namen, t.gemaaktDoor) },
      ...{ geteldCenten: toCents(t.geteldCenten), pinCenten: toCents(t.pinCenten) },
    })),
    geteldDoor: naamVan(namen, row.geteldDoor),
    eigenTelling: row.geteldDoor !== null && row.geteldDoor === wie,
    geslotenDoor: naamVan(namen, row.geslotenDoor),
    geslotenOp: row.geslotenOp,
    geslotenVoor: row.geslotenVoor as KasdagView['geslotenVoor'],
    uitkomst: verschil && {
      ...{ openingCenten: toCents(row.openingCenten ?? 0n), contantCenten: som('contant') },
      ...{ afgestortCenten: mutatie('afstorting'), bijgestortCenten: mutatie('bijstorting') },
      ...{ verwachtCenten: toCents(row.verwachtCenten ?? 0n), geteldCenten: toCents(row.geteldCenten ?? 0n) },
      ...{
        pinVerwachtCenten: toCents(row.pinVerwachtCenten ?? 0n),
        pinGeteldCenten: toCents(row.pinGeteldCenten ?? 0n),
      },
      verschil,
    },
    kwitanties: row.kwitanties.map((k) => toRegel(k, kas.code, namen)),
    mutaties: row.mutaties.map((m) => ({
      ...{ id: m.id, soort: m.soort as Mutatiesoort, bedragCenten: toCents(m.bedragCenten) },
      ...{ omschrijving: m.omschrijving, op: m.gemaaktOp, door: naamVan(namen, m.gemaaktDoor) },
    })),
  };
}

type Rij = Prisma.KwitantieGetPayload<{ include: typeof KWITANTIE }>;

function toRegel(k: Rij, code: string, namen: ReadonlyMap<string, string>): Kwitantieregelview {
  const nummer = (van: { jaar: number; nummer: number }) => kwitantienummer(code, van.jaar, van.nummer);
  return {
    ...{ id: k.id, nummer: nummer(k), gemaaktOp: k.gemaaktOp, door: naamVan(namen, k.gemaaktDoor) },
    ...{ naam: aanschrijfnaam(k.persoon), wijze: k.wijze as Wijze, bedragCenten: toCents(k.bedragCenten) },
    terugVan: k.teruggenomen && nummer(k.teruggenomen),
    teruggenomenDoor: k.terugname[0] ? nummer(k.terugname[0]) : null,
    aanslagen: k.regels.map((r) => r.aanslag.aanslagnummer),
  };
}
