import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { isElfproef } from './elfproef';
import { env } from './env';

/**
 * BSN, RSIN and KvK-nummer are never stored readable. A keyed hash finds a person again, an encrypted value can
 * be shown after a logged act. Every kantoor has keys of its own, so that a key of one kantoor says nothing
 * about the persons of another (ADR 0003).
 */
export type IdentityKeys = {
  /** Hex HMAC of a BSN or RSIN (9 digits): they share one number space, so they share one key. */
  persoonSleutel(kantoorId: number, nummer: string): string;
  /** Hex HMAC of a KvK-nummer (8 digits), for a company whose RSIN is not known at the log-in. */
  kvkSleutel(kantoorId: number, kvkNummer: string): string;
  encrypt(place: SecretPlace, text: string): Uint8Array<ArrayBuffer>;
  decrypt(place: SecretPlace, sealed: Uint8Array): string;
};

/** Where a secret belongs. Part of the seal: a value copied to another column, record or kantoor does not open. */
export type SecretPlace = { kantoorId: number; doel: string; record?: string };

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** The keys derived from a master key of 32 bytes (64 hex characters). Throws when it has another length. */
export function identityKeys(masterHex: string): IdentityKeys {
  const master = Buffer.from(masterHex, 'hex');
  if (master.length !== 32) throw new Error('The key for BSN must be 32 bytes as 64 hexadecimal characters');
  const derived = new Map<string, Buffer>();
  const keyFor = (use: 'hmac' | 'aes', kantoorId: number): Buffer => {
    if (!Number.isSafeInteger(kantoorId) || kantoorId < 1) throw new RangeError('Not a kantoor');
    const info = `kohier/identiteit/v${VERSION}/${use}/kantoor/${kantoorId}`;
    const known = derived.get(info);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', master, '', info, 32));
    derived.set(info, key);
    return key;
  };
  const keyed = (kantoorId: number, text: string) =>
    createHmac('sha256', keyFor('hmac', kantoorId)).update(text).digest('hex');
  const bound = (place: SecretPlace) =>
    Buffer.from(JSON.stringify([VERSION, place.kantoorId, place.doel, place.record ?? null]));

  return {
    persoonSleutel(kantoorId, nummer) {
      if (!isElfproef(nummer)) throw new RangeError('Not a BSN or RSIN');
      return keyed(kantoorId, `nummer:${nummer}`);
    },
    kvkSleutel(kantoorId, kvkNummer) {
      if (!/^\d{8}$/.test(kvkNummer)) throw new RangeError('Not a KvK-nummer');
      return keyed(kantoorId, `kvk:${kvkNummer}`);
    },
    encrypt(place, text) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyFor('aes', place.kantoorId), iv);
      cipher.setAAD(bound(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Uint8Array.from([VERSION, ...iv, ...cipher.getAuthTag(), ...body]);
    },
    decrypt(place, sealed) {
      const data = Buffer.from(sealed);
      if (data.length < 1 + IV_BYTES + TAG_BYTES || data[0] !== VERSION) throw new Error('Unknown seal');
      const iv = data.subarray(1, 1 + IV_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', keyFor('aes', place.kantoorId), iv);
      decipher.setAAD(bound(place));
      decipher.setAuthTag(data.subarray(1 + IV_BYTES, 1 + IV_BYTES + TAG_BYTES));
      const body = data.subarray(1 + IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
  };
}

let ofProcess: IdentityKeys | undefined;
const keys = () => {
  ofProcess ??= identityKeys(env().KOHIER_SLEUTEL_BSN);
  return ofProcess;
};

/** What links the rows of one human being or company over the gemeenten of a kantoor: hex HMAC of BSN or RSIN. */
export const persoonSleutel = (kantoorId: number, nummer: string): string =>
  keys().persoonSleutel(kantoorId, nummer);

/** The same of a KvK-nummer, for who logs in for a company without RSIN. */
export const kvkSleutel = (kantoorId: number, kvkNummer: string): string =>
  keys().kvkSleutel(kantoorId, kvkNummer);

/** Seals a text for one place: version, nonce, tag and ciphertext of AES-256-GCM in one value. */
export const encryptFor = (place: SecretPlace, text: string): Uint8Array<ArrayBuffer> =>
  keys().encrypt(place, text);

/** Opens what `encryptFor` sealed for the same place. Throws when it was changed or moved. */
export const decryptFor = (place: SecretPlace, sealed: Uint8Array): string => keys().decrypt(place, sealed);
