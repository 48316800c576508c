import { valueOn } from '@/law/dated';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import { ozbDrempel, ozbNietHeffenTotEnMet } from '@/law/ozb';
import type { TijdsgelangMethode } from '@/law/tijdsgelang';
import { dateOf, type LocalDate } from '@/platform/local-date';
import { LETTER_LINE_MAX, UNPRINTABLE_SQL } from '@/platform/printable';
import type { Grondslag, RunAanvraag } from './aanslagrun';
import { HOND_OPGELEGD, STUK_OPGELEGD } from './stuk-opgelegd';

/**
 * The calculation of a run as one set-based statement: the proefdraai reads it, the execution inserts from it. What
 * it calculates is what `explainAanslagregel` says about each line; a test holds the two together (ADR 0006).
 * Persons between $2 and $3; the same text for every part of a run.
 */
export type Berekening = { ctes: string; waarden: (deel: Bereik) => unknown[]; aantalWaarden: number };
export type Bereik = { vanaf: string; totEnMet: string };

export function berekening(
  gemeenteId: number,
  aanvraag: RunAanvraag,
  grondslagen: readonly Grondslag[],
): Berekening {
  const { belastingjaar, dagtekening, peildatum } = aanvraag;
  const begin = dateOf(belastingjaar, 1, 1);
  const vast = [
    begin,
    peildatum,
    belastingjaar,
    grondslagen.map((g) => g.verordeningId),
    dagtekening,
    valueOn(ozbDrempel, begin),
    String(valueOn(ozbNietHeffenTotEnMet, begin)),
  ];
  const of = (soort: Grondslag['belastingsoort']) =>
    grondslagen.find((g) => g.belastingsoort === soort)?.keuzes;
  const ctes = [
    TARIEVEN,
    GEBRUIK,
    ...(grondslagen.length === 0
      ? []
      : [postCte(of('afvalstoffenheffing')?.variabel === 'vorig-jaar', of('hondenbelasting') !== undefined)]),
    bedragCte(of('ozb')?.afronding ?? 'cent', methodeSql(grondslagen)),
    ...(aanvraag.voor ? [HOND_OPGELEGD] : []),
    oordeelCte(of('ozb')?.tienEuroPerBiljet ?? false, aanvraag.voor ? STUK_OPGELEGD : AL_OPGELEGD),
    regelCte(schemaSql(grondslagen, dagtekening)),
  ].join(',\n');
  return {
    ctes,
    waarden: ({ vanaf, totEnMet }) => [gemeenteId, vanaf, totEnMet, ...vast],
    aantalWaarden: vast.length + 3,
  };
}

/** Tariffs of this year, and for each role the taxes that it pays for an object. */
const TARIEVEN = `tarief_nu as materialized (
  select id, belastingsoort, code, percentage, bedrag_centen from tarief
  where gemeente_id = $1 and verordening_id = any($7::uuid[]) and vanaf <= $4::date and (tot is null or tot > $4::date)),
heffing as materialized (
  select k.rol, k.objectsoort, k.naar_tijdsgelang, t.id as tarief_id, t.belastingsoort, t.code, t.percentage, t.bedrag_centen
  from (values ('eigenaar', 'woning', 'ozb', 'eigenaar-woning', false), ('eigenaar', 'niet-woning', 'ozb', 'eigenaar-niet-woning', false),
    ('gebruiker', 'niet-woning', 'ozb', 'gebruiker-niet-woning', false), ('gebruiker', 'woning', 'afvalstoffenheffing', 'vast', true),
    ('eigenaar', 'woning', 'rioolheffing', 'eigenaar', false), ('eigenaar', 'niet-woning', 'rioolheffing', 'eigenaar', false),
    ('gebruiker', 'woning', 'rioolheffing', 'gebruiker', true), ('gebruiker', 'niet-woning', 'rioolheffing', 'gebruiker', true))
    k(rol, objectsoort, belastingsoort, code, naar_tijdsgelang)
  join tarief_nu t on t.belastingsoort = k.belastingsoort and t.code = k.code)`;

/**
 * Of each object of these persons: which owner and which user the aanslag is for. Of several owners one is enough
 * (Gemeentewet 253): who lives, then who uses it as well, then who has it longest. Users whose time overlaps are one
 * household: its first begin and its last end count, and the first of them pays.
 */
