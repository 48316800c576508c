import { randomInt } from 'node:crypto';
import { readGeldendeFeiten } from '@/domain/persoonsfeiten/read-feiten';
import { type Fase, isEinde } from '@/domain/zaken/zaak';
import type { MachtigingModel } from '@/generated/prisma/models';
import type { Recht } from '@/platform/acting-for';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, holdsOn, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import type { LocalDate } from '@/platform/local-date';
import { hashCode, makeCode } from '@/platform/one-time-code';
import { newId, type Write } from '@/platform/tenant';
import {
  KENMERKTEKENS,
  MACHTIGINGSCODE,
  type Machtigingsfeiten,
  type Machtigingsgrens,
  type Machtigingsinvoer,
  type Status,
} from './machtiging';
import { lockVertegenwoordigingen } from './vertegenwoordiging.store';

export type Machtiging = Omit<MachtigingModel, 'grens' | 'status' | 'rechten' | 'tot'> & {
  grens: Machtigingsgrens;
  status: Status;
  rechten: Recht[];
  tot: LocalDate;
};

const toMachtiging = (rij: MachtigingModel): Machtiging => ({
  ...rij,
  grens: rij.grens as Machtigingsgrens,
  status: rij.status as Status,
  rechten: rij.rechten as Recht[],
  tot: fromDatabaseDate(rij.tot),
});

/** What there is to know before one is given. */
export async function loadMachtigingsfeiten(
  write: Write,
  persoonId: string,
  { grens, zaakId }: Machtigingsinvoer,
  { vandaag, now }: { vandaag: LocalDate; now: Date },
): Promise<Omit<Machtigingsfeiten, 'dagen' | 'vandaag'>> {
  const { db, gemeenteId } = write;
  const persoon = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { overlijdensdatum: true },
  });
  if (!persoon) throw new NotFound();
  const zaak =
    grens !== 'zaak' || zaakId === null
      ? null
      : await db.zaak.findFirst({
          where: { gemeenteId, id: zaakId, persoonId },
        });
  const bewind = await db.vertegenwoordiging.findFirst({
    where: {
      gemeenteId,
      persoonId,
      soort: { in: ['bewindvoerder', 'curator'] },
      stand: 'geldig',
      ...holdsOn(vandaag),
    },
    select: { id: true },
  });
  const feiten = await readGeldendeFeiten(write, gemeenteId, persoonId);
  const open = await db.machtiging.findMany({
    where: {
      gemeenteId,
      persoonId,
      status: { in: ['open', 'getoond'] },
      geldigTot: { gt: now },
    },
    select: { grens: true, zaakId: true },
  });
  return {
    overleden: persoon.overlijdensdatum !== null,
    zaak: zaak && {
      soort: zaak.soort,
      zaaknummer: zaak.zaaknummer,
      klaar: isEinde(zaak.fase as Fase),
    },
    // Also where it is not recorded yet who the bewindvoerder is.
    onderBewind: bewind !== null || feiten.some(({ soort }) => soort === 'bewind'),
    open: open.filter((o) => o.grens !== grens || o.zaakId !== zaakId).length,
  };
}

/** Codes for the same that still could be used make place for a new one. */
export async function replaceOpen(
  { db, gemeenteId, ctx }: Write,
  persoonId: string,
  { grens, zaakId }: Machtigingsinvoer,
): Promise<void> {
  await db.machtiging.updateMany({
    where: {
      gemeenteId,
      persoonId,
      grens,
      zaakId,
      status: { in: ['open', 'getoond'] },
    },
    data: {
      status: 'vervangen',
      afgerondOp: ctx.now,
      afgerondDoor: actorText(ctx.actor),
    },
  });
}

