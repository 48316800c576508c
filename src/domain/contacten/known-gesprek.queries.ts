import type { Read } from '@/platform/tenant';
import type { Gevraagd, Kanaal, Verificatie } from './contact';

/** The open contact of this medewerker with this human being or company, in whatever gemeente. */
export type BekendGesprek = {
  gemeenteId: number;
  id: string;
  kanaal: Kanaal;
  richting: 'in' | 'uit';
  verificatieVragen: Gevraagd[];
  gesprokenMet: string | null;
  verificatie: Verificatie | null;
};

/** He has few contacts open at once; what is older than these is no conversation of now. */
const HOOGSTENS = 25;

/** That contact, over every gemeente of this read: the latest one with him, or null. Shows nothing of anybody. */
export async function findBekendGesprek(
  read: Read,
  gemeenteId: number,
  persoonId: string,
): Promise<BekendGesprek | null> {
  const { actor } = read.ctx;
  if (actor.soort !== 'medewerker') return null;
  const [laatste] = await read.db.$queryRaw<BekendGesprek[]>`
    select c.gemeente_id as "gemeenteId", c.id, c.kanaal, c.richting, c.verificatie,
      c.verificatie_vragen as "verificatieVragen", c.gesproken_met as "gesprokenMet"
    from (select sleutel from persoon where gemeente_id = ${gemeenteId} and id = ${persoonId}::uuid) wie
    cross join unnest(${[...read.gemeenten]}::int[]) g(id)
    cross join lateral (
      select * from klantcontact where gemeente_id = g.id and medewerker_id = ${actor.medewerkerId}::uuid
        and status = 'open' and persoon_id is not null order by begonnen_op desc limit ${HOOGSTENS}) c
    cross join lateral (
      select 1 from persoon p where p.gemeente_id = c.gemeente_id and p.id = c.persoon_id and p.sleutel = wie.sleutel
      offset 0) zelfde
    order by c.begonnen_op desc limit 1`;
  return laatste ?? null;
}
