import type { LoadCheck, LoadStatement } from '@/platform/csv-format';
import { unknownAddress, unknownBag } from './adres-velden';

/** An address abroad is known by what it says: the same lines are one address. */
const idAbroad = (prefix: string) =>
  `md5(:gemeente::int || ':' || concat_ws('|', 'buitenland', s.${prefix}land, s.${prefix}regel1, s.${prefix}regel2, s.${prefix}regel3))::uuid`;

const insertAbroad = (prefix: string): LoadStatement => ({
  counts: 'adressen in het buitenland',
  sql: `insert into adres (gemeente_id, id, land, regel1, regel2, regel3)
        select distinct :gemeente::int, ${idAbroad(prefix)}, s.${prefix}land, s.${prefix}regel1, s.${prefix}regel2, s.${prefix}regel3
          from csv_stage s
         where s.${prefix}land is not null and not exists (select from adres a
                where a.gemeente_id = :gemeente and a.id = ${idAbroad(prefix)})`,
});

const WOONSOORT = `case s.soort when 'natuurlijk' then 'woon' else 'vestiging' end`;

/**
 * Which addresses the file gives to whom: present, previous and for post. A plain union and not a LATERAL: that
 * can only be joined row by row, and takes the table of addresses along into the loop.
 */
const WANTED = `given as materialized (
  select s.sleutel, ${WOONSOORT} as soort, s.adres_vanaf as vanaf, s.postcode, s.huisnummer, s.huisletter, s.toevoeging
    from csv_stage s where s.postcode is not null
   union all
  select s.sleutel, ${WOONSOORT}, s.vorig_vanaf, s.vorig_postcode, s.vorig_huisnummer, s.vorig_huisletter, s.vorig_toevoeging
    from csv_stage s where s.vorig_postcode is not null
   union all
  select s.sleutel, 'post', s.post_vanaf, s.post_postcode, s.post_huisnummer, s.post_huisletter, s.post_toevoeging
    from csv_stage s where s.post_postcode is not null
), wanted as (
  select p.id as persoon_id, p.sleutel, g.soort, g.vanaf, a.id as adres_id
    from given g
    join persoon p on p.gemeente_id = :gemeente and p.sleutel = g.sleutel
    join adres a on a.gemeente_id = :gemeente and a.postcode = g.postcode and a.huisnummer = g.huisnummer
     and a.huisletter = g.huisletter and a.toevoeging = g.toevoeging
   union all
  select p.id, p.sleutel, ${WOONSOORT}, s.adres_vanaf, a.id
    from csv_stage s
    join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
    join adres a on a.gemeente_id = :gemeente and a.postcode is null and a.bag_id = s.bag_id
   union all
  select p.id, p.sleutel, ${WOONSOORT}, s.adres_vanaf, ${idAbroad('')}
    from csv_stage s join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
   where s.land is not null
   union all
  select p.id, p.sleutel, 'post', s.post_vanaf, ${idAbroad('post_')}
    from csv_stage s join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
   where s.post_land is not null)`;

const PERSOON = [
  'soort',
  'kvk_nummer',
  'voornamen',
  'voorletters',
  'voorvoegsel',
  'geslachtsnaam',
  'naamgebruik',
  'geslacht',
  'titel',
  'partner_voorvoegsel',
  'partner_geslachtsnaam',
  'zoeknaam',
  'geboortedatum',
  'geboorte_onvolledig',
  'overlijdensdatum',
  'geheimhouding',
];
const of = (alias: string) => PERSOON.map((name) => `${alias}.${name}`).join(', ');
/** What the office recorded itself stays where the file does not say it (yet). */
const OOK_VASTGELEGD: Readonly<Record<string, string>> = {
  overlijdensdatum: 'coalesce(s.overlijdensdatum, p.overlijden_vastgelegd)',
  geheimhouding: '(s.geheimhouding or p.geheimhouding_vastgelegd)',
};
const bijgewerkt = PERSOON.map((name) => OOK_VASTGELEGD[name] ?? `s.${name}`).join(', ');