/** Adds one with a code that no other record which still works begins with. Answers the code, which is nowhere kept. */
export async function insertMachtiging(
  write: Write,
  nieuw: {
    persoonId: string;
    grens: Machtigingsgrens;
    zaakId: string | null;
    doen: boolean;
  } & {
    rechten: readonly Recht[];
    tot: LocalDate;
  },
): Promise<{ id: string; kenmerk: string; geheim: string; geldigTot: Date }> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const geheim = makeCode();
  const geldigTot = new Date(ctx.now.getTime() + MACHTIGINGSCODE.geldigMs);
  let kenmerk = makeKenmerk();
  while (await findOpKenmerk(write, kenmerk)) kenmerk = makeKenmerk();
  await db.machtiging.create({
    data: {
      ...nieuw,
      gemeenteId,
      id,
      rechten: [...nieuw.rechten],
      tot: toDatabaseDate(nieuw.tot),
      kenmerk,
      codeHmac: hashCode(id, geheim),
      geldigTot,
      gemaaktOp: ctx.now,
      gemaaktDoor: actorText(ctx.actor),
    },
  });
  return { id, kenmerk, geheim, geldigTot };
}

const makeKenmerk = (): string =>
  Array.from({ length: 4 }, () => KENMERKTEKENS[randomInt(KENMERKTEKENS.length)]).join('');

async function findOpKenmerk({ db, gemeenteId }: Write, kenmerk: string): Promise<string | null> {
  const rij = await db.machtiging.findFirst({
    where: { gemeenteId, kenmerk },
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  return rij?.id ?? null;
}

/** The one of which a code begins so, held until the end of the transaction, or null. */
export async function lockOpKenmerk(write: Write, kenmerk: string): Promise<Machtiging | null> {
  const id = await findOpKenmerk(write, kenmerk);
  return id === null ? null : lockMachtiging(write, id);
}

/** One of this gemeente, held with all of the same person until the end of the transaction. Throws NotFound. */
export async function lockMachtiging(write: Write, id: string): Promise<Machtiging> {
  const { db, gemeenteId } = write;
  const van = await db.machtiging.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
    select: { persoonId: true },
  });
  if (!van) throw new NotFound();
  await lockVertegenwoordigingen(write, van.persoonId);
  await db.$queryRaw`select 1 from machtiging where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.machtiging.findUnique({
    where: { gemeenteId_id: { gemeenteId, id } },
  });
  if (!rij) throw new NotFound();
  return toMachtiging(rij);
}

/** Counts a wrong code. */
export async function countPoging({ db, gemeenteId }: Write, id: string): Promise<void> {
  await db.machtiging.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { pogingen: { increment: 1 } },
  });
}

/** Writes that somebody typed the right code: from now on it is his to accept. */
export async function showTo({ db, gemeenteId, ctx }: Write, id: string, helperId: string): Promise<void> {
  await db.machtiging.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { status: 'getoond', helperId, getoondOp: ctx.now },
  });
}

/** Writes how it ended. */
export async function closeMachtiging(
  { db, gemeenteId, ctx }: Write,
  id: string,
  status: 'aanvaard' | 'geweigerd' | 'ingetrokken' | 'geblokkeerd',
  vertegenwoordigingId: string | null = null,
): Promise<void> {
  await db.machtiging.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: {
      status,
      vertegenwoordigingId,
      afgerondOp: ctx.now,
      afgerondDoor: actorText(ctx.actor),
    },
  });
}

/** The number of the case that it is about, or null. */
export async function loadZaaknummer(
  { db, gemeenteId }: Write,
  zaakId: string | null,
): Promise<string | null> {
  if (zaakId === null) return null;
  const rij = await db.zaak.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: zaakId } },
  });
  return rij?.zaaknummer ?? null;
}

/** What this helper may do already for this person with the same scope: the new one comes in its place. */
export async function findZelfde(
  { db, gemeenteId }: Write,
  zelfde: { persoonId: string; vertegenwoordigerId: string; bereik: string },
  vandaag: LocalDate,
): Promise<string[]> {
  const rijen = await db.vertegenwoordiging.findMany({
    where: {
      ...{
        gemeenteId,
        ...zelfde,
        soort: 'gemachtigde',
        herkomst: 'inwoner',
        stand: 'geldig',
      },
      tot: { gt: toDatabaseDate(vandaag) },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return rijen.map(({ id }) => id);
}
