import { newId, type Read, type Write } from '@/platform/tenant';
import type { Velden } from './bezwaarvelden';

export type Bezwaarconcept = { sleutel: string; velden: Velden; bewaardOp: Date };

/** What a citizen filled in about one aanslag and did not send; null when there is none. */
export async function loadConcept(
  { db }: Read,
  gemeenteId: number,
  persoonId: string,
  aanslagId: string,
): Promise<Bezwaarconcept | null> {
  const rij = await db.bezwaarconcept.findUnique({
    where: { gemeenteId_persoonId_aanslagId: { gemeenteId, persoonId, aanslagId } },
  });
  return rij && { sleutel: rij.sleutel, velden: rij.velden as Velden, bewaardOp: rij.bewaardOp };
}

/** Keeps what was filled in, under a new key: what is sent is what was looked at last. */
export async function putConcept(
  { db, gemeenteId, ctx }: Write,
  { persoonId, aanslagId, velden }: { persoonId: string; aanslagId: string; velden: Velden },
): Promise<void> {
  await db.bezwaarconcept.upsert({
    where: { gemeenteId_persoonId_aanslagId: { gemeenteId, persoonId, aanslagId } },
    create: { gemeenteId, persoonId, aanslagId, sleutel: newId(), velden, bewaardOp: ctx.now },
    update: { sleutel: newId(), velden, bewaardOp: ctx.now },
  });
}

export async function removeConcept(
  { db, gemeenteId }: Write,
  { persoonId, aanslagId }: { persoonId: string; aanslagId: string },
): Promise<void> {
  await db.bezwaarconcept.deleteMany({ where: { gemeenteId, persoonId, aanslagId } });
}
