import { localDateOf } from '@/platform/clock';
import { actorText } from '@/platform/context';
import { keyToRead, keyToWrite, seal, unseal } from '@/platform/data-key';
import { NotFound } from '@/platform/errors';
import { decryptFor, encryptFor, type SecretPlace } from '@/platform/identiteit';
import { enqueue } from '@/platform/job';
import { newId, type Read, type Write } from '@/platform/tenant';
import type { Contactsoort } from './contactgegeven';

export const BEWAARKLASSE = 'contact';
export const VERSPREIDEN_TAAK = 'contactgegevens-verspreiden';

export type Gebeurtenis =
  | 'gevraagd'
  | 'vastgelegd'
  | 'bevestigd'
  | 'verwijderd'
  | 'geblokkeerd'
  | 'overgeslagen';

export type Herkomst = 'inwoner' | 'frontoffice';

/** A fact as it is written: of this gemeente itself, or with the one that it repeats. */
export type NieuwFeit = {
  persoonId: string;
  soort: Contactsoort;
  gebeurtenis: Gebeurtenis;
  waarde: string | null;
  moment?: Date;
  bron?: { gemeenteId: number; feitId: string };
};

/** Two tabs, two clicks, or a job and a citizen wait for each other here, per person and gemeente. */
export async function lockContactgegevens({ db, gemeenteId }: Write, persoonId: string): Promise<void> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    select id from persoon where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid`;
  if (!row) throw new NotFound();
  await db.$executeRaw`select pg_advisory_xact_lock(hashtext(${`contact:${persoonId}`}), ${gemeenteId}::int)`;
}

const codePlace = ({ ctx, gemeenteId }: Write, id: string): SecretPlace => ({
  kantoorId: ctx.kantoorId,
  doel: 'contactcode.adres_versleuteld',
  record: `${gemeenteId}:${id}`,
});

export const sealAdres = (write: Write, id: string, adres: string) => encryptFor(codePlace(write, id), adres);

export type WachtendeCode = {
  id: string;
  adres: string;
  codeHmac: string;
  pogingen: number;
  geldigTot: Date;
};

/** The code that is waited for, expired or not; there is one at most. */
export async function loadOpenCode(write: Write, persoonId: string): Promise<WachtendeCode | null> {
  const row = await write.db.contactcode.findFirst({
    where: { gemeenteId: write.gemeenteId, persoonId, status: 'open' },
  });
  if (!row?.adresVersleuteld) return null;
  const { id, codeHmac, pogingen, geldigTot } = row;
  return { id, adres: decryptFor(codePlace(write, id), row.adresVersleuteld), codeHmac, pogingen, geldigTot };
}

/** Ends a code; the address that it was about is wiped with it. */
export async function closeCode(
  { db, gemeenteId }: Write,
  id: string,
  status: 'bevestigd' | 'vervangen' | 'geblokkeerd',
  pogingen?: number,
): Promise<void> {
  await db.contactcode.update({
    where: { gemeenteId_id: { gemeenteId, id } },
    data: { status, adresVersleuteld: null, ...(pogingen === undefined ? {} : { pogingen }) },
  });
}

export type Huidig = {
  id: string;
  waarde: string;
  bevestigdOp: Date | null;
  herkomst: string;
  /** A mail to it came back then. */
  onbruikbaarOp: Date | null;
};

/** What holds today: what somebody recorded himself goes before what was delivered. */
export async function loadHuidig(
  { db, gemeenteId }: Write,
  persoonId: string,
  soort: Contactsoort,
): Promise<Huidig | null> {
  const [row] = await db.$queryRaw<Huidig[]>`
    select id, waarde, geverifieerd_op as "bevestigdOp", herkomst, onbruikbaar_op as "onbruikbaarOp" from contactgegeven
    where gemeente_id = ${gemeenteId} and persoon_id = ${persoonId}::uuid and soort = ${soort} and vervallen_op is null
    order by (herkomst = 'import'), gemaakt_op desc limit 1`;
  return row ?? null;
}

/** Writes a fact with its value sealed under the key of this year. Answers its id. */
export async function insertFeit(write: Write, feit: NieuwFeit): Promise<string> {
  const { db, gemeenteId, ctx } = write;
  const id = newId();
  const jaar = Number(localDateOf(ctx.now).slice(0, 4));
  const waardeVersleuteld =
    feit.waarde === null
      ? null
      : seal(
          await keyToWrite(db, { gemeenteId, bewaarklasse: BEWAARKLASSE, jaar }),
          Buffer.from(feit.waarde),
        );
  await db.contactfeit.create({
    data: {
      gemeenteId,
      id,
      persoonId: feit.persoonId,
      soort: feit.soort,
      gebeurtenis: feit.gebeurtenis,
      waardeVersleuteld,
      jaar,
      moment: feit.moment ?? ctx.now,
      door: actorText(ctx.actor),
      bronGemeenteId: feit.bron?.gemeenteId ?? null,
      bronFeitId: feit.bron?.feitId ?? null,
    },
  });
  return id;
}

/** Opens the value of a fact; null when it has none or its key was destroyed. */
export async function openFeit(
  { db }: Read,
  feit: { gemeenteId: number; jaar: number; waardeVersleuteld: Uint8Array | null },
): Promise<string | null> {
  if (!feit.waardeVersleuteld) return null;
  const key = await keyToRead(db, { ...feit, bewaarklasse: BEWAARKLASSE });
  return key ? unseal(key, feit.waardeVersleuteld).toString('utf8') : null;
}

export type Gegeven = {
  persoonId: string;
  soort: Contactsoort;
  /** Null takes it away. */
  waarde: string | null;
  herkomst: Herkomst;
  bevestigdOp: Date | null;
  bron: { gemeenteId: number; feitId: string };
};

/**
 * Puts a value in the place of what held. Taking away ends what was delivered as well: who says that a number is not
 * his any more does not want to be called on it.
 */
export async function replaceGegeven(write: Write, nieuw: Gegeven): Promise<void> {
  const { db, gemeenteId, ctx } = write;
  const { persoonId, soort, waarde, herkomst, bevestigdOp, bron } = nieuw;
  await db.contactgegeven.updateMany({
    where: { gemeenteId, persoonId, soort, vervallenOp: null },
    data: { vervallenOp: ctx.now },
  });
  if (waarde === null) return;
  await db.contactgegeven.create({
    data: {
      gemeenteId,
      id: newId(),
      persoonId,
      soort,
      waarde,
      herkomst,
      geverifieerdOp: bevestigdOp,
      gemaaktOp: ctx.now,
      bronGemeenteId: bron.gemeenteId,
      bronFeitId: bron.feitId,
    },
  });
}

/**
 * Records what holds from now: the fact, the value, the audit, and the job that tells the other gemeenten of the
 * kantoor where the same human being is known.
 */
export async function recordGegeven(
  write: Write,
  input: {
    persoonId: string;
    soort: Contactsoort;
    gebeurtenis: 'vastgelegd' | 'bevestigd' | 'verwijderd';
    waarde: string | null;
    herkomst: Herkomst;
  },
): Promise<void> {
  const { gemeenteId, ctx } = write;
  const { persoonId, soort, gebeurtenis, waarde, herkomst } = input;
  const voor = await loadHuidig(write, persoonId, soort);
  const feitId = await insertFeit(write, { persoonId, soort, gebeurtenis, waarde });
  const bevestigdOp = gebeurtenis === 'bevestigd' ? ctx.now : null;
  await replaceGegeven(write, {
    persoonId,
    soort,
    waarde,
    herkomst,
    bevestigdOp,
    bron: { gemeenteId, feitId },
  });
  await write.audit({
    handeling: `contactgegeven.${gebeurtenis}`,
    onderwerp: { soort: 'persoon', id: persoonId },
    voor: { soort, waarde: voor?.waarde ?? null },
    na: { soort, waarde },
    bewaarklasse: BEWAARKLASSE,
  });
  // Of the kantoor, not of this gemeente: it writes in all the others.
  const payload = { kantoorId: ctx.kantoorId, bronGemeenteId: gemeenteId, feitId };
  await enqueue(write, VERSPREIDEN_TAAK, payload, feitId);
}
