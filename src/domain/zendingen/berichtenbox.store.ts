import { newId, type Read, type Write } from '@/platform/tenant';
import { wachttijdMs } from './zending';

export type Aanbod = {
  documentId: string;
  batchId: string;
  persoonId: string;
  sleutel: string;
  nummerVersleuteld: Uint8Array | null;
  overleden: boolean;
};

/**
 * Takes the letters that are to be offered to MijnOverheid now, and counts the try: whoever dies after this tries again
 * when the time for that has come, in the same batch. Two workers do not take the same letter.
 */
export async function takeAanbod({ db, gemeenteId, ctx }: Write, hoogstens: number): Promise<Aanbod[]> {
  const rijen = await db.$queryRaw<{ document_id: string }[]>`
    select document_id from zending
    where gemeente_id = ${gemeenteId} and status = 'open' and kanaal = 'mijnoverheid' and overgenomen_op is null
      and (volgende_op is null or volgende_op <= ${ctx.now}::timestamptz)
    order by aangeboden_op, document_id limit ${hoogstens} for update skip locked`;
  const aanbod: Aanbod[] = [];
  for (const { document_id: documentId } of rijen) {
    const waar = { gemeenteId_documentId: { gemeenteId, documentId } };
    const { batchId, pogingen } = await db.zending.findUniqueOrThrow({ where: waar });
    const { document, ...rij } = await db.zending.update({
      where: waar,
      data: {
        pogingen: pogingen + 1,
        volgendeOp: new Date(ctx.now.getTime() + wachttijdMs(pogingen + 1)),
        batchId: batchId ?? newId(),
      },
      include: {
        document: {
          select: {
            persoonId: true,
            persoon: { select: { sleutel: true, nummerVersleuteld: true, overlijdensdatum: true } },
          },
        },
      },
    });
    aanbod.push({
      documentId,
      batchId: rij.batchId ?? '',
      persoonId: document.persoonId,
      sleutel: document.persoon.sleutel,
      nummerVersleuteld: document.persoon.nummerVersleuteld,
      overleden: document.persoon.overlijdensdatum !== null,
    });
  }
  return aanbod;
}

/** The connection has it: from now its result is waited for. */
export async function saveOvergenomen({ db, gemeenteId, ctx }: Write, documentId: string): Promise<void> {
  await db.zending.updateMany({
    where: { gemeenteId, documentId, status: 'open' },
    data: { overgenomenOp: ctx.now, laatsteFout: null },
  });
}

/** It did not go, or has to go again: tried when its time has come. */
export async function saveNietGegaan(
  { db, gemeenteId }: Write,
  documentId: string,
  laatsteFout: string,
): Promise<void> {
  await db.zending.updateMany({
    where: { gemeenteId, documentId, status: 'open' },
    data: { overgenomenOp: null, laatsteFout },
  });
}

/** In which gemeente a letter of which a result came was offered by this kantoor; null for one that is not ours. */
export async function findGemeenteVan({ db, gemeenten }: Read, documentId: string): Promise<number | null> {
  const rij = await db.zending.findFirst({
    where: { gemeenteId: { in: [...gemeenten] }, documentId, kanaal: 'mijnoverheid', batchId: { not: null } },
    select: { gemeenteId: true },
  });
  return rij?.gemeenteId ?? null;
}
