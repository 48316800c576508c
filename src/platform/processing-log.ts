import { createHmac, randomUUID } from 'node:crypto';
import type { Prisma } from '@/generated/prisma/client';
import { now } from './clock';
import type { Context } from './context';
import { env } from './env';

/**
 * The processing log, in the shape of Logboek Dataverwerkingen: one line per person shown, without sampling,
 * without the name of who looked (that is in the audit; T-14).
 */

/** The name under which a person stands in the log: an HMAC, so that the log alone points at nobody. */
export const betrokkeneOf = (gemeenteId: number, persoonId: string): string =>
  createHmac('sha256', Buffer.from(env().KOHIER_SLEUTEL_AUDIT, 'hex'))
    .update(`betrokkene:${gemeenteId}:${persoonId}`)
    .digest('hex');

/** What the citizen may read about who looked: the kantoor or gemeente and the kind of work, no person. */
function afnemerOf(ctx: Context, gemeenteId: number): string {
  if (ctx.actor.soort === 'systeem') return `${ctx.kantoorNaam}, automatisch`;
  const toegang = ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId);
  return `${ctx.kantoorNaam}, ${toegang?.rollen[0] ?? 'medewerker'}`;
}

/** Writes one line per person in one statement. Called by tenant.ts inside the transaction that showed the data. */
export async function insertVerwerkingen(
  tx: Prisma.TransactionClient,
  ctx: Context,
  rows: readonly { gemeenteId: number; persoonId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const einde = new Date(Math.max(ctx.now.getTime(), now().getTime()));
  await tx.verwerking.createMany({
    data: rows.map((row) => ({
      gemeenteId: row.gemeenteId,
      id: randomUUID(),
      traceId: ctx.requestId,
      operationId: ctx.requestId,
      verwerkingsactiviteit: ctx.doel,
      betrokkene: betrokkeneOf(row.gemeenteId, row.persoonId),
      afnemer: afnemerOf(ctx, row.gemeenteId),
      doel: ctx.doel,
      begin: ctx.now,
      einde,
      status: 'OK',
    })),
  });
}
