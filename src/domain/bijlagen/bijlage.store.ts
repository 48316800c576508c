import { randomBytes } from 'node:crypto';
import type { BijlageModel } from '@/generated/prisma/models';
import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { keyToRead, keyToWrite, seal, unseal } from '@/platform/data-key';
import { newId, type Read, type Write } from '@/platform/tenant';
import { type Bestandsoort, isBestandsoort } from './bestandsoort';
import {
  type Aanwezig,
  BEWAARKLASSE_CONCEPT,
  BEWAARKLASSE_ZAAK,
  type Onderwerp,
  type Stand,
  type StandReden,
} from './bijlage';

export type Bijlage = Omit<BijlageModel, 'stand' | 'standReden' | 'onderwerpSoort' | 'soort'> & {
  stand: Stand;
  standReden: StandReden;
  onderwerpSoort: Onderwerp['soort'];
  soort: Bestandsoort | null;
};

/** A row as the core knows it; the database holds the lists of words (CHECK). */
export const toBijlage = (rij: BijlageModel): Bijlage => ({
  ...rij,
  stand: rij.stand as Stand,
  standReden: rij.standReden as StandReden,
  onderwerpSoort: rij.onderwerpSoort as Onderwerp['soort'],
  soort: isBestandsoort(rij.soort) ? rij.soort : null,
});

