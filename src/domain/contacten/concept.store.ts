import type { Write } from '@/platform/tenant';
import type { Conceptformulier, Conceptvelden } from './concept';

type Waar = { contactId: string; formulier: Conceptformulier };

/** Keeps what was typed in place of what was kept before. */
export async function putConcept(
  { db, gemeenteId, ctx }: Write,
  { contactId, formulier, velden, medewerkerId }: Waar & { velden: Conceptvelden; medewerkerId: string },
): Promise<void> {
  const inhoud = { velden: { ...velden }, medewerkerId, bewaardOp: ctx.now };
  await db.contactconcept.upsert({
    where: { gemeenteId_contactId_formulier: { gemeenteId, contactId, formulier } },
    create: { gemeenteId, contactId, formulier, ...inhoud },
    update: inhoud,
  });
}

/** Removes what was kept for these forms of a contact; for all of them when none is named. */
export async function dropConcepten(
  { db, gemeenteId }: Write,
  contactId: string,
  formulieren?: readonly Conceptformulier[],
): Promise<void> {
  await db.contactconcept.deleteMany({
    where: { gemeenteId, contactId, ...(formulieren ? { formulier: { in: [...formulieren] } } : {}) },
  });
}
