import {
  bagId,
  huisletter,
  huisnummer,
  postcode,
  sameAddress,
  toevoeging,
  unknownAddress,
  unknownBag,
} from '@/domain/personen/adres-velden';
import {
  date,
  defineFormat,
  letterText,
  oneOf,
  optional,
  optionalWith,
  type RowOf,
  required,
  whole,
} from '@/platform/csv-format';
import { wozObjectnummer } from './object-velden';

const GEBRUIK = [
  'vrijstaand',
  'twee-onder-een-kap',
  'hoekwoning',
  'tussenwoning',
  'appartement',
  'recreatiewoning',
  'winkel',
  'kantoor',
  'horeca',
  'bedrijf',
  'agrarisch',
  'sport',
  'onderwijs',
  'zorg',
  'overig',
] as const;
const WONINGEN: ReadonlySet<string> = new Set(GEBRUIK.slice(0, 6));

const score = whole(1, 5);

const columns = {
  woz_objectnummer: required(wozObjectnummer, 'WOZ-objectnummer, 12 cijfers', '015300000001'),
  postcode: optional(
    postcode,
    'Adres van het object, zoals in het bestand adressen; leeg bij een object zonder adres',
    '7511FA',
  ),
  huisnummer: optional(huisnummer, 'Hoort bij postcode', '12'),
  huisletter: optionalWith(huisletter, '', 'Hoort bij postcode', ''),
  toevoeging: optionalWith(toevoeging, '', 'Hoort bij postcode', ''),
  bag_id: optional(bagId, 'Wijst het adres aan waar geen postcode is', ''),
  locatieomschrijving: optional(letterText(160), 'Waar een object zonder adres ligt', ''),
  soort: required(oneOf('woning', 'niet-woning'), 'woning of niet-woning', 'woning'),
  gebruik: required(oneOf(...GEBRUIK), `Een van: ${GEBRUIK.join(', ')}`, 'tussenwoning'),
  bouwjaar: optional(whole(1000, 2199), 'Bouwjaar', '1974'),
  oppervlakte_m2: optional(whole(1, 1_000_000), 'Gebruiksoppervlakte in hele vierkante meters', '112'),
  perceel_m2: optional(whole(0, 10_000_000), 'Oppervlakte van het perceel in hele vierkante meters', '180'),
  berging_m2: optional(whole(0, 10_000), 'Berging of garage in hele vierkante meters', '9'),
  energielabel: optional(
    oneOf('A++++', 'A+++', 'A++', 'A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'),
    'Energielabel, A++++ tot en met G',
    'C',
  ),
  kwaliteit: optional(score, 'KOUDV: kwaliteit, 1 (slecht) tot en met 5 (uitstekend)', '3'),
  onderhoud: optional(score, 'KOUDV: onderhoud', '3'),
  uitstraling: optional(score, 'KOUDV: uitstraling', '3'),
  doelmatigheid: optional(score, 'KOUDV: doelmatigheid', '3'),
  voorzieningen: optional(score, 'KOUDV: voorzieningen', '3'),
  ligging: optional(score, 'Ligging, 1 tot en met 5', '3'),
  belastingjaar: required(whole(1995, 2199), 'Belastingjaar waarvoor de waarde geldt', '2026'),
  waarde: required(whole(0, 100_000_000_000), 'WOZ-waarde in hele euro', '312000'),
  waardepeildatum: required(date, 'Waardepeildatum (JJJJ-MM-DD)', '2025-01-01'),
};

type Row = RowOf<typeof columns>;

const KENMERKEN = [
  'perceel_m2',
  'berging_m2',
  'energielabel',
  'kwaliteit',
  'onderhoud',
  'uitstraling',
  'doelmatigheid',
  'voorzieningen',
  'ligging',
] as const;

function kenmerken(row: Row): string {
  return JSON.stringify(
    Object.fromEntries(KENMERKEN.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]]))),
  );
}

/** One row per object: what the latest belastingjaar in the file says about it. */
const LATEST = `latest as (
  select distinct on (s.woz_objectnummer) s.*, coalesce(a.id, b.id) as adres_id
    from csv_stage s
    left join adres a on a.gemeente_id = :gemeente and ${sameAddress()}
    left join adres b on b.gemeente_id = :gemeente and b.postcode is null and b.bag_id = s.bag_id
   order by s.woz_objectnummer, s.belastingjaar desc)`;

