import type pg from 'pg';

/**
 * Objects, owners, users, emptyings, dogs and verordeningen of one gemeente in the shape of a real one, set-based: two
 * thirds of the dwellings owned by who lives there, a fifth with a second owner, one in ten objects a niet-woning, one
 * in five persons with a dog, restafval that is emptied. `:g` is the gemeente, $1 the number of objects.
 */
export async function fillHeffing(
  client: Pick<pg.Client, 'query'>,
  gemeente: number,
  objecten: number,
): Promise<void> {
  for (const sql of FILL) await client.query(sql.replaceAll(':g', String(gemeente)), [objecten]);
  for (const sql of VERORDENING) await client.query(sql.replaceAll(':g', String(gemeente)));
}

const id = (soort: string, n: string) => `md5('${soort}:' || :g || ':' || ${n})::uuid`;

const FILL = [
  `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats)
   select :g, ${id('ha', 'n')}, (1000 + (n / 100) % 9000) || 'H' || chr(65 + (n / 900000) % 26), 1 + n % 100, 'Heffingstraat ' || n / 100, 'Bench'
   from generate_series(1, $1::int) n`,
  `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
   select :g, ${id('hp', 'n')}, encode(sha256(('h:g:' || n)::bytea), 'hex'), 'natuurlijk', 'B', 'Naam', 'naam b', '1980-01-01', '2026-01-01'
   from generate_series(1, $1::int) n`,
  `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
   select :g, ${id('hpa', 'n')}, ${id('hp', 'n')}, ${id('ha', 'n')}, 'woon', '2020-01-01' from generate_series(1, $1::int) n`,
  `insert into woz_object (gemeente_id, id, woz_objectnummer, adres_id, soort, gebruik, kenmerken)
   select :g, ${id('ho', 'n')}, '9' || lpad(n::text, 11, '0'), ${id('ha', 'n')}, case when n % 10 = 0 then 'niet-woning' else 'woning' end, 'x', '{}'
   from generate_series(1, $1::int) n`,
  // Determined before: this is about what is levied on them.
  `insert into woz_vaststelling (gemeente_id, id, belastingjaar, soort, aantal, totalen, inhoud_hash, status, voorgesteld_door,
     voorgesteld_op, besloten_door, besloten_op)
   select :g, ${id('hwv', '2026')}, 2026, 'overgenomen', $1::int, '{}', '', 'vastgesteld', 'een', '2026-01-05', 'twee', '2026-01-06'`,
  `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum, vaststelling_id)
   select :g, ${id('hw', 'n')}, ${id('ho', 'n')}, 2026, 90000 + (n * 7919::bigint) % 600000, '2025-01-01', ${id('hwv', '2026')} from generate_series(1, $1::int) n`,
  `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
   select :g, ${id('he', 'n')}, ${id('ho', 'n')}, case when n % 3 = 0 then ${id('hp', '1 + n % 40')} else ${id('hp', 'n')} end, 'eigenaar', date '2010-01-01' + n % 4000
   from generate_series(1, $1::int) n`,
  `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
   select :g, ${id('hm', 'n')}, ${id('ho', 'n')}, ${id('hp', '1 + (n + 1) % $1::int')}, 'eigenaar', date '2010-01-01' + n % 4000
   from generate_series(1, $1::int) n where n % 5 = 1`,
  `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
   select :g, ${id('hg', 'n')}, ${id('ho', 'n')}, ${id('hp', 'n')}, 'gebruiker', date '2012-01-01' + n % 4000 from generate_series(1, $1::int) n where n % 80 > 0`,
  `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf)
   select :g, ${id('hc', 'n')}, ${id('ha', 'n')}, 'H' || n, 'restafval', case when n % 3 = 0 then 140 else 240 end, '2020-01-01' from generate_series(1, $1::int) n`,
  `insert into lediging (gemeente_id, id, container_id, moment)
   select :g, md5('hl:' || :g || ':' || n || ':' || k)::uuid, ${id('hc', 'n')}, timestamptz '2025-01-10 08:00Z' + k * interval '40 days'
   from generate_series(1, $1::int) n, generate_series(0, 8) k where (n + k) % 3 > 0`,
  `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf)
   select :g, md5('hh:' || :g || ':' || n || ':' || k)::uuid, ${id('hp', 'n')}, k, '2019-01-01' from generate_series(1, $1::int) n, generate_series(1, 1 + (n % 3 = 0)::int) k where n % 5 = 0`,
];

const verordening = (soort: string, keuzes: object) =>
  `insert into verordening (gemeente_id, id, belastingsoort, naam, vanaf, tot, keuzes, bron, zekerheid, status, voorstel_op, vastgesteld_op,
     bekendgemaakt_op, publicatie, ingevoerd_door, ingevoerd_op, gecontroleerd_door, gecontroleerd_op)
   values (:g, ${id('v', `'${soort}'`)}, '${soort}', 'Verordening ${soort} 2026', '2026-01-01', '2027-01-01', '${JSON.stringify(keuzes)}', 'proef', 'contract',
     'bekendgemaakt', '2025-09-20', '2025-11-10', '2025-11-20', 'Gemeenteblad 2025, 1', 'een', '2025-09-01', 'twee', '2025-11-21')`;
const tarief = (soort: string, code: string, percentage: string | null, bedrag: number | null) =>
  `insert into tarief (gemeente_id, id, verordening_id, belastingsoort, code, vanaf, percentage, bedrag_centen)
   values (:g, ${id('t', `'${soort}:${code}'`)}, ${id('v', `'${soort}'`)}, '${soort}', '${code}', '2026-01-01', ${percentage}, ${bedrag})`;

const VERORDENING = [
  verordening('ozb', { betaalschema: 'twee-termijnen', afronding: 'cent', tienEuroPerBiljet: true }),
  verordening('afvalstoffenheffing', {
    betaalschema: 'twee-termijnen',
    tijdsgelang: 'volle-maanden',
    variabel: 'vorig-jaar',
  }),
  verordening('rioolheffing', { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' }),
  verordening('hondenbelasting', { betaalschema: 'twee-termijnen', tijdsgelang: 'volle-maanden' }),
  tarief('ozb', 'eigenaar-woning', '0.10241', null),
  tarief('ozb', 'eigenaar-niet-woning', '0.31234', null),
  tarief('ozb', 'gebruiker-niet-woning', '0.24567', null),
  tarief('afvalstoffenheffing', 'vast', null, 18_612),
  tarief('afvalstoffenheffing', 'lediging-restafval-240', null, 925),
  tarief('afvalstoffenheffing', 'lediging-restafval-140', null, 540),
  tarief('rioolheffing', 'eigenaar', null, 12_001),
  tarief('rioolheffing', 'gebruiker', null, 8_999),
  tarief('hondenbelasting', 'hond-1', null, 7_250),
  tarief('hondenbelasting', 'hond-2', null, 10_975),
];
