import type { Read } from '@/platform/tenant';
import {
  type Contactgroep,
  type ContactTelling,
  HERHAALD_DAGEN,
  type Resultaatgroep,
  type Vraaggroep,
} from './contacten';
import { oneGemeente } from './one-gemeente';
import { momentenVan, type Periode } from './periode';

/**
 * Contacts that began in this period with their questions as they stand now, counted twice: by what the questions
 * say, and by the work and the journal they left behind. A person is compared with himself here, never told.
 */
export async function getContactTelling(read: Read, periode: Periode): Promise<ContactTelling> {
  return {
    contacten: await countContacten(read, periode),
    vragen: await countVragen(read, periode),
    resultaten: await countResultaten(read, periode),
  };
}

async function countContacten(read: Read, periode: Periode): Promise<Contactgroep[]> {
  const { vanaf, tot } = momentenVan(periode);
  return read.db.$queryRaw<Contactgroep[]>`
    select kanaal, status, count(*)::int as aantal, count(*) filter (where verkeerde_ingang)::int as "verkeerdeIngang"
      from klantcontact
     where gemeente_id = ${oneGemeente(read)} and status <> 'losgelaten' and begonnen_op >= ${vanaf}::timestamptz and begonnen_op < ${tot}::timestamptz
     group by 1, 2 order by 1, 2`;
}

/** Conversations that were passed on, and those in which that happened more than once: the promise is once at most. */
export async function countDoorverbonden(
  read: Read,
  periode: Periode,
): Promise<{ gesprekken: number; vaker: number }> {
  const { vanaf, tot } = momentenVan(periode);
  const [row] = await read.db.$queryRaw<{ gesprekken: number; vaker: number }[]>`
    select count(*)::int as gesprekken, (count(*) filter (where doorverbonden > 1))::int as vaker
      from klantcontact
     where gemeente_id = ${oneGemeente(read)} and status <> 'losgelaten' and doorverbonden > 0
       and begonnen_op >= ${vanaf}::timestamptz and begonnen_op < ${tot}::timestamptz`;
  return row ?? { gesprekken: 0, vaker: 0 };
}

async function countVragen(read: Read, periode: Periode): Promise<Vraaggroep[]> {
  const gemeenteId = oneGemeente(read);
  const { vanaf, tot } = momentenVan(periode);
  return read.db.$queryRaw<Vraaggroep[]>`
    with vragen as (
      select v.id, v.contact_id, v.persoon_id, v.onderwerp, v.ontvangen_op, k.kanaal
        from klantcontact k
        join vraag v on v.gemeente_id = k.gemeente_id and v.contact_id = k.id
       where k.gemeente_id = ${gemeenteId} and k.begonnen_op >= ${vanaf}::timestamptz and k.begonnen_op < ${tot}::timestamptz),
    geteld as (
      select v.kanaal, v.onderwerp, coalesce(w.verkeerd, false) as verkeerd,
             case when w.afspraak then 'afspraak' when w.team then 'serviceteam' when w.taak then 'frontoffice'
                  when j.doorverbonden then 'doorverbonden' when j.antwoord then 'direct' else 'open' end as uitkomst,
             coalesce(w.loopt, false) as loopt,
             exists (select from vraag n where n.gemeente_id = ${gemeenteId} and n.persoon_id = v.persoon_id
                and n.onderwerp = v.onderwerp and n.contact_id <> v.contact_id
                and n.ontvangen_op > v.ontvangen_op and n.ontvangen_op <= v.ontvangen_op + ${HERHAALD_DAGEN} * interval '1 day') as kwam_terug,
             exists (select from vraag e where e.gemeente_id = ${gemeenteId} and e.persoon_id = v.persoon_id
                and e.onderwerp = v.onderwerp and e.contact_id <> v.contact_id
                and e.ontvangen_op < v.ontvangen_op and e.ontvangen_op >= v.ontvangen_op - ${HERHAALD_DAGEN} * interval '1 day') as herhaald
        from vragen v
        -- Looked up per question, by index: joined as lists they are compared row by row where few are expected.
        cross join lateral (
          select bool_or(t.soort = 'afspraak') as afspraak, bool_or(t.soort in ('terugbellen', 'antwoord')) as taak,
                 -- What was given back to the frontoffice was at the serviceteam first.
                 bool_or(t.soort in ('terugbellen', 'antwoord') and (t.team <> 'frontoffice' or t.teruggestuurd_op is not null)) as team,
                 bool_or(t.verkeerd_op is not null) as verkeerd,
                 bool_or(t.status <> 'afgerond' and t.soort <> 'terugmelding') as loopt
            from taak t where t.gemeente_id = ${gemeenteId} and t.onderwerp_soort = 'vraag' and t.onderwerp_id = v.id) w
        cross join lateral (
          select bool_or(s.soort = 'doorverbonden') as doorverbonden, bool_or(s.soort = 'antwoord') as antwoord
            from vraagstap s where s.gemeente_id = ${gemeenteId} and s.vraag_id = v.id) j)
    select g.kanaal, g.onderwerp, coalesce(o.naam, g.onderwerp) as "onderwerpNaam", g.uitkomst, count(*)::int as aantal,
           count(*) filter (where g.uitkomst = 'direct' and not g.kwam_terug)::int as "inEenKeer",
           count(*) filter (where g.herhaald)::int as herhaald,
           count(*) filter (where g.verkeerd)::int as "verkeerdBezorgd",
           count(*) filter (where g.loopt or g.uitkomst = 'open')::int as loopt
      from geteld g
      left join onderwerp o on o.kantoor_id = ${read.ctx.kantoorId} and o.sleutel = g.onderwerp
     group by g.kanaal, g.onderwerp, o.naam, g.uitkomst order by 1, 2, 4`;
}

/** `geslotenZonder`: questions without a result in a contact that was closed all the same. */
async function countResultaten(read: Read, periode: Periode): Promise<Resultaatgroep[]> {
  const gemeenteId = oneGemeente(read);
  const { vanaf, tot } = momentenVan(periode);
  return read.db.$queryRaw<Resultaatgroep[]>`
    select v.resultaat, count(*)::int as aantal,
           count(*) filter (where v.resultaat is null and k.status = 'afgerond')::int as "geslotenZonder"
      from klantcontact k
      join vraag v on v.gemeente_id = k.gemeente_id and v.contact_id = k.id
     where k.gemeente_id = ${gemeenteId} and k.begonnen_op >= ${vanaf}::timestamptz and k.begonnen_op < ${tot}::timestamptz
     group by 1`;
}
