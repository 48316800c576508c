import { K1, K4, makeKwijtscheldingsverzoek as v } from '@tests/support/kwijtschelding';
import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { sumInkomen, TELLENDE_INKOMSTEN, VRIJE_INKOMSTEN } from '@/law/kwijtschelding/inkomen';
import { determineUitkomst } from '@/law/kwijtschelding/uitkomst';
import {
  BEOORDELINGEN,
  type Beoordeling,
  type Kwijtscheldingsverzoek,
  type Omstandigheden,
} from '@/law/kwijtschelding/verzoek';
import { metBedrag } from '@/law/kwijtschelding/wat-als';
import { toCents as c } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';

const beslis = (verzoek: Kwijtscheldingsverzoek) => judgeKwijtschelding(verzoek).waarde;
const met = (omstandigheden: Omstandigheden) => v({ omstandigheden });

describe('voor de som', () => {
  test('K9: vier maanden na betaling is niet-ontvankelijk, zonder som', () => {
    const laat = v({ betaaldOp: '2026-03-01', gevraagdOp: '2026-07-01' });
    expect(beslis(laat)).toEqual({
      uitkomst: 'niet-ontvankelijk',
      kwijtgescholdenCenten: 0n,
      grond: 'te-laat-na-betaling',
      gronden: ['te-laat-na-betaling'],
    });
  });

  test('drie kalendermaanden: op de dag zelf nog wel, de dag erna niet; een kort maandeinde telt', () => {
    const op = (betaaldOp: string, gevraagdOp: string) => beslis(v({ betaaldOp, gevraagdOp })).uitkomst;
    expect(op('2026-04-01', '2026-07-01')).toBe('volledig');
    expect(op('2026-03-31', '2026-07-01')).toBe('niet-ontvankelijk');
    expect(op('2026-11-30', '2027-02-28')).toBe('volledig');
    expect(op('2026-11-30', '2027-03-01')).toBe('niet-ontvankelijk');
  });

  test('zonder eigen datum telt de datum van de normen', () => {
    expect(beslis(v({ betaaldOp: '2026-03-31' })).uitkomst).toBe('niet-ontvankelijk');
    expect(beslis(v({ betaaldOp: '2026-04-01' })).uitkomst).toBe('volledig');
  });

  test('te laat hoeft geen norm te kennen', () => {
    expect(beslis(v({ datum: '2031-01-01', betaaldOp: '2030-01-01' })).uitkomst).toBe('niet-ontvankelijk');
  });

  test('K10: wacht de gemeente bij bezwaar, dan staat de invordering stil', () => {
    const verzoek = v({ bezwaarLoopt: true, beleid: { bijBezwaar: 'aanhouden' } });
    expect(beslis(verzoek)).toEqual({
      uitkomst: 'aanhouden',
      kwijtgescholdenCenten: 0n,
      grond: 'bezwaar-loopt',
      gronden: ['bezwaar-loopt'],
    });
    const sleutels = judgeKwijtschelding(verzoek).uitleg.map((stap) => stap.sleutel);
    expect(sleutels).toContain('kwijtschelding.invordering-staat-stil');
    expect(beslis(v({ bezwaarLoopt: false })).uitkomst).toBe('volledig');
  });

  test('te laat gaat voor bezwaar, bezwaar gaat voor een weigering', () => {
    expect(beslis(v({ betaaldOp: '2026-01-01', bezwaarLoopt: true })).uitkomst).toBe('niet-ontvankelijk');
    const omstandigheden = { belastingUitgesloten: true };
    const wacht = v({ bezwaarLoopt: true, omstandigheden, beleid: { bijBezwaar: 'aanhouden' } });
    expect(beslis(wacht)).toMatchObject({
      uitkomst: 'aanhouden',
      gronden: ['bezwaar-loopt', 'belasting-uitgesloten'],
    });
  });
});