const GEBRUIK = `mijn_object as (
  select distinct object_id from belang
  where gemeente_id = $1 and persoon_id between $2::uuid and $3::uuid and vanaf <= $5::date and (tot is null or tot > $4::date)),
houder as (
  select b.object_id, b.persoon_id, b.soort, b.vanaf, b.tot, p.overlijdensdatum is not null as overleden,
    bool_or(b.soort = 'gebruiker' and b.vanaf <= $4::date) over (partition by b.object_id, b.persoon_id) as gebruikt,
    max(coalesce(b.tot, 'infinity')) over (partition by b.object_id, b.soort order by b.vanaf, b.persoon_id
      rows between unbounded preceding and 1 preceding) as vorige_tot
  from mijn_object m
  join belang b on b.gemeente_id = $1 and b.object_id = m.object_id and b.vanaf <= $5::date and (b.tot is null or b.tot > $4::date)
  join persoon p on p.gemeente_id = $1 and p.id = b.persoon_id),
huishouden as (
  select *, sum(case when vorige_tot is null or vanaf >= vorige_tot then 1 else 0 end)
    over (partition by object_id, soort order by vanaf, persoon_id) as nr
  from houder where soort = 'gebruiker'),
eigenaar as materialized (
  select *, row_number() over (partition by object_id order by overleden, not gebruikt, vanaf, persoon_id) as plaats
  from houder where soort = 'eigenaar' and vanaf <= $4::date),
gebruiker as (
  select *, row_number() over (partition by object_id, nr order by overleden, vanaf, persoon_id) as plaats,
    min(vanaf) over (partition by object_id, nr) as eerste, max(coalesce(tot, 'infinity')) over (partition by object_id, nr) as laatste
  from huishouden),
rol as materialized (
  select 'eigenaar' as rol, object_id, persoon_id, null::date as sinds, null::date as begin_op, null::date as einde_op from eigenaar
  where plaats = 1 and persoon_id between $2::uuid and $3::uuid
  union all
  select 'gebruiker', object_id, persoon_id, eerste, case when eerste > $4::date then eerste end,
    case when laatste <= $5::date then laatste - 1 end
  from gebruiker where plaats = 1 and persoon_id between $2::uuid and $3::uuid)`;

/** The value that holds: of those that were determined the last (ADR 0062). What was only delivered is no value yet. */
const VASTGESTELD = `select w.waarde_euro from woz_waarde w
    cross join lateral (select v.* from woz_vaststelling v where v.gemeente_id = $1 and v.id = w.vaststelling_id offset 0) v
    where w.gemeente_id = $1 and w.object_id = r.object_id and w.belastingjaar = $6::int and v.status = 'vastgesteld'
    order by v.besloten_op desc, w.volgnummer desc limit 1`;
const GELEVERD = `exists (select from woz_waarde w where w.gemeente_id = $1 and w.object_id = b.object_id and w.belastingjaar = $6::int)`;

const POST_OBJECT = `select h.belastingsoort, h.code, h.tarief_id, h.percentage, h.bedrag_centen, r.persoon_id, 'object' as onderwerp_soort,
    r.object_id as onderwerp_id, r.object_id, case when h.belastingsoort = 'ozb' then w.waarde_euro else 1 end as aantal,
    case when h.naar_tijdsgelang then r.begin_op end as begin_op, case when h.naar_tijdsgelang then r.einde_op end as einde_op
  from rol r
  join woz_object o on o.gemeente_id = $1 and o.id = r.object_id
  join heffing h on h.rol = r.rol and h.objectsoort = o.soort and (h.naar_tijdsgelang or r.begin_op is null)
  left join lateral (${VASTGESTELD}) w on h.belastingsoort = 'ozb'`;

