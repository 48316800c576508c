import { defineFormat, type FieldParser, Reason, required } from '@/platform/csv-format';
import { parseLocalMoment } from '@/platform/local-moment';
import { containernummer } from './object-velden';

const momentReason = new Reason('moet een bestaand moment zijn (JJJJ-MM-DD UU:MM:SS, Nederlandse tijd)');
const FORMAT = /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;

// The hour that summer time skips: only then is the costly look at the calendar of the zone needed.
const MAY_BE_SKIPPED = /^\d{4}-03-\d{2} 02/;

/** A second on the Dutch clock. The hour that comes twice in October is read as winter time, as PostgreSQL does. */
const moment: FieldParser<string> = (value) => {
  if (!FORMAT.test(value)) return momentReason;
  const minute = value.slice(0, 16).replace(' ', 'T');
  if (MAY_BE_SKIPPED.test(value)) return parseLocalMoment(minute) === null ? momentReason : value;
  const day = Number(value.slice(8, 10));
  const last = new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
  const month = Number(value.slice(5, 7));
  return month >= 1 && month <= 12 && day >= 1 && day <= last ? value : momentReason;
};

const JOINED = `csv_stage s
  join container c on c.gemeente_id = :gemeente and c.nummer = s.nummer`;

/** Emptyings and deposits: the quantity on which a variable afvalstoffenheffing rests. */
export const ledigingenFormat = defineFormat({
  name: 'ledigingen',
  title: 'Ledigingen',
  explanation:
    'Elke lediging van een container en elke storting met een milieupas. Alleen in gemeenten die naar hoeveelheid heffen. Een lediging die al bekend is, telt niet nog eens.',
  scope: 'gemeente',
  fills: ['lediging'],
  columns: {
    nummer: required(containernummer, 'Chipnummer uit het bestand containers', 'R240-00000001'),
    moment: required(moment, 'Moment in Nederlandse tijd (JJJJ-MM-DD UU:MM:SS)', '2026-03-12 09:14:05'),
  },
  stage: {
    nummer: ['text', (row) => row.nummer],
    moment: ['timestamp', (row) => row.moment],
  },
  unique: { columns: ['nummer', 'moment'], reportAt: 'moment', describe: 'nummer en moment' },
  checks: [
    {
      column: 'nummer',
      reason: 'verwijst naar een container die in deze gemeente niet bekend is',
      sql: `select s.regel from csv_stage s where not exists
              (select from container c where c.gemeente_id = :gemeente and c.nummer = s.nummer)`,
    },
    {
      column: 'moment',
      reason: 'ligt buiten de tijd dat de container bij het adres hoorde',
      sql: `select s.regel from ${JOINED} where s.moment::date < c.vanaf or s.moment::date >= c.tot`,
    },
  ],
  load: [
    {
      counts: 'nieuw',
      sql: `insert into lediging (gemeente_id, id, container_id, moment)
            select :gemeente::int, md5(:gemeente::int || ':' || concat_ws('|', s.nummer, s.moment))::uuid, c.id,
                   s.moment at time zone 'Europe/Amsterdam'
              from ${JOINED}
             where not exists (select from lediging l
                    where l.gemeente_id = :gemeente and l.container_id = c.id
                      and l.moment = s.moment at time zone 'Europe/Amsterdam')`,
    },
  ],
});
