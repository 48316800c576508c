import { describe, expect, test } from 'vitest';
import {
  addGroepen,
  afwijkingVan,
  type Groep,
  isVerantwoord,
  kenmerkBegin,
  nummerBegin,
  nummerCijfers,
  refuseAanslagrun,
  UITVALREDENEN,
} from '@/domain/aanslagen/aanslagrun';
import { type AanslagrunTotalen, MEESTE_RUNS } from '@/domain/aanslagen/aanslagrun.schema';
import { toLocalDate } from '@/platform/local-date';
import aanslagrun from '@/texts/nl/aanslagrun.json';

const leeg: AanslagrunTotalen = {
  medeEigenaren: 0,
  soorten: [
    {
      belastingsoort: 'ozb',
      verwacht: 5,
      verantwoord: 1,
      regels: 0,
      bedragCenten: '0',
      laagsteCenten: null,
      hoogsteCenten: null,
      uitval: { 'geen-belanghebbende': 1 },
      vorigJaar: null,
    },
  ],
};
const groep = (more: Partial<Groep>): Groep => ({
  belastingsoort: 'ozb',
  reden: null,
  aantal: 1,
  verantwoord: 1,
  bedragCenten: '500',
  laagsteCenten: '500',
  hoogsteCenten: '500',
  ...more,
});

describe('the control totals', () => {
  test('add up part by part, with least and most as numbers and not as text', () => {
    const een = addGroepen(leeg, {
      medeEigenaren: 2,
      groepen: [
        groep({
          aantal: 2,
          verantwoord: 2,
          bedragCenten: '1500',
          laagsteCenten: '500',
          hoogsteCenten: '1000',
        }),
      ],
    });
    expect(isVerantwoord(een)).toBe(false);
    const twee = addGroepen(een, {
      medeEigenaren: 1,
      groepen: [
        groep({ bedragCenten: '90', laagsteCenten: '90', hoogsteCenten: '90' }),
        groep({ reden: 'geen-adres', bedragCenten: '7', laagsteCenten: '7', hoogsteCenten: '7' }),
      ],
    });
    expect(isVerantwoord(twee)).toBe(true);
    expect(twee).toEqual({
      medeEigenaren: 3,
      soorten: [
        {
          ...leeg.soorten[0],
          verantwoord: 5,
          regels: 3,
          bedragCenten: '1590',
          laagsteCenten: '90',
          hoogsteCenten: '1000',
          uitval: { 'geen-belanghebbende': 1, 'geen-adres': 1 },
        },
      ],
    });
  });

  test('a sum far from the year before is beyond the limit, up or down', () => {
    const [soort] = leeg.soorten;
    if (!soort) throw new Error('no soort');
    const bij = (bedragCenten: string, vorig: string | null) =>
      afwijkingVan({
        ...soort,
        bedragCenten,
        vorigJaar: vorig === null ? null : { regels: 1, bedragCenten: vorig },
      });
    expect(bij('110000', '100000')).toEqual({ honderdsten: 1_000n, buiten: false });
    expect(bij('110010', '100000')).toEqual({ honderdsten: 1_001n, buiten: true });
    expect(bij('89990', '100000')).toEqual({ honderdsten: -1_001n, buiten: true });
    expect(bij('1', null)).toBeNull();
    expect(bij('1', '0')).toBeNull();
  });

  test('every reason to be left out has words', () => {
    expect(Object.keys(aanslagrun.uitval).sort()).toEqual([...UITVALREDENEN].sort());
  });
});

describe('a request', () => {
  const vraag = (belastingjaar: number, dagtekening: string, peildatum = `${belastingjaar}-01-01`) =>
    refuseAanslagrun(
      {
        belastingjaar,
        dagtekening: toLocalDate(dagtekening),
        peildatum: toLocalDate(peildatum),
        belastingsoorten: ['ozb'],
      },
      toLocalDate('2026-02-10'),
    )?.reden ?? null;

  test('is in time up to three years after the tax debt arose', () => {
    expect(vraag(2026, '2026-02-28')).toBeNull();
    expect(vraag(2024, '2026-12-31')).toBeNull();
    expect(vraag(2024, '2027-01-01')).toBe('weigering.run-jaar-gesloten');
    expect(vraag(2005, '2026-02-28')).toBe('weigering.run-jaar-gesloten');
    expect(vraag(2027, '2026-12-31')).toBe('weigering.run-jaar-niet-begonnen');
    expect(vraag(2026, '2026-02-09')).toBe('weigering.run-dagtekening-voorbij');
    expect(vraag(2026, '2026-02-28', '2026-03-01')).toBe('weigering.run-peildatum');
  });

  test('numbers have as many digits as a kenmerk needs', () => {
    expect(kenmerkBegin(2, 2026, 1)).toBe('0022601');
    expect(nummerBegin(2026, 12)).toBe('2026-12-');
  });

  test('from the hundredth run of a year on a kenmerk has room for the number of the run, and is that of no other', () => {
    expect(kenmerkBegin(2, 2026, 99)).toBe('0022699');
    expect(kenmerkBegin(2, 2026, 100)).toBe('0022600100');
    expect(nummerBegin(2026, 100)).toBe('2026-100-');
    expect([99, 100].map((n) => nummerCijfers(kenmerkBegin(2, 2026, n)))).toEqual([8, 5]);
    // None of the beginnings is the beginning of another: numbers behind them cannot meet.
    const alle = Array.from({ length: MEESTE_RUNS }, (_, n) => kenmerkBegin(2, 2026, n + 1));
    const kort = new Set(alle.filter((begin) => begin.length === 7));
    expect(new Set(alle).size).toBe(MEESTE_RUNS);
    expect(alle.filter((begin) => begin.length > 7 && kort.has(begin.slice(0, 7)))).toEqual([]);
  });
});
