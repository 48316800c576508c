import type { RegelStand } from '@/domain/aanslagen/vermindering';
import type { Kostensoort } from '@/domain/grootboek/kosten';
import { readStanden } from '@/domain/grootboek/read-standen';
import type { Zaakkanaal } from '@/domain/zaken/zaak';
import type { Prisma } from '@/generated/prisma/client';
import type {
  BezwaarkostenModel,
  BezwaarModel,
  BezwaarregelModel,
  BezwaarschriftModel,
  KostenModel,
} from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { fromDatabaseDate, fromDatabaseDateOrNull, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import type { Read, Write } from '@/platform/tenant';
import { type Bekend, loadBekend } from './bekendmakingen.store';
import type { Termijnfeiten } from './beslisdag';
import type { Bezwaardeel, Bezwaarregel, Bezwaarsoort, Grond, Horen, Onderwerpsoort } from './bezwaar';
import type { Kostengrond, Kostenpost } from './kostenbezwaar';
import type { Hoorstand, Oorzaak, Uitkomst } from './uitspraak';

/** What was sent, as it came. */
export type Schrift = {
  id: string;
  persoonId: string;
  aanslagId: string;
  kanaal: Zaakkanaal;
  ontvangenOp: LocalDate;
  terPost: LocalDate | null;
  toelichting: string;
  proForma: boolean;
  teLaatReden: string | null;
  horen: Horen;
  telefoon: string | null;
  uitstel: boolean;
};

/** One objection with what was sent and the lines that are disputed. */
export type Bezwaar = {
  zaakId: string;
  soort: Bezwaarsoort;
  aanslagId: string;
  aanslagnummer: string;
  belastingjaar: number;
  /** Of the aanslag, or for costs the day of the act: every term counts from it. */
  dagtekening: LocalDate;
  /** The day on which that left, where that is known. */
  bekendmaking: LocalDate | null;
  opgeschortDagen: number;
  verdaagd: boolean;
  herstelGevraagdOp: LocalDate | null;
  herstelTot: LocalDate | null;
  aangevuldOp: LocalDate | null;
  verschoonbaar: boolean | null;
  verschoonbaarReden: string | null;
  hoorstand: Hoorstand;
  hoorOp: Date | null;
  uitkomst: Uitkomst | null;
  oorzaak: Oorzaak | null;
  uitspraakOp: LocalDate | null;
  beroepTot: LocalDate | null;
  schrift: Schrift;
  regels: Bezwaarregel[];
  /** Of an objection to costs; null for one to an aanslag. */
  kosten: Kostenpost | null;
};

export const termijnfeitenVan = ({
  soort,
  dagtekening,
  bekendmaking,
  schrift,
  ...rest
}: Bezwaar): Termijnfeiten => ({
  soort,
  dagtekening,
  bekendmaking,
  ontvangen: schrift.ontvangenOp,
  terPost: schrift.terPost,
  opgeschortDagen: rest.opgeschortDagen,
  verdaagd: rest.verdaagd,
});

const ERBIJ = {
  schrift: true,
  aanslag: { select: { aanslagnummer: true, belastingjaar: true, dagtekening: true } },
  regels: { orderBy: { volgnummer: 'asc' } },
  kosten: { include: { kosten: true } },
} as const;

type Rij = BezwaarModel & {
  schrift: BezwaarschriftModel;
  aanslag: { aanslagnummer: string; belastingjaar: number; dagtekening: Date };
  regels: BezwaarregelModel[];
  kosten: (BezwaarkostenModel & { kosten: KostenModel }) | null;
};

const toSchrift = (rij: BezwaarschriftModel): Schrift => ({
  id: rij.id,
  persoonId: rij.persoonId,
  aanslagId: rij.aanslagId,
  kanaal: rij.kanaal as Zaakkanaal,
  ontvangenOp: fromDatabaseDate(rij.ontvangenOp),
  terPost: fromDatabaseDateOrNull(rij.terPost),
  toelichting: rij.toelichting,
  proForma: rij.proForma,
  teLaatReden: rij.teLaatReden,
  horen: rij.horen as Horen,
  telefoon: rij.telefoon,
  uitstel: rij.uitstel,
});

const toRegel = (rij: BezwaarregelModel): Bezwaarregel => ({
  aanslagregelId: rij.aanslagregelId,
  soort: rij.soort as Onderwerpsoort,
  grond: rij.grond as Grond | null,
  gewenst: rij.gewenst,
  betwistCenten: toCents(rij.betwistCenten),
  gekozen: rij.gekozen,
});

const toKostenpost = ({ kosten, ...rij }: NonNullable<Rij['kosten']>): Kostenpost => ({
  kostenId: kosten.id,
  soort: kosten.soort as Kostensoort,
  dag: fromDatabaseDate(kosten.dag),
  bedragCenten: toCents(kosten.bedragCenten),
  terug: kosten.terugBoekingId !== null,
  grond: rij.grond as Kostengrond | null,
  betwistCenten: toCents(rij.betwistCenten),
});

/** A row as the core knows it; the database holds the lists of words (CHECK). */
const toBezwaar = (rij: Rij, bekend: Bekend): Bezwaar => ({
  zaakId: rij.zaakId,
  soort: rij.soort as Bezwaarsoort,
  aanslagId: rij.aanslagId,
  aanslagnummer: rij.aanslag.aanslagnummer,
  belastingjaar: rij.aanslag.belastingjaar,
  dagtekening: fromDatabaseDate(rij.kosten?.kosten.dag ?? rij.aanslag.dagtekening),
  bekendmaking:
    (rij.kosten ? bekend.kosten.get(rij.kosten.kostenId) : bekend.aanslagen.get(rij.aanslagId)) ?? null,
  opgeschortDagen: rij.opgeschortDagen,
  verdaagd: rij.verdaagd,
  herstelGevraagdOp: fromDatabaseDateOrNull(rij.herstelGevraagdOp),
  herstelTot: fromDatabaseDateOrNull(rij.herstelTot),
  aangevuldOp: fromDatabaseDateOrNull(rij.aangevuldOp),
  verschoonbaar: rij.verschoonbaar,
  verschoonbaarReden: rij.verschoonbaarReden,
  hoorstand: rij.hoorstand as Hoorstand,
  hoorOp: rij.hoorOp,
  uitkomst: rij.uitkomst as Uitkomst | null,
  oorzaak: rij.oorzaak as Oorzaak | null,
  uitspraakOp: fromDatabaseDateOrNull(rij.uitspraakOp),
  beroepTot: fromDatabaseDateOrNull(rij.beroepTot),
  schrift: toSchrift(rij.schrift),
  regels: rij.regels.map(toRegel),
  kosten: rij.kosten && toKostenpost(rij.kosten),
});

/** The objections of a gemeente that this asks for, in the order of their cases. */
export async function loadBezwaren(
  read: Read,
  gemeenteId: number,
  welke: { zaakIds: readonly string[] } | { schriftId: string },
): Promise<Bezwaar[]> {
  const rijen = await read.db.bezwaar.findMany({
    where: {
      gemeenteId,
      ...('schriftId' in welke ? { schriftId: welke.schriftId } : { zaakId: { in: [...welke.zaakIds] } }),
    },
    include: ERBIJ,
    orderBy: { zaakId: 'asc' },
  });
  const bekend = await loadBekend(read, gemeenteId, rijen);
  return rijen.map((rij) => toBezwaar(rij, bekend));
}

/** One objection. Throws NotFound. */
export async function requireBezwaar(read: Read, gemeenteId: number, zaakId: string): Promise<Bezwaar> {
  const [bezwaar] = await loadBezwaren(read, gemeenteId, { zaakIds: [zaakId] });
  if (!bezwaar) throw new NotFound();
  return bezwaar;
}

/** What came in with this key of a form, or null. */
export async function findSchrift(
  { db, gemeenteId }: Write,
  persoonId: string,
  clientSleutel: string,
): Promise<{ id: string; inhoudHash: string } | null> {
  return db.bezwaarschrift.findUnique({
    where: { gemeenteId_persoonId_clientSleutel: { gemeenteId, persoonId, clientSleutel } },
    select: { id: true, inhoudHash: true },
  });
}

/** Which of these lines are disputed in a case that runs, with its number. */
export async function findLopend(
  { db, gemeenteId }: Write,
  aanslagregelIds: readonly string[],
): Promise<{ aanslagregelId: string; zaaknummer: string }[]> {
  const rijen = await db.bezwaarregel.findMany({
    where: { gemeenteId, aanslagregelId: { in: [...aanslagregelIds] }, loopt: true },
    select: { aanslagregelId: true, bezwaar: { select: { zaak: { select: { zaaknummer: true } } } } },
  });
  return rijen.map((r) => ({ aanslagregelId: r.aanslagregelId, zaaknummer: r.bezwaar.zaak.zaaknummer }));
}

export async function insertSchrift(
  { db, gemeenteId }: Write,
  rij: Schrift & { clientSleutel: string; inhoudHash: string; vastgelegdDoor: string; vastgelegdOp: Date },
): Promise<void> {
  await db.bezwaarschrift.create({
    data: {
      ...rij,
      gemeenteId,
      ontvangenOp: toDatabaseDate(rij.ontvangenOp),
      terPost: rij.terPost && toDatabaseDate(rij.terPost),
    },
  });
}

export async function insertBezwaar(
  { db, gemeenteId }: Write,
  rij: { zaakId: string; schriftId: string; aanslagId: string; hoorstand: Hoorstand },
  deel: Bezwaardeel,
): Promise<void> {
  await db.bezwaar.create({ data: { ...rij, gemeenteId, soort: deel.soort } });
  await db.bezwaarregel.createMany({
    data: deel.regels.map((regel, at) => ({
      ...regel,
      gemeenteId,
      zaakId: rij.zaakId,
      volgnummer: at + 1,
    })),
  });
}

export type Wijziging = {
  opgeschortDagen?: number;
  verdaagd?: true;
  herstelGevraagdOp?: LocalDate;
  herstelTot?: LocalDate;
  aangevuldOp?: LocalDate;
  verschoonbaar?: boolean;
  verschoonbaarReden?: string;
  hoorstand?: Hoorstand;
  hoorOp?: Date;
  uitkomst?: Uitkomst;
  oorzaak?: Oorzaak | null;
  uitspraakOp?: LocalDate;
  beroepTot?: LocalDate;
};

const DAGEN = ['herstelGevraagdOp', 'herstelTot', 'aangevuldOp', 'uitspraakOp', 'beroepTot'] as const;

export async function saveBezwaar(
  { db, gemeenteId }: Write,
  zaakId: string,
  wijziging: Wijziging,
): Promise<void> {
  const data: Prisma.BezwaarUncheckedUpdateInput = { ...wijziging };
  for (const naam of DAGEN) {
    const dag = wijziging[naam];
    if (dag !== undefined) data[naam] = toDatabaseDate(dag);
  }
  await db.bezwaar.update({ where: { gemeenteId_zaakId: { gemeenteId, zaakId } }, data });
}

/** The lines or costs of a case that ended can be disputed again. */
export async function endRegels({ db, gemeenteId }: Write, zaakId: string): Promise<void> {
  const welke = { where: { gemeenteId, zaakId, loopt: true }, data: { loopt: false } };
  await db.bezwaarregel.updateMany(welke);
  await db.bezwaarkosten.updateMany(welke);
}

/** How every line of an aanslag stands in the books, by its id. */
export async function loadRegelstanden(
  read: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<ReadonlyMap<string, RegelStand>> {
  const stand = (await readStanden(read, gemeenteId, [aanslagId])).get(aanslagId);
  return new Map((stand?.regels ?? []).map((r) => [r.aanslagregelId, r]));
}
