import { describe, expect, test } from 'vitest';
import { answer } from '@/commands/reken/antwoord';

const uitkomst = (regel: string, invoer: unknown) => {
  const antwoord = answer({ id: 1, regel, invoer });
  if ('fout' in antwoord) return antwoord.fout.code;
  expect(antwoord.uitleg.length).toBeGreaterThan(0);
  for (const { tekst, bron } of antwoord.uitleg) expect(tekst !== '' && bron !== '').toBe(true);
  return antwoord.uitkomst;
};

const KWIJTSCHELDING = {
  datum: '2026-07-01',
  aanslagCenten: 41_200,
  beleid: { normPercentage: 90, nettoAow: false, extraVermogen: false },
  huishouden: { soort: 'alleenstaand', aow: false, kostendelers: 1 },
  maand: {
    inkomenCenten: 145_000,
    huurCenten: 70_000,
    huurtoeslagCenten: 30_000,
    zorgpremieCenten: 16_500,
    zorgtoeslagCenten: 13_100,
  },
  bezit: { banksaldoCenten: 0, autoCenten: 0, autoOnmisbaar: false, overigCenten: 0 },
};

describe('de rekenkern geeft precies de beloofde velden', () => {
  test.each([
    ['aanmaningskosten', { datum: '2026-06-01', bedragCenten: 45_400 }, { kostenCenten: 2200 }],
    ['dwangbevelkosten', { datum: '2026-06-01', bedragCenten: 13_500 }, { kostenCenten: 6600 }],
    ['vervolgingskosten', { datum: '2026-06-01', soort: 'beslag' }, { kostenCenten: 7800 }],
    [
      'invorderingsrente',
      { bedragCenten: 200_099, vervaldag: '2025-04-30', betaaldOp: '2026-03-01' },
      { berekendCenten: 6700, inRekeningCenten: 6700, dagen: 300 },
    ],
    [
      'invorderingsrente',
      { bedragCenten: 120_000, vervaldag: '2025-04-30', betaaldOp: '2026-03-01', drempelCenten: 2500 },
      { berekendCenten: 4000, inRekeningCenten: 4000, dagen: 300 },
    ],
    [
      'rente-te-vergoeden',
      { bedragCenten: 360_000, dagtekening: '2026-01-31', uitbetaaldOp: '2026-03-17' },
      { renteCenten: 2000 },
    ],
    ['termijnbedragen', { bedragCenten: 100, aantal: 3 }, { termijnen: [34, 33, 33] }],
    [
      'afboeking',
      {
        betalingCenten: 20_000,
        kostenCenten: 10_100,
        renteCenten: 1200,
        regels: [
          { id: 'ozb', openCenten: 25_000 },
          { id: 'afval', openCenten: 15_000 },
        ],
      },
      {
        kostenCenten: 10_100,
        renteCenten: 1200,
        regels: [
          { id: 'ozb', centen: 5438 },
          { id: 'afval', centen: 3262 },
        ],
        overschotCenten: 0,
      },
    ],
    [
      'ozb',
      { wozWaardeEuro: 312_000, tariefPercentage: '0.1524', afronding: 'euro-omlaag' },
      { bedragCenten: 47_500 },
    ],
    [
      'tien-euroregel',
      { regels: [{ id: 'a', bedragCenten: 1000 }], perBiljet: true },
      { regels: [{ id: 'a', heffen: false }] },
    ],
    [
      'tijdsgelang',
      { jaarbedragCenten: 24_000, gebeurtenis: 'begin', datum: '2026-03-15', methode: 'volle-maanden' },
      { bedragCenten: 18_000 },
    ],
    ['parkeernaheffing', { datum: '2026-05-05', uurtariefCenten: 280 }, { bedragCenten: 8480 }],
    [
      'diftar',
      { vastCenten: 20_640, ledigingen: [{ soort: 'zak', aantal: '40', tariefCenten: 84 }] },
      { bedragCenten: 24_000 },
    ],
    [
      'hondenbelasting',
      { aantal: 2, tarievenCenten: [7872, 13_008], kennelCenten: 20_000 },
      { bedragCenten: 20_000 },
    ],
    [
      'toeristenbelasting',
      { overnachtingen: [{ soort: 'hotel', personen: 2, nachten: 3, tariefCenten: 265 }] },
      { bedragCenten: 1590 },
    ],
    ['iban', { waarde: 'NL91ABNA0417164300' }, { geldig: true }],
    ['bsn', { waarde: '123456789' }, { geldig: false }],
    ['betalingskenmerk', { waarde: '5010002167010010' }, { geldig: true }],
    ['stemmen', { inwoners: 161_700 }, { stemmen: 6 }],
    [
      'besluit',
      { inwoners: { A: 60_000, B: 30_000 }, voor: ['A'], meerderheid: 'twee-derde-stemmen' },
      {
        aangenomen: true,
        stemmenVoor: 4,
        stemmenTotaal: 6,
        inwonersVoor: 60_000,
        inwonersTotaal: 90_000,
        staken: false,
      },
    ],
    [
      'besluit-vervolg',
      { inwoners: { A: 60_000, B: 30_000 }, voor: ['A'], vergadering: 'eerste' },
      { vervolg: 'aangenomen' },
    ],
    [
      'bijdrage-termijnen',
      { bedragCenten: 402, jaar: 2027, regeling: 'gbtwente' },
      {
        termijnen: [
          { uiterlijk: '2027-01-15', centen: 101 },
          { uiterlijk: '2027-04-15', centen: 101 },
          { uiterlijk: '2027-07-15', centen: 100 },
          { uiterlijk: '2027-10-15', centen: 100 },
        ],
      },
    ],
    ['uittreding', { toegetredenOp: '2016-01-01', opgezegdOp: '2026-03-01' }, { uittreding: '2027-12-31' }],
    [
      'kwijtschelding',
      KWIJTSCHELDING,
      {
        uitkomst: 'volledig',
        kwijtgescholdenCenten: 41_200,
        betalingscapaciteitJaarCenten: 0,
        vermogenCenten: 0,
      },
    ],
    [
      'kwijtschelding',
      { ...KWIJTSCHELDING, betaaldOp: '2026-03-01', gevraagdOp: '2026-07-02', bezwaarLoopt: true },
      {
        uitkomst: 'niet-ontvankelijk',
        kwijtgescholdenCenten: 0,
        grond: 'te-laat-na-betaling',
        gronden: ['te-laat-na-betaling', 'bezwaar-loopt'],
      },
    ],
    [
      'kwijtschelding-inkomen',
      {
        datum: '2026-07-01',
        posten: [{ soort: 'loon', nettoCenten: 100_000, vakantiegeldInbegrepen: false }],
      },
      { inkomenCenten: 107_000 },
    ],
  ])('%s', (regel, invoer, verwacht) => {
    expect(uitkomst(regel, invoer)).toEqual(verwacht);
  });

  test('beleidssimulatie, begrotingskalender en wat-als', () => {
    expect(uitkomst('beleidssimulatie', { dwangbevelen: 90_000 })).toMatchObject({
      nettoEuro: -988_000,
      maatschappelijkVoordeelEuro: 890_000,
    });
    expect(
      uitkomst('beleidssimulatie', { dwangbevelen: 1, effectPerStukEuro: { uitbesteding: '3' } }),
    ).toMatchObject({
      regels: expect.arrayContaining([{ effect: 'uitbesteding', aantal: 1, euro: -3 }]),
    });
    expect(uitkomst('begrotingskalender', { jaar: 2026, regime: 'regeling' })).toMatchObject({
      stappen: expect.arrayContaining([{ stap: 'begroting', uiterlijk: '2026-07-14' }]),
    });
    expect(uitkomst('kwijtschelding-wat-als', KWIJTSCHELDING)).toMatchObject({
      mogelijkheden: expect.arrayContaining([
        // 1,277.514 - 1,252.52 = 24.994 below the norm of 90 percent
        { veld: 'inkomenCenten', richting: 'hoger', centen: 147_500, uitkomst: 'gedeeltelijk' },
      ]),
    });
  });

  test.each([
    ['aanmaningskosten', { datum: '2023-06-01', bedragCenten: 100 }, 'geen-parameter'],
    ['dwangbevelkosten', { datum: '2022-06-01', bedragCenten: 100 }, 'geen-parameter'],
    ['aanmaningskosten', { datum: '2026-02-30', bedragCenten: 100 }, 'ongeldige-invoer'],
    ['aanmaningskosten', { datum: '2026-02-28', bedragCenten: 0.5 }, 'ongeldige-invoer'],
    ['ozb', { wozWaardeEuro: 1, tariefPercentage: 0.1, afronding: 'cent' }, 'ongeldige-invoer'],
    ['ozb', { wozWaardeEuro: 1, tariefPercentage: '0,1', afronding: 'cent' }, 'ongeldige-invoer'],
    ['stemmen', { inwoners: 50_000 }, 'niet-bepaald'],
    ['besluit', { inwoners: { A: 100_000 }, voor: ['A'], meerderheid: 'gewoon' }, 'niet-bepaald'],
    ['besluit', { inwoners: { A: 1 }, voor: ['B'], meerderheid: 'gewoon' }, 'ongeldige-invoer'],
    ['iban', {}, 'ongeldige-invoer'],
    ['kwijtschelding', { ...KWIJTSCHELDING, datum: '2024-07-01' }, 'geen-parameter'],
    [
      'kwijtschelding',
      {
        ...KWIJTSCHELDING,
        datum: '2025-07-01',
        beleid: { ...KWIJTSCHELDING.beleid, nettoAow: true },
        huishouden: { soort: 'alleenstaand', aow: true, kostendelers: 1 },
      },
      'geen-parameter',
    ],
    [
      'kwijtschelding',
      { ...KWIJTSCHELDING, beleid: { ...KWIJTSCHELDING.beleid, normPercentage: 89 } },
      'ongeldige-invoer',
    ],
    ['kwijtschelding', { ...KWIJTSCHELDING, maand: {} }, 'ongeldige-invoer'],
  ])('%s met %j: fout %s', (regel, invoer, code) => {
    expect(uitkomst(regel, invoer)).toBe(code);
  });
});
