import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '@/commands/reken/antwoord';
import {
  centen,
  datum,
  datumOfMoment,
  decimaal,
  describeIssues,
  moment,
  positieveCenten,
} from '@/commands/reken/invoer';
import { listRegels, listVensters } from '@/commands/reken/overzicht';
import { defineRegel } from '@/commands/reken/regel';
import { findRegel, regels } from '@/commands/reken/regels';
import { regelsTermijnen } from '@/commands/reken/regels-termijnen';

const ask = (regel: string, invoer: unknown) => answer({ id: 'x', regel, invoer });
const fout = (regel: string, invoer: unknown) => {
  const antwoord = ask(regel, invoer);
  return 'fout' in antwoord ? antwoord.fout : null;
};

describe('the table of the rekenkern: every rule about terms, one case each', () => {
  const werkdag = { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'werkdag', gelijkgesteldeDagen: 'vrij' };
  const table: [regel: string, invoer: object, expected: object][] = [
    ['bezwaartermijn', { dagtekening: '2026-02-28' }, { laatsteDag: '2026-04-13' }],
    [
      'bezwaartermijn',
      { dagtekening: '2026-02-28', bekendmaking: '2026-03-05' },
      { laatsteDag: '2026-04-16' },
    ],
    [
      'tijdigheid',
      { dagtekening: '2026-02-28', ontvangen: '2026-04-13' },
      { tijdig: true, laatsteDag: '2026-04-13' },
    ],
    [
      'tijdigheid',
      { dagtekening: '2026-02-28', ontvangen: '2026-04-21', terPost: '2026-04-13' },
      { tijdig: false },
    ],
    [
      'tijdigheid',
      {
        dagtekening: '2026-02-28',
        ontvangen: '2026-04-15',
        storing: [{ van: '2026-04-12T00:00', tot: '2026-04-14T12:00' }],
      },
      { tijdig: true, laatsteDag: '2026-04-13' },
    ],
    [
      'bezwaartermijn',
      {
        dagtekening: '2026-02-28',
        verkeerdKanaal: { ontvangen: '2026-04-08', reactie: '2026-04-10T12:00' },
      },
      { laatsteDag: '2026-04-15' },
    ],
    [
      'beslistermijn',
      { soort: 'heffing', ontvangen: '2026-04-15', dagtekening: '2026-02-28' },
      { laatsteDag: '2026-12-31' },
    ],
    [
      'beslistermijn',
      { soort: 'woz', ontvangen: '2026-11-20', dagtekening: '2026-10-30', verdaagd: true },
      { laatsteDag: '2027-03-05' },
    ],
    [
      'beslistermijn',
      { soort: 'invordering', ontvangen: '2026-03-20', dagtekening: '2026-02-27' },
      { laatsteDag: '2026-05-22' },
    ],
    [
      'administratief-beroepstermijn',
      { dagtekening: '2026-04-17' },
      { laatsteDag: '2026-04-27', coulanceTot: null },
    ],
    [
      'administratief-beroepstermijn',
      { dagtekening: '2026-04-17', coulance: true },
      { coulanceTot: '2026-04-28' },
    ],
    ['dwangsom', { ingebrekestelling: '2027-01-04' }, { eersteDag: '2027-01-19', laatsteDag: '2027-03-01' }],
    ['dwangsom', { dagen: 60 }, { bedragCenten: 144_200 }],
    [
      'dwangsom',
      { ingebrekestelling: '2027-01-04', dagen: 1 },
      { eersteDag: '2027-01-19', bedragCenten: 2300 },
    ],
    ['terugbeltermijn', { gevraagdOp: '2026-04-01', norm: werkdag }, { uiterlijk: '2026-04-07' }],
    [
      'terugbeltermijn',
      { gevraagdOp: '2026-11-18T09:00', norm: { eenheid: 'uur', aantal: 48, klok: 'kalender' } },
      { uiterlijk: '2026-11-20T09:00' },
    ],
    ['vervaldagen', { dagtekening: '2026-02-28', schema: 'zes-weken' }, { vervaldagen: ['2026-04-11'] }],
    [
      'vervaldagen',
      { dagtekening: '2026-02-28', schema: 'twee-termijnen' },
      { vervaldagen: ['2026-03-31', '2026-05-31'] },
    ],
    [
      'verordeningstermijnen',
      { belastingjaar: 2027, vastgesteldOp: '2026-11-10' },
      { concept: '2026-08-14', voorstel: '2026-09-30', bekendmaking: '2026-11-24' },
    ],
    [
      'klachttermijn',
      { ontvangen: '2026-02-20', metCommissie: false, verdaagd: false },
      { laatsteDag: '2026-04-07' },
    ],
    ['heffingstermijn', { soort: 'aanslag', schuldOntstaan: '2024-01-01' }, { laatsteDag: '2026-12-31' }],
    ['portaalkennisgeving', { geplaatst: '2026-11-20T17:00' }, { uiterlijk: '2026-11-22T17:00' }],
    [
      'administratief-beroep-beslistermijn',
      { ontvangen: '2026-03-02', contract: 'leidraad' },
      { laatsteDag: '2026-04-13' },
    ],
    [
      'administratief-beroep-beslistermijn',
      { ontvangen: '2026-03-02', contract: 'haarlem' },
      { laatsteDag: '2026-05-25' },
    ],
    [
      'kwijtschelding-beslistermijn',
      { ontvangen: '2026-03-02', compleet: null, norm: 'haarlem' },
      { laatsteDag: null },
    ],
    ['aanmaningstermijn', { dagtekening: '2026-06-30' }, { laatsteDag: '2026-07-14' }],
    ['dwangbevel-vanaf', { aanmaning: '2026-03-14' }, { vroegst: '2026-03-31' }],
    ['postbetekening', { terPost: '2026-09-14', aanmaningAangekomen: true }, { betekend: '2026-09-16' }],
    ['hernieuwd-bevel-termijn', { betekend: '2026-09-17' }, { laatsteDag: '2026-09-21' }],
    [
      'vordering-vanaf',
      {
        derde: 'werkgever-of-uitkerende-instantie',
        dwangbevelPerPost: true,
        vandaag: '2026-09-14',
        vooraankondiging: '2026-09-14',
      },
      { vanaf: '2026-10-12' },
    ],
    [
      'overheidsvordering',
      {
        datum: '2026-06-15',
        openstaandCenten: 60_000,
        eerdere: ['2026-06-01'],
        rekeningOpNaamVanSchuldenaar: true,
      },
      { mag: true, hoogstensCenten: 50_000 },
    ],
    ['overheidsvordering-terugboeking', { afgeschreven: '2026-04-23' }, { terugboekenTot: '2026-04-30' }],
    ['verjaring', { laatsteVervaldag: '2026-04-11' }, { laatsteDag: '2031-04-11' }],
    [
      'verjaring',
      {
        laatsteVervaldag: '2026-04-11',
        gebeurtenissen: [
          { soort: 'stuiting', datum: '2026-10-01', grond: 'aanmaning' },
          { soort: 'verlenging', van: '2026-06-01', tot: '2026-08-31', grond: 'uitstel' },
        ],
      },
      { laatsteDag: '2031-10-01' },
    ],
    [
      'vroegsignaal',
      {
        gemeente: 'Borne',
        datum: '2026-11-20',
        achterstandCenten: 40_000,
        persoonlijkContactGeprobeerd: true,
        gewezenOpSchuldhulp: true,
        schriftelijkHerinnerd: true,
        aanbodDoorgevenGeweigerd: false,
        dwangbevelBetekend: false,
      },
      { mag: false, beletsels: ['geen-grondslag'] },
    ],
    ['beroepstermijn', { dagtekening: '2026-02-28' }, { laatsteDag: '2026-04-13' }],
    ['griffierechttermijn', { nota: '2026-03-30' }, { laatsteDag: '2026-04-28' }],
    [
      'ontheffingstermijn',
      { omstandigheid: '2026-01-10', dagtekening: '2026-02-28' },
      { laatsteDag: '2026-04-13' },
    ],
    ['aanvraag-beslistermijn', { ontvangen: '2026-03-30', opgeschortDagen: 4 }, { laatsteDag: '2026-05-29' }],
    [
      'bankvordering',
      { vordering: '2026-04-23' },
      { meedelenUiterlijk: '2026-05-01', verklaringOp: '2026-05-07' },
    ],
  ];

  it('no rule is left out', () => {
    const asked = new Set(table.map(([regel]) => regel));
    expect(regelsTermijnen.map(({ naam }) => naam).filter((naam) => !asked.has(naam))).toEqual([]);
  });

  it.each(table)('%s %o', (regel, invoer, expected) => {
    const antwoord = ask(regel, invoer);
    expect(antwoord).toMatchObject({ id: 'x', regel, uitkomst: expected });
    expect('uitleg' in antwoord && antwoord.uitleg.length > 0).toBe(true);
    const documented = Object.keys(findRegel(regel)?.uitkomst ?? {});
    const given = 'uitkomst' in antwoord ? Object.keys(antwoord.uitkomst) : [];
    expect(given.filter((field) => !documented.includes(field))).toEqual([]);
  });
});

