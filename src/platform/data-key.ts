import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { env } from './env';

/**
 * Encryption per (gemeente, bewaarklasse, jaar): what may not be kept any longer is destroyed by destroying its key
 * (ADR 0007). The audit and the stored documents use it.
 */
type Tx = Prisma.TransactionClient;

/** Under which key something is kept. */
export type Bewaring = { gemeenteId: number; bewaarklasse: string; jaar: number };

/** AES-256-GCM: a random beginning, the seal, the content. */
export function seal(key: Buffer, content: Uint8Array): Buffer<ArrayBuffer> {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

/** Throws when one bit of it was changed, or with another key. */
export function unseal(key: Buffer, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
}

const masterKey = () => Buffer.from(env().KOHIER_SLEUTEL_AUDIT, 'hex');

/** The key to write with, made at first use. Throws when it was destroyed: nothing may be added to it. */
export async function keyToWrite(tx: Tx, { gemeenteId, bewaarklasse, jaar }: Bewaring): Promise<Buffer> {
  const where = { gemeenteId_bewaarklasse_jaar: { gemeenteId, bewaarklasse, jaar } };
  let row = await tx.auditSleutel.findUnique({ where });
  if (!row) {
    await tx.auditSleutel.createMany({
      data: [{ gemeenteId, bewaarklasse, jaar, sleutelVersleuteld: seal(masterKey(), randomBytes(32)) }],
      skipDuplicates: true,
    });
    row = await tx.auditSleutel.findUniqueOrThrow({ where });
  }
  if (!row.sleutelVersleuteld)
    throw new Error(`Key ${bewaarklasse} ${jaar} of gemeente ${gemeenteId} was destroyed`);
  return unseal(masterKey(), row.sleutelVersleuteld);
}

/** The key to read with, or null once it was destroyed (or never made). */
export async function keyToRead(
  tx: Tx,
  { gemeenteId, bewaarklasse, jaar }: Bewaring,
): Promise<Buffer | null> {
  const row = await tx.auditSleutel.findUnique({
    where: { gemeenteId_bewaarklasse_jaar: { gemeenteId, bewaarklasse, jaar } },
  });
  return row?.sleutelVersleuteld ? unseal(masterKey(), row.sleutelVersleuteld) : null;
}
