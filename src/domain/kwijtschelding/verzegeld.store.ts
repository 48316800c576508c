import { keyToRead, keyToWrite, seal, unseal } from '@/platform/data-key';
import type { Read, Write } from '@/platform/tenant';

/** What a household earns and owns is kept as long as a decision on it, and destroyed with its key (ADR 0007). */
const BEWAARKLASSE = 'kwijtschelding';

/** Seals a value under the key of this gemeente and year. */
export async function sealIn(
  { db, gemeenteId }: Write,
  jaar: number,
  value: unknown,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await keyToWrite(db, { gemeenteId, bewaarklasse: BEWAARKLASSE, jaar });
  return seal(key, Buffer.from(JSON.stringify(value)));
}

/** What opens what was sealed in this gemeente and year; it answers null once the key was destroyed. */
export async function openerOf(
  { db }: Read,
  gemeenteId: number,
  jaar: number,
): Promise<(sealed: Uint8Array) => unknown> {
  const key = await keyToRead(db, { gemeenteId, bewaarklasse: BEWAARKLASSE, jaar });
  return (sealed) => (key === null ? null : JSON.parse(unseal(key, sealed).toString('utf8')));
}
