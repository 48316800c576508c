import { z } from 'zod';
import { localDateOf } from './clock';
import { decryptFor, encryptFor } from './identiteit';
import { lineMac, macKey } from './line-mac';
import type { LocalDate } from './local-date';
import { ACTIEF_SCHRIJVEN_MS, WERELDEN, type Wereld } from './login/wereld';
import { inSysteem, readBySessie, type SystemTx } from './tenant';

/** The table of sessions: the only file that reads and writes it. */

const hex = z.string().regex(/^[0-9a-f]{64}$/);

/** What a row must be before anybody believes it: a check for what is there, not for what is missing. */
const rowSchema = z
  .object({
    tokenHash: hex,
    wereld: z.enum(WERELDEN),
    kantoorId: z.number().int().positive(),
    issuer: z.string().min(1),
    subject: z.string().min(1),
    niveau: z.string().min(1),
    persoonSleutel: hex.nullable(),
    medewerkerId: z.guid().nullable(),
    naamVersleuteld: z.instanceof(Uint8Array).nullable(),
    idTokenVersleuteld: z.instanceof(Uint8Array).nullable(),
    aangemaaktOp: z.date(),
    laatstActief: z.date(),
    verlooptOp: z.date(),
    ingetrokkenOp: z.date().nullable(),
    namensGemeenteId: z.number().int().nullable(),
    namensId: z.guid().nullable(),
    namensOp: z.date().nullable(),
    zegel: z.string(),
    /** What the kantoor asks of a log-in today. */
    eisen: z.unknown(),
  })
  .refine((row) =>
    row.wereld === 'medewerker'
      ? row.medewerkerId !== null && row.persoonSleutel === null
      : row.medewerkerId === null && row.persoonSleutel !== null,
  );

export type SessieRow = z.infer<typeof rowSchema>;

export type NewSessie = {
  tokenHash: string;
  wereld: Wereld;
  kantoorId: number;
  issuer: string;
  subject: string;
  niveau: string;
  persoonSleutel: string | null;
  medewerkerId: string | null;
  naam: string | null;
  idToken: string | null;
  now: Date;
  verlooptOp: Date;
};

type Sealed = Pick<
  SessieRow,
  'tokenHash' | 'wereld' | 'kantoorId' | 'issuer' | 'subject' | 'niveau' | 'persoonSleutel' | 'medewerkerId'
> & { aangemaaktOp: Date; verlooptOp: Date };

/** Who, where, at which level, from when and until when: what nobody may say of a session but the log-in. */
const zegelOf = (row: Sealed): string =>
  lineMac(
    JSON.stringify([
      row.tokenHash,
      row.wereld,
      row.kantoorId,
      row.issuer,
      row.subject,
      row.niveau,
      row.persoonSleutel,
      row.medewerkerId,
      row.aangemaaktOp.toISOString(),
      row.verlooptOp.toISOString(),
    ]),
    macKey('sessie'),
  );

const seal = (row: { kantoorId: number; tokenHash: string }, doel: string, text: string | null) =>
  text === null ? null : encryptFor({ kantoorId: row.kantoorId, doel, record: row.tokenHash }, text);

const open = (row: SessieRow, doel: string, sealed: Uint8Array | null) =>
  sealed === null ? null : decryptFor({ kantoorId: row.kantoorId, doel, record: row.tokenHash }, sealed);

/** The name as the provider gave it, or null. Throws when it does not open: then the row is not ours. */
export const openNaam = (row: SessieRow): string | null => open(row, 'sessie.naam', row.naamVersleuteld);

/** The id token to end the session at the provider with, or null when none may be used. */
export const openIdToken = (row: SessieRow): string | null =>
  open(row, 'sessie.id-token', row.idTokenVersleuteld);

/** Stores a new session. */
export async function insertSessie(sessie: NewSessie): Promise<void> {
  const { naam, idToken, now, ...rest } = sessie;
  await inSysteem({ sessie: sessie.tokenHash }, (tx) =>
    tx.sessie.create({
      data: {
        ...rest,
        naamVersleuteld: seal(sessie, 'sessie.naam', naam),
        idTokenVersleuteld: seal(sessie, 'sessie.id-token', idToken),
        aangemaaktOp: now,
        laatstActief: now,
        zegel: zegelOf({ ...rest, aangemaaktOp: now }),
      },
      select: { tokenHash: true },
    }),
  );
}

