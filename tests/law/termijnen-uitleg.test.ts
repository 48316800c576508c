import { describe, expect, it } from 'vitest';
import { AANLEVERNORM, afspraakVan } from '@/commands/reken/contractnormen';
import { uitlegVan } from '@/domain/beloften/belofte';
import { formatBron } from '@/law/bron';
import { mayCloseTerugbelverzoek } from '@/law/dienstverlening/contactpogingen';
import { beslistermijnInvordering } from '@/law/dienstverlening/invorderingsbezwaar';
import { terugbeltermijn } from '@/law/dienstverlening/terugbeltermijn';
import { kennisgevingUiterlijk } from '@/law/elektronisch-verkeer';
import { explain, type UitlegZin } from '@/law/explain';
import { heffingstermijn, herzieningNaWoz } from '@/law/heffing/aanslagtermijn';
import {
  beroepstermijn,
  gerechtstermijn,
  griffierechtTermijn,
  hogerBeroepstermijn,
  verweertermijn,
} from '@/law/heffing/beroepstermijn';
import { beslistermijn } from '@/law/heffing/beslistermijn';
import { bezwaartermijn } from '@/law/heffing/bezwaartermijn';
import { dwangsomBedrag, dwangsomPeriode, dwangsomTot } from '@/law/heffing/dwangsom';
import { klachttermijn } from '@/law/heffing/klachttermijn';
import { beslistermijnAanvraag, ontheffingsverzoekTot } from '@/law/heffing/ontheffing';
import { bezwaarStrektZichUitTot } from '@/law/heffing/samenloop';
import { assessTijdigheid } from '@/law/heffing/tijdigheid';
import { verordeningstermijnen } from '@/law/heffing/verordeningstermijnen';
import {
  administratiefBeroepstermijn,
  beslistermijnAdministratiefBeroep,
  explainRechtsmiddel,
  rechtsmiddeltermijn,
} from '@/law/invordering/administratief-beroep';
import {
  aanvultermijn,
  beslistermijnVerzoek,
  rustNaAfwijzing,
} from '@/law/invordering/beslistermijn-verzoek';
import { vervaldagen } from '@/law/invordering/betaaltermijn';
import * as stappen from '@/law/invordering/invorderingsstap';
import {
  assessOverheidsvordering,
  bankvordering,
  terugboekingOverheidsvordering,
} from '@/law/invordering/overheidsvordering';
import { verjaring } from '@/law/invordering/verjaring';
import { endOfTermijn } from '@/law/kalender/atw';
import type { Stap } from '@/law/uitleg';
import { assessSignaal } from '@/law/vroegsignalering';
import { toCents } from '@/platform/cents';
import { toLocalDate as d } from '@/platform/local-date';
import { toLocalMoment as m } from '@/platform/local-moment';
import termijnen from '@/texts/nl/uitleg/termijnen.json';
import { CONTACTBELEID_HAARLEM } from './contactbeleid-haarlem';
import { SOURCES } from './termijnen-bronnen';

const haarlemKosten = afspraakVan('haarlem', 'invorderingsbezwaar');
const besluit = { dagtekening: d('2026-02-28') };
const werkdag = { eenheid: 'werkdag', aantal: 3, goedeVrijdag: 'vrij', gelijkgesteldeDagen: 'vrij' } as const;
const vordering = { derde: 'werkgever-of-uitkerende-instantie', dwangbevelPerPost: true } as const;
const signaal = {
  gemeente: 'Rotterdam',
  datum: d('2024-05-01'),
  achterstandCenten: toCents(50_000),
  eigenGrondslag: null,
  persoonlijkContactGeprobeerd: true,
  gewezenOpSchuldhulp: true,
  schriftelijkHerinnerd: false,
  aanbodDoorgevenGeweigerd: false,
  dwangbevelBetekend: false,
};
const voet = { eigenGrondslag: { vanaf: d('2024-01-01'), tot: null, bron: { regeling: 'Experiment' } } };
const bank = {
  datum: d('2026-06-15'),
  openstaandCenten: toCents(60_000),
  eerdere: [],
  rekeningOpNaamVanSchuldenaar: true,
};

const WOZ = { id: 'a', soort: 'woz-waarde', objectId: '1' } as const;

