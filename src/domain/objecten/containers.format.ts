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
import { date, defineFormat, oneOf, optional, optionalWith, required, whole } from '@/platform/csv-format';
import { containernummer } from './object-velden';

/** Each line with its address. A union and no OR: that could only be joined row by row. */
const JOINED = `(select s.*, a.id as adres_id from csv_stage s
    join adres a on a.gemeente_id = :gemeente and ${sameAddress()}
   union all
  select s.*, a.id from csv_stage s
    join adres a on a.gemeente_id = :gemeente and a.postcode is null and a.bag_id = s.bag_id) s`;

/** Containers and passes by address, from the waste company. */
export const containersFormat = defineFormat({
  name: 'containers',
  title: 'Containers',
  explanation: 'Containers en milieupassen per adres, zoals de afvalinzamelaar ze uitgeeft.',
  scope: 'gemeente',
  fills: ['container'],
  columns: {
    nummer: required(containernummer, 'Chipnummer van de container of pas', 'R240-00000001'),
    soort: required(
      oneOf('restafval', 'gft', 'papier', 'pmd', 'milieupas'),
      'restafval, gft, papier, pmd of milieupas',
      'restafval',
    ),
    inhoud_liter: required(
      whole(1, 10_000),
      'Inhoud in liter; bij een milieupas de inhoud per storting',
      '240',
    ),
    postcode: optional(postcode, 'Adres waar de container bij hoort', '7511FA'),
    huisnummer: optional(huisnummer, 'Hoort bij postcode', '12'),
    huisletter: optionalWith(huisletter, '', 'Hoort bij postcode', ''),
    toevoeging: optionalWith(toevoeging, '', 'Hoort bij postcode', ''),
    bag_id: optional(bagId, 'Wijst het adres aan waar geen postcode is', ''),
    vanaf: required(date, 'Eerste dag (JJJJ-MM-DD)', '2020-01-01'),
    tot: optional(date, 'Eerste dag waarop hij er niet meer staat (JJJJ-MM-DD)', ''),
  },
  *rules(row) {
    if (row.postcode === null && row.bag_id === null)
      yield { column: 'postcode', reason: 'is verplicht, of anders bag_id' };
    if (row.postcode !== null && row.bag_id !== null)
      yield { column: 'bag_id', reason: 'hoort leeg te zijn bij een adres met postcode' };
    if (row.postcode !== null && row.huisnummer === null)
      yield { column: 'huisnummer', reason: 'hoort bij dit adres en is leeg' };
    if (row.tot !== null && row.tot < row.vanaf) yield { column: 'tot', reason: 'ligt voor vanaf' };
  },
  totals: { 'som van de inhoud in liter': (row) => BigInt(row.inhoud_liter) },
  stage: {
    nummer: ['text', (row) => row.nummer],
    soort: ['text', (row) => row.soort],
    inhoud_liter: ['int', (row) => row.inhoud_liter],
    postcode: ['text', (row) => row.postcode],
    huisnummer: ['int', (row) => row.huisnummer],
    huisletter: ['text', (row) => row.huisletter],
    toevoeging: ['text', (row) => row.toevoeging],
    bag_id: ['text', (row) => row.bag_id],
    vanaf: ['date', (row) => row.vanaf],
    tot: ['date', (row) => row.tot],
  },
  unique: { columns: ['nummer'], reportAt: 'nummer', describe: 'nummer' },
  checks: [unknownAddress(''), unknownBag],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update container c set soort = s.soort, inhoud_liter = s.inhoud_liter, adres_id = s.adres_id, vanaf = s.vanaf, tot = s.tot
              from ${JOINED}
             where c.gemeente_id = :gemeente and c.nummer = s.nummer
               and (c.soort, c.inhoud_liter, c.adres_id, c.vanaf, c.tot)
                   is distinct from (s.soort, s.inhoud_liter, s.adres_id, s.vanaf, s.tot)`,
    },
    {
      counts: 'nieuw',
      sql: `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf, tot)
            select :gemeente::int, md5(:gemeente::int || ':' || s.nummer)::uuid, s.adres_id, s.nummer, s.soort, s.inhoud_liter, s.vanaf, s.tot
              from ${JOINED}
             where not exists (select from container c where c.gemeente_id = :gemeente and c.nummer = s.nummer)`,
    },
  ],
});