/** Emptyings of the year before, while this household was there. An address with two dwellings counts once. */
const POST_LEDIGING = `select 'afvalstoffenheffing', 'lediging-' || c.soort || '-' || c.inhoud_liter, t.id, t.percentage, t.bedrag_centen, r.persoon_id,
    'container', c.id, r.object_id, l.aantal, null::date, null::date
  from rol r
  join woz_object o on o.gemeente_id = $1 and o.id = r.object_id and o.soort = 'woning'
  join container c on c.gemeente_id = $1 and c.adres_id = o.adres_id
  cross join lateral (select count(*) as aantal from lediging x where x.gemeente_id = $1 and x.container_id = c.id
    and x.moment >= (greatest(r.sinds, make_date($6::int - 1, 1, 1))::timestamp at time zone 'Europe/Amsterdam')
    and x.moment < ($4::date::timestamp at time zone 'Europe/Amsterdam')) l
  left join tarief_nu t on t.belastingsoort = 'afvalstoffenheffing' and t.code = 'lediging-' || c.soort || '-' || c.inhoud_liter
  where r.rol = 'gebruiker' and r.begin_op is null and l.aantal > 0
    and not exists (select from woz_object x where x.gemeente_id = $1 and x.adres_id = o.adres_id and x.soort = 'woning' and x.id < o.id)`;

/**
 * Each dog at the tariff of its number among those that are there when it begins to count; the highest number holds for
 * every further dog.
 */
const POST_HOND = `select 'hondenbelasting', n.code, t.id, t.percentage, t.bedrag_centen, n.persoon_id, 'hond', n.id, null::uuid, 1, n.begin_op, n.einde_op
  from (select h.id, h.persoon_id, case when h.vanaf > $4::date then h.vanaf end as begin_op, case when h.tot <= $5::date then h.tot - 1 end as einde_op,
      'hond-' || least((select count(*) from hond x where x.gemeente_id = $1 and x.persoon_id = h.persoon_id
          and (x.volgnummer, x.vanaf, x.id) <= (h.volgnummer, h.vanaf, h.id) and x.vanaf <= greatest(h.vanaf, $4::date)
          and (x.tot is null or x.tot > greatest(h.vanaf, $4::date))),
        (select max(substr(code, 6)::int) from tarief_nu where belastingsoort = 'hondenbelasting')) as code
    from hond h where h.gemeente_id = $1 and h.persoon_id between $2::uuid and $3::uuid and h.vanaf <= $5::date
      and (h.tot is null or h.tot > $4::date)) n
  left join tarief_nu t on t.belastingsoort = 'hondenbelasting' and t.code = n.code`;

function postCte(variabel: boolean, honden: boolean): string {
  const bronnen = [POST_OBJECT, ...(variabel ? [POST_LEDIGING] : []), ...(honden ? [POST_HOND] : [])];
  return `post as (${bronnen.join('\n  union all ')})`;
}

/** Part of the year and amount: the arithmetic of `ozb.ts`, `tarieven.ts` and `tijdsgelang.ts`. Halves go up. */
function bedragCte(afronding: 'cent' | 'euro-omlaag', methode: string): string {
  const ozb =
    afronding === 'cent'
      ? 'round(aantal * percentage)::bigint'
      : '(trunc(aantal * percentage * 0.01) * 100)::bigint';
  return `gedeeld as (
  select p.*, m.methode, case when methode = 'dagen' then make_date($6::int + 1, 1, 1) - $4::date else 12 end as noemer,
    case when p.percentage is not null then ${ozb} when p.onderwerp_soort = 'container' then p.aantal * p.bedrag_centen else p.bedrag_centen end as jaarbedrag
  from post p cross join lateral (select ${methode} as methode) m),
gemeten as (
  select *, case
      when begin_op is not null and methode = 'dagen' then make_date($6::int + 1, 1, 1) - begin_op
      when begin_op is not null then 12 - extract(month from begin_op)::int + case when methode = 'maanden-inclusief' or extract(day from begin_op) = 1 then 1 else 0 end
      when einde_op is not null and methode = 'dagen' then einde_op + 1 - $4::date
      when einde_op is not null then extract(month from einde_op)::int
      else noemer end as teller
  from gedeeld),
bedragen as materialized (
  select *, case
      when begin_op is not null then (2 * jaarbedrag * teller + noemer) / (2 * noemer)
      when einde_op is not null then jaarbedrag - (2 * jaarbedrag * (noemer - teller) + noemer) / (2 * noemer)
      else jaarbedrag end as centen
  from gemeten)`;
}

/*
 * What stands in the way of an aanslag for a person, whatever it is about: looked up per line, by index, as is the
 * person himself. As a list of the persons of the part it was joined row by row: PostgreSQL expects few rows of a
 * gemeente, and takes a range of uuids within one of the hundred steps of its statistics for a single row.
 */
