import { textOf } from '@tests/support/pdf';
import { afterAll, describe, expect, test } from 'vitest';
import { bezwaarbriefSchema } from '@/domain/documenten/bezwaarbrief.schema';
import { bezwaarbriefdata } from '@/domain/documenten/bezwaarbriefdata';
import { renderDocument, stopRendering } from '@/domain/documenten/render-document';
import { LANGE_ZIN, langeZinnen } from '@/domain/documenten/standaardbrief';
import { explain } from '@/law/explain';
import { dwangsomTot } from '@/law/heffing/dwangsom';
import { toLocalDate } from '@/platform/local-date';

afterAll(stopRendering);

const kop = {
  taal: 'nl',
  dagtekening: '2026-03-24',
  gemeente: 'Almelo',
  kantoor: 'GBTwente',
  huisstijl: { naam: 'Gemeente Almelo', merk: '#0b5fa5', hoek: 4 },
  contact: {
    naam: 'GBTwente',
    telefoon: '074 000 00 00',
    email: null,
    bezoekadres: 'Langestraat 24, 7551 DZ Hengelo',
    postadres: 'Postbus 800, 7550 AV Hengelo',
    website: 'https://www.gbtwente.example',
    productenWebsite: 'https://mijn.gbtwente.example',
  },
  retouradres: 'Postbus 800, 7550 AV Hengelo',
  aanhef: 'Geachte heer Van der Veen',
  geadresseerde: ['J.A. van der Veen', 'Merelstraat 1', '7622 FA  ALMELO'],
  kenmerk: 'B2026.000123',
  aanslagnummer: '2026-0000001',
  belastingjaar: 2026,
  aanslagVan: '2026-02-28',
  ontvangenOp: '2026-03-24',
  ondertekening: { naam: 'R. ter Haar', functie: 'behandelaar' },
};
const ozb = { belastingsoort: 'ozb', code: 'eigenaar-woning' };
const afval = { belastingsoort: 'afvalstoffenheffing', code: 'vast' };
const regels = [
  {
    ...ozb,
    soort: 'woz-waarde',
    grond: 'waarde-te-hoog',
    gewenst: 285_000n,
    betwistCenten: 4_115n,
    gekozen: true,
  },
  { ...afval, soort: 'bedrag', grond: null, gewenst: null, betwistCenten: 20_640n, gekozen: true },
];
const uitspraak = {
  ...kop,
  soort: 'bezwaar-uitspraak',
  ondertekening: { naam: 'P. de Wit', functie: 'heffingsambtenaar' },
  uitkomst: 'gedeeltelijk-gegrond',
  regels: [
    {
      ...ozb,
      wasCenten: 47_549n,
      wordtCenten: 43_434n,
      nieuweWaardeEuro: 285_000n,
      motivering: 'Nummer 16 is even groot.\nWij namen het onderhoud te hoog.',
    },
  ],
  teVeelCenten: 4_115n,
  beroepTot: '2026-05-06',
};
const dwangsom = {
  ...kop,
  soort: 'bezwaar-dwangsom',
  ondertekening: { naam: 'P. de Wit', functie: 'heffingsambtenaar' },
  ingebrekestellingOp: '2027-01-04',
  einde: 'maximum',
  eindeOp: '2027-03-02',
  dagen: 42,
  bedragCenten: 144_200n,
  uitgesloten: null,
  waarom: explain(dwangsomTot(toLocalDate('2027-01-04'), toLocalDate('2027-03-02')).uitleg).map(
    (zin) => zin.tekst,
  ),
  bezwaarTot: '2027-04-13',
};
const brieven = {
  'bezwaar-ontvangst': {
    ...kop,
    soort: 'bezwaar-ontvangst',
    ondertekening: null,
    zaken: [
      { zaaknummer: 'B2026.000123', waarover: ozb, beslisdag: '2026-12-31' },
      { zaaknummer: 'B2026.000124', waarover: afval, beslisdag: '2026-12-31' },
    ],
    regels,
    toelichting: 'Nummer 16 is even groot en is verkocht voor 279.000 euro.',
    teLaatNa: null,
    teLaatReden: null,
    proForma: false,
    horen: 'telefoon',
    bellen: true,
    uitstel: true,
  },
  'bezwaar-herstel': {
    ...kop,
    soort: 'bezwaar-herstel',
    uiterlijk: '2026-04-21',
    wat: 'Schrijf waarom u het niet eens bent met de aanslag.',
  },
  'bezwaar-verdaging': {
    ...kop,
    soort: 'bezwaar-verdaging',
    oud: '2026-12-31',
    nieuw: '2027-02-11',
    reden: 'Onze taxateur komt eerst bij u langs.',
  },
  'bezwaar-hoorgesprek': {
    ...kop,
    soort: 'bezwaar-hoorgesprek',
    moment: '2026-04-02T09:30',
    wijze: 'kantoor',
    door: 'R. ter Haar',
  },
  'bezwaar-dwangsom': dwangsom,
  'bezwaar-uitspraak': uitspraak,
} as const;