/** One at a time per subject, until the end of the transaction: what may still come depends on what is there. */
export async function lockOnderwerp({ db, gemeenteId }: Write, { soort, id }: Onderwerp): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`bijlagen:${gemeenteId}:${soort}:${id}`}, 0))`;
}

/**
 * What a subject holds, with what is still coming in and without `behalve`. Of a form that was not sent only what the
 * same person put there: somebody else who names its key meets an empty one.
 */
export async function countAanwezig(
  write: Write,
  onderwerp: Onderwerp,
  behalve: string | null,
): Promise<Aanwezig> {
  const { _count, _sum } = await write.db.bijlage.aggregate({
    where: {
      ...whereOnderwerp(write, write.gemeenteId, onderwerp),
      stand: { in: ['ontvangt', 'quarantaine', 'vrij'] },
      ...(behalve === null ? {} : { id: { not: behalve } }),
    },
    _count: true,
    _sum: { bytes: true },
  });
  return { aantal: _count, bytes: _sum.bytes ?? 0 };
}

/** The rows of a subject; those of a form only of who is asking. */
export const whereOnderwerp = ({ ctx }: Read, gemeenteId: number, { soort, id }: Onderwerp) => ({
  gemeenteId,
  onderwerpSoort: soort,
  onderwerpId: id,
  ...(soort === 'concept' ? { gemaaktDoor: actorText(ctx.actor) } : {}),
});

export const klasseOf = ({ soort }: Onderwerp): string =>
  soort === 'concept' ? BEWAARKLASSE_CONCEPT : BEWAARKLASSE_ZAAK;

/** Begins a bijlage that is coming in, with a key of its own. */
export async function insertBijlage(
  write: Write,
  { onderwerp, persoonId, naam }: { onderwerp: Onderwerp; persoonId: string; naam: string },
): Promise<{ id: string; sleutel: Buffer }> {
  const { db, ctx, gemeenteId } = write;
  const bewaring = { bewaarklasse: klasseOf(onderwerp), jaar: Number(localDateOf(ctx.now).slice(0, 4)) };
  const sleutel = randomBytes(32);
  const id = newId();
  await db.bijlage.create({
    data: {
      gemeenteId,
      id,
      onderwerpSoort: onderwerp.soort,
      onderwerpId: onderwerp.id,
      persoonId,
      stand: 'ontvangt',
      standReden: 'onderweg',
      standOp: ctx.now,
      naamVersleuteld: sealNaam(sleutel, naam),
      sleutelVersleuteld: seal(await keyToWrite(db, { gemeenteId, ...bewaring }), sleutel),
      ...bewaring,
      gemaaktDoor: actorText(ctx.actor),
      gemaaktOp: ctx.now,
    },
  });
  return { id, sleutel };
}

export const sealNaam = (sleutel: Buffer, naam: string) => seal(sleutel, Buffer.from(naam, 'utf8'));

/** The name of a bijlage, or null once it or its key was destroyed. */
export const openNaam = (sleutel: Buffer | null, { naamVersleuteld }: Bijlage): string | null =>
  sleutel && naamVersleuteld && unseal(sleutel, naamVersleuteld).toString('utf8');

/** A piece with its place in front: one that was put elsewhere, or in another file, does not open. */
const withPlace = (volg: number, inhoud: Uint8Array): Buffer => {
  const place = Buffer.alloc(4);
  place.writeUInt32BE(volg);
  return Buffer.concat([place, inhoud]);
};

/** Adds a piece to what is coming in. False when that is no longer there: then nothing more of it need come. */
export async function insertDeel(
  { db, gemeenteId }: Write,
  deel: { bijlageId: string; volg: number; sleutel: Buffer; inhoud: Uint8Array },
): Promise<boolean> {
  const sealed = seal(deel.sleutel, withPlace(deel.volg, deel.inhoud));
  const added = await db.$executeRaw`
    insert into bijlage_deel (gemeente_id, bijlage_id, volg, inhoud_versleuteld)
    select gemeente_id, id, ${deel.volg}::int, ${sealed}::bytea from bijlage
    where gemeente_id = ${gemeenteId} and id = ${deel.bijlageId}::uuid and stand = 'ontvangt'`;
  return added === 1;
}

/** The stored bytes are not those that came in: nothing of them may be shown. */
export class BijlageAangetast extends Error {
  override readonly name = 'BijlageAangetast';
}

/** One piece of a bijlage, opened. Throws BijlageAangetast. */
export async function loadDeel(
  { db }: Read,
  gemeenteId: number,
  { bijlageId, volg, sleutel }: { bijlageId: string; volg: number; sleutel: Buffer },
): Promise<Buffer> {
  const rij = await db.bijlageDeel.findUnique({
    where: { gemeenteId_bijlageId_volg: { gemeenteId, bijlageId, volg } },
  });
  let open: Buffer | null = null;
  try {
    open = rij && unseal(sleutel, rij.inhoudVersleuteld);
  } catch (error) {
    throw new BijlageAangetast(`Piece ${volg} of bijlage ${bijlageId} cannot be unsealed`, { cause: error });
  }
  if (open === null || open.readUInt32BE(0) !== volg)
    throw new BijlageAangetast(`Piece ${volg} of bijlage ${bijlageId} is not in its place`);
  return open.subarray(4);
}

/** The key of a bijlage, or null once it, or that of its bewaarklasse and year, was destroyed. */
export async function loadSleutel(
  { db }: Read,
  { gemeenteId, bewaarklasse, jaar, sleutelVersleuteld }: Bijlage,
): Promise<Buffer | null> {
  if (sleutelVersleuteld === null) return null;
  const key = await keyToRead(db, { gemeenteId, bewaarklasse, jaar });
  return key && unseal(key, sleutelVersleuteld);
}

export async function loadBijlage({ db }: Read, gemeenteId: number, id: string): Promise<Bijlage | null> {
  const rij = await db.bijlage.findUnique({ where: { gemeenteId_id: { gemeenteId, id } } });
  return rij && toBijlage(rij);
}

/** A bijlage of this gemeente, held until the end of the transaction, or null. */
export async function lockBijlage(write: Write, id: string): Promise<Bijlage | null> {
  const { db, gemeenteId } = write;
  await db.$queryRaw`select 1 from bijlage where gemeente_id = ${gemeenteId} and id = ${id}::uuid for update`;
  return loadBijlage(write, gemeenteId, id);
}

type Wijziging = Partial<
  Pick<
    Bijlage,
    | 'soort'
    | 'bytes'
    | 'delen'
    | 'sha256'
    | 'naamVersleuteld'
    | 'sleutelVersleuteld'
    | 'beslotenDoor'
    | 'besluitReden'
  >
> & { stand: Stand; standReden: StandReden };

export async function saveBijlage(
  { db, ctx, gemeenteId }: Write,
  id: string,
  data: Wijziging,
): Promise<void> {
  await db.bijlage.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { ...data, standOp: ctx.now } as never,
  });
}

/** Takes the content away, and what it was if `geheel`. */
export async function deleteInhoud({ db, gemeenteId }: Write, id: string, geheel: boolean): Promise<void> {
  await db.bijlageDeel.deleteMany({ where: { gemeenteId, bijlageId: id } });
  if (geheel) await db.bijlage.deleteMany({ where: { gemeenteId, id } });
}

/** One line in the audit about a bijlage: never its name, which may say more than anybody needs. */
export const auditBijlage = (
  write: Write,
  handeling: string,
  { id, bewaarklasse }: Pick<Bijlage, 'id' | 'bewaarklasse'>,
  voor: unknown,
  na: unknown,
): Promise<void> =>
  write.audit({
    handeling: `bijlage.${handeling}`,
    onderwerp: { soort: 'bijlage', id },
    voor,
    na,
    bewaarklasse,
  });