describe('cases that cannot be answered', () => {
  it.each([
    ['a rule that does not exist', 'nee', {}, 'onbekende-regel', '"nee"'],
    ['no input at all', 'bezwaartermijn', undefined, 'ongeldige-invoer', 'veld "invoer" ontbreekt'],
    ['input that is a list', 'bezwaartermijn', [], 'ongeldige-invoer', 'veld "invoer" moet een object zijn'],
    ['a missing field', 'bezwaartermijn', {}, 'ongeldige-invoer', 'veld "dagtekening" ontbreekt'],
    [
      'a day that does not exist',
      'bezwaartermijn',
      { dagtekening: '2026-02-30' },
      'ongeldige-invoer',
      'bestaande datum',
    ],
    [
      'a date of the wrong type',
      'bezwaartermijn',
      { dagtekening: 20260228 },
      'ongeldige-invoer',
      'moet een tekst zijn',
    ],
    [
      'a field too many',
      'bezwaartermijn',
      { dagtekening: '2026-02-28', x: 1 },
      'ongeldige-invoer',
      'onbekend veld: x',
    ],
    ['a year too far', 'aanmaningstermijn', { dagtekening: '2200-01-01' }, 'ongeldige-invoer', 'dagtekening'],
    [
      'a word outside the list',
      'vervaldagen',
      { dagtekening: '2026-02-28', schema: 'x' },
      'ongeldige-invoer',
      '"zes-weken"',
    ],
    [
      'a choice left out',
      'vervaldagen',
      { dagtekening: '2026-02-28' },
      'ongeldige-invoer',
      'veld "schema" ontbreekt',
    ],
    ['a number too small', 'dwangsom', { dagen: -1 }, 'ongeldige-invoer', 'minstens 0'],
    ['a fraction', 'dwangsom', { dagen: 1.5 }, 'ongeldige-invoer', 'geheel getal'],
    ['neither of two fields', 'dwangsom', {}, 'ongeldige-invoer', '"ingebrekestelling" of veld "dagen"'],
    [
      'no calendar that far',
      'bezwaartermijn',
      { dagtekening: '2031-02-01' },
      'geen-parameter',
      'gelijkgestelde dagen',
    ],
    [
      'no term before the law',
      'aanmaningstermijn',
      { dagtekening: '2019-12-31' },
      'geen-parameter',
      '2019-12-31',
    ],
    [
      'a norm of another kind',
      'terugbeltermijn',
      { gevraagdOp: '2026-11-20T10:00', norm: { eenheid: 'dag', aantal: 1 } },
      'ongeldige-invoer',
      'veld "norm.eenheid" klopt niet',
    ],
    [
      'a nested field too many',
      'bezwaartermijn',
      {
        dagtekening: '2026-02-28',
        storing: [{ van: '2026-03-01T00:00', tot: '2026-03-01T01:00', extra: 1 }],
      },
      'ongeldige-invoer',
      'veld "storing.0" onbekend veld: extra',
    ],
    [
      'a moment in the hour that summer time skips',
      'portaalkennisgeving',
      { geplaatst: '2026-03-29T02:30' },
      'ongeldige-invoer',
      'bestaand moment',
    ],
    [
      'suspension with an objection in collection',
      'beslistermijn',
      { soort: 'invordering', ontvangen: '2026-03-20', dagtekening: '2026-02-27', opgeschortDagen: 1 },
      'ongeldige-invoer',
      'opgeschortDagen',
    ],
  ])('%s', (_title, regel, invoer, code, tekst) => {
    const answered = fout(regel, invoer);
    expect(answered?.code).toBe(code);
    expect(answered?.tekst).toContain(tekst);
  });

  it('names every wrong field in one sentence', () => {
    expect(fout('vervaldagen', { dagtekening: 'gisteren', schema: 3, y: 1 })?.tekst).toBe(
      'De invoer klopt niet: veld "dagtekening" is geen bestaande datum in de vorm JJJJ-MM-DD; ' +
        'veld "schema" moet een van deze zijn: "zes-weken", "twee-termijnen", "naheffing", "navordering", "terstond"; ' +
        'onbekend veld: y.',
    );
  });

  it('keeps id and regel whatever they are, and answers what is no case at all', () => {
    expect(answer({ id: { a: 1 }, regel: 'nee', invoer: {} })).toMatchObject({ id: { a: 1 }, regel: 'nee' });
    expect(answer({ regel: 'dwangsom', invoer: { dagen: 1 } })).toMatchObject({ id: null });
    for (const odd of [3, null, 'tekst', [], {}, { id: 4, regel: 7 }]) {
      expect(answer(odd)).toMatchObject({
        fout: { code: 'ongeldige-invoer', tekst: expect.stringContaining('"regel"') },
      });
    }
    expect(answer({ id: 4, regel: 7 })).toMatchObject({ id: 4, regel: 7 });
  });

  it('a name that every object has is no rule', () => {
    expect(fout('constructor', {})?.code).toBe('onbekende-regel');
    expect(fout('__proto__', {})?.code).toBe('onbekende-regel');
  });
});