const AL_OPGELEGD = `exists (select from aanslag a join aanslagregel r on r.gemeente_id = $1 and r.aanslag_id = a.id
        where a.gemeente_id = $1 and a.persoon_id = b.persoon_id and a.belastingjaar = $6::int and r.belastingsoort = b.belastingsoort)`;
const ERFGENAAM = `exists (select from vertegenwoordiging v where v.gemeente_id = $1 and v.persoon_id = p.id
        and v.soort in ('executeur', 'erfgenaam') and v.vanaf <= $8::date and (v.tot is null or v.tot > $8::date))`;
const ADRES = `exists (select from persoon_adres a where a.gemeente_id = $1 and a.persoon_id = p.id and (a.tot is null or a.tot > $8::date))`;

/** A line of an address has a number, a postcode and blanks beside the words that are measured here. */
const BIJ_ADRES = 20;
/** Whether no letter can show this address: a character that the font does not have, or too long for a line. */
const ondrukbaar = (tekst: string): string =>
  `(${tekst} ~ '${UNPRINTABLE_SQL}' or length(${tekst}) > ${LETTER_LINE_MAX - BIJ_ADRES})`;
/** The own name: that of a partner is not used where no letter could show it (personen/naam.ts, aanschrijving.ts). */
const NAAM = "concat_ws(' ', p.voorletters, p.voorvoegsel, p.geslachtsnaam)";
const PLAATS =
  "concat_ws(' ', a.straat, a.huisletter, a.schrijfwijze, a.toevoeging, a.woonplaats, a.regel1, a.regel2, a.regel3, a.land)";
const LIGGING = `concat_ws(' ', ${PLAATS}, o.locatieomschrijving)`;
/** The address of the letter: the choice of `schrijfadresOp` for the dagtekening. */
const SCHRIJFADRES = `select x.id from persoon_adres x where x.gemeente_id = $1 and x.persoon_id = pa.persoon_id and (x.tot is null or x.tot > $8::date)
    order by x.vanaf <= $8::date desc, x.vanaf <= $8::date and x.soort = 'post' desc, x.vanaf desc limit 1`;

/**
 * The few names, letter addresses and objects of the part of which no letter can be made, each looked at once: in the
 * lines themselves it would be asked of everybody some five times.
 */
const ONDRUKBAAR = `wie_ondrukbaar as materialized (
  select p.id as persoon_id, ${NAAM} as tekst from persoon p
  where p.gemeente_id = $1 and p.id between $2::uuid and $3::uuid and (${NAAM} ~ '${UNPRINTABLE_SQL}' or length(${NAAM}) > ${LETTER_LINE_MAX})
  union all
  select pa.persoon_id, ${PLAATS} from persoon_adres pa join adres a on a.gemeente_id = $1 and a.id = pa.adres_id
  where pa.gemeente_id = $1 and pa.persoon_id between $2::uuid and $3::uuid and ${ondrukbaar(PLAATS)} and pa.id = (${SCHRIJFADRES})),
wat_ondrukbaar as materialized (
  select r.object_id, max(${LIGGING}) as tekst from rol r
  join woz_object o on o.gemeente_id = $1 and o.id = r.object_id left join adres a on a.gemeente_id = $1 and a.id = o.adres_id
  where ${ondrukbaar(LIGGING)} group by r.object_id)`;

/** Why, without the text: the code points that the letter font does not have, or that a line is too long. */
export const ONDRUKBAAR_WAAROM = `case when reden = 'niet-te-drukken' then coalesce((select string_agg(distinct 'U+' || lpad(upper(to_hex(ascii(m.teken[1]))), 4, '0'), ', ')
    from regexp_matches(waarom, '${UNPRINTABLE_SQL}', 'g') m(teken)), 'lengte') end`;

/**
 * Line or left out: the first reason that holds; the ten-euro rule looks at what is left of the ozb. What is left of
 * a person goes on one biljet: when some of that cannot be printed, none of it is imposed.
 */