describe('meer gronden, en bezwaar', () => {
  test('[wet C36] alle gronden die gelden worden genoemd, ook de som, elk met een eigen zin', () => {
    const omstandigheden = { schuldsanering: true, zekerheidGesteld: true, ondernemer: 'zakelijk' } as const;
    const rijk = { bezit: { overigCenten: 1_000_000 }, omstandigheden };
    const { waarde, uitleg } = judgeKwijtschelding(v({ ...rijk, bezwaarLoopt: true }));
    const gronden = [
      'bezwaar-loopt',
      'schuldsanering',
      'zekerheid',
      'onderneming',
      'vermogen-en-betalingscapaciteit',
    ];
    expect(waarde).toMatchObject({ uitkomst: 'afgewezen', grond: 'bezwaar-loopt', gronden });
    expect(waarde.vermogenCenten).toBe(1_000_000n);
    expect(uitleg.map((stap) => stap.sleutel)).toEqual(
      expect.arrayContaining(gronden.map((grond) => `kwijtschelding.grond.${grond}`)),
    );
    // Without means the sum is no ground, and nothing of it is shown.
    const arm = beslis(v({ omstandigheden }));
    expect(arm.gronden).toEqual(['schuldsanering', 'zekerheid', 'onderneming']);
    expect(arm.vermogenCenten).toBeUndefined();
    // Neither for an incomplete request, nor on a day without norms.
    const onvolledig = { ...rijk, omstandigheden: { ...omstandigheden, aanvraag: 'onvolledig' } } as const;
    expect(beslis(v(onvolledig)).gronden).not.toContain('vermogen-en-betalingscapaciteit');
    expect(beslis(v({ ...rijk, datum: '2031-01-01' })).gronden).toEqual(arm.gronden);
  });

  test('[wet C37] loopt er bezwaar, dan is er geen kwijtschelding, met de mededeling dat het later opnieuw kan', () => {
    const { waarde, uitleg } = judgeKwijtschelding(v({ bezwaarLoopt: true }));
    expect(waarde).toMatchObject({ uitkomst: 'afgewezen', gronden: ['bezwaar-loopt'] });
    expect(uitleg[0]?.bron).toMatchObject({ regeling: 'Leidraad invordering', artikel: '26.1.9' });
    expect(explain(uitleg)[0]?.tekst).toContain('kunt u opnieuw kwijtschelding vragen');
    // Waiting is a rule of the gemeente itself, and then the words are other ones.
    const wacht = judgeKwijtschelding(v({ bezwaarLoopt: true, beleid: { bijBezwaar: 'aanhouden' } }));
    expect(wacht.waarde.uitkomst).toBe('aanhouden');
    expect(explain(wacht.uitleg)[0]).toMatchObject({
      tekst: expect.stringContaining('Wij wachten'),
      bron: 'Beleid van de gemeente',
    });
    expect(beslis(v({ bezwaarLoopt: true, beleid: { bijBezwaar: 'afwijzen' } })).uitkomst).toBe('afgewezen');
  });

  test('wie niet alles krijgt, leest wat ertegen te doen is: het rechtsmiddel van die dag', () => {
    const laatste = (datum: string) =>
      judgeKwijtschelding(v({ datum, bezwaarLoopt: true })).uitleg.at(-1)?.sleutel;
    expect(laatste('2026-12-31')).toBe('termijnen.rechtsmiddel.administratief-beroep');
    expect(laatste('2027-01-01')).toBe('termijnen.rechtsmiddel.nog-open');
    expect(judgeKwijtschelding(K1).uitleg.at(-1)?.sleutel).toBe('kwijtschelding.uitkomst.volledig');
  });

  test('een aanslag waarop niets openstaat: niets kwijt te schelden, en dat staat er', () => {
    expect(beslis(v({ aanslag: 0 }))).toMatchObject({ uitkomst: 'afgewezen', gronden: ['niets-open'] });
  });
});