/** Objects of the Wet WOZ with their features and a value per belastingjaar. */
export const wozObjectenFormat = defineFormat({
  name: 'woz-objecten',
  title: 'WOZ-objecten',
  explanation:
    'Een regel per object en belastingjaar. Staan er meer jaren van een object in het bestand, dan gelden adres en kenmerken van het laatste jaar. De tenant volgt nooit uit de eerste vier cijfers van het nummer: die kunnen van een vroegere gemeente zijn.',
  scope: 'gemeente',
  fills: ['woz_object', 'woz_waarde'],
  columns,
  *rules(row) {
    if ((row.postcode === null) !== (row.huisnummer === null))
      yield {
        column: row.postcode === null ? 'postcode' : 'huisnummer',
        reason: 'hoort bij dit adres en is leeg',
      };
    if (row.postcode !== null && row.bag_id !== null)
      yield { column: 'bag_id', reason: 'hoort leeg te zijn bij een adres met postcode' };
    if (WONINGEN.has(row.gebruik) !== (row.soort === 'woning') && row.gebruik !== 'overig') {
      yield { column: 'gebruik', reason: 'past niet bij de soort van het object' };
    }
    const jaar = Number(row.waardepeildatum.slice(0, 4));
    // Art. 18 Wet WOZ: valued at the beginning of the year before, or as the object was in the year itself.
    if (jaar > row.belastingjaar) yield { column: 'waardepeildatum', reason: 'ligt na het belastingjaar' };
  },
  totals: { 'som van de waarden in euro': (row) => BigInt(row.waarde) },
  stage: {
    woz_objectnummer: ['text', (row) => row.woz_objectnummer],
    postcode: ['text', (row) => row.postcode],
    huisnummer: ['int', (row) => row.huisnummer],
    huisletter: ['text', (row) => row.huisletter],
    toevoeging: ['text', (row) => row.toevoeging],
    bag_id: ['text', (row) => row.bag_id],
    locatieomschrijving: ['text', (row) => row.locatieomschrijving],
    soort: ['text', (row) => row.soort],
    gebruik: ['text', (row) => row.gebruik],
    bouwjaar: ['int', (row) => row.bouwjaar],
    oppervlakte_m2: ['int', (row) => row.oppervlakte_m2],
    kenmerken: ['jsonb', kenmerken],
    belastingjaar: ['int', (row) => row.belastingjaar],
    waarde_euro: ['bigint', (row) => row.waarde],
    waardepeildatum: ['date', (row) => row.waardepeildatum],
  },
  unique: {
    columns: ['woz_objectnummer', 'belastingjaar'],
    reportAt: 'woz_objectnummer',
    describe: 'woz_objectnummer en belastingjaar',
  },
  checks: [unknownAddress(''), unknownBag],
  load: [
    {
      counts: 'gewijzigd',
      sql: `with ${LATEST}
            update woz_object o set adres_id = l.adres_id, locatieomschrijving = l.locatieomschrijving, soort = l.soort, gebruik = l.gebruik, bouwjaar = l.bouwjaar,
                   oppervlakte_m2 = l.oppervlakte_m2, kenmerken = l.kenmerken
              from latest l
             where o.gemeente_id = :gemeente and o.woz_objectnummer = l.woz_objectnummer
               and (o.adres_id, o.locatieomschrijving, o.soort, o.gebruik, o.bouwjaar, o.oppervlakte_m2, o.kenmerken)
                   is distinct from (l.adres_id, l.locatieomschrijving, l.soort, l.gebruik, l.bouwjaar, l.oppervlakte_m2, l.kenmerken)`,
    },
    {
      counts: 'nieuwe objecten',
      sql: `with ${LATEST}
            insert into woz_object (gemeente_id, id, woz_objectnummer, adres_id, locatieomschrijving, soort, gebruik, bouwjaar, oppervlakte_m2, kenmerken)
            select :gemeente::int, md5(:gemeente::int || ':' || l.woz_objectnummer)::uuid, l.woz_objectnummer, l.adres_id, l.locatieomschrijving,
                   l.soort, l.gebruik, l.bouwjaar, l.oppervlakte_m2, l.kenmerken
              from latest l
             where not exists (select from woz_object o
                    where o.gemeente_id = :gemeente and o.woz_objectnummer = l.woz_objectnummer)`,
    },
    {
      counts: 'gewijzigd',
      sql: `update woz_waarde w set waarde_euro = s.waarde_euro, waardepeildatum = s.waardepeildatum
              from csv_stage s
              join woz_object o on o.gemeente_id = :gemeente and o.woz_objectnummer = s.woz_objectnummer
             where w.gemeente_id = :gemeente and w.object_id = o.id and w.belastingjaar = s.belastingjaar and w.vaststelling_id is null
               and (w.waarde_euro, w.waardepeildatum) is distinct from (s.waarde_euro, s.waardepeildatum)`,
    },
    {
      // What was proposed or determined stays: another value of the same year comes beside it, and waits for its own vaststelling.
      counts: 'gewijzigd',
      sql: `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, volgnummer)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.woz_objectnummer, s.belastingjaar, w.volgnummer + 1))::uuid,
                   o.id, s.belastingjaar, s.waarde_euro, s.waardepeildatum, w.volgnummer + 1
              from csv_stage s
              join woz_object o on o.gemeente_id = :gemeente and o.woz_objectnummer = s.woz_objectnummer
              join woz_waarde w on w.gemeente_id = :gemeente and w.object_id = o.id and w.belastingjaar = s.belastingjaar
               and w.vaststelling_id is not null
             where (w.waarde_euro, w.waardepeildatum) is distinct from (s.waarde_euro, s.waardepeildatum)
               and not exists (select from woz_waarde l where l.gemeente_id = :gemeente and l.object_id = o.id
                    and l.belastingjaar = s.belastingjaar and (l.volgnummer > w.volgnummer or l.vaststelling_id is null))`,
    },
    {
      counts: 'nieuw',
      sql: `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.woz_objectnummer, s.belastingjaar))::uuid,
                   o.id, s.belastingjaar, s.waarde_euro, s.waardepeildatum
              from csv_stage s
              join woz_object o on o.gemeente_id = :gemeente and o.woz_objectnummer = s.woz_objectnummer
             where not exists (select from woz_waarde w
                    where w.gemeente_id = :gemeente and w.object_id = o.id and w.belastingjaar = s.belastingjaar)`,
    },
  ],
});
