import { defineFormat, letterText, optional, optionalWith, pattern, required } from '@/platform/csv-format';
import { huisletter, huisnummer, postcode, toevoeging } from './adres-velden';

/** Addresses: those of the gemeente itself, and those elsewhere at which its belastingplichtigen live or get post. */
export const adressenFormat = defineFormat({
  name: 'adressen',
  title: 'Adressen',
  explanation:
    'Alle adressen waar andere bestanden naar verwijzen: ook een adres buiten de gemeente waar een eigenaar woont. Dit bestand gaat daarom als eerste.',
  scope: 'gemeente',
  columns: {
    postcode: required(postcode, 'Vier cijfers en twee letters, spatie mag', '7511FA'),
    huisnummer: required(huisnummer, 'Huisnummer', '12'),
    huisletter: optionalWith(huisletter, '', 'Huisletter uit de BAG', 'A'),
    toevoeging: optionalWith(toevoeging, '', 'Toevoeging uit de BAG, hooguit vier tekens', '3'),
    straat: required(letterText(80), 'Naam van de openbare ruimte', 'Merelstraat'),
    woonplaats: required(letterText(80), 'Woonplaats uit de BAG', 'Enschede'),
    bag_id: optional(
      pattern(/^\d{16}$/, '16 cijfers'),
      'BAG-nummeraanduiding, 16 cijfers',
      '0153200000000001',
    ),
  },
  stage: {
    postcode: ['text', (row) => row.postcode],
    huisnummer: ['int', (row) => row.huisnummer],
    huisletter: ['text', (row) => row.huisletter],
    toevoeging: ['text', (row) => row.toevoeging],
    straat: ['text', (row) => row.straat],
    woonplaats: ['text', (row) => row.woonplaats],
    bag_id: ['text', (row) => row.bag_id],
  },
  unique: {
    columns: ['postcode', 'huisnummer', 'huisletter', 'toevoeging'],
    reportAt: 'huisnummer',
    describe: 'postcode, huisnummer, huisletter en toevoeging',
  },
  checks: [],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update adres a set straat = s.straat, woonplaats = s.woonplaats, bag_id = s.bag_id
              from csv_stage s
             where a.gemeente_id = :gemeente and a.postcode = s.postcode and a.huisnummer = s.huisnummer
               and a.huisletter = s.huisletter and a.toevoeging = s.toevoeging
               and (a.straat, a.woonplaats, a.bag_id) is distinct from (s.straat, s.woonplaats, s.bag_id)`,
    },
    {
      counts: 'nieuw',
      sql: `insert into adres (gemeente_id, id, postcode, huisnummer, huisletter, toevoeging, straat, woonplaats, bag_id)
            select :gemeente::int,
                   md5(:gemeente::int || ':' || concat_ws('|', s.postcode, s.huisnummer, s.huisletter, s.toevoeging))::uuid,
                   s.postcode, s.huisnummer, s.huisletter, s.toevoeging, s.straat, s.woonplaats, s.bag_id
              from csv_stage s
             where not exists (select from adres a
                    where a.gemeente_id = :gemeente and a.postcode = s.postcode and a.huisnummer = s.huisnummer
                      and a.huisletter = s.huisletter and a.toevoeging = s.toevoeging)`,
    },
  ],
});
