import { type CsvIssue, type FieldParser, optionalAsGiven, type RowOf } from '@/platform/csv-format';
import { isPartnernaam, readGeslacht, readNaamgebruik, readTitel } from './naam';

/** A fact of others that decides nothing but a name: whatever it says, it is kept and refuses no line. */
const asGiven =
  (max: number): FieldParser<string> =>
  (value) =>
    value.slice(0, max);

/** How somebody wants to be addressed, in the file of persons. A file from before these columns has none of them. */
export const naamgebruikColumns = {
  naamgebruik: optionalAsGiven(
    asGiven(40),
    'Aanduiding naamgebruik: E (eigen naam), P (naam van de partner), V (die voor de eigen naam) of N (erna); leeg telt als E',
    'V',
  ),
  geslacht: optionalAsGiven(asGiven(40), 'Geslachtsaanduiding: M, V of O', 'V'),
  titel: optionalAsGiven(
    asGiven(40),
    'Adellijke titel of predicaat: de code van de landelijke tabel of het woord',
    '',
  ),
  partner_voorvoegsel: optionalAsGiven(asGiven(40), 'Voorvoegsel van de naam van de partner', 'de'),
  partner_geslachtsnaam: optionalAsGiven(
    asGiven(1_000),
    'Geslachtsnaam van de partner; van een vroegere alleen als die naam nog wordt gebruikt',
    'Vries',
  ),
};

type Row = RowOf<typeof naamgebruikColumns> & { soort: string };
const NAMEN = Object.keys(naamgebruikColumns) as (keyof typeof naamgebruikColumns)[];

/** What is not understood of it, or plays no part, and what is done instead. */
export function* naamgebruikRemarks(row: Row): Generator<CsvIssue> {
  if (row.soort !== 'natuurlijk') {
    for (const column of NAMEN)
      if (row[column] !== null)
        yield { column, reason: 'hoort leeg te zijn bij een niet-natuurlijk persoon en is niet overgenomen' };
    return;
  }
  const { naamgebruik, geslacht, titel, partner_voorvoegsel, partner_geslachtsnaam } = row;
  const gebruik = readNaamgebruik(naamgebruik);
  const eigen = 'de eigen naam wordt gebruikt';
  if (naamgebruik !== null && gebruik === null)
    yield { column: 'naamgebruik', reason: `is geen E, P, V of N: ${eigen}` };
  if (gebruik !== null && gebruik !== 'E' && partner_geslachtsnaam === null)
    yield { column: 'partner_geslachtsnaam', reason: `hoort bij dit naamgebruik en is leeg: ${eigen}` };
  if (partner_geslachtsnaam !== null && !isPartnernaam(partner_voorvoegsel, partner_geslachtsnaam))
    yield { column: 'partner_geslachtsnaam', reason: `is geen naam die op een brief kan: ${eigen}` };
  if (geslacht !== null && readGeslacht(geslacht) === null)
    yield { column: 'geslacht', reason: 'is geen M, V of O: de naam krijgt geen heer of mevrouw' };
  if (titel !== null && readTitel(titel) === null)
    yield { column: 'titel', reason: 'is geen adellijke titel of predicaat: de naam krijgt geen titel' };
}

/** Its columns of the staging table; of who has no such facts nothing is kept. */
export const stageNaamgebruik = Object.fromEntries(
  NAMEN.map((name) => [name, ['text', (row: Row) => (row.soort === 'natuurlijk' ? row[name] : null)]]),
) as Record<keyof typeof naamgebruikColumns, ['text', (row: Row) => string | null]>;

/** The name of the partner where it is written behind the own one; '' for everybody else. */
export const partnerErna = (row: Row): string =>
  row.soort === 'natuurlijk' && readNaamgebruik(row.naamgebruik) === 'N'
    ? `${row.partner_voorvoegsel ?? ''} ${row.partner_geslachtsnaam ?? ''}`
    : '';
