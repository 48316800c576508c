import type { BuitenlandregelModel } from '@/generated/prisma/models';
import { toCents } from '@/platform/cents';
import { actorText } from '@/platform/context';
import { fromDatabaseDate, toDatabaseDate } from '@/platform/database-date';
import { NotFound } from '@/platform/errors';
import { newId, type Read, type Write } from '@/platform/tenant';
import { type Buitenlandregel, type Overdracht, overdrachtenUit } from './buitenland';

const VOLGORDE = [{ gemaaktOp: 'asc' }, { id: 'asc' }] as const;

const regelVan = ({ gemeenteId: _, ...rij }: BuitenlandregelModel): Buitenlandregel => ({
  ...rij,
  gebeurtenis: rij.gebeurtenis as Buitenlandregel['gebeurtenis'],
  dag: fromDatabaseDate(rij.dag),
  centen: rij.centen === null ? null : toCents(rij.centen),
});

/** The transfers of one claim, the first first. */
export async function loadOverdrachten(
  { db }: Read,
  gemeenteId: number,
  aanslagId: string,
): Promise<Overdracht[]> {
  const rijen = await db.buitenlandregel.findMany({
    where: { gemeenteId, aanslagId },
    orderBy: [...VOLGORDE],
  });
  return overdrachtenUit(rijen.map(regelVan));
}

/** Those of every claim of one person, with the numbers of the claims. */
export async function loadOverdrachtenVan(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<(Overdracht & { aanslagnummer: string })[]> {
  const rijen = await db.buitenlandregel.findMany({
    where: { gemeenteId, aanslag: { persoonId } },
    include: { aanslag: { select: { aanslagnummer: true } } },
    orderBy: [...VOLGORDE],
  });
  const nummers = new Map(rijen.map(({ aanslagId, aanslag }) => [aanslagId, aanslag.aanslagnummer]));
  return overdrachtenUit(rijen.map(({ aanslag: _, ...rij }) => regelVan(rij))).map((een) => ({
    ...een,
    aanslagnummer: nummers.get(een.aanslagId) ?? '',
  }));
}

/** Of which claim a transfer is. Throws NotFound. */
export async function loadAanslagVan({ db, gemeenteId }: Write, overdrachtId: string): Promise<string> {
  const rij = await db.buitenlandregel.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: overdrachtId } },
    select: { aanslagId: true, overId: true },
  });
  if (!rij || rij.overId !== null) throw new NotFound();
  return rij.aanslagId;
}

type Nieuw = Pick<Buitenlandregel, 'aanslagId' | 'gebeurtenis' | 'dag' | 'bewijs'> & Partial<Buitenlandregel>;

/** Writes one line, and answers it. */
export async function insertBuitenlandregel({ db, gemeenteId, ctx }: Write, nieuw: Nieuw): Promise<string> {
  const id = newId();
  await db.buitenlandregel.create({
    data: {
      ...nieuw,
      ...{ gemeenteId, id, dag: toDatabaseDate(nieuw.dag) },
      ...{ gemaaktDoor: actorText(ctx.actor), gemaaktOp: ctx.now },
    },
  });
  return id;
}
