import fs from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { textOf } from '@tests/support/pdf';
import { afterAll, describe, expect, test } from 'vitest';
import { proefbiljet } from '@/commands/bench/proefbiljet';
import { aanslagbiljet } from '@/domain/documenten/aanslagbiljet';
import { aanslagbiljetSchema } from '@/domain/documenten/aanslagbiljet.schema';
import { epcTekst, qrSvg } from '@/domain/documenten/betaalcode';
import { tabelregel } from '@/domain/documenten/biljetregel';
import { decideResultaat, KANALEN, RESULTATEN } from '@/domain/documenten/document';
import { briefkleuren } from '@/domain/documenten/kleuren';
import { BriefFout, renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { lowestContrast } from '@/ui/theme/contrast';
import { demoHuisstijlen } from '@/ui/theme/presets';

afterAll(() => stopRendering());

const FOLDER = path.resolve('src/domain/documenten');

describe('the data contract', () => {
  test('takes a whole biljet and refuses one of which the amounts do not add up', () => {
    expect(aanslagbiljetSchema.safeParse(proefbiljet()).success).toBe(true);
    const regels = aanslagbiljetSchema.safeParse(proefbiljet({ bedragCenten: 62_346n }));
    expect(regels.error?.issues.map((i) => i.message)).toEqual([
      'De regels zijn samen niet het bedrag van de aanslag.',
      'De termijnen zijn samen niet het bedrag van de aanslag.',
    ]);
  });

  test.each([
    ['a day that does not exist', { dagtekening: '2026-02-30' }],
    ['no address', { geadresseerde: ['J.A. van der Veen'] }],
    ['an address that does not fit in the window', { geadresseerde: Array(8).fill('x') }],
    ['nothing to pay for', { groepen: [] }],
    ['a site without https', { contact: { ...proefbiljet().contact, website: 'http://www.borne.nl' } }],
    ['an IBAN with blanks', { betaling: { ...proefbiljet().betaling, iban: 'NL03 FAKE 0020 1601 01' } }],
  ])('refuses %s', (_, change) => {
    expect(aanslagbiljetSchema.safeParse({ ...proefbiljet(), ...change }).success).toBe(false);
  });
});

describe('the code to pay with', () => {
  const overboeking = { iban: 'NL03FAKE0020160101', tenaamstelling: 'GBTwente', kenmerk: '5010002167010010' };

  test('is an EPC transfer line by line: version 002, UTF-8, no BIC, the kenmerk in the free text', () => {
    expect(epcTekst({ ...overboeking, bedragCenten: 62_345n }).split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'GBTwente',
      'NL03FAKE0020160101',
      'EUR623.45',
      '',
      '',
      '5010002167010010',
    ]);
    expect(epcTekst({ ...overboeking, bedragCenten: 5n })).toContain('\nEUR0.05\n');
  });

  test('does not exist for nothing, nor for more than the standard can say', () => {
    for (const bedragCenten of [0n, -1n, 100_000_000_000n])
      expect(() => epcTekst({ ...overboeking, bedragCenten })).toThrow(RangeError);
    expect(epcTekst({ ...overboeking, bedragCenten: 99_999_999_999n })).toContain('EUR999999999.99');
  });

  test('is drawn as squares on whole modules, with four of quiet around it', () => {
    const svg = qrSvg(epcTekst({ ...overboeking, bedragCenten: 62_345n }));
    const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
    // Version n has 17 + 4n modules; at most 13.
    expect((size - 8 - 17) % 4).toBe(0);
    expect((size - 8 - 17) / 4).toBeLessThanOrEqual(13);
    const starts = [...svg.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((m) => m.slice(1).map(Number));
    for (const [x = 0, y = 0, w = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + w, y + 1)).toBeLessThanOrEqual(size - 4);
    }
    // The finder pattern at the upper left: seven wide.
    expect(svg).toContain('M4 4h7v1h-7z');
  });
});

test('the colours of a letter are readable on white and on their own pale ground, whatever the brand', () => {
  const merken = Object.values(demoHuisstijlen).map((stijl) => stijl.merk);
  for (const merk of [...merken, '#ffff00', '#ffffff', '#000000', '#ff0000', '#00ffff']) {
    const kleuren = briefkleuren(merk);
    expect(lowestContrast(kleuren.merk, ['#ffffff', kleuren.zacht]), merk).toBeGreaterThanOrEqual(4.5);
    expect(lowestContrast('#4a5157', [kleuren.zacht]), merk).toBeGreaterThanOrEqual(4.5);
  }
  expect(briefkleuren('#0069b4').merk).toBe('#0069b4');
});

