import { defineFormat, optionalAsGiven } from '@/platform/csv-format';
import { BESTANDKOLOMMEN, type Bestandkolom } from './bezwaarbestand';

/** More lines than this is another piece of work than one letter; the bureau sends a second file. */
export const BESTANDREGELS_MAX = 2_000;
/** The most that one file may be. */
export const BEZWAARBESTAND_MAX = 4 * 1024 * 1024;

const UITLEG: Readonly<Record<Bestandkolom, readonly [string, string]>> = {
  aanslagnummer: ['Nummer van de aanslag; mag leeg zijn als het objectnummer er staat', '2026.100.0000123'],
  objectnummer: ['WOZ-objectnummer, 12 cijfers', '015300001234'],
  belastingjaar: [
    'Jaar van de aanslag waar alleen een objectnummer staat; leeg is het jaar van ontvangst',
    '2026',
  ],
  belasting: ['woz, ozb, afvalstoffenheffing, rioolheffing of hondenbelasting', 'woz'],
  grond: [
    'Bij de waarde: waarde-te-hoog, gegevens-kloppen-niet, staat-van-pand, niet-van-mij of anders. Bij een andere belasting: aantal-klopt-niet, geldt-niet-voor-mij, verhuisd, verkeerd-berekend of anders',
    'waarde-te-hoog',
  ],
  gewenst: ['De waarde in hele euro’s, of het bedrag, dat volgens u klopt', '285000'],
  toelichting: ['Uitleg bij deze regel; leeg is de brief bij het bestand', ''],
  machtiging: ['J als de machtiging is bijgevoegd, anders N', 'J'],
  machtiging_tot: ['Laatste dag van de machtiging (JJJJ-MM-DD)', ''],
  horen: ['nee, telefoon of kantoor', 'nee'],
  pro_forma: ['J als de redenen later volgen, anders N', 'N'],
  uitstel: ['J als het betwiste deel mag wachten met betalen, anders N', 'N'],
  te_laat_reden: ['Waarom het bezwaar te laat komt, als dat zo is', ''],
};

/** Every column as it stands: what is wrong with a line is said of that line, and the others go on. */
const KOLOMMEN = Object.fromEntries(
  BESTANDKOLOMMEN.map((naam) => [naam, optionalAsGiven((text) => text, ...UITLEG[naam])]),
) as Record<Bestandkolom, ReturnType<typeof optionalAsGiven<string>>>;

/** The lines of a bureau, as they came. The letter that they belong to is bound to the file before they are loaded. */
export const bezwarenFormat = defineFormat({
  name: 'bezwaren',
  title: 'Bezwaren',
  explanation: 'Bezwaren van een gemachtigde, een regel per object of aanslag.',
  scope: 'gemeente',
  fills: ['bezwaarbestandregel'],
  columns: KOLOMMEN,
  stage: {
    invoer: [
      'jsonb',
      (row) => JSON.stringify(Object.fromEntries(BESTANDKOLOMMEN.map((naam) => [naam, row[naam] ?? '']))),
    ],
  },
  // Two lines alike are no reason to refuse the file: the second is found as a double.
  unique: { columns: ['regel'], reportAt: '', describe: 'regel' },
  checks: [],
  load: [
    {
      counts: 'nieuw',
      sql: `insert into bezwaarbestandregel (gemeente_id, bezwaarbestand_id, regel, invoer)
            select b.gemeente_id, b.id, s.regel, s.invoer from bezwaarbestand b, csv_stage s
             where b.gemeente_id = :gemeente and b.bestand_id = :bestand`,
    },
  ],
});