describe('weigeringsgronden met een naam', () => {
  test.each([
    [{ aanvraag: 'herstel-loopt' }, 'aanhouden', 'herstel-loopt'],
    [{ aanvraag: 'onvolledig' }, 'afgewezen', 'aanvraag-onvolledig'],
    [{ belastingUitgesloten: true }, 'afgewezen', 'belasting-uitgesloten'],
    [{ aangifteNagelaten: true }, 'afgewezen', 'aangifte-nagelaten'],
    [{ faillissementOfSurseance: true }, 'afgewezen', 'faillissement-of-surseance'],
    [{ schuldsanering: true }, 'afgewezen', 'schuldsanering'],
    [{ voorlopigeAanslag: true }, 'afgewezen', 'voorlopige-aanslag'],
    [{ voorwaardenNietVervuld: true }, 'afgewezen', 'voorwaarden-niet-vervuld'],
    [{ verwijtbaar: true }, 'afgewezen', 'verwijtbaar'],
    [{ zekerheidGesteld: true }, 'afgewezen', 'zekerheid'],
    [{ meerSchuldenaren: true }, 'afgewezen', 'meer-schuldenaren'],
    [{ derdeAansprakelijk: true }, 'afgewezen', 'derde-aansprakelijk'],
    [{ ondernemer: 'zakelijk' }, 'afgewezen', 'onderneming'],
    [{ ondernemer: 'prive' }, 'afgewezen', 'onderneming-prive'],
  ] as const)('%j: %s, grond %s', (omstandigheden, uitkomst, grond) => {
    expect(beslis(met(omstandigheden))).toEqual({
      uitkomst,
      grond,
      gronden: [grond],
      kwijtgescholdenCenten: 0n,
    });
    expect(explain(judgeKwijtschelding(met(omstandigheden)).uitleg).length).toBeGreaterThan(1);
  });

  test('een aanvraag die volledig is en feiten die niet spelen, sluiten niets af', () => {
    const niets: Omstandigheden = {
      aanvraag: 'volledig',
      belastingUitgesloten: false,
      verwijtbaar: false,
      schuldsanering: false,
      teBeoordelen: [],
    };
    expect(beslis(met(niets))).toMatchObject({ uitkomst: 'volledig', kwijtgescholdenCenten: 41_200n });
  });

  test('een ondernemer krijgt kwijtschelding van prive-belasting alleen waar de raad dat koos', () => {
    const beleid = { ondernemersPrive: true };
    expect(beslis(v({ beleid, omstandigheden: { ondernemer: 'prive' } })).uitkomst).toBe('volledig');
    expect(beslis(v({ beleid, omstandigheden: { ondernemer: 'zakelijk' } })).grond).toBe('onderneming');
  });

  test('[wet C24] wat later betaald kan worden gaat eraf (URIW 18)', () => {
    expect(beslis(met({ voldoenbaarCenten: c(10_000) }))).toMatchObject({
      uitkomst: 'gedeeltelijk',
      kwijtgescholdenCenten: 31_200n,
    });
    expect(beslis(met({ voldoenbaarCenten: c(41_200) })).uitkomst).toBe('afgewezen');
    const bronnen = judgeKwijtschelding(met({ voldoenbaarCenten: c(1) })).uitleg.map(
      (stap) => stap.bron.artikel,
    );
    expect(bronnen).toContain('18');
  });

  test('[wet C7] geen enkele stap rust op de termijnen van de Awb', () => {
    const uitleg = [
      ...judgeKwijtschelding(K1).uitleg,
      ...judgeKwijtschelding(v({ bezwaarLoopt: true })).uitleg,
    ];
    expect(uitleg.some((stap) => stap.bron.regeling === 'Awb')).toBe(false);
  });
});

describe('beoordeling nodig', () => {
  const beoordeling = (verzoek: Kwijtscheldingsverzoek, ...teBeoordelen: Beoordeling[]) =>
    beslis({ ...verzoek, omstandigheden: { teBeoordelen } });
  const afgewezen = metBedrag(K4, 'overigCenten', c(1_000_000));
  const deels = metBedrag(K4, 'overigCenten', c(10_000));

  test.each(['verwijtbaar', 'verbetering-verwacht', 'bovenmatige-inboedel'] as const)(
    '%s: alleen een vraag als er iets te verliezen is',
    (vraag) => {
      expect(beoordeling(K4, vraag)).toMatchObject({
        uitkomst: 'beoordeling-nodig',
        kwijtgescholdenCenten: 65_540n,
        teBeoordelen: [vraag],
      });
      expect(beoordeling(afgewezen, vraag).uitkomst).toBe('afgewezen');
    },
  );

  test.each(['noodzakelijke-uitgaven', 'bezit-niet-te-gelde', 'schuld-van-voor-partnerschap'] as const)(
    '%s: alleen een vraag als er iets te winnen is',
    (vraag) => {
      expect(beoordeling(K4, vraag).uitkomst).toBe('volledig');
      expect(beoordeling(deels, vraag).uitkomst).toBe('beoordeling-nodig');
      expect(beoordeling(afgewezen, vraag).uitkomst).toBe('beoordeling-nodig');
    },
  );

  test('onmisbare auto: alleen een vraag als de auto het verschil maakt', () => {
    const duur = metBedrag(K4, 'autoCenten', c(335_100));
    expect(beoordeling(duur, 'auto-onmisbaar')).toMatchObject({ uitkomst: 'beoordeling-nodig' });
    expect(beoordeling(K4, 'auto-onmisbaar').uitkomst).toBe('volledig');
    expect(beoordeling(metBedrag(duur, 'overigCenten', c(1_000_000)), 'auto-onmisbaar').uitkomst).toBe(
      'afgewezen',
    );
  });

  test('elke vraag heeft een eigen zin', () => {
    const zinnen = BEOORDELINGEN.map(
      (vraag) =>
        explain([{ sleutel: `kwijtschelding.beoordeling.${vraag}`, waarden: {}, bron: { regeling: 'x' } }])[0]
          ?.tekst,
    );
    expect(new Set(zinnen).size).toBe(BEOORDELINGEN.length);
    const { uitleg } = judgeKwijtschelding({
      ...deels,
      omstandigheden: { teBeoordelen: ['noodzakelijke-uitgaven'] },
    });
    expect(uitleg.map((stap) => stap.sleutel)).toContain('kwijtschelding.beoordeling.noodzakelijke-uitgaven');
    expect(uitleg.at(-1)?.sleutel).toBe('kwijtschelding.uitkomst.beoordeling-nodig');
  });
});

