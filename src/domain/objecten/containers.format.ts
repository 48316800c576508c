import { huisletter, huisnummer, postcode, toevoeging } from '@/domain/personen/adres-velden';
import { date, defineFormat, oneOf, optional, optionalWith, required, whole } from '@/platform/csv-format';
import { containernummer } from './object-velden';

const JOINED = `csv_stage s
  join adres a on a.gemeente_id = :gemeente and a.postcode = s.postcode and a.huisnummer = s.huisnummer
   and a.huisletter = s.huisletter and a.toevoeging = s.toevoeging`;

/** Containers and passes by address, from the waste company. */
export const containersFormat = defineFormat({
  name: 'containers',
  title: 'Containers',
  explanation: 'Containers en milieupassen per adres, zoals de afvalinzamelaar ze uitgeeft.',
  scope: 'gemeente',
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
    postcode: required(postcode, 'Adres waar de container bij hoort', '7511FA'),
    huisnummer: required(huisnummer, 'Hoort bij postcode', '12'),
    huisletter: optionalWith(huisletter, '', 'Hoort bij postcode', ''),
    toevoeging: optionalWith(toevoeging, '', 'Hoort bij postcode', ''),
    vanaf: required(date, 'Eerste dag (JJJJ-MM-DD)', '2020-01-01'),
    tot: optional(date, 'Eerste dag waarop hij er niet meer staat (JJJJ-MM-DD)', ''),
  },
  *rules(row) {
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
    vanaf: ['date', (row) => row.vanaf],
    tot: ['date', (row) => row.tot],
  },
  unique: { columns: ['nummer'], reportAt: 'nummer', describe: 'nummer' },
  checks: [
    {
      column: 'postcode',
      reason: 'verwijst naar een adres dat in deze gemeente niet bekend is',
      sql: `select s.regel from csv_stage s where not exists (select from adres a
             where a.gemeente_id = :gemeente and a.postcode = s.postcode and a.huisnummer = s.huisnummer
               and a.huisletter = s.huisletter and a.toevoeging = s.toevoeging)`,
    },
  ],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update container c set soort = s.soort, inhoud_liter = s.inhoud_liter, adres_id = a.id, vanaf = s.vanaf, tot = s.tot
              from ${JOINED}
             where c.gemeente_id = :gemeente and c.nummer = s.nummer
               and (c.soort, c.inhoud_liter, c.adres_id, c.vanaf, c.tot)
                   is distinct from (s.soort, s.inhoud_liter, a.id, s.vanaf, s.tot)`,
    },
    {
      counts: 'nieuw',
      sql: `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf, tot)
            select :gemeente::int, md5(:gemeente::int || ':' || s.nummer)::uuid, a.id, s.nummer, s.soort, s.inhoud_liter, s.vanaf, s.tot
              from ${JOINED}
             where not exists (select from container c where c.gemeente_id = :gemeente and c.nummer = s.nummer)`,
    },
  ],
});
