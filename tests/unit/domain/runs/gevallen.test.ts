import fs from 'node:fs';
import path from 'node:path';
import { testEnvironment } from '@tests/support/test-environment';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMATEN, findFormaat } from '@/commands/importeer/formaten';
import { projectRoot } from '@/commands/postgres/folders';
import { checkCsv } from '@/platform/csv-import';

const GEVALLEN = path.join(projectRoot, '../shared/data/gevallen');
const aanwezig = fs.existsSync(GEVALLEN);
if (!aanwezig)
  console.info(`skipped: no folder ${path.relative(projectRoot, GEVALLEN)} with files of practice`);

beforeAll(() => {
  Object.assign(process.env, testEnvironment, { DATABASE_URL: 'postgresql://nobody@localhost/nothing' });
});

/** Of each file of practice whether it is taken in, or the one sentence with which it is refused. */
const OORDEEL: [
  bestand: string,
  soort: string,
  oordeel: null | [line: number, column: string, reason: string],
][] = [
  ['adressen-basis', 'adressen', null],
  ['adres-zonder-postcode', 'adressen', null],
  [
    'adres-belgisch',
    'adressen',
    [2, 'postcode', 'een adres in het buitenland staat met land en adresregels'],
  ],
  ['adres-duits', 'adressen', [2, 'postcode', 'een adres in het buitenland staat met land en adresregels']],
  ['woz-zonder-adres', 'woz-objecten', null],
  ['ontvangsten-iban-nl-verkeerde-lengte', 'ontvangsten', null],
  ['ontvangsten-kenmerk-excel-laatste-nul', 'ontvangsten', null],
  ['ontvangsten-kenmerk-leestekens', 'ontvangsten', null],
  ['ontvangsten-kenmerk-rf', 'ontvangsten', null],
  ['ontvangsten-kenmerk-spaties', 'ontvangsten', null],
  ['ontvangsten-rekening-geen-iban', 'ontvangsten', null],
  ['vorm-datum-jaar', 'personen', null],
  ['vorm-datum-onvolledig', 'personen', null],
  ['vorm-datum-onvolledig-brp', 'personen', null],
  ['vorm-email-dubbel', 'personen', [2, 'email', 'en niet meer dan een']],
  ['vorm-email-idn', 'personen', null],
  ['vorm-email-spitsehaken', 'personen', [2, 'email', 'zonder naam en haken']],
  ['vorm-email-trailing-punt', 'personen', [2, 'email', 'zonder punt erachter']],
  ['vorm-komma', 'personen', [1, '', "gescheiden met komma's"]],
  ['vorm-lege-kolommen-achteraan', 'personen', null],
  ['vorm-lege-rijen-achteraan', 'personen', null],
  ['vorm-sep-regel', 'personen', [1, '', 'begint met "sep="']],
  ['vorm-tab', 'personen', [1, '', 'gescheiden met tabs']],
  ['vorm-tel-excel', 'personen', [2, 'telefoon', 'mist de eerste 0']],
  ['vorm-tel-excel-sci', 'personen', [2, 'telefoon', 'is door een rekenblad veranderd']],
  ['vorm-tel-ldr', 'personen', null],
  ['vorm-tel-plus31-0', 'personen', null],
  ['vorm-tel-punten', 'personen', null],
  ['vorm-tel-slash', 'personen', null],
  ['vorm-tel-streepjes', 'personen', [2, 'telefoon', 'moet een telefoonnummer zijn']],
  ['vorm-titelrij', 'personen', [1, '', 'is een titel']],
  ['vorm-zonder-slotregel', 'personen', [2, '', 'eindigt niet met een regeleinde']],
];

describe.skipIf(!aanwezig)('files as they came in practice', () => {
  it('are all judged here', () => {
    const files = fs.readdirSync(GEVALLEN).filter((name) => name.endsWith('.csv'));
    expect(files.sort()).toEqual(OORDEEL.map(([name]) => `${name}.csv`).sort());
  });

  it.each(OORDEEL)('%s', async (bestand, soort, oordeel) => {
    const formaat = findFormaat(soort);
    if (!formaat) throw new Error(`no format ${soort}`);
    const report = await checkCsv(path.join(GEVALLEN, `${bestand}.csv`), formaat);
    const found = report.errors.map((e) => [e.line, e.column, e.reason]);
    if (oordeel === null) {
      expect(found).toEqual([]);
      return;
    }
    const [line, column, reason] = oordeel;
    expect(found[0]).toEqual([line, column, expect.stringContaining(reason)]);
  });
});

describe('whatever stands in a cell', () => {
  const CELLS = [
    '',
    ' ',
    '0',
    '-1',
    "'",
    'x'.repeat(5_000),
    '\u0000',
    '\u0085',
    '\ud800',
    '\u200b',
    '=1+1',
    '2026-13-45',
    '1e999',
  ];

  it.each(FORMATEN.map((formaat) => [formaat.name, formaat] as const))(
    'in a file of %s gets an answer at its column, and nothing that PostgreSQL cannot keep passes',
    (_, formaat) => {
      const example = Object.fromEntries(formaat.columns.map((c) => [c.name, c.example]));
      for (const { name } of formaat.columns) {
        for (const cell of CELLS) {
          const parsed = formaat.parse({ ...example, [name]: cell });
          if (!parsed.ok) {
            expect(parsed.issues.length).toBeGreaterThan(0);
            continue;
          }
          const staged = parsed.stage({ kantoor: 1, gemeente: 1, bestand: '', moment: '' });
          const texts = staged.filter((value) => typeof value === 'string').join('');
          expect(texts.includes('\0')).toBe(false);
          expect(Buffer.from(texts, 'utf8').toString('utf8')).toBe(texts);
        }
      }
    },
  );

  it.each([
    ['personen', 'geslachtsnaam', 200],
    ['personen', 'adresregel_1', 40],
    ['adressen', 'straat', 80],
    ['woz-objecten', 'locatieomschrijving', 160],
    ['ontvangsten', 'bankreferentie', 64],
    ['ontvangsten', 'betalingskenmerk', 500],
    ['ontvangsten', 'omschrijving', 2_000],
  ])('%s.%s holds %i characters and not one more', (soort, column, max) => {
    const formaat = findFormaat(soort);
    if (!formaat) throw new Error(`no format ${soort}`);
    const example = Object.fromEntries(formaat.columns.map((c) => [c.name, c.example]));
    const issuesOf = (length: number) => {
      const parsed = formaat.parse({ ...example, [column]: 'x'.repeat(length) });
      return parsed.ok ? [] : parsed.issues.filter((issue) => issue.column === column);
    };
    expect(issuesOf(max)).toEqual([]);
    expect(issuesOf(max + 1)).toHaveLength(1);
  });
});
