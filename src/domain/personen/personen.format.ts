import {
  type CsvIssue,
  date,
  defineFormat,
  type LoadOwner,
  letterText,
  oneOf,
  optional,
  optionalWith,
  type RowOf,
  required,
  text,
  yesNo,
} from '@/platform/csv-format';
import { persoonSleutel } from '@/platform/identiteit';
import { bagId, huisletter, huisnummer, postcode, toevoeging } from './adres-velden';
import { naamgebruikColumns, naamgebruikRemarks, partnerErna, stageNaamgebruik } from './naamgebruik-velden';
import { sealNummer } from './nummer';
import { personenLoad } from './personen-load';
import { email, geboorte, kvkNummer, persoonsnummer, telefoon } from './persoon-velden';
import { zoeknaamOf } from './zoeknaam';

const columns = {
  nummer: required(persoonsnummer, 'BSN, of RSIN van een organisatie: negen cijfers', '900000041'),
  soort: required(oneOf('natuurlijk', 'niet-natuurlijk'), 'natuurlijk of niet-natuurlijk', 'natuurlijk'),
  kvk_nummer: optional(kvkNummer, 'KvK-nummer, ook van een eenmanszaak', '00123456'),
  voornamen: optional(text(200), 'Voornamen, met spaties ertussen', 'Johanna Maria'),
  voorletters: optional(letterText(20), 'Voorletters', 'J.M.'),
  voorvoegsel: optional(letterText(10), 'Voorvoegsel van de geslachtsnaam', 'van der'),
  geslachtsnaam: required(
    letterText(200),
    'Geslachtsnaam zonder voorvoegsel, of naam van de organisatie',
    'Berg',
  ),
  ...naamgebruikColumns,
  geboortedatum: optional(
    geboorte,
    'Geboortedatum (JJJJ-MM-DD), of wat ervan bekend is: JJJJ-MM-00, JJJJ-00-00 of JJJJ',
    '1970-01-31',
  ),
  overlijdensdatum: optional(date, 'Overlijdensdatum (JJJJ-MM-DD)', ''),
  geheimhouding: optionalWith(yesNo, false, 'J als de BRP geheimhouding meldt, anders N', 'N'),
  postcode: optional(postcode, 'Woonadres, van een organisatie vestigingsadres', '7511FA'),
  huisnummer: optional(huisnummer, 'Hoort bij postcode', '12'),
  huisletter: optionalWith(huisletter, '', 'Hoort bij postcode', ''),
  toevoeging: optionalWith(toevoeging, '', 'Hoort bij postcode', ''),
  bag_id: optional(bagId, 'Wijst het adres aan waar geen postcode is', ''),
  land: optional(letterText(40), 'Land van een adres in het buitenland, in plaats van postcode', ''),
  adresregel_1: optional(letterText(40), 'Hoort bij land', ''),
  adresregel_2: optional(letterText(40), 'Hoort bij land', ''),
  adresregel_3: optional(letterText(40), 'Hoort bij land', ''),
  adres_vanaf: optional(date, 'Eerste dag op dit adres (JJJJ-MM-DD)', '2015-06-01'),
  post_postcode: optional(postcode, 'Postadres, als dat een ander adres is', ''),
  post_huisnummer: optional(huisnummer, 'Hoort bij post_postcode', ''),
  post_huisletter: optionalWith(huisletter, '', 'Hoort bij post_postcode', ''),
  post_toevoeging: optionalWith(toevoeging, '', 'Hoort bij post_postcode', ''),
  post_land: optional(
    letterText(40),
    'Land van een postadres in het buitenland, in plaats van post_postcode',
    '',
  ),
  post_adresregel_1: optional(letterText(40), 'Hoort bij post_land', ''),
  post_adresregel_2: optional(letterText(40), 'Hoort bij post_land', ''),
  post_adresregel_3: optional(letterText(40), 'Hoort bij post_land', ''),
  post_vanaf: optional(date, 'Eerste dag van dit postadres (JJJJ-MM-DD)', ''),
  vorig_postcode: optional(postcode, 'Vorig adres, bij een verhuizing', ''),
  vorig_huisnummer: optional(huisnummer, 'Hoort bij vorig_postcode', ''),
  vorig_huisletter: optionalWith(huisletter, '', 'Hoort bij vorig_postcode', ''),
  vorig_toevoeging: optionalWith(toevoeging, '', 'Hoort bij vorig_postcode', ''),
  vorig_vanaf: optional(date, 'Eerste dag op het vorige adres (JJJJ-MM-DD)', ''),
  telefoon: optional(telefoon, 'Telefoonnummer; leeg laat staan wat bekend is', '053-0123456'),
  email: optional(email, 'E-mailadres; leeg laat staan wat bekend is', 'j.berg@voorbeeld.example'),
};

