import { date, defineFormat, oneOf, optional, required, text } from '@/platform/csv-format';
import { persoonSleutel } from '@/platform/identiteit';
import { persoonsnummer } from './persoon-velden';

const unknown = (column: string, key: string) => ({
  column,
  reason: 'verwijst naar een persoon die in deze gemeente niet bekend is',
  sql: `select s.regel from csv_stage s where not exists
          (select from persoon p where p.gemeente_id = :gemeente and p.sleutel = s.${key})`,
});

const JOINED = `csv_stage s
  join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel
  join persoon v on v.gemeente_id = :gemeente and v.sleutel = s.vertegenwoordiger`;

/** Bewindvoerders, curatoren, mentoren and who was given a power of attorney. */
export const vertegenwoordigingenFormat = defineFormat({
  name: 'vertegenwoordigingen',
  title: 'Vertegenwoordigingen',
  explanation:
    'Wie voor wie mag handelen: bewind, curatele, mentorschap, machtiging, erfgenaam. Beiden staan in het bestand personen.',
  scope: 'gemeente',
  fills: ['vertegenwoordiging'],
  columns: {
    nummer: required(persoonsnummer, 'BSN of RSIN van wie vertegenwoordigd wordt', '900000041'),
    vertegenwoordiger_nummer: required(persoonsnummer, 'BSN of RSIN van de vertegenwoordiger', '900000053'),
    soort: required(
      oneOf('bewindvoerder', 'curator', 'mentor', 'gemachtigde', 'erfgenaam', 'executeur'),
      'bewindvoerder, curator, mentor, gemachtigde, erfgenaam of executeur',
      'bewindvoerder',
    ),
    bereik: required(text(100), 'Waarvoor het geldt', 'alle belastingzaken'),
    bewijs: optional(text(100), 'Kenmerk van de beschikking of machtiging', 'CCBR 2024-1234'),
    vanaf: required(date, 'Eerste dag (JJJJ-MM-DD)', '2024-03-01'),
    tot: optional(date, 'Eerste dag waarop het niet meer geldt (JJJJ-MM-DD)', ''),
  },
  *rules(row) {
    if (row.tot !== null && row.tot <= row.vanaf) yield { column: 'tot', reason: 'moet na vanaf liggen' };
    if (row.nummer === row.vertegenwoordiger_nummer) {
      yield {
        column: 'vertegenwoordiger_nummer',
        reason: 'moet een ander zijn dan wie vertegenwoordigd wordt',
      };
    }
  },
  stage: {
    sleutel: ['text', (row, owner) => persoonSleutel(owner.kantoor, row.nummer)],
    vertegenwoordiger: ['text', (row, owner) => persoonSleutel(owner.kantoor, row.vertegenwoordiger_nummer)],
    soort: ['text', (row) => row.soort],
    bereik: ['text', (row) => row.bereik],
    bewijs: ['text', (row) => row.bewijs],
    vanaf: ['date', (row) => row.vanaf],
    tot: ['date', (row) => row.tot],
  },
  unique: {
    columns: ['sleutel', 'vertegenwoordiger', 'soort', 'vanaf'],
    reportAt: 'nummer',
    describe: 'nummer, vertegenwoordiger_nummer, soort en vanaf',
  },
  checks: [unknown('nummer', 'sleutel'), unknown('vertegenwoordiger_nummer', 'vertegenwoordiger')],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update vertegenwoordiging g set bereik = s.bereik, bewijs = s.bewijs, tot = s.tot from ${JOINED}
             where g.gemeente_id = :gemeente and g.persoon_id = p.id and g.vertegenwoordiger_id = v.id
               and g.soort = s.soort and g.vanaf = s.vanaf and g.herkomst = 'bestand' and g.beeindigd_op is null
               and (g.bereik, g.bewijs, g.tot) is distinct from (s.bereik, s.bewijs, s.tot)`,
    },
    {
      counts: 'nieuw',
      sql: `insert into vertegenwoordiging (gemeente_id, id, persoon_id, vertegenwoordiger_id, soort, bereik, bewijs, vanaf, tot)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.sleutel, s.vertegenwoordiger, s.soort, s.vanaf))::uuid,
                   p.id, v.id, s.soort, s.bereik, s.bewijs, s.vanaf, s.tot
              from ${JOINED}
             where not exists (select from vertegenwoordiging g
                    where g.gemeente_id = :gemeente and g.persoon_id = p.id and g.vertegenwoordiger_id = v.id
                      and g.soort = s.soort and g.vanaf = s.vanaf)`,
    },
  ],
});