/** A question for every sentence; together they use all of them. */
/** Promises to call back say their steps in other words than promises to answer. */
const beloofd = (soort: string) => {
  const piek = {
    vanaf: d('2026-03-01'),
    tot: d('2026-04-30'),
    reden: 'aanslagen verstuurd',
    verwachting: d('2026-05-06'),
  };
  const uren = { eenheid: 'uur', aantal: 48, klok: 'weekdag' };
  const zonder = { eenheid: 'uur', aantal: 48, klok: 'kalender' };
  return [
    { norm: werkdag, feiten: {} },
    { norm: werkdag, feiten: { piekmomenten: [piek] } },
    { norm: werkdag, feiten: { piekmomenten: [{ ...piek, verwachting: undefined }] } },
    { norm: werkdag, feiten: { afgesproken: m('2026-04-09T10:00') } },
    { norm: uren, feiten: {} },
    { norm: zonder, feiten: {} },
  ].map((bewaard) => ({
    uitleg: uitlegVan({ ...bewaard, soort, gevraagdOp: new Date('2026-04-01T08:00:00Z') }),
  }));
};

const askAll = (): { uitleg: Stap[] }[] => [
  endOfTermijn(d('2026-04-02'), { aantal: 3, eenheid: 'dagen' }),
  endOfTermijn(d('2026-04-02'), { aantal: 4, eenheid: 'maanden' }),
  bezwaartermijn({ ...besluit, bekendmaking: d('2026-03-05') }),
  assessTijdigheid(
    besluit,
    { ontvangen: d('2026-04-13') },
    {
      storing: [{ van: m('2026-03-12T00:00'), tot: m('2026-03-12T01:01') }],
      verkeerdKanaal: { ontvangen: d('2026-04-08'), reactie: d('2026-04-09') },
    },
  ),
  assessTijdigheid(
    besluit,
    { ontvangen: d('2026-04-21') },
    {
      verkeerdKanaal: { ontvangen: d('2026-04-20'), reactie: d('2026-04-20') },
    },
  ),
  assessTijdigheid(
    besluit,
    { ontvangen: d('2026-04-14') },
    { storing: [{ van: m('2026-04-12T00:00'), tot: m('2026-04-12T09:00') }] },
  ),
  assessTijdigheid(besluit, { ontvangen: d('2026-04-20'), terPost: d('2026-04-13') }),
  assessTijdigheid(besluit, { ontvangen: d('2026-04-21'), terPost: d('2026-04-13') }),
  assessTijdigheid(besluit, { ontvangen: d('2026-04-21'), kennisgevingOntbrak: true }),
  beslistermijn({ ...besluit, soort: 'woz', ontvangen: d('2026-04-13'), opgeschortDagen: 3, verdaagd: true }),
  beslistermijn({ ...besluit, soort: 'woz', ontvangen: d('2026-12-01') }),
  beslistermijn({ dagtekening: d('2026-10-30'), soort: 'heffing', ontvangen: d('2026-11-20') }),
  beslistermijnInvordering({ ...besluit, ontvangen: d('2026-04-13'), verdaagd: true }),
  beslistermijnInvordering({
    ...besluit,
    ontvangen: d('2026-02-14'),
    tegen: 'rente',
    contract: haarlemKosten,
  }),
  ...['2026-04-13', '2026-04-14'].map((ontvangen) =>
    beslistermijnInvordering({
      ...besluit,
      ontvangen: d(ontvangen),
      tegen: 'overig',
      contract: haarlemKosten,
    }),
  ),
  assessTijdigheid(besluit, { ontvangen: d('2026-02-20') }),
  dwangsomPeriode(d('2027-01-04')),
  dwangsomBedrag(60),
  dwangsomTot(d('2027-01-04'), d('2027-01-19')),
  dwangsomTot(d('2027-01-04'), d('2027-01-21')),
  kennisgevingUiterlijk(m('2026-11-20T17:00')),
  terugbeltermijn(d('2026-04-01'), { ...werkdag, sluitingsdagen: [d('2026-04-07')] }),
  terugbeltermijn(m('2026-11-18T09:00'), { eenheid: 'uur', aantal: 48, klok: 'weekdag' }),
  terugbeltermijn(d('2026-04-01'), werkdag, {
    afgesproken: m('2026-04-09T10:00'),
    piekmomenten: [{ vanaf: d('2026-03-01'), tot: d('2026-04-30'), reden: 'aanslagen verstuurd' }],
  }),
  ...beloofd('terugbellen'),
  ...beloofd('antwoord'),
  mayCloseTerugbelverzoek([], CONTACTBELEID_HAARLEM),
  vervaldagen(besluit.dagtekening, 'zes-weken'),
  vervaldagen(besluit.dagtekening, 'twee-termijnen'),
  vervaldagen(besluit.dagtekening, 'naheffing'),
  vervaldagen(besluit.dagtekening, 'navordering'),
  vervaldagen(besluit.dagtekening, 'terstond'),
  vervaldagen(besluit.dagtekening, { maandtermijnen: 8 }),
  administratiefBeroepstermijn(d('2026-04-17'), () => false),
  administratiefBeroepstermijn(d('2027-01-10')),
  rechtsmiddeltermijn('bezwaar', d('2027-01-10')),
  { uitleg: (['administratief-beroep', 'bezwaar', 'nog-open'] as const).map(explainRechtsmiddel) },
  beslistermijnAdministratiefBeroep(d('2027-01-04'), { afspraak: afspraakVan('haarlem', 'beroep') }),
  beslistermijnVerzoek({ ontvangen: d('2027-01-04'), compleet: d('2027-01-04'), afspraak: null }),
  beslistermijnAdministratiefBeroep(d('2026-04-17'), { afspraak: afspraakVan('haarlem', 'beroep') }),
  beslistermijnAdministratiefBeroep(d('2026-04-17'), { verdaagd: true }),
  beslistermijnVerzoek({
    ontvangen: d('2026-03-02'),
    compleet: null,
    afspraak: afspraakVan('haarlem', 'verzoek'),
  }),
  beslistermijnVerzoek({
    ontvangen: d('2026-03-02'),
    compleet: d('2026-03-03'),
    afspraak: afspraakVan('haarlem', 'verzoek'),
  }),
  beslistermijnVerzoek({ ontvangen: d('2026-03-02'), compleet: d('2026-03-03'), afspraak: null }),
  aanvultermijn(d('2026-03-02'), { weken: 2 }),
  rustNaAfwijzing(d('2026-03-02')),
  stappen.dwangbevelVanaf(d('2026-06-30')),
  stappen.postbetekening(d('2026-09-14'), true),
  stappen.postbetekening(d('2026-09-14'), false),
  stappen.hernieuwdBevelTermijn(d('2026-09-14')),
  stappen.vorderingVanaf(vordering, { vandaag: d('2026-09-14'), vooraankondiging: d('2026-09-14') }),
  stappen.vorderingVanaf(
    { ...vordering, derde: 'bank' },
    { vandaag: d('2026-09-14'), vooraankondiging: null },
  ),
  stappen.verrekening({ uitstelLoopt: true, opVerzoek: false }),
  stappen.verrekening({ uitstelLoopt: false, opVerzoek: false }),
  assessOverheidsvordering(bank),
  assessOverheidsvordering({ ...bank, openstaandCenten: toCents(150_001) }),
  terugboekingOverheidsvordering(d('2026-04-23')),
  verjaring(d('2026-04-11'), [
    { soort: 'verlenging', van: d('2026-06-01'), tot: d('2026-06-01'), grond: 'uitstel' },
    { soort: 'stuiting', datum: d('2026-05-01'), grond: 'aanmaning' },
    { soort: 'stuiting', datum: d('2036-05-01'), grond: 'dwangbevel' },
  ]),
  klachttermijn(d('2026-02-20'), { metCommissie: false, verdaagd: true, verlengdTot: d('2026-06-01') }),
  heffingstermijn('naheffing', d('2024-05-01')),
  herzieningNaWoz(d('2026-03-30')),
  beroepstermijn(besluit),
  griffierechtTermijn(d('2026-03-02')),
  verweertermijn(d('2026-03-02')),
  gerechtstermijn(d('2026-03-02'), 2),
  hogerBeroepstermijn(d('2026-03-02')),
  ontheffingsverzoekTot({ omstandigheid: d('2026-03-02'), dagtekening: d('2026-02-28') }),
  beslistermijnAanvraag(d('2026-03-02'), 1),
  beslistermijnAanvraag(d('2026-03-02')),
  bezwaarStrektZichUitTot(WOZ, [WOZ]),
  bezwaarStrektZichUitTot(WOZ, [WOZ, { ...WOZ, id: 'b', soort: 'ozb' }]),
  bankvordering(d('2026-03-02')),
  assessSignaal(signaal),
  assessSignaal({ ...signaal, datum: d('2026-05-01') }),
  assessSignaal({ ...signaal, ...voet }),
  verordeningstermijnen(2027, d('2026-11-10'), AANLEVERNORM),
  verordeningstermijnen(2027, null, null),
];