function oordeelCte(perBiljet: boolean, opgelegd: string): string {
  const maatstaf = perBiljet
    ? 'sum(o.centen) over (partition by o.persoon_id, o.belastingsoort, o.bezwaar is null)'
    : 'o.centen';
  return `beoordeeld as materialized (
  select b.*, case when ${opgelegd} then 'al-opgelegd'
      when p.overlijdensdatum is not null and not ${ERFGENAAM} then 'overleden-erven-onbekend'
      when not ${ADRES} then 'geen-adres' when b.tarief_id is null then 'tarief-ontbreekt' when b.aantal is null and ${GELEVERD} then 'waarde-niet-vastgesteld'
      when b.aantal is null then 'geen-woz-waarde'
      when b.begin_op is not null and b.einde_op is not null then 'twee-gebeurtenissen'
      when b.belastingsoort = 'ozb' and b.aantal < $9::int then 'onder-drempel' end as bezwaar
  from bedragen b cross join lateral (select id, overlijdensdatum from persoon where gemeente_id = $1 and id = b.persoon_id limit 1) p),
afgewogen as materialized (
  select o.*, coalesce(o.bezwaar, case when o.belastingsoort = 'ozb' and ${maatstaf} <= $10::bigint then 'tien-euro' when o.centen = 0 then 'geen-bedrag' end) as nee
  from beoordeeld o),
${ONDRUKBAAR},
biljet_ondrukbaar as materialized (
  select persoon_id, max(tekst) as waarom from (select persoon_id, tekst from wie_ondrukbaar
    union all select o.persoon_id, x.tekst from wat_ondrukbaar x join afgewogen o on o.object_id = x.object_id where o.nee is null) t group by persoon_id),
oordeel as materialized (
  select o.*, coalesce(o.nee, case when x.persoon_id is not null then 'niet-te-drukken' end) as reden, x.waarom
  from afgewogen o left join biljet_ondrukbaar x on x.persoon_id = o.persoon_id)`;
}

/** Waived with the oplegging itself: known before it for this person, year and belasting. Looked up per line, by index. */
const KWIJT = `exists (select from nulaanslag n where n.gemeente_id = $1 and n.belastingjaar = $6::int and n.persoon_id = o.persoon_id
        and o.belastingsoort = any(n.belastingsoorten))`;

/** The finished lines, numbered: `nr` counts the biljetten of the part, `volgnummer` the lines of a biljet. */
const regelCte = (schema: string): string => `regel as materialized (
  select dense_rank() over (order by persoon_id) as nr,
    row_number() over (partition by persoon_id order by soortrang, code, onderwerp_id) as volgnummer,
    row_number() over (order by persoon_id, soortrang, code, onderwerp_id) as rang, *
  from (select persoon_id, case belastingsoort when 'ozb' then 1 when 'afvalstoffenheffing' then 2 when 'rioolheffing' then 3 else 4 end as soortrang,
      belastingsoort, code, onderwerp_id, object_id, tarief_id, aantal, teller, noemer, coalesce(begin_op, einde_op) as gebeurtenis_op,
      case when begin_op is not null then 'begin' when einde_op is not null then 'einde' end as gebeurtenis, centen, ${schema} as vervaldag,
      case when ${KWIJT} then 'kwijt' end as kwijt
    from oordeel o where reden is null) f)`;

/** What is hashed: the facts of every finished line in order with whether it is waived, and nothing of the run itself. */
export const HASH_SQL = `encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', persoon_id, volgnummer, belastingsoort, code, tarief_id,
    onderwerp_id, object_id, aantal, teller, noemer, gebeurtenis, gebeurtenis_op, centen, vervaldag, kwijt), E'\\n' order by rang), ''), 'UTF8')), 'hex')`;

function methodeSql(grondslagen: readonly Grondslag[]): string {
  const methoden = grondslagen.flatMap(({ belastingsoort, keuzes }) =>
    keuzes.tijdsgelang ? [{ belastingsoort, methode: keuzes.tijdsgelang satisfies TijdsgelangMethode }] : [],
  );
  if (methoden.length === 0) return "'volle-maanden'::text";
  const takken = methoden.map((m) => `when '${m.belastingsoort}' then '${m.methode}'`);
  return `case p.belastingsoort ${takken.join(' ')} else 'volle-maanden' end`;
}

/** Day of the last term of each belastingsoort; on one biljet the latest of them holds, for all of it. */
function schemaSql(grondslagen: readonly Grondslag[], dagtekening: LocalDate): string {
  const takken = grondslagen.map(
    (g) =>
      `when '${g.belastingsoort}' then '${vervaldagen(dagtekening, g.keuzes.betaalschema).waarde.at(-1)}'::date`,
  );
  return `case belastingsoort ${takken.join(' ')} end`;
}
