import { persoonsnummer } from '@/domain/personen/persoon-velden';
import { date, defineFormat, optional, required, whole } from '@/platform/csv-format';
import { persoonSleutel } from '@/platform/identiteit';
import { personMustExist } from './object-velden';

const JOINED = `csv_stage s join persoon p on p.gemeente_id = :gemeente and p.sleutel = s.sleutel`;

/** Dogs by holder. */
export const hondenFormat = defineFormat({
  name: 'honden',
  title: 'Honden',
  explanation: 'Honden per houder; de eerste hond van een houder heeft volgnummer 1.',
  scope: 'gemeente',
  fills: ['hond'],
  columns: {
    nummer: required(persoonsnummer, 'BSN of RSIN van de houder', '900000041'),
    volgnummer: required(whole(1, 999), 'Hoeveelste hond van deze houder', '1'),
    vanaf: required(date, 'Eerste dag (JJJJ-MM-DD)', '2022-05-01'),
    tot: optional(date, 'Eerste dag zonder deze hond (JJJJ-MM-DD)', ''),
  },
  *rules(row) {
    if (row.tot !== null && row.tot < row.vanaf) yield { column: 'tot', reason: 'ligt voor vanaf' };
  },
  stage: {
    sleutel: ['text', (row, owner) => persoonSleutel(owner.kantoor, row.nummer)],
    volgnummer: ['int', (row) => row.volgnummer],
    vanaf: ['date', (row) => row.vanaf],
    tot: ['date', (row) => row.tot],
  },
  unique: {
    columns: ['sleutel', 'volgnummer', 'vanaf'],
    reportAt: 'volgnummer',
    describe: 'nummer, volgnummer en vanaf',
  },
  checks: [personMustExist],
  load: [
    {
      counts: 'gewijzigd',
      sql: `update hond h set tot = s.tot from ${JOINED}
             where h.gemeente_id = :gemeente and h.persoon_id = p.id and h.volgnummer = s.volgnummer
               and h.vanaf = s.vanaf and h.tot is distinct from s.tot`,
    },
    {
      counts: 'nieuw',
      sql: `insert into hond (gemeente_id, id, persoon_id, volgnummer, vanaf, tot)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.sleutel, s.volgnummer, s.vanaf))::uuid,
                   p.id, s.volgnummer, s.vanaf, s.tot
              from ${JOINED}
             where not exists (select from hond h where h.gemeente_id = :gemeente and h.persoon_id = p.id
                      and h.volgnummer = s.volgnummer and h.vanaf = s.vanaf)`,
    },
  ],
});
