import { localDateOf } from '@/platform/clock';
import type { Read, Write } from '@/platform/tenant';
import type { Concept, Invuller } from './concept';
import { openerOf, sealIn } from './verzegeld.store';
import type { Antwoorden } from './vragen';

type Wie = { persoonId: string; voor: Invuller };

/** What was filled in so far; null when nothing was begun. Once its key is destroyed nothing of it is left to read. */
export async function loadConcept(
  read: Read,
  gemeenteId: number,
  { persoonId, voor }: Wie,
): Promise<Concept | null> {
  const rij = await read.db.kwijtscheldingconcept.findUnique({
    where: { gemeenteId_persoonId_voor: { gemeenteId, persoonId, voor } },
  });
  if (!rij) return null;
  const antwoorden = (await openerOf(read, gemeenteId, rij.jaar))(rij.inhoud);
  const { aanslagId, begonnenOp, bewaardOp } = rij;
  return { aanslagId, antwoorden: (antwoorden ?? {}) as Antwoorden, begonnenOp, bewaardOp };
}

/** Holds until the end of the transaction whoever else fills in or sends a request of this person. */
export async function lockPersoon({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`kwijtschelding:${persoonId}`}), ${gemeenteId}::int)`;
}

/** Keeps what was filled in, in place of what was kept before. */
export async function putConcept(
  write: Write,
  { persoonId, voor }: Wie,
  { aanslagId, antwoorden }: Pick<Concept, 'aanslagId' | 'antwoorden'>,
): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const jaar = Number(localDateOf(ctx.now).slice(0, 4));
  const inhoud = { aanslagId, jaar, inhoud: await sealIn(write, jaar, antwoorden), bewaardOp: ctx.now };
  await db.kwijtscheldingconcept.upsert({
    where: { gemeenteId_persoonId_voor: { gemeenteId, persoonId, voor } },
    create: { gemeenteId, persoonId, voor, begonnenOp: ctx.now, ...inhoud },
    update: inhoud,
  });
}

export async function dropConcept({ db, gemeenteId }: Write, { persoonId, voor }: Wie): Promise<void> {
  await db.kwijtscheldingconcept.deleteMany({ where: { gemeenteId, persoonId, voor } });
}