describe('a line of the table', () => {
  const groep = { adres: 'Merelstraat 1', woz: null, regels: [] };
  const regel = (change: object) => ({
    belastingsoort: 'rioolheffing' as const,
    code: 'eigenaar',
    aantal: 1n,
    tarief: { bedragCenten: 9_000n },
    deel: { teller: 12, noemer: 12 },
    bedragCenten: 9_000n,
    toelichting: [],
    ...change,
  });
  const schoon = (een: object) => Object.values(een).map((text) => String(text).replaceAll('\u00a0', ' '));

  test.each([
    [{}, ['Rioolheffing, eigenaar', 'Heel 2026', '€ 90,00 per jaar', '€ 90,00']],
    [
      { code: 'gebruiker', aantal: 2n },
      ['Rioolheffing, gebruiker', '2 keer, Heel 2026', '€ 90,00 per jaar', '€ 90,00'],
    ],
    [
      { belastingsoort: 'ozb', code: 'eigenaar-woning', aantal: 312_000n, tarief: { percentage: '0.10450' } },
      [
        'Onroerendezaakbelasting (ozb), eigenaar woning',
        'WOZ-waarde € 312.000',
        '0,1045% van de WOZ-waarde',
        '€ 90,00',
      ],
    ],
    [
      { belastingsoort: 'ozb', code: 'gebruiker-niet-woning', aantal: 1n, tarief: { percentage: '1.00000' } },
      [
        'Onroerendezaakbelasting (ozb), gebruiker bedrijfspand',
        'WOZ-waarde € 1',
        '1% van de WOZ-waarde',
        '€ 90,00',
      ],
    ],
    [
      { belastingsoort: 'afvalstoffenheffing', code: 'vast', deel: { teller: 7, noemer: 12 } },
      ['Afvalstoffenheffing, vast bedrag', '7 van 12 maanden', '€ 90,00 per jaar', '€ 90,00'],
    ],
    [
      { belastingsoort: 'afvalstoffenheffing', code: 'vast', deel: { teller: 200, noemer: 365 } },
      ['Afvalstoffenheffing, vast bedrag', '200 van 365 dagen', '€ 90,00 per jaar', '€ 90,00'],
    ],
    [
      { belastingsoort: 'afvalstoffenheffing', code: 'lediging-restafval-240', aantal: 1n },
      ['Afvalstoffenheffing, restafval 240 liter', '1 keer geleegd', '€ 90,00 per keer legen', '€ 90,00'],
    ],
    [
      { belastingsoort: 'afvalstoffenheffing', code: 'lediging-iets-nieuws-60', aantal: 3n },
      ['Afvalstoffenheffing, container 60 liter', '3 keer geleegd', '€ 90,00 per keer legen', '€ 90,00'],
    ],
    [
      { belastingsoort: 'hondenbelasting', code: 'hond-2' },
      ['Hondenbelasting, hond 2', 'Heel 2026', '€ 90,00 per jaar', '€ 90,00'],
    ],
  ])('%o', (change, verwacht) => {
    expect(schoon(tabelregel(regel(change) as never, groep, 2026))).toEqual(verwacht);
  });
});

test('what can be told of a delivery follows what was told last; an end is an end', () => {
  expect(decideResultaat(null, 'bezorgd')).toEqual({ ok: false, reden: 'niet-aangeboden' });
  const mag = RESULTATEN.flatMap((van) =>
    RESULTATEN.filter((naar) => decideResultaat(van, naar).ok).map((naar) => `${van} ${naar}`),
  );
  expect(mag).toEqual([
    'aangeboden bezorgd',
    'aangeboden geopend',
    'aangeboden mislukt',
    'aangeboden retour',
    'bezorgd geopend',
    'bezorgd mislukt',
    'bezorgd retour',
  ]);
  expect(KANALEN).toContain('mijnoverheid');
});

