import { createHash } from 'node:crypto';
import type { Context } from '@/platform/context';
import { NotFound, Refused } from '@/platform/errors';
import { type Read, type Write, writeIn } from '@/platform/tenant';
import { Bestandskijker, type Bestandsoort } from './bestandsoort';
import {
  bestandsnaam,
  DEEL_BYTES,
  decideOntvangst,
  GRENSWAARDEN,
  type Onderwerp,
  reasonTooLarge,
  type Stand,
  type Weigering,
} from './bijlage';
import {
  auditBijlage,
  countAanwezig,
  deleteInhoud,
  insertBijlage,
  insertDeel,
  lockBijlage,
  lockOnderwerp,
  saveBijlage,
  sealNaam,
} from './bijlage.store';
import { scanBijlage } from './scan-bijlage';

export type NieuweBijlage = {
  onderwerp: Onderwerp;
  /** As the sender called it; it is cleaned here. */
  naam: string;
  /**
   * Whose the subject is, or null when this actor may not add to it; asked in the transaction that begins. May refuse
   * in words (Refused).
   */
  vanWie: (read: Read) => Promise<string | null>;
};

export type OntvangenBijlage = { id: string; naam: string; soort: Bestandsoort; bytes: number; stand: Stand };

/** A refusal in words: `bijlagen.<reden>`. */
export const refuseBijlage = (reden: Weigering): Refused => new Refused(`bijlagen.${reden}`, GRENSWAARDEN);

/**
 * Takes one file in as it comes: counted, recognised and sealed piece by piece, each piece in a transaction of its own,
 * so that a slow telephone holds no connection and a large file never stands in memory whole. Then it is scanned.
 * Whatever goes wrong, nothing of it is left. Throws Refused (`bijlagen.<reden>`), or what the stream throws.
 */
export async function storeBijlage(
  ctx: Context,
  gemeenteId: number,
  nieuw: NieuweBijlage,
  inhoud: AsyncIterable<Uint8Array>,
): Promise<OntvangenBijlage> {
  const begonnen = await writeIn(ctx, gemeenteId, (write) => beginBijlage(write, nieuw));
  let ontvangen: Omit<OntvangenBijlage, 'stand'>;
  try {
    ontvangen = await takeIn(ctx, gemeenteId, begonnen, nieuw, inhoud);
  } catch (error) {
    await writeIn(ctx, gemeenteId, (write) => deleteInhoud(write, begonnen.id, true));
    throw error;
  }
  const stand = await scanBijlage(ctx, gemeenteId, ontvangen.id);
  if (stand === 'geweigerd') throw refuseBijlage('besmet');
  return { ...ontvangen, stand };
}

type Begonnen = { id: string; sleutel: Buffer; ruimte: number };

async function beginBijlage(write: Write, nieuw: NieuweBijlage): Promise<Begonnen> {
  const { onderwerp, naam, vanWie } = nieuw;
  const persoonId = await vanWie(write);
  if (persoonId === null) throw new NotFound();
  await lockOnderwerp(write, onderwerp);
  const besluit = decideOntvangst(await countAanwezig(write, onderwerp, null));
  if (!besluit.ok) throw refuseBijlage(besluit.reden);
  write.shows(write.gemeenteId, [persoonId]);
  return { ...(await insertBijlage(write, { onderwerp, persoonId, naam })), ruimte: besluit.ruimte };
}

async function takeIn(
  ctx: Context,
  gemeenteId: number,
  { id, sleutel, ruimte }: Begonnen,
  nieuw: NieuweBijlage,
  inhoud: AsyncIterable<Uint8Array>,
): Promise<Omit<OntvangenBijlage, 'stand'>> {
  const kijker = new Bestandskijker();
  const hash = createHash('sha256');
  let bytes = 0;
  let delen = 0;
  for await (const deel of inPieces(inhoud, DEEL_BYTES)) {
    bytes += deel.length;
    if (bytes > ruimte) throw refuseBijlage(reasonTooLarge(ruimte));
    const goesOn = kijker.feed(deel);
    if (!goesOn) break;
    hash.update(deel);
    const piece = { bijlageId: id, volg: delen++, sleutel, inhoud: deel };
    const added = await writeIn(ctx, gemeenteId, (write) => insertDeel(write, piece));
    // The job takes away what comes in too slowly.
    if (!added) throw refuseBijlage('afgebroken');
  }
  const gezien = kijker.end();
  if (!gezien.ok) throw refuseBijlage(gezien.reden);
  const { soort } = gezien;
  const klaar = { soort, bytes, delen, sha256: hash.digest('hex') };
  const naam = bestandsnaam(nieuw.naam, soort);
  await writeIn(ctx, gemeenteId, (write) =>
    endBijlage(write, id, { ...klaar, naamVersleuteld: sealNaam(sleutel, naam) }),
  );
  return { id, naam, soort, bytes };
}

type Klaar = {
  soort: Bestandsoort;
  bytes: number;
  delen: number;
  sha256: string;
  naamVersleuteld: Buffer<ArrayBuffer>;
};

/** What is whole waits for the scan. Others may have come in meanwhile, so the room is measured again. */
async function endBijlage(write: Write, id: string, klaar: Klaar): Promise<void> {
  const bijlage = await lockBijlage(write, id);
  if (!bijlage) throw refuseBijlage('afgebroken');
  const onderwerp: Onderwerp = { soort: bijlage.onderwerpSoort, id: bijlage.onderwerpId };
  await lockOnderwerp(write, onderwerp);
  const besluit = decideOntvangst(await countAanwezig(write, onderwerp, id));
  if (!besluit.ok) throw refuseBijlage(besluit.reden);
  if (klaar.bytes > besluit.ruimte) throw refuseBijlage(reasonTooLarge(besluit.ruimte));
  await saveBijlage(write, id, { ...klaar, stand: 'quarantaine', standReden: 'niet-gescand' });
  const { soort, bytes, sha256 } = klaar;
  await auditBijlage(write, 'ontvangen', bijlage, null, { onderwerp, soort, bytes, sha256 });
}

/** The same bytes in pieces of `size`, the last one smaller; never more than one piece and one chunk in memory. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    let all = Buffer.concat(waiting);
    for (; all.length >= size; all = all.subarray(size)) yield all.subarray(0, size);
    waiting = [Buffer.from(all)];
    length = all.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}
