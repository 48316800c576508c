import fs from 'node:fs';
import { testEnvironment } from '@tests/support/test-environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { BESTANDEN_MD, describeFormaten } from '@/commands/importeer/bestanden-md';
import { FORMATEN, findFormaat } from '@/commands/importeer/formaten';
import { readEmail, readTelefoon } from '@/domain/personen/contactgegeven';
import type { CsvFormat } from '@/platform/csv-format';

/** A line as the documentation gives it. */
const exampleOf = (formaat: CsvFormat): Record<string, string> =>
  Object.fromEntries(formaat.columns.map((column) => [column.name, column.example]));

function issues(soort: string, changes: Record<string, string>): string[] {
  const formaat = findFormaat(soort);
  if (!formaat) throw new Error(`No format ${soort}`);
  for (const name of Object.keys(changes)) {
    if (!formaat.columns.some((column) => column.name === name))
      throw new Error(`${soort} has no column ${name}`);
  }
  const parsed = formaat.parse({ ...exampleOf(formaat), ...changes });
  return parsed.ok ? [] : parsed.issues.map((issue) => `${issue.column}: ${issue.reason}`);
}

describe('the documentation of the files', () => {
  it('is what the formats say, but for the padding of the tables', () => {
    const bare = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---');
    expect(bare(fs.readFileSync(BESTANDEN_MD, 'utf8'))).toBe(bare(describeFormaten()));
  });

  it.each(FORMATEN.map((formaat) => [formaat.name, formaat] as const))(
    'the example line of %s is accepted, and every required column is missed',
    (_, formaat) => {
      expect(formaat.parse(exampleOf(formaat))).toMatchObject({ ok: true });
      for (const column of formaat.columns.filter((c) => c.required)) {
        expect(issues(formaat.name, { [column.name]: '' })).toContain(`${column.name}: is verplicht`);
      }
      for (const name of formaat.unique.columns) expect(formaat.stage.map((s) => s.name)).toContain(name);
      expect(formaat.columns.map((c) => c.name)).toContain(formaat.unique.reportAt);
    },
  );
});

