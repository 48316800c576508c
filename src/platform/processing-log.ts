import { createHmac, randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { localDateOf, now } from './clock';
import { type Context, namensVan } from './context';
import { env } from './env';
import { isKeyed, lineMac, macKey, type Regelstand } from './line-mac';

/**
 * The processing log, in the shape of Logboek Dataverwerkingen: one line per person shown, without sampling,
 * without the name of who looked. That stands beside it in `wie_keek`, once per operation, for the privacy officer
 * and the auditor alone (T-14): a foreign key holds each line to exactly one.
 */

/** The name under which a person stands in the log: an HMAC, so that the log alone points at nobody. */
export const betrokkeneOf = (gemeenteId: number, persoonId: string): string =>
  createHmac('sha256', Buffer.from(env().KOHIER_SLEUTEL_AUDIT, 'hex'))
    .update(`betrokkene:${gemeenteId}:${persoonId}`)
    .digest('hex');

/** What the citizen may read about who looked: the kantoor or gemeente and the kind of work, no person. */
function afnemerOf(ctx: Context, gemeenteId: number): string {
  if (ctx.actor.soort === 'systeem') return `${ctx.kantoorNaam}, automatisch`;
  const namens = namensVan(ctx);
  if (namens !== null) return `${ctx.kantoorNaam}, ${namens.soort}`;
  const toegang = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
  return `${ctx.kantoorNaam}, ${toegang?.rollen[0] ?? 'medewerker'}`;
}

/** Who acts, as it stands beside the lines: what kind, and his id, key or name of the job. No name, no BSN. */
function wieOf({ actor }: Context): { soort: string; wie: string } {
  switch (actor.soort) {
    case 'medewerker':
      return { soort: actor.soort, wie: actor.medewerkerId };
    case 'inwoner':
    case 'ondernemer':
      return { soort: actor.soort, wie: actor.persoonSleutel };
    case 'systeem':
      return { soort: actor.soort, wie: actor.taak };
    case 'publiek':
      return { soort: actor.soort, wie: '' };
  }
}

/** One line, with who looked beside it: the names are those of the models. */
export type Verwerkingsregel = {
  gemeenteId: number;
  id: string;
  traceId: string;
  operationId: string;
  verwerkingsactiviteit: string;
  betrokkene: string;
  afnemer: string;
  doel: string;
  begin: string;
  einde: string;
  status: string;
  /** The row of `wie_keek`; null when it is gone. */
  wie: { traceId: string; kantoorId: number; soort: string; wie: string; rol: string; moment: string } | null;
};

/**
 * The keyed hash of one line and of who stands beside it: who looked cannot be changed without the line, which needs no
 * hash, index or seal of its own in `wie_keek`.
 */
function verwerkingHash(r: Verwerkingsregel, key: Buffer): string {
  const { wie } = r;
  return lineMac(
    JSON.stringify([
      [r.gemeenteId, r.id, r.traceId, r.operationId, r.verwerkingsactiviteit, r.betrokkene],
      [r.afnemer, r.doel, r.begin, r.einde, r.status],
      wie && [wie.traceId, wie.kantoorId, wie.soort, wie.wie, wie.rol, wie.moment],
    ]),
    key,
  );
}

/** Whether a line, and who looked, are as they were written. From before there was a hash nothing can be said. */
export function verwerkingStand(row: Verwerkingsregel & { rijHash: string }, key: Buffer): Regelstand {
  if (row.rijHash === '') return row.wie === null ? 'fout' : 'oud';
  return isKeyed(row.rijHash) && verwerkingHash(row, key) === row.rijHash ? 'goed' : 'fout';
}

/**
 * Writes one line per person, and per gemeente who looked, in one statement. Called by tenant.ts inside the
 * transaction that showed the data: that transaction is one operation, of the trace that is the request.
 */
export async function insertVerwerkingen(
  tx: Prisma.TransactionClient,
  ctx: Context,
  rows: readonly { gemeenteId: number; persoonId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const einde = new Date(Math.max(ctx.now.getTime(), now().getTime())).toISOString();
  const begin = ctx.now.toISOString();
  const operationId = randomUUID();
  const { soort, wie } = wieOf(ctx);
  const gemeenten = [...new Set(rows.map((row) => row.gemeenteId))];
  const rolIn = (id: number) =>
    namensVan(ctx)?.soort ?? ctx.gemeenten.find((g) => g.gemeenteId === id)?.rollen.join(',') ?? '';
  const key = macKey('regel');
  const regels = rows.map(({ gemeenteId, persoonId }) => {
    const regel = {
      gemeenteId,
      id: randomUUID(),
      traceId: ctx.requestId,
      operationId,
      verwerkingsactiviteit: ctx.doel,
      betrokkene: betrokkeneOf(gemeenteId, persoonId),
      afnemer: afnemerOf(ctx, gemeenteId),
      doel: ctx.doel,
      begin,
      einde,
      status: 'OK',
      wie: {
        traceId: ctx.requestId,
        kantoorId: ctx.kantoorId,
        soort,
        wie,
        rol: rolIn(gemeenteId),
        moment: begin,
      },
    };
    return { ...regel, hash: verwerkingHash(regel, key) };
  });
  await tx.$executeRaw`
    with wie as (
      insert into wie_keek (gemeente_id, operation_id, trace_id, kantoor_id, soort, wie, rol, moment)
      select g.id, ${operationId}, ${ctx.requestId}, ${ctx.kantoorId}::int, ${soort}, ${wie}, g.rol, ${begin}::timestamptz
      from unnest(${gemeenten}::int[], ${gemeenten.map(rolIn)}::text[]) as g(id, rol)
    )
    insert into verwerking (gemeente_id, id, trace_id, operation_id, verwerkingsactiviteit, betrokkene, afnemer, doel,
      begin, einde, status, rij_hash)
    select r.gemeente_id, r.id::uuid, ${ctx.requestId}, ${operationId}, ${ctx.doel}, r.betrokkene, r.afnemer, ${ctx.doel},
      ${begin}::timestamptz, ${einde}::timestamptz, 'OK', r.hash
    from unnest(${regels.map((r) => r.gemeenteId)}::int[], ${regels.map((r) => r.id)}::text[],
      ${regels.map((r) => r.betrokkene)}::text[], ${regels.map((r) => r.afnemer)}::text[],
      ${regels.map((r) => r.hash)}::text[]) as r(gemeente_id, id, betrokkene, afnemer, hash)`;
}

/**
 * Tells the database which medewerker reads who looked, in this transaction only: its policy asks medewerker_rol
 * whether he is privacy officer or auditor today. Whoever is not, reads nothing.
 */
export async function openWieKeek(tx: Prisma.TransactionClient, ctx: Context): Promise<void> {
  if (ctx.actor.soort !== 'medewerker') return;
  await tx.$executeRaw`select set_config('app.medewerker', ${ctx.actor.medewerkerId}, true),
    set_config('app.vandaag', ${localDateOf(ctx.now)}, true)`;
}
