import { K1, K4, makeKwijtscheldingsverzoek as v } from '@tests/support/kwijtschelding';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { determineUitkomst } from '@/law/kwijtschelding/uitkomst';
import { HUISHOUDSOORTEN, type Kwijtscheldingsverzoek } from '@/law/kwijtschelding/verzoek';
import { BEDRAGVELDEN, type Bedragveld, metBedrag, type WatAls, watAls } from '@/law/kwijtschelding/wat-als';
import { toCents as c } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const uitkomst = (verzoek: Kwijtscheldingsverzoek) => determineUitkomst(verzoek).uitkomst;
const bij = (verzoek: Kwijtscheldingsverzoek, veld: string) =>
  watAls(verzoek)
    .waarde.filter((mogelijk) => mogelijk.veld === veld)
    .map((mogelijk) =>
      'centen' in mogelijk ? [mogelijk.richting, Number(mogelijk.centen), mogelijk.uitkomst] : mogelijk,
    );

describe('wat als: voorbeelden', () => {
  test('K1 met meer inkomen: 72,49 meer is geen volledige kwijtschelding meer', () => {
    // space below the norm: 1,419.46 - 1,346.98 = 72.48; then 412 / 9.6 = 42.9166 more
    expect(bij(K1, 'inkomenCenten')).toEqual([
      ['hoger', 141_946 + 7249, 'gedeeltelijk'],
      ['hoger', 141_946 + 7248 + 4292, 'afgewezen'],
    ]);
  });

  test('K1 met meer spaargeld: vrij tot 1.949,94, daarna 412 verder niets meer', () => {
    expect(bij(K1, 'banksaldoCenten')).toEqual([
      ['hoger', 194_995, 'gedeeltelijk'],
      ['hoger', 194_994 + 41_200, 'afgewezen'],
    ]);
  });

  test('K4c: de auto van 3.351 omlaag naar 3.350, of onmisbaar', () => {
    const duur = metBedrag(K4, 'autoCenten', c(335_100));
    expect(watAls(duur).waarde).toEqual([
      { veld: 'autoOnmisbaar', waarde: true, uitkomst: 'volledig' },
      { veld: 'autoCenten', richting: 'lager', centen: 335_000n, uitkomst: 'volledig' },
    ]);
  });

  test('een onmisbare auto die het niet meer is', () => {
    const duur = metBedrag(K4, 'autoCenten', c(335_100));
    const onmisbaar = { ...duur, bezit: { ...duur.bezit, autoOnmisbaar: true } };
    expect(bij(onmisbaar, 'autoOnmisbaar')).toEqual([
      { veld: 'autoOnmisbaar', waarde: false, uitkomst: 'afgewezen' },
    ]);
  });

  test('net te veel inkomen: minder inkomen of meer huur helpt, tot op de cent', () => {
    const verzoek = v({ maand: { inkomenCenten: 143_000, huurCenten: 20_252 } });
    expect(bij(verzoek, 'inkomenCenten')).toEqual([
      ['lager', 141_946, 'volledig'],
      ['hoger', 141_946 + 4292, 'afgewezen'],
    ]);
    expect(bij(verzoek, 'huurCenten')).toEqual([['hoger', 20_252 + 1054, 'volledig']]); // 10.54 a month too much
    expect(bij(verzoek, 'zorgpremieCenten')).toEqual([['hoger', 4700 + 1054, 'volledig']]);
  });

  test('te laat gevraagd: de laatste dag waarop het nog kon', () => {
    const laat = v({ betaaldOp: '2026-03-01' });
    expect(watAls(laat).waarde).toEqual([
      { veld: 'gevraagdOp', uiterlijk: d('2026-06-01'), uitkomst: 'volledig' },
    ]);
  });

  test('loopt er bezwaar, dan verandert alleen het einde daarvan iets', () => {
    expect(watAls(v({ bezwaarLoopt: true })).waarde).toEqual([
      { veld: 'bezwaarLoopt', waarde: false, uitkomst: 'volledig' },
    ]);
  });

  test('bij een vaste weigering helpt geen enkel bedrag', () => {
    const { waarde, uitleg } = watAls(v({ omstandigheden: { schuldsanering: true } }));
    expect(waarde).toEqual([]);
    expect(uitleg.map((stap) => stap.sleutel)).toEqual(['kwijtschelding.wat-als.niets']);
  });

  test('elke mogelijkheid heeft een zin in gewone woorden', () => {
    const zin = (verzoek: Kwijtscheldingsverzoek) =>
      explain(watAls(verzoek).uitleg).map(({ tekst }) => tekst.replaceAll('\u00a0', ' '));
    expect(zin(K1)).toContain(
      'Bij een inkomen van € 1.491,95 per maand of meer krijgt u voor een deel kwijtschelding.',
    );
    expect(zin(v({ betaaldOp: '2026-03-01' }))).toEqual([
      'Had u uiterlijk op maandag 1 juni 2026 kwijtschelding gevraagd, dan kreeg u volledige kwijtschelding.',
    ]);
    const alles = [
      v({ bezwaarLoopt: true }),
      metBedrag(K4, 'autoCenten', c(335_100)),
      v({
        maand: {
          inkomenCenten: 150_000,
          huurCenten: 40_000,
          huurtoeslagCenten: 10_000,
          zorgpremieCenten: 9000,
          zorgtoeslagCenten: 100,
        },
      }),
      v({ bezit: { overigCenten: 500_000 } }),
    ];
    for (const verzoek of alles) expect(zin(verzoek)).toHaveLength(watAls(verzoek).waarde.length);
    // two assets that each stand in the way: no single fact helps
    expect(zin(v({ bezit: { overigCenten: 500_000, banksaldoCenten: 500_000 } }))).toHaveLength(1);
  });
});

