import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { localDateOf } from './clock';
import { actorText, type Context, namensVan } from './context';
import { keyToRead, keyToWrite, seal, unseal } from './data-key';
import { isKeyed, lineMac, macKey, type Regelstand } from './line-mac';
import { sha256 } from './sha256';

/**
 * The audit: who did what to which record, before and after. It only grows, and shares the transaction of the
 * act. The content is encrypted with a data key per (gemeente, bewaarklasse, jaar): when its term is over the
 * key is destroyed, the content is gone and the hashes still verify (ADR 0007). Seals hold the lines together (ADR 0052).
 */
export type AuditEntry = {
  handeling: string;
  onderwerp: { soort: string; id: string };
  voor: unknown;
  na: unknown;
  /** Which retention class holds for the content, a key of the Selectielijst parameters. */
  bewaarklasse: string;
};

export type KantoorAuditEntry = Omit<AuditEntry, 'bewaarklasse'>;

type Tx = Prisma.TransactionClient;

/** JSON with bigint as text and keys in one order: a jsonb column does not keep the order of writing. */
const toJson = (value: unknown) =>
  JSON.stringify(value, (_, v) => {
    if (typeof v === 'bigint') return v.toString();
    if (v === null || typeof v !== 'object' || Array.isArray(v)) return v;
    return Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)));
  }) ?? 'null';

/** Writes one audit line in this transaction. Called through `write.audit`. */
export async function insertAudit(
  tx: Tx,
  ctx: Context,
  gemeenteId: number,
  entry: AuditEntry,
): Promise<void> {
  const jaar = Number(localDateOf(ctx.now).slice(0, 4));
  const key = await keyToWrite(tx, { gemeenteId, bewaarklasse: entry.bewaarklasse, jaar });
  const inhoudVersleuteld = seal(key, Buffer.from(toJson({ voor: entry.voor, na: entry.na })));
  const rollen = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.rollen ?? [];
  const line = {
    gemeenteId,
    id: randomUUID(),
    moment: ctx.now,
    kantoorId: ctx.kantoorId,
    actor: actorText(ctx.actor),
    rol: rollen.join(',') || (namensVan(ctx)?.soort ?? ctx.actor.soort),
    handeling: entry.handeling,
    onderwerpSoort: entry.onderwerp.soort,
    onderwerpId: entry.onderwerp.id,
    requestId: ctx.requestId,
    bewaarklasse: entry.bewaarklasse,
    jaar,
  };
  await tx.audit.create({
    data: { ...line, inhoudVersleuteld, rijHash: auditHash(line, inhoudVersleuteld) },
  });
}

/** The text that is hashed of one line: its fields and the hash of its encrypted content. */
const auditText = (line: object, inhoudVersleuteld: Uint8Array): string =>
  toJson([fieldsOf(line), sha256(inhoudVersleuteld)]);

/** Which transaction wrote a line is the database's own, and follows after the hash. */
function fieldsOf(line: object): object {
  const { xact: _, ...fields } = line as { xact?: unknown };
  return fields;
}

/** The keyed hash of one line. */
export const auditHash = (line: object, inhoudVersleuteld: Uint8Array, key = macKey('regel')): string =>
  lineMac(auditText(line, inhoudVersleuteld), key);

/** Whether a line is as it was written; `row` has the names of the model. */
export function auditStand(
  row: object & { rijHash: string; inhoudVersleuteld: Uint8Array },
  key: Buffer,
): Regelstand {
  const { rijHash, inhoudVersleuteld, ...line } = row;
  const text = auditText(line, inhoudVersleuteld);
  return standOf(rijHash, text, key);
}

function standOf(rijHash: string, text: string, key: Buffer): Regelstand {
  if (isKeyed(rijHash)) return lineMac(text, key) === rijHash ? 'goed' : 'fout';
  return sha256(text) === rijHash ? 'oud' : 'fout';
}

/** The content of a line, or null once its key is destroyed. */
export async function readAuditContent(
  tx: Tx,
  row: { gemeenteId: number; bewaarklasse: string; jaar: number; inhoudVersleuteld: Uint8Array },
): Promise<{ voor: unknown; na: unknown } | null> {
  const key = await keyToRead(tx, row);
  return key ? JSON.parse(unseal(key, row.inhoudVersleuteld).toString('utf8')) : null;
}

/** Writes one audit line of the kantoor in this transaction. */
export async function insertKantoorAudit(tx: Tx, ctx: Context, entry: KantoorAuditEntry): Promise<void> {
  const line = {
    kantoorId: ctx.kantoorId,
    id: randomUUID(),
    moment: ctx.now,
    actor: actorText(ctx.actor),
    rol: ctx.kantoorRollen.join(',') || ctx.actor.soort,
    handeling: entry.handeling,
    onderwerpSoort: entry.onderwerp.soort,
    onderwerpId: entry.onderwerp.id,
    requestId: ctx.requestId,
    inhoud: JSON.parse(toJson({ voor: entry.voor, na: entry.na })),
  };
  await tx.kantoorAudit.create({ data: { ...line, rijHash: kantoorAuditHash(line) } });
}

/** The keyed hash of one line of the kantoor. */
export const kantoorAuditHash = (line: object, key = macKey('regel')): string =>
  lineMac(toJson(fieldsOf(line)), key);

/** Whether a line of the kantoor is as it was written; `row` has the names of the model. */
export function kantoorAuditStand(row: object & { rijHash: string }, key: Buffer): Regelstand {
  const { rijHash, ...line } = row;
  return standOf(rijHash, toJson(fieldsOf(line)), key);
}
