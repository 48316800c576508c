import { persoonSleutel } from '@/platform/identiteit';
import { MIGRATION_ROLE, withClient, withUrl } from '../postgres/roles';

/** The gemeenten of the benchmark, all of kantoor 1. */
export const GEMEENTEN = [1, 2, 3, 4, 5, 6, 7, 8];
export const KANTOOR = 1;
/** Persons per gemeente who can be looked up by number. */
const BEKEND = 50;

/** Numbers from the test range that pass the elfproef; the same for every size. */
export function benchNummers(): string[] {
  const found: string[] = [];
  for (let n = 99000000; found.length < BEKEND; n += 1) {
    const digits = [...String(n)].map(Number);
    const sum = digits.reduce((total, digit, i) => total + digit * (9 - i), 0);
    // The last digit counts as -1, so it must be the rest; ten is no digit.
    if (sum % 11 < 10) found.push(`${n}${sum % 11}`);
  }
  return found;
}

/**
 * Fills a migrated database with so many persons per gemeente, each with address, home, value and container:
 * set-based, past the wall (the data are nobody's), in a shape that does not change with the size.
 */
export async function fillBench(adminUrl: string, database: string, perGemeente: number): Promise<void> {
  await withClient(withUrl(adminUrl, { database, role: MIGRATION_ROLE }), async (client) => {
    // The plans of the foreign keys are made on empty tables: left free they would read each table once per row.
    await client.query('set enable_seqscan = off');
    // Nor may a join of two full tables look at each pair of rows, which it does when it takes them for empty.
    await client.query('set enable_nestloop = off');
    await client.query(
      `insert into kantoor values (${KANTOOR}, 'bench', 'Bench', 'Bench', 'https://bench.example', null)`,
    );
    await client.query(
      `insert into gemeente select n, 'bench-' || chr(96 + n), 'Bench ' || n, 'GM' || n from unnest($1::int[]) n`,
      [GEMEENTEN],
    );
    await client.query(
      `insert into deelname (kantoor_id, gemeente_id, vanaf, soort) select ${KANTOOR}, n, '2020-01-01', 'deelnemer' from unnest($1::int[]) n`,
      [GEMEENTEN],
    );
    for (const gemeente of GEMEENTEN) {
      for (const sql of FILL) await client.query(sql.replaceAll(':g', String(gemeente)), [perGemeente]);
      await client.query(
        `update persoon p set sleutel = k.sleutel from unnest($1::text[]) with ordinality k(sleutel, n)
         where p.gemeente_id = ${gemeente} and p.id = md5('p' || ${gemeente} || ':' || k.n)::uuid`,
        [benchNummers().map((nummer) => persoonSleutel(KANTOOR, nummer))],
      );
    }
    await client.query('analyze');
  });
}

// Names of two syllables from md5: spread over the alphabet like names are, repeated like names are.
const FILL = [
  `insert into adres (gemeente_id, id, postcode, huisnummer, straat, woonplaats)
   select :g, md5('a' || :g || ':' || n)::uuid, (1000 + (n / 50) % 9000) || chr(65 + (n / 450000) % 26) || chr(65 + (n / 50) % 26),
     1 + n % 50, 'Straat ' || n / 50, 'Bench' from generate_series(1, $1::int) n on conflict do nothing`,
  `insert into persoon (gemeente_id, id, sleutel, soort, voorletters, geslachtsnaam, zoeknaam, geboortedatum, bijgewerkt_op)
   select :g, md5('p' || :g || ':' || n)::uuid, encode(sha256((':g:' || n)::bytea), 'hex'), 'natuurlijk', 'B',
     'Naam', translate(substr(md5((n % 40000)::text), 1, 8), '0123456789', 'ghijklmnop') || ' b', '1980-01-01', now()
   from generate_series(1, $1::int) n`,
  `insert into persoon_adres (gemeente_id, id, persoon_id, adres_id, soort, vanaf)
   select :g, md5('pa' || :g || ':' || n)::uuid, md5('p' || :g || ':' || n)::uuid, md5('a' || :g || ':' || n)::uuid, 'woon', '2020-01-01'
   from generate_series(1, $1::int) n where exists (select from adres a where a.gemeente_id = :g and a.id = md5('a' || :g || ':' || n)::uuid)`,
  `insert into woz_object (gemeente_id, id, woz_objectnummer, adres_id, soort, gebruik, kenmerken)
   select :g, md5('o' || :g || ':' || row_number() over ())::uuid, lpad(row_number() over ()::text, 12, '0'), a.id, 'woning', 'wonen', '{}'
   from adres a where a.gemeente_id = :g and $1::int > 0`,
  `insert into woz_waarde (gemeente_id, id, object_id, belastingjaar, waarde_euro, waardepeildatum)
   select :g, md5('w' || o.id || j)::uuid, o.id, j, 250000, make_date(j - 1, 1, 1) from woz_object o, generate_series(2025, 2026) j
   where o.gemeente_id = :g and $1::int > 0`,
  `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf)
   select :g, md5('b' || o.id)::uuid, o.id, pa.persoon_id, 'eigenaar', '2020-01-01'
   from woz_object o join persoon_adres pa on pa.gemeente_id = o.gemeente_id and pa.adres_id = o.adres_id
   where o.gemeente_id = :g and $1::int > 0`,
  `insert into container (gemeente_id, id, adres_id, nummer, soort, inhoud_liter, vanaf)
   select :g, md5('c' || a.id)::uuid, a.id, 'C' || a.id, 'restafval', 240, '2020-01-01' from adres a where a.gemeente_id = :g and $1::int > 0`,
];