describe('uitleg voor de inwoner', () => {
  test('K1 in gewone woorden, stap voor stap', () => {
    const zinnen = explain(judgeKwijtschelding(K1).uitleg).map((zin) => zin.tekst.replaceAll('\u00a0', ' '));
    expect(zinnen).toEqual([
      'De bijstandsnorm voor iemand zonder partner is op woensdag 1 juli 2026 € 1.419,46 per maand.',
      'De gemeente rekent met 100 procent van de norm. Dat is wat u nodig hebt om van te leven: € 1.419,46 per maand.',
      'Uw inkomen is € 1.419,46 per maand, met vakantiegeld.',
      'Uw huur is € 620,00 en u krijgt € 345,00 huurtoeslag. Wij tellen woonlasten tot € 932,93 en alleen wat hoger is dan € 202,52. Er telt € 72,48 per maand mee.',
      'Uw zorgpremie is € 160,00 en u krijgt € 131,00 zorgtoeslag. In de norm zit al € 47,00. Er telt € 0,00 per maand mee.',
      'Er blijft € 1.346,98 per maand over. Dat is niet meer dan de € 1.419,46 die u nodig hebt. U kunt uit uw inkomen niets betalen.',
      'Op uw bankrekeningen staat € 900,00. Daarvan mag u € 1.949,94 houden. Er telt € 0,00 mee.',
      'U hebt geen auto die meetelt.',
      'Samen is uw vermogen € 0,00.',
      'De aanslag is € 412,00. Daarvan gaat € 0,00 vermogen af en € 0,00 uit uw inkomen. U hoeft € 412,00 niet te betalen.',
      'U krijgt volledige kwijtschelding: u hoeft de € 412,00 niet te betalen.',
    ]);
  });

  test.each([
    [0, false, 'auto.geen'],
    [335_000, false, 'auto.vrij'],
    [335_001, false, 'auto.telt'],
    [335_001, true, 'auto.onmisbaar'],
  ])('auto van %i cent, onmisbaar %s: %s', (autoCenten, autoOnmisbaar, sleutel) => {
    const { uitleg } = judgeKwijtschelding(v({ bezit: { autoCenten, autoOnmisbaar } }));
    expect(uitleg.map((stap) => stap.sleutel)).toContain(`kwijtschelding.${sleutel}`);
  });

  test('alles wat meetelt komt als stap voor, en wat er niet is niet', () => {
    const alles = v({
      huishouden: { kostendelers: 2 },
      maand: { inkomenCenten: 300_000, alimentatieCenten: 100 },
      bezit: { overigCenten: 100, voorrangsschuldenCenten: 50 },
      omstandigheden: { voldoenbaarCenten: c(10) },
    });
    const extra = [
      'norm.kostendelers',
      'woonlasten-gedeeld.eerst-delen',
      'overige-uitgaven',
      'capaciteit',
      'aanwending',
      'overig-bezit',
      'voorrangsschulden',
      'voldoenbaar',
    ].map((sleutel) => `kwijtschelding.${sleutel}`);
    const sleutels = (verzoek: Kwijtscheldingsverzoek) =>
      judgeKwijtschelding(verzoek).uitleg.map((stap) => stap.sleutel);
    expect(sleutels(alles)).toEqual(expect.arrayContaining(extra));
    for (const sleutel of extra) expect(sleutels(v())).not.toContain(sleutel);
    expect(explain(judgeKwijtschelding(alles).uitleg)).toHaveLength(sleutels(alles).length);
  });

  test('elke soort huishouden heeft een eigen zin voor de norm', () => {
    const zinnen = (['alleenstaand', 'alleenstaande-ouder', 'echtpaar'] as const).flatMap((soort) =>
      [false, true].map(
        (aow) => explain(judgeKwijtschelding(v({ huishouden: { soort, aow } })).uitleg)[0]?.tekst,
      ),
    );
    expect(new Set(zinnen).size).toBe(6);
  });

  test('te laat noemt de dag waarop het nog kon', () => {
    const { uitleg } = judgeKwijtschelding(v({ betaaldOp: '2026-03-01' }));
    expect(uitleg[0]?.waarden).toMatchObject({
      uiterlijk: { datum: '2026-06-01' },
      gevraagdOp: { datum: '2026-07-01' },
    });
  });

  test('de uitkomst zonder uitleg is dezelfde', () => {
    expect(determineUitkomst(K1).uitkomst).toBe(beslis(K1).uitkomst);
  });
});