const contacts = (soort: 'telefoon' | 'email'): LoadStatement[] => [
  {
    // What a citizen or a clerk recorded himself is never replaced by a delivery.
    counts: 'contactgegevens',
    sql: `update contactgegeven c set vervallen_op = :moment
            from csv_stage s join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
           where c.gemeente_id = :gemeente and c.persoon_id = p.id and c.soort = '${soort}'
             and c.herkomst = 'import' and c.vervallen_op is null
             and s.${soort} is not null and c.waarde <> s.${soort}`,
  },
  {
    // The number at the end keeps the id free when a value comes back after it had lapsed.
    counts: 'contactgegevens',
    sql: `insert into contactgegeven (gemeente_id, id, persoon_id, soort, waarde, herkomst, gemaakt_op)
          select :gemeente::int,
                 md5(:gemeente::int || ':' || concat_ws('|', p.sleutel, '${soort}', s.${soort}, count(c.id)))::uuid,
                 p.id, '${soort}', s.${soort}, 'import', :moment::timestamptz
            from csv_stage s
            join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
            left join contactgegeven c on c.gemeente_id = :gemeente and c.persoon_id = p.id
             and c.soort = '${soort}' and c.waarde = s.${soort}
           where s.${soort} is not null
           group by p.id, p.sleutel, s.${soort}
          having count(c.id) filter (where c.vervallen_op is null) = 0`,
  },
];

/** How a staged file of persons becomes rows: person, addresses in time, contact data. */
export const personenLoad: { checks: LoadCheck[]; load: LoadStatement[] } = {
  checks: [unknownAddress(''), unknownAddress('post_'), unknownAddress('vorig_'), unknownBag],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update persoon p set (${PERSOON.join(', ')}, versie, bijgewerkt_op) = (${bijgewerkt}, p.versie + 1, :moment::timestamptz)
              from csv_stage s
             where p.gemeente_id = :gemeente and p.sleutel = s.sleutel
               and (${of('p')}) is distinct from (${bijgewerkt})`,
    },
    {
      counts: 'nieuw',
      sql: `insert into persoon (gemeente_id, id, sleutel, nummer_versleuteld, ${PERSOON.join(', ')}, bijgewerkt_op)
            select :gemeente::int, md5(:gemeente::int || ':' || s.sleutel)::uuid, s.sleutel, s.nummer_versleuteld, ${of('s')}, :moment::timestamptz
              from csv_stage s
             where not exists (select from persoon p where p.gemeente_id = :gemeente and p.sleutel = s.sleutel)`,
    },
    insertAbroad(''),
    insertAbroad('post_'),
    {
      counts: 'adressen van personen',
      sql: `with ${WANTED}
            update persoon_adres pa set adres_id = w.adres_id from wanted w
             where pa.gemeente_id = :gemeente and pa.persoon_id = w.persoon_id and pa.soort = w.soort
               and pa.vanaf = w.vanaf and pa.adres_id <> w.adres_id`,
    },
    {
      counts: 'adressen van personen',
      sql: `with ${WANTED}
            insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', w.sleutel, w.soort, w.vanaf))::uuid,
                   w.persoon_id, w.adres_id, w.soort, w.vanaf
              from wanted w
             where not exists (select from persoon_adres pa
                    where pa.gemeente_id = :gemeente and pa.persoon_id = w.persoon_id
                      and pa.soort = w.soort and pa.vanaf = w.vanaf)`,
    },
    {
      // Every address ends where the next one of its kind begins, in whatever order the files came.
      counts: 'adressen van personen',
      sql: `update persoon_adres pa set tot = n.volgende
              from (select x.id, lead(x.vanaf) over (partition by x.persoon_id, x.soort order by x.vanaf) as volgende
                      from persoon_adres x
                     where x.gemeente_id = :gemeente and x.persoon_id in (select p.id from persoon p
                            join csv_stage s on s.sleutel = p.sleutel where p.gemeente_id = :gemeente)) n
             where pa.gemeente_id = :gemeente and pa.id = n.id and pa.tot is null and n.volgende is not null`,
    },
    ...contacts('telefoon'),
    ...contacts('email'),
  ],
};
