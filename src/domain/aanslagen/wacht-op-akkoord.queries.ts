import { actorText } from '@/platform/context';
import type { Read } from '@/platform/tenant';
import { aanslagrunParameters, aanslagrunTotalen } from './aanslagrun.schema';

/** What waits in one gemeente for a second person of heffing. */
export type Wachtend = { gemeenteId: number; sinds: Date } & (
  | {
      soort: 'run';
      id: string;
      belastingjaar: number;
      volgnummer: number;
      /** Of one person, by hand. */
      een: boolean;
      aantal: number;
      bedragCenten: bigint | null;
      gemaaktDoor: string;
    }
  | { soort: 'verminderingen' | 'woz'; aantal: number }
);

type Rij = {
  gemeenteId: number;
  soort: Wachtend['soort'];
  sinds: Date;
  id: string | null;
  belastingjaar: number | null;
  parameters: unknown;
  totalen: unknown;
  aantal: number;
  gemaaktDoor: string | null;
};

/**
 * What the reader can decide on in all gemeenten of this read: runs, proposals of vermindering and of WOZ values that
 * somebody else made, the longest waiting first. One statement.
 */
export async function listWachtOpAkkoord(read: Read): Promise<Wachtend[]> {
  const zelf = actorText(read.ctx.actor);
  const rijen = await read.db.$queryRaw<Rij[]>`
    select g.id as "gemeenteId", w.* from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      (select 'run' as soort, gemaakt_op as sinds, id, belastingjaar, parameters, totalen, aantal, gemaakt_door as "gemaaktDoor"
        from run where gemeente_id = g.id and status = 'ter-akkoord' and soort in ('aanslagoplegging', 'aanvullende-aanslag')
          and gemaakt_door <> ${zelf}::text
        order by gemaakt_op limit 20)
      union all
      select 'verminderingen', min(voorgesteld_op), null::uuid, null::int, null::jsonb, null::jsonb, count(*)::int, null
        from vermindering where gemeente_id = g.id and status = 'voorgesteld' and voorgesteld_door <> ${zelf}::text having count(*) > 0
      union all
      select 'woz', min(voorgesteld_op), null::uuid, null::int, null::jsonb, null::jsonb, count(*)::int, null
        from woz_vaststelling where gemeente_id = g.id and status = 'voorgesteld' and voorgesteld_door <> ${zelf}::text having count(*) > 0) w
    order by w.sinds, g.id`;
  return rijen.map(({ soort, id, parameters, totalen, gemaaktDoor, belastingjaar, ...rij }): Wachtend => {
    if (soort !== 'run' || id === null) return { ...rij, soort: soort === 'woz' ? 'woz' : 'verminderingen' };
    const { volgnummer, voor } = aanslagrunParameters.parse(parameters);
    const geteld = aanslagrunTotalen.safeParse(totalen);
    const bedragCenten = geteld.success
      ? geteld.data.soorten.reduce((som, s) => som + BigInt(s.bedragCenten), 0n)
      : null;
    return {
      ...rij,
      ...{ soort, id, volgnummer, bedragCenten },
      een: voor !== undefined,
      belastingjaar: belastingjaar ?? 0,
      gemaaktDoor: gemaaktDoor ?? '',
    };
  });
}
