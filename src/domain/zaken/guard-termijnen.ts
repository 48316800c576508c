import { localDateOf } from '@/platform/clock';
import { addDays } from '@/platform/local-date';
import type { Write } from '@/platform/tenant';
import { WAARSCHUW_DAGEN } from './termijn';
import { auditZaak } from './zaak.store';

type Rij = { id: string; zaakId: string; soort: string };

/**
 * What the clock does to the terms of this gemeente: those of which the last day went by are missed, with a line in the
 * audit each; those that end within a week are warned about once. Answers how many of both.
 */
export async function guardTermijnen(write: Write): Promise<{ gemist: number; gewaarschuwd: number }> {
  const { db, ctx, gemeenteId } = write;
  const vandaag = localDateOf(ctx.now);
  const gemist = await db.$queryRaw<Rij[]>`
    update termijn set gemist_op = ${ctx.now}::timestamptz, versie = versie + 1
    where gemeente_id = ${gemeenteId} and stand = 'loopt' and uiterlijk < ${vandaag}::date and gemist_op is null
    returning id, zaak_id as "zaakId", soort`;
  for (const { id, zaakId, soort } of gemist)
    await auditZaak(write, 'termijn.gemist', zaakId, { id, soort }, { gemistOp: ctx.now });
  const gewaarschuwd = await db.$executeRaw`
    update termijn set gewaarschuwd_op = ${ctx.now}::timestamptz, versie = versie + 1
    where gemeente_id = ${gemeenteId} and stand = 'loopt' and uiterlijk <= ${addDays(vandaag, WAARSCHUW_DAGEN)}::date
      and gewaarschuwd_op is null`;
  return { gemist: gemist.length, gewaarschuwd };
}