function keysOf(texts: object, prefix: string): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}.${key}`] : keysOf(value, `${prefix}.${key}`),
  );
}

const textOf = (uitleg: readonly Stap[]) =>
  explain(uitleg).map(({ tekst }) => tekst.replaceAll('\u00a0', ' '));

describe('every outcome explains itself in plain Dutch', () => {
  it('each sentence about terms is used by some outcome, and no outcome lacks its sentence', () => {
    const used = new Set(askAll().flatMap(({ uitleg }) => uitleg.map(({ sleutel }) => sleutel)));
    expect(keysOf(termijnen, 'termijnen').filter((key) => !used.has(key))).toEqual([]);
  });

  it('no explanation is empty, has a hole in it or lacks a source', () => {
    for (const { uitleg } of askAll()) {
      const zinnen: UitlegZin[] = explain(uitleg);
      expect(zinnen.length).toBeGreaterThan(0);
      for (const { tekst, bron } of zinnen) {
        expect(tekst).toMatch(/^[A-Z0-9].*[.)]$/s);
        expect(tekst).not.toMatch(/[{}]|undefined|NaN|Invalid|\[object/);
        expect(bron.length).toBeGreaterThan(3);
      }
    }
  });

  it('each sentence names its source', () => {
    const steps = askAll().flatMap(({ uitleg }) => uitleg);
    const found = [...new Set(steps.map(({ sleutel, bron }) => `${sleutel}: ${formatBron(bron)}`))].sort();
    expect(found).toEqual(SOURCES);
  });

  it('sentences stay short (B1): at most 30 words', () => {
    const sentences = askAll()
      .flatMap(({ uitleg }) => textOf(uitleg))
      .flatMap((tekst) => tekst.split(/(?<=[.:])\s+(?=[A-Z])/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 30)).toEqual([]);
  });

  it('case A1, as a citizen reads it', () => {
    expect(explain(bezwaartermijn(besluit).uitleg)).toEqual([
      {
        tekst:
          'De datum op het besluit is zaterdag 28 februari 2026. De termijn om bezwaar te maken begint een dag later: op zondag 1 maart 2026.',
        bron: 'AWR art. 22j, onder a (BWBR0002320)',
      },
      {
        tekst: 'U hebt 6 weken om bezwaar te maken. Die tijd loopt tot en met zaterdag 11 april 2026.',
        bron: 'Awb art. 6:7 (BWBR0005537)',
      },
      {
        tekst:
          'De termijn zou eindigen op zaterdag 11 april 2026. Een termijn uit de wet mag niet eindigen in het weekend of op een feestdag. De laatste dag wordt daarom maandag 13 april 2026.',
        bron: 'Algemene termijnenwet art. 1, eerste lid (BWBR0002448)',
      },
      {
        tekst: 'De laatste dag om bezwaar te maken is maandag 13 april 2026.',
        bron: 'Awb art. 6:7 (BWBR0005537)',
      },
    ]);
  });

  it('names a holiday, and says when something is still to be confirmed', () => {
    expect(textOf(bezwaartermijn({ dagtekening: d('2026-03-16') }).uitleg)[2]).toBe(
      'De termijn zou eindigen op maandag 27 april 2026. Dat is Koningsdag. Een termijn uit de wet mag niet eindigen in het weekend of op een feestdag. De laatste dag wordt daarom dinsdag 28 april 2026. (te bevestigen)',
    );
  });

  it('writes moments, amounts, numbers and one of a fixed list of words', () => {
    expect(textOf(kennisgevingUiterlijk(m('2026-11-20T17:05')).uitleg)[0]).toContain(
      'vrijdag 20 november 2026 om 17.05 uur',
    );
    expect(textOf(dwangsomBedrag(14).uitleg)).toEqual([
      'Voor dag 1 tot en met dag 14 is de dwangsom € 23,00 per dag. Dat is samen € 322,00.',
      'De dwangsom is in totaal € 322,00.',
    ]);
    expect(textOf(terugbeltermijn(d('2026-04-02'), { ...werkdag, aantal: 1 }).uitleg).slice(0, 2)).toEqual([
      'De vraag om terug te bellen is van donderdag 2 april 2026. De belofte is: binnen 1 werkdag. De dag van de vraag zelf telt niet mee.',
      'Vrijdag 3 april 2026 telt niet mee: het is Goede Vrijdag.',
    ]);
  });

  it.each([
    ['00:30', '30 minuten'],
    ['01:00', '1 uur'],
    ['01:01', '1 uur en 1 minuut'],
    ['02:30', '2 uur en 30 minuten'],
  ])('an outage until %s lasted %s', (tot, expected) => {
    const storing = [{ van: m('2026-03-12T00:00'), tot: m(`2026-03-12T${tot}`) }];
    const last = textOf(bezwaartermijn(besluit, { storing }).uitleg).at(-1);
    expect(last).toContain(`was het digitale loket ${expected} niet bereikbaar`);
  });

  it('refuses a step without its sentence or without one of its values', () => {
    const bron = { regeling: 'Awb' };
    expect(() => explain([{ sleutel: 'termijnen.bestaat-niet', waarden: {}, bron }])).toThrow();
    expect(() => explain([{ sleutel: 'termijnen.bezwaar.laatste-dag', waarden: {}, bron }])).toThrow();
  });
});
