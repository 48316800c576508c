import { createHash } from 'node:crypto';
import type { Bestandsoort } from '@/domain/bijlagen/bestandsoort';
import { actorText } from '@/platform/context';
import { newId, type Read, type Write } from '@/platform/tenant';

export type Bestandregel = {
  id: string;
  naam: string;
  soort: Bestandsoort;
  bytes: number;
  sha256: string;
  gescand: string;
  gemaaktDoor: string;
  gemaaktOp: Date;
};

const ZONDER_INHOUD = {
  ...{ id: true, naam: true, soort: true, bytes: true, sha256: true, gescand: true },
  ...{ gemaaktDoor: true, gemaaktOp: true },
} as const;

/** The files of one verordening without their content, the last one first. */
export async function loadBestanden(
  { db }: Read,
  gemeenteId: number,
  verordeningId: string,
): Promise<Bestandregel[]> {
  const rijen = await db.verordeningbestand.findMany({
    where: { gemeenteId, verordeningId },
    select: ZONDER_INHOUD,
    orderBy: [{ gemaaktOp: 'desc' }, { id: 'desc' }],
  });
  return rijen.map((rij) => ({ ...rij, soort: rij.soort as Bestandsoort }));
}

/** One file of a verordening with its content. */
export const findBestand = (
  { db }: Read,
  gemeenteId: number,
  { verordeningId, id }: { verordeningId: string; id: string },
) => db.verordeningbestand.findFirst({ where: { gemeenteId, verordeningId, id } });

export async function insertBestand(
  { db, gemeenteId, ctx }: Write,
  bestand: {
    verordeningId: string;
    naam: string;
    soort: Bestandsoort;
    gescand: string;
    inhoud: Uint8Array<ArrayBuffer>;
  },
): Promise<Bestandregel> {
  const { inhoud } = bestand;
  const rij = {
    ...bestand,
    id: newId(),
    bytes: inhoud.length,
    sha256: createHash('sha256').update(inhoud).digest('hex'),
    gemaaktDoor: actorText(ctx.actor),
    gemaaktOp: ctx.now,
  };
  await db.verordeningbestand.create({ data: { ...rij, gemeenteId } });
  return rij;
}
