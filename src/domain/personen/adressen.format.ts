import { defineFormat, letterText, optional, optionalWith, required } from '@/platform/csv-format';
import { bagId, huisletter, huisnummer, postcode, sameAddress, toevoegingGeschreven } from './adres-velden';

/** Everything but postcode and bag_id, which say which address it is. */
const GEGEVENS = ['huisnummer', 'huisletter', 'toevoeging', 'schrijfwijze', 'straat', 'woonplaats'];

const sleutelOf = (row: {
  postcode: string | null;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
}) => [row.postcode, row.huisnummer, row.huisletter, row.toevoeging.toUpperCase()].join('|');

/** Addresses: those of the gemeente itself, and those elsewhere at which its belastingplichtigen live or get post. */
export const adressenFormat = defineFormat({
  name: 'adressen',
  title: 'Adressen',
  explanation:
    'Alle adressen waar andere bestanden naar verwijzen: ook een adres buiten de gemeente waar een eigenaar woont. Dit bestand gaat daarom als eerste.',
  scope: 'gemeente',
  fills: ['adres'],
  columns: {
    postcode: optional(postcode, 'Vier cijfers en twee letters, spatie mag; leeg waar er geen is', '7511FA'),
    huisnummer: required(huisnummer, 'Huisnummer', '12'),
    huisletter: optionalWith(huisletter, '', 'Huisletter uit de BAG', 'A'),
    toevoeging: optionalWith(
      toevoegingGeschreven,
      '',
      'Toevoeging zoals de BAG die schrijft, hooguit vier tekens',
      '3',
    ),
    straat: required(letterText(80), 'Naam van de openbare ruimte', 'Merelstraat'),
    woonplaats: required(letterText(80), 'Woonplaats uit de BAG', 'Delft'),
    bag_id: optional(
      bagId,
      'BAG-nummeraanduiding, 16 cijfers; verplicht waar geen postcode is',
      '0153200000000001',
    ),
  },
  *rules(row) {
    if (row.postcode === null && row.bag_id === null)
      yield { column: 'postcode', reason: 'mag alleen leeg zijn als bag_id het adres aanwijst' };
  },
  stage: {
    sleutel: ['text', (row) => (row.postcode === null ? `bag|${row.bag_id}` : sleutelOf(row))],
    postcode: ['text', (row) => row.postcode],
    huisnummer: ['int', (row) => row.huisnummer],
    huisletter: ['text', (row) => row.huisletter],
    toevoeging: ['text', (row) => row.toevoeging.toUpperCase()],
    schrijfwijze: [
      'text',
      (row) => (row.toevoeging === row.toevoeging.toUpperCase() ? null : row.toevoeging),
    ],
    straat: ['text', (row) => row.straat],
    woonplaats: ['text', (row) => row.woonplaats],
    bag_id: ['text', (row) => row.bag_id],
  },
  unique: {
    columns: ['sleutel'],
    reportAt: 'huisnummer',
    describe: 'postcode, huisnummer, huisletter en toevoeging; zonder postcode: bag_id',
  },
  checks: [],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update adres a set straat = s.straat, woonplaats = s.woonplaats, bag_id = s.bag_id, schrijfwijze = s.schrijfwijze
              from csv_stage s
             where a.gemeente_id = :gemeente and ${sameAddress()}
               and (a.straat, a.woonplaats, a.bag_id, a.schrijfwijze)
                   is distinct from (s.straat, s.woonplaats, s.bag_id, s.schrijfwijze)`,
    },
    {
      counts: 'gewijzigd',
      sql: `update adres a set (${GEGEVENS}) = (${GEGEVENS.map((name) => `s.${name}`)})
              from csv_stage s
             where a.gemeente_id = :gemeente and s.postcode is null and a.postcode is null and a.bag_id = s.bag_id
               and (${GEGEVENS.map((name) => `a.${name}`)}) is distinct from (${GEGEVENS.map((name) => `s.${name}`)})`,
    },
    {
      counts: 'nieuw',
      sql: `insert into adres (gemeente_id, id, postcode, bag_id, ${GEGEVENS})
            select :gemeente::int, md5(:gemeente::int || ':' || s.sleutel)::uuid, s.postcode, s.bag_id, ${GEGEVENS.map((name) => `s.${name}`)}
              from csv_stage s
             where s.postcode is not null and not exists (select from adres a
                    where a.gemeente_id = :gemeente and ${sameAddress()})`,
    },
    {
      counts: 'nieuw',
      sql: `insert into adres (gemeente_id, id, bag_id, ${GEGEVENS})
            select :gemeente::int, md5(:gemeente::int || ':' || s.sleutel)::uuid, s.bag_id, ${GEGEVENS.map((name) => `s.${name}`)}
              from csv_stage s
             where s.postcode is null and not exists (select from adres a
                    where a.gemeente_id = :gemeente and a.postcode is null and a.bag_id = s.bag_id)`,
    },
  ],
});
