import { persoonsnummer } from '@/domain/personen/persoon-velden';
import { date, defineFormat, oneOf, optional, required } from '@/platform/csv-format';
import { persoonSleutel } from '@/platform/identiteit';
import { personMustExist, wozObjectnummer } from './object-velden';

const JOINED = `csv_stage s
  join woz_object o on o.gemeente_id = :gemeente and o.woz_objectnummer = s.woz_objectnummer
  join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel`;

/** Owners and users of objects. */
export const belangenFormat = defineFormat({
  name: 'belangen',
  title: 'Belangen',
  explanation:
    'Wie eigenaar of gebruiker van een object is. Een belang dat eindigt, komt opnieuw met een datum in tot.',
  scope: 'gemeente',
  fills: ['belang'],
  columns: {
    woz_objectnummer: required(wozObjectnummer, 'WOZ-objectnummer, 12 cijfers', '015300000001'),
    nummer: required(persoonsnummer, 'BSN of RSIN van de belanghebbende', '900000041'),
    soort: required(oneOf('eigenaar', 'gebruiker'), 'eigenaar of gebruiker', 'gebruiker'),
    vanaf: required(date, 'Eerste dag (JJJJ-MM-DD)', '2015-06-01'),
    tot: optional(date, 'Eerste dag waarop het niet meer geldt (JJJJ-MM-DD)', ''),
  },
  *rules(row) {
    if (row.tot !== null && row.tot < row.vanaf) yield { column: 'tot', reason: 'ligt voor vanaf' };
  },
  stage: {
    woz_objectnummer: ['text', (row) => row.woz_objectnummer],
    sleutel: ['text', (row, owner) => persoonSleutel(owner.kantoor, row.nummer)],
    soort: ['text', (row) => row.soort],
    vanaf: ['date', (row) => row.vanaf],
    tot: ['date', (row) => row.tot],
  },
  unique: {
    columns: ['woz_objectnummer', 'sleutel', 'soort', 'vanaf'],
    reportAt: 'nummer',
    describe: 'woz_objectnummer, nummer, soort en vanaf',
  },
  checks: [
    {
      column: 'woz_objectnummer',
      reason: 'verwijst naar een object dat in deze gemeente niet bekend is',
      sql: `select s.regel from csv_stage s where not exists (select from woz_object o
             where o.gemeente_id = :gemeente and o.woz_objectnummer = s.woz_objectnummer)`,
    },
    personMustExist,
  ],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update belang b set tot = s.tot from ${JOINED}
             where b.gemeente_id = :gemeente and b.object_id = o.id and b.persoon_id = p.id
               and b.soort = s.soort and b.vanaf = s.vanaf and b.tot is distinct from s.tot`,
    },
    {
      counts: 'nieuw',
      sql: `insert into belang (gemeente_id, id, object_id, persoon_id, soort, vanaf, tot)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.woz_objectnummer, s.sleutel, s.soort, s.vanaf))::uuid,
                   o.id, p.id, s.soort, s.vanaf, s.tot
              from ${JOINED}
             where not exists (select from belang b
                    where b.gemeente_id = :gemeente and b.object_id = o.id and b.persoon_id = p.id
                      and b.soort = s.soort and b.vanaf = s.vanaf)`,
    },
  ],
});