type Row = RowOf<typeof columns>;

function* addressRules(row: Row): Generator<CsvIssue> {
  const groups = [
    ...(row.bag_id === null && row.land === null
      ? [['postcode', 'huisnummer', 'huisletter', 'toevoeging', 'adres_vanaf'] as const]
      : []),
    ...(row.post_land === null
      ? [['post_postcode', 'post_huisnummer', 'post_huisletter', 'post_toevoeging', 'post_vanaf'] as const]
      : []),
    ['vorig_postcode', 'vorig_huisnummer', 'vorig_huisletter', 'vorig_toevoeging', 'vorig_vanaf'],
  ] as const;
  for (const group of groups) {
    const [code, number, , , from] = group;
    if (group.every((name) => row[name] === null || row[name] === '')) continue;
    for (const name of [code, number, from]) {
      if (row[name] === null) yield { column: name, reason: 'hoort bij dit adres en is leeg' };
    }
  }
  if (row.vorig_vanaf !== null && (row.adres_vanaf === null || row.vorig_vanaf >= row.adres_vanaf)) {
    yield { column: 'vorig_vanaf', reason: 'moet voor adres_vanaf liggen' };
  }
}

/** Of one present address: in the Netherlands by postcode, or where there is none by bag_id, or abroad. */
function* elsewhereRules(row: Row): Generator<CsvIssue> {
  const wijzen = [row.postcode, row.bag_id, row.land].filter((way) => way !== null);
  if (wijzen.length > 1) yield { column: 'postcode', reason: 'kan niet samen met bag_id of land' };
  if (row.post_postcode !== null && row.post_land !== null)
    yield { column: 'post_postcode', reason: 'kan niet samen met post_land' };
  if ((row.bag_id !== null || row.land !== null) && row.adres_vanaf === null)
    yield { column: 'adres_vanaf', reason: 'hoort bij dit adres en is leeg' };
  if (row.post_land !== null && row.post_vanaf === null)
    yield { column: 'post_vanaf', reason: 'hoort bij dit adres en is leeg' };
  for (const prefix of ['', 'post_'] as const) {
    const regels = regelsOf(row, prefix);
    if (row[`${prefix}land`] !== null && regels.length === 0)
      yield { column: `${prefix}adresregel_1`, reason: 'hoort bij dit adres en is leeg' };
    if (row[`${prefix}land`] === null && regels.length > 0)
      yield { column: `${prefix}land`, reason: 'hoort bij dit adres en is leeg' };
  }
}

/** The lines of an address abroad that say something, from the first on. */
const regelsOf = (row: Row, prefix: '' | 'post_'): string[] =>
  [row[`${prefix}adresregel_1`], row[`${prefix}adresregel_2`], row[`${prefix}adresregel_3`]].filter(
    (regel) => regel !== null,
  );

function* rules(row: Row): Generator<CsvIssue> {
  yield* addressRules(row);
  yield* elsewhereRules(row);
  // Of a birth that is known in part as much is compared as is known.
  const geboren = row.geboortedatum;
  if (
    geboren !== null &&
    row.overlijdensdatum !== null &&
    row.overlijdensdatum.slice(0, geboren.length) < geboren
  ) {
    yield { column: 'overlijdensdatum', reason: 'ligt voor de geboortedatum' };
  }
  if (row.soort === 'natuurlijk') return;
  for (const name of [
    'voornamen',
    'voorletters',
    'voorvoegsel',
    'geboortedatum',
    'overlijdensdatum',
  ] as const) {
    if (row[name] !== null)
      yield { column: name, reason: 'hoort leeg te zijn bij een niet-natuurlijk persoon' };
  }
}

