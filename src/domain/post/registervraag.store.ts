import type { Prisma } from '@/generated/prisma/client';
import { actorText } from '@/platform/context';
import { NotFound } from '@/platform/errors';
import type { Read, Write } from '@/platform/tenant';
import { openNummer } from '../personen/nummer';
import type { Register, Registerantwoord } from './registervraag';

/** Which register knows this person: the BRP a human being with a BSN, the KVK who has a RSIN; null for who has no number. */
export async function findRegister(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<Register | null> {
  const rij = await db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { soort: true, nummerVersleuteld: true },
  });
  if (!rij?.nummerVersleuteld) return null;
  return rij.soort === 'natuurlijk' ? 'brp' : 'kvk';
}

/** The BSN or RSIN with which a register is asked; null for who has none (any more). */
export async function loadNummer(read: Read, gemeenteId: number, persoonId: string): Promise<string | null> {
  const rij = await read.db.persoon.findUnique({
    where: { gemeenteId_id: { gemeenteId, id: persoonId } },
    select: { sleutel: true, nummerVersleuteld: true },
  });
  if (!rij?.nummerVersleuteld) return null;
  read.shows(gemeenteId, [persoonId]);
  return openNummer(read.ctx.kantoorId, rij.sleutel, rij.nummerVersleuteld);
}

/** False when a question about this stop waits already. */
export async function insertVraag(
  { db, gemeenteId, ctx }: Write,
  vraag: { id: string; persoonId: string; adresstopId: string; register: Register },
): Promise<boolean> {
  const aantal = await db.$executeRaw`
    insert into registervraag (gemeente_id, id, persoon_id, adresstop_id, register, gevraagd_op, gevraagd_door)
    values (${gemeenteId}, ${vraag.id}::uuid, ${vraag.persoonId}::uuid, ${vraag.adresstopId}::uuid, ${vraag.register},
      ${ctx.now}, ${actorText(ctx.actor)})
    on conflict (gemeente_id, adresstop_id) where beantwoord_op is null do nothing`;
  return aantal === 1;
}

export type Openvraag = { id: string; persoonId: string; register: Register };

/** A question that waits for its answer; null when there is none (any more). */
export async function findOpenVraag({ db }: Read, gemeenteId: number, id: string): Promise<Openvraag | null> {
  const rij = await db.registervraag.findFirst({ where: { gemeenteId, id, beantwoordOp: null } });
  return rij && { id, persoonId: rij.persoonId, register: rij.register as Register };
}

/** Keeps the answer; false when there was one. */
export async function saveAntwoord(
  { db, gemeenteId, ctx }: Write,
  id: string,
  antwoord: Registerantwoord,
): Promise<boolean> {
  const { count } = await db.registervraag.updateMany({
    where: { gemeenteId, id, beantwoordOp: null },
    data: { beantwoordOp: ctx.now, uitkomst: antwoord.soort, antwoord: antwoord as Prisma.InputJsonValue },
  });
  return count === 1;
}

/** An answer with the stop it is about, held until the end. Throws NotFound. */
export async function lockBeantwoord({ db, gemeenteId }: Write, id: string) {
  await db.$queryRaw`select 1 from registervraag where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  const rij = await db.registervraag.findFirst({
    where: { gemeenteId, id, beantwoordOp: { not: null } },
    include: { adresstop: true },
  });
  if (!rij) throw new NotFound();
  return rij;
}

export const saveOvername = ({ db, gemeenteId, ctx }: Write, id: string): Promise<unknown> =>
  db.registervraag.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { overgenomenOp: ctx.now, overgenomenDoor: actorText(ctx.actor) },
  });
