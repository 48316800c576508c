import { K4, makeKwijtscheldingsverzoek as v } from '@tests/support/kwijtschelding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '@/commands/reken/antwoord';
import { explain } from '@/law/explain';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { HUISHOUDSOORTEN, type Kwijtscheldingsverzoek } from '@/law/kwijtschelding/verzoek';
import kwijtschelding from '@/texts/nl/uitleg/kwijtschelding.json';

/** What an explanation prints must be true of the figures that it prints, and a refusal says why and what now. */
const plain = (tekst: string) => tekst.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const teksten = (verzoek: Kwijtscheldingsverzoek) =>
  explain(judgeKwijtschelding(verzoek).uitleg).map(({ tekst }) => plain(tekst));

const BEDRAG = String.raw`(-?€ [\d.]+,\d\d)`;
const centen = (tekst: string | undefined) => Number((tekst ?? '').replace(/[€ .,]/g, ''));

type Vergelijking = { pattern: RegExp; holds: (a: number, b: number) => boolean };
const paar = (tussen: string): RegExp => new RegExp(`${BEDRAG}${tussen}${BEDRAG}`);

/** Every way in which our sentences compare two amounts; the longer wording goes first. */
const VERGELIJKINGEN: Vergelijking[] = [
  { pattern: paar('[^€]*Dat is niet meer dan (?:de )?'), holds: (a, b) => a <= b },
  { pattern: paar('[^€]*net zo veel als (?:de )?'), holds: (a, b) => a === b },
  { pattern: paar('[^€]*Dat is meer dan (?:de )?'), holds: (a, b) => a > b },
  { pattern: paar(' is niet hoger dan '), holds: (a, b) => a <= b },
  { pattern: paar(' is hoger dan '), holds: (a, b) => a > b },
  { pattern: paar(' is niet lager dan '), holds: (a, b) => a >= b },
  { pattern: paar('[^€]* lager dan '), holds: (a, b) => a < b },
  { pattern: new RegExp(`${BEDRAG}\\. Dat is ${BEDRAG} of meer`), holds: (a, b) => a >= b },
];

/** The comparisons in a text that do not hold for the figures in it. */
const onwaar = (tekst: string): string[] => {
  const vergelijking = VERGELIJKINGEN.find(({ pattern }) => pattern.test(tekst));
  if (!vergelijking) return [];
  const [, links, rechts] = vergelijking.pattern.exec(tekst) ?? [];
  return vergelijking.holds(centen(links), centen(rechts)) ? [] : [tekst];
};

const bedrag = (max: number) => fc.integer({ min: 0, max });
const verzoek = fc
  .record({
    soort: fc.constantFrom(...HUISHOUDSOORTEN),
    aow: fc.boolean(),
    kostendelers: fc.integer({ min: 1, max: 6 }),
    // Around the norms, where a cent decides, and anywhere.
    inkomenCenten: fc.oneof(bedrag(400_000), fc.integer({ min: 75_000, max: 105_000 })),
    huurCenten: bedrag(150_000),
    banksaldoCenten: bedrag(300_000),
    autoCenten: bedrag(500_000),
    aanslag: bedrag(80_000),
    percentage: fc.constantFrom('90', '95', '97', '97.5', '100'),
    bezwaarLoopt: fc.boolean(),
    datum: fc.constantFrom('2026-01-01', '2026-07-01'),
  })
  .map((f) =>
    v({
      datum: f.datum,
      aanslag: f.aanslag,
      beleid: { normPercentage: f.percentage },
      huishouden: { soort: f.soort, aow: f.aow, kostendelers: f.kostendelers },
      maand: { inkomenCenten: f.inkomenCenten, huurCenten: f.huurCenten },
      bezit: { banksaldoCenten: f.banksaldoCenten, autoCenten: f.autoCenten },
      bezwaarLoopt: f.bezwaarLoopt,
    }),
  );

