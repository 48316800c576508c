import type { Write } from '@/platform/tenant';
import type { Zendingkanaal } from './zending';

export type OpenZending = {
  documentId: string;
  kanaal: Zendingkanaal;
  status: string;
  aangebodenOp: Date;
  persoonId: string;
  soort: string;
};

const MET = { document: { select: { persoonId: true, soort: true } } } as const;

/**
 * A letter that is on its way, held until the end of the transaction; null for one that arrived, fell back or is none.
 * With `ookAfgeleverd` also one of which it was thought that it arrived.
 */
export async function lockOpenZending(
  { db, gemeenteId }: Write,
  documentId: string,
  ookAfgeleverd = false,
): Promise<OpenZending | null> {
  await db.$queryRaw`select 1 from zending where gemeente_id = ${gemeenteId} and document_id = ${documentId}::uuid for update`;
  const rij = await db.zending.findFirst({
    where: { gemeenteId, documentId, status: { in: ookAfgeleverd ? ['open', 'afgeleverd'] : ['open'] } },
    include: MET,
  });
  return (
    rij && {
      documentId,
      kanaal: rij.kanaal as Zendingkanaal,
      status: rij.status,
      aangebodenOp: rij.aangebodenOp,
      ...rij.document,
    }
  );
}

export async function finishZending(
  { db, gemeenteId, ctx }: Write,
  documentId: string,
  status: 'afgeleverd' | 'teruggevallen' | 'vastgelopen',
): Promise<void> {
  await db.zending.update({
    where: { gemeenteId_documentId: { gemeenteId, documentId } },
    data: { status, afgerondOp: ctx.now },
  });
}

/** Letters on their way since before a moment, the oldest first, from after one. */
export const listOpenVoor = (
  { db, gemeenteId }: Write,
  voor: Date,
  hoogstens: number,
): Promise<{ documentId: string; aangebodenOp: Date }[]> =>
  db.zending.findMany({
    where: { gemeenteId, status: 'open', aangebodenOp: { lt: voor } },
    orderBy: [{ aangebodenOp: 'asc' }, { documentId: 'asc' }],
    take: hoogstens,
    select: { documentId: true, aangebodenOp: true },
  });

/** Whether its reader opened it on his own page. */
export async function isGelezen(
  { db, gemeenteId }: Write,
  { documentId, persoonId }: OpenZending,
): Promise<boolean> {
  return (
    (await db.berichtGelezen.count({
      where: { gemeenteId, documentId, persoonId },
    })) > 0
  );
}