describe('input fields', () => {
  it('centen are whole and not negative, percentages are text', () => {
    expect(centen.parse(0)).toBe(0n);
    expect(positieveCenten.parse(1)).toBe(1n);
    for (const wrong of [-1, 1.5, '1', 2 ** 53]) expect(centen.safeParse(wrong).success).toBe(false);
    expect(positieveCenten.safeParse(0).success).toBe(false);
    expect(decimaal.parse('0.1524')).toBe('0.1524');
    for (const wrong of ['.5', '1.', '-1', '1,5', '1e3', ''])
      expect(decimaal.safeParse(wrong).success).toBe(false);
  });

  it('a date, a moment, or one of both', () => {
    expect(datum.parse('2026-02-28')).toBe('2026-02-28');
    expect(moment.parse('2026-02-28T09:00')).toBe('2026-02-28T09:00');
    expect(datumOfMoment.parse('2026-02-28')).toBe('2026-02-28');
    expect(datumOfMoment.parse('2026-02-28T09:00')).toBe('2026-02-28T09:00');
    for (const wrong of ['1899-12-31', '2026-2-28', '2026-02-28T25:00']) {
      expect(datumOfMoment.safeParse(wrong).success).toBe(false);
    }
    expect(moment.safeParse('1899-12-31T09:00').success).toBe(false);
  });

  it('describes other mistakes too', () => {
    const schema = z.object({
      a: z.string().min(3),
      b: z.string().regex(/x/),
      c: z.int().max(3),
      d: z.array(z.int()),
    });
    const input = { a: 'a', b: 'b', c: 9, d: 3 };
    const parsed = schema.safeParse(input);
    expect(parsed.error && describeIssues(parsed.error, input)).toBe(
      'De invoer klopt niet: veld "a" is te klein (minstens 3); veld "b" heeft niet de juiste vorm; ' +
        'veld "c" is te groot (hoogstens 3); veld "d" moet een lijst zijn.',
    );
  });

  const ruleThat = (beantwoord: () => Record<string, unknown>) =>
    defineRegel({
      naam: 'proef',
      omschrijving: '',
      invoer: z.strictObject({}),
      uitkomst: {},
      beantwoord: () => ({ waarde: beantwoord(), uitleg: [] }),
    });
  const askRule = (beantwoord: () => Record<string, unknown>) =>
    answer({ id: 1, regel: 'proef', invoer: {} }, () => ruleThat(beantwoord));

  it('cents become JSON numbers wherever they stand; what a number cannot hold is refused, not rounded', () => {
    const deep = { a: 1n, b: [2n, { c: 3n }], d: null, e: 'x', f: true };
    expect(askRule(() => deep)).toMatchObject({
      uitkomst: { a: 1, b: [2, { c: 3 }], d: null, e: 'x', f: true },
    });
    expect(askRule(() => ({ a: 2n ** 53n - 1n }))).toMatchObject({ uitkomst: { a: 2 ** 53 - 1 } });
    expect(askRule(() => ({ a: 2n ** 53n }))).toMatchObject({ fout: { code: 'niet-bepaald' } });
  });

  it('a mistake of ours spoils one answer and says so', () => {
    const broken = () => {
      throw new RangeError('kapot');
    };
    expect(askRule(broken)).toEqual({
      id: 1,
      regel: 'proef',
      fout: { code: 'interne-fout', tekst: 'Door een fout in de rekenkern is er geen antwoord: kapot' },
    });
  });

  it('a rule refuses fields that it does not know', () => {
    expect(() => ruleThat(() => ({})).beantwoord({ x: 1 })).toThrow('onbekend veld: x');
  });
});