describe('setting a letter', () => {
  const brief = (change: object = {}) => ({
    sjabloon: 'aanslagbiljet',
    data: aanslagbiljet(proefbiljet(change)),
  });

  test('the same facts give the same bytes, in whichever child', async () => {
    const [een, twee] = await Promise.all([renderDocument('1', brief(), 0), renderDocument('1', brief(), 1)]);
    expect(een.sha256).toBe(twee.sha256);
    expect((await renderDocument('2', brief({ aanslagnummer: '2026-2' }))).sha256).not.toBe(een.sha256);
  });

  test('data are data: what looks like markup or code is printed as it was typed', async () => {
    const lastig = '#panic("x") *vet* $y$ \\ <label> @ref [haak] "aanhaling" Žižek-Æbelø';
    const { pdf } = await renderDocument(
      'x',
      brief({ geadresseerde: [lastig, 'Straat 1', '7622 FA  BORNE'] }),
    );
    expect(textOf(pdf)).toContain(lastig);
  });

  test('a letter that cannot be set is named, without its data, and those around it are set', async () => {
    const kapot = { sjabloon: 'aanslagbiljet', data: { titel: 'geheim 123' } };
    const [voor, fout, na] = await Promise.allSettled([
      renderDocument('a', brief()),
      renderDocument('2026-0000042', kapot),
      renderDocument('b', brief()),
    ]);
    expect([voor.status, fout.status, na.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const reden = fout.status === 'rejected' ? fout.reason : null;
    expect(reden).toBeInstanceOf(BriefFout);
    expect(reden.message).toMatch(/^Brief 2026-0000042: /);
    expect(reden.message).not.toContain('geheim');
  });

  test('nothing to pay: no code, no terms, and it says so', async () => {
    const niets = proefbiljet().groepen.map((g) => ({
      ...g,
      regels: g.regels.map((r) => ({ ...r, bedragCenten: 0n })),
    }));
    const betaling = {
      ...proefbiljet().betaling,
      termijnen: [{ vervaldag: '2026-12-31', bedragCenten: 0n }],
    };
    const data = aanslagbiljet(proefbiljet({ bedragCenten: 0n, groepen: niets, betaling }));
    const text = textOf((await renderDocument('nul', { sjabloon: 'aanslagbiljet', data })).pdf);
    expect(text).toContain('U hoeft niets te betalen € 0,00');
    expect(text).not.toContain('Scan de code');
    expect(text).not.toContain('Rekeningnummer');
  });

  test('a company with a hundred objects gets all of them, over more pages', async () => {
    const [groep] = proefbiljet().groepen;
    if (!groep) throw new Error('no group');
    const groepen = Array.from({ length: 100 }, (_, i) => ({
      ...groep,
      adres: `Industrieweg ${i + 1}, 7622 FA Borne`,
    }));
    const som = groepen.flatMap((g) => g.regels).reduce((totaal, r) => totaal + r.bedragCenten, 0n);
    const betaling = {
      ...proefbiljet().betaling,
      termijnen: [{ vervaldag: '2026-12-31', bedragCenten: som }],
    };
    const { pdf, bladzijden } = await renderDocument(
      'groot',
      brief({ groepen, bedragCenten: som, betaling }),
    );
    expect(bladzijden).toBeGreaterThan(10);
    const text = textOf(pdf);
    for (const n of [1, 50, 100]) expect(text).toContain(`Industrieweg ${n}, 7622 FA Borne`);
  });

  test('negative control: the compiler refuses as PDF/UA a picture without a text, and a letter without a title', () => {
    const compiler = NodeCompiler.create({
      workspace: path.join(FOLDER, 'sjablonen'),
      fontArgs: [{ fontPaths: [path.join(FOLDER, 'lettertypen')] }],
    });
    const data = JSON.stringify(brief().data);
    const source = fs.readFileSync(path.join(FOLDER, 'sjablonen', 'aanslagbiljet.typ'), 'utf8');
    compiler.mapShadow(path.join(FOLDER, 'sjablonen', 'gegevens.json'), Buffer.from(data));
    const set = (text: string) => {
      const compiled = compiler.compile({ mainFileContent: text });
      if (!compiled.result) throw new Error('no pages');
      return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    };
    expect(set(source).subarray(0, 5).toString()).toBe('%PDF-');
    expect(() => set('Zonder titel')).toThrow();
    const frame = fs.readFileSync(path.join(FOLDER, 'sjablonen', 'brief.typ'), 'utf8');
    const blind = frame.replace(', alt: qr.alt', '');
    expect(blind).not.toBe(frame);
    compiler.mapShadow(path.join(FOLDER, 'sjablonen', 'brief.typ'), Buffer.from(blind));
    expect(() => set(source)).toThrow();
  });
});