const dataOf = (feiten: unknown) => bezwaarbriefdata(bezwaarbriefSchema.parse(feiten));

describe('letters about a bezwaar', () => {
  test.each(Object.entries(brieven))(
    '%s is set, and no sentence of ours is too long to read at once',
    async (soort, feiten) => {
      const data = dataOf(feiten);
      const { pdf, bladzijden } = await renderDocument(soort, { sjabloon: 'standaardbrief', data });
      expect(bladzijden).toBeLessThanOrEqual(2);
      expect(textOf(pdf)).toContain(feiten.kenmerk);
      const zinnen = [...data.inleiding, ...data.delen.flatMap((d) => [...d.tekst, ...d.punten])];
      const lang = langeZinnen(zinnen.map((z) => z.replaceAll('\u00a0', '_')).join('\n'));
      expect({ lang, hoogstens: LANGE_ZIN }).toEqual({ lang: [], hoogstens: LANGE_ZIN });
    },
  );

  test('the ontvangstbevestiging says each number and day, and what may wait: the disputed part only', () => {
    const { delen } = dataOf(brieven['bezwaar-ontvangst']);
    const tekst = JSON.stringify(delen).replaceAll('\u00a0', ' ');
    expect(tekst).toContain('B2026.000124');
    expect(tekst).toContain('Met € 247,55 mag u wachten');
    expect(tekst).toContain('De goede waarde is volgens u € 285.000.');
  });

  test('the dwangsom is told with how it was counted, or with why there is none', () => {
    const tekst = (feiten: unknown) => JSON.stringify(dataOf(feiten)).replaceAll('\u00a0', ' ');
    expect(tekst(dwangsom)).toContain('U krijgt van ons een dwangsom van € 1.442,00.');
    expect(tekst(dwangsom)).toContain('Voor dag 29 tot en met dag 42 is de dwangsom € 45,00 per dag.');
    expect(tekst(dwangsom)).toContain('Dat kan tot en met 13 april 2027.');
    const geen = { ...dwangsom, bedragCenten: 0n, uitgesloten: 'onredelijk-laat', bezwaarTot: null };
    expect(tekst(geen)).toContain('uw ingebrekestelling kwam onredelijk laat');
    expect(tekst(geen)).toContain('uw beroep tegen onze beslissing');
    expect(tekst(geen)).not.toContain('op welke rekening');
    expect(bezwaarbriefSchema.safeParse({ ...geen, bedragCenten: 1n }).success).toBe(false);
  });

  test('the uitspraak never makes an amount higher, is signed, and tells the last day of beroep', () => {
    const hoger = { ...uitspraak, regels: [{ ...uitspraak.regels[0], wordtCenten: 47_550n }] };
    expect(bezwaarbriefSchema.safeParse(hoger).success).toBe(false);
    expect(bezwaarbriefSchema.safeParse({ ...uitspraak, ondertekening: null }).success).toBe(false);
    const tekst = JSON.stringify(dataOf(uitspraak).delen).replaceAll('\u00a0', ' ');
    expect(tekst).toContain('Dat kan tot en met 6 mei 2026.');
    expect(tekst).toContain('U betaalde € 41,15 te veel.');
  });
});
