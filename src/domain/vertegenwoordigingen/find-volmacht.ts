import type { Recht } from '@/platform/acting-for';
import type { LocalDate } from '@/platform/local-date';
import type { Read } from '@/platform/tenant';

/**
 * Whether somebody may do this for a person on a day, by what is recorded; a machtiging for one case counts for none
 * that has yet to begin. With no `vertegenwoordigerId`: whether anybody may.
 */
export async function findVolmacht(
  { db }: Read,
  gemeenteId: number,
  wie: { persoonId: string; vertegenwoordigerId: string | null; recht: Recht; op: LocalDate },
): Promise<boolean> {
  const { persoonId, vertegenwoordigerId, recht, op } = wie;
  const rijen = await db.$queryRaw<{ ja: number }[]>`
    select 1 as ja from vertegenwoordiging v
    left join machtiging m on m.gemeente_id = v.gemeente_id and m.vertegenwoordiging_id = v.id
    where v.gemeente_id = ${gemeenteId} and v.persoon_id = ${persoonId}::uuid and v.stand = 'geldig'
      and (${vertegenwoordigerId}::uuid is null or v.vertegenwoordiger_id = ${vertegenwoordigerId}::uuid)
      and v.vanaf <= ${op}::date and (v.tot is null or v.tot > ${op}::date)
      and ${recht} = any (coalesce(m.rechten, v.rechten)) and coalesce(m.grens, 'alles') in ('alles', ${recht})
    limit 1`;
  return rijen.length > 0;
}