describe('the lists', () => {
  it('--regels: every rule with its input and outcome fields', () => {
    const rows = listRegels();
    expect(rows.map(({ regel }) => regel)).toEqual(regels.map(({ naam }) => naam));
    for (const row of rows) {
      expect(Object.keys(row.invoer).length, row.regel).toBeGreaterThan(0);
      expect(Object.keys(row.uitkomst).length, row.regel).toBeGreaterThan(0);
      expect(row.omschrijving.length, row.regel).toBeGreaterThan(10);
    }
    expect(rows.find(({ regel }) => regel === 'vervaldagen')?.invoer).toEqual({
      dagtekening: { verplicht: true, soort: 'JJJJ-MM-DD' },
      schema: {
        verplicht: true,
        soort: '"zes-weken" / "twee-termijnen" / "naheffing" / "navordering" / "terstond"',
      },
    });
    const terugbellen = rows.find(({ regel }) => regel === 'terugbeltermijn')?.invoer;
    expect(terugbellen?.norm?.soort).toContain(
      '{ eenheid: "uur", aantal: geheel getal, klok: "kalender" / "weekdag" }',
    );
    expect(terugbellen?.piekmomenten).toMatchObject({
      verplicht: false,
      soort: expect.stringMatching(/^\[\{ vanaf: JJJJ-MM-DD/),
    });
  });

  it('--parameters: every window with value, from, to, source and day of checking, ordered and without overlap', () => {
    const rows = listVensters();
    for (const row of rows) {
      expect(row.waarde, row.parameter).not.toBeUndefined();
      expect(row.vanaf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row.bron.length).toBeGreaterThan(3);
      expect(row.gecontroleerdOp).toMatch(/^2026-/);
      expect(['geverifieerd', 'contract', 'te-bevestigen']).toContain(row.zekerheid);
    }
    rows.forEach((row, i) => {
      const next = rows[i + 1];
      if (next?.parameter === row.parameter)
        expect(row.tot !== null && row.tot <= next.vanaf, row.parameter).toBe(true);
    });
    expect(
      rows
        .filter(({ parameter }) => parameter === 'gelijkgestelde dagen')
        .map(({ vanaf, tot }) => [vanaf, tot]),
    ).toEqual([
      ['2023-01-01', '2026-01-01'],
      ['2026-01-01', '2029-01-01'],
      ['2029-01-01', '2029-04-01'],
    ]);
    expect(JSON.stringify(rows)).toContain('50000');
  });
});
