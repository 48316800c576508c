import { digits, type LoadCheck, pattern } from '@/platform/csv-format';

/** 12 digits; the first four may be the code of a former gemeente. */
export const wozObjectnummer = digits(/^\d{12}$/, '12 cijfers');

/** Chip number of a container or pass: capitals, digits and hyphens. */
export const containernummer = pattern(
  /^[A-Z0-9-]{4,24}$/,
  'een chipnummer van 4 tot 24 hoofdletters, cijfers en streepjes',
);

/** Refuses a line whose `sleutel` (staged from BSN or RSIN) belongs to nobody in the gemeente. */
export const personMustExist: LoadCheck = {
  column: 'nummer',
  reason: 'verwijst naar een persoon die in deze gemeente niet bekend is',
  sql: `select s.regel from csv_stage s where not exists
          (select from persoon p where p.gemeente_id = :gemeente and p.sleutel = s.sleutel)`,
};