const sessieOf = (vandaag: LocalDate) => (hash: string) =>
  `select token_hash as "tokenHash", wereld, kantoor_id as "kantoorId", issuer, subject,
  niveau, persoon_sleutel as "persoonSleutel", medewerker_id as "medewerkerId", naam_versleuteld as "naamVersleuteld",
  id_token_versleuteld as "idTokenVersleuteld", aangemaakt_op as "aangemaaktOp", laatst_actief as "laatstActief",
  verloopt_op as "verlooptOp", ingetrokken_op as "ingetrokkenOp", namens_gemeente_id as "namensGemeenteId",
  namens_id as "namensId", namens_op as "namensOp", zegel,
  zoek_logineisen(kantoor_id, '${vandaag}'::date) as eisen from sessie where token_hash = ${hash}`;

/**
 * The row of a token hash, or null when there is none, it is malformed or it was not made by a log-in. One look-up by
 * primary key.
 */
export async function loadSessie(tokenHash: string, now: Date): Promise<SessieRow | null> {
  const [found] = await readBySessie(tokenHash, sessieOf(localDateOf(now)));
  const parsed = rowSchema.safeParse(found);
  return parsed.success && parsed.data.zegel === zegelOf(parsed.data) ? parsed.data : null;
}

/**
 * Writes that somebody was active, at most once a minute and never on a session that ended. The condition is in
 * the statement, so of many simultaneous requests one writes. Returns whether this call did.
 */
export async function touchSessie(tokenHash: string, now: Date): Promise<boolean> {
  const { count } = await inSysteem({ sessie: tokenHash }, (tx) =>
    tx.sessie.updateMany({
      where: {
        tokenHash,
        ingetrokkenOp: null,
        laatstActief: { lte: new Date(now.getTime() - ACTIEF_SCHRIJVEN_MS) },
      },
      data: { laatstActief: now },
    }),
  );
  return count === 1;
}

const ended = (now: Date) => ({ ingetrokkenOp: now, naamVersleuteld: null, idTokenVersleuteld: null });

/** Ends one session and forgets name and token. Returns how many ended: 0 or 1. */
export async function endSessieRow(tokenHash: string, now: Date): Promise<number> {
  const { count } = await inSysteem({ sessie: tokenHash }, (tx) =>
    tx.sessie.updateMany({ where: { tokenHash, ingetrokkenOp: null }, data: ended(now) }),
  );
  return count;
}

/**
 * Keeps for whom a session acts from now on (null: himself), in the transaction that writes it down. The row is opened
 * to this transaction by its own key. Answers whether the session was alive.
 */
export async function keepNamens(
  tx: Pick<SystemTx, '$executeRaw' | 'sessie'>,
  tokenHash: string,
  namens: { gemeenteId: number; id: string } | null,
  now: Date,
): Promise<boolean> {
  await tx.$executeRaw`select set_config('app.sessie', ${tokenHash}, true)`;
  const { count } = await tx.sessie.updateMany({
    where: { tokenHash, ingetrokkenOp: null },
    data: { namensGemeenteId: namens?.gemeenteId ?? null, namensId: namens?.id ?? null, namensOp: now },
  });
  return count === 1;
}

/** Ends every session of one medewerker or one citizen at one kantoor. Returns how many ended. */
export async function endSessieRows(
  who: { kantoorId: number; medewerkerId: string } | { kantoorId: number; persoonSleutel: string },
  now: Date,
): Promise<number> {
  const key =
    'persoonSleutel' in who
      ? { kantoorId: who.kantoorId, persoonSleutel: who.persoonSleutel }
      : { kantoorId: who.kantoorId };
  const { count } = await inSysteem(key, (tx) =>
    tx.sessie.updateMany({ where: { ...who, ingetrokkenOp: null }, data: ended(now) }),
  );
  return count;
}