describe('de uitleg van kwijtschelding spreekt zichzelf niet tegen', () => {
  test('de vergelijkingen in de tekst kloppen met de bedragen die erin staan', () => {
    // Planted: it would be found.
    expect(
      onwaar('Er blijft € 1.001,07 per maand over. Dat is meer dan de € 1.001,07 die u nodig hebt.'),
    ).toHaveLength(1);
    expect(
      onwaar('Er blijft € 1.001,08 per maand over. Dat is meer dan de € 1.001,07 die u nodig hebt.'),
    ).toEqual([]);
    fc.assert(
      fc.property(verzoek, (vraag) => {
        expect(teksten(vraag).flatMap(onwaar)).toEqual([]);
      }),
    );
  });

  test('minder dan een cent boven de norm: geen "meer dan" tussen gelijke bedragen', () => {
    // 97 percent of 878.71 is 852.3487: an income of 852.35 is more, and both print as 852.35.
    const net = v({
      beleid: { normPercentage: '97' },
      huishouden: { kostendelers: 3 },
      maand: { inkomenCenten: 85_235 },
    });
    const over = teksten(net).find((tekst) => tekst.startsWith('Er blijft'));
    expect(over).toMatch(/€ 852,35 per maand over, net zo veel als de € 852,35 die u nodig hebt/);
    expect(teksten(net)).toContain(
      'De bedragen hierboven zijn afgerond op centen. Wij rekenen met de bedragen voor de afronding.',
    );
  });

  test('wie een huis deelt leest niets over alleen wonen, en wie niets krijgt geen "hoeft € 0,00 niet"', () => {
    fc.assert(
      fc.property(verzoek, (vraag) => {
        const { waarde } = judgeKwijtschelding(vraag);
        for (const tekst of teksten(vraag)) {
          expect(tekst).not.toMatch(/alleen woont/);
          expect(tekst).not.toMatch(/hoeft (de )?€ 0,00 niet/);
          if (vraag.huishouden.kostendelers > 2) expect(tekst).not.toMatch(/norm voor iemand zonder/);
        }
        if (waarde.kwijtgescholdenCenten === 0n)
          expect(teksten(vraag).some((tekst) => /niet te betalen/.test(tekst))).toBe(false);
      }),
    );
  });

  test('houdt iemand niets over, dan staat dat er', () => {
    const tekst = teksten(v({ maand: { inkomenCenten: 1000, huurCenten: 90_000 } }));
    expect(tekst.some((zin) => zin.startsWith('Uw uitgaven die meetellen zijn hoger'))).toBe(true);
  });
});

describe('een weigering noemt reden en uitweg', () => {
  const UITWEG = /\b(kunt|vraag|doe|stuur|voldoe|laat|vragen|hoeft niets te doen|wachten)\b/i;

  test.each(Object.entries(kwijtschelding.grond))('grond %s', (_grond, tekst) => {
    const zinnen = tekst.split(/(?<=[.:])\s+/);
    expect(zinnen.length).toBeGreaterThan(1);
    expect(tekst).toMatch(UITWEG);
  });

  test('wie niet alles krijgt, leest hoe hij ertegen op kan komen', () => {
    fc.assert(
      fc.property(verzoek, (vraag) => {
        const { uitkomst } = judgeKwijtschelding(vraag).waarde;
        const opkomen = teksten(vraag).some((tekst) => tekst.includes('niet eens met deze beslissing'));
        expect(opkomen).toBe(uitkomst !== 'volledig');
      }),
    );
    expect(teksten(K4).at(-1)).toContain('volledige kwijtschelding');
  });

  test.each([
    ['aanmaningskosten', { datum: '2023-06-01', bedragCenten: 100 }, /van 2024-01-01 tot en met 2026-12-31/],
    [
      'griffierecht',
      { datum: '2023-06-01', instantie: 'beroep', appellant: 'rechtspersoon' },
      /Kies een datum/,
    ],
    ['vervolgingskosten', { datum: '2027-06-01', soort: 'beslag' }, /Kies een datum waarvoor die bekend is/],
    [
      'beslistermijn',
      { soort: 'invordering', tegen: 'overig', ontvangen: '2026-03-20', dagtekening: '2026-03-02' },
      /Noem het contract/,
    ],
    [
      'beslistermijn',
      { soort: 'woz', contract: 'haarlem', ontvangen: '2026-03-20', dagtekening: '2026-03-02' },
      /Laat het weg/,
    ],
    ['bestaat-niet', {}, /--regels/],
  ])('%s %j: de fout zegt wat wel kan', (regel, invoer, uitweg) => {
    const antwoord = answer({ id: 1, regel, invoer });
    expect('fout' in antwoord && antwoord.fout.tekst).toMatch(uitweg);
  });
});

describe('andere uitleg: de vergelijking klopt met de bedragen', () => {
  const gevraagd = (regel: string, invoer: object): string[] => {
    const antwoord = answer({ id: 1, regel, invoer });
    return 'uitleg' in antwoord ? antwoord.uitleg.map(({ tekst }) => plain(tekst)) : [];
  };

  test('rente tegen de drempel, kosten tegen de grens, OZB tegen de drempel en de tien euro', () => {
    const dag = { vervaldag: '2025-04-30', betaaldOp: '2026-03-01' };
    fc.assert(
      fc.property(bedrag(400_000), bedrag(9000), (bedragCenten, drempelCenten) => {
        const alles = [
          ...gevraagd('invorderingsrente', { ...dag, bedragCenten, drempelCenten }),
          ...gevraagd('aanmaningskosten', { datum: '2026-03-01', bedragCenten: bedragCenten + 1 }),
          ...gevraagd('tien-euroregel', {
            regels: [{ id: 'a', bedragCenten: drempelCenten }],
            perBiljet: false,
          }),
          ...gevraagd('ozb', {
            wozWaardeEuro: bedragCenten,
            tariefPercentage: '0.1',
            afronding: 'cent',
            drempelEuro: drempelCenten,
          }),
        ];
        expect(alles.length).toBeGreaterThan(4);
        expect(alles.flatMap(onwaar)).toEqual([]);
      }),
    );
  });
});