/** The number under its seal, in the text form of bytea. */
function sealed(row: Row, { kantoor }: LoadOwner): string {
  const bytes = sealNummer(kantoor, persoonSleutel(kantoor, row.nummer), row.nummer);
  return `\\x${Buffer.from(bytes).toString('hex')}`;
}

const stageAbroad = (prefix: '' | 'post_'): Record<string, ['text', (row: Row) => string | null]> => ({
  [`${prefix}land`]: ['text', (row) => row[`${prefix}land`]],
  [`${prefix}regel1`]: ['text', (row) => regelsOf(row, prefix)[0] ?? null],
  [`${prefix}regel2`]: ['text', (row) => regelsOf(row, prefix)[1] ?? null],
  [`${prefix}regel3`]: ['text', (row) => regelsOf(row, prefix)[2] ?? null],
});

/** People and companies as the BRP and the Handelsregister deliver them, with their addresses and contact data. */
export const personenFormat = defineFormat({
  name: 'personen',
  title: 'Personen',
  explanation:
    'Inwoners, organisaties en iedereen buiten de gemeente die er een belang heeft. Een persoon die al bekend is, wordt bijgewerkt; een nieuw adres volgt op het vorige. De adressen staan in het bestand adressen.',
  scope: 'gemeente',
  fills: ['persoon', 'adres', 'persoon_adres', 'contactgegeven'],
  columns,
  rules,
  remarks: naamgebruikRemarks,
  stage: {
    sleutel: ['text', (row, owner) => persoonSleutel(owner.kantoor, row.nummer)],
    nummer_versleuteld: ['bytea', sealed],
    soort: ['text', (row) => row.soort],
    kvk_nummer: ['text', (row) => row.kvk_nummer],
    voornamen: ['text', (row) => row.voornamen],
    voorletters: ['text', (row) => row.voorletters],
    voorvoegsel: ['text', (row) => row.voorvoegsel],
    geslachtsnaam: ['text', (row) => row.geslachtsnaam],
    ...stageNaamgebruik,
    zoeknaam: ['text', (row) => zoeknaamOf(row, partnerErna(row))],
    geboortedatum: ['date', (row) => (row.geboortedatum?.length === 10 ? row.geboortedatum : null)],
    geboorte_onvolledig: ['text', (row) => (row.geboortedatum?.length === 10 ? null : row.geboortedatum)],
    overlijdensdatum: ['date', (row) => row.overlijdensdatum],
    geheimhouding: ['boolean', (row) => row.geheimhouding],
    postcode: ['text', (row) => row.postcode],
    huisnummer: ['int', (row) => row.huisnummer],
    huisletter: ['text', (row) => row.huisletter],
    toevoeging: ['text', (row) => row.toevoeging],
    bag_id: ['text', (row) => row.bag_id],
    ...stageAbroad(''),
    adres_vanaf: ['date', (row) => row.adres_vanaf],
    post_postcode: ['text', (row) => row.post_postcode],
    post_huisnummer: ['int', (row) => row.post_huisnummer],
    post_huisletter: ['text', (row) => row.post_huisletter],
    post_toevoeging: ['text', (row) => row.post_toevoeging],
    ...stageAbroad('post_'),
    post_vanaf: ['date', (row) => row.post_vanaf],
    vorig_postcode: ['text', (row) => row.vorig_postcode],
    vorig_huisnummer: ['int', (row) => row.vorig_huisnummer],
    vorig_huisletter: ['text', (row) => row.vorig_huisletter],
    vorig_toevoeging: ['text', (row) => row.vorig_toevoeging],
    vorig_vanaf: ['date', (row) => row.vorig_vanaf],
    telefoon: ['text', (row) => row.telefoon],
    email: ['text', (row) => row.email],
  },
  unique: { columns: ['sleutel'], reportAt: 'nummer', describe: 'nummer' },
  ...personenLoad,
});
