import { describe, expect, it } from 'vitest';
import { type Kader, makeKwijtscheldingsverzoek } from '@/domain/kwijtschelding/feiten';
import type { Antwoorden } from '@/domain/kwijtschelding/vragen';
import { judgeKwijtschelding } from '@/law/kwijtschelding/besluit';
import { toCents } from '@/platform/cents';
import { toLocalDate } from '@/platform/local-date';
import { K1, K4 } from '../../../support/kwijtschelding';

const dag = toLocalDate('2026-07-01');
const KADER: Kader = {
  datum: dag,
  gevraagdOp: dag,
  aanslagCenten: toCents(41_200),
  beleid: { normPercentage: '100', nettoAow: false, extraVermogen: false },
};

const ALLEEN: Antwoorden = {
  huishouden: { soort: 'alleenstaand' },
  medebewoners: { anderen: 'nee' },
  inkomen: { waarvan: 'bijstand' },
  'inkomen-bijstand': { bedrag: '141946', per: 'maand', vakantiegeld: 'met' },
  wonen: { hoe: 'huur' },
  huur: { huur: '62000', toeslag: '34500' },
  zorg: { premie: '16000', toeslag: '13100' },
  bank: { saldo: '90000' },
  bezit: { wat: '' },
  uitgaven: { wat: '' },
  bijzonder: { wat: '' },
};

describe('answers as the request of the law core', () => {
  it('of a single person with bijstand are case K1, to the cent', () => {
    const { verzoek } = makeKwijtscheldingsverzoek(ALLEEN, KADER);
    expect(verzoek.huishouden).toEqual(K1.huishouden);
    expect(verzoek.maand).toMatchObject(K1.maand);
    expect(verzoek.bezit).toMatchObject(K1.bezit);
    expect(judgeKwijtschelding(verzoek).waarde).toEqual(judgeKwijtschelding(K1).waarde);
  });

  it('of a couple add up both incomes and ask for both', () => {
    const antwoorden: Antwoorden = {
      ...ALLEEN,
      huishouden: { soort: 'echtpaar' },
      inkomen: { waarvan: 'uitkering' },
      'inkomen-uitkering': { bedrag: '112000', per: 'maand' },
      partner: { waarvan: 'pensioen' },
      'partner-pensioen': { bedrag: '100000', per: 'maand' },
      huur: { huur: '78000', toeslag: '39000' },
      zorg: { premie: '32000', toeslag: '25200' },
      bank: { saldo: '0' },
    };
    const { verzoek } = makeKwijtscheldingsverzoek(antwoorden, { ...KADER, aanslagCenten: toCents(65_540) });
    expect(verzoek.huishouden).toEqual({ soort: 'echtpaar', aow: false, kostendelers: 1 });
    expect(verzoek.maand).toMatchObject(K4.maand);
    expect(judgeKwijtschelding(verzoek).waarde.kwijtgescholdenCenten).toBe(65_540n);
  });

  it.each([
    ['alleenstaand', undefined, 1],
    ['echtpaar', undefined, 1],
    ['alleenstaand', '1', 2],
    ['echtpaar-kinderen', '1', 3],
  ])('of %s with %s others count the sharers of the costs', (soort, anderen, delers) => {
    const antwoorden: Antwoorden = {
      ...ALLEEN,
      huishouden: { soort },
      medebewoners: { anderen: anderen === undefined ? 'nee' : 'ja' },
      ...(anderen === undefined ? {} : { kostendelers: { aantal: anderen } }),
    };
    expect(makeKwijtscheldingsverzoek(antwoorden, KADER).verzoek.huishouden.kostendelers).toBe(delers);
  });

  it.each([
    ['maand', 120_000n],
    ['vier-weken', 130_000n],
    ['week', 520_000n],
  ])('per %s become an amount per month', (per, maand) => {
    const antwoorden: Antwoorden = {
      ...ALLEEN,
      inkomen: { waarvan: 'uitkering' },
      'inkomen-uitkering': { bedrag: '120000', per },
    };
    expect(makeKwijtscheldingsverzoek(antwoorden, KADER).verzoek.maand.inkomenCenten).toBe(maand);
  });

  it('about a home of one take what is left after the mortgage, never less than nothing', () => {
    const koop = (waarde: string, hypotheek: string): Antwoorden => ({
      ...ALLEEN,
      wonen: { hoe: 'koop' },
      koop: { rente: '41000' },
      woning: { waarde, hypotheek },
    });
    const over = makeKwijtscheldingsverzoek(koop('30000000', '29000000'), KADER).verzoek;
    expect(over.maand).toMatchObject({ huurCenten: 41_000n, huurtoeslagCenten: 0n });
    expect(over.bezit.overigCenten).toBe(1_000_000n);
    expect(makeKwijtscheldingsverzoek(koop('100', '200'), KADER).verzoek.bezit.overigCenten).toBe(0n);
  });

  it('that a person has to judge count only once he did', () => {
    const antwoorden: Antwoorden = {
      ...ALLEEN,
      bezit: { wat: 'auto' },
      auto: { waarde: '400000', onmisbaar: 'ja' },
      uitgaven: { wat: 'anders' },
      'uitgave-anders': { bedrag: '5000', wat: 'bewindvoerder' },
    };
    const open = makeKwijtscheldingsverzoek(antwoorden, KADER).verzoek;
    expect(open.omstandigheden?.teBeoordelen).toEqual(['auto-onmisbaar', 'noodzakelijke-uitgaven']);
    expect(open.bezit.autoOnmisbaar).toBe(false);
    expect(open.maand.noodzakelijkCenten).toBe(0n);
    const oordeel = { autoOnmisbaar: true, uitgavenNodig: true };
    const klaar = makeKwijtscheldingsverzoek(antwoorden, { ...KADER, oordeel }).verzoek;
    expect(klaar.omstandigheden?.teBeoordelen).toBeUndefined();
    expect(klaar.bezit.autoOnmisbaar).toBe(true);
    expect(klaar.maand.noodzakelijkCenten).toBe(5_000n);
  });

  it('carry every ground that the citizen or the office names', () => {
    const antwoorden: Antwoorden = {
      ...ALLEEN,
      bijzonder: { wat: 'bedrijf schuldsanering' },
      bedrijf: { waarover: 'zakelijk' },
    };
    const { verzoek } = makeKwijtscheldingsverzoek(antwoorden, {
      ...KADER,
      bezwaarLoopt: true,
      oordeel: { zekerheidGesteld: true },
    });
    expect(judgeKwijtschelding(verzoek).waarde.gronden).toEqual([
      'bezwaar-loopt',
      'schuldsanering',
      'zekerheid',
      'onderneming',
    ]);
  });
});