const cent = (max: number) => fc.integer({ min: 0, max });
const verzoeken = fc
  .record({
    datum: fc.constantFrom('2025-03-01', '2026-01-01', '2026-07-01'),
    aanslag: cent(150_000),
    soort: fc.constantFrom(...HUISHOUDSOORTEN),
    aow: fc.boolean(),
    kostendelers: fc.integer({ min: 1, max: 5 }),
    normPercentage: fc.constantFrom('90', '95', '97.5', '100'),
    extraVermogen: fc.boolean(),
    inkomenCenten: cent(300_000),
    huurCenten: cent(150_000),
    huurtoeslagCenten: cent(60_000),
    zorgpremieCenten: cent(40_000),
    zorgtoeslagCenten: cent(30_000),
    banksaldoCenten: cent(600_000),
    autoCenten: cent(500_000),
    autoOnmisbaar: fc.boolean(),
    overigCenten: fc.oneof(fc.constant(0), cent(100_000)),
  })
  .map((r) =>
    v({
      datum: r.datum,
      aanslag: r.aanslag,
      beleid: { normPercentage: r.normPercentage, extraVermogen: r.extraVermogen },
      huishouden: { soort: r.soort, aow: r.aow, kostendelers: r.kostendelers },
      maand: {
        inkomenCenten: r.inkomenCenten,
        huurCenten: r.huurCenten,
        huurtoeslagCenten: r.huurtoeslagCenten,
        zorgpremieCenten: r.zorgpremieCenten,
        zorgtoeslagCenten: r.zorgtoeslagCenten,
      },
      bezit: {
        banksaldoCenten: r.banksaldoCenten,
        autoCenten: r.autoCenten,
        autoOnmisbaar: r.autoOnmisbaar,
        overigCenten: r.overigCenten,
      },
    }),
  );

const leesBedrag = (verzoek: Kwijtscheldingsverzoek, veld: Bedragveld): bigint =>
  veld === 'banksaldoCenten' || veld === 'autoCenten' || veld === 'overigCenten'
    ? verzoek.bezit[veld]
    : verzoek.maand[veld];

/** Which way more of this amount moves the outcome. */
const HELPT: Readonly<Record<Bedragveld, boolean>> = {
  inkomenCenten: false,
  huurCenten: true,
  huurtoeslagCenten: false,
  zorgpremieCenten: true,
  zorgtoeslagCenten: false,
  banksaldoCenten: false,
  autoCenten: false,
  overigCenten: false,
};

