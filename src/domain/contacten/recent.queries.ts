import { aanschrijfnaam, type Naam } from '@/domain/personen/naam';
import { NAAMDELEN } from '@/domain/personen/naamvelden';
import { Prisma } from '@/generated/prisma/client';
import { localDateOf } from '@/platform/clock';
import { instantOf, startOfDay } from '@/platform/local-moment';
import type { Read } from '@/platform/tenant';

export type RecentePersoon = { gemeenteId: number; persoonId: string; naam: string };

/** With whom this medewerker had a contact today, the latest first: who calls back within the hour is one of them. */
export async function listRecentePersonen(read: Read, hoogstens: number): Promise<RecentePersoon[]> {
  const { actor, now } = read.ctx;
  if (actor.soort !== 'medewerker') return [];
  const vanaf = new Date(instantOf(startOfDay(localDateOf(now))));
  const rijen = await read.db.$queryRaw<(Omit<RecentePersoon, 'naam'> & { naamdelen: Naam })[]>`
    select c.gemeente_id as "gemeenteId", c.persoon_id as "persoonId", ${Prisma.raw(NAAMDELEN)} as naamdelen
    from unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select gemeente_id, persoon_id, max(begonnen_op) as laatst from klantcontact
      where gemeente_id = g.id and medewerker_id = ${actor.medewerkerId}::uuid and status in ('open', 'afgerond')
        and persoon_id is not null and begonnen_op >= ${vanaf}
      group by gemeente_id, persoon_id order by max(begonnen_op) desc limit ${hoogstens}) c
    join persoon p on p.gemeente_id = c.gemeente_id and p.id = c.persoon_id
    order by c.laatst desc limit ${hoogstens}`;
  for (const { gemeenteId, persoonId } of rijen) read.shows(gemeenteId, [persoonId]);
  return rijen.map(({ naamdelen, ...rij }) => ({ ...rij, naam: aanschrijfnaam(naamdelen) }));
}