describe('inkomen (URIW art. 14)', () => {
  const tel = (
    ...posten: [(typeof TELLENDE_INKOMSTEN)[number] | (typeof VRIJE_INKOMSTEN)[number], number, boolean][]
  ) =>
    sumInkomen(
      posten.map(([soort, netto, vakantiegeldInbegrepen]) => ({
        soort,
        nettoCenten: c(netto),
        vakantiegeldInbegrepen,
      })),
      d('2026-07-01'),
    );

  test('vakantiegeld komt erbij: 7 procent bij loon, 4,8 procent bij bijstand, niets bij ander inkomen', () => {
    expect(tel(['loon', 100_000, false]).waarde).toBe(107_000n);
    expect(tel(['bijstand', 100_000, false]).waarde).toBe(104_800n);
    expect(tel(['pensioen', 100_000, false]).waarde).toBe(100_000n);
    expect(tel(['loon', 100_000, true], ['bijstand', 1, true]).waarde).toBe(100_001n);
    expect(tel(['loon', 150, false]).waarde).toBe(161n); // 10.5 -> 11
  });

  test('[wet C42] vakantiegeld bij bijstand: 5 procent tot 1 juli 2026 en 4,8 daarna (Pw 19, derde lid), te bevestigen', () => {
    const bijstand = { soort: 'bijstand', nettoCenten: c(100_000), vakantiegeldInbegrepen: false } as const;
    expect(sumInkomen([bijstand], d('2026-06-30')).waarde).toBe(105_000n);
    const sinds = sumInkomen([bijstand], d('2026-07-01'));
    expect(sinds.waarde).toBe(104_800n);
    expect(sinds.uitleg[1]).toMatchObject({
      bron: { regeling: 'Participatiewet', artikel: '19, derde lid' },
      teBevestigen: true,
    });
  });

  test('wat vrij is telt niet mee, wat telt wel', () => {
    for (const soort of VRIJE_INKOMSTEN) expect(tel([soort, 5000, false]).waarde, soort).toBe(0n);
    for (const soort of TELLENDE_INKOMSTEN) expect(tel([soort, 5000, true]).waarde, soort).toBe(5000n);
    expect(tel().waarde).toBe(0n);
  });

  test('elke post komt in de uitleg, het totaal als laatste', () => {
    const { uitleg } = tel(['loon', 1000, false], ['kinderbijslag', 500, false]);
    expect(uitleg.map((stap) => stap.sleutel)).toEqual([
      'kwijtschelding.inkomsten.telt',
      'kwijtschelding.inkomsten.vakantiegeld',
      'kwijtschelding.inkomsten.vrij',
      'kwijtschelding.inkomsten.totaal',
    ]);
    expect(explain(uitleg)).toHaveLength(4);
  });
});