describe('kwijtschelding: wat altijd geldt', () => {
  test('het bedrag ligt tussen nul en de aanslag, en de uitkomst past erbij', () => {
    fc.assert(
      fc.property(verzoeken, (verzoek) => {
        const besluit = determineUitkomst(verzoek);
        const kwijt = besluit.kwijtgescholdenCenten;
        expect(kwijt >= 0n && kwijt <= verzoek.aanslagCenten).toBe(true);
        const verwacht =
          kwijt === 0n ? 'afgewezen' : kwijt < verzoek.aanslagCenten ? 'gedeeltelijk' : 'volledig';
        expect(besluit.uitkomst).toBe(verwacht);
      }),
    );
  });

  test('elk bedrag werkt maar een kant op', () => {
    fc.assert(
      fc.property(verzoeken, fc.constantFrom(...BEDRAGVELDEN), cent(200_000), (verzoek, veld, meer) => {
        const kwijt = (bedrag: bigint) =>
          determineUitkomst(metBedrag(verzoek, veld, c(bedrag))).kwijtgescholdenCenten;
        const nu = leesBedrag(verzoek, veld);
        const [minder, anders] = HELPT[veld] ? [nu, nu + BigInt(meer)] : [nu + BigInt(meer), nu];
        expect(kwijt(minder) <= kwijt(anders)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('een cent meer scheelt hoogstens tien cent, behalve bij de auto op de grens', () => {
    fc.assert(
      fc.property(verzoeken, fc.constantFrom(...BEDRAGVELDEN), (verzoek, veld) => {
        const nu = leesBedrag(verzoek, veld);
        fc.pre(!(veld === 'autoCenten' && nu === 335_000n));
        const kwijt = (bedrag: bigint) =>
          determineUitkomst(metBedrag(verzoek, veld, c(bedrag))).kwijtgescholdenCenten;
        const verschil = kwijt(nu + 1n) - kwijt(nu);
        expect(verschil >= -10n && verschil <= 11n).toBe(true);
      }),
    );
  });

  test('wat als: het genoemde bedrag geeft de genoemde uitkomst, de cent ervoor nog niet', () => {
    const controleer = (verzoek: Kwijtscheldingsverzoek, mogelijk: WatAls) => {
      if (!('centen' in mogelijk)) return;
      const { veld, richting, centen } = mogelijk;
      const ervoor = richting === 'hoger' ? centen - 1n : centen + 1n;
      expect(uitkomst(metBedrag(verzoek, veld, centen))).toBe(mogelijk.uitkomst);
      expect(uitkomst(metBedrag(verzoek, veld, c(ervoor)))).not.toBe(mogelijk.uitkomst);
      const nu = leesBedrag(verzoek, veld);
      expect(richting === 'hoger' ? centen > nu : centen < nu).toBe(true);
    };
    fc.assert(
      fc.property(verzoeken, (verzoek) => {
        for (const mogelijk of watAls(verzoek).waarde) controleer(verzoek, mogelijk);
      }),
      { numRuns: 50 },
    );
  }, 30_000);

  test('wat als mist niets: een proef met een willekeurig ander bedrag vindt geen andere uitkomst binnen de grenzen', () => {
    fc.assert(
      fc.property(verzoeken, fc.constantFrom(...BEDRAGVELDEN), cent(900_000), (verzoek, veld, bedrag) => {
        const nu = leesBedrag(verzoek, veld);
        const richting = BigInt(bedrag) > nu ? 'hoger' : 'lager';
        const voorbij = watAls(verzoek).waarde.filter(
          (mogelijk) =>
            'centen' in mogelijk &&
            mogelijk.veld === veld &&
            mogelijk.richting === richting &&
            (richting === 'hoger' ? mogelijk.centen <= BigInt(bedrag) : mogelijk.centen >= BigInt(bedrag)),
        );
        expect(uitkomst(metBedrag(verzoek, veld, c(bedrag)))).toBe(
          voorbij.at(-1)?.uitkomst ?? uitkomst(verzoek),
        );
      }),
      { numRuns: 50 },
    );
  }, 30_000);
});