describe('what a line may say', () => {
  it.each([
    [
      'a BSN that fails the elfproef',
      'personen',
      { nummer: '900000013' },
      'nummer: moet een BSN of RSIN zijn',
    ],
    ['a BSN of eight digits', 'personen', { nummer: '90000001' }, 'nummer: moet een BSN of RSIN zijn'],
    ['zeros for a BSN', 'honden', { nummer: '000000000' }, 'nummer: moet een BSN of RSIN zijn'],
    [
      'a name that no letter can show',
      'personen',
      { geslachtsnaam: '李' },
      'geslachtsnaam: bevat een teken dat niet op een brief kan: 李 (U+674E)',
    ],
    ['a prefix that no letter can show', 'personen', { voorvoegsel: '巴' }, 'voorvoegsel: bevat een teken'],
    ['a street that no letter can show', 'adressen', { straat: 'רחוב' }, 'straat: bevat tekens die niet'],
    ['a place that no letter can show', 'adressen', { woonplaats: 'Borne🎉' }, 'woonplaats: bevat een teken'],
    ['half an address', 'personen', { huisnummer: '' }, 'huisnummer: hoort bij dit adres en is leeg'],
    ['an address without its first day', 'personen', { adres_vanaf: '' }, 'adres_vanaf: hoort bij dit adres'],
    [
      'a post address without postcode',
      'personen',
      { post_huisnummer: '5' },
      'post_postcode: hoort bij dit adres',
    ],
    [
      'a previous address after the present one',
      'personen',
      { vorig_postcode: '7511FA', vorig_huisnummer: '1', vorig_vanaf: '2016-01-01' },
      'vorig_vanaf: moet voor adres_vanaf',
    ],
    [
      'a death before the birth',
      'personen',
      { overlijdensdatum: '1969-12-31' },
      'overlijdensdatum: ligt voor',
    ],
    [
      'a company with a birthday',
      'personen',
      { soort: 'niet-natuurlijk', voornamen: '', voorletters: '', voorvoegsel: '' },
      'geboortedatum: hoort leeg',
    ],
    ['a flag in words', 'personen', { geheimhouding: 'ja' }, 'geheimhouding: moet J of N zijn'],
    ['an e-mail address without a dot', 'personen', { email: 'a@b' }, 'email: moet een e-mailadres zijn'],
    [
      'two e-mail addresses',
      'personen',
      { email: 'jan@voorbeeld.example,piet@voorbeeld.example' },
      'email: moet een e-mailadres zijn, en niet meer dan een',
    ],
    [
      'an e-mail address with a name and brackets',
      'personen',
      { email: 'Jan <jan@voorbeeld.example>' },
      'email: moet alleen het e-mailadres zijn, zonder naam en haken',
    ],
    [
      'an e-mail address with a dot behind it',
      'personen',
      { email: 'jan@voorbeeld.example.' },
      'email: moet een e-mailadres zijn, zonder punt erachter',
    ],
    [
      'a telephone number of which a spreadsheet took the zero',
      'personen',
      { telefoon: '612345678' },
      'telefoon: mist de eerste 0: waarschijnlijk heeft een rekenblad die weggelaten',
    ],
    [
      'a telephone number that a spreadsheet made a number of',
      'personen',
      { telefoon: '3,16123E+10' },
      'telefoon: is door een rekenblad veranderd',
    ],
    [
      'a telephone number of dashes',
      'personen',
      { telefoon: '---------' },
      'telefoon: moet een telefoonnummer',
    ],
    [
      'a postcode that is never issued',
      'adressen',
      { postcode: '7511SS' },
      'postcode: moet een postcode zijn',
    ],
    ['a house number of zero', 'adressen', { huisnummer: '0' }, 'huisnummer: moet een heel getal zijn'],
    [
      'somebody who represents himself',
      'vertegenwoordigingen',
      { vertegenwoordiger_nummer: '900000041' },
      'vertegenwoordiger_nummer: moet een ander zijn',
    ],
    ['an end on the first day', 'vertegenwoordigingen', { tot: '2024-03-01' }, 'tot: moet na vanaf'],
    [
      'an object number of eleven digits',
      'woz-objecten',
      { woz_objectnummer: '01530000000' },
      'woz_objectnummer: moet zijn',
    ],
    ['a shop that is a dwelling', 'woz-objecten', { gebruik: 'winkel' }, 'gebruik: past niet bij'],
    ['a value with decimals', 'woz-objecten', { waarde: '312000,00' }, 'waarde: moet een heel getal'],
    [
      'a waardepeildatum after its year',
      'woz-objecten',
      { waardepeildatum: '2027-01-01' },
      'waardepeildatum: ligt na',
    ],
    ['a score of six', 'woz-objecten', { ligging: '6' }, 'ligging: moet een heel getal'],
    ['an end before the beginning', 'belangen', { tot: '2015-05-31' }, 'tot: ligt voor vanaf'],
    ['a chip number with a space', 'containers', { nummer: 'R240 1' }, 'nummer: moet zijn'],
    [
      'a moment that summer time skips',
      'ledigingen',
      { moment: '2026-03-29 02:30:00' },
      'moment: moet een bestaand',
    ],
    ['a moment on 31 April', 'ledigingen', { moment: '2026-04-31 10:00:00' }, 'moment: moet een bestaand'],
    ['an amount of nothing', 'ontvangsten', { bedrag: '0,00' }, 'bedrag: mag niet nul zijn'],
  ])('%s is refused in %s', (_, soort, changes, expected) => {
    const found = issues(soort, changes as Record<string, string>);
    expect(
      found.some((issue) => issue.startsWith(expected)),
      found.join('; '),
    ).toBe(true);
  });

  it.each([
    ['a postcode with a space and small letters', 'adressen', { postcode: '7511 fa' }],
    [
      'the second hour of a night in March on which nothing is skipped',
      'ledigingen',
      { moment: '2026-03-28 02:30:00' },
    ],
    ['29 February', 'ledigingen', { moment: '2028-02-29 10:00:00' }],
    ['a storno', 'ontvangsten', { bedrag: '-25,00' }],
    ['a kenmerk with signs between the groups', 'ontvangsten', { betalingskenmerk: '1006.2601.0000.0001' }],
    ['an RF reference', 'ontvangsten', { betalingskenmerk: 'RF18539007547034' }],
    ['an account that is no IBAN', 'ontvangsten', { tegenrekening: '021000021-123456789' }],
    ['an IBAN of a wrong length', 'ontvangsten', { tegenrekening: 'NL021234567890123456' }],
    ['an IBAN with a wrong check digit', 'ontvangsten', { tegenrekening: 'NL60FAKE0123456789' }],
    ['a name with a character that nobody can read', 'ontvangsten', { naam: 'Caf\u0082 De Hoek' }],
    ['an omschrijving of several lines', 'ontvangsten', { omschrijving: 'aanslag\n2026' }],
    ['a long omschrijving', 'ontvangsten', { omschrijving: 'x'.repeat(2_000) }],
    ['somebody without an address', 'personen', { postcode: '', huisnummer: '', adres_vanaf: '' }],
    ['a value as on 1 January of the year itself', 'woz-objecten', { waardepeildatum: '2026-01-01' }],
  ])('%s is accepted', (_, soort, changes) => {
    expect(issues(soort, changes as Record<string, string>)).toEqual([]);
  });
});

describe('one value, whichever way it was written', () => {
  beforeAll(() => {
    // The number of a person is sealed on its way in.
    Object.assign(process.env, testEnvironment, { DATABASE_URL: 'postgresql://nobody@localhost/nothing' });
  });
  const staged = (column: string, value: string) => {
    const formaat = findFormaat('personen');
    const parsed = formaat?.parse({ ...exampleOf(formaat), [column]: value });
    if (!formaat || !parsed?.ok) throw new Error('refused');
    const owner = { kantoor: 1, gemeente: 1, bestand: '', moment: '' };
    return parsed.stage(owner)[formaat.stage.findIndex((s) => s.name === column)];
  };

  it.each(['06-12345678', '+31 (0)6 12345678', '0031612345678', '06.12.34.56.78', '\u202d0612345678\u202c'])(
    'telephone %j is the number that a form keeps',
    (value) => {
      expect(staged('telefoon', value)).toBe('0612345678');
      expect(readTelefoon(value)).toBe('0612345678');
    },
  );

  it.each(['Jan@M\u00dcNCHEN.example', 'mailto:Jan@m\u00fcnchen.example'])('e-mail %j too', (value) => {
    expect(staged('email', value)).toBe('Jan@xn--mnchen-3ya.example');
    expect(readEmail(value)).toBe('Jan@xn--mnchen-3ya.example');
  });
});
