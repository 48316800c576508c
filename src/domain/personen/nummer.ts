import { decryptFor, encryptFor, type SecretPlace } from '@/platform/identiteit';

/** A sealed number opens only in the row it belongs to: another person's value put in its place does not. */
const place = (kantoorId: number, sleutel: string): SecretPlace => ({
  kantoorId,
  doel: 'persoon.nummer_versleuteld',
  record: sleutel,
});

/** BSN or RSIN (9 digits) as it is stored with the person of this `sleutel`. */
export const sealNummer = (kantoorId: number, sleutel: string, nummer: string): Uint8Array<ArrayBuffer> =>
  encryptFor(place(kantoorId, sleutel), nummer);

/** The number that `sealNummer` stored. Throws when it was changed or belongs to another person. */
export const openNummer = (kantoorId: number, sleutel: string, sealed: Uint8Array): string =>
  decryptFor(place(kantoorId, sleutel), sealed);
